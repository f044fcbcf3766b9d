"""What entered the dossier on one day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.parts.source_row import source_row

if TYPE_CHECKING:
    from generator.model.coverage import Addition
    from generator.model.dates_in_words import When
    from generator.render.page_context import PageContext
    from generator.render.parts.source_row import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionView:
    """What entered the dossier on one day."""

    id: str
    """The heading's anchor."""
    when: When
    date: str
    """The day in words."""
    sources: tuple[SourceRow, ...]
    statements: str
    """How many statements came with them, in words."""


def addition_views(context: PageContext) -> tuple[AdditionView, ...]:
    """View what entered the dossier, the latest day first."""
    return tuple(
        _addition(context, addition, number) for number, addition in enumerate(context.briefing.additions, 1)
    )


def _addition(context: PageContext, addition: Addition, number: int) -> AdditionView:
    sources = context.briefing.sources
    statements = sum(len(sources[article].attributions) for article in addition.articles)
    when = in_short(addition.date)
    return AdditionView(
        id=f"added-{number}",
        when=when,
        date=str(when),
        sources=tuple(source_row(context, context.articles[article]) for article in addition.articles),
        statements=phrases.count(statements, "statement"),
    )
