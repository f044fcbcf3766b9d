"""Months and what is counted within them: ``late March``, ``last March``, ``the first week of March``."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.counting import chosen, is_fine, month_number, moved
from generator.dates.parts import GAP, IN_YEAR, OF_YEAR, PART, SHORT_YEAR, WHICH, WHICH_THEN, YEAR
from generator.dates.periods import UNKNOWN
from generator.dates.place import TOLD
from generator.dates.rule import Trait, rule
from generator.dates.vocabulary import date_words, listed
from generator.text.numerals import ORDINALS

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_ROOM = 44


_NTH_UNIT = rf"""(?:[Tt]he{GAP})?
    (?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Ff]inal|1st|2nd|3rd|[45]th){GAP}(?P<unit>week|weekend|day|(?&weekday)){GAP}(?:of|in){GAP}"""


@rule(
    "week-of-month",
    rf"""{_NTH_UNIT}(?:(?P<month>(?&month)){IN_YEAR}?
    |(?P<ofmonth>this|last|next|that|the{GAP}(?:same|following|previous)){GAP}month(?!\w))""",
    needs=("(?&month)", "month"),
    explanation="a week, weekend or weekday of a month",
    sample=("It fell in the last week of January.", "the last week of January", "2031-01-20/2031-01-26"),
)
def week_of_month(fields: Fields, clock: Clock) -> Reading:
    """``the last week of March``, of those wholly inside the month; ``the first Monday of next month``."""
    within = _month_told(fields, clock) if "ofmonth" in fields else month.resolve(fields, clock)
    if within is None or within == UNKNOWN:
        return within
    unit = fields["unit"].casefold().rstrip(".")
    if unit in ("week", "weekend"):
        monday = within.first + dt.timedelta(days=-within.first.weekday() % 7)
        weeks = [periods.week(monday + dt.timedelta(weeks=n)) for n in range(5)]
        weeks = [week for week in weeks if week.last <= within.last]
        chosen = weeks[min(_nth(fields), len(weeks) - 1)]
        return periods.weekend(chosen.first) if unit == "weekend" else chosen
    days = [within.first + dt.timedelta(days=n) for n in range((within.last - within.first).days + 1)]
    days = [day for day in days if unit == "day" or day.weekday() == date_words().weekdays[unit]]
    return periods.day(days[_nth(fields)]) if _nth(fields) < len(days) else None


def _nth(fields: Fields) -> int:
    """Return the place in a list: 0 for ``first``, ``1st``, -1 for ``last``."""
    words = fields["nth"].casefold()
    if words in ("last", "final"):
        return -1
    return (int(words[0]) if words[0].isdecimal() else ORDINALS[words]) - 1


def _month_told(fields: Fields, clock: Clock) -> Reading:
    """``last month`` is counted from publication, ``that month`` from the date last spoken of."""
    word = fields["ofmonth"].split()[-1]
    near = word in ("this", "last", "next")
    reference = (
        periods.day(clock.published) if near and clock.published else None if near else clock.reference
    )
    if reference is None or not is_fine(reference, "month"):
        return UNKNOWN
    return moved(
        reference.first, {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0), "month"
    )


def _is_month(at: Place) -> bool:
    """A bare month that is also a name or a word needs a word that calls for a date: ``in May``."""
    month, previous, following = at.fields["month"], at.previous, at.following
    if at.fields.keys() & TOLD:
        return True
    if previous.casefold() in listed("repeated"):
        return False
    bare = at.words == month
    called = not bare or previous.casefold() in listed("callers") or previous.endswith(("'s", "\u2019s"))
    if month in _sure_months():
        return called or not (following[:1].isupper() and previous[:1].isupper())
    return not bare or _in_list(at) or _is_doubtful_month(at, called=called)


def _is_doubtful_month(at: Place, *, called: bool) -> bool:
    previous, following = at.previous.casefold(), at.following
    if previous in listed("owners") and following[:1].islower() and following not in listed("callers"):
        return True  # "a March operation"
    name = following[:1].isupper() and following.partition("'")[0].partition("\u2019")[0] != "I"
    if name or (previous == "the" and not following):
        return False
    if at.fields["month"] in listed("verb_months") and previous in listed("no_callers_of_verbs"):
        start = at.start
        return _joined_months().search(at.text, max(0, start - _ROOM), start) is not None
    return called


def _in_list(at: Place) -> bool:
    """``(August``, ``August-September``: no name stands so."""
    start, end = at.start, at.end
    return at.text[max(0, start - 1) : start] == "(" or _month_after().match(at.text, end) is not None


@lru_cache(maxsize=1)
def _month_after() -> re.Pattern[str]:
    names = "|".join(name.capitalize() for name in date_words().months)
    return re.compile(rf"\s?[-\u2013/]\s?(?:{names})(?!\w)")


@lru_cache(maxsize=1)
def _joined_months() -> re.Pattern[str]:
    """``April and`` before ``May``."""
    names = "|".join(name.capitalize() for name in date_words().months)
    return re.compile(rf"(?<!\w)(?:{names}),?\s(?:and|or)\s$")


@lru_cache(maxsize=1)
def _sure_months() -> frozenset[str]:
    months = date_words().months
    whole = {
        max((n for n in months if months[n] == number), key=len).capitalize() for number in months.values()
    }
    return frozenset(whole.difference(listed("doubtful_months")))


@rule(
    "month",
    rf"(?<!\w){PART}?(?P<month>(?&month))(?:(?:,|{GAP}of)?{GAP}(?:(?P<year>{YEAR})|{SHORT_YEAR})|{OF_YEAR})",
    rf"(?<!\w)(?:(?:{WHICH}|{WHICH_THEN}){GAP})?{PART}?(?P<month>(?&month))",
    needs=("(?&month)",),
    holds=_is_month,
    traits=Trait.FINE | Trait.NAMED | Trait.ROUND,
    explanation="a month; without a year the one nearest to publication, by the tense",
    sample=("Prices fell in June.", "June", "2030-06"),
)
def month(fields: Fields, clock: Clock) -> Reading:
    """Read ``March 2031``, ``last March``; a bare ``March`` is of the year that fits best."""
    number = month_number(fields)
    return chosen(fields, clock, lambda y: periods.month(y, number))
