"""The index of sources, and the origins that several of them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.parts.runs import joined, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.content import Article
    from generator.model.dates_in_words import When
    from generator.render.desk import Desk
    from generator.render.escape import Markdown
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source in a list."""

    source: Run
    name: Markdown
    """The source as a link."""
    outlet: str
    published: When
    date: str
    """When it was published, in words."""
    basis: str
    origin: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOrigin:
    """An origin that several articles share."""

    label: str
    lineage: str
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


def sources_view(desk: Desk) -> SourcesView:
    """Build the index of sources, and the origins that several of them share."""
    return SourcesView(
        title="Sources",
        rows=source_rows(desk),
        origins=tuple(
            SharedOrigin(
                label=origin.label,
                lineage=f"{phrases.count(len(origin.articles), 'article')}, 1 origin",
                articles=joined(map(desk.source, origin.articles)),
            )
            for origin in desk.briefing.origins.values()
            if origin.recorded and len(origin.articles) > 1
        ),
    )


def source_rows(desk: Desk) -> tuple[SourceRow, ...]:
    """View all sources, the newest first."""
    return tuple(source_row(desk, article) for article in desk.sources_by_date())


def source_row(desk: Desk, article: Article) -> SourceRow:
    """View a source in a list."""
    brief = desk.briefing.sources[article.id]
    origin = desk.briefing.origins.get(brief.origin)
    basis = article.published_basis
    return SourceRow(
        source=desk.source(article.id),
        name=link(desk.source(article.id)),
        outlet=desk.outlet(article) or "not known",
        published=in_short(article.published),
        date=str(in_short(article.published)),
        basis=phrases.BASES[basis.kind] if basis else "",
        origin=f"relays {origin.label}" if origin and origin.recorded else "lineage not recorded",
        statements=len(brief.attributions),
    )
