"""The matrix: where each actor stands on each issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """Where one actor stands on one issue, in few words: a cell of the matrix."""

    subject: Run
    """The actor in an issue's row, the issue in an actor's."""
    words: Run
    """The position, or else the latest statement, with a link to it; for silence ``no statement``."""
    declared: bool
    """Whether the words are a position that the editor declared."""
    silent: bool
    """Whether the dossier holds no statement of the actor on the issue."""
    when: When
    """Since when the position is held, or when the statement was made."""
    changed: str
    """``changed once``; empty where no change is recorded."""
    origin: str
    """``2 articles, one origin``; empty for silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """An issue and where the actors stand on it, in the order of the matrix's actors."""

    id: str
    """The heading's anchor."""
    issue: Run
    question: str
    cells: tuple[CellView, ...]
    silent: tuple[Run, ...]
    """On the page of the whole matrix: those who say nothing on the issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """Where each actor stands on each issue: ``matrix.md.jinja``."""

    title: str
    picture: Markdown
    """The matrix in small, a mark a cell; empty where there is no cell."""
    actors: tuple[Run, ...]
    """Every actor who speaks, by name."""
    rows: tuple[MatrixRow, ...]
    coverage: str
    """The window within which nothing was said: "5 sources, December 2024 to December 2025"."""
