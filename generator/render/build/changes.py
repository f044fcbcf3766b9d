"""What changed: in the dossier, in positions, and what was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.build.sources import source_row
from generator.render.order import date_key
from generator.render.parts.position import shift_view
from generator.render.parts.proposal import plan_change_views
from generator.render.parts.runs import Run
from generator.render.views.changes import AdditionView, ChangeLine, ChangesView, RetiredListView, RetiredView

if TYPE_CHECKING:
    from generator.model.attributions import Attribution
    from generator.model.content import Retirement
    from generator.model.edtf import EdtfDate
    from generator.render.desk import Desk


def changes_view(desk: Desk) -> ChangesView:
    """Build the page of changes."""
    briefing = desk.briefing
    return ChangesView(
        title="What changed",
        additions=additions(desk),
        undated=tuple(
            source_row(desk, article) for article in desk.sources_by_date() if article.added is None
        ),
        shifts=tuple(
            shift_view(
                desk,
                shift,
                Run(text=f"{desk.actor(shift.actor).text} on {desk.issue(shift.issue).text}"),
            )
            for shift in briefing.shifts
        ),
        plans=plan_change_views(desk, briefing.plan_changes),
        retired=retired(desk),
    )


def change_lines(desk: Desk) -> tuple[ChangeLine, ...]:
    """View every change of a position or of a plan in one line, the latest first."""
    known = desk.briefing.attributions
    found: list[tuple[EdtfDate | None, str, ChangeLine]] = []
    for shift in desk.briefing.shifts:
        date = desk.date(known[shift.after])
        line = ChangeLine(
            subject=Run(
                text=f"{desk.actor(shift.actor).text} on {desk.issue(shift.issue).text}",
                href=desk.actor(shift.actor, shift.id).href,
            ),
            before=desk.position(shift.issue, shift.before_position),
            after=desk.position(shift.issue, shift.after_position),
            when=in_short(date),
        )
        found.append((date, shift.id, line))
    for change in desk.briefing.plan_changes:
        plan = desk.briefing.plans.get(change.plan)
        line = ChangeLine(
            subject=Run(
                text=f"{plan.title}: {change.label}" if plan else change.label,
                href=desk.to(links.plan_page(change.plan), change.id),
            ),
            before=phrases.told(change.before.text) if change.before else "",
            after=phrases.told(change.after.text),
            when=in_short(change.after.date),
        )
        found.append((change.after.date, change.id, line))
    found.sort(key=lambda item: (date_key(item[0]), item[1]), reverse=True)
    return tuple(line for _, _, line in found)


def additions(desk: Desk) -> tuple[AdditionView, ...]:
    """View what entered the dossier, the latest day first."""
    sources = desk.briefing.sources
    return tuple(
        AdditionView(
            when=in_short(addition.date),
            sources=tuple(source_row(desk, desk.articles[i]) for i in addition.articles),
            statements=phrases.count(
                sum(len(sources[i].attributions) for i in addition.articles), "statement"
            ),
        )
        for addition in desk.briefing.additions
    )


def retired_list_view(desk: Desk) -> RetiredListView:
    """Build the page of retired statements."""
    return RetiredListView(title="Retired statements", rows=retired(desk))


def retired(desk: Desk) -> tuple[RetiredView, ...]:
    """View all retired statements without their words, the latest first."""
    gone = [(a, a.retirement) for a in desk.briefing.retired.values() if a.retirement]
    gone.sort(key=lambda pair: (date_key(pair[1].on), pair[0].id), reverse=True)
    return tuple(_retired(desk, statement, retirement) for statement, retirement in gone)


def _retired(desk: Desk, statement: Attribution, retirement: Retirement) -> RetiredView:
    return RetiredView(
        statement=desk.citation(statement.article, statement.id),
        speakers=desk.speakers(statement),
        when=in_short(retirement.on),
        why=retirement.why,
        replaced_by=desk.replacement(retirement.replaced_by),
    )
