"""A change in one line: of a position, or of an item of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.order import date_key
from generator.render.parts.runs import Run, link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dates_in_words import When
    from generator.model.edtf import EdtfDate
    from generator.model.positions import Shift
    from generator.model.proposals import PlanChange
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change in one line: of a position, or of an item of a plan."""

    name: Markdown
    """Whose position on which issue, or the item, as a link to both sides."""
    before: str
    """Empty where the sources tell the later words only."""
    after: str
    date: str
    """When it is first told to have changed, in words."""


def change_lines(context: PageContext) -> tuple[ChangeLine, ...]:
    """View every change of a position or of a plan in one line, the latest first."""
    dated = sorted(_dated(context), key=lambda change: (date_key(change[0]), change[1]), reverse=True)
    return tuple(line for _, _, line in dated)


def _dated(context: PageContext) -> Iterator[tuple[EdtfDate | None, str, ChangeLine]]:
    """Yield all changes, each with its date and its id."""
    for shift in context.briefing.shifts:
        date = context.date(context.briefing.attributions[shift.after])
        yield date, shift.id, _of_position(context, shift, in_short(date))
    for change in context.briefing.plan_changes:
        yield change.after.date, change.id, _of_plan(context, change)


def _of_position(context: PageContext, shift: Shift, when: When) -> ChangeLine:
    """View a change of position: ``Donna Quist on Toll``."""
    actor, issue = context.actor(shift.actor, shift.id), context.issue(shift.issue)
    return ChangeLine(
        name=link(Run(text=f"{actor.text} on {issue.text}", href=actor.href)),
        before=context.position(shift.issue, shift.before_position),
        after=context.position(shift.issue, shift.after_position),
        date=str(when),
    )


def _of_plan(context: PageContext, change: PlanChange) -> ChangeLine:
    """View a change of an item: ``The lock plan: The dues``."""
    plan = context.briefing.plans.get(change.plan)
    label = f"{plan.title}: {change.label}" if plan else change.label
    return ChangeLine(
        name=link(Run(text=label, href=context.to(links.plan_page(change.plan), change.id))),
        before=phrases.told(change.before.text) if change.before else "",
        after=phrases.told(change.after.text),
        date=str(in_short(change.after.date)),
    )
