"""The pages of pairs: two actors who hold positions that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import phrases
from generator.render.build.matrix import cell_view
from generator.render.parts.position import restated_label
from generator.render.parts.runs import Run
from generator.render.parts.statement import statement_view, statement_views
from generator.render.views.pairs import (
    OpposedView,
    PairIssue,
    PairLine,
    PairRow,
    PairsView,
    PairView,
    SideView,
)

if TYPE_CHECKING:
    from generator.model.briefs import PairBrief
    from generator.model.positions import Deadlock, Standing
    from generator.render.desk import Desk
    from generator.render.parts.statement import StatementView


def pairs_view(desk: Desk) -> PairsView:
    """Build the index of pairs; those with most deadlocks first."""
    pairs = sorted(desk.briefing.pairs, key=lambda pair: (-len(pair.deadlocks), pair.id))
    return PairsView(title="Opposed positions, pair by pair", rows=tuple(pair_row(desk, p) for p in pairs))


def pair_row(desk: Desk, pair: PairBrief) -> PairRow:
    """View a pair in a list."""
    deadlocks = desk.deadlocks(pair.deadlocks)
    return PairRow(
        pair=Run(text=_title(desk, pair), href=desk.pair(*pair.actors).href),
        issues=tuple(dict.fromkeys(desk.issue(deadlock.issue) for deadlock in deadlocks)),
        deadlocks=phrases.count(len(deadlocks), "pair of positions", "pairs of positions"),
    )


def pair_view(desk: Desk, pair: PairBrief) -> PairView:
    """Build the page of two actors."""
    by_issue: dict[str, list[Deadlock]] = {}
    for deadlock in desk.deadlocks(pair.deadlocks):
        by_issue.setdefault(deadlock.issue, []).append(deadlock)
    names = " and ".join(desk.in_sentence(actor).text for actor in pair.actors)
    return PairView(
        title=_title(desk, pair),
        summary=f"Where the positions of {names} exclude each other, and when each was last stated.",
        actors=tuple(map(desk.actor, pair.actors)),
        roles=tuple(desk.role(actor, desk.briefing.content.dossier.as_of) for actor in pair.actors),
        issues=tuple(
            PairIssue(
                id=f"on-{issue}",
                issue=desk.issue(issue),
                question=desk.register.issues[issue].question,
                opposed=tuple(_opposed(desk, pair, deadlock) for deadlock in deadlocks),
            )
            for issue, deadlocks in by_issue.items()
        ),
        others=tuple(
            PairLine(
                issue=desk.issue(issue), cells=tuple(cell_view(desk, c, desk.actor(c.actor)) for c in cells)
            )
            for issue in desk.register.issues
            if issue not in by_issue and (cells := _cells(desk, pair, issue))
        ),
        of_each_other=_of_each_other(desk, pair),
        coverage=desk.coverage,
    )


def _title(desk: Desk, pair: PairBrief) -> str:
    return " and ".join(desk.actor(actor).text for actor in pair.actors)


def _opposed(desk: Desk, pair: PairBrief, deadlock: Deadlock) -> OpposedView:
    """View the sides of a deadlock that the two hold, in the order of the pair."""
    sides = [side for sides in deadlock.sides for side in sides if side.actor in pair.actors]
    sides.sort(key=lambda side: pair.actors.index(side.actor))
    return OpposedView(
        id=deadlock.id,
        sides=tuple(
            SideView(
                actor=desk.actor(side.actor),
                position=desk.position(deadlock.issue, side.position),
                label=restated_label(desk, deadlock.issue, side),
                statement=statement_view(desk, desk.briefing.attributions[side.attribution]),
            )
            for side in sides
        ),
    )


def _cells(desk: Desk, pair: PairBrief, issue: str) -> tuple[Standing, ...]:
    """Return where the two stand on an issue; nothing where neither speaks."""
    cells = tuple(cell for actor in pair.actors if (cell := desk.holding(actor, issue)))
    return cells if len(cells) == len(pair.actors) and any(cell.attribution for cell in cells) else ()


def _of_each_other(desk: Desk, pair: PairBrief) -> tuple[StatementView, ...]:
    """View what each of the two said that names the other, the newest first."""
    known = desk.briefing.attributions
    found: list[str] = []
    for actor, other in (pair.actors, pair.actors[::-1]):
        brief = desk.briefing.actors.get(actor)
        found += [i for i in (brief.said if brief else ()) if i in known and other in known[i].about]
    return statement_views(desk, found)
