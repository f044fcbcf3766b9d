"""Days and weeks by the name of a day: ``Monday``, ``last Tuesday``, ``the week of Feb. 3``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import which
from generator.dates.parts import DAY, DAY_TIME, GAP, PART, START, THE, WHICH, WHICH_THEN, YEAR
from generator.dates.periods import UNKNOWN
from generator.dates.rule import Trait, rule
from generator.dates.rules.calendar_days import day
from generator.dates.vocabulary import date_words, listed

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_WEEKS = {"last": -7, "this": 0, "next": 7}
_WITHIN_WEEK = frozenset({"day", "weekend", "week"})


def _is_weekday(at: Place) -> bool:
    """Not a name ("Black Friday"), nor what comes each week ("every Friday", "a Sunday talk show")."""
    if at.previous in listed("weekday_names") or at.previous.casefold() in listed("repeated"):
        return False
    return at.following not in listed("weekly") or "which" in at.fields


@rule(
    "weekday",
    rf"""{START}(?:{WHICH}{GAP}|(?<!day\s){WHICH_THEN}{GAP}|{PART})?(?P<weekday>(?&weekday))(?:{GAP}{DAY_TIME}(?!\w))?
            (?:{GAP}(?:of{GAP})?(?P<week>last|this|next){GAP}week(?!\w)|{GAP}(?P<later>week|fortnight)(?![\w-])
            |(?P<beforelast>{GAP}before{GAP}last)(?!\w)|(?P<afternext>{GAP}after{GAP}next)(?!\w)|{GAP}(?P<behind>last|next)(?=[.,;:)]|$))?""",
    needs=("(?&weekday)",),
    holds=_is_weekday,
    traits=Trait.FROM_NOW | Trait.OF_WEEK,
    explanation="the last such day before publication, or the next where it is to come",
    sample=("She left on Monday.", "Monday", "2031-03-10"),
)
def weekday(fields: Fields, clock: Clock) -> Reading:
    """The last such day up to publication; the next one where the sentence speaks of what is to come."""
    number = date_words().weekdays[fields["weekday"].casefold().rstrip(".")]
    if "then" in fields:
        return _near_then(number, which(fields), clock)
    of_writing = fields.keys() & {"later", "beforelast", "afternext"}
    base = clock.published or clock.now if of_writing else clock.now
    in_story = clock.narrative and clock.running and not of_writing
    if base is None or (in_story and clock.running and clock.running.grain not in _WITHIN_WEEK):
        return UNKNOWN  # after a year or a month, "Friday" is of no known week
    ahead, back = (number - base.weekday()) % 7, (base.weekday() - number) % 7
    if "later" in fields:  # "Tuesday week"
        days = ahead + (14 if fields["later"] == "fortnight" else 7)
    elif "afternext" in fields:  # "the Friday after next"
        days = (ahead if ahead > 1 else ahead + 7) + 7
    elif "beforelast" in fields:  # "the Friday before last"
        days = -(back or 7) - 7
    elif "week" in fields:
        days = number - base.weekday() + _WEEKS[fields["week"]]
    else:
        days = {
            "this": _of_this_week(number - base.weekday(), clock),
            "last": -(back or 7), "past": -(back or 7),
            "next": ahead if ahead > 1 else ahead + 7,  # on a Wednesday, "next Thursday" is not tomorrow
            "coming": ahead or 7,
        }.get(fields.get("behind") or which(fields), ahead if _looks_ahead(clock) else -back)  # fmt: skip
    return periods.day(base + dt.timedelta(days=days))


@rule(
    "week-of",
    rf"""{THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:(?&weekday),?{GAP})?
            (?:(?P<month>(?&month)){GAP}(?P<day>{DAY})(?:,?{GAP}(?P<year>{YEAR}))?)""",
    rf"""{THE}{GAP}week{GAP}(?:of|beginning|starting){GAP}(?:the{GAP})?(?:(?&weekday),?{GAP})?
            (?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>(?&month))(?:,?{GAP}(?P<year>{YEAR}))?""",
    needs=("week",),
    explanation="the week in which a day lies",
    sample=("They met in the week of Feb. 3.", "the week of Feb. 3", "2031-02-03/2031-02-09"),
)
def week_of(fields: Fields, clock: Clock) -> Reading:
    """``the week of Feb. 3``: Monday to Sunday."""
    within = day.resolve(fields, clock)
    return within if within is None or within == UNKNOWN else periods.week(within.first)


def _of_this_week(days: int, clock: Clock) -> int:
    """Return the days up to a day of this week, or of the one beside it where the tense says so.

    On a Friday "this Tuesday they will meet" is the next one, on a Monday "this Saturday they met" the last.
    """
    if clock.tense.startswith("future") and days < 0:
        return days + 7
    if clock.tense.startswith("past") and days > 0:
        return days - 7
    return days


def _looks_ahead(clock: Clock) -> bool:
    """Return whether a bare day is the next one: in "They came on 3 May. On the Friday …", too."""
    goes_on = clock.narrative and clock.running is not None and clock.running.grain == "day"
    return clock.tense.startswith("future") or goes_on


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
