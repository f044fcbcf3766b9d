"""Spellings that several actors share: only people may, and only among their aliases.

An article that names one of them means that one; everywhere else such a name is left to the editor. A
name of one's own, and the name of a body, means one actor alone: the words of one would go into the
other's mouth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.content import Actor
    from generator.model.text import Span
    from generator.read.located.fault_report import Report


def check_aliases(actors: Mapping[str, tuple[Actor, Report]]) -> None:
    """Report a spelling at the second actor that has it, in the order of ids."""
    owners: dict[str, Actor] = {}
    shared: dict[str, _SharedSpelling] = {}
    for name in sorted(actors):
        actor, report = actors[name]
        for spelling, span in spellings(actor, report):
            owner = owners.setdefault(spelling, actor)
            if owner.id == actor.id:
                continue
            if _may_share(spelling, owner, actor):
                shared.setdefault(spelling, _SharedSpelling(span=span, report=report, others=[owner]))
                if shared[spelling].report is not report:
                    shared[spelling].others.append(actor)
            else:
                report.add(
                    span,
                    "duplicate-alias",
                    f"`{short(spelling)}` already names the actor `{owner.id}` ({owner.location})",
                    hint=f"edit {report.source.path} or {owner.location.path}: "
                    "only people may share a spelling, as an alias of each",
                )
    for spelling, found in shared.items():
        _report_shared(spelling, found)


@dataclass(slots=True, kw_only=True)
class _SharedSpelling:
    """A spelling of several people: where the second has it, and who the others are."""

    span: Span
    report: Report
    others: list[Actor]


def _report_shared(spelling: str, found: _SharedSpelling) -> None:
    """Report a spelling once, at the second of those who share it."""
    others = " and ".join(f"`{other.id}` ({other.location})" for other in found.others)
    found.report.add(
        found.span,
        "shared-alias",
        f"`{short(spelling)}` is an alias of {others} too: where an article "
        "does not settle who is meant, the statement is withheld",
        hint="nothing needs to be done; a note with `speaker` decides single statements",
        severity="review",
    )


def _may_share(spelling: str, first: Actor, second: Actor) -> bool:
    """Return whether a spelling is an alias of two people: ``Harth`` of Owen and of Chloe Harth."""
    people = first.kind == second.kind == "person"
    return people and spelling not in {first.name, second.name}


def spellings(actor: Actor, report: Report) -> tuple[tuple[str, Span], ...]:
    """Return the name and aliases of an actor with their places."""
    return tuple((s, report.places[s]) for s in (actor.name, *actor.aliases) if s in report.places)
