"""What the words of a date name: one rule a kind of expression, against the clock of the article.

Each rule returns a period, ``None`` where the words are no date after all, or ``UNKNOWN`` where they
are one whose day cannot be told.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.extract import periods
from generator.extract.date_words import date_words
from generator.extract.numerals import ORDINALS, value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.extract.date_patterns import Expression
    from generator.extract.periods import Period, Unit

Tense = Literal["past", "future", ""]
UNKNOWN: Final = "unknown"
Resolved = "Period | Literal['unknown'] | None"


@dataclass(slots=True, kw_only=True)
class Clock:
    """The day that the words are counted from, and the date that the text last spoke of."""

    published: dt.date | None
    narrative: bool
    """Bare days and months hang on the text's running date, not on the day of publication."""
    running: Period | None = None
    """The date last spoken of."""
    running_day: Period | None = None
    """The last of them that is a day."""
    tense: Tense = ""
    """Whether the sentence speaks of what has happened or of what is to come."""
    inherited: int | None = None
    """The year of the date that this one is joined to: ``July 1 to July 3, 1863``."""

    @property
    def now(self) -> dt.date | None:
        """The day that "this year" and "last month" are counted from."""
        if self.narrative and self.running:
            return self.running.first
        return self.published

    @property
    def reference(self) -> Period | None:
        """The date that "the next day" and "that month" are counted from."""
        if self.running:
            return self.running
        return periods.day(self.published) if self.published else None


def resolve(expression: Expression, clock: Clock) -> Period | Literal["unknown"] | None:
    """Return the period that an expression names."""
    try:
        return _RULES[expression.rule](expression.fields, clock)
    except (ValueError, OverflowError):
        return None


