"""Counted from publication: ``yesterday``, ``earlier this month``, ``two weeks ago``."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import seen_from, which
from generator.dates.counting import count_from, count_of, days_since, moved, quarter_near, weekend_near
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import (
    APOSTROPHE,
    COUNT,
    DASH,
    DAY_TIME,
    DURATION,
    EDGE,
    END,
    GAP,
    HEDGE,
    START,
    THE,
    TIMING,
    UNIT,
    UNITS,
    YEAR,
    behind,
)
from generator.dates.periods import UNKNOWN
from generator.dates.rules.near_then import anaphoric
from generator.dates.vocabulary import date_names
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place

_SATURDAY = 5
_STEPS = {"last": -1, "past": -1, "latest": -1, "most recent": -1, "next": 1, "coming": 1}
_DAY_WORDS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
"""Days from publication; every other word of them is "today"."""
_LATER = {"week": 7, "fortnight": 14}
"""Days that "week" adds in "tomorrow week"."""
_BEFORE_WEEKENDS = (
    "over Over at At during During for For since Since before Before after After until Until on of by"
)


_COUNTING = """
one two three four five six seven eight nine ten eleven twelve teen ty hundred dozen few several
some many more half odd couple of or and
"""
"""What words before "days ago" end in where it is a part: "fifteen days ago", "a couple of days ago"."""
_UNCOUNTED = r"(?<!\d\s)" + "".join(rf"(?<!{end}\s)" for end in _COUNTING.split())
_FEWEST_DAYS, _MOST_DAYS = 2, 13
"""So long ago "days ago" may be: one is "yesterday", and two weeks are weeks."""


def _is_day_word(at: Place) -> bool:
    """A programme may be called so: ``They watched Arvenia Today``."""
    word = at.fields["word"]
    titled = word.istitle() and " " not in word
    return not titled or not at.previous[:1].isupper()


@date_rule(
    "day-word",
    rf"""{START}{TIMING}?(?P<word>
            [Tt]he{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)
            |[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight
            |[Tt]his{GAP}(?:morning|afternoon|evening)|[Ll]ast{GAP}(?:night|evening))(?![\w-])
            (?:{GAP}{DAY_TIME}(?!\w)|{GAP}(?P<later>week|fortnight)(?![\w-]))?""",
    needs=("today", "yesterday", "tomorrow", "tonight", "this", "last"),
    holds=_is_day_word,
    traits=Trait.FROM_NOW | Trait.OF_DAY,
    explanation="counted from the day of publication",
    sample="It rained the day before yesterday. => the day before yesterday | 2031-03-12",
)
def day_word(words: Wording) -> Reading:
    """``today``, ``the day before yesterday``; ``tomorrow week`` is a week after tomorrow."""
    published = words.clock.published
    if published is None:
        return UNKNOWN
    word = " ".join(words["word"].casefold().split())
    step = _DAY_WORDS.get(word, 0)
    later = _LATER[words["later"]] if "later" in words else 0
    return periods.day(published + dt.timedelta(days=step + later))


def _is_night(at: Place) -> bool:
    return at.behind not in word_list("dates.no_nights_after")


@date_rule(
    "overnight",
    r"(?<![\w-])[Oo]vernight(?=\s?[.,;:)]|\s(?:and|but|as|when|in|by|with|after|that)(?!\w)|$)",
    needs=("overnight",),
    traits=Trait.FROM_NOW,
    holds=_is_night,
    explanation="the night before publication",
    sample="Shells fell on the port overnight. => overnight | 2031-03-13/2031-03-14",
)
def overnight(words: Wording) -> Reading:
    """``overnight``: the night before the day of publication."""
    published = words.clock.published
    if published is None or words.clock.narrative:
        return UNKNOWN
    day_before = published - dt.timedelta(days=1)
    return periods.hull(periods.day(day_before), periods.day(published))


@date_rule(
    "deictic",
    rf"""{START}(?:{TIMING}|[Tt]he{GAP}(?:(?:very{GAP})?{EDGE}|(?:first|second|latter){GAP}half){GAP}of{GAP})?
            (?P<the>the{GAP})?(?P<which>(?:[Tt]his{GAP})?(?:[Pp]ast|[Cc]oming)|[Tt]his|[Ll]ast|[Nn]ext|[Cc]urrent){GAP}
            (?:calendar{GAP}|financial{GAP}|fiscal{GAP})?
            (?P<unit>week|weekend|month|quarter|year|decade|century)
            (?!\w|{DASH}\w|{GAP}of{GAP}[a-z]|{GAP}before{GAP}last)""",
    rf"{START}(?P<the>[Tt]he{GAP})?(?P<which>[Ll]atest|[Mm]ost{GAP}recent){GAP}(?P<unit>quarter){END}",
    needs=UNITS,
    traits=Trait.FROM_NOW,
    explanation="counted from publication",
    sample="He said so last week. => last week | 2031-03-03/2031-03-09",
)
def deictic(words: Wording) -> Reading:
    """``last week``, ``later this year``: counted from publication."""
    clock, chosen = words.clock, which(words.fields)
    if "the" in words and chosen == "next" and clock.looks_back and clock.mentioned:
        return anaphoric.function(words)  # "He won in 1936 and died the next year"
    now = seen_from(words)
    if now is None:
        return UNKNOWN
    return _near(now, chosen, words)


def _near(now: dt.date, chosen: str, words: Wording) -> Reading:
    """Return the week, the year … that "last" or "next" chooses, as seen from a day."""
    step = _STEPS.get(chosen, 0)
    match words["unit"]:
        case "weekend":
            return weekend_near(now, chosen, words.clock.tense)
        case "week" if now.weekday() >= _SATURDAY and _is_this_past(words):
            return replace(periods.week(now), last=now, grain="interval")
        case "quarter":
            return quarter_near(now, step)
        case "decade" if step < 0 and "the" not in words:
            return UNKNOWN  # "last decade": the ten years before now, or the decade of the calendar
        case "decade" if step and "the" in words:
            # "the past decade" is ten years that end now
            there = now.year + 10 * step
            return periods.years(min(now.year, there), max(now.year, there))
        case "century":
            return periods.century(now.year // 100 + 1 + step)
        case unit:
            return moved(now, step, unit)


def _is_this_past(words: Wording) -> bool:
    """``this past week``: on a Saturday the one that ends, not the one before."""
    return words["which"].casefold().split() == ["this", "past"]


@date_rule(
    "before-last",
    rf"{THE}{GAP}(?P<unit>week|weekend|month|year|(?&season_in_small_letters)){GAP}before{GAP}last(?!\w)",
    rf"{THE}{GAP}(?P<unit>night|evening){GAP}before{GAP}last(?!\w)",
    needs=("before",),
    traits=Trait.FROM_NOW | Trait.FAR_BACK,
    explanation="counted from publication",
    sample="He resigned the week before last. => the week before last | 2031-02-24/2031-03-02",
)
def before_last(words: Wording) -> Reading:
    """``the week before last``, ``the summer before last``: counted from the day of writing."""
    now, unit = words.clock.writing, words["unit"]
    if now is None:
        return UNKNOWN
    if unit in ("night", "evening"):
        return periods.day(now - dt.timedelta(days=2))
    if unit == "weekend":
        return periods.weekend(now - dt.timedelta(days=14))
    number = date_names().seasons.get(unit)
    if number is not None:
        return _season_before_last(now, number)
    return moved(now, -2, unit)


def _season_before_last(now: dt.date, number: int) -> Period:
    """Return the last season but one of those that are over."""
    years = range(now.year - 3, now.year + 1)
    seasons = [periods.season(year, number) for year in years]
    over = [one for one in seasons if one.last < now]
    return over[-2]


@date_rule(
    "after-next",
    rf"{THE}{GAP}(?P<unit>week|weekend|month|year){GAP}after{GAP}next(?!\w)",
    needs=("after",),
    traits=Trait.FROM_NOW,
    explanation="counted on from publication",
    sample="It opens the week after next. => the week after next | 2031-03-24/2031-03-30",
)
def after_next(words: Wording) -> Reading:
    """``the week after next``, ``the year after next``: counted from the day of writing."""
    now, unit = words.clock.writing, words["unit"]
    if now is None:
        return UNKNOWN
    if unit == "weekend":
        return periods.weekend(now + dt.timedelta(days=14))
    return moved(now, 2, unit)


@date_rule(
    "this-time",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?:very{GAP})?(?P<unit>time|day|date|week|month){GAP}(?:(?P<last>last){GAP}year|(?:in{GAP})?(?P<year>{YEAR}))(?!\w)",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?P<unit>time|day|date|week|month){GAP}{COUNT}{GAP}years?{GAP}ago(?!\w)",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?P<unit>time){GAP}last{GAP}(?P<last>week|month)(?!\w)",
    needs=("this",),
    traits=Trait.FROM_NOW,
    explanation="the day, week or month of publication, in another year",
    sample="This time last year the quay was shut. => This time last year | 2030-03",
)
def this_time(words: Wording) -> Reading:
    """``This time last year`` is a month, ``this week last year`` a week, ``On this day in 2029`` a day."""
    now = words.clock.published
    if now is None:
        return UNKNOWN
    if words.get("last") in ("week", "month"):
        return moved(now, -1, words["last"])  # "This time last month"
    year = _year_of_this_time(words, now.year)
    if year is None:
        return UNKNOWN
    then = periods.shifted(now, year - now.year, "year")
    unit = {"time": "month", "month": "month", "week": "week"}.get(words["unit"], "day")
    return moved(then, 0, unit)


def _year_of_this_time(words: Wording, this_year: int) -> int | None:
    """Return the year of ``this day in 2029``, ``this day three years ago``, ``this day last year``."""
    back = count_of(words) if "count" in words else 1
    if back is None:
        return None
    if "year" in words:
        return int(words["year"])
    return this_year - back


@date_rule(
    "weekend",
    rf"""{behind(_BEFORE_WEEKENDS)}{GAP}weekend
            (?!\w|{GAP}(?:of|before|after)(?!\w))""",
    rf"{THE}{GAP}weekend(?={APOSTROPHE}s(?!\w))",
    needs=("weekend",),
    traits=Trait.FROM_NOW | Trait.OF_WEEK,
    explanation="the weekend next to publication, by the tense",
    sample="They fought over the weekend. => the weekend | 2031-03-08/2031-03-09",
)
def weekend(words: Wording) -> Reading:
    """``over the weekend``."""
    clock = words.clock
    if clock.now is None:
        return UNKNOWN
    return weekend_near(clock.now, "", clock.tense)


@date_rule(
    "ago",
    rf"{START}{HEDGE}?{DURATION}{GAP}ago(?:{GAP}(?:on{GAP})?(?P<on>today|(?&weekday))|{GAP}(?P<beside>this|last){GAP}(?P<of>week|month))?(?!\w)",
    needs=("ago",),
    traits=Trait.FROM_NOW | Trait.COUNTED,
    explanation="counted back from publication",
    sample="He left two weeks ago. => two weeks ago | 2031-02-28",
)
def ago(words: Wording) -> Reading:
    """``three months ago``: a month; ``two weeks ago``, ``a year ago today``, ``a week ago Monday``: days."""
    published = words.clock.published
    if published is None:
        return UNKNOWN
    exact = words.has("on", "of")
    then = count_from(published, words, -1, exact=exact)
    if then is None or then == UNKNOWN or not exact:
        return then
    if "of" in words:
        return _of_that_time(then, words)
    back = days_since(words["on"], then.first)
    return periods.day(then.first - dt.timedelta(days=back))


def _of_that_time(then: Period, words: Wording) -> Reading:
    """``ten years ago this month``; "three weeks ago last month" names no known week."""
    if words.get("unit") not in ("year", "decade"):
        return UNKNOWN
    step = -1 if words["beside"] == "last" else 0
    return moved(then.first, step, words["of"])


@date_rule(
    "days-ago",
    rf"(?<![\w-]){_UNCOUNTED}[Dd]ays{GAP}ago(?!\w)",
    needs=("ago",),
    traits=Trait.FROM_NOW,
    explanation="some days before publication, and less than two weeks",
    sample="Days ago the two met. => Days ago | 2031-03-01/2031-03-12",
)
def days_ago(words: Wording) -> Reading:
    """``days ago`` without a count: from thirteen days before publication to two."""
    published = words.clock.published
    if published is None:
        return UNKNOWN
    first = published - dt.timedelta(days=_MOST_DAYS)
    last = published - dt.timedelta(days=_FEWEST_DAYS)
    return periods.Period(first=first, last=last, grain="interval")


@date_rule(
    "from-now",
    rf"{START}{HEDGE}?{DURATION}{GAP}from{GAP}(?:now|today)(?!\w)",
    rf"(?<!\w)[Ii]n{GAP}(?!an?{GAP}\w+s{APOSTROPHE}){HEDGE}?{COUNT}{GAP}{UNIT}(?:s?{APOSTROPHE}|{APOSTROPHE}s){GAP}time(?!\w)",
    needs=("now", "today", "time"),
    traits=Trait.FROM_NOW | Trait.COUNTED,
    explanation="counted on from publication",
    sample="The accord expires in four years' time. => in four years' time | 2035",
)
def from_now(words: Wording) -> Reading:
    """``two years from now``."""
    now = words.clock.now
    return UNKNOWN if now is None else count_from(now, words, 1)


NEAR_NOW = (
    day_word,
    overnight,
    deictic,
    before_last,
    after_next,
    this_time,
    weekend,
    ago,
    days_ago,
    from_now,
)
"""The rules of this family, in the order in which they are asked."""
