"""What several rules count with: numbers, units, the weekend or quarter next to a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import around, seen_from, which, year_of
from generator.dates.periods import UNKNOWN
from generator.dates.vocabulary import date_words
from generator.text.numerals import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.dates.clock import Clock
    from generator.dates.periods import Period, Reading, Unit
    from generator.dates.rule import Fields
    from generator.dates.tense import Tense

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "latter": 2}
"""Of four: weeks of a month, quarters of a year."""
_MONTHS, _DECADE = 12, 10
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
_MIDWEEK = 2
"""From Wednesday on, "this weekend" is the coming one."""
_MOST = 5000
"""More units than this are not a date."""


def is_fine(reference: Period, unit: str) -> bool:
    """Return whether a period is fine enough to count such units from it."""
    return reference.grain in ("day", "weekend", "week") or (reference.grain == "month" and unit == "month")


def moved(base: dt.date, step: int, unit: str) -> Period | None:
    """Return the week, month or year so many steps from the one that holds a day: -1 is the last one."""
    then = periods.shifted(base, step, _UNITS[unit])
    return periods.holding(then, _UNITS[unit]) if then else None


def quarter_near(base: dt.date, step: int) -> Period | None:
    """Return the quarter so many steps from the one that holds a day."""
    then = periods.shifted(base, 3 * step, "month")
    return periods.quarter(then.year, (then.month + 2) // 3) if then else None


def counted(base: dt.date, count: int, unit: str, *, exact: bool = False) -> Period | None:
    """Count days, weeks and fortnights to months to a month, years to a year; exactly: to a day."""
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    then = periods.shifted(base, count, _UNITS[unit])
    return periods.holding(then, "day" if unit == "week" or exact else _UNITS[unit]) if then else None


def days_since(name: str, day: dt.date) -> int:
    """Return the days from the last such weekday to a day; none where the name is "today"."""
    number = date_words().weekdays.get(name.casefold().rstrip("."))
    return 0 if number is None else (day.weekday() - number) % 7


def count_of(fields: Fields) -> int | None:
    """Return how many units the words count; ``None`` for "several" and for more than anybody counts."""
    return _number(fields["count"])


def _number(words: str) -> int | None:
    words = words.casefold()
    number = value("one" if words in ("a", "an") else words)
    return int(number) if number is not None and number < _MOST else None


def count_from(base: dt.date, fields: Fields, sign: int, *, exact: bool = False) -> Reading:
    """Count a duration back from a day (``sign`` is -1) or on from it (1): ``a year and four months``."""
    if "halved" in fields:
        return _and_a_half(base, sign, 0, fields["halved"])
    count, unit = count_of(fields), fields["unit"]
    if count is None:
        return UNKNOWN
    if fields.keys() & {"and_half", "half_more"}:
        return _and_a_half(base, sign, count, unit)
    if "more" in fields:
        return _and_more(base, sign, fields)
    first = counted(base, sign * count, unit, exact=exact)
    other = _number(fields["up_to"]) if "up_to" in fields else count + 1 if "or_two" in fields else None
    if other is None or first is None:
        return first
    last = counted(base, sign * other, unit, exact=exact)
    return last and periods.hull(first, last)


def _and_a_half(base: dt.date, sign: int, count: int, unit: str) -> Reading:
    """``a year and a half`` is counted to the month, ``a decade and a half`` to the year."""
    match unit:
        case "year":
            return counted(base, sign * (_MONTHS * count + _MONTHS // 2), "month")
        case "decade":
            return counted(base, sign * (_DECADE * count + _DECADE // 2), "year")
        case "month" | "week":  # between one month ago and two
            near, far = (counted(base, sign * n, unit) for n in (count, count + 1))
            return near and far and periods.hull(near, far)
        case _:
            return UNKNOWN


def _and_more(base: dt.date, sign: int, fields: Fields) -> Reading:
    """``a year and four months`` is counted to the month, ``a month and two days`` to the day."""
    count, more = count_of(fields), _number(fields["more"])
    if count is None or more is None:
        return UNKNOWN
    then = counted(base, sign * count, fields["unit"], exact=True)
    return then and counted(then.first, sign * more, fields["more_unit"])


def weekend_near(now: dt.date, chosen: str, tense: Tense) -> Period:
    """Return the weekend of this week once it has come or is spoken of as coming; else the one before."""
    this = periods.weekend(now)
    if chosen in ("last", "past"):
        return periods.weekend(now - dt.timedelta(days=7))
    if chosen in ("next", "coming"):
        return this if now < this.first else periods.weekend(now + dt.timedelta(days=7))
    near = chosen == "this" and not tense.startswith("past")
    near = near or (chosen == "this" and now.weekday() >= _MIDWEEK and tense != "past, surely")
    if now >= this.first or tense.startswith("future") or near:
        return this
    return periods.weekend(now - dt.timedelta(days=7))


def chosen(fields: Fields, clock: Clock, make: Callable[[int], Period]) -> Reading:
    """A named part of the year, with or without "last" or "next" before it."""
    year = year_of(fields, clock)
    now = clock.reference.first if "then" in fields and clock.reference else seen_from(fields, clock)
    if year is not None:
        return make(year)
    if "short" in fields:  # of a century that nothing tells
        return UNKNOWN
    if now is None or not which(fields):
        return around(make, clock)
    options = [make(y) for y in range(now.year - 2, now.year + 3)]
    match which(fields):
        case "last" | "past" | "previous" | "preceding":
            return [p for p in options if p.last < now][-1]
        case "next" | "coming" | "following":
            return next(p for p in options if p.first > now)
        case _:
            return next((p for p in options if p.first <= now <= p.last), make(now.year))


def month_number(fields: Fields) -> int:
    """Return the number of the month that the words name: 9 for ``Sept.``."""
    return date_words().months[fields["month"].casefold().rstrip(".")]


def digits(words: str) -> int:
    """Return the number in ``14th``."""
    return int(re.sub(r"\D", "", words))
