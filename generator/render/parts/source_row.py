"""A source in a list: its outlet, its date, its origin, and how many statements it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.parts.runs import link

if TYPE_CHECKING:
    from generator.model.content import Article
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source in a list."""

    source: Run
    name: Markdown
    """The source as a link."""
    outlet: str
    """``not known`` where the article names none."""
    published: When
    date: str
    """When it was published, in words."""
    basis: str
    """How that is known: ``inferred from the text``; empty where nothing is to be said."""
    origin: str
    """``relays report of the Coast Wire, 1 March 2031`` or ``origin unknown``."""
    statements: int


def source_rows(context: PageContext) -> tuple[SourceRow, ...]:
    """View all sources, the newest first."""
    return tuple(source_row(context, article) for article in context.sources_by_date())


def source_row(context: PageContext, article: Article) -> SourceRow:
    """View a source in a list."""
    source = context.source(article.id)
    published = in_short(article.published)
    basis = article.published_basis
    return SourceRow(
        source=source,
        name=link(source),
        outlet=context.outlet(article) or "not known",
        published=published,
        date=str(published),
        basis=phrases.BASES[basis.kind] if basis else "",
        origin=_origin(context, article),
        statements=len(context.briefing.sources[article.id].attributions),
    )


def _origin(context: PageContext, article: Article) -> str:
    """Say whose report an article passes on, where the editor has recorded that."""
    origin = context.briefing.origins.get(context.briefing.sources[article.id].origin)
    if origin is None or not origin.recorded:
        return "origin unknown"
    return f"relays {origin.label}"
