"""Origins, not articles: two rewrites of one report are one origin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.attributions import Origin
from generator.model.content import OWN, UNKNOWN
from generator.model.dates_in_words import date_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Article, Content, Outlet, Relay
    from generator.model.edtf import EdtfDate
    from generator.weave.addresses.address_claims import Addresses

_RELAYS_KEY = re.compile(r"^relays\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Root:
    """What an origin is told apart by: a declared report, or an article that declares none."""

    outlet: str = ""
    published: str = ""
    article: str = ""
    own: bool = False
    """The editor declares some of the article's statements as its own reporting."""


Group = tuple[Root, ...]
"""The roots of an origin, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Where each article goes back to, each outlet that it passes on, and what it reports itself."""

    origins: Mapping[str, Origin]
    by_article: Mapping[str, str]
    by_relay: Mapping[tuple[str, str], str]
    """(article id, outlet id) to origin id."""
    own: Mapping[str, str]
    """Article id to the id of the origin that its own reporting is."""
    relaying: frozenset[str]
    """Ids of the articles that declare a report that they pass on."""
    reporters: frozenset[str]
    """Ids of the outlets of such reports, and of the actors that stand for them."""
    outlets: Mapping[str, str]
    """Article id to the id of its outlet."""

    def of(
        self, article: Article, via: Sequence[str], outlets: Mapping[str, Outlet], declared: str = ""
    ) -> str:
        """Return the origin of a statement.

        The editor's word comes first (``declared``: ``own``, or a relayed outlet), then the report
        that the words came through, then the article's origin.
        """
        if declared == OWN:
            return self.own[article.id]
        if (article.id, declared) in self.by_relay:
            return self.by_relay[article.id, declared]
        for relay in article.relays:
            names = {relay.outlet, outlets[relay.outlet].actor if relay.outlet in outlets else ""}
            if names & set(via) and (article.id, relay.outlet) in self.by_relay:
                return self.by_relay[article.id, relay.outlet]
        return self.by_article[article.id]


def lineage(content: Content, addresses: Addresses) -> tuple[Lineage, tuple[Diagnostic, ...]]:
    """Group the articles by the reports that they declare to pass on (``relays``).

    A report that itself is an article of the dossier is followed to its own origin.
    Similarity never groups anything: only the editor does. A statement leaves its
    article's origin where a note says that it is the article's own reporting.
    """
    articles = sorted(content.articles, key=lambda a: a.id)
    relayed, faults = _relayed(articles)
    own = {a.id: _own(a) for a in articles if any(n.origin == OWN for n in a.notes)}
    roots = {
        a.id: _sorted({root for r in a.relays for root in relayed.get((a.id, r.outlet), ())})
        or (Root(article=a.id),)
        for a in articles
    }
    holders: dict[Group, set[str]] = {}
    for article, group in (*roots.items(), *own.items(), *((a, g) for (a, _), g in relayed.items())):
        holders.setdefault(group, set()).add(article)
    ids = {
        group: addresses.claim("o", *(part for root in group for part in _parts(root, addresses)))
        for group in sorted(holders)
    }
    declared = {root for group in (*relayed.values(), *own.values()) for root in group}
    by_id = {a.id: a for a in articles}
    outlets = content.register.outlets
    found = Lineage(
        origins={
            address: Origin(
                id=address,
                label=_label(group, by_id, content, declared),
                articles=tuple(sorted(holders[group])),
                recorded=declared.issuperset(group),
            )
            for group, address in sorted(ids.items(), key=lambda item: item[1])
        },
        by_article={a: ids[g] for a, g in roots.items()},
        own={a: ids[g] for a, g in own.items()},
        reporters=frozenset(n for _, o in relayed if o in outlets for n in (o, outlets[o].actor) if n),
        relaying=frozenset(article for article, _ in relayed),
        outlets={a.id: a.outlet for a in articles},
        by_relay={key: ids[g] for key, g in relayed.items()},
    )
    return found, faults


