"""Briefing cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.note import NoteView
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A line of a briefing card."""

    subject: Run
    """What it is about: an issue on an actor's card, an actor on an issue's."""
    position: str
    """A declared position or another label; empty where there is none."""
    words: str
    """What was said, shortened where it is long; empty where the position says it."""
    facts: str
    """Since when, how sourced, by whom opposed."""
    notes: tuple[NoteView, ...] = ()
    """What the register says against the words that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSection:
    """A part of a briefing card."""

    id: str
    """The heading's anchor."""
    heading: str
    lines: tuple[CardLine, ...]
    """The most important ones, as many as there is room for."""
    more: str
    """How many further ones the page holds: ``3 more on the page``; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A briefing card, which prints on one page A4: ``card.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    kicker: str
    """The actor's office and kind, or the issue's question."""
    page: Run
    """The whole page, of which the card is the short form."""
    sections: tuple[CardSection, ...]
    """Its parts, the most important first."""
    silence: str
    """On what, or who, the dossier holds no statement; empty where that is nothing."""
    coverage: str
    """Which sources were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView:
    """The index of briefing cards: ``cards.md.jinja``."""

    title: str
    actors: tuple[Run, ...]
    issues: tuple[Run, ...]
