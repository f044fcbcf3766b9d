"""Days: the entries of the chronology that have one date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.order import date_key
from generator.render.parts.runs import joined, link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.chronology import ChronologyEntry
    from generator.model.dates_in_words import When
    from generator.model.edtf import EdtfDate
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run

PASSED: Final = ("Was scheduled", "the dossier does not say what came of it")
"""What is said of an entry that was scheduled for a day that is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry of the chronology."""

    ids: tuple[str, ...]
    """Its anchors: more than one where one sentence holds several statements, or had others before."""
    id: str
    """The first of them."""
    anchors: tuple[str, ...]
    """The others."""
    told: str
    """Its kind and what leads to its speakers: ``Said by``, ``Happened, according to``, ``Scheduled``."""
    kind: str
    """``Said``, ``Happened``, ``Scheduled``, ``Was scheduled`` or ``Scenario``."""
    text: str
    speakers: tuple[Run, ...]
    """Who said it; empty for what happened."""
    who: Markdown
    """The same as a list."""
    names: Markdown
    """The others whom it names, as a list."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
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
    date: str
    """The date in words: ``3–6 December 2025``."""
    entries: tuple[EntryView, ...]
    shown: tuple[EntryView, ...]
    """Those with words."""
    unquoted: tuple[EntryView, ...]
    """Those of which the site prints no words."""
    unquoted_count: str
    """How many these are: ``2 more``, or ``2 entries`` where no other stands before them."""


def event_views(context: PageContext, ids: Iterable[str]) -> tuple[DayView, ...]:
    """View those of the entries that are not statements, by date."""
    return day_views(context, (entry for entry in context.entries(ids) if entry.kind != "said"))


def day_views(context: PageContext, entries: Iterable[ChronologyEntry]) -> tuple[DayView, ...]:
    """View entries by date, and those of one sentence as one."""
    days: dict[EdtfDate, dict[tuple[str, str, str], list[ChronologyEntry]]] = {}
    for entry in sorted(entries, key=lambda e: (date_key(e.date), e.article)):
        day = days.setdefault(entry.date, {})
        day.setdefault((entry.kind, entry.article, entry.sentence), []).append(entry)
    return tuple(_day(context, date, tuple(day.values())) for date, day in days.items())


def _day(context: PageContext, date: EdtfDate, told: tuple[list[ChronologyEntry], ...]) -> DayView:
    entries = tuple(_entry(context, of_one_sentence) for of_one_sentence in told)
    unquoted = tuple(entry for entry in entries if not entry.text)
    return DayView(
        when=in_short(date),
        date=str(in_short(date)),
        entries=entries,
        shown=tuple(entry for entry in entries if entry.text),
        unquoted=unquoted,
        unquoted_count=phrases.rest(len(unquoted), len(entries), "entry", "entries"),
    )


def _entry(context: PageContext, entries: list[ChronologyEntry]) -> EntryView:
    """View an entry of the chronology, or several that one sentence makes."""
    first = entries[0]
    known = context.briefing.attributions
    said = [known[entry.attribution] for entry in entries if entry.attribution in known]
    speakers = dict.fromkeys(run for a in said for run in context.speakers(a))
    others = dict.fromkeys(context.actor(actor) for entry in entries for actor in entry.actors)
    ids = (*(entry.id for entry in entries), *(former for entry in entries for former in entry.also))
    named = tuple(run for run in others if run not in speakers)
    dated = first.date != context.articles[first.article].published
    source = context.citation(first.article, first.sentence, dated=dated)
    passed = first.kind == "scheduled" and _has_passed(context, first)
    kind = PASSED[0] if passed else phrases.ENTRY_KINDS[first.kind]
    teller = (" by" if first.kind == "said" else ", according to") if speakers else ""
    return EntryView(
        told=f"{kind}{teller}",
        ids=ids,
        id=ids[0],
        anchors=ids[1:],
        kind=kind,
        text=first.text,
        speakers=tuple(speakers),
        who=joined(speakers),
        actors=named,
        names=joined(named),
        issues=tuple(dict.fromkeys(context.issue(issue) for e in entries for issue in e.issues)),
        basis=first.basis_label,
        source=source,
        article=link(source),
        teller=teller,
        outcome=PASSED[1] if passed else "",
    )


def _has_passed(context: PageContext, entry: ChronologyEntry) -> bool:
    """Return whether a scheduled day is over: before the article appeared, or by the dossier's day."""
    published, last = context.articles[entry.article].published, entry.date.latest
    today = context.briefing.content.dossier.last_day
    before_print = bool(published and published.earliest and last and last < published.earliest)
    return before_print or bool(today and last and last < today)
