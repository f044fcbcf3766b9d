"""Pairs of actors whose positions exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementView
    from generator.render.views.matrix import CellView


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """A pair of actors in a list."""

    pair: Run
    """``A and B``, with a link to the page of the two."""
    issues: tuple[Run, ...]
    """The issues on which their positions exclude each other."""
    deadlocks: str
    """How many pairs of positions, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsView:
    """The index of pairs: ``pairs.md.jinja``."""

    title: str
    rows: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One actor's side of a deadlock."""

    actor: Run
    position: str
    label: str
    """What the date is the date of: ``stated``, or ``last restated`` where it was stated before."""
    statement: StatementView
    """The statement that states the position last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpposedView:
    """Two positions of two actors that exclude each other."""

    id: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairIssue:
    """An issue on which two actors hold positions that exclude each other."""

    id: str
    """The heading's anchor."""
    issue: Run
    question: str
    opposed: tuple[OpposedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """Another issue, and where each of the two stands on it."""

    issue: Run
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two actors whose positions exclude each other: ``pair.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    actors: tuple[Run, ...]
    """The two, with links to their pages."""
    roles: tuple[str, ...]
    """Their offices when the dossier was kept last; empty where none is known."""
    issues: tuple[PairIssue, ...]
    others: tuple[PairLine, ...]
    """The issues on which one of them speaks and nothing excludes anything."""
    of_each_other: tuple[StatementView, ...]
    """What each said that names the other."""
    coverage: str
    """Which sources were read."""
