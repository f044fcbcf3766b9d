"""What several rules count with: numbers, units, the weekend or quarter next to a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import around, seen_from, which, year_of
from generator.dates.periods import UNKNOWN
from generator.dates.vocabulary import date_names
from generator.text.numerals import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading, Unit
    from generator.dates.tense import Tense

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "latter": 2}
"""Of four: weeks of a month, quarters of a year."""
_MONTHS, _DECADE = 12, 10
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
_MIDWEEK = 2
"""From Wednesday on, "this weekend" is the coming one."""
_MOST = 5000
"""More units than this are not a date."""
_DAYS = frozenset({"day", "weekend", "week"})


def is_fine(reference: Period, unit: str) -> bool:
    """Return whether a period is fine enough to count such units from it."""
    if reference.grain in _DAYS:
        return True
    return reference.grain == "month" and unit == "month"


def moved(base: dt.date, step: int, unit: str) -> Period:
    """Return the week, month or year so many steps from the one that holds a day: -1 is the last one."""
    then = periods.shifted(base, step, _UNITS[unit])
    return periods.holding(then, _UNITS[unit])


def quarter_near(base: dt.date, step: int) -> Period:
    """Return the quarter so many steps from the one that holds a day."""
    then = periods.shifted(base, 3 * step, "month")
    return periods.quarter(then.year, (then.month + 2) // 3)


def counted(base: dt.date, count: int, unit: str, *, exact: bool = False) -> Period:
    """Count days, weeks and fortnights to months to a month, years to a year; exactly: to a day."""
    if unit == "fortnight":
        count = 2 * count
        unit = "week"
    then = periods.shifted(base, count, _UNITS[unit])
    # "two weeks ago" is a day, "two months ago" a month
    grain: Unit = "day" if exact or unit == "week" else _UNITS[unit]
    return periods.holding(then, grain)


def number_of_weekday(name: str) -> int:
    """Return the number of a day of the week: 0 for ``Monday``, ``Mon.``."""
    return date_names().weekdays[_plain(name)]


def days_since(name: str, day: dt.date) -> int:
    """Return the days from the last such weekday to a day; none where the name is "today"."""
    number = date_names().weekdays.get(_plain(name))
    if number is None:
        return 0
    return (day.weekday() - number) % 7


def month_number(words: Wording) -> int:
    """Return the number of the month that the words name: 9 for ``Sept.``."""
    return date_names().months[_plain(words["month"])]


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")


def digits(written: str) -> int:
    """Return the number in ``14th``."""
    return int(re.sub(r"\D", "", written))


def count_of(words: Wording) -> int | None:
    """Return how many units the words count; ``None`` for "several" and for more than anybody counts."""
    return _number(words["count"])


def _number(written: str) -> int | None:
    plain = written.casefold()
    number = value("one" if plain in ("a", "an") else plain)
    if number is None or number >= _MOST:
        return None
    return int(number)


def count_from(base: dt.date, words: Wording, sign: int, *, exact: bool = False) -> Reading:
    """Count a duration back from a day (``sign`` is -1) or on from it (1): ``a year and four months``."""
    if "halved" in words:
        return _and_a_half(base, sign, 0, words["halved"])
    count, unit = count_of(words), words["unit"]
    if count is None:
        return UNKNOWN
    if words.has("and_half", "half_more"):
        return _and_a_half(base, sign, count, unit)
    if "more" in words:
        return _and_more(base, sign, words)
    first = counted(base, sign * count, unit, exact=exact)
    other = _other_count(words, count)
    if other is None:
        return first
    last = counted(base, sign * other, unit, exact=exact)
    return periods.hull(first, last)


def _other_count(words: Wording, count: int) -> int | None:
    """Return the second number of ``two to three weeks``, ``a week or two``."""
    if "up_to" in words:
        return _number(words["up_to"])
    if "or_two" in words:
        return count + 1
    return None


def _and_a_half(base: dt.date, sign: int, count: int, unit: str) -> Reading:
    """``a year and a half`` is counted to the month, ``a decade and a half`` to the year."""
    match unit:
        case "year":
            return counted(base, sign * (_MONTHS * count + _MONTHS // 2), "month")
        case "decade":
            return counted(base, sign * (_DECADE * count + _DECADE // 2), "year")
        case "month" | "week":
            # between one month ago and two
            near = counted(base, sign * count, unit)
            far = counted(base, sign * (count + 1), unit)
            return periods.hull(near, far)
        case _:
            return UNKNOWN


def _and_more(base: dt.date, sign: int, words: Wording) -> Reading:
    """``a year and four months`` is counted to the month, ``a month and two days`` to the day."""
    count = count_of(words)
    more = _number(words["more"])
    if count is None or more is None:
        return UNKNOWN
    then = counted(base, sign * count, words["unit"], exact=True)
    return counted(then.first, sign * more, words["more_unit"])


def weekend_near(now: dt.date, chosen: str, tense: Tense) -> Period:
    """Return the weekend of this week once it has come or is spoken of as coming; else the one before."""
    this = periods.weekend(now)
    last = periods.weekend(now - dt.timedelta(days=7))
    has_come = now >= this.first
    if chosen in ("last", "past"):
        return last
    if chosen in ("next", "coming"):
        return periods.weekend(now + dt.timedelta(days=7)) if has_come else this
    if has_come or tense.startswith("future"):
        return this
    if chosen == "this" and _is_coming(now, tense):
        return this
    return last


def _is_coming(now: dt.date, tense: Tense) -> bool:
    """Return whether "this weekend" is the one to come: late in the week even beside a verb in the past."""
    if not tense.startswith("past"):
        return True
    return now.weekday() >= _MIDWEEK and tense != "past, surely"


def chosen(words: Wording, make: Callable[[int], Period]) -> Reading:
    """Return a named part of the year, with or without "last" or "next" before it."""
    clock = words.clock
    year = year_of(words)
    if year is not None:
        return make(year)
    if "short" in words:  # of a century that nothing tells
        return UNKNOWN
    # "the following March" is counted from the text, "last March" from the day of writing
    reference = clock.reference if "then" in words else None
    now = reference.first if reference else seen_from(words)
    if now is None or not which(words.fields):
        return around(make, clock)
    options = [make(year) for year in range(now.year - 2, now.year + 3)]
    match which(words.fields):
        case "last" | "past" | "previous" | "preceding":
            over = [one for one in options if one.last < now]
            return over[-1]
        case "next" | "coming" | "following":
            return next(one for one in options if one.first > now)
        case _:
            this = next((one for one in options if one.first <= now <= one.last), None)
            return this or make(now.year)
