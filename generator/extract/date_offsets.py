"""Rules for dates counted from another: publication ("last week") or the text's course ("the next day")."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from generator.extract import periods
from generator.extract.date_clock import UNKNOWN, seen_from, which
from generator.extract.date_words import date_words
from generator.text.numerals import value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.extract.date_clock import Clock
    from generator.extract.date_tense import Tense
    from generator.extract.periods import Period, Unit

_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
_DAYS = frozenset({"day", "week", "fortnight"})
_TIMES = ("morning", "afternoon", "evening", "night")
_A_WEEK = 7
_MIDWEEK = 2
"""From Wednesday on, "this weekend" is the coming one."""
_MOST = 5000
"""More units than this are no date."""


def day_word(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``today``, ``the day before yesterday``."""
    if clock.published is None:
        return UNKNOWN
    steps = {
        "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
        "the day before yesterday": -2, "the day after tomorrow": 2,
    }  # fmt: skip
    word = " ".join(fields["word"].casefold().split())
    return periods.day(clock.published + dt.timedelta(days=steps.get(word, 0)))


def overnight(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``overnight``: the night before the day of publication."""
    if clock.published is None or clock.narrative:
        return UNKNOWN
    return periods.hull(periods.day(clock.published - dt.timedelta(days=1)), periods.day(clock.published))


def deictic(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``last week``, ``later this year``: counted from publication."""
    now, chosen, unit = seen_from(fields, clock), which(fields), fields["unit"]
    if "the" in fields and chosen == "next" and clock.tense.startswith("past") and clock.mentioned:
        return anaphoric(fields, clock)  # "He won in 1936 and died the next year"
    if now is None:
        return UNKNOWN
    step = {"last": -1, "past": -1, "latest": -1, "most recent": -1, "next": 1, "coming": 1}.get(chosen, 0)
    if unit == "weekend":
        return _weekend_near(now, chosen, clock.tense)
    if unit == "quarter":
        return _quarter_near(now, step)
    if unit == "decade" and (step < 0 or (step and "the" in fields)):
        return UNKNOWN  # "the past decade" is ten years that end now
    return periods.century(now.year // 100 + 1 + step) if unit == "century" else _moved(now, step, unit)


def before_last(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the week before last``, ``the summer before last``: counted from the day of writing."""
    now, unit = clock.published or clock.now, fields["unit"]
    if now is None:
        return UNKNOWN
    if unit == "weekend":
        return periods.weekend(now - dt.timedelta(days=14))
    number = date_words().seasons.get(unit)
    if number is not None:
        over = [
            p for year in range(now.year - 3, now.year + 1) if (p := periods.season(year, number)).last < now
        ]
        return over[-2]
    return _moved(now, -2, unit)


def weekend(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``over the weekend``."""
    return _weekend_near(clock.now, "", clock.tense) if clock.now else UNKNOWN


def ago(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``three months ago``: a month; ``two weeks ago``, ``a year ago today``, ``a week ago Monday``: days."""
    count, published = _count(fields), clock.published
    if count is None or published is None:
        return UNKNOWN
    if "on" not in fields:
        return _counted(published, -count, fields["unit"])
    then = _counted(published, -count, fields["unit"], exact=True)
    return then and periods.day(then.first - dt.timedelta(days=_days_since(fields["on"], then.first)))


def week_from(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``a week from Monday``: a week after the next one."""
    if clock.now is None:
        return UNKNOWN
    ahead = (date_words().weekdays[fields["weekday"].casefold().rstrip(".")] - clock.now.weekday()) % _A_WEEK
    return periods.day(clock.now + dt.timedelta(days=ahead + _A_WEEK))


def from_now(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``two years from now``."""
    count = _count(fields)
    return UNKNOWN if count is None or clock.now is None else _counted(clock.now, count, fields["unit"])


def anaphoric(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``that month``, ``the next day``: counted from the date last spoken of."""
    reference, unit = clock.reference, fields["unit"]
    if unit == "year":
        reference = clock.mentioned or reference
    if reference is None:
        return UNKNOWN
    news = clock.published is not None and not clock.narrative and clock.tense.startswith("past")
    if news and clock.published and reference.first > clock.published:
        reference = periods.day(
            clock.published
        )  # "… by 31 March next year. They heard only the night before"
    steps = {
        "next": 1, "following": 1, "after": 1, "later": 1,
        "previous": -1, "preceding": -1, "before": -1, "earlier": -1, "prior": -1,
    }  # fmt: skip
    step = steps.get(which(fields).split()[-1], 0)
    if unit == "day" or unit in _TIMES:
        known = reference.grain == "day"
        return periods.day(reference.last + dt.timedelta(days=step)) if known else UNKNOWN
    if unit == "weekend":
        return periods.weekend(reference.first + dt.timedelta(days=7 * step))
    if unit == "quarter":
        known = reference.grain == "quarter" or _fine(reference, "month")
        return _quarter_near(reference.first, step) if known else UNKNOWN
    if unit in ("week", "month") and not _fine(reference, unit):
        return UNKNOWN
    return _moved(reference.first, step, unit)


def by_then(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``due by 10 June. If nothing is signed by that time``: the date last spoken of."""
    return clock.reference or UNKNOWN


def running(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the end of the month``: of publication in news, of the course in a story."""
    unit = fields["unit"]
    if unit == "day":
        return running_day(fields, clock)
    reference = clock.running if clock.narrative else None
    base = reference.first if reference else clock.published
    if base is None or (reference and unit not in ("year", "decade") and not _fine(reference, unit)):
        return UNKNOWN
    whole = periods.weekend(base) if unit == "weekend" else _moved(base, 0, unit)
    if "nth" in fields and whole:
        return periods.day(whole.first if fields["nth"] == "first" else whole.last)
    return whole


def running_day(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``closed the day 2% lower``: the day last spoken of."""
    last, published = clock.running_day, clock.published
    near = last and (clock.narrative or published is None or abs((published - last.first).days) <= _A_WEEK)
    if last and near:
        return last
    return periods.day(published) if published else UNKNOWN


def whole(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``for the entire year``: the year of the date last spoken of."""
    reference = clock.reference
    return UNKNOWN if reference is None else _moved(reference.first, 0, fields["unit"])


def offset(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``six days later``, ``four months earlier``: from the date last spoken of."""
    count, unit = _count(fields), fields["unit"]
    reference = clock.running or (clock.reference if clock.compared else None)
    if clock.compared and not clock.narrative and clock.published and unit in _DAYS:
        reference = periods.day(clock.published)  # "at 1.28, from 1.31 a week earlier"
    if unit in ("year", "decade") and clock.mentioned and clock.mentioned.grain in ("year", "decade"):
        reference = clock.mentioned  # "sold in the 1930s and struck two decades later"
    if (
        count is None
        or reference is None
        or (unit in ("day", "week", "fortnight", "month") and not _fine(reference, unit))
    ):
        return UNKNOWN
    if (count, unit, clock.compared) == (1, "year", True) and reference.grain in ("month", "quarter"):
        return same_period({"unit": "period"}, clock)
    if unit in ("day", "week", "fortnight") and reference.grain != "day":
        return UNKNOWN
    sign = -1 if fields["way"] in ("earlier", "previously", "before", "beforehand") else 1
    return _counted(reference.first, sign * count, unit)


def same_period(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the same month a year ago``: the period last spoken of, a year before."""
    reference = clock.reference
    if clock.quarter and (fields["unit"] == "quarter" or (reference and reference.grain == "day")):
        reference = clock.quarter
    back = reference.first.year - int(fields["year"]) if reference and "year" in fields else 1
    first = periods.shifted(reference.first, -12 * back, "month") if reference else None
    if reference is None or first is None:
        return UNKNOWN
    match reference.grain, fields["unit"]:
        case ("month", _) | ("day", "month"):
            return periods.month(first.year, first.month)
        case ("quarter", _) | ("day", "quarter"):
            return periods.quarter(first.year, (first.month + 2) // 3)
        case ("half", _):
            return periods.half(first.year, (first.month + 5) // 6)
        case ("day", "day"):
            return periods.day(first)
        case _:
            return UNKNOWN


def _fine(reference: Period, unit: str) -> bool:
    """Tell whether a period is fine enough to count such units from it."""
    return reference.grain in ("day", "weekend", "week") or (reference.grain == "month" and unit == "month")


def _moved(base: dt.date, step: int, unit: str) -> Period | None:
    moved = periods.shifted(base, step, _UNITS[unit])
    return periods.holding(moved, _UNITS[unit]) if moved else None


def _quarter_near(base: dt.date, step: int) -> Period | None:
    moved = periods.shifted(base, 3 * step, "month")
    return periods.quarter(moved.year, (moved.month + 2) // 3) if moved else None


def _counted(base: dt.date, count: int, unit: str, *, exact: bool = False) -> Period | None:
    """Count days, weeks and fortnights to months to a month, years to a year; exactly: to a day."""
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    moved = periods.shifted(base, count, _UNITS[unit])
    return periods.holding(moved, "day" if unit == "week" or exact else _UNITS[unit]) if moved else None


def _days_since(name: str, day: dt.date) -> int:
    """Return the days from the last such weekday to a day; none where the name is "today"."""
    number = date_words().weekdays.get(name.casefold().rstrip("."))
    return 0 if number is None else (day.weekday() - number) % _A_WEEK


def _count(fields: Mapping[str, str]) -> int | None:
    words = fields["count"].casefold()
    number = value("one" if words in ("a", "an") else words)
    return int(number) if number is not None and number < _MOST else None


def _weekend_near(now: dt.date, which: str, tense: Tense) -> Period:
    """The weekend of this week once it has come or is spoken of as coming; else the one before."""
    this = periods.weekend(now)
    if which in ("last", "past"):
        return periods.weekend(now - dt.timedelta(days=7))
    if which in ("next", "coming"):
        return this if now < this.first else periods.weekend(now + dt.timedelta(days=7))
    near = which == "this" and (now.weekday() >= _MIDWEEK or not tense.startswith("past"))
    if now >= this.first or tense.startswith("future") or near:
        return this
    return periods.weekend(now - dt.timedelta(days=7))
