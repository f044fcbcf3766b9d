"""The chronology, by year, month and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.escape import Markdown
    from generator.render.parts.day import DayView
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryGroup:
    """Entries of one month."""

    id: str
    heading: str
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """Entries of one year: those of which no month is known, then month by month."""

    id: str
    """The heading's anchor."""
    heading: str
    days: tuple[DayView, ...]
    months: tuple[EntryGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyView:
    """The chronology, or a part of it: ``chronology.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    timeline: Markdown
    """A picture of the entries; empty where there is no course of time."""
    whole: Run | None
    """Link to the whole chronology from a part of it."""
    subject: Run | None
    """The actor or the issue whose chronology it is."""
    years: tuple[YearGroup, ...]
    """The entries; empty on the page of the whole where there are too many for one page."""
    months: tuple[Run, ...]
    """Pages of single months, with the number of their entries, where there are too many for one page."""
    kinds: tuple[Run, ...]
    """The parts by kind of entry, on the page of the whole."""
    actors: tuple[Run, ...]
    """The parts by actor, on the page of the whole."""
    issues: tuple[Run, ...]
    """The parts by issue, on the page of the whole."""
    moved: tuple[tuple[str, Run], ...] = ()
    """(anchor, link to the sentence) of former entries, on the page of the whole."""
