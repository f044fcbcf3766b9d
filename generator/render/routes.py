"""The routes of the site: every page with its address, its template, and how its view is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.model.content import Page
from generator.model.text import Source
from generator.render import links
from generator.render.build.citations import citations_view
from generator.render.build.lookup import lookup_view
from generator.render.build.moved import former_paths, moved_view
from generator.render.build.names import names_view
from generator.render.build.site import page_view
from generator.render.data import data_view
from generator.render.pages import actor as actor_page
from generator.render.pages import actors as actors_page
from generator.render.pages import card as card_page
from generator.render.pages import cards as cards_page
from generator.render.pages import changes as changes_page
from generator.render.pages import chronology as chronology_page
from generator.render.pages import figures as figures_page
from generator.render.pages import home as home_page
from generator.render.pages import issue as issue_page
from generator.render.pages import issues as issues_page
from generator.render.pages import matrix as matrix_page
from generator.render.pages import origins as origins_page
from generator.render.pages import plan as plan_page
from generator.render.pages import plans as plans_page
from generator.render.pages import retired as retired_page
from generator.render.pages import source as source_page
from generator.render.pages import sources as sources_page
from generator.render.pages import speaker as speaker_page
from generator.render.pages import speakers as speakers_page
from generator.render.pages.unnamed import unnamed_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.render.desk import Desk
    from generator.render.route import View

_PAIRS: Final = "pairs/index.md"
"""Where the pages of two actors with opposed positions were listed, as long as there were any."""
_IN_THE_MENU: Final = {"about": "About", "method": "Method"}
"""The hand-written pages that the publisher's menu names."""
_STAND_INS: Final = Path(__file__).parent / "unwritten"
"""What stands on those pages in general words until the editor writes them."""
_LEDGERS: Final[tuple[tuple[str, str, Callable[[Desk], View]], ...]] = (
    (links.UNNAMED, "unnamed", unnamed_view),
    (links.SEARCH, "lookup", lookup_view),
    (links.NAMES, "names", names_view),
)
"""Pages of the whole dossier: address, kind, how the view is built."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List every page of the site in the order of their making, then those at old addresses."""
    present = tuple(_present(briefing))
    yield from present
    for page in present:
        for path in former_paths(page.path, briefing.content):
            yield Route(path=path, kind="moved", build=of(moved_view, page), record=page.record)
    by_path = {page.path: page for page in present}
    for speaker in briefing.unregistered.values():
        own = by_path[links.speaker_page(speaker.id) if speaker.has_page else links.SPEAKERS]
        for former in speaker.former:
            yield Route(path=links.speaker_page(former), kind="moved", build=of(moved_view, own))
    for actor in briefing.content.register.actors.values():
        registered = by_path.get(links.actor_page(actor.id))
        if registered is None:
            continue
        for former in actor.was_unregistered:
            path = links.speaker_page(former)
            yield Route(path=path, kind="moved", build=of(moved_view, registered), record=registered.record)
        for former in actor.was_pair:
            path = links.former_page(former)
            yield Route(path=path, kind="moved", build=of(moved_view, registered), record=registered.record)
    if any(actor.was_pair for actor in briefing.content.register.actors.values()):
        # The list of all such pages is a list of what is opposed, as the issues are.
        yield Route(path=_PAIRS, kind="moved", build=of(moved_view, by_path[links.ISSUES]))


def _present(briefing: Briefing) -> Iterator[Route]:
    """List every page of today."""
    yield from home_page.routes(briefing)
    yield from _registers(briefing)
    yield from matrix_page.routes(briefing)
    yield from plan_page.routes(briefing)
    yield from _cards(briefing)
    yield from chronology_page.routes(briefing)
    yield from plans_page.routes(briefing)
    yield from figures_page.routes(briefing)
    yield from origins_page.routes(briefing)
    for path, kind, build in _LEDGERS:
        yield Route(path=path, kind=kind, build=build)
    yield from changes_page.routes(briefing)
    yield from retired_page.routes(briefing)
    yield from _sources(briefing)
    for page in (*briefing.content.pages, *_unwritten(briefing.content.pages)):
        yield Route(
            path=links.hand_written_page(page.id),
            kind="page",
            build=of(page_view, page),
            record=page.source.path,
            source=page.source if page.source.path else None,
        )


def _registers(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all actors, other speakers and issues, each after its index."""
    yield from actors_page.routes(briefing)
    yield from actor_page.routes(briefing)
    yield from speakers_page.routes(briefing)
    yield from speaker_page.routes(briefing)
    yield from issues_page.routes(briefing)
    yield from issue_page.routes(briefing)


def _sources(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all sources with their citations, after the index and the page of the data."""
    yield from sources_page.routes(briefing)
    yield Route(path=links.DATA, kind="data", build=data_view)
    files = {article.id: article.source.path for article in briefing.content.articles}
    citations = {
        source.article: Route(
            path=links.citations_page(source.article),
            kind="citations",
            build=of(citations_view, source),
            record=files[source.article],
        )
        for source in briefing.sources.values()
    }
    for route, of_its_words in zip(source_page.routes(briefing), citations.values(), strict=True):
        yield from (route, of_its_words)


def _cards(briefing: Briefing) -> Iterator[Route]:
    """List the briefing cards after their index."""
    yield from cards_page.routes(briefing)
    yield from card_page.routes(briefing)


def _unwritten(written: Iterable[Page]) -> Iterator[Page]:
    """Stand in for the pages of the menu that the editor has not written."""
    present = {page.id for page in written}
    for ident, title in _IN_THE_MENU.items():
        if ident not in present:
            body = _STAND_INS.joinpath(f"{ident}.md").read_text(encoding="utf-8")
            yield Page(id=ident, title=title, body=body, source=Source(path="", text=""))
