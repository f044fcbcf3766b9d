"""Days of the calendar: ``2031-03-14``, ``3/14/31``, ``Friday, 14 March 2031``, ``the 13th``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import REACH, around, distance, year_of
from generator.dates.counting import digits, month_number, number_of_weekday
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import (
    DAY,
    DAY_TIME,
    DAY_WORD,
    DIGITS,
    GAP,
    JOINT,
    NO_SUM,
    NTH,
    OF_YEAR,
    PART,
    SHORT_YEAR,
    UNCOUNTED,
    YEAR,
    behind,
)
from generator.dates.periods import UNKNOWN
from generator.text.numerals import DAYS
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.dates.clock import Clock, Wording
    from generator.dates.date_rule import Expression
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place

_BEFORE_DAYS = (
    "on On by By until Until of and from From since Since before Before to till between Between "
    "around Around about"
)
"""One of these calls for a day: "the 13th man"."""
_CENTURY = 100
_NEW_CALENDAR = 1930
"""From this year on the days of the week are those of one calendar everywhere."""
_COUNTED_FROM_NOW = {"last": -1, "this": 0, "next": 1}
_WITHIN_MONTH = frozenset({"day", "week", "weekend", "month"})
_WHICH_OF_THEM = (
    rf"(?:(?:[Tt]he{GAP})?(?:[Ff]ollowing|[Nn]ext|[Ll]ast|[Pp]revious|[Cc]oming|[Tt]his|[Tt]hat){GAP})?"
)
_LEAD = rf"""(?:{_WHICH_OF_THEM}(?P<weekday>(?&weekday)|(?&weekday_without_dot)(?={GAP}\d))
    (?:{GAP}{DAY_TIME})?(?:,?{GAP}(?:{DAY_TIME}{GAP}(?:of{GAP})?)?)?)?"""
"""``Friday morning,`` before the day."""
_DAYS_BEFORE = rf"(?:(?P<before>{DAY}(?:{JOINT}{DAY}){{0,4}}){JOINT})?"
_DAYS_AFTER = rf"(?:{JOINT}(?P<after>{DAY}(?:{JOINT}{DAY}){{0,3}})(?:(?=,?{GAP}{YEAR})|{UNCOUNTED}))?"
_DAY_ALONE = "(?:0?[1-9]|[12][0-9]|3[01])"
_DAY_IN_LIST = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_JOINT = re.compile(JOINT)
_LAST_JOINT = re.compile(rf"{JOINT}$")
_OR_NO_YEAR = rf"(?:{OF_YEAR}|,?{GAP}(?:(?P<year>{YEAR})|{SHORT_YEAR}))?"


@date_rule(
    "iso-day",
    r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:(?=T\d)|(?![\w-]|\.\d))",
    r"(?<![\w/.-])(?P<year>[12]\d{3})/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?![\w/-]|\.\d)",
    needs=("-", "/"),
    traits=Trait.CALENDAR,
    explanation="a day as computers write it",
    sample="It ended on 2031-01-05. => 2031-01-05 | 2031-01-05",
)
def iso_day(words: Wording) -> Reading:
    """Read the three numbers: ``2031-03-14``."""
    return periods.valid_day(int(words["year"]), int(words["month"]), int(words["day"]))


@date_rule(
    "numeric-day",
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<dot>[/.])(?P<two>\d{1,2})(?P=dot)(?P<year>(?:[12]\d)?\d\d)(?![\w/-]|\.\d)",
    needs=("/", "."),
    traits=Trait.CALENDAR,
    explanation="a day in figures; day or month first, whichever is a date and nearer",
    sample="It ended on 3/2/31. => 3/2/31 | 2031-03-02",
)
def numeric_day(words: Wording) -> Reading:
    """``7/8/07``: month or day first, whichever is a date, and the nearer to publication where both are."""
    one, two = int(words["one"]), int(words["two"])
    published = words.clock.published
    year = _whole_year(int(words["year"]), published.year if published else 2000)
    day_first = periods.valid_day(year, two, one)
    month_first = periods.valid_day(year, one, two)
    # "7.8.2031": with full stops the day stands first everywhere
    if words["dot"] == ".":
        return day_first
    if month_first is None or day_first == month_first:
        return day_first
    if day_first is None:
        return month_first
    if published is None:
        return UNKNOWN
    return min((month_first, day_first), key=lambda period: distance(period, published))


def _whole_year(year: int, base: int) -> int:
    """Return the year that two digits mean: ``07`` is the one nearest to another."""
    if year >= _CENTURY:
        return year
    of_this_century = base // _CENTURY * _CENTURY + year
    candidates = (of_this_century - _CENTURY, of_this_century, of_this_century + _CENTURY)
    return min(candidates, key=lambda candidate: abs(candidate - base))


def _is_day(at: Place) -> bool:
    """Not a name: ``the 3 May uprising``."""
    return at.previous != "the" or at.following not in word_list("dates.remembered")


def _split_days(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``6, 12 and 14 July`` is three days, and so is ``July 6-12 and 14``."""
    if "before" in expression.fields:
        yield from _days_before(expression, match)
    elif "after" in expression.fields:
        yield from _days_after(expression, match)
    else:
        yield expression


