"""Issues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.escape import Markdown
    from generator.render.parts.day import DayView
    from generator.render.parts.figure import FigureView, MeasureView
    from generator.render.parts.position import DeadlockView, PositionView, ShiftView, StandingView
    from generator.render.parts.proposal import PlanChangeView, ProposalGroup
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementGroup, StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """An issue in a list, with where it stands."""

    id: str
    issue: Run
    question: str
    statements: int
    actors: int
    latest: tuple[StatementView, ...]
    """The newest statement of each of the actors heard last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesView:
    """The index of issues: ``issues.md.jinja``."""

    title: str
    rows: tuple[IssueRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """An issue: ``issue.md.jinja``."""

    title: str
    summary: str
    question: str
    shortcuts: tuple[Run, ...]
    """The briefing card and the chronology of the issue."""
    introduction: Markdown
    standing: tuple[StandingView, ...]
    positions: tuple[PositionView, ...]
    deadlocks: tuple[DeadlockView, ...]
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the statements, a lane an actor; empty where there is no course of time."""
    groups: tuple[StatementGroup, ...]
    """All statements, by actor; those of speakers without a name at the end."""
    chronology: tuple[DayView, ...]
    """What happened, is scheduled or imagined; what was said stands above."""
    proposals: tuple[ProposalGroup, ...]
    """What is put forward on the issue: items of plans, then by kind."""
    plan_changes: tuple[PlanChangeView, ...]
    """Items of plans that changed from version to version."""
    wordings: tuple[StatementView, ...]
    """Remarks of which the sources print different words."""
    measures: tuple[MeasureView, ...]
    """Figures of one measure side by side."""
    figures: tuple[FigureView, ...]
    """All other figures."""
    coverage: str
    """Which sources were read."""
