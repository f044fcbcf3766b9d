"""Positions: where somebody stands, what changed, which positions exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render.build.order import date_key, date_of
from generator.render.build.statements import statement_view
from generator.render.views.runs import Run
from generator.render.views.standings import DeadlockView, HolderView, ShiftView, StandingView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution
    from generator.model.dates_in_words import When
    from generator.model.positions import Deadlock, DeadlockSide, Shift, Standing
    from generator.render.build.desk import Desk
    from generator.render.build.order import DateKey

_TIMES = ("no change recorded", "changed once", "changed twice")


def standing_view(  # noqa: PLR0913 - the fields of the view, by keyword
    desk: Desk, *, ident: str, subject: Run, actor: str, issue: str, newest: Sequence[str], more: Run
) -> StandingView:
    """View where an actor stands: the latest statement, and the position if one is declared.

    Args:
        desk: the desk.
        ident: the heading's anchor.
        subject: the actor or the issue, whichever the page is not about.
        actor: the actor's id.
        issue: the issue's id.
        newest: ids of the actor's statements on the issue, the newest first.
        more: where all of them stand.
    """
    cell = desk.holding(actor, issue)
    position = cell.position if cell else ""
    basis = cell.attribution if cell and position else ""
    known = desk.briefing.attributions
    latest = desk.plainest(newest)
    # Of statements of the same date, the one that takes the position says most.
    if basis in newest and _when(desk, known[basis]) == _when(desk, latest):
        latest = known[basis]
    older = known[basis] if basis in newest and basis != latest.id else None
    return StandingView(
        id=ident,
        subject=subject,
        statement=statement_view(desk, latest),
        count=len(newest),
        position=cell.label if cell else "",
        also=tuple(desk.position(issue, held) for held, _ in cell.held if held != position) if cell else (),
        since=since(desk, cell) if cell else None,
        changed=changed(cell) if cell else "",
        # Where the statement shown takes no position, what the position rests on is not what it rests on.
        origin=cell.sourcing.label if cell and cell.sourcing and not older else desk.origin(latest),
        opposed=desk.opposed(actor, issue),
        # The card of the statement stands further down on the same page.
        basis=_declared(desk, older) if older else None,
        more=more.href,
    )


def _when(desk: Desk, statement: Attribution) -> DateKey:
    return date_key(date_of(statement, desk.articles))


def _declared(desk: Desk, statement: Attribution) -> Run:
    """Say when a position was declared, with a link to the statement."""
    return Run(text=str(in_short(date_of(statement, desk.articles))), href=desk.to(desk.path, statement.id))


def since(desk: Desk, cell: Standing) -> When | None:
    """Return the date of the statement with which an actor took the position held now."""
    taken = desk.briefing.attributions.get(cell.since)
    return in_short(date_of(taken, desk.articles)) if taken and cell.position else None


def changed(cell: Standing) -> str:
    """Say how often a position changed; empty where none is declared."""
    if not cell.position:
        return ""
    return _TIMES[cell.changed] if cell.changed < len(_TIMES) else f"changed {cell.changed} times"


def shift_view(desk: Desk, shift: Shift, subject: Run) -> ShiftView:
    """View a change of position; ``subject`` is what the page is not about."""
    known = desk.briefing.attributions
    return ShiftView(
        id=shift.id,
        subject=subject,
        before_position=desk.position(shift.issue, shift.before_position),
        before=statement_view(desk, known[shift.before]),
        after_position=desk.position(shift.issue, shift.after_position),
        after=statement_view(desk, known[shift.after]),
        certain=shift.certain,
    )


def deadlock_views(desk: Desk, deadlocks: Iterable[Deadlock]) -> tuple[DeadlockView, ...]:
    """View positions that exclude each other."""
    return tuple(
        DeadlockView(
            id=deadlock.id,
            issue=desk.issue(deadlock.issue),
            sides=tuple(
                (
                    desk.position(deadlock.issue, position),
                    tuple(_holder(desk, deadlock.issue, side) for side in sides),
                )
                for position, sides in zip(deadlock.positions, deadlock.sides, strict=True)
            ),
        )
        for deadlock in deadlocks
    )


def _holder(desk: Desk, issue: str, side: DeadlockSide) -> HolderView:
    known = desk.briefing.attributions.get(side.attribution)
    return HolderView(
        actor=desk.actor(side.actor),
        label=restated_label(desk, issue, side),
        restated=Run(text=str(in_short(desk.date(known))), href=desk.source(known.article, known.id).href)
        if known
        else Run(text=side.date_label or "date not known"),
    )


def restated_label(desk: Desk, issue: str, side: DeadlockSide) -> str:
    """Say what the date of a side is the date of."""
    return "last restated" if _times(desk, issue, side) > 1 else "stated"


def _times(desk: Desk, issue: str, side: DeadlockSide) -> int:
    """Count the remarks in which the actor stated the position; renderings of one are one."""
    standing = desk.holding(side.actor, issue)
    stated = desk.attributions(standing.statements if standing else ())
    return len({a.utterance or a.id for a in stated if (issue, side.position) in a.positions})
