"""The home page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.pages.actors import ActorRow
    from generator.render.pages.issues import IssueRow
    from generator.render.parts.addition import AdditionView
    from generator.render.parts.change_line import ChangeLine
    from generator.render.parts.day import DayView
    from generator.render.parts.position import DeadlockView
    from generator.render.parts.runs import Run
    from generator.render.parts.source_row import SourceRow
    from generator.render.parts.statement import StatementView
    from generator.render.views.matrix import MatrixRow


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """What the dossier holds of one month."""

    label: str
    articles: str
    """How many, in words; empty where there is none."""
    origins: str
    """How many origins they go back to, in words."""
    statements: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page: ``home.md.jinja``."""

    title: str
    description: str
    coverage: tuple[tuple[str, str], ...]
    """(number, noun): ("5", "articles")."""
    span: When
    """From the earliest to the latest date of an article."""
    issues: tuple[IssueRow, ...]
    latest: tuple[StatementView, ...]
    """The latest statements of all, where no issue gathers them; empty where one does."""
    matrix_actors: tuple[Run, ...]
    """The actors of the small matrix: those with positions on most issues."""
    matrix: tuple[MatrixRow, ...]
    """Where these actors stand; the whole matrix has a page of its own."""
    deadlocks: tuple[DeadlockView, ...]
    """Positions that exclude each other, and who holds them."""
    more_deadlocks: str
    """How many there are besides, in words; empty for none."""
    changes: tuple[ChangeLine, ...]
    """Changes of positions and plans, the latest first."""
    additions: tuple[AdditionView, ...]
    """What entered the dossier last."""
    strip: Markdown
    """A picture of the months; empty where they are too few or too many to be drawn."""
    months: tuple[MonthView, ...]
    """What is covered, month by month; a month without an article is a gap to be seen."""
    actors: tuple[ActorRow, ...]
    """The actors heard most."""
    sources: tuple[SourceRow, ...]
    recent: tuple[DayView, ...]
    """What happened or is scheduled, the latest first."""
    links: tuple[Run, ...]
    """The index pages."""
