"""Positions and silence: where each actor stands on each issue, and how that changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.model.positions import Shift, Standing
from generator.weave.origins.sourcing import sourcing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution, Origin
    from generator.model.content import Issue, Register
    from generator.model.coverage import Coverage
    from generator.weave.addresses.address_claims import Addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A declared position for as long as no other one follows it."""

    position: str
    attributions: tuple[Attribution, ...]


Spoken = dict[tuple[str, str], list["Attribution"]]
"""(actor id, issue id) to the actor's statements on the issue, in the order of dates."""


def by_speaker(attributions: Iterable[Attribution]) -> Spoken:
    """Gather statements by actor and issue; ``attributions`` in the order of dates."""
    found: Spoken = {}
    for attribution in attributions:
        for actor in attribution.speakers:
            for issue in attribution.issues:
                found.setdefault((actor, issue), []).append(attribution)
    return found


def runs(statements: Iterable[Attribution], issue: str) -> tuple[Run, ...]:
    """Return the declared positions on an issue one after the other."""
    declared = [a for a in statements if issue in dict(a.positions)]
    return tuple(
        Run(position=position, attributions=tuple(same))
        for position, same in groupby(declared, key=lambda a: dict(a.positions)[issue])
    )


def changes(held: Sequence[Run], issue: Issue) -> tuple[tuple[Run, Run], ...]:
    """Return the runs of which a later one excludes an earlier one.

    Who says ``keep it open`` and then ``lower the dues`` has added a position and changed
    none; only positions that exclude each other make a change.
    """
    barred = exclusive(issue)
    found: list[tuple[Run, Run]] = []
    for number, later in enumerate(held):
        for earlier in reversed(held[:number]):
            if earlier.position == later.position:
                break
            if frozenset((earlier.position, later.position)) in barred:
                found.append((earlier, later))
                break
    return tuple(found)


def exclusive(issue: Issue) -> frozenset[frozenset[str]]:
    """Return the pairs of positions that exclude each other; one side's word is enough."""
    known = {p.id for p in issue.positions}
    return frozenset(
        frozenset((p.id, other)) for p in issue.positions for other in p.excludes if other in known - {p.id}
    )


def on_record(held: Sequence[Run], issue: Issue) -> tuple[tuple[str, str], ...]:
    """Return each position that no later one excludes, with its last statement, latest first."""
    barred = exclusive(issue)
    kept: dict[str, str] = {}
    for run in reversed(held):
        if run.position not in kept and not any(frozenset((run.position, p)) in barred for p in kept):
            kept[run.position] = run.attributions[-1].id
    return tuple(kept.items())


def statement_since(held: Sequence[Run], issue: Issue) -> Attribution:
    """Return the statement with which the last position was taken.

    It is the first one of that position since the last that excludes it: a position that does
    not exclude it was taken besides, and ends nothing.
    """
    barred = exclusive(issue)
    last = held[-1]
    first = last
    for run in reversed(held):
        if run.position == last.position:
            first = run
        elif frozenset((run.position, last.position)) in barred:
            break
    return first.attributions[0]


def surely_before(one: Run, other: Run) -> bool:
    """Return whether one position's last statement is older than another's first, whatever the day."""
    last, first = one.attributions[-1].date, other.attributions[0].date
    return bool(last and first and last.latest and first.earliest and last.latest < first.earliest)


def matrix(
    found: Spoken, register: Register, origins: Mapping[str, Origin], coverage: Coverage
) -> tuple[Standing, ...]:
    """Return a cell for every actor who speaks in the dossier, and every issue."""
    actors = sorted({actor for actor, _ in found})
    return tuple(
        _standing(actor, issue, found.get((actor, issue), ()), register, origins, coverage)
        for actor in actors
        for issue in sorted(register.issues)
    )


def _standing(  # noqa: PLR0913, PLR0917 - a cell needs its place and what it is made of
    actor: str,
    issue: str,
    statements: Sequence[Attribution],
    register: Register,
    origins: Mapping[str, Origin],
    coverage: Coverage,
) -> Standing:
    if not statements:
        silence = f"no statement in this dossier ({coverage.label})"
        return Standing(actor=actor, issue=issue, silence=silence)
    held = runs(statements, issue)
    latest = held[-1].attributions[-1] if held else _plainest(statements)
    labels = {p.id: p.label for p in register.issues[issue].positions}
    return Standing(
        actor=actor,
        issue=issue,
        attribution=latest.id,
        position=held[-1].position if held else "",
        label=labels.get(held[-1].position, "") if held else "",
        since=statement_since(held, register.issues[issue]).id if held else "",
        date_label=latest.date_label,
        changed=sum(surely_before(one, other) for one, other in changes(held, register.issues[issue])),
        held=on_record(held, register.issues[issue]),
        statements=tuple(a.id for a in statements),
        sourcing=sourcing(held[-1].attributions if held else (latest,), origins),
    )


def _plainest(statements: Sequence[Attribution]) -> Attribution:
    """Return the statement that says most plainly where somebody stands, the latest of several."""
    return max(reversed(statements), key=lambda a: a.plainness)


def shifts(found: Spoken, register: Register, addresses: Addresses) -> tuple[Shift, ...]:
    """Return every change of position, in the order of actors, issues and dates."""
    return tuple(
        Shift(
            id=addresses.claim(
                "x",
                one.attributions[-1].id,
                other.attributions[0].id,
                addresses.first("actor", actor),
                addresses.first("issue", issue),
            ),
            actor=actor,
            issue=issue,
            before=one.attributions[-1].id,
            after=other.attributions[0].id,
            before_position=one.position,
            after_position=other.position,
            certain=surely_before(one, other),
        )
        for (actor, issue), statements in sorted(found.items(), key=lambda item: item[0])
        for one, other in changes(runs(statements, issue), register.issues[issue])
    )