def _relayed(
    articles: Sequence[Article],
) -> tuple[dict[tuple[str, str], Group], tuple[Diagnostic, ...]]:
    """Follow each report that an article passes on: (article id, outlet id) to its roots."""
    by_outlet: dict[str, list[Article]] = {}
    for article in articles:
        if article.outlet != UNKNOWN:
            by_outlet.setdefault(article.outlet, []).append(article)
    faults: list[Diagnostic] = []
    found: dict[tuple[str, str], Group] = {}
    for article in articles:
        try:
            followed = [(r.outlet, _follow(r, by_outlet, (article.id,))) for r in article.relays]
        except _CycleError as cycle:
            faults.append(_cycle(article, cycle.path))
            continue
        for outlet, roots in followed:
            key = (article.id, outlet)
            found[key] = _sorted((*found.get(key, ()), *roots))
    return found, tuple(faults)


def _own(article: Article) -> Group:
    return (Root(article=article.id, own=True),)


class _CycleError(Exception):
    def __init__(self, path: tuple[str, ...]) -> None:
        super().__init__(path)
        self.path = path


def _follow(
    relay: Relay, by_outlet: Mapping[str, Sequence[Article]], path: tuple[str, ...]
) -> tuple[Root, ...]:
    """Follow a report to where it comes from, through articles of the dossier."""
    article = _report(relay, by_outlet)
    if article is None:
        return (Root(outlet=relay.outlet, published=relay.published.text if relay.published else ""),)
    if article.id in path:
        raise _CycleError((*path, article.id))
    if not article.relays:
        return (Root(article=article.id),)
    return tuple(root for r in article.relays for root in _follow(r, by_outlet, (*path, article.id)))


def _report(relay: Relay, by_outlet: Mapping[str, Sequence[Article]]) -> Article | None:
    """Return the one article of the dossier that is the relayed report, if it is there."""
    if relay.published is None:
        return None
    found = [
        a for a in by_outlet.get(relay.outlet, ()) if a.published and _same_day(a.published, relay.published)
    ]
    return found[0] if len(found) == 1 else None


def _same_day(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether two dates admit the same days, so that they can be one report's."""
    return (one.earliest, one.latest) == (other.earliest, other.latest) and None not in (
        one.earliest,
        one.latest,
    )


def _sorted(group: Iterable[Root]) -> Group:
    return tuple(sorted(set(group)))


def _parts(root: Root, addresses: Addresses) -> tuple[str, ...]:
    article = addresses.first("article", root.article)
    return (root.outlet, root.published, article, *((OWN,) if root.own else ()))


def _label(
    group: Sequence[Root], articles: Mapping[str, Article], content: Content, declared: set[Root]
) -> str:
    return " and ".join(_root_label(root, articles, content, declared=root in declared) for root in group)


def _root_label(root: Root, articles: Mapping[str, Article], content: Content, *, declared: bool) -> str:
    outlets = content.register.outlets
    if root.article:
        article = articles[root.article]
        name = outlets[article.outlet].name if article.outlet in outlets else "an unknown outlet"
        label = ", ".join(part for part in (name, date_label(article.published)) if part)
        if root.own:
            return f"own reporting of {label}"
        return f"report of {label}" if declared else f"article of {label} (lineage not recorded)"
    name = outlets[root.outlet].name if root.outlet in outlets else root.outlet
    dates = {r.published.text: r.published for a in content.articles for r in a.relays if r.published}
    date = date_label(dates.get(root.published))
    return f"report of {name}" + (f", {date}" if date else ", date unknown")


def _cycle(article: Article, path: Sequence[str]) -> Diagnostic:
    match = _RELAYS_KEY.search(article.source.text)
    start = match.start() if match else 0
    return Diagnostic.at(
        article.source,
        start,
        end=start + len("relays"),
        code="relay-cycle",
        message=f"relays run in a circle: {' → '.join(path)}",
        hint="a report cannot be its own origin: remove one of these relays",
    )
