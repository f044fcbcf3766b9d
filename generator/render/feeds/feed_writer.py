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

    from generator.render.desk import Desk
    from generator.render.feeds.items import Item

_NEWEST: Final = 100
"""A feed holds as many items as a reader may have missed; the pages hold all."""
FORMATS: Final = (("xml", "Atom"), ("json", "JSON Feed"))
"""The ending of each format, and its name."""


def feed_files(desk: Desk) -> Iterator[RenderedPage]:
    """Write every feed in both formats."""
    for feed in _feeds(desk):
        yield RenderedPage(path=links.feed(feed.of, "xml"), text=atom(feed))
        yield RenderedPage(path=links.feed(feed.of, "json"), text=json_feed(feed))


def _feeds(desk: Desk) -> Iterator[Feed]:
    everything = items(desk)
    by_subject: dict[tuple[str, str], list[Item]] = {}
    for item in everything:
        for subject in item.subjects:
            by_subject.setdefault((subject.kind, subject.id), []).append(item)
    yield _feed(desk, "site", "", links.HOME, everything)
    for actor in desk.briefing.actors:
        name, page = desk.register.actors[actor].name, links.actor_page(actor)
        yield _feed(desk, f"actors/{actor}", name, page, by_subject.get(("actors", actor), ()))
    for issue in desk.briefing.issues:
        name, page = desk.register.issues[issue].title, links.issue_page(issue)
        yield _feed(desk, f"issues/{issue}", name, page, by_subject.get(("issues", issue), ()))


def _feed(desk: Desk, of: str, name: str, page: str, found: tuple[Item, ...] | list[Item]) -> Feed:
    dossier = desk.briefing.content.dossier
    return Feed(
        of=of,
        id=urn(f"{dossier.id or dossier.url} {_first_name(desk, of)}"),
        title=readable(f"{name} – {dossier.title}" if name else dossier.title),
        subtitle=readable(dossier.description),
        author=readable(dossier.title),
        language=dossier.language,
        site=dossier.url,
        page=page,
        updated=found[0].updated if found else last_change(desk.briefing),
        items=tuple(found[:_NEWEST]),
    )


def _first_name(desk: Desk, of: str) -> str:
    """Return what a feed follows by its first id, so that a rename leaves the feed's own id alone."""
    folder, slash, name = of.partition("/")
    former = former_ids(desk.briefing.content, FOLDERS[folder]).get(name, ()) if slash else ()
    return f"{folder}/{former[0]}" if former else of
