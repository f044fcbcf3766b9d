"""The routes of the site: every page with its address, its template, and how its view is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.render import links
from generator.render.pages import (
    actor,
    actors,
    card,
    cards,
    changes,
    chronology,
    citations,
    data,
    figures,
    home,
    issue,
    issues,
    lookup,
    matrix,
    names,
    origins,
    page,
    plan,
    plans,
    retired,
    source,
    sources,
    speaker,
    speakers,
    unnamed,
)
from generator.render.pages.moved import former_paths, moved_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from generator.model.briefing import Briefing

_PAIRS: Final = "pairs/index.md"
"""Where the pages of two actors with opposed positions were listed, as long as there were any."""
_BEFORE_SOURCES: Final[tuple[ModuleType, ...]] = (
    home,
    actors,
    actor,
    speakers,
    speaker,
    issues,
    issue,
    matrix,
    plan,
    cards,
    card,
    chronology,
    plans,
    figures,
    origins,
    unnamed,
    lookup,
    names,
    changes,
    retired,
    sources,
    data,
)
"""The kinds of pages in the order of their making; those of single sources and the editor's own follow."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List every page of the site in the order of their making, then those at old addresses."""
    present = tuple(_present(briefing))
    yield from present
    for route in present:
        for path in former_paths(route.path, briefing.content):
            yield Route(path=path, kind="moved", build=of(moved_view, route), record=route.record)
    by_path = {route.path: route for route in present}
    for unknown in briefing.unregistered.values():
        own = by_path[links.speaker_page(unknown.id) if unknown.has_page else links.SPEAKERS]
        for former in unknown.former:
            yield Route(path=links.speaker_page(former), kind="moved", build=of(moved_view, own))
    for known in briefing.content.register.actors.values():
        registered = by_path.get(links.actor_page(known.id))
        if registered is None:
            continue
        for former in known.was_unregistered:
            path = links.speaker_page(former)
            yield Route(path=path, kind="moved", build=of(moved_view, registered), record=registered.record)
        for former in known.was_pair:
            path = links.former_page(former)
            yield Route(path=path, kind="moved", build=of(moved_view, registered), record=registered.record)
    if any(known.was_pair for known in briefing.content.register.actors.values()):
        # The list of all such pages is a list of what is opposed, as the issues are.
        yield Route(path=_PAIRS, kind="moved", build=of(moved_view, by_path[links.ISSUES]))


def _present(briefing: Briefing) -> Iterator[Route]:
    """List every page of today."""
    for kind in _BEFORE_SOURCES:
        yield from kind.routes(briefing)
    for of_source, of_its_citations in zip(source.routes(briefing), citations.routes(briefing), strict=True):
        yield from (of_source, of_its_citations)
    yield from page.routes(briefing)
