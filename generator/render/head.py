"""What a page tells programs in its head: feeds, date of change, structured data.

The generator writes it into the page's front matter; ``overrides/frame.html`` prints it.
Structured data is JSON-LD in the words of schema.org: who is quoted with what, in which
article. No claim is rated, here as elsewhere.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.model.page import RenderedPage
from generator.render import links
from generator.render.escape import readable
from generator.render.feeds.items import last_change
from generator.render.pages.chronology import is_long
from generator.render.templating import metadata

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Actor, ActorKind, Article
    from generator.model.edtf import EdtfDate
    from generator.render.desk import Desk
    from generator.render.feeds.items import Item

Node = dict[str, Any]
"""A node of JSON-LD."""

_TYPES: Final[Mapping[ActorKind, str]] = {
    "person": "Person",
    "state": "Country",
    "organisation": "Organization",
    "group": "Organization",
    "place": "Place",
}
_ARTICLE: Final = "#article"
_OPENING: Final = "---\n"
"""What front matter begins and ends with."""


def with_head(text: str, lines: Iterable[str]) -> str:
    """Put lines at the start of a page's front matter."""
    rest = text.removeprefix(_OPENING) if text.startswith(_OPENING) else f"{_OPENING}\n{text}"
    return "".join((_OPENING, *(f"{line}\n" for line in lines), rest))


def is_page(text: str) -> bool:
    """Return whether a text begins as every page does: with the first lines of :func:`head_lines`."""
    return text.startswith(f"{_OPENING}updated: ")


def head_lines(desk: Desk, title: str, changes: Mapping[str, dt.date]) -> Iterator[str]:
    """Yield the lines of front matter that the page at ``desk.path`` gets, as YAML."""
    kind, ident = _subject(desk.path)
    yield f"updated: {changes.get(desk.path, last_change(desk.briefing)).isoformat()}"
    of = f"{kind}/{ident}" if kind in {"actors", "issues"} else "site"
    yield f"feed: {metadata(links.feed(of, ''))}"
    yield f"structured: {metadata(_script(_graph(desk, title, kind, ident)))}"


def changes_by_page(items: Iterable[Item]) -> dict[str, dt.date]:
    """Return for each page the day on which something on it was added or retired last."""
    changes: dict[str, dt.date] = {}
    for item in items:
        for path in (item.path, *(f"{s.kind}/{s.id}.md" for s in item.subjects)):
            changes[path] = max(item.updated, changes.get(path, item.updated))
    return changes


def robots(briefing: Briefing) -> RenderedPage:
    """Welcome every crawler, and name the sitemap where its whole address is known."""
    sitemap = links.absolute(briefing.content.dossier.url, "sitemap.xml")
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {sitemap}"] if sitemap else [])]
    return RenderedPage(path="robots.txt", text="\n".join(lines) + "\n")


def _subject(path: str) -> tuple[str, str]:
    kind, _, name = path.removesuffix(".md").rpartition("/")
    return (kind, name) if name != "index" else ("", path)


def _script(graph: list[Node]) -> str:
    """Write JSON that is safe inside a ``<script>``: no tag can begin or end in it."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _graph(desk: Desk, title: str, kind: str, ident: str) -> list[Node]:
    dossier = desk.briefing.content.dossier
    about: Iterator[Node] = iter(())
    main = ""
    if kind == "actors" and ident in desk.register.actors:
        main, about = "ProfilePage", iter((_actor(desk, desk.register.actors[ident]),))
    elif kind == "issues" and ident in desk.register.issues:
        issue = desk.register.issues[ident]
        about = iter((_node("Thing", "#page", name=issue.title, description=issue.question),))
    elif kind == "sources" and ident in desk.articles:
        about = _source(desk, desk.articles[ident])
    elif desk.path == links.CHRONOLOGY and not is_long(desk.briefing):
        about = (_event(e) for e in desk.briefing.chronology if e.kind in {"event", "scheduled"})
    nodes = list(about)
    page = _node(
        main or ("WebSite" if desk.path == links.HOME else "WebPage"),
        "",
        name=title,
        description=dossier.description if desk.path == links.HOME else "",
        inLanguage=dossier.language,
        url=links.absolute(dossier.url, desk.path),
        isPartOf=None if desk.path == links.HOME else _node("WebSite", "", name=dossier.title),
        mainEntity={"@id": nodes[0]["@id"]} if nodes and desk.path != links.CHRONOLOGY else None,
    )
    return [page, *nodes]


def _node(kind: str, ident: str, **fields: Any) -> Node:
    """Make a node of the fields that are known."""
    known = {name: readable(v) if isinstance(v, str) else v for name, v in fields.items() if v}
    return {"@type": kind, **({"@id": ident} if ident else {}), **known}


def _actor(desk: Desk, actor: Actor) -> Node:
    brief = desk.briefing.actors.get(actor.id)
    others = dict.fromkeys((*actor.aliases, *(brief.spellings if brief else ())))
    return _node(
        _TYPES[actor.kind],
        "#page",
        name=actor.name,
        alternateName=[readable(name) for name in others if name != actor.name],
    )


def _source(desk: Desk, article: Article) -> Iterator[Node]:
    outlet = desk.outlet(article)
    yield _node(
        "NewsArticle",
        _ARTICLE,
        headline=article.title,
        url=article.url,
        datePublished=_day(article.published),
        publisher=_node("Organization", "", name=outlet) if outlet else None,
    )
    brief = desk.briefing.sources[article.id]
    known = desk.briefing.attributions
    yield from (_statement(desk, known[ident]) for ident in brief.attributions if ident in known)


def _statement(desk: Desk, attribution: Attribution) -> Node:
    """Write words in quotation marks as a Quotation, a report in other words as a Claim."""
    actors = desk.register.actors
    speakers = [
        _node(
            _TYPES[actors[s].kind],
            links.published(desk.to(links.actor_page(s), "page")),
            name=actors[s].name,
        )
        for s in attribution.speakers
        if s in actors
    ]
    speakers += [
        _node(
            "Person" if speaker.kind == "person" else "Organization" if speaker.kind == "body" else "Thing",
            "",
            name=speaker.name,
        )
        for speaker in map(desk.briefing.unregistered.__getitem__, attribution.unregistered)
    ]
    quoted = bool(attribution.quotes)
    return _node(
        "Quotation" if quoted else "Claim",
        f"#{attribution.id}",
        text=" … ".join(attribution.quotes) if quoted else attribution.text,
        creator=speakers,
        dateCreated=_day(attribution.date),
        **{"isPartOf" if quoted else "appearance": {"@id": _ARTICLE}},
    )


def _event(entry: ChronologyEntry) -> Node:
    return _node("Event", f"#{entry.id}", name=entry.text, startDate=_day(entry.date))


def _day(date: EdtfDate | None) -> str:
    """Return a date that ISO 8601 can write and that nobody doubts; empty for any other."""
    if date is None or date.qualifier or date.precision not in {"day", "month", "year"}:
        return ""
    return date.text if "X" not in date.text else ""
