"""Nobody belongs to themselves, be it over others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.read.located.source_files import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.content import Actor
    from generator.read.located.fault_report import Report


def check_belonging(actors: Mapping[str, tuple[Actor, Report]]) -> None:
    """Report each circle of ``belongs_to`` once, at its first actor in the order of ids."""
    told: set[frozenset[str]] = set()
    for name in sorted(actors):
        circle = _circle(name, actors)
        if not circle or frozenset(circle) in told:
            continue
        told.add(frozenset(circle))
        _, report = actors[name]
        place = next(
            (r.span for r in report.references if r.kind == "actor" and r.id == circle[0]),
            whole(report.source),
        )
        report.add(place, "belongs-to-circle", "`belongs_to` leads back here: " + " → ".join((name, *circle)))


def _circle(start: str, actors: Mapping[str, tuple[Actor, Report]]) -> tuple[str, ...]:
    """Return the shortest way from an actor back to itself, without its beginning."""
    ways: list[tuple[str, ...]] = [()]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked: the shortest ways first
        current = way[-1] if way else start
        for other in actors[current][0].belongs_to if current in actors else ():
            if other == start:
                return (*way, other)
            if other not in seen:
                seen.add(other)
                ways.append((*way, other))
    return ()
