"""Days and weeks by the name of a day: ``Monday``, ``last Tuesday``, ``the week of Feb. 3``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import which
from generator.dates.counting import number_of_weekday
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import DAY, DAY_TIME, GAP, PART, START, THE, WHICH, WHICH_THEN, YEAR
from generator.dates.periods import UNKNOWN
from generator.dates.rules.calendar_days import day
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from generator.dates.clock import Clock, Wording
    from generator.dates.periods import Reading
    from generator.dates.place import Place

_WEEKS = {"last": -7, "this": 0, "next": 7}
_WITHIN_WEEK = frozenset({"day", "weekend", "week"})


def _is_weekday(at: Place) -> bool:
    """Not a name ("Black Friday"), nor what comes each week ("every Friday", "a Sunday talk show")."""
    if at.previous in word_list("dates.weekday_names") or at.behind in word_list("dates.repeated"):
        return False
    return "which" in at.fields or at.following not in word_list("dates.weekly")


@date_rule(
    "weekday",
    rf"""{START}(?:{WHICH}{GAP}|(?<!day\s){WHICH_THEN}{GAP}|{PART})?(?P<weekday>(?&weekday))(?:{GAP}{DAY_TIME}(?!\w))?
            (?:{GAP}(?:of{GAP})?(?P<week>last|this|next){GAP}week(?!\w)|{GAP}(?P<later>week|fortnight)(?![\w-])
            |(?P<beforelast>{GAP}before{GAP}last)(?!\w)|(?P<afternext>{GAP}after{GAP}next)(?!\w)|{GAP}(?P<behind>last|next)(?=[.,;:)]|$))?""",
    needs=("(?&weekday)",),
    holds=_is_weekday,
    traits=Trait.FROM_NOW | Trait.OF_WEEK | Trait.WEEKDAY,
    explanation="the last such day before publication, or the next where it is to come",
    sample="She left on Monday. => Monday | 2031-03-10",
)
def weekday(words: Wording) -> Reading:
    """The last such day up to publication; the next one where the sentence speaks of what is to come."""
    clock = words.clock
    number = number_of_weekday(words["weekday"])
    if "then" in words:
        return _near_then(number, which(words.fields), clock)
    of_writing = words.has("later", "beforelast", "afternext")
    course = clock.running if clock.narrative and not of_writing else None
    if course and course.grain not in _WITHIN_WEEK:
        return UNKNOWN  # after a year or a month, "Friday" is of no known week
    base = clock.writing if of_writing else clock.now
    if base is None:
        return UNKNOWN
    days = _days_to(number, base.weekday(), words)
    return periods.day(base + dt.timedelta(days=days))


def _days_to(number: int, today: int, words: Wording) -> int:
    """Return the days from today to the weekday that is meant, where both are numbered from Monday."""
    ahead = (number - today) % 7
    back = (today - number) % 7
    if "later" in words:  # "Tuesday week"
        return ahead + (14 if words["later"] == "fortnight" else 7)
    if "afternext" in words:  # "the Friday after next"
        return _next(ahead) + 7
    if "beforelast" in words:  # "the Friday before last"
        return -(back or 7) - 7
    if "week" in words:  # "Friday of next week"
        return number - today + _WEEKS[words["week"]]
    match words.get("behind") or which(words.fields):
        case "this":
            return _of_this_week(number - today, words.clock)
        case "last" | "past":
            return -(back or 7)
        case "next":
            return _next(ahead)
        case "coming":
            return ahead or 7
        case _:
            return ahead if _looks_ahead(words.clock) else -back


def _next(ahead: int) -> int:
    """Return the days to "next Thursday", which on a Wednesday is not tomorrow."""
    return ahead if ahead > 1 else ahead + 7


def _of_this_week(days: int, clock: Clock) -> int:
    """Return the days up to a day of this week, or of the one beside it where the tense says so.

    On a Friday "this Tuesday they will meet" is the next one, on a Monday "this Saturday they met" the last.
    """
    if clock.looks_ahead and days < 0:
        return days + 7
    if clock.looks_back and days > 0:
        return days - 7
    return days


def _looks_ahead(clock: Clock) -> bool:
    """Return whether a bare day is the next one: in "They came on 3 May. On the Friday …", too."""
    if clock.looks_ahead:
        return True
    course = clock.running if clock.narrative else None
    return course is not None and course.grain == "day"


def _near_then(number: int, chosen: str, clock: Clock) -> Reading:
    """``the following Monday``, ``that Sunday``: counted from the date last spoken of."""
    reference = clock.reference
    if reference is None or reference.grain not in _WITHIN_WEEK:
        return UNKNOWN
    match chosen:
        case "following" | "next":
            ahead = (number - reference.last.weekday()) % 7
            return periods.day(reference.last + dt.timedelta(days=ahead or 7))
        case "previous" | "preceding":
            back = (reference.first.weekday() - number) % 7
            return periods.day(reference.first - dt.timedelta(days=back or 7))
        case _:
            return periods.day(reference.first + dt.timedelta(days=number - reference.first.weekday()))


@date_rule(
    "week-of",
    rf"""{THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:(?&weekday),?{GAP})?
            (?:(?P<month>(?&month)){GAP}(?P<day>{DAY})(?:,?{GAP}(?P<year>{YEAR}))?)""",
    rf"""{THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:(?&weekday),?{GAP})?
            (?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>(?&month))(?:,?{GAP}(?P<year>{YEAR}))?""",
    needs=("week",),
    explanation="the week in which a day lies",
    sample="They met in the week of Feb. 3. => the week of Feb. 3 | 2031-02-03/2031-02-09",
)
def week_of(words: Wording) -> Reading:
    """``the week of Feb. 3``: Monday to Sunday."""
    within = day.function(words)
    if within is None or within == UNKNOWN:
        return within
    return periods.week(within.first)


WEEKDAYS = (weekday, week_of)
"""The rules of this family, in the order in which they are asked."""
