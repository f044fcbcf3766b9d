"""Stretches of the calendar with their granularity, and how EDTF writes them."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.model.edtf import parse_edtf

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate, Qualifier

Grain = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "half", "months", "year", "years", "decade",
    "century", "interval",
]  # fmt: skip
Unit = Literal["day", "week", "month", "year", "decade"]
FIRST_YEAR, LAST_YEAR = 1000, 2199
UNKNOWN: Literal["unknown"] = "unknown"
"""The words name a date, but nothing tells which."""
SPRING = 21
"""EDTF numbers the seasons as months 21 to 24."""
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that an expression names, as finely as it names them."""

    first: dt.date
    last: dt.date
    grain: Grain

    @property
    def text(self) -> str:
        """The period as EDTF writes it."""
        first = self.first
        match self.grain:
            case "day":
                text = first.isoformat()
            case "month":
                text = f"{first.year:04}-{first.month:02}"
            case "season":
                text = f"{first.year:04}-{SPRING + first.month // 3 - 1}"
            case "year":
                text = f"{first.year:04}"
            case "decade":
                text = f"{first.year // 10:03}X"
            case "century":
                text = f"{first.year // 100:02}XX"
            case "years":
                text = f"{first.year:04}/{self.last.year:04}"
            case "quarter" | "half" | "months":
                text = f"{first.year:04}-{first.month:02}/{self.last.year:04}-{self.last.month:02}"
            case _:
                text = f"{first.isoformat()}/{self.last.isoformat()}"
        return text


Reading = Period | Literal["unknown"] | None
"""What words name: a period; :data:`UNKNOWN`, a date that nothing tells; ``None``, no date after all."""


def day(date: dt.date) -> Period:
    """Return a single day."""
    return Period(first=date, last=date, grain="day")


def valid_day(year: int, month: int, number: int) -> Period | None:
    """Return a day by its numbers; nothing where the calendar has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if not 1 <= month <= _MONTHS:
        return None
    _, days = calendar.monthrange(year, month)
    if not 1 <= number <= days:
        return None
    return day(dt.date(year, month, number))


def month(year: int, number: int) -> Period:
    """Return a month."""
    return _months(year, number, 1, "month")


def quarter(year: int, number: int) -> Period:
    """Return a quarter (1 to 4)."""
    return _months(year, 3 * number - 2, 3, "quarter")


def half(year: int, number: int) -> Period:
    """Return a half of a year (1 or 2)."""
    return _months(year, 6 * number - 5, 6, "half")


def months(year: int, first: int, last: int) -> Period:
    """Return the months from one to another, both of one year."""
    return _months(year, first, last - first + 1, "months")


def season(year: int, number: int) -> Period:
    """Return a season by EDTF's number: 21 is spring, March to May; 24 winter, December to February."""
    return _months(year, 3 * (number - SPRING + 1), 3, "season")


def year(number: int) -> Period:
    """Return a year."""
    return _months(number, 1, 12, "year")


def years(first: int, last: int) -> Period:
    """Return the years from one to another: ``2021/2031``."""
    return Period(first=dt.date(first, 1, 1), last=dt.date(last, 12, 31), grain="years")


def decade(number: int) -> Period:
    """Return the ten years that begin with the year ``number`` (a multiple of ten)."""
    return Period(first=dt.date(number, 1, 1), last=dt.date(number + 9, 12, 31), grain="decade")


def century(number: int) -> Period:
    """Return a century as EDTF writes it: ``century(21)`` is ``20XX``."""
    start = 100 * (number - 1)
    return Period(first=dt.date(start, 1, 1), last=dt.date(start + 99, 12, 31), grain="century")


def week(date: dt.date) -> Period:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = date - dt.timedelta(days=date.weekday())
    return Period(first=monday, last=monday + dt.timedelta(days=6), grain="week")


def weekend(date: dt.date) -> Period:
    """Return Saturday and Sunday of the week that holds a day."""
    saturday = week(date).first + dt.timedelta(days=5)
    return Period(first=saturday, last=saturday + dt.timedelta(days=1), grain="weekend")


def holding(date: dt.date, unit: Unit) -> Period:
    """Return the day, week, month, year or decade that holds a day."""
    match unit:
        case "day":
            return day(date)
        case "week":
            return week(date)
        case "month":
            return month(date.year, date.month)
        case "year":
            return year(date.year)
        case "decade":
            return decade(date.year - date.year % 10)


def shifted(date: dt.date, count: int, unit: Unit) -> dt.date:
    """Move a day by so many units; a month's end stays inside the month: 31 January goes to 28 February.

    Raises:
        OverflowError, ValueError: the day would lie beyond the calendar.
    """
    match unit:
        case "day":
            return date + dt.timedelta(days=count)
        case "week":
            return date + dt.timedelta(weeks=count)
        case "month":
            return _moved(date, count)
        case "year":
            return _moved(date, 12 * count)
        case "decade":
            return _moved(date, 120 * count)


def hull(a: Period, b: Period) -> Period:
    """Return the shortest stretch that holds both periods."""
    if a == b:
        return a
    grain: Grain = "interval"
    if a.grain == b.grain == "month":
        grain = "months"
    if a.grain == b.grain == "year":
        grain = "years"
    return Period(first=min(a.first, b.first), last=max(a.last, b.last), grain=grain)


def as_edtf(period: Period, qualifier: Qualifier = "") -> EdtfDate:
    """Write a period down as EDTF; an interval takes no qualifier."""
    text = period.text
    return parse_edtf(text if "/" in text else text + qualifier)


def _months(start_year: int, start_month: int, count: int, grain: Grain) -> Period:
    first = dt.date(start_year, start_month, 1)
    end = start_month + count - 2
    last_year, last_month = start_year + end // 12, end % 12 + 1
    last = dt.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return Period(first=first, last=last, grain=grain)


def _moved(date: dt.date, months: int) -> dt.date:
    index = date.year * 12 + date.month - 1 + months
    new_year, new_month = index // 12, index % 12 + 1
    return dt.date(new_year, new_month, min(date.day, calendar.monthrange(new_year, new_month)[1]))
