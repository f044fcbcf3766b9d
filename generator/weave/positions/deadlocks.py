"""Deadlocks: latest positions that exclude each other, and when each was last restated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.positions import Deadlock, DeadlockSide
from generator.weave.positions.position_history import exclusive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution
    from generator.model.content import Register
    from generator.model.positions import Standing
    from generator.weave.addresses.address_claims import Addresses


def deadlocks(
    matrix: Iterable[Standing],
    attributions: Mapping[str, Attribution],
    register: Register,
    addresses: Addresses,
) -> tuple[Deadlock, ...]:
    """Return the pairs of positions that exclude each other and both have holders.

    Who has taken a position that excludes an earlier one no longer holds the earlier one.
    """
    holders: dict[tuple[str, str], list[DeadlockSide]] = {}
    for cell in matrix:
        for position, statement in cell.held:
            side = DeadlockSide(
                actor=cell.actor,
                position=position,
                attribution=statement,
                date_label=attributions[statement].date_label,
            )
            holders.setdefault((cell.issue, position), []).append(side)
    return tuple(
        Deadlock(
            id=addresses.claim("d", addresses.first("issue", issue.id), one, other),
            issue=issue.id,
            positions=(one, other),
            sides=(tuple(holders[issue.id, one]), tuple(holders[issue.id, other])),
        )
        for issue in sorted(register.issues.values(), key=lambda i: i.id)
        for one, other in sorted(tuple(sorted(pair)) for pair in exclusive(issue))
        if (issue.id, one) in holders and (issue.id, other) in holders
    )
