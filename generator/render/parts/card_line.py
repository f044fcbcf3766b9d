"""Lines and sections of a briefing card, before and after they are fitted on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.parts.runs import link

if TYPE_CHECKING:
    from generator.render.escape import Markdown
    from generator.render.parts.note import NoteView
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A line of a briefing card."""

    subject: Markdown
    """What it is about, with a link: an issue on an actor's card, an actor on an issue's."""
    name: str
    """The same without the link."""
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


def card_line(
    subject: Run, *, words: str, facts: str, position: str = "", notes: tuple[NoteView, ...] = ()
) -> CardLine:
    """Make a line of a card."""
    return CardLine(
        subject=link(subject), name=subject.text, position=position, words=words, facts=facts, notes=notes
    )
