"""Where actors stand, how that changed, and which positions exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.attributions import Sourcing


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an actor stands on an issue: a cell of the matrix."""

    actor: str
    issue: str
    attribution: str = ""
    """The latest declared position's statement, or else the latest statement; empty for silence."""
    position: str = ""
    """Id of the declared position; empty where none is declared."""
    label: str = ""
    """The position's label; empty where none is declared."""
    since: str = ""
    """Id of the statement with which the position was taken, the first since one that it excludes."""
    date_label: str = ""
    """The date of :attr:`attribution`."""
    changed: int = 0
    """How often a position followed one that it excludes and whose date is surely earlier."""
    held: tuple[tuple[str, str], ...] = ()
    """Every position that no later one excludes, latest first: (position id, id of its last statement)."""
    statements: tuple[str, ...] = ()
    """All statements of the actor on the issue, in the order of dates."""
    sourcing: Sourcing | None = None
    silence: str = ""
    """``no statement in this dossier (5 sources, December 2024 to December 2025)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A change of an actor's declared position to one that excludes it: before and after."""

    id: str
    actor: str
    issue: str
    before: str
    """Id of the last statement of the former position."""
    after: str
    """Id of the first statement of the new position."""
    before_position: str
    after_position: str
    certain: bool
    """Whether the dates leave no doubt about the order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockSide:
    """An actor's side of a deadlock, and when it was last restated."""

    actor: str
    position: str
    attribution: str
    """Id of the statement that restated the position last."""
    date_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlock:
    """Two positions that exclude each other, and the actors whose latest position they are."""

    id: str
    issue: str
    positions: tuple[str, str]
    sides: tuple[tuple[DeadlockSide, ...], tuple[DeadlockSide, ...]]
