"""The chronology: everything that has a date, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.build import words
from generator.render.build.order import date_key
from generator.render.views import ChronologyView, EntryGroup

if TYPE_CHECKING:
    from generator.model.briefing import ChronologyEntry
    from generator.render.build.desk import Desk


def chronology_view(desk: Desk) -> ChronologyView:
    """Build the chronology."""
    months: dict[str, list[ChronologyEntry]] = {}
    for entry in sorted(desk.briefing.chronology, key=lambda e: (date_key(e.date), e.article)):
        months.setdefault(entry.heading or _heading(entry), []).append(entry)
    return ChronologyView(
        title="Chronology",
        groups=tuple(
            EntryGroup(
                id=f"in-{heading.casefold().replace(' ', '-')}",
                heading=heading,
                days=desk.days(entries),
            )
            for heading, entries in months.items()
        ),
    )


def _heading(entry: ChronologyEntry) -> str:
    """Return the month that an entry begins in, or its year where no month is known."""
    start = entry.date.earliest or entry.date.latest
    if start is None:
        return "Without date"
    if entry.date.precision in {"year", "season", "decade", "century"}:
        return str(start.year)
    return words.month(start).text
