"""Positions: where somebody stands, what changed, which positions exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.views import DeadlockView, HolderView, Run, ShiftView, StandingView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.briefing import Deadlock, DeadlockSide, Shift, Standing
    from generator.render.build.desk import Desk

_TIMES = ("", "changed once", "changed twice")


def standing_view(  # noqa: PLR0913 - the fields of the view, by keyword
    desk: Desk, *, ident: str, subject: Run, actor: str, issue: str, newest: Sequence[str], more: Run
) -> StandingView:
    """View where an actor stands: the declared position, or else the latest statement.

    Args:
        desk: the desk.
        ident: the heading's anchor.
        subject: the actor or the issue, whichever the page is not about.
        actor: the actor's id.
        issue: the issue's id.
        newest: ids of the actor's statements on the issue, the newest first.
        more: where all of them stand.
    """
    declared = desk.holding(actor, issue)
    latest = declared.attribution if declared and declared.position else ""
    known = desk.briefing.attributions
    return StandingView(
        id=ident,
        subject=subject,
        statement=desk.statement(known[latest if latest in known else newest[0]]),
        count=len(newest),
        position=declared.label if declared else "",
        since=_since(declared) if declared else "",
        more=more.href,
    )


def _since(standing: Standing) -> str:
    """Say since when a position is on record, and how often it changed."""
    if not standing.position:
        return ""
    since = f"first recorded {standing.since_label}" if standing.since_label else ""
    count = standing.changed
    changed = _TIMES[count] if count < len(_TIMES) else f"changed {count} times"
    return "; ".join(filter(None, (since, changed)))


def shift_view(desk: Desk, shift: Shift, subject: Run) -> ShiftView:
    """View a change of position; ``subject`` is what the page is not about."""
    known = desk.briefing.attributions
    return ShiftView(
        id=shift.id,
        subject=subject,
        before_position=desk.position(shift.issue, shift.before_position),
        before=desk.statement(known[shift.before]),
        after_position=desk.position(shift.issue, shift.after_position),
        after=desk.statement(known[shift.after]),
        certain=shift.certain,
    )


def deadlock_views(desk: Desk, deadlocks: Iterable[Deadlock]) -> tuple[DeadlockView, ...]:
    """View positions that exclude each other."""
    return tuple(
        DeadlockView(
            id=deadlock.id,
            issue=desk.issue(deadlock.issue),
            sides=tuple(
                (desk.position(deadlock.issue, position), tuple(_holder(desk, side) for side in sides))
                for position, sides in zip(deadlock.positions, deadlock.sides, strict=True)
            ),
        )
        for deadlock in deadlocks
    )


def _holder(desk: Desk, side: DeadlockSide) -> HolderView:
    known = desk.briefing.attributions.get(side.attribution)
    href = desk.source(known.article, known.id).href if known else None
    return HolderView(
        actor=desk.actor(side.actor), restated=Run(text=side.date_label or "date not known", href=href)
    )
