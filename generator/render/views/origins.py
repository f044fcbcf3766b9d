"""Origins, and what rests on each source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An origin, and what goes back to it."""

    id: str
    name: str
    lineage: str
    """Whether the editor recorded that its articles go back to it."""
    articles: tuple[Run, ...]
    statements: str
    """How many statements go back to it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LossRow:
    """What would lose all support if a source were withdrawn."""

    source: Run
    actors: tuple[Run, ...]
    """Those of whom no statement would be left."""
    issues: tuple[Run, ...]
    """Those on which no statement would be left."""
    proposals: str
    """Of how much that is put forward no word would be left, in words."""
    standings: str
    """On how many issues an actor would fall silent, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsView:
    """Origins, and what rests on each source: ``origins.md.jinja``."""

    title: str
    states: tuple[tuple[str, str], ...]
    """(state of sourcing, how many statements are in it, in words)."""
    rows: tuple[OriginRow, ...]
    losses: tuple[LossRow, ...]
