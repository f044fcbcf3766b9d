"""Days of the calendar: ``2031-03-14``, ``3/14/31``, ``Friday, 14 March 2031``, ``the 13th``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import REACH, around, distance, year_of
from generator.dates.counting import digits, month_number
from generator.dates.parts import (
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
from generator.dates.rule import Trait, rule
from generator.dates.vocabulary import date_words, listed
from generator.text.numerals import DAYS

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

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
_OR_NO_YEAR = rf"(?:{OF_YEAR}|,?{GAP}(?:(?P<year>{YEAR})|{SHORT_YEAR}))?"


@rule(
    "iso-day",
    r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:(?=T\d)|(?![\w-]|\.\d))",
    r"(?<![\w/.-])(?P<year>[12]\d{3})/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?![\w/-]|\.\d)",
    needs=("-", "/"),
    traits=Trait.CALENDAR,
    explanation="a day as computers write it",
    sample=("It ended on 2031-01-05.", "2031-01-05", "2031-01-05"),
)
def iso_day(fields: Fields, _clock: Clock) -> Reading:
    """Read the three numbers: ``2031-03-14``."""
    return periods.valid_day(int(fields["year"]), int(fields["month"]), int(fields["day"]))


@rule(
    "numeric-day",
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<dot>[/.])(?P<two>\d{1,2})(?P=dot)(?P<year>(?:[12]\d)?\d\d)(?![\w/-]|\.\d)",
    needs=("/", "."),
    traits=Trait.CALENDAR,
    explanation="a day in figures; day or month first, whichever is a date and nearer",
    sample=("It ended on 3/2/31.", "3/2/31", "2031-03-02"),
)
def numeric_day(fields: Fields, clock: Clock) -> Reading:
    """``7/8/07``: month or day first, whichever is a date, and the nearer to publication where both are."""
    one, two, year = int(fields["one"]), int(fields["two"]), int(fields["year"])
    published = clock.published
    if year < _CENTURY:
        base = published.year if published else 2000
        year = min(
            (base // _CENTURY * _CENTURY + year + c for c in (-_CENTURY, 0, _CENTURY)),
            key=lambda y: abs(y - base),
        )
    day_first, month_first = periods.valid_day(year, two, one), periods.valid_day(year, one, two)
    if fields["dot"] == "." or month_first is None or day_first == month_first:
        return day_first
    if day_first is None:
        return month_first
    if published is None:
        return UNKNOWN
    return min((month_first, day_first), key=lambda period: distance(period, published))


def _is_day(at: Place) -> bool:
    return not (at.previous == "the" and at.following in listed("remembered"))


@rule(
    "day",
    rf"{NO_SUM}{PART}?{_LEAD}(?:the{GAP})?{_DAYS_BEFORE}(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>(?&month)){_OR_NO_YEAR}",
    rf"(?<!\w){PART}?{_LEAD}(?P<month>(?&month))(?:{GAP}(?:the{GAP})?|\.)(?P<day>{DAY}){_DAYS_AFTER}{_OR_NO_YEAR}",
    rf"""(?<!\w){_LEAD}(?:[Tt]he{GAP})?(?P<dayword>{DAY_WORD}){GAP}of{GAP}(?P<month>(?&month)){_OR_NO_YEAR}""",
    rf"(?<![\w/.-])(?P<day>{_DAY_ALONE})(?P<mark>[-/.])(?P<month>(?&month))(?P=mark)(?:(?P<year>{YEAR})|(?P<short>\d\d)(?![\w-]))",
    rf"(?<![\w/.-])(?P<month>(?&month))(?P<mark>[-/])(?P<day>{_DAY_ALONE})(?P=mark)(?P<year>{YEAR})",
    needs=("(?&month)",),
    holds=_is_day,
    traits=Trait.FINE | Trait.ROUND | Trait.CALENDAR,
    explanation="a day; without a year the one nearest to publication, by the tense",
    sample=("It began on 2 March.", "2 March", "2031-03-02"),
)
def day(fields: Fields, clock: Clock) -> Reading:
    """Read ``14 March`` of the year named, else of the one that fits best."""
    word = fields.get("dayword", "").casefold().replace(" ", "-")
    month, number = month_number(fields), DAYS.get(word) or digits(fields["day"])
    year = year_of(fields, clock)
    if year is not None:
        return _on_its_weekday(periods.valid_day(year, month, number), fields, clock)
    if "short" in fields:  # of a century that nothing tells
        return UNKNOWN
    return _on_its_weekday(around(lambda y: periods.valid_day(y, month, number), clock), fields, clock)


def _on_its_weekday(found: Reading, fields: Fields, clock: Clock) -> Reading:
    """Return a day, or the same day of a neighbouring year where its weekday says so: ``Monday, March 17``.

    With its year, or where no year within reach has that weekday, the words contradict themselves. Days
    joined to others ("Monday and Tuesday, 3 and 4 March") and those of old calendars are taken as they stand.
    """
    if found is None or found == UNKNOWN or "weekday" not in fields or fields.keys() & {"before", "after"}:
        return found
    number = date_words().weekdays[fields["weekday"].casefold().rstrip(".")]
    if found.first.weekday() == number or found.first.year < _NEW_CALENDAR:
        return found
    day, base = found.first, clock.now
    if base is None or fields.keys() & {"year", "short", "ofyear"}:
        return UNKNOWN
    near = [periods.valid_day(y, day.month, day.day) for y in (base.year - 1, base.year, base.year + 1)]
    fitting = [one for one in near if one and one.first.weekday() == number and distance(one, base) <= REACH]
    return min(fitting, key=lambda one: distance(one, base), default=UNKNOWN)


@rule(
    "day-of-month",
    rf"""{behind(_BEFORE_DAYS)}
            {GAP}(?P<dayword>{DAY_WORD}){GAP}of{GAP}(?P<ofmonth>this|last|next|that|the{GAP}following){GAP}month(?!\w)""",
    rf"""{behind(_BEFORE_DAYS)}
            {GAP}(?:(?P<before>{NTH}){JOINT})?(?P<day>{NTH})
            (?:{GAP}of{GAP}(?P<ofmonth>that|this|the|the{GAP}same|the{GAP}following){GAP}month(?!\w)|(?=[.,;:)]|{GAP}(?:in|at|and|or|to|with|when|as|after|before|near|but|while|until
            |he|she|it|they|we|I|the|an?|his|her|their|its|this|that|for|by|from)(?!\w)|$))""",
    needs=(*DIGITS, "of"),
    explanation="a day of the month last spoken of",
    sample=("The committee reports on the 28th.", "the 28th", "2031-03-28"),
)
def day_of_month(fields: Fields, clock: Clock) -> Reading:
    """``the 13th``: of the month last spoken of, else the last one, or the next where that is to come."""
    number = DAYS.get(fields.get("dayword", "").casefold()) or digits(fields["day"])
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
