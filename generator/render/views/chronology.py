"""The chronology, by year, month and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.views.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry of the chronology."""

    ids: tuple[str, ...]
    """Its anchors: more than one where one sentence holds several statements, or had others before."""
    kind: str
    """``Said``, ``Happened``, ``Scheduled``, ``Was scheduled`` or ``Scenario``."""
    text: str
    speakers: tuple[Run, ...]
    """Who said it; empty for what happened."""
    actors: tuple[Run, ...]
    """The others whom it names."""
    issues: tuple[Run, ...]
    basis: str
    """How the date is known: ``date of the article``; empty where the text gives it."""
    source: Run
    teller: str
    """What leads from the kind to the speakers: `` by``, or ``, according to``; empty without one."""
    outcome: str
    """Of what was scheduled and has passed: that the dossier does not say what came of it; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """The entries of one date, however exactly it is known."""

    when: When
    entries: tuple[EntryView, ...]


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
