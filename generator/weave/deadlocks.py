"""Deadlocks: latest positions that exclude each other, and when each was last restated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import Deadlock, DeadlockSide, PairBrief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.briefing import Standing
    from generator.model.content import Issue, Register
    from generator.weave.ids import Addresses


def deadlocks(matrix: Iterable[Standing], register: Register, addresses: Addresses) -> tuple[Deadlock, ...]:
    """Return the pairs of positions that exclude each other and both have holders.

    Only an actor's latest position counts: who has given one up no longer holds it.
    """
    holders: dict[tuple[str, str], list[DeadlockSide]] = {}
    for cell in matrix:
        if cell.position:
            side = DeadlockSide(
                actor=cell.actor,
                position=cell.position,
                attribution=cell.attribution,
                date_label=cell.date_label,
            )
            holders.setdefault((cell.issue, cell.position), []).append(side)
    return tuple(
        Deadlock(
            id=addresses.claim("d", issue.id, one, other),
            issue=issue.id,
            positions=(one, other),
            sides=(tuple(holders[issue.id, one]), tuple(holders[issue.id, other])),
        )
        for issue in sorted(register.issues.values(), key=lambda i: i.id)
        for one, other in _exclusive(issue)
        if (issue.id, one) in holders and (issue.id, other) in holders
    )


def pairs(found: Sequence[Deadlock]) -> tuple[PairBrief, ...]:
    """Return the pairs of actors who stand on different sides of a deadlock."""
    between: dict[tuple[str, str], list[str]] = {}
    for deadlock in found:
        for one in deadlock.sides[0]:
            for other in deadlock.sides[1]:
                first, second = sorted((one.actor, other.actor))
                if first != second:
                    between.setdefault((first, second), []).append(deadlock.id)
    return tuple(
        PairBrief(id=f"{actors[0]}--{actors[1]}", actors=actors, deadlocks=tuple(ids))
        for actors, ids in sorted(between.items())
    )


def _exclusive(issue: Issue) -> tuple[tuple[str, str], ...]:
    """Return the pairs of positions that exclude each other; one side's word is enough."""
    known = {p.id for p in issue.positions}
    found = {
        (min(p.id, other), max(p.id, other))
        for p in issue.positions
        for other in p.excludes
        if other in known - {p.id}
    }
    return tuple(sorted(found))
