"""Statements that are shown no longer: when and why they were retired, and what replaced them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render.order import date_key
from generator.render.parts.runs import Run, joined, link

if TYPE_CHECKING:
    from generator.model.attributions import Attribution
    from generator.model.content import Retirement
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredView:
    """A statement that is shown no longer; its words are not repeated."""

    date: str
    """When it was retired."""
    who: Markdown
    """To whom it was ascribed, as a list."""
    article: Markdown
    """Link to its permanent address, where the source's page says the same."""
    why: str
    replaced_by: Markdown
    """The statement that replaced it, as a link; empty for none."""


def retired_views(context: PageContext) -> tuple[RetiredView, ...]:
    """View all retired statements without their words, the latest first."""
    gone = [(a, a.retirement) for a in context.briefing.retired.values() if a.retirement]
    gone.sort(key=lambda pair: (date_key(pair[1].on), pair[0].id), reverse=True)
    return tuple(_retired(context, statement, retirement) for statement, retirement in gone)


def _retired(context: PageContext, statement: Attribution, retirement: Retirement) -> RetiredView:
    replacement = context.replacement(retirement.replaced_by)
    return RetiredView(
        date=str(in_short(retirement.on)),
        who=joined(context.speakers(statement)),
        article=link(context.citation(statement.article, statement.id)),
        why=retirement.why,
        replaced_by=link(replacement or Run(text="")),
    )
