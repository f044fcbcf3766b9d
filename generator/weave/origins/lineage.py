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
            outlet = outlets.get(relay.outlet)
            came_through = relay.outlet in via or (outlet is not None and outlet.actor in via)
            if came_through and (article.id, relay.outlet) in self.by_relay:
                return self.by_relay[article.id, relay.outlet]
        return self.by_article[article.id]


def lineage(content: Content, addresses: Addresses) -> tuple[Lineage, tuple[Diagnostic, ...]]:
    """Group the articles by the reports that they declare to pass on (``relays``).

    A report that itself is an article of the dossier is followed to its own origin.
    Similarity never groups anything: only the editor does. A statement leaves its
    article's origin where a note says that it is the article's own reporting.
    """
    articles = sorted(content.articles, key=lambda article: article.id)
    relayed, faults = _relayed(articles)
    own = {article.id: _own(article) for article in articles if _reports_itself(article)}
    roots = {article.id: _roots(article, relayed) for article in articles}
    holders: dict[Group, set[str]] = {}
    for article, group in (*roots.items(), *own.items()):
        holders.setdefault(group, set()).add(article)
    for (article, _), group in relayed.items():
        holders.setdefault(group, set()).add(article)
    ids = {group: _claimed(group, addresses) for group in sorted(holders)}
    declared = {root for group in (*relayed.values(), *own.values()) for root in group}
    by_id = {article.id: article for article in articles}
    origins: dict[str, Origin] = {}
    for group, address in sorted(ids.items(), key=lambda item: item[1]):
        origins[address] = Origin(
            id=address,
            label=_label(group, by_id, content, declared),
            articles=tuple(sorted(holders[group])),
            recorded=declared.issuperset(group),
        )
    found = Lineage(
        origins=origins,
        by_article={article: ids[group] for article, group in roots.items()},
        own={article: ids[group] for article, group in own.items()},
        reporters=_reporters({outlet for _, outlet in relayed}, content.register.outlets),
        relaying=frozenset(article for article, _ in relayed),
        outlets={article.id: article.outlet for article in articles},
        by_relay={key: ids[group] for key, group in relayed.items()},
    )
    return found, faults


def _reports_itself(article: Article) -> bool:
    """Return whether a note says of some words that they are the article's own reporting."""
    return any(note.origin == OWN for note in article.notes)


def _roots(article: Article, relayed: Mapping[tuple[str, str], Group]) -> Group:
    """Return what an article goes back to: the reports that it passes on, or itself."""
    found: set[Root] = set()
    for relay in article.relays:
        found.update(relayed.get((article.id, relay.outlet), ()))
    return _sorted(found) or (Root(article=article.id),)


def _claimed(group: Group, addresses: Addresses) -> str:
    """Return the address of an origin, made of all its roots."""
    parts = [part for root in group for part in _parts(root, addresses)]
    return addresses.claim("o", *parts)


def _reporters(relayed: Iterable[str], outlets: Mapping[str, Outlet]) -> frozenset[str]:
    """Return the ids of outlets that are relayed, and of the actors that stand for them."""
    found: set[str] = set()
    for name in relayed:
        if name in outlets:
            found |= {name, outlets[name].actor}
    return frozenset(found - {""})


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
        published = relay.published.text if relay.published else ""
        return (Root(outlet=relay.outlet, published=published),)
    if article.id in path:
        raise _CycleError((*path, article.id))
    if not article.relays:
        return (Root(article=article.id),)
    roots: list[Root] = []
    for further in article.relays:
        roots += _follow(further, by_outlet, (*path, article.id))
    return tuple(roots)


def _report(relay: Relay, by_outlet: Mapping[str, Sequence[Article]]) -> Article | None:
    """Return the one article of the dossier that is the relayed report, if it is there."""
    if relay.published is None:
        return None
    found = [
        article
        for article in by_outlet.get(relay.outlet, ())
        if article.published and _same_day(article.published, relay.published)
    ]
    return found[0] if len(found) == 1 else None


def _same_day(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether two dates admit the same days, so that they can be one report's."""
    if one.earliest is None or one.latest is None:
        return False
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _sorted(group: Iterable[Root]) -> Group:
    return tuple(sorted(set(group)))


def _parts(root: Root, addresses: Addresses) -> tuple[str, ...]:
    """Return what a root adds to the address of its origin."""
    article = addresses.first("article", root.article)
    if root.own:
        return root.outlet, root.published, article, OWN
    return root.outlet, root.published, article


def _label(
    group: Sequence[Root], articles: Mapping[str, Article], content: Content, declared: set[Root]
) -> str:
    """Return an origin in words: ``report of Harbour Post, 3 May 2031``."""
    labels = [
        _article_label(root, articles[root.article], content, declared=root in declared)
        if root.article
        else _report_label(root, content)
        for root in group
    ]
    return " and ".join(labels)


def _article_label(root: Root, article: Article, content: Content, *, declared: bool) -> str:
    """Return in words what an article of the dossier is as an origin."""
    outlets = content.register.outlets
    name = outlets[article.outlet].name if article.outlet in outlets else "an unknown outlet"
    label = ", ".join(filter(None, (name, date_label(article.published))))
    if root.own:
        return f"own reporting of {label}"
    if declared:
        return f"report of {label}"
    return f"article of {label} (origin unknown)"


def _report_label(root: Root, content: Content) -> str:
    """Return a report that is no article of the dossier in words."""
    outlets = content.register.outlets
    name = outlets[root.outlet].name if root.outlet in outlets else root.outlet
    relays = [relay for article in content.articles for relay in article.relays]
    dates = {relay.published.text: relay.published for relay in relays if relay.published}
    date = date_label(dates.get(root.published)) or "date unknown"
    return f"report of {name}, {date}"


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
