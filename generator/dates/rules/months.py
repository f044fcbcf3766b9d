"""Months and what is counted within them: ``late March``, ``last March``, ``the first week of March``."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.counting import chosen, is_fine, month_number, moved
from generator.dates.date_rule import Expression, Trait, date_rule
from generator.dates.pattern_parts import GAP, IN_YEAR, OF_YEAR, PART, SHORT_YEAR, WHICH, WHICH_THEN, YEAR
from generator.dates.periods import UNKNOWN
from generator.dates.rules.near_now import deictic
from generator.dates.vocabulary import date_names
from generator.text.numerals import ORDINALS
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place

_ROOM = 44
_WEEKS_OF_A_MONTH = 5
_STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_FROM_NOW = ("this", "last", "next")


_NTH_UNIT = rf"""(?:[Tt]he{GAP})?
    (?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Ff]inal|1st|2nd|3rd|[45]th){GAP}(?P<unit>week|weekend|day|(?&weekday)){GAP}(?:of|in){GAP}"""


@date_rule(
    "week-of-month",
    rf"""{_NTH_UNIT}(?:(?P<month>(?&month)){IN_YEAR}?
    |(?P<ofmonth>this|last|next|that|the{GAP}(?:same|following|previous)){GAP}month(?!\w))""",
    needs=("(?&month)", "month"),
    explanation="a week, weekend or weekday of a month",
    sample="It fell in the last week of January. => the last week of January | 2031-01-20/2031-01-26",
)
def week_of_month(words: Wording) -> Reading:
    """``the last week of March``, of those wholly inside the month; ``the first Monday of next month``."""
    within = _month_told(words) if "ofmonth" in words else month.function(words)
    if within is None or within == UNKNOWN:
        return within
    unit = words["unit"].casefold().rstrip(".")
    if unit == "week":
        return _nth_week(within, _nth(words))
    if unit == "weekend":
        return periods.weekend(_nth_week(within, _nth(words)).first)
    return _nth_day(within, unit, _nth(words))


def _nth_week(within: Period, nth: int) -> Period:
    """Return one of the weeks wholly inside a month; there is no fifth in most."""
    monday = within.first + dt.timedelta(days=-within.first.weekday() % 7)
    weeks: list[Period] = []
    for number in range(_WEEKS_OF_A_MONTH):
        week = periods.week(monday + dt.timedelta(weeks=number))
        if week.last <= within.last:
            weeks.append(week)
    return weeks[min(nth, len(weeks) - 1)]


def _nth_day(within: Period, unit: str, nth: int) -> Period | None:
    """Return one of the days of a month, or of its Mondays."""
    days: list[dt.date] = []
    for number in range((within.last - within.first).days + 1):
        day = within.first + dt.timedelta(days=number)
        if unit == "day" or day.weekday() == date_names().weekdays[unit]:
            days.append(day)
    return periods.day(days[nth]) if nth < len(days) else None


def _nth(words: Wording) -> int:
    """Return the place in a list: 0 for ``first``, ``1st``, -1 for ``last``."""
    nth = words["nth"].casefold()
    if nth in ("last", "final"):
        return -1
    number = int(nth[0]) if nth[0].isdecimal() else ORDINALS[nth]
    return number - 1


def _month_told(words: Wording) -> Reading:
    """``last month`` is counted from publication, ``that month`` from the date last spoken of."""
    word = words["ofmonth"].split()[-1]
    reference = words.clock.reference
    if word in _FROM_NOW:
        published = words.clock.published
        reference = periods.day(published) if published else None
    if reference is None or not is_fine(reference, "month"):
        return UNKNOWN
    return moved(reference.first, _STEPS.get(word, 0), "month")


def _is_month(at: Place) -> bool:
    """A bare month that is also a name or a word needs a word that calls for a date: ``in May``."""
    month = at.fields["month"]
    if at.is_told:
        return True
    if at.behind in word_list("dates.repeated"):  # "every March"
        return False
    bare = at.words == month
    owned = at.previous.endswith(("'s", "\u2019s"))
    called = not bare or at.behind in word_list("dates.callers") or owned
    if month in _sure_months():
        # "Arvenia March Society" is a name, "in March Arvenia voted" is none
        return called or not (at.following[:1].isupper() and at.previous[:1].isupper())
    return not bare or _in_list(at) or _is_doubtful_month(at, called=called)


def _is_doubtful_month(at: Place, *, called: bool) -> bool:
    """Return whether a month that is also a word is meant as one: ``in May``, not "may"."""
    following = at.following
    qualifies = following[:1].islower() and following not in word_list("dates.callers")
    if qualifies and at.behind in word_list("dates.owners"):
        return True  # "a March operation"
    before_mark = re.split("['\u2019]", following)[0]
    if following[:1].isupper() and before_mark != "I":
        return False  # "In May Tolan", but "In May I'd say"
    if at.behind == "the" and not following:
        return False
    is_verb = at.fields["month"] in word_list("dates.verb_months")
    if is_verb and at.behind in word_list("dates.no_callers_of_verbs"):  # "they may march"
        return _joined_months().search(at.text, max(0, at.start - _ROOM), at.start) is not None
    return called


def _in_list(at: Place) -> bool:
    """``(August``, ``August-September``: no name stands so."""
    if at.before(1) == "(":
        return True
    return _month_after().match(at.text, at.end) is not None


@lru_cache(maxsize=1)
def _month_after() -> re.Pattern[str]:
    """``-September`` after ``August``."""
    return re.compile(rf"\s?[-\u2013/]\s?(?:{_any_month()})(?!\w)")


@lru_cache(maxsize=1)
def _joined_months() -> re.Pattern[str]:
    """``April and`` before ``May``."""
    return re.compile(rf"(?<!\w)(?:{_any_month()}),?\s(?:and|or)\s$")


def _any_month() -> str:
    return "|".join(name.capitalize() for name in date_names().months)


@lru_cache(maxsize=1)
def _sure_months() -> frozenset[str]:
    """Return the whole names of months that are no other word: not ``May``, ``March``, ``Sept``."""
    months = date_names().months
    whole: set[str] = set()
    for number in months.values():
        names = [name for name in months if months[name] == number]
        whole.add(max(names, key=len).capitalize())
    return frozenset(whole.difference(word_list("dates.doubtful_months")))


def _split_year(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``October of next year`` is a month and a year, both counted from publication."""
    pointer = expression.fields.get("ofyear", "")
    words = match.string[expression.start : match.start("ofyear")].rstrip() if pointer in _FROM_NOW else ""
    if not words.endswith("of"):  # "August last year" is one date
        yield expression
        return
    month_words = words.removesuffix("of").rstrip()
    yield replace(expression, end=expression.start + len(month_words))
    fields = {"which": pointer, "unit": "year"}
    yield Expression(rule=deictic, start=match.start("ofyear"), end=expression.end, fields=fields)


@date_rule(
    "month",
    rf"(?<!\w){PART}?(?P<month>(?&month))(?:(?:,|{GAP}of)?{GAP}(?:(?P<year>{YEAR})|{SHORT_YEAR})|{OF_YEAR})",
    rf"(?<!\w)(?:(?:{WHICH}|{WHICH_THEN}){GAP})?{PART}?(?P<month>(?&month))",
    needs=("(?&month)",),
    holds=_is_month,
    split=_split_year,
    traits=Trait.FINE | Trait.NAMED | Trait.ROUND,
    explanation="a month; without a year the one nearest to publication, by the tense",
    sample="Prices fell in June. => June | 2030-06",
)
def month(words: Wording) -> Reading:
    """Read ``March 2031``, ``last March``; a bare ``March`` is of the year that fits best."""
    number = month_number(words)
    return chosen(words, lambda year: periods.month(year, number))


MONTHS = (week_of_month, month)
"""The rules of this family, in the order in which they are asked."""
