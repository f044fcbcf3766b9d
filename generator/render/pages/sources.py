"""The index of sources, and the origins that several of them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links, phrases
from generator.render.parts.runs import joined
from generator.render.parts.source_row import source_rows
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.attributions import Origin
    from generator.model.briefing import Briefing
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.source_row import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOrigin:
    """An origin that several articles share."""

    label: str
    count: str
    """``3 articles, 1 origin``."""
    articles: Markdown
    """The articles, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The index of sources: ``sources.md.jinja``."""

    title: str
    rows: tuple[SourceRow, ...]
    origins: tuple[SharedOrigin, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.SOURCES, kind="sources", build=sources_view)


def sources_view(context: PageContext) -> SourcesView:
    """Build the index of sources, and the origins that several of them share."""
    shared = (o for o in context.briefing.origins.values() if o.recorded and len(o.articles) > 1)
    return SourcesView(
        title="Sources",
        rows=source_rows(context),
        origins=tuple(_shared(context, origin) for origin in shared),
    )


def _shared(context: PageContext, origin: Origin) -> SharedOrigin:
    return SharedOrigin(
        label=origin.label,
        count=f"{phrases.count(len(origin.articles), 'article')}, 1 origin",
        articles=joined(map(context.source, origin.articles)),
    )
