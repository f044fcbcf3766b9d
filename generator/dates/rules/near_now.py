"""Counted from publication: ``yesterday``, ``earlier this month``, ``two weeks ago``."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import seen_from, which
from generator.dates.counting import count_from, count_of, days_since, moved, quarter_near, weekend_near
from generator.dates.parts import (
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
from generator.dates.rule import Trait, rule
from generator.dates.rules.near_then import anaphoric
from generator.dates.vocabulary import date_words, listed

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_SATURDAY = 5
_STEPS = {"last": -1, "past": -1, "latest": -1, "most recent": -1, "next": 1, "coming": 1}
_BEFORE_WEEKENDS = (
    "over Over at At during During for For since Since before Before after After until Until on of by"
)


def _is_day_word(at: Place) -> bool:
    """A programme may be called so: ``They watched Arvenia Today``."""
    word = at.fields["word"]
    return not (word.istitle() and " " not in word and at.previous[:1].isupper())


_COUNTING = """
one two three four five six seven eight nine ten eleven twelve teen ty hundred dozen few several
some many more half odd couple of or and
"""
"""What words before "days ago" end in where it is a part: "fifteen days ago", "a couple of days ago"."""
_UNCOUNTED = r"(?<!\d\s)" + "".join(rf"(?<!{end}\s)" for end in _COUNTING.split())
_FEWEST_DAYS, _MOST_DAYS = 2, 13
"""So long ago "days ago" may be: one is "yesterday", and two weeks are weeks."""


@rule(
    "day-word",
    rf"""{START}{TIMING}?(?P<word>
            [Tt]he{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)
            |[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight
            |[Tt]his{GAP}(?:morning|afternoon|evening)|[Ll]ast{GAP}(?:night|evening))(?![\w-])
            (?:{GAP}{DAY_TIME}(?!\w))?""",
    needs=("today", "yesterday", "tomorrow", "tonight", "this", "last"),
    holds=_is_day_word,
    traits=Trait.FROM_NOW,
    explanation="counted from the day of publication",
    sample=("It rained the day before yesterday.", "the day before yesterday", "2031-03-12"),
)
def day_word(fields: Fields, clock: Clock) -> Reading:
    """``today``, ``the day before yesterday``."""
    if clock.published is None:
        return UNKNOWN
    steps = {
        "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
        "the day before yesterday": -2, "the day after tomorrow": 2,
    }  # fmt: skip
    word = " ".join(fields["word"].casefold().split())
    return periods.day(clock.published + dt.timedelta(days=steps.get(word, 0)))


def _is_night(at: Place) -> bool:
    return at.previous.casefold() not in listed("no_nights_after")


@rule(
    "overnight",
    r"(?<![\w-])[Oo]vernight(?=\s?[.,;:)]|\s(?:and|but|as|when|in|by|with|after|that)(?!\w)|$)",
    needs=("overnight",),
    traits=Trait.FROM_NOW,
    holds=_is_night,
    explanation="the night before publication",
    sample=("Shells fell on the port overnight.", "overnight", "2031-03-13/2031-03-14"),
)
def overnight(_fields: Fields, clock: Clock) -> Reading:
    """``overnight``: the night before the day of publication."""
    if clock.published is None or clock.narrative:
        return UNKNOWN
    return periods.hull(periods.day(clock.published - dt.timedelta(days=1)), periods.day(clock.published))


@rule(
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
    sample=("He said so last week.", "last week", "2031-03-03/2031-03-09"),
)
def deictic(fields: Fields, clock: Clock) -> Reading:
    """``last week``, ``later this year``: counted from publication."""
    now, chosen = seen_from(fields, clock), which(fields)
    if "the" in fields and chosen == "next" and clock.tense.startswith("past") and clock.mentioned:
        return anaphoric.resolve(fields, clock)  # "He won in 1936 and died the next year"
    return UNKNOWN if now is None else _near(now, chosen, fields, clock)


def _near(now: dt.date, chosen: str, fields: Fields, clock: Clock) -> Reading:
    """Return the week, the year … that "last" or "next" chooses, as seen from a day."""
    step = _STEPS.get(chosen, 0)
    match fields["unit"]:
        case "weekend":
            return weekend_near(now, chosen, clock.tense)
        case "week" if now.weekday() >= _SATURDAY and _is_this_past(fields):
            return replace(periods.week(now), last=now, grain="interval")
        case "quarter":
            return quarter_near(now, step)
        case "decade" if step < 0 or (
            step and "the" in fields
        ):  # "the past decade" is ten years that end now
            return periods.years(*sorted((now.year, now.year + 10 * step))) if "the" in fields else UNKNOWN
        case "century":
            return periods.century(now.year // 100 + 1 + step)
        case unit:
            return moved(now, step, unit)


def _is_this_past(fields: Fields) -> bool:
    """``this past week``: on a Saturday the one that ends, not the one before."""
    return fields["which"].casefold().split() == ["this", "past"]


@rule(
    "before-last",
    rf"{THE}{GAP}(?P<unit>week|weekend|month|year|(?&season_in_small_letters)){GAP}before{GAP}last(?!\w)",
    rf"{THE}{GAP}(?P<unit>night|evening){GAP}before{GAP}last(?!\w)",
    needs=("before",),
    traits=Trait.FROM_NOW,
    explanation="counted from publication",
    sample=("He resigned the week before last.", "the week before last", "2031-02-24/2031-03-02"),
)
def before_last(fields: Fields, clock: Clock) -> Reading:
    """``the week before last``, ``the summer before last``: counted from the day of writing."""
    now, unit = clock.published or clock.now, fields["unit"]
    if now is None:
        return UNKNOWN
    if unit in ("night", "evening"):
        return periods.day(now - dt.timedelta(days=2))
    if unit == "weekend":
        return periods.weekend(now - dt.timedelta(days=14))
    number = date_words().seasons.get(unit)
    if number is not None:
        over = [
            p for year in range(now.year - 3, now.year + 1) if (p := periods.season(year, number)).last < now
        ]
        return over[-2]
    return moved(now, -2, unit)


@rule(
    "after-next",
    rf"{THE}{GAP}(?P<unit>week|weekend|month|year){GAP}after{GAP}next(?!\w)",
    needs=("after",),
    traits=Trait.FROM_NOW,
    explanation="counted on from publication",
    sample=("It opens the week after next.", "the week after next", "2031-03-24/2031-03-30"),
)
def after_next(fields: Fields, clock: Clock) -> Reading:
    """``the week after next``, ``the year after next``: counted from the day of writing."""
    now, unit = clock.published or clock.now, fields["unit"]
    if now is None:
        return UNKNOWN
    return periods.weekend(now + dt.timedelta(days=14)) if unit == "weekend" else moved(now, 2, unit)


@rule(
    "this-time",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?:very{GAP})?(?P<unit>time|day|date|week|month){GAP}(?:(?P<last>last){GAP}year|(?:in{GAP})?(?P<year>{YEAR}))(?!\w)",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?P<unit>time|day|date|week|month){GAP}{COUNT}{GAP}years?{GAP}ago(?!\w)",
    rf"{START}(?:[Aa]t{GAP})?[Tt]his{GAP}(?P<unit>time){GAP}last{GAP}(?P<last>week|month)(?!\w)",
    needs=("this",),
    traits=Trait.FROM_NOW,
    explanation="the day, week or month of publication, in another year",
    sample=("This time last year the quay was shut.", "This time last year", "2030-03"),
)
def this_time(fields: Fields, clock: Clock) -> Reading:
    """``This time last year`` is a month, ``this week last year`` a week, ``On this day in 2029`` a day."""
    now = clock.published
    if now is None:
        return UNKNOWN
    if fields.get("last") in ("week", "month"):
        return moved(now, -1, fields["last"])  # "This time last month"
    back = count_of(fields) if "count" in fields else 1
    if back is None:
        return UNKNOWN
    year = int(fields["year"]) if "year" in fields else now.year - back
    then = periods.shifted(now, 12 * (year - now.year), "month")
    unit = {"time": "month", "month": "month", "week": "week"}.get(fields["unit"], "day")
    return moved(then, 0, unit) if then else None


@rule(
    "weekend",
    rf"""{behind(_BEFORE_WEEKENDS)}{GAP}weekend
            (?!\w|{GAP}(?:of|before|after)(?!\w))""",
    rf"{THE}{GAP}weekend(?={APOSTROPHE}s(?!\w))",
    needs=("weekend",),
    traits=Trait.FROM_NOW | Trait.OF_WEEK,
    explanation="the weekend next to publication, by the tense",
    sample=("They fought over the weekend.", "the weekend", "2031-03-08/2031-03-09"),
)
def weekend(_fields: Fields, clock: Clock) -> Reading:
    """``over the weekend``."""
    return weekend_near(clock.now, "", clock.tense) if clock.now else UNKNOWN


@rule(
    "ago",
    rf"{START}{HEDGE}?{DURATION}{GAP}ago(?:{GAP}(?:on{GAP})?(?P<on>today|(?&weekday))|{GAP}(?P<beside>this|last){GAP}(?P<of>week|month))?(?!\w)",
    needs=("ago",),
    traits=Trait.FROM_NOW | Trait.COUNTED,
    explanation="counted back from publication",
    sample=("He left two weeks ago.", "two weeks ago", "2031-02-28"),
)
def ago(fields: Fields, clock: Clock) -> Reading:
    """``three months ago``: a month; ``two weeks ago``, ``a year ago today``, ``a week ago Monday``: days."""
    if clock.published is None:
        return UNKNOWN
    then = count_from(clock.published, fields, -1, exact=bool(fields.keys() & {"on", "of"}))
    if not fields.keys() & {"on", "of"} or then is None or then == UNKNOWN:
        return then
    if "of" in fields:  # "ten years ago this month"
        years = fields.get("unit") in ("year", "decade")
        return moved(then.first, -1 if fields["beside"] == "last" else 0, fields["of"]) if years else UNKNOWN
    return periods.day(then.first - dt.timedelta(days=days_since(fields["on"], then.first)))


@rule(
    "days-ago",
    rf"(?<![\w-]){_UNCOUNTED}[Dd]ays{GAP}ago(?!\w)",
    needs=("ago",),
    traits=Trait.FROM_NOW,
    explanation="some days before publication, and less than two weeks",
    sample=("Days ago the two met.", "Days ago", "2031-03-01/2031-03-12"),
)
def days_ago(_fields: Fields, clock: Clock) -> Reading:
    """``days ago`` without a count: from thirteen days before publication to two."""
    if clock.published is None:
        return UNKNOWN
    first, last = (clock.published - dt.timedelta(days=days) for days in (_MOST_DAYS, _FEWEST_DAYS))
    return periods.Period(first=first, last=last, grain="interval")


@rule(
    "from-now",
    rf"{START}{HEDGE}?{DURATION}{GAP}from{GAP}(?:now|today)(?!\w)",
    rf"(?<!\w)[Ii]n{GAP}(?!an?{GAP}\w+s{APOSTROPHE}){HEDGE}?{COUNT}{GAP}{UNIT}(?:s?{APOSTROPHE}|{APOSTROPHE}s){GAP}time(?!\w)",
    needs=("now", "today", "time"),
    traits=Trait.FROM_NOW | Trait.COUNTED,
    explanation="counted on from publication",
    sample=("The accord expires in four years' time.", "in four years' time", "2035"),
)
def from_now(fields: Fields, clock: Clock) -> Reading:
    """``two years from now``."""
    return UNKNOWN if clock.now is None else count_from(clock.now, fields, 1)