def _days_before(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """Yield the days of ``6, 12 and 14 July``; the month goes with the last."""
    begin = expression.start
    for number in _DAY_IN_LIST.finditer(match.string, *match.span("before")):
        fields = {**expression.fields, "day": number[0]}
        yield replace(expression, start=begin, end=number.end(), fields=fields)
        joint = _JOINT.match(match.string, number.end())
        begin = joint.end() if joint else number.end()
    yield replace(expression, start=begin)


def _days_after(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """Yield the days of ``July 1-3, 2031``; the year goes with the last."""
    cut = match.start("after")
    joint = _LAST_JOINT.search(match.string, expression.start, cut)
    yield replace(expression, end=joint.start() if joint else cut)
    numbers = list(_DAY_IN_LIST.finditer(match.string, *match.span("after")))
    for number in numbers:
        is_last = number is numbers[-1]
        fields = {**expression.fields, "day": number[0]}
        end = expression.end if is_last else number.end()
        yield replace(expression, start=number.start(), end=end, fields=fields)


@date_rule(
    "day",
    rf"{NO_SUM}{PART}?{_LEAD}(?:the{GAP})?{_DAYS_BEFORE}(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>(?&month)){_OR_NO_YEAR}",
    rf"(?<!\w){PART}?{_LEAD}(?P<month>(?&month))(?:{GAP}(?:the{GAP})?|\.)(?P<day>{DAY}){_DAYS_AFTER}{_OR_NO_YEAR}",
    rf"""(?<!\w){_LEAD}(?:[Tt]he{GAP})?(?P<dayword>{DAY_WORD}){GAP}of{GAP}(?P<month>(?&month)){_OR_NO_YEAR}""",
    rf"(?<![\w/.-])(?P<day>{_DAY_ALONE})(?P<mark>[-/.])(?P<month>(?&month))(?P=mark)(?:(?P<year>{YEAR})|(?P<short>\d\d)(?![\w-]))",
    rf"(?<![\w/.-])(?P<month>(?&month))(?P<mark>[-/])(?P<day>{_DAY_ALONE})(?P=mark)(?P<year>{YEAR})",
    needs=("(?&month)",),
    holds=_is_day,
    split=_split_days,
    traits=Trait.FINE | Trait.ROUND | Trait.CALENDAR,
    explanation="a day; without a year the one nearest to publication, by the tense",
    sample="It began on 2 March. => 2 March | 2031-03-02",
)
def day(words: Wording) -> Reading:
    """Read ``14 March`` of the year named, else of the one that fits best."""
    month = month_number(words)
    number = DAYS.get(words.get("dayword").casefold().replace(" ", "-")) or digits(words["day"])
    year = year_of(words)
    if year is not None:
        return _on_its_weekday(periods.valid_day(year, month, number), words)
    if "short" in words:  # of a century that nothing tells
        return UNKNOWN
    nearest = around(lambda near: periods.valid_day(near, month, number), words.clock)
    return _on_its_weekday(nearest, words)


def _on_its_weekday(found: Reading, words: Wording) -> Reading:
    """Return a day, or the same day of a neighbouring year where its weekday says so: ``Monday, March 17``.

    With its year, or where no year within reach has that weekday, the words contradict themselves. Days
    joined to others ("Monday and Tuesday, 3 and 4 March") and those of old calendars are taken as they stand.
    """
    if found is None or found == UNKNOWN:
        return found
    if "weekday" not in words or words.has("before", "after"):
        return found
    number = number_of_weekday(words["weekday"])
    if found.first.weekday() == number or found.first.year < _NEW_CALENDAR:
        return found
    base = words.clock.now
    if base is None or words.has("year", "short", "ofyear"):
        return UNKNOWN
    fitting: list[Period] = []
    for year in (base.year - 1, base.year, base.year + 1):
        near = periods.valid_day(year, found.first.month, found.first.day)
        if near and near.first.weekday() == number and distance(near, base) <= REACH:
            fitting.append(near)
    return min(fitting, key=lambda one: distance(one, base), default=UNKNOWN)


@date_rule(
    "day-of-month",
    rf"""{behind(_BEFORE_DAYS)}
            {GAP}(?P<dayword>{DAY_WORD}){GAP}of{GAP}(?P<ofmonth>this|last|next|that|the{GAP}following){GAP}month(?!\w)""",
    rf"""{behind(_BEFORE_DAYS)}
            {GAP}(?:(?P<before>{NTH}){JOINT})?(?P<day>{NTH})
            (?:{GAP}of{GAP}(?P<ofmonth>that|this|the|the{GAP}same|the{GAP}following){GAP}month(?!\w)|(?=[.,;:)]|{GAP}(?:in|at|and|or|to|with|when|as|after|before|near|but|while|until
            |he|she|it|they|we|I|the|an?|his|her|their|its|this|that|for|by|from)(?!\w)|$))""",
    needs=(*DIGITS, "of"),
    split=_split_days,
    explanation="a day of the month last spoken of",
    sample="The committee reports on the 28th. => the 28th | 2031-03-28",
)
def day_of_month(words: Wording) -> Reading:
    """``the 13th``: of the month last spoken of, else the last one, or the next where that is to come."""
    clock, of_month = words.clock, words.get("ofmonth")
    number = DAYS.get(words.get("dayword").casefold()) or digits(words["day"])
    if of_month in _COUNTED_FROM_NOW and clock.published:
        first = periods.shifted(clock.published, _COUNTED_FROM_NOW[of_month], "month")
        return periods.valid_day(first.year, first.month, number)
    reference = _month_spoken_of(clock)
    if reference is None:
        return UNKNOWN
    first = reference.first
    if of_month.endswith("following"):
        first = _next_month(first)
    elif "ofmonth" not in words and clock.running is None:
        first = _month_of_tense(first, number, clock)
    day = periods.valid_day(first.year, first.month, number)
    if day and _is_overdue(day, clock):  # "the figure for April is due on the 16th"
        first = _next_month(first)
        return periods.valid_day(first.year, first.month, number)
    return day


def _month_spoken_of(clock: Clock) -> Period | None:
    """Return the month, or the day in it, that "the 13th" is counted from."""
    reference = clock.mentioned if _month_is_told(clock) else clock.reference
    if reference and reference.grain in _WITHIN_MONTH:
        return reference
    if clock.narrative or clock.published is None:
        return None
    return periods.day(clock.published)


def _month_is_told(clock: Clock) -> bool:
    """Return whether the paragraph has just named a month: "the figure for April"."""
    return clock.mentioned is not None and clock.mentioned.grain == "month"


def _next_month(first: dt.date) -> dt.date:
    return periods.shifted(first, 1, "month")


def _month_of_tense(first: dt.date, number: int, clock: Clock) -> dt.date:
    """Return a day of the month before or behind where the tense says so.

    On the 14th "it opened on the 28th" is of the month before, "it opens on the 3rd" of the next.
    """
    if first.day < number and clock.looks_back:
        return periods.shifted(first, -1, "month")
    if first.day > number and clock.looks_ahead:
        return _next_month(first)
    return first


def _is_overdue(day: Period, clock: Clock) -> bool:
    """Return whether a day to come would lie behind: it is one of the month after the one named."""
    if clock.narrative or clock.published is None or not _month_is_told(clock):
        return False
    return clock.looks_ahead and day.last < clock.published


CALENDAR_DAYS = (iso_day, numeric_day, day, day_of_month)
"""The rules of this family, in the order in which they are asked."""
