"""Dates in words: ``2025-01-18/2025-01-20`` is "between 18 and 20 January 2025"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from generator.model.edtf import EdtfDate

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIERS = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
_END = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[?~%]?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """A few words of a date; ``iso`` is their value for ``<time datetime>``, empty for words between."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date in words, ready for a template."""

    parts: tuple[DatePart, ...] = ()

    def __str__(self) -> str:
        return "".join(part.text for part in self.parts)


def in_words(date: EdtfDate | None, *, period: bool = False) -> When:
    """Put a date into words.

    An interval is an uncertain day ("between 18 and 20 January 2025"); with ``period``,
    a stretch of time ("from 18 to 20 January 2025").
    """
    if date is None:
        return When(parts=(DatePart(text="date not known"),))
    before = _QUALIFIERS[date.qualifier]
    lead = (DatePart(text=before),) if before else ()
    if date.precision == "interval":
        return When(parts=lead + _interval(date, period=period))
    return When(parts=(*lead, _single(date)))


def in_short(date: EdtfDate | None) -> When:
    """Put a date into few words for a line that is read at a glance.

    An uncertain day is told by its bounds: "18–20 January 2025" is one of these days.
    """
    if date is None or date.precision != "interval":
        return in_words(date)
    head, _, tail = date.text.partition("/")
    start, end = _end(head, date.earliest), _end(tail, date.latest)
    lead = _QUALIFIERS[date.qualifier]
    parts: tuple[DatePart, ...] = (DatePart(text=lead),) if lead else ()
    if start is None and end is not None:
        return When(parts=(*parts, DatePart(text="no later than "), end))
    if start is not None and end is None:
        return When(parts=(*parts, DatePart(text="from "), start, DatePart(text=" on")))
    if start is None or end is None or start.iso == end.iso:
        return in_words(date)
    first = _shortened(start, end)
    dash = " – " if " " in first.text else "–"
    return When(parts=(*parts, first, DatePart(text=dash), end))


def day(date: dt.date) -> DatePart:
    """Put a day into words: "18 January 2025"."""
    return DatePart(text=f"{date.day} {calendar.month_name[date.month]} {date.year}", iso=date.isoformat())


def _single(date: EdtfDate) -> DatePart:
    start = date.earliest
    if start is None:
        return DatePart(text=date.text)
    year, month = f"{start.year:04}", calendar.month_name[start.month]
    season = _SEASONS.get(date.text[5:7], "season")
    words = {
        "day": day(start),
        "month": DatePart(text=f"{month} {start.year}", iso=f"{start:%Y-%m}"),
        "season": DatePart(text=f"{season} {start.year}"),
        "year": DatePart(text=str(start.year), iso=year),
        "decade": DatePart(text=f"the {start.year}s"),
        "century": DatePart(text=f"the {start.year}s"),
    }
    return words.get(date.precision, DatePart(text=date.text))


def _interval(date: EdtfDate, *, period: bool) -> tuple[DatePart, ...]:
    head, _, tail = date.text.partition("/")
    start, end = _end(head, date.earliest), _end(tail, date.latest)
    if start is None and end is None:
        return (DatePart(text="date not known"),)
    if start is None and end is not None:
        return (DatePart(text="until " if period else "not later than "), end)
    if end is None and start is not None:
        return (DatePart(text="since " if period else "not earlier than "), start)
    if start is None or end is None or start.iso == end.iso:
        return tuple(part for part in (start,) if part)
    first, second = ("from ", " to ") if period else ("between ", " and ")
    return (DatePart(text=first), _shortened(start, end), DatePart(text=second), end)


def _end(text: str, bound: dt.date | None) -> DatePart | None:
    """Put one end of an interval into words, as precisely as it is written."""
    found = _END.match(text)
    if not found:
        return day(bound) if bound else None
    year, month, number = found["year"], found["month"], found["day"]
    if month is None:
        return DatePart(text=str(int(year)), iso=year)
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - a season has a code above the months
        return day(bound) if bound else None
    words = f"{calendar.month_name[int(month)]} {int(year)}"
    if number is None:
        return DatePart(text=words, iso=f"{year}-{month}")
    return DatePart(text=f"{int(number)} {words}", iso=f"{year}-{month}-{number}")


def _shortened(start: DatePart, end: DatePart) -> DatePart:
    """Leave out of the first date what the second repeats: "18" of "18 January 2025"."""
    if len(start.iso) != len(end.iso):
        return start
    words, others = start.text.split(), end.text.split()
    while len(words) > 1 and words[-1] == others[-1]:
        words.pop()
        others.pop()
    return DatePart(text=" ".join(words), iso=start.iso)
