"""Counted from a date that stands behind: ``two days after the 2 March storm``, ``a month from Monday``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.counting import count_from, count_of, counted, is_fine, moved
from generator.dates.parts import DURATION, GAP, HEDGE, START, THE
from generator.dates.periods import UNKNOWN
from generator.dates.rule import Trait, rule
from generator.dates.vocabulary import date_words

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Period, Reading
    from generator.dates.rule import Fields

_WAY = rf"(?P<way>[Aa]fter|[Bb]efore|[Ff]ollowing|prior{GAP}to|ahead{GAP}of)"
_UP_TO_THE_DATE = rf"""
    (?:(?:[\w'\u2019-]{{1,20}}{GAP}){{0,5}}(?P<beside>of|on|in|at){GAP}|(?:his|her|its|their|our|an?|last|this){GAP})?
    (?:the{GAP})?$"""
"""``the feast of`` 2 May, ``his`` 2 March speech, ``taking office in`` March."""
_DAY_OR_PART = frozenset({"day", "night", "evening", "morning", "afternoon"})
_LESS, _MORE = ("nearly", "almost", "less"), ("over", "more")


@rule(
    "counted-from",
    leads=(
        rf"{START}(?P<hedge>{HEDGE})?{DURATION}{GAP}(?:{_WAY}{GAP}{_UP_TO_THE_DATE}|(?P<way_on>from){GAP}(?:the{GAP})?$)",
        rf"{START}(?P<count>[Aa]|[Tt]wo){GAP}(?P<unit>week|fortnight)s?{GAP}(?P<way>on){GAP}$",
        rf"{START}(?P<vague>[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears){GAP}{_WAY}{GAP}{_UP_TO_THE_DATE}",
        rf"{THE}{GAP}(?P<next>day|night|evening|morning|afternoon|week|month|year){GAP}{_WAY}{GAP}{_UP_TO_THE_DATE}",
        rf"{THE}{GAP}(?P<eve>eve){GAP}of{GAP}{_UP_TO_THE_DATE}",
        rf"{THE}{GAP}(?:(?P<nth>first|second){GAP})?(?P<weekday>(?&weekday)){GAP}{_WAY}{GAP}{_UP_TO_THE_DATE}",
    ),
    traits=Trait.COUNTED,
    explanation="counted from the date that stands behind it",
    sample=("A week after the 2 March storm it opened.", "A week after the 2 March", "2031-03-09"),
)
def counted_from(fields: Fields, clock: Clock) -> Reading:
    """``ten days before the feast of 2 May``, ``the day after Christmas``, ``the Friday before Easter``."""
    base = clock.base
    if base is None or base == UNKNOWN or "vague" in fields:
        return UNKNOWN
    sign = -1 if fields.get("way", "").casefold().startswith(("before", "prior", "ahead")) else 1
    if "eve" in fields:
        return _beside(base, -1, "day")
    if "next" in fields:
        return _beside(base, sign, fields["next"])
    if "weekday" in fields:
        return _weekday_beside(base, sign, fields)
    return _so_many(base, sign, fields)


def _beside(base: Period, step: int, unit: str) -> Reading:
    """Return the day, month or year before or after a date."""
    if unit in _DAY_OR_PART:
        known = base.grain == "day"
        return periods.day(base.first + dt.timedelta(days=step)) if known else UNKNOWN
    if unit == "week" or (unit == "month" and not is_fine(base, "month")):
        return UNKNOWN  # seven days, or the week of the calendar
    return moved(base.first, step, unit)


def _weekday_beside(base: Period, sign: int, fields: Fields) -> Reading:
    """``the first Tuesday after 1 November``: never the day itself."""
    if base.grain != "day":
        return UNKNOWN
    number = date_words().weekdays[fields["weekday"].casefold().rstrip(".")]
    days = (sign * (number - base.first.weekday())) % 7 or 7
    days += 7 if fields.get("nth") == "second" else 0
    return periods.day(base.first + sign * dt.timedelta(days=days))


def _so_many(base: Period, sign: int, fields: Fields) -> Reading:
    """``two days after``: to the day; ``two years after``: to the year, save in ``a year from Monday``."""
    unit = fields.get("halved") or fields["unit"]
    if unit in ("day", "week", "fortnight") and base.grain != "day":
        return UNKNOWN
    if unit == "month" and not is_fine(base, "month"):
        return UNKNOWN
    exact = "way" not in fields and base.grain == "day"
    hedge = fields.get("hedge", "").casefold().split()
    if unit == "decade" and "count" in fields:
        return _decades(base, sign, fields)
    then = count_from(base.first, fields, sign, exact=exact)
    if then is None or then == UNKNOWN or not hedge or hedge[0] not in (*_LESS, *_MORE):
        return then
    count = count_of(fields) if "count" in fields else None
    other = counted(base.first, sign * (count + (1 if hedge[0] in _MORE else -1)), unit) if count else None
    return periods.hull(then, other) if other else UNKNOWN  # "nearly two months after" is in the second


def _decades(base: Period, sign: int, fields: Fields) -> Reading:
    """``a decade after the 1931 truce``: to the year."""
    count = count_of(fields)
    return UNKNOWN if count is None else counted(base.first, 10 * sign * count, "year")
