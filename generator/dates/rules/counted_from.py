"""Counted from a date that stands behind: ``two days after the 2 March storm``, ``a month from Monday``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.counting import count_from, count_of, counted, is_fine, moved, number_of_weekday
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import DURATION, GAP, HEDGE, START, THE
from generator.dates.periods import UNKNOWN

if TYPE_CHECKING:
    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading

_WAY = rf"(?P<way>[Aa]fter|[Bb]efore|[Ff]ollowing|prior{GAP}to|ahead{GAP}of)"
_UP_TO_THE_DATE = rf"""
    (?:(?:[\w'\u2019-]{{1,20}}{GAP}){{0,5}}(?P<beside>of|on|in|at){GAP}|(?:his|her|its|their|our|an?|last|this){GAP})?
    (?:the{GAP})?$"""
"""``the feast of`` 2 May, ``his`` 2 March speech, ``taking office in`` March."""
_DAY_OR_PART = frozenset({"day", "night", "evening", "morning", "afternoon"})
_TO_THE_DAY = frozenset({"day", "week", "fortnight"})
_LESS, _MORE = ("nearly", "almost", "less"), ("over", "more")


@date_rule(
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
    sample="A week after the 2 March storm it opened. => A week after the 2 March | 2031-03-09",
)
def counted_from(words: Wording) -> Reading:
    """``ten days before the feast of 2 May``, ``the day after Christmas``, ``the Friday before Easter``."""
    base = words.clock.base
    if base is None or base == UNKNOWN:
        return UNKNOWN
    if "vague" in words:  # "days after the feast of 2 May"
        return UNKNOWN
    backwards = words.get("way").casefold().startswith(("before", "prior", "ahead"))
    sign = -1 if backwards else 1
    if "eve" in words:
        return _beside(base, -1, "day")
    if "next" in words:
        return _beside(base, sign, words["next"])
    if "weekday" in words:
        return _weekday_beside(base, sign, words)
    return _so_many(base, sign, words)


def _beside(base: Period, step: int, unit: str) -> Reading:
    """Return the day, month or year before or after a date."""
    if unit in _DAY_OR_PART:
        if base.grain != "day":
            return UNKNOWN
        return periods.day(base.first + dt.timedelta(days=step))
    if unit == "week":
        return UNKNOWN  # seven days, or the week of the calendar
    if unit == "month" and not is_fine(base, "month"):
        return UNKNOWN
    return moved(base.first, step, unit)


def _weekday_beside(base: Period, sign: int, words: Wording) -> Reading:
    """``the first Tuesday after 1 November``: never the day itself."""
    if base.grain != "day":
        return UNKNOWN
    number = number_of_weekday(words["weekday"])
    days = (sign * (number - base.first.weekday())) % 7 or 7
    if words.get("nth") == "second":
        days += 7
    return periods.day(base.first + sign * dt.timedelta(days=days))


def _so_many(base: Period, sign: int, words: Wording) -> Reading:
    """``two days after``: to the day; ``two years after``: to the year, save in ``a year from Monday``."""
    unit = words.get("halved") or words["unit"]
    if unit in _TO_THE_DAY and base.grain != "day":
        return UNKNOWN
    if unit == "month" and not is_fine(base, "month"):
        return UNKNOWN
    if unit == "decade" and "count" in words:
        return _decades(base, sign, words)
    exact = "way" not in words and base.grain == "day"
    then = count_from(base.first, words, sign, exact=exact)
    if then is None or then == UNKNOWN:
        return then
    hedge = words.get("hedge").casefold().split()
    if not hedge or hedge[0] not in (*_LESS, *_MORE):
        return then
    return _about(then, base, sign, words, more=hedge[0] in _MORE)


def _about(then: Period, base: Period, sign: int, words: Wording, *, more: bool) -> Reading:
    """``nearly two months after`` is in the second month, ``over two months after`` in the third."""
    count = count_of(words) if "count" in words else None
    if not count:
        return UNKNOWN
    neighbour = count + 1 if more else count - 1
    other = counted(base.first, sign * neighbour, words["unit"])
    return periods.hull(then, other)


def _decades(base: Period, sign: int, words: Wording) -> Reading:
    """``a decade after the 1931 truce``: to the year."""
    count = count_of(words)
    if count is None:
        return UNKNOWN
    return counted(base.first, 10 * sign * count, "year")


COUNTED_FROM = (counted_from,)
"""The rules of this family."""
