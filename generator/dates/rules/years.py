"""Years and longer: ``2031``, ``2029-31``, ``the mid-1980s``, ``by year-end``, ``the 21st century``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import in_news, year_of
from generator.dates.counting import digits
from generator.dates.parts import (
    APOSTROPHE,
    DASH,
    DIGITS,
    END,
    FISCAL,
    GAP,
    NO_SUM,
    NO_SUM_OR_HYPHEN,
    ORDINAL,
    PART,
    SHORT_YEAR,
    START,
    THE,
    YEAR,
    after,
    behind,
)
from generator.dates.periods import UNKNOWN
from generator.dates.rule import Trait, rule
from generator.dates.rules.near_then import running
from generator.dates.vocabulary import listed
from generator.text.numerals import ORDINALS

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_FIRST_CALLED_YEAR, _FIRST_BARE_YEAR = 1500, 1700
_WINTERS_END = 2
_CENTURIES = range(11, 22)
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _DECADES)
_PART_OF_YEARS = rf"(?:{PART}(?:the{GAP})?)?"


@rule(
    "years",
    rf"""{NO_SUM}(?<!-){FISCAL}?(?P<year>(?:1[5-9]|20)\d\d)(?:\s?{DASH}\s?|/)(?P<until>(?:1[5-9]|20)?\d\d)
            (?![\w%]|[.,]\d|[-\u2013/]\d)""",
    needs=DIGITS,
    explanation="two years",
    sample=("The season 2029-31 was dry.", "31", "2031"),
)
def years(fields: Fields, _clock: Clock) -> Reading:
    """Read one of two years: ``2029-31`` is split into both before it comes here."""
    return periods.year(int(fields["year"]))


def _is_year(at: Place) -> bool:
    """Four digits that count nothing, number nothing and are not part of a name."""
    year, previous = int(at.fields["year"]), at.previous
    if at.words != at.fields["year"] or "range" in at.fields:
        return True
    if at.following in listed("counted") or previous.casefold() in listed("numbered"):
        return False
    start = at.start
    before = at.text[max(0, start - 24) : start].rstrip().casefold()
    if before.endswith(listed("counting")):
        return before.endswith(("until at least", "until about", "till at least"))
    if previous.casefold() in listed("callers") or not previous:
        return year >= _FIRST_CALLED_YEAR or previous.casefold() in ("in", "since", "until", "by")
    named = previous[:1].isupper() and len(previous) > 1 and previous.casefold() not in listed("owners")
    return year >= _FIRST_BARE_YEAR and not named  # "Those 1931 rules", but not "Boeing 1978"


@rule(
    "year",
    rf"{NO_SUM_OR_HYPHEN}(?:{PART}(?:the{GAP}year{GAP})?)?{FISCAL}?(?P<year>{YEAR})(?!{DASH}\w)",
    rf"{NO_SUM_OR_HYPHEN}(?P<year>{YEAR})(?={DASH}[a-z]|{DASH}\s)",
    needs=DIGITS,
    holds=_is_year,
    traits=Trait.ROUND,
    explanation="a year",
    sample=("In 2014 it stopped.", "2014", "2014"),
)
def year(fields: Fields, _clock: Clock) -> Reading:
    """Read the four digits."""
    return periods.year(int(fields["year"]))


@rule(
    "short-year",
    rf"(?={APOSTROPHE})"
    + after("in In since Since of until by before after from during late early")
    + SHORT_YEAR,
    needs=("'", "\u2019"),
    explanation="a year without its century",
    sample=("It was built in '87.", "'87", "1987"),
)
def short_year(fields: Fields, clock: Clock) -> Reading:
    """Read ``'87``."""
    year = year_of(fields, clock)
    return UNKNOWN if year is None else periods.year(year)


@rule(
    "year-end",
    rf"""(?=the|year|mid)
            {after("by By at At before Before until through near from after to around")}
            (?:the{GAP})?(?:year[-\s]end|mid-?year)(?:{GAP}(?P<year>{YEAR}))?{END}""",
    rf"""(?=the|year){after("since Since")}(?:the{GAP})?(?P<since>year[-\s]end){END}""",
    needs=("year",),
    explanation="the end of a year, as exact as the year",
    sample=("It opens by year-end.", "year-end", "2031"),
)
def year_end(fields: Fields, clock: Clock) -> Reading:
    """``by year-end``, ``at year-end 1993``: a part of a year, which keeps the year's granularity."""
    if "since" in fields and clock.now:
        return periods.month(clock.now.year - 1, 12)  # "Prices have risen since year-end"
    year = year_of(fields, clock)
    return periods.year(year) if year is not None else running.resolve({"unit": "year"}, clock)


