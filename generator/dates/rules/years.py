"""Years and longer: ``2031``, ``2029-31``, ``the mid-1980s``, ``by year-end``, ``the 21st century``."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import in_news, year_of
from generator.dates.counting import digits
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import (
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
from generator.dates.rules.near_then import running
from generator.text.numerals import ORDINALS
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from generator.dates.clock import Wording
    from generator.dates.date_rule import Expression
    from generator.dates.periods import Reading
    from generator.dates.place import Place

_FIRST_CALLED_YEAR, _FIRST_BARE_YEAR = 1500, 1700
_WINTERS_END = 2
"""In January and February "the new year" is the one that has just begun."""
_CLAUSE = 24
"""Characters before a year within which words that count stand: ``more than 1931``."""
_CENTURIES = range(11, 22)
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE_ENDS = ("enties", "irties", "orties", "ifties", "ixties", "ighties", "ineties")
_DECADE = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _DECADES)
_PART_OF_YEARS = rf"(?:{PART}(?:the{GAP})?)?"


def _split_years(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``2029-31`` is two years, each a year by itself."""
    first, until = match["year"], match["until"]
    second = first[: len(first) - len(until)] + until
    yield replace(
        expression,
        rule=year,
        end=match.end("year"),
        fields={"year": first, "range": "first"},
    )
    yield replace(
        expression,
        rule=year,
        start=match.start("until"),
        fields={"year": second, "range": "second"},
    )


@date_rule(
    "years",
    rf"""{NO_SUM}(?<!-){FISCAL}?(?P<year>(?:1[5-9]|20)\d\d)(?:\s?{DASH}\s?|/)(?P<until>(?:1[5-9]|20)?\d\d)
            (?![\w%]|[.,]\d|[-\u2013/]\d)""",
    needs=DIGITS,
    split=_split_years,
    explanation="two years",
    sample="The season 2029-31 was dry. => 31 | 2031",
)
def years(words: Wording) -> Reading:
    """Read one of two years: ``2029-31`` is split into both before it comes here."""
    return periods.year(int(words["year"]))


def _is_year(at: Place) -> bool:
    """Four digits that count nothing, number nothing and are not part of a name."""
    year = int(at.fields["year"])
    if at.words != at.fields["year"] or "range" in at.fields:
        return True  # "the end of 1931", "1929-31"
    if at.following in word_list("dates.counted") or at.behind in word_list("dates.numbered"):
        return False  # "1931 ships", "Article 1931"
    before = at.before(_CLAUSE).rstrip().casefold()
    if before.endswith(word_list("dates.counting")):
        return before.endswith(("until at least", "until about", "till at least"))
    if not at.previous or at.behind in word_list("dates.callers"):
        return year >= _FIRST_CALLED_YEAR or at.behind in ("in", "since", "until", "by")
    named = at.previous[:1].isupper() and len(at.previous) > 1
    if named and at.behind not in word_list("dates.owners"):
        return False  # "Boeing 1978", but "Those 1931 rules"
    return year >= _FIRST_BARE_YEAR


@date_rule(
    "year",
    rf"{NO_SUM_OR_HYPHEN}(?:{PART}(?:the{GAP}year{GAP})?)?{FISCAL}?(?P<year>{YEAR})(?!{DASH}\w)",
    rf"{NO_SUM_OR_HYPHEN}(?P<year>{YEAR})(?={DASH}[a-z]|{DASH}\s)",
    needs=DIGITS,
    holds=_is_year,
    traits=Trait.ROUND | Trait.BARE_YEAR,
    explanation="a year",
    sample="In 2014 it stopped. => 2014 | 2014",
)
def year(words: Wording) -> Reading:
    """Read the four digits."""
    return periods.year(int(words["year"]))


@date_rule(
    "short-year",
    rf"(?={APOSTROPHE})"
    + after("in In since Since of until by before after from during late early")
    + SHORT_YEAR,
    needs=("'", "\u2019"),
    explanation="a year without its century",
    sample="It was built in '87. => '87 | 1987",
)
def short_year(words: Wording) -> Reading:
    """Read ``'87``."""
    number = year_of(words)
    return UNKNOWN if number is None else periods.year(number)


@date_rule(
    "year-end",
    rf"""(?=the|year|mid)
            {after("by By at At before Before until through near from after to around")}
            (?:the{GAP})?(?:year[-\s]end|mid-?year)(?:{GAP}(?P<year>{YEAR}))?{END}""",
    rf"""(?=the|year){after("since Since")}(?:the{GAP})?(?P<since>year[-\s]end){END}""",
    needs=("year",),
    explanation="the end of a year, as exact as the year",
    sample="It opens by year-end. => year-end | 2031",
)
def year_end(words: Wording) -> Reading:
    """``by year-end``, ``at year-end 1993``: a part of a year, which keeps the year's granularity."""
    now = words.clock.now
    if "since" in words and now:
        return periods.month(now.year - 1, 12)  # "Prices have risen since year-end"
    number = year_of(words)
    if number is not None:
        return periods.year(number)
    return running.function(words.of(unit="year"))