def _year_of(fields: Mapping[str, str], clock: Clock) -> int | None:
    """The year that the words give themselves: ``1863``, "of that year", or that of a joined date."""
    if "year" in fields:
        return int(fields["year"])
    if "ofyear" not in fields:
        return clock.inherited
    word = " ".join(fields["ofyear"].split())
    base = clock.now if word in ("this", "last", "next", "the") else (clock.reference and clock.reference.first)
    if base is None:
        return None
    return base.year + {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(word, 0)


def _nearest(candidates: list[Period], clock: Clock) -> Period | Literal["unknown"]:
    """Choose among the same day or month of neighbouring years."""
    if clock.narrative:
        if clock.running is None:
            return UNKNOWN
        base = clock.running.first
        # A story goes forward: what lies ahead within the year is nearer than what lies behind.
        ahead = 1.0 if clock.running.grain != "year" else 0.0
        same_year = [c for c in candidates if c.first.year == base.year]
        if clock.running.grain in ("year", "season", "half", "quarter") and same_year:
            return same_year[0]
        return min(candidates, key=lambda c: _distance(c, base, behind=1.0 + 0.3 * ahead))
    base = clock.published
    if base is None:
        return UNKNOWN
    close = min(candidates, key=lambda c: _distance(c, base))
    if clock.tense == "past" and close.first > base:
        earlier = [c for c in candidates if c.first <= base]
        limit = 60 if close.grain == "day" else 20
        if (close.first - base).days > limit and earlier:
            return earlier[-1]
    if clock.tense == "future" and close.last < base:
        later = [c for c in candidates if c.last >= base]
        if (base - close.last).days > 60 and later:
            return later[0]
    return close


def _distance(period: Period, base: dt.date, behind: float = 1.0) -> float:
    if period.first > base:
        return (period.first - base).days
    return behind * max(0, (base - period.last).days)


def _base_year(clock: Clock) -> int | None:
    base = (clock.running.first if clock.running else None) if clock.narrative else clock.published
    return base.year if base else None


def _around(make: Callable[[int], Period | None], clock: Clock) -> Period | Literal["unknown"] | None:
    """Make the period for the neighbouring years, and choose."""
    year = _base_year(clock)
    if year is None:
        return UNKNOWN
    candidates = [p for y in (year - 1, year, year + 1) if (p := make(y))]
    return _nearest(candidates, clock) if candidates else None


def _iso_day(fields: Mapping[str, str], _clock: Clock) -> Period | None:
    return _numbered(int(fields["year"]), int(fields["month"]), int(fields["day"]))


def _numbered(year: int, month: int, day: int) -> Period | None:
    return periods.valid_day(year, month, day) if 1 <= month <= 12 else None


def _numeric_day(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``7/8/07``: month or day first, whichever is a date, and the nearer to publication where both are."""
    one, two, year = int(fields["one"]), int(fields["two"]), int(fields["year"])
    base = clock.published.year if clock.published else 2000
    if year < 100:
        year = min((year + c for c in (base // 100 * 100 - 100, base // 100 * 100, base // 100 * 100 + 100)),
                   key=lambda y: abs(y - base))
    both = [p for p in (_numbered(year, one, two), _numbered(year, two, one)) if p]
    if fields["dot"] == ".":
        both = both[::-1][:1] if len(both) > 1 else both
    if not both:
        return None
    published = clock.published
    if published is None:
        return both[0] if len(set(both)) == 1 else UNKNOWN
    return min(both, key=lambda p: _distance(p, published))


def _month_number(fields: Mapping[str, str]) -> int:
    return date_words().months[fields["month"].casefold().rstrip(".")]


def _day(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    month, number = _month_number(fields), int(re.sub(r"\D", "", fields["day"]))
    year = _year_of(fields, clock)
    if year is not None:
        return periods.valid_day(year, month, number)
    return _around(lambda y: periods.valid_day(y, month, number), clock)


def _which_of(fields: Mapping[str, str]) -> str:
    return " ".join(fields.get("which", "").casefold().split())


def _chosen(fields: Mapping[str, str], clock: Clock, make: Callable[[int], Period]) -> Period | Literal["unknown"] | None:
    """A named part of the year, with or without "last" or "next" before it."""
    year = _year_of(fields, clock)
    if year is not None:
        return make(year)
    which, now = _which_of(fields), clock.now
    if which in ("last", "past", "next", "coming", "this") and now:
        options = [make(y) for y in range(now.year - 2, now.year + 3)]
        if which in ("last", "past"):
            return [p for p in options if p.last < now][-1]
        if which in ("next", "coming"):
            return next(p for p in options if p.first > now)
        holding = [p for p in options if p.first <= now <= p.last]
        return holding[0] if holding else make(now.year)
    return _around(make, clock)


def _month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    number = _month_number(fields)
    return _chosen(fields, clock, lambda y: periods.month(y, number))


def _season(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    number = date_words().seasons[fields["season"].casefold()]
    return _chosen(fields, clock, lambda y: periods.season(y, number))


def _holiday(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    month, number = date_words().holidays[" ".join(fields["holiday"].split())]
    return _chosen(fields, clock, lambda y: periods.day(dt.date(y, month, number)))


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "latter": 2}


def _quarter(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    word = fields["nth"]
    year = _year_of(fields, clock)
    if year is None and word == "last" and clock.now:
        return _previous_quarter(clock.now)
    number = int(word) if word.isdecimal() else _NTH[word]
    if year is not None:
        return periods.quarter(year, number)
    now = clock.now
    if now is None:
        return UNKNOWN
    near = [periods.quarter(y, number) for y in (now.year - 1, now.year, now.year + 1)]
    return min(near, key=lambda p: _distance(p, now))


def _previous_quarter(now: dt.date) -> Period:
    number = (now.month - 1) // 3
    return periods.quarter(now.year, number) if number else periods.quarter(now.year - 1, 4)


def _half(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    year = _year_of(fields, clock)
    return UNKNOWN if year is None else periods.half(year, 1 if fields["nth"] == "first" else 2)


def _week_of_month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the last week of March``: the weeks that lie wholly inside the month."""
    month = _month({k: v for k, v in fields.items() if k != "which"}, clock)
    if month is None or isinstance(month, str):
        return month
    monday = month.first + dt.timedelta(days=-month.first.weekday() % 7)
    weeks = [w for n in range(5) if (w := periods.week(monday + dt.timedelta(weeks=n))).last <= month.last]
    chosen = weeks[-1] if fields["nth"] in ("last", "final") else weeks[min(_NTH[fields["nth"]], len(weeks)) - 1]
    return periods.weekend(chosen.first) if fields["unit"] == "weekend" else chosen


def _day_word(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    if clock.published is None:
        return UNKNOWN
    word = " ".join(fields["word"].casefold().split())
    days = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1, "the day before yesterday": -2,
            "the day after tomorrow": 2}.get(word, 0)
    return periods.day(clock.published + dt.timedelta(days=days))


def _weekday(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """The last such day up to publication; the next one where the sentence speaks of what is to come."""
    base = clock.now
    if base is None:
        return UNKNOWN
    number = date_words().weekdays[fields["weekday"].casefold().rstrip(".")]
    back = (base.weekday() - number) % 7
    if week := fields.get("week"):
        monday = base - dt.timedelta(days=base.weekday())
        return periods.day(monday + dt.timedelta(days=number + 7 * {"last": -1, "this": 0, "next": 1}[week]))
    which = _which_of(fields)
    ahead = which in ("next", "coming") or (which not in ("last", "past") and clock.tense == "future")
    if which in ("last", "past", "next", "coming") and back == 0:
        back = 7 if which in ("last", "past") else 0
    if which in ("next", "coming") and back == 0:
        return periods.day(base + dt.timedelta(days=7))
    if which == "this":
        monday = base - dt.timedelta(days=base.weekday())
        return periods.day(monday + dt.timedelta(days=number))
    return periods.day(base + dt.timedelta(days=(7 - back) % 7 if ahead else -back))


def _deictic(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``last week``, ``later this year``: counted from publication."""
    now = clock.now
    if now is None:
        return UNKNOWN
    which, unit = _which_of(fields), fields["unit"]
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        return _weekend_of(now, which, clock.tense)
    if unit == "quarter":
        if step < 0:
            return _previous_quarter(now)
        moved = periods.shifted(now, 3 * step, "month")
        return periods.quarter(moved.year, (moved.month + 2) // 3) if moved else None
    if unit == "century":
        return periods.century(now.year // 100 + 1 + step)
    if unit == "decade" and which in ("past", "last", "coming", "next"):
        return UNKNOWN
    return _moved(now, step, unit)


def _moved(base: dt.date, step: int, unit: str) -> Period | None:
    known: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
    moved = periods.shifted(base, step, known[unit])
    return periods.holding(moved, known[unit]) if moved else None


def _weekend_of(now: dt.date, which: str, tense: Tense) -> Period:
    """The weekend of this week from its Saturday on or ahead of it; else the one before."""
    this = periods.weekend(now)
    before = periods.weekend(now - dt.timedelta(days=7))
    if which in ("last", "past"):
        return before
    if which in ("next", "coming"):
        return this if now < this.first else periods.weekend(now + dt.timedelta(days=7))
    if now >= this.first or tense == "future" or which == "this":
        return this
    return before


def _weekend(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    return _weekend_of(clock.now, "", clock.tense) if clock.now else UNKNOWN


def _before_last(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    if clock.now is None:
        return UNKNOWN
    if fields["unit"] == "weekend":
        return periods.weekend(clock.now - dt.timedelta(days=14))
    return _moved(clock.now, -2, fields["unit"])


_STEPS = {"next": 1, "following": 1, "after": 1, "later": 1, "previous": -1, "preceding": -1, "before": -1,
          "earlier": -1, "prior": -1}


def _anaphoric(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``that month``, ``the next day``: counted from the date last spoken of."""
    reference = clock.reference
    if reference is None:
        return UNKNOWN
    step = _STEPS.get(_which_of(fields).split()[-1], 0)
    unit = fields["unit"]
    if unit in ("day", "morning", "afternoon", "evening", "night"):
        return periods.day(reference.last + dt.timedelta(days=step)) if reference.grain == "day" else UNKNOWN
    if unit == "weekend":
        return periods.weekend(reference.first + dt.timedelta(days=7 * step))
    if unit in ("week", "month") and reference.grain not in ("day", "weekend", "week", "month"):
        return UNKNOWN
    return _moved(reference.first, step, unit)


def _running(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the end of the month``: of publication in news, of the running date in a narrative."""
    reference = clock.running if clock.narrative else None
    base = reference.first if reference else clock.published
    if base is None:
        return UNKNOWN
    unit = fields["unit"]
    if unit == "day":
        return _running_day(fields, clock)
    if reference and reference.grain not in ("day", "week", "weekend", "month") and unit not in ("year", "decade"):
        return UNKNOWN
    return periods.weekend(base) if unit == "weekend" else _moved(base, 0, unit)


def _whole(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``for the entire year``: the year of the date last spoken of."""
    reference = clock.reference
    return UNKNOWN if reference is None else _moved(reference.first, 0, fields["unit"])


def _running_day(_fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``closed the day 2% lower``: the day last spoken of."""
    if clock.running_day:
        return clock.running_day
    return periods.day(clock.published) if clock.published else UNKNOWN


def _count(fields: Mapping[str, str]) -> int | None:
    words = fields["count"].casefold()
    if words in ("a", "an"):
        return 1
    number = value(words)
    return int(number) if number is not None and number == int(number) and number < 5000 else None


def _counted(base: dt.date, count: int, unit: str) -> Period | None:
    """Count days to a day, weeks to a day, months to a month, years to a year, decades to a decade."""
    known: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
    moved = periods.shifted(base, count, known[unit])
    return periods.holding(moved, "day" if unit == "week" else known[unit]) if moved else None


def _ago(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    count = _count(fields)
    return UNKNOWN if count is None or clock.now is None else _counted(clock.now, -count, fields["unit"])


def _from_now(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    count = _count(fields)
    return UNKNOWN if count is None or clock.now is None else _counted(clock.now, count, fields["unit"])


def _offset(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``six days later``, ``four months earlier``: from the date last spoken of."""
    count, reference, way = _count(fields), clock.running, fields["way"].casefold()
    if count is None or reference is None:
        return UNKNOWN
    finer = {"day": ("day",), "week": ("day",), "month": ("day", "week", "weekend", "month")}.get(fields["unit"])
    if finer and reference.grain not in finer:
        return UNKNOWN
    sign = -1 if way in ("earlier", "previously") else 1
    return _counted(reference.first, sign * count, fields["unit"])


def _same_period(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the same month a year ago``: the period last spoken of, a year before."""
    reference = clock.reference
    if reference is None:
        return UNKNOWN
    first = periods.shifted(reference.first, -12, "month")
    if first is None:
        return None
    match reference.grain:
        case "month":
            return periods.month(first.year, first.month)
        case "quarter":
            return periods.quarter(first.year, (first.month + 2) // 3)
        case "half":
            return periods.half(first.year, (first.month + 5) // 6)
        case "day" if fields["unit"] == "month":
            return periods.month(first.year, first.month)
        case "day" if fields["unit"] == "day":
            return periods.day(first)
        case _:
            return UNKNOWN


def _year(fields: Mapping[str, str], _clock: Clock) -> Period:
    return periods.year(int(fields["year"]))


_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90}


def _decade(fields: Mapping[str, str], clock: Clock) -> Period | None:
    """``the 1980s``; without a century the last one that has begun."""
    if "decade" in fields:
        return periods.decade(int(fields["decade"]))
    number = _DECADES[fields["name"].casefold()] if "name" in fields else int(re.sub(r"\D", "", fields["short"]))
    base = clock.now.year if clock.now else None
    if base is None:
        return None
    start = base // 100 * 100 + number
    return periods.decade(start if start <= base else start - 100)


def _century(fields: Mapping[str, str], _clock: Clock) -> Period | None:
    words = fields["nth"].casefold()
    digits = re.sub(r"\D", "", words)
    number = int(digits) if digits else ORDINALS.get(words, 21)
    return periods.century(number) if 11 <= number <= 21 else None


def _day_of_month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the 13th``: of the month last spoken of."""
    reference = clock.reference
    if reference is None or reference.grain not in ("day", "week", "weekend", "month"):
        return UNKNOWN
    return periods.valid_day(reference.first.year, reference.first.month, int(re.sub(r"\D", "", fields["day"])))


def _vague(_fields: Mapping[str, str], _clock: Clock) -> Literal["unknown"]:
    return UNKNOWN


_RULES: dict[str, Callable[[Mapping[str, str], Clock], Period | Literal["unknown"] | None]] = {
    "iso-day": _iso_day,
    "numeric-day": _numeric_day,
    "day": _day,
    "week-of-month": _week_of_month,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "holiday": _holiday,
    "day-word": _day_word,
    "weekday": _weekday,
    "deictic": _deictic,
    "before-last": _before_last,
    "anaphoric": _anaphoric,
    "running": _running,
    "whole": _whole,
    "consecutive": _whole,
    "running-day": _running_day,
    "weekend": _weekend,
    "ago": _ago,
    "from-now": _from_now,
    "offset": _offset,
    "same-period": _same_period,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "day-of-month": _day_of_month,
    "vague-past": _vague,
    "vague-present": _vague,
    "vague-future": _vague,
}
