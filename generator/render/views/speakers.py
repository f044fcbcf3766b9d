"""Speakers whom the articles name and the register does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementView
    from generator.render.views.names import PrintedView


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """A speaker with a page, in a list."""

    id: str
    """Its anchor in the list."""
    speaker: Run
    """The name, with a link to the page."""
    roles: tuple[str, ...]
    """Titles, offices and houses, as the articles print them beside the name."""
    said: int
    latest: When | None
    former: tuple[str, ...]
    """Anchors that lead to it: those of a surname, before an article printed the full name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleSpeaker:
    """A speaker of one statement, which stands in the list itself."""

    id: str
    name: str
    roles: tuple[str, ...]
    """Titles, offices and houses, as the articles print them beside the name."""
    statements: tuple[StatementView, ...]
    former: tuple[str, ...]
    """Anchors that lead to it: those of a surname, before articles printed full names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersView:
    """Speakers who are not in the register: ``speakers.md.jinja``."""

    title: str
    rows: tuple[SpeakerRow, ...]
    """Those with several statements, each of whom has a page."""
    single: tuple[SingleSpeaker, ...]
    """Those with one statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerView:
    """A speaker who is not in the register: ``speaker.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    kind: str
    roles: tuple[PrintedView, ...]
    """Titles, offices and houses, as the articles print them beside the name."""
    spellings: tuple[PrintedView, ...]
    issues: tuple[Run, ...]
    statements: tuple[StatementView, ...]