@date_rule(
    "new-year",
    rf"""{behind("in before until till into after for")}
            {GAP}[Nn]ew{GAP}[Yy]ear(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
    rf"""(?=the|New){after("by before until till")}
            (?:the{GAP})?(?P<day>New{GAP}Year)(?!\w|{APOSTROPHE}|{GAP}[A-Za-z])""",
    needs=("new",),
    explanation="the year that begins next, or has just begun",
    sample="It opens in the new year. => the new year | 2032",
)
def new_year(words: Wording) -> Reading:
    """``in the new year``: the one to come, or the one that has just begun; ``by the New Year``: a day."""
    clock = words.clock
    course = clock.running.last if clock.narrative and clock.running else clock.published
    if course is None:
        return UNKNOWN
    number = course.year + 1 if course.month > _WINTERS_END else course.year
    return periods.day(dt.date(number, 1, 1)) if "day" in words else periods.year(number)


@date_rule(
    "turn-of-year",
    rf"{THE}{GAP}turn{GAP}of{GAP}the{GAP}year(?!\w|{GAP}\d)",
    needs=("turn",),
    explanation="the last month of a year and the first of the next",
    sample="It was lifted at the turn of the year. => the turn of the year | 2030-12/2031-01",
)
def turn_of_year(words: Wording) -> Reading:
    """``at the turn of the year``: December and January, mostly the nearest."""
    clock = words.clock
    now = clock.now
    if now is None:
        return UNKNOWN
    turns = []
    for number in range(now.year - 1, now.year + 3):
        turn = periods.hull(periods.month(number - 1, 12), periods.month(number, 1))
        turns.append(turn)
    if clock.looks_ahead:
        return next(turn for turn in turns if turn.last >= now)
    return in_news(turns, clock, now)


def _is_decade(at: Place) -> bool:
    """Not a number of things: "the 30s" is a decade, "30s" may be seconds, "in his '30s" is marked.

    Nor what belongs to a year: "2030's last days" are days of 2030, "the 1990's" is a decade.
    """
    called = at.words.casefold().startswith("the ")
    if "decade" in at.fields:
        is_plural = at.words.endswith("0s")
        return is_plural or called or not at.following
    marked = not at.fields.get("short", "0")[0].isdecimal()
    return marked or called or at.previous in ("and", "or")


@date_rule(
    "decade",
    rf"{NO_SUM_OR_HYPHEN}(?:the{GAP}(?:year{GAP})?)?{_PART_OF_YEARS}(?P<decade>(?:1[5-9]|20)\d0){APOSTROPHE}?s(?!\w)",
    rf"{NO_SUM_OR_HYPHEN}(?:the{GAP})?{_PART_OF_YEARS}(?P<short>(?:{APOSTROPHE}|\u2018)?\d0){APOSTROPHE}?s(?!\w)",
    rf"{START}(?:the{GAP})?{_PART_OF_YEARS}(?P<name>{_DECADE})(?!\w)",
    needs=("0s", "0's", "0\u2019s", *_DECADE_ENDS),
    holds=_is_decade,
    traits=Trait.ASIDE | Trait.ROUND,
    explanation="ten years",
    sample="It was built in the 1990s. => the 1990s | 199X",
)
def decade(words: Wording) -> Reading:
    """``the 1980s``; without a century the last one that has begun."""
    if "decade" in words:
        return periods.decade(int(words["decade"]))
    number = _DECADES[words["name"].casefold()] if "name" in words else digits(words["short"])
    now = words.clock.now
    if now is None:
        return UNKNOWN
    start = now.year // 100 * 100 + number
    return periods.decade(start if start <= now.year else start - 100)


def _is_century(at: Place) -> bool:
    """Not a name: ``20th Century Pictures``."""
    capital = at.words.endswith("Century")
    return not capital or not at.following[:1].isupper()


@date_rule(
    "century",
    rf"""{START}(?:[Tt]he{GAP})?{_PART_OF_YEARS}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?i:{ORDINAL}|twenty[-\s]first))
            [-\s][Cc]entury(?!\w)""",
    holds=_is_century,
    needs=("century",),
    traits=Trait.ASIDE,
    explanation="a hundred years",
    sample="It is a town of the 19th century. => the 19th century | 18XX",
)
def century(words: Wording) -> Reading:
    """Read ``the 19th century``."""
    nth = words["nth"].casefold()
    number = digits(nth) if nth[0].isdecimal() else ORDINALS.get(nth, 21)
    return periods.century(number) if number in _CENTURIES else None


YEARS = (
    years,
    year,
    short_year,
    year_end,
    new_year,
    turn_of_year,
    decade,
    century,
)
"""The rules of this family, in the order in which they are asked."""
