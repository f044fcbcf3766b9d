"""What was read in the sentences of a full text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.note import NoteView
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """Something that was read in a sentence of a full text."""

    label: str
    """What it is: ``Happened``, ``Scheduled``, ``Figure``, ``Item of a plan``."""
    what: Run
    """Its date, its number or its name, with a link to where the site shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A sentence of a full text that other pages lead to: what was read in it, and no more of its words."""

    id: str
    """Its anchor."""
    text: str
    """The words that the site prints of it elsewhere; empty where it prints none."""
    readings: tuple[ReadingView, ...]
    """Events, figures and proposals that were read in it."""
    notes: tuple[NoteView, ...]
