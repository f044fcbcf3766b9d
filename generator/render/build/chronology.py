"""The chronology: everything that has a date, year by year, and its parts by actor, issue and kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.render import links, phrases
from generator.render.build.drawn import chronology_timeline
from generator.render.escape import Markdown
from generator.render.order import date_key
from generator.render.parts.day import day_views
from generator.render.parts.runs import Run
from generator.render.views.chronology import ChronologyView, EntryGroup, YearGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief, IssueBrief
    from generator.model.chronology import ChronologyEntry, EntryKind
    from generator.render.desk import Desk

PARTS: Final[Mapping[EntryKind, tuple[str, str]]] = {
    "event": ("happened", "What happened"),
    "said": ("said", "What was said"),
    "scheduled": ("scheduled", "What is scheduled"),
    "scenario": ("scenarios", "Scenarios"),
}
"""Stem of the address and title of the part of each kind of entry."""
_UNDATED = "Without date"
LONG: Final = 1000
"""With more entries than that, each month has a page of its own."""


def chronology_view(desk: Desk) -> ChronologyView:
    """Build the whole chronology."""
    briefing = desk.briefing
    return ChronologyView(
        title="Chronology",
        summary="What happened, what was said, what is scheduled and what might be, in the order of dates.",
        timeline=Markdown("") if is_long(briefing) else chronology_timeline(desk, briefing.chronology),
        whole=None,
        subject=None,
        years=() if is_long(briefing) else _years(desk, briefing.chronology),
        months=tuple(
            Run(
                text=f"{heading} ({phrases.count(len(found), 'entry', 'entries')})",
                href=desk.to(links.month_chronology(heading)),
            )
            for heading, found in months(briefing).items()
            if is_long(briefing)
        ),
        kinds=tuple(
            Run(text=PARTS[kind][1], href=desk.to(links.kind_chronology(PARTS[kind][0])))
            for kind in kinds(briefing)
        ),
        actors=tuple(
            Run(text=desk.actor(brief.actor).text, href=desk.to(links.actor_chronology(brief.actor)))
            for brief in briefing.actors.values()
            if has_chronology(brief)
        ),
        issues=tuple(
            Run(text=desk.issue(brief.issue).text, href=desk.to(links.issue_chronology(brief.issue)))
            for brief in briefing.issues.values()
            if brief.chronology
        ),
        moved=tuple(
            (former.id, desk.citation(former.article, former.sentence)) for former in briefing.former_entries
        ),
    )


def is_long(briefing: Briefing) -> bool:
    """Return whether there are too many entries for one page."""
    return len(briefing.chronology) > LONG


def entry_page(briefing: Briefing, entry: ChronologyEntry) -> str:
    """Return the address of the page on which the whole chronology shows an entry."""
    return links.month_chronology(entry.heading or _heading(entry)) if is_long(briefing) else links.CHRONOLOGY


def kinds(briefing: Briefing) -> tuple[EntryKind, ...]:
    """Return the kinds of entries that have a page: not one that would be too long itself."""
    counted = Counter(entry.kind for entry in briefing.chronology)
    return tuple(kind for kind in PARTS if 0 < counted[kind] <= LONG)


def months(briefing: Briefing) -> dict[str, list[ChronologyEntry]]:
    """Return all entries by month, or by year where no month is known, in the order of dates."""
    found: dict[str, list[ChronologyEntry]] = {}
    for entry in sorted(briefing.chronology, key=lambda e: (date_key(e.date), e.article)):
        found.setdefault(entry.heading or _heading(entry), []).append(entry)
    return found


def month_view(desk: Desk, heading: str, entries: Iterable[ChronologyEntry]) -> ChronologyView:
    """Build the page of one month."""
    return _part(desk, f"Chronology: {heading}", f"Everything that is dated {heading}.", entries)


def has_chronology(brief: ActorBrief) -> bool:
    """Return whether an actor has a chronology of its own: who only is named has it on its page."""
    return bool(brief.said and brief.chronology)


def kind_view(desk: Desk, kind: EntryKind) -> ChronologyView:
    """Build the part of one kind of entry."""
    title = PARTS[kind][1]
    entries = [entry for entry in desk.briefing.chronology if entry.kind == kind]
    return _part(desk, title, f"{title}, in the order of dates.", entries)


def actor_chronology_view(desk: Desk, brief: ActorBrief) -> ChronologyView:
    """Build the part of an actor: what they said, and whatever names them."""
    run, name = desk.actor(brief.actor), desk.in_sentence(brief.actor).text
    entries = desk.entries(brief.chronology)
    return _part(desk, f"Chronology: {run.text}", f"Everything dated that concerns {name}.", entries, run)


def issue_chronology_view(desk: Desk, brief: IssueBrief) -> ChronologyView:
    """Build the part of an issue."""
    run = desk.issue(brief.issue)
    entries = desk.entries(brief.chronology)
    return _part(desk, f"Chronology: {run.text}", f"Everything dated that concerns {run.text}.", entries, run)


def _part(
    desk: Desk, title: str, summary: str, entries: Iterable[ChronologyEntry], subject: Run | None = None
) -> ChronologyView:
    entries = tuple(entries)
    return ChronologyView(
        title=title,
        summary=summary,
        timeline=chronology_timeline(desk, entries),
        whole=Run(text="The whole chronology", href=desk.to(links.CHRONOLOGY)),
        subject=subject,
        years=_years(desk, entries),
        months=(),
        kinds=(),
        actors=(),
        issues=(),
    )


def _years(desk: Desk, entries: Iterable[ChronologyEntry]) -> tuple[YearGroup, ...]:
    """Group entries by year, and those of which the month is known by month."""
    years: dict[str, dict[str, list[ChronologyEntry]]] = {}
    for entry in sorted(entries, key=lambda e: (date_key(e.date), e.article)):
        heading = entry.heading or _heading(entry)
        year = heading if heading == _UNDATED else heading.split()[-1]
        years.setdefault(year, {}).setdefault(heading, []).append(entry)
    return tuple(
        YearGroup(
            id=_anchor(year),
            heading=year,
            days=day_views(desk, months.pop(year, ())),
            months=tuple(
                EntryGroup(id=_anchor(heading), heading=heading, days=day_views(desk, found))
                for heading, found in months.items()
            ),
        )
        for year, months in years.items()
    )


def _anchor(heading: str) -> str:
    return f"in-{heading.casefold().replace(' ', '-')}"


def _heading(entry: ChronologyEntry) -> str:
    """Return the month that an entry begins in, or its year where no month is known."""
    start = entry.date.earliest or entry.date.latest
    if start is None:
        return _UNDATED
    if entry.date.precision in {"year", "season", "decade", "century"}:
        return str(start.year)
    return phrases.month(start).text
