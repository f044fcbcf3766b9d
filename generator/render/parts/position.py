"""Positions: where somebody stands, what changed, which positions exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.order import date_key, date_of
from generator.render.parts.runs import Run, joined, link
from generator.render.parts.statement import statement_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution
    from generator.model.dates_in_words import When
    from generator.model.positions import Deadlock, DeadlockSide, Shift, Standing
    from generator.render.escape import Markdown
    from generator.render.order import DateKey
    from generator.render.page_context import PageContext
    from generator.render.parts.statement import StatementView

_TIMES = ("no change recorded", "changed once", "changed twice")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """The latest statement of one actor on one issue."""

    id: str
    """The heading's anchor."""
    subject: Run
    """The actor on an issue's page, the issue on an actor's page."""
    heading: Markdown
    """The same as a link."""
    statement: StatementView
    count: int
    """How many statements there are in all."""
    position: str = ""
    """The position that the editor declared; empty where none is."""
    also: tuple[str, ...] = ()
    """Other positions on the issue that are on record and not excluded by it."""
    since: When | None = None
    """The date of the first statement that takes the position; ``None`` where none is declared."""
    since_date: str = ""
    """The same in words; empty where no position is declared."""
    changed: str = ""
    """``changed once``, ``no change recorded``; empty where no position is declared."""
    origin: str = ""
    """How well the position, or else the statement, is sourced: ``2 articles, one origin``."""
    opposed: tuple[Run, ...] = ()
    """Those whose positions exclude this one, with links to where they stand on the issue."""
    opposed_by: Markdown
    """The same as a list."""
    basis: Run | None = None
    """The date of the statement that takes the position, with a link, where a later one does not."""
    taken: Markdown
    """The same as a link; empty where the statement shown takes the position."""
    more: Markdown | None = None
    """Where the others stand."""
    all_of_them: Markdown
    """Link to all statements; empty where this is the only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingsView:
    """Where somebody stands on several issues, or several actors on one."""

    shown: tuple[StandingView, ...]
    """With a position or words."""
    unquoted: tuple[StandingView, ...]
    """Those of which the site prints neither a position nor words."""
    unquoted_count: str
    """How many these are: ``5 more``, or ``5 subjects`` where no other stands before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftView:
    """A change of a declared position: before and after, each with its statement."""

    id: str
    subject: Run
    """The issue on an actor's page, the actor on an issue's page."""
    heading: Markdown
    """The same as a link."""
    before_position: str
    before: StatementView
    after_position: str
    after: StatementView
    certain: bool
    """Whether the dates leave no doubt about the order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderView:
    """An actor on one side of a deadlock."""

    actor: Run
    label: str
    """What the date is the date of: ``stated``, or ``last restated`` where it was stated before."""
    restated: Run
    """When the position was stated last, with a link to the sentence."""
    who: Markdown
    """The actor as a link."""
    date: Markdown
    """When the position was stated last, as a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockView:
    """Two positions that exclude each other, and who holds them."""

    id: str
    issue: Run
    sides: tuple[tuple[str, tuple[HolderView, ...]], ...]
    """(position, its holders)."""
    position: str
    holders: tuple[HolderView, ...]
    against: str
    """The position that it excludes."""
    opponents: tuple[HolderView, ...]
    """Those who hold that one."""
    subject: Markdown
    """The issue, with a link to where it says the same with dates."""
    held_by: Markdown
    """The holders as a list."""
    opposed_by: Markdown
    """The opponents as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """A position that may be declared, and who declared it."""

    label: str
    held_by: Markdown
    """Who holds it, as a list."""


def standings_view(found: Sequence[StandingView]) -> StandingsView:
    """Set apart those of which the site prints neither a position nor words."""
    shown = tuple(view for view in found if view.position or view.statement.text)
    unquoted = tuple(view for view in found if not view.position and not view.statement.text)
    return StandingsView(
        shown=shown, unquoted=unquoted, unquoted_count=phrases.rest(len(unquoted), len(found), "subject")
    )


def standing_view(  # noqa: PLR0913 - the fields of the view, by keyword
    context: PageContext,
    *,
    ident: str,
    subject: Run,
    actor: str,
    issue: str,
    newest: Sequence[str],
    more: Run,
) -> StandingView:
    """View where an actor stands: the latest statement, and the position if one is declared.

    Args:
        context: what views are made with, at the page.
        ident: the heading's anchor.
        subject: the actor or the issue, whichever the page is not about.
        actor: the actor's id.
        issue: the issue's id.
        newest: ids of the actor's statements on the issue, the newest first.
        more: where all of them stand.
    """
    cell = context.holding(actor, issue)
    position = cell.position if cell else ""
    basis = cell.attribution if cell and position else ""
    known = context.briefing.attributions
    latest = context.plainest(newest)
    # Of statements of the same date, the one that takes the position says most.
    if basis in newest and _when(context, known[basis]) == _when(context, latest):
        latest = known[basis]
    older = known[basis] if basis in newest and basis != latest.id else None
    opposed, begun = context.opposed(actor, issue), since(context, cell) if cell else None
    # The card of the statement stands further down on the same page.
    taken = _declared(context, older) if older else None
    return StandingView(
        id=ident,
        subject=subject,
        heading=link(subject),
        statement=statement_view(context, latest),
        count=len(newest),
        position=cell.label if cell else "",
        also=tuple(context.position(issue, held) for held, _ in cell.held if held != position)
        if cell
        else (),
        since=begun,
        since_date=str(begun or ""),
        changed=changed(cell) if cell else "",
        # Where the statement shown takes no position, what the position rests on is not what it rests on.
        origin=cell.sourcing.label if cell and cell.sourcing and not older else context.origin(latest),
        opposed=opposed,
        opposed_by=joined(opposed),
        basis=taken,
        taken=link(taken or Run(text="")),
        more=more.href,
        all_of_them=link(
            Run(text=f"All {len(newest)} statements", href=more.href)
            if len(newest) > 1 and more.href
            else Run(text="")
        ),
    )


def _when(context: PageContext, statement: Attribution) -> DateKey:
    return date_key(date_of(statement, context.articles))


def _declared(context: PageContext, statement: Attribution) -> Run:
    """Say when a position was declared, with a link to the statement."""
    return Run(
        text=str(in_short(date_of(statement, context.articles))), href=context.to(context.path, statement.id)
    )


def since(context: PageContext, cell: Standing) -> When | None:
    """Return the date of the statement with which an actor took the position held now."""
    taken = context.briefing.attributions.get(cell.since)
    return in_short(date_of(taken, context.articles)) if taken and cell.position else None


def changed(cell: Standing) -> str:
    """Say how often a position changed; empty where none is declared."""
    if not cell.position:
        return ""
    return _TIMES[cell.changed] if cell.changed < len(_TIMES) else f"changed {cell.changed} times"


def shift_view(context: PageContext, shift: Shift, subject: Run) -> ShiftView:
    """View a change of position; ``subject`` is what the page is not about."""
    known = context.briefing.attributions
    return ShiftView(
        id=shift.id,
        subject=subject,
        heading=link(subject),
        before_position=context.position(shift.issue, shift.before_position),
        before=statement_view(context, known[shift.before]),
        after_position=context.position(shift.issue, shift.after_position),
        after=statement_view(context, known[shift.after]),
        certain=shift.certain,
    )


def deadlock_views(context: PageContext, deadlocks: Iterable[Deadlock]) -> tuple[DeadlockView, ...]:
    """View positions that exclude each other."""
    return tuple(_deadlock(context, deadlock) for deadlock in deadlocks)


def _deadlock(context: PageContext, deadlock: Deadlock) -> DeadlockView:
    position, against = (context.position(deadlock.issue, held) for held in deadlock.positions)
    holders, opponents = (
        tuple(_holder(context, deadlock.issue, side) for side in sides) for sides in deadlock.sides
    )
    return DeadlockView(
        id=deadlock.id,
        issue=context.issue(deadlock.issue),
        sides=((position, holders), (against, opponents)),
        position=position,
        holders=holders,
        against=against,
        opponents=opponents,
        subject=link(context.issue(deadlock.issue, deadlock.id)),
        held_by=joined(holder.actor for holder in holders),
        opposed_by=joined(opponent.actor for opponent in opponents),
    )


def _holder(context: PageContext, issue: str, side: DeadlockSide) -> HolderView:
    known = context.briefing.attributions.get(side.attribution)
    actor = context.actor(side.actor)
    restated = (
        Run(text=str(in_short(context.date(known))), href=context.source(known.article, known.id).href)
        if known
        else Run(text=side.date_label or "date not known")
    )
    return HolderView(
        actor=actor,
        label=restated_label(context, issue, side),
        restated=restated,
        who=link(actor),
        date=link(restated),
    )


def restated_label(context: PageContext, issue: str, side: DeadlockSide) -> str:
    """Say what the date of a side is the date of."""
    return "last restated" if _times(context, issue, side) > 1 else "stated"


def _times(context: PageContext, issue: str, side: DeadlockSide) -> int:
    """Count the remarks in which the actor stated the position; renderings of one are one."""
    standing = context.holding(side.actor, issue)
    stated = context.attributions(standing.statements if standing else ())
    return len({a.utterance or a.id for a in stated if (issue, side.position) in a.positions})
