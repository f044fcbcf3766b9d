"""What the words of a date name: one rule a kind of expression, against the clock of the article.

Each rule returns a period, ``None`` where the words are no date after all, or ``UNKNOWN`` where they
are one that nothing tells.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from generator.extract import date_offsets, periods
from generator.extract.date_clock import UNKNOWN, around, distance, in_news, seen_from, which, year_of
from generator.extract.date_weekdays import weekday
from generator.extract.date_words import date_words
from generator.text import numerals
from generator.text.numerals import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.extract.date_clock import Clock
    from generator.extract.date_expressions import Expression
    from generator.extract.periods import Period

_COUNTED_FROM_NOW = {"last": -1, "this": 0, "next": 1}
_WITHIN_MONTH = frozenset({"day", "week", "weekend", "month"})
_MONTHS = 12
_WINTERS_END = 2
_SOON = 92
"""Days ahead of a season that is not yet the next one, but this one."""
_CENTURY = 100
_CENTURIES = range(11, 22)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "latter": 2}
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip


def resolve(expression: Expression, clock: Clock) -> Period | Literal["unknown"] | None:
    """Return the period that an expression names."""
    try:
        return _RULES[expression.rule](expression.fields, clock)
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _iso_day(fields: Mapping[str, str], _clock: Clock) -> Period | None:
    return periods.valid_day(int(fields["year"]), int(fields["month"]), int(fields["day"]))


def _numeric_day(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``7/8/07``: month or day first, whichever is a date, and the nearer to publication where both are."""
    one, two, year = int(fields["one"]), int(fields["two"]), int(fields["year"])
    published = clock.published
    if year < _CENTURY:
        base = published.year if published else 2000
        year = min((base // 100 * 100 + year + c for c in (-100, 0, 100)), key=lambda y: abs(y - base))
    day_first, month_first = periods.valid_day(year, two, one), periods.valid_day(year, one, two)
    if fields["dot"] == "." or month_first is None or day_first == month_first:
        return day_first
    if day_first is None:
        return month_first
    if published is None:
        return UNKNOWN
    return min((month_first, day_first), key=lambda period: distance(period, published))


def _day(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    word = fields.get("dayword", "").casefold().replace(" ", "-")
    month, number = _month_number(fields), numerals.DAYS.get(word) or _digits(fields["day"])
    year = year_of(fields, clock)
    if year is not None:
        return periods.valid_day(year, month, number)
    return around(lambda y: periods.valid_day(y, month, number), clock)


def _week_of(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the week of Feb. 3``: Monday to Sunday."""
    within = _day(fields, clock)
    return within if within is None or within == UNKNOWN else periods.week(within.first)


def _day_of_month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the 13th``: of the month last spoken of, else the last one, or the next where that is to come."""
    number = numerals.DAYS.get(fields.get("dayword", "").casefold()) or _digits(fields["day"])
    if fields.get("ofmonth") in _COUNTED_FROM_NOW and clock.published:
        first = periods.shifted(clock.published, _COUNTED_FROM_NOW[fields["ofmonth"]], "month")
        return periods.valid_day(first.year, first.month, number) if first else None
    month_told = clock.mentioned is not None and clock.mentioned.grain == "month"
    reference = clock.mentioned if month_told else clock.reference
    if reference is None or reference.grain not in _WITHIN_MONTH:
        if clock.narrative or clock.published is None:
            return UNKNOWN
        reference = periods.day(clock.published)
    first = reference.first
    if fields.get("ofmonth", "").endswith("following"):
        first = periods.shifted(first, 1, "month") or first
    elif (
        "ofmonth" not in fields
        and clock.running is None
        and first.day != number
        and clock.tense.startswith("past" if first.day < number else "future")
    ):
        first = periods.shifted(first, 1 if clock.tense.startswith("future") else -1, "month") or first
    day = periods.valid_day(first.year, first.month, number)
    overdue = day and clock.published and day.last < clock.published and clock.tense.startswith("future")
    if overdue and month_told and not clock.narrative:  # "the figure for April is due on the 16th"
        first = periods.shifted(first, 1, "month") or first
        return periods.valid_day(first.year, first.month, number)
    return day


def _month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    number = _month_number(fields)
    return _chosen(fields, clock, lambda y: periods.month(y, number))


def _season(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    number = date_words().seasons[fields["season"].casefold()]
    now = seen_from(fields, clock)
    if "next" in fields.get("which", "").casefold() and now:  # in May it is not the summer about to begin
        coming = next(
            p for y in (now.year - 1, now.year, now.year + 1) if (p := periods.season(y, number)).last > now
        )
        return coming if (coming.first - now).days > _SOON else periods.season(coming.first.year + 1, number)
    return _chosen(fields, clock, lambda y: periods.season(y, number))


def _holiday(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    of_year = date_words().holidays[" ".join(fields["holiday"].split())]
    return _chosen(fields, clock, lambda year: periods.day(of_year(year)))


def _chosen(
    fields: Mapping[str, str], clock: Clock, make: Callable[[int], Period]
) -> Period | Literal["unknown"] | None:
    """A named part of the year, with or without "last" or "next" before it."""
    year = year_of(fields, clock)
    now = clock.reference.first if "then" in fields and clock.reference else seen_from(fields, clock)
    if year is not None:
        return make(year)
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


def _week_of_month(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the last week of March``, of those wholly inside the month; ``the first Monday of April``."""
    month, nth, unit = _month(fields, clock), fields["nth"].casefold(), fields["unit"].casefold().rstrip(".")
    if month is None or month == UNKNOWN:
        return month
    last = nth in ("last", "final")
    if unit not in ("week", "weekend"):
        days = [month.first + dt.timedelta(days=n) for n in range((month.last - month.first).days + 1)]
        days = [d for d in days if unit == "day" or d.weekday() == date_words().weekdays[unit]]
        return periods.day(days[-1 if last else _NTH[nth] - 1])
    monday = month.first + dt.timedelta(days=-month.first.weekday() % 7)
    weeks = [w for n in range(5) if (w := periods.week(monday + dt.timedelta(weeks=n))).last <= month.last]
    chosen = weeks[-1] if last else weeks[min(_NTH[nth], len(weeks)) - 1]
    return periods.weekend(chosen.first) if unit == "weekend" else chosen


def _quarter(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the third quarter``: of the year named, else the nearest; ``the last quarter`` is the one before."""
    word, year, now = fields["nth"], year_of(fields, clock), clock.now
    number = int(word) if word.isdecimal() else _NTH[word]
    if year is not None:
        return periods.quarter(year, number)
    if now is None:
        return UNKNOWN
    if word == "last":
        return date_offsets.deictic({"which": "last", "unit": "quarter"}, clock)
    near = [periods.quarter(y, number) for y in (now.year - 1, now.year, now.year + 1)]
    return in_news(near, clock, now)


def _quarter_ended(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the quarter ended Sept. 30``, ``the September quarter``: the three months that end with the month."""
    last = _month(fields, clock)
    if last is None or last == UNKNOWN:
        return last
    first = periods.shifted(last.first, -2, "month")
    return replace(last, first=first, grain="quarter") if first else None


def _months_to(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the nine months to June``: so many, the last of them named."""
    last, count = _month(fields, clock), numerals.value(fields["count"].casefold())
    if last is None or last == UNKNOWN or count is None or not 1 < count <= 2 * _MONTHS:
        return last
    first = periods.shifted(last.first, 1 - int(count), "month")
    return replace(last, first=first, grain="quarter") if first else None


def _quarter_told(_fields: Mapping[str, str], clock: Clock) -> Period | None:
    """``in the quarter``: the one that the text last spoke of; else it is no date."""
    return clock.quarter


def _first_months(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``the first nine months of 1994``."""
    year, count = year_of(fields, clock), numerals.value(fields["count"].casefold())
    if year is None:
        return UNKNOWN
    if count is None or not 0 < count <= _MONTHS:
        return None
    if fields["nth"] == "first":
        return periods.months(year, 1, int(count))
    return periods.months(year, _MONTHS + 1 - int(count), _MONTHS)


def _short_year(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    year = year_of(fields, clock)
    return UNKNOWN if year is None else periods.year(year)


def _year_end(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    """``by year-end``, ``at year-end 1993``: a part of a year, which keeps the year's granularity."""
    year = year_of(fields, clock)
    return periods.year(year) if year is not None else date_offsets.running({"unit": "year"}, clock)


def _new_year(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``in the new year``: the one to come, or the one that has just begun; ``by the New Year``: a day."""
    course = clock.running.last if clock.narrative and clock.running else clock.published
    if course is None:
        return UNKNOWN
    year = course.year + (course.month > _WINTERS_END)
    return periods.day(dt.date(year, 1, 1)) if "day" in fields else periods.year(year)


def _half(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"] | None:
    year, number = year_of(fields, clock), 1 if fields["nth"] == "first" else 2
    if year is not None:
        return periods.half(year, number)
    if clock.now is None:
        return UNKNOWN
    halves = [periods.half(y, number) for y in (clock.now.year - 1, clock.now.year, clock.now.year + 1)]
    told = clock.tense.startswith("past")
    ahead = clock.tense.startswith("future") and "results" not in fields  # "will release first-half figures"
    begun = [h for h in halves if (h.last if told else h.first) <= clock.now]
    return halves[len(begun)] if ahead else begun[-1]


def _year(fields: Mapping[str, str], _clock: Clock) -> Period:
    return periods.year(int(fields["year"]))


def _decade(fields: Mapping[str, str], clock: Clock) -> Period | Literal["unknown"]:
    """``the 1980s``; without a century the last one that has begun."""
    if "decade" in fields:
        return periods.decade(int(fields["decade"]))
    number = _DECADES[fields["name"].casefold()] if "name" in fields else _digits(fields["short"])
    if clock.now is None:
        return UNKNOWN
    start = clock.now.year // _CENTURY * _CENTURY + number
    return periods.decade(start if start <= clock.now.year else start - _CENTURY)


def _century(fields: Mapping[str, str], _clock: Clock) -> Period | None:
    words = fields["nth"].casefold()
    number = _digits(words) if words[0].isdecimal() else ORDINALS.get(words, 21)
    return periods.century(number) if number in _CENTURIES else None


def _vague(_fields: Mapping[str, str], _clock: Clock) -> Literal["unknown"]:
    return UNKNOWN


def _month_number(fields: Mapping[str, str]) -> int:
    return date_words().months[fields["month"].casefold().rstrip(".")]


def _digits(words: str) -> int:
    return int(re.sub(r"\D", "", words))


_RULES: dict[str, Callable[[Mapping[str, str], Clock], Period | Literal["unknown"] | None]] = {
    "iso-day": _iso_day,
    "numeric-day": _numeric_day,
    "day": _day,
    "day-of-month": _day_of_month,
    "week-of-month": _week_of_month,
    "month": _month,
    "quarter": _quarter,
    "quarter-ended": _quarter_ended,
    "quarter-told": _quarter_told,
    "months-to": _months_to,
    "half": _half,
    "first-months": _first_months,
    "short-year": _short_year,
    "year-end": _year_end,
    "new-year": _new_year,
    "week-of": _week_of,
    "week-from": date_offsets.week_from,
    "season": _season,
    "holiday": _holiday,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "day-word": date_offsets.day_word,
    "weekday": weekday,
    "overnight": date_offsets.overnight,
    "weekend": date_offsets.weekend,
    "deictic": date_offsets.deictic,
    "before-last": date_offsets.before_last,
    "ago": date_offsets.ago,
    "from-now": date_offsets.from_now,
    "anaphoric": date_offsets.anaphoric,
    "by-then": date_offsets.by_then,
    "running": date_offsets.running,
    "running-day": date_offsets.running_day,
    "whole": date_offsets.whole,
    "consecutive": date_offsets.whole,
    "offset": date_offsets.offset,
    "same-period": date_offsets.same_period,
    "vague-past": _vague,
    "vague-present": _vague,
    "vague-future": _vague,
}
