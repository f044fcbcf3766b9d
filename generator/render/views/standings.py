"""Positions: where somebody stands, what changed, which positions exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.views.runs import Run
    from generator.render.views.statements import StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """The latest statement of one actor on one issue."""

    id: str
    """The heading's anchor."""
    subject: Run
    """The actor on an issue's page, the issue on an actor's page."""
    statement: StatementView
    count: int
    """How many statements there are in all."""
    position: str = ""
    """The position that the editor declared; empty where none is."""
    also: tuple[str, ...] = ()
    """Other positions on the issue that are on record and not excluded by it."""
    since: When | None = None
    """The date of the first statement that takes the position; ``None`` where none is declared."""
    changed: str = ""
    """``changed once``, ``no change recorded``; empty where no position is declared."""
    origin: str = ""
    """How well the position, or else the statement, is sourced: ``2 articles, one origin``."""
    opposed: tuple[Run, ...] = ()
    """Those whose positions exclude this one, with links to the pages of the pairs."""
    basis: Run | None = None
    """The date of the statement that takes the position, with a link, where a later one does not."""
    more: Markdown | None = None
    """Where the others stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftView:
    """A change of a declared position: before and after, each with its statement."""

    id: str
    subject: Run
    """The issue on an actor's page, the actor on an issue's page."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockView:
    """Two positions that exclude each other, and who holds them."""

    id: str
    issue: Run
    sides: tuple[tuple[str, tuple[HolderView, ...]], ...]
    """(position, its holders)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """A position that may be declared, and who declared it."""

    label: str
    holders: tuple[Run, ...]