@rule(
    "new-year",
    rf"""{behind("in before until till into after for")}
            {GAP}[Nn]ew{GAP}[Yy]ear(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
    rf"""(?=the|New){after("by before until till")}
            (?:the{GAP})?(?P<day>New{GAP}Year)(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
    needs=("new",),
    explanation="the year that begins next, or has just begun",
    sample=("It opens in the new year.", "the new year", "2032"),
)
def new_year(fields: Fields, clock: Clock) -> Reading:
    """``in the new year``: the one to come, or the one that has just begun; ``by the New Year``: a day."""
    course = clock.running.last if clock.narrative and clock.running else clock.published
    if course is None:
        return UNKNOWN
    year = course.year + (course.month > _WINTERS_END)
    return periods.day(dt.date(year, 1, 1)) if "day" in fields else periods.year(year)


def _is_decade(at: Place) -> bool:
    marked = not at.fields.get("short", "0")[0].isdecimal()
    called = at.words.casefold().startswith("the ") or at.previous in ("and", "or")
    return "decade" in at.fields or marked or called


@rule(
    "turn-of-year",
    rf"{THE}{GAP}turn{GAP}of{GAP}the{GAP}year(?!\w|{GAP}\d)",
    needs=("turn",),
    explanation="the last month of a year and the first of the next",
    sample=("It was lifted at the turn of the year.", "the turn of the year", "2030-12/2031-01"),
)
def turn_of_year(_fields: Fields, clock: Clock) -> Reading:
    """``at the turn of the year``: December and January, mostly the nearest."""
    now = clock.now
    if now is None:
        return UNKNOWN
    years_near = range(now.year - 1, now.year + 3)
    turns = [periods.hull(periods.month(y - 1, 12), periods.month(y, 1)) for y in years_near]
    if clock.tense.startswith("future"):
        return next(turn for turn in turns if turn.last >= now)
    return in_news(turns, clock, now)


@rule(
    "decade",
    rf"{NO_SUM_OR_HYPHEN}(?:the{GAP}(?:year{GAP})?)?{_PART_OF_YEARS}(?P<decade>(?:1[5-9]|20)\d0){APOSTROPHE}?s(?!\w)",
    rf"{NO_SUM_OR_HYPHEN}(?:the{GAP})?{_PART_OF_YEARS}(?P<short>(?:{APOSTROPHE}|\u2018)?\d0){APOSTROPHE}?s(?!\w)",
    rf"{START}(?:the{GAP})?{_PART_OF_YEARS}(?P<name>{_DECADE})(?!\w)",
    needs=(
        "0s",
        "0's",
        "0\u2019s",
        "enties",
        "irties",
        "orties",
        "ifties",
        "ixties",
        "ighties",
        "ineties",
    ),
    holds=_is_decade,
    traits=Trait.ASIDE | Trait.ROUND,
    explanation="ten years",
    sample=("It was built in the 1990s.", "the 1990s", "199X"),
)
def decade(fields: Fields, clock: Clock) -> Reading:
    """``the 1980s``; without a century the last one that has begun."""
    if "decade" in fields:
        return periods.decade(int(fields["decade"]))
    number = _DECADES[fields["name"].casefold()] if "name" in fields else digits(fields["short"])
    if clock.now is None:
        return UNKNOWN
    start = clock.now.year // 100 * 100 + number
    return periods.decade(start if start <= clock.now.year else start - 100)


def _is_century(at: Place) -> bool:
    """Not a name: ``20th Century Pictures``."""
    return not (at.words.endswith("Century") and at.following[:1].isupper())


@rule(
    "century",
    rf"""{START}(?:[Tt]he{GAP})?{_PART_OF_YEARS}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?i:{ORDINAL}|twenty[-\s]first))
            [-\s][Cc]entury(?!\w)""",
    holds=_is_century,
    needs=("century",),
    traits=Trait.ASIDE,
    explanation="a hundred years",
    sample=("It is a town of the 19th century.", "the 19th century", "18XX"),
)
def century(fields: Fields, _clock: Clock) -> Reading:
    """Read ``the 19th century``."""
    words = fields["nth"].casefold()
    number = digits(words) if words[0].isdecimal() else ORDINALS.get(words, 21)
    return periods.century(number) if number in _CENTURIES else None
