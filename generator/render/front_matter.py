"""What a page says of itself in its front matter, in few words, for people and for the publisher.

``overrides/frame.html`` makes of it what programs look for in the head of a page: the description, a
preview (Open Graph), the addresses of feeds and data, structured data (JSON-LD in the words of schema.org).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.page import RenderedPage
from generator.render import links
from generator.render.feeds.items import last_change
from generator.render.templating import metadata

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.model.content import Actor, Article
    from generator.model.edtf import EdtfDate
    from generator.render.feeds.items import Item
    from generator.render.page_context import PageContext

_OPENING: Final = "---\n"
"""What front matter begins and ends with."""


def with_front_matter(text: str, lines: Iterable[str]) -> str:
    """Put lines at the start of a page's front matter."""
    rest = text.removeprefix(_OPENING) if text.startswith(_OPENING) else f"{_OPENING}\n{text}"
    return "".join((_OPENING, *(f"{line}\n" for line in lines), rest))


def front_matter(context: PageContext, changes: Mapping[str, dt.date]) -> Iterator[str]:
    """Yield the lines of front matter that the page at ``context.path`` gets, as YAML.

    Example:
        ``updated: 2031-03-31``, ``kind: person``, ``names: ["Tolan"]``

    Args:
        context: what views are made with, at the page.
        changes: for each page the day on which something on it changed last.
    """
    yield f"updated: {changes.get(context.path, last_change(context.briefing)).isoformat()}"
    folder, _, name = context.path.removesuffix(".md").rpartition("/")
    if folder == "actors" and name in context.register.actors:
        yield from _actor(context, context.register.actors[name])
    elif folder == "issues" and name in context.register.issues:
        yield "kind: issue"
    elif folder == "sources" and name in context.articles:
        yield from _source(context, context.articles[name])


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


def _actor(context: PageContext, actor: Actor) -> Iterator[str]:
    """Say what an actor is, and which other names it has."""
    yield f"kind: {actor.kind}"
    brief = context.briefing.actors.get(actor.id)
    spellings = brief.spellings if brief else ()
    names = dict.fromkeys(name for name in (*actor.aliases, *spellings) if name != actor.name)
    if names:
        yield f"names: [{', '.join(metadata(name) for name in names)}]"


def _source(context: PageContext, article: Article) -> Iterator[str]:
    """Say what is known of an article: its headline, where and when it appeared, its address."""
    outlet = context.outlet(article)
    facts = (
        ("headline", article.title),
        ("outlet", outlet or ""),
        ("published", _certain(article.published)),
        ("address", article.url),
    )
    yield "kind: source"
    for name, fact in facts:
        if fact:
            yield f"{name}: {metadata(fact)}"


def _certain(date: EdtfDate | None) -> str:
    """Return a date that ISO 8601 can write and that nobody doubts; empty for any other."""
    if date is None or date.qualifier or date.precision not in {"day", "month", "year"}:
        return ""
    return "" if "X" in date.text else date.text
