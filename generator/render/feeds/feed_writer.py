"""The feeds of the site, of each actor and of each issue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.page import RenderedPage
from generator.render import links
from generator.render.escape import readable
from generator.render.feeds.formats import Feed, atom, json_feed
from generator.render.feeds.items import items, last_change, urn
from generator.render.pages.moved import FOLDERS, former_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.feeds.items import Item
    from generator.render.page_context import PageContext

_NEWEST: Final = 100
"""A feed holds as many items as a reader may have missed; the pages hold all."""
FORMATS: Final = (("xml", "Atom"), ("json", "JSON Feed"))
"""The ending of each format, and its name."""


def feed_files(context: PageContext) -> Iterator[RenderedPage]:
    """Write every feed in both formats."""
    for feed in _feeds(context):
        yield RenderedPage(path=links.feed(feed.of, "xml"), text=atom(feed))
        yield RenderedPage(path=links.feed(feed.of, "json"), text=json_feed(feed))


def _feeds(context: PageContext) -> Iterator[Feed]:
    everything = items(context)
    by_subject: dict[tuple[str, str], list[Item]] = {}
    for item in everything:
        for subject in item.subjects:
            by_subject.setdefault((subject.kind, subject.id), []).append(item)
    yield _feed(context, "site", "", links.HOME, everything)
    for actor in context.briefing.actors:
        name, page = context.register.actors[actor].name, links.actor_page(actor)
        yield _feed(context, f"actors/{actor}", name, page, by_subject.get(("actors", actor), ()))
    for issue in context.briefing.issues:
        name, page = context.register.issues[issue].title, links.issue_page(issue)
        yield _feed(context, f"issues/{issue}", name, page, by_subject.get(("issues", issue), ()))


def _feed(context: PageContext, of: str, name: str, page: str, found: tuple[Item, ...] | list[Item]) -> Feed:
    dossier = context.briefing.content.dossier
    return Feed(
        of=of,
        id=urn(f"{dossier.id or dossier.url} {_first_name(context, of)}"),
        title=readable(f"{name} – {dossier.title}" if name else dossier.title),
        subtitle=readable(dossier.description),
        author=readable(dossier.title),
        language=dossier.language,
        site=dossier.url,
        page=page,
        updated=found[0].updated if found else last_change(context.briefing),
        items=tuple(found[:_NEWEST]),
    )


def _first_name(context: PageContext, of: str) -> str:
    """Return what a feed follows by its first id, so that a rename leaves the feed's own id alone."""
    folder, slash, name = of.partition("/")
    former = former_ids(context.briefing.content, FOLDERS[folder]).get(name, ()) if slash else ()
    return f"{folder}/{former[0]}" if former else of
