"""Actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.views.chronology import DayView
    from generator.render.views.plans import ProposalGroup
    from generator.render.views.runs import Run
    from generator.render.views.standings import ShiftView, StandingView
    from generator.render.views.statements import StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """An office and its term."""

    title: str
    term: When
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedStatementView:
    """A statement that was once ascribed to somebody else."""

    anchors: tuple[str, ...]
    """The addresses that it had on the page of the former speaker."""
    speakers: tuple[Run, ...]
    """Whose it is."""
    source: Run
    """Link to the statement on its source's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor in a list."""

    actor: Run
    kind: str
    role: str
    said: int
    about: int
    latest: When | None
    issues: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorGroup:
    """Actors of one kind."""

    id: str
    heading: str
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The index of actors: ``actors.md.jinja``."""

    title: str
    groups: tuple[ActorGroup, ...]
    """Those who speak, by kind."""
    named: tuple[ActorGroup, ...]
    """Those who are only named, by kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor: ``actor.md.jinja``."""

    title: str
    in_sentence: str
    """The name inside a sentence, such as "the Harbour League"."""
    summary: str
    """One sentence for a result list."""
    kind: str
    role: str
    """The office held when the dossier was kept last; empty where none is known."""
    heard_as: tuple[str, ...]
    """Other offices that the actor held when making the statements, the latest first."""
    native: tuple[tuple[str, str], ...]
    """(language tag, name) in the actor's own languages."""
    introduction: Markdown
    belongs_to: tuple[Run, ...]
    glance: tuple[str, ...]
    """How much is known at a glance: statements, sources, the last one, changes."""
    shortcuts: tuple[Run, ...]
    """The briefing card and the chronology of the actor."""
    speaking_for: tuple[ActorRow, ...]
    """Those who speak and belong to this actor or hold an office of it, those heard most first."""
    members: tuple[Run, ...]
    """The other actors that belong to this one."""
    proposals: tuple[ProposalGroup, ...]
    """What the actor puts forward."""
    standing: tuple[StandingView, ...]
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the actor's statements, a lane an issue; empty where there is no course of time."""
    silent: tuple[Run, ...]
    """Issues of which the actor says nothing in this dossier."""
    said: tuple[StatementView, ...]
    speaks: bool
    """Whether it can say something at all: a place cannot."""
    passed_on: tuple[StatementView, ...]
    about: tuple[StatementView, ...]
    chronology: tuple[DayView, ...]
    """What happened, is scheduled or imagined; what was said stands above."""
    offices: tuple[OfficeView, ...]
    spellings: tuple[str, ...]
    moved: tuple[MovedStatementView, ...]
    """Statements that were once ascribed to the actor, and are somebody else's."""
    coverage: str
    """Which sources were read: "5 sources, December 2024 to December 2025"."""
