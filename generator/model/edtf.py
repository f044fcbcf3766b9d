"""Dates with their uncertainty, as EDTF (Extended Date/Time Format, ISO 8601-2:2019)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["", "?", "~", "%"]
Precision = Literal["day", "month", "season", "year", "decade", "century", "interval"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A date, interval, season, decade or century as EDTF levels 0-1 write it.

    ``earliest`` and ``latest`` are the first and last day that the expression
    admits, without padding for ``approximate``; ``None`` is an open or unknown end.
    """

    text: str
    """The expression itself, such as ``2025-01-18/2025-01-20`` or ``2025-01``."""
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    qualifier: Qualifier = ""
    """``?`` uncertain, ``~`` approximate, ``%`` both."""

    def __str__(self) -> str:
        return self.text


# What follows reads levels 0 and 1 of EDTF: ISO 8601-2:2019, annex A.
_DATE = re.compile(r"(-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of each season, of the northern hemisphere: EDTF leaves the hemisphere open."""
_MONTHS = 12


def parse_edtf(text: str) -> EdtfDate:
    """Read a date of EDTF levels 0-1.

    ``2031``, ``2031-03``, ``2031-03-14``, ``2031-21`` (spring), ``203X``, ``20XX``, ``2031-XX``,
    each with ``?``, ``~`` or ``%``; intervals ``2031-03-14/2031-03``, open ones ``../2031``, ``2031/..``,
    and with an unknown end, ``2031/``.

    Raises:
        ValueError: the text is nothing of that; the message says what was found.
    """
    text = text.strip()
    if "/" not in text:
        return _single(text)
    first, slash, last = text.partition("/")
    start = None if first in {"", ".."} else _single(first)
    end = None if last in {"", ".."} else _single(last)
    if start is None and end is None:
        msg = f"found `{text}`, expected a date on one side of the stroke at least"
        raise ValueError(msg)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        msg = f"found `{text}`, which ends before it begins"
        raise ValueError(msg)
    return EdtfDate(
        text=f"{first}{slash}{last}",
        earliest=earliest,
        latest=latest,
        precision="interval",
        qualifier=_qualifier_of_both(start, end),
    )


def _qualifier_of_both(start: EdtfDate | None, end: EdtfDate | None) -> Qualifier:
    """Return what an interval is of which one end is uncertain, or each in another way."""
    found = {side.qualifier for side in (start, end) if side} - {""}
    if not found:
        return ""
    return found.pop() if len(found) == 1 else "%"


def _single(text: str) -> EdtfDate:
    """Read one date: ``2031-03-14``, ``2031-03~``."""
    match = _DATE.fullmatch(text)
    if match is None:
        msg = f"found `{text}`, expected EDTF such as 2031-03-14"
        raise ValueError(msg)
    year, month, day, mark = match.groups()
    qualifiers: dict[str | None, Qualifier] = {None: "", "?": "?", "~": "~", "%": "%"}
    try:
        earliest, latest, precision = _extent(year, month, day)
    except ValueError:
        msg = f"found `{text}`, which is not a day, month or year of the calendar"
        raise ValueError(msg) from None
    return EdtfDate(
        text=text, earliest=earliest, latest=latest, precision=precision, qualifier=qualifiers[mark]
    )


def _extent(year: str, month: str | None, day: str | None) -> tuple[dt.date, dt.date, Precision]:
    """Return first day, last day and precision; ValueError for what no calendar has."""
    if year.endswith("X"):
        if month is not None:
            raise ValueError
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        precision: Precision = "century" if year.endswith("XX") else "decade"
        return dt.date(max(first, 1), 1, 1), dt.date(last, 12, 31), precision
    number = int(year)
    if month is None or (month == "XX" and day in {None, "XX"}):
        return dt.date(number, 1, 1), dt.date(number, 12, 31), "year"
    if month == "XX":
        raise ValueError
    return _within_year(number, int(month), day)


def _within_year(year: int, month: int, day: str | None) -> tuple[dt.date, dt.date, Precision]:
    if month in _SEASONS:
        if day is not None:
            raise ValueError
        begin = _SEASONS[month]
        turn, end = divmod(begin + 1, _MONTHS)
        return dt.date(year, begin, 1), _last_day(year + turn, end + 1), "season"
    if day is None or day == "XX":
        return dt.date(year, month, 1), _last_day(year, month), "month"
    date = dt.date(year, month, int(day))
    return date, date, "day"


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
