"""Parts of a year: ``the third quarter of last year``, ``the summer of 2031``, ``Christmas``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import in_news, seen_from, year_of
from generator.dates.counting import NTH, chosen, quarter_near
from generator.dates.parts import (
    APOSTROPHE,
    DASH,
    DAY,
    END,
    FISCAL,
    GAP,
    IN_YEAR,
    OF_YEAR,
    PART,
    START,
    THE,
    WHICH,
    WHICH_THEN,
    YEAR,
    behind,
)
from generator.dates.periods import UNKNOWN
from generator.dates.place import TOLD
from generator.dates.rule import Trait, rule
from generator.dates.rules.months import month
from generator.dates.vocabulary import date_words, listed
from generator.text.numerals import WORD, value

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place
    from generator.dates.rule import Fields

_MONTHS = 12
_NEAR = 120
"""Characters around a half within which words of results are looked for."""
_SOON = 92
"""Days ahead of a season that is not yet the next one, but this one."""


@rule(
    "quarter",
    rf"""(?:[Tt]he{GAP})?(?P<nth>(?i:first|second|third|fourth|final|last))[-\s](?:(?:fiscal|financial){GAP})?quarter
            (?!\w|{GAP}of{GAP}the{GAP}(?:match|game|final)(?!\w)){IN_YEAR}?""",
    rf"""{START}(?:(?:the{GAP})?(?P<year>{YEAR})(?:{APOSTROPHE}s)?
            |(?P<ofyear>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat){GAP}year{APOSTROPHE}s){GAP}
            (?P<nth>first|second|third|fourth|final)[-\s]quarter(?!\w)""",
    rf"(?<!\w)Q(?P<nth>[1-4])(?!\w)(?:{GAP}(?:of{GAP})?(?P<year>{YEAR}))?",
    needs=("quarter", "q1", "q2", "q3", "q4"),
    explanation="a quarter of a year",
    sample=("Growth slowed in Q4 2030.", "Q4 2030", "2030-10/2030-12"),
)
def quarter(fields: Fields, clock: Clock) -> Reading:
    """``the third quarter``: of the year named, else the nearest; ``the last quarter`` is the one before."""
    word, year, now = fields["nth"].casefold(), year_of(fields, clock), clock.now
    number = int(word) if word.isdecimal() else NTH[word]
    if year is not None:
        return periods.quarter(year, number)
    if now is None:
        return UNKNOWN
    if word == "last":
        return quarter_near(clock.published or now, -1)
    near = [periods.quarter(y, number) for y in (now.year - 1, now.year, now.year + 1)]
    return in_news(near, clock, now)


@rule(
    "quarter-ended",
    rf"""{START}(?:[Tt]he{GAP})?{FISCAL}?(?:(?:first|second|third|fourth|final)[-\s])?quarter
            (?=,?{GAP}(?:which{GAP}|that{GAP})?(?:ended|ending){GAP}(?:on{GAP})?
            (?P<month>(?&month))(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR}))?)""",
    rf"""(?<!\w)(?:[Tt]he{GAP})?(?&month)(?:-to-|{DASH}|{GAP}to{GAP})(?P<month>(?&month))[-\s](?:quarter|period)(?!\w)
            (?:{GAP}of{GAP}(?P<year>{YEAR}))?""",
    rf"(?<!\w)(?:[Tt]he{GAP})?(?P<month>March|June|September|December)[-\s]quarter(?!\w)(?:{GAP}of{GAP}(?P<year>{YEAR}))?",
    needs=("quarter", "period"),
    explanation="the three months that end with a month",
    sample=("Sales rose in the December quarter.", "the December quarter", "2030-10/2030-12"),
)
def quarter_ended(fields: Fields, clock: Clock) -> Reading:
    """``the quarter ended Sept. 30``, ``the September quarter``: the three months that end with the month."""
    last = month.resolve(fields, clock)
    if last is None or last == UNKNOWN:
        return last
    first = periods.shifted(last.first, -2, "month")
    return replace(last, first=first, grain="quarter") if first else None


@rule(
    "months-to",
    rf"""{THE}{GAP}(?P<count>{WORD}|\d\d?){GAP}months{GAP}(?:to|ended|ending|through|up{GAP}to){GAP}(?:the{GAP}end{GAP}of{GAP})?
            (?:{DAY}{GAP})?(?P<month>(?&month))(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR})|{OF_YEAR})?""",
    needs=("months",),
    explanation="so many months, the last of them named",
    sample=(
        "Sales rose in the nine months to December 2030.",
        "the nine months to December 2030",
        "2030-04/2030-12",
    ),
)
def months_to(fields: Fields, clock: Clock) -> Reading:
    """``the nine months to June``: so many, the last of them named."""
    last, count = month.resolve(fields, clock), value(fields["count"].casefold())
    if last is None or last == UNKNOWN or count is None or not 1 < count <= 2 * _MONTHS:
        return last
    first = periods.shifted(last.first, 1 - int(count), "month")
    return replace(last, first=first, grain="quarter") if first else None


@rule(
    "quarter-told",
    rf"""{behind("in In for For during During throughout of")}
            {GAP}quarter{END}(?!{GAP}(?:of|final)(?!\w))""",
    needs=("quarter",),
    explanation="the quarter last spoken of",
    sample=("Sales fell in Q4 2030. Profit rose in the quarter.", "the quarter", "2030-10/2030-12"),
)
def quarter_told(_fields: Fields, clock: Clock) -> Reading:
    """``in the quarter``: the one that the text last spoke of; else it is not a date."""
    return clock.quarter


def _is_half(at: Place) -> bool:
    """A match has halves as well: only where results stand near is the half-year meant."""
    if at.fields.keys() & TOLD or "-" in at.words:
        return True
    near = at.near(_NEAR).casefold()
    return any(word in near.split() for word in listed("results"))


@rule(
    "half",
    rf"""(?:[Tt]he{GAP})?(?P<nth>(?i:first|second|latter|last))[-\s]half
            (?:{OF_YEAR}|{GAP}of{GAP}{FISCAL}?(?P<year>{YEAR}))""",
    rf"{behind('in for over')}{GAP}(?P<nth>first|second)[-\s]half(?!\w|{GAP}of)",
    rf"{START}(?P<nth>(?i:first|second))(?P<results>-)half(?={GAP}(?&results)(?!\w))",
    needs=("half",),
    holds=_is_half,
    explanation="half of a year",
    sample=("Sales rose in the second half of 2029.", "the second half of 2029", "2029-07/2029-12"),
)
def half(fields: Fields, clock: Clock) -> Reading:
    """Read ``the first half of 2029``; without a year the one that has begun, or is to come."""
    year, number = year_of(fields, clock), 1 if fields["nth"].casefold() == "first" else 2
    if year is not None:
        return periods.half(year, number)
    if clock.now is None:
        return UNKNOWN
    halves = [periods.half(y, number) for y in (clock.now.year - 1, clock.now.year, clock.now.year + 1)]
    told = clock.tense.startswith("past")
    ahead = clock.tense.startswith("future") and "results" not in fields  # "will release first-half figures"
    begun = [h for h in halves if (h.last if told else h.first) <= clock.now]
    return halves[len(begun)] if ahead else begun[-1]


@rule(
    "first-months",
    rf"""{THE}{GAP}(?P<nth>first|last|final){GAP}(?P<count>{WORD}|\d\d?){GAP}months
            (?:{OF_YEAR}|{GAP}of{GAP}{FISCAL}?(?P<year>{YEAR}))""",
    needs=("months",),
    explanation="the first or last months of a year",
    sample=(
        "Sales rose in the first nine months of 2030.",
        "the first nine months of 2030",
        "2030-01/2030-09",
    ),
)
def first_months(fields: Fields, clock: Clock) -> Reading:
    """``the first nine months of 1994``."""
    year, count = year_of(fields, clock), value(fields["count"].casefold())
    if year is None:
        return UNKNOWN
    if count is None or not 0 < count <= _MONTHS:
        return None
    if fields["nth"] == "first":
        return periods.months(year, 1, int(count))
    return periods.months(year, _MONTHS + 1 - int(count), _MONTHS)


def _is_season(at: Place) -> bool:
    """Seasons are also names and other words: ``Arab Spring``, ``a spring of water``, ``fall``."""
    name, previous, following = at.fields["season"], at.previous, at.following
    if at.fields.keys() & TOLD:
        return True
    if previous in listed("season_names") or previous.casefold() in listed("repeated"):
        return False
    if name[0].isupper() and (following[:1].isupper() or previous[:1].isupper()):
        return False
    if name.casefold() in listed("doubtful_seasons"):
        article = at.words.casefold().startswith("the ")
        called = (article or previous.casefold() in listed("season_callers")) and following != "of"
        return called or following in listed("season_nouns") or _does_as_seasons_do(at)
    return True


def _does_as_seasons_do(at: Place) -> bool:
    """``When spring comes``, ``but spring shows signs of hope``; not "a spring brings water"."""
    opens = not at.previous or at.previous.casefold() in listed("season_openers")
    return opens and at.following in listed("season_verbs")


@rule(
    "season",
    rf"""{START}(?:(?:{WHICH}|{WHICH_THEN}){GAP}{PART}?|{PART}?(?:(?P<the>[Tt]he){GAP})?)
            (?P<season>(?&season))(?:{GAP}season(?={GAP}of{GAP}\d))?(?:{IN_YEAR}(?:{DASH}\d\d(?!\w))?)?""",
    rf"{START}(?P<year>{YEAR}){GAP}(?P<season>(?&season))",
    needs=("(?&season)",),
    holds=_is_season,
    traits=Trait.FINE | Trait.NAMED | Trait.ROUND,
    explanation="a season of the northern half of the earth",
    sample=("It fell last summer.", "last summer", "2030-22"),
)
def season(fields: Fields, clock: Clock) -> Reading:
    """Read ``the summer of 2031``, ``next summer``; a bare one is of the year that fits best."""
    number = date_words().seasons[fields["season"].casefold()]
    now = seen_from(fields, clock)
    if "next" in fields.get("which", "").casefold() and now:  # in May it is not the summer about to begin
        coming = next(
            p for y in (now.year - 1, now.year, now.year + 1) if (p := periods.season(y, number)).last > now
        )
        return coming if (coming.first - now).days > _SOON else periods.season(coming.first.year + 1, number)
    return chosen(fields, clock, lambda y: periods.season(y, number))


def _is_holiday(at: Place) -> bool:
    """Tell "at Christmas" from "Christmas carols": a word before it must call for a date."""
    if at.fields.keys() & {"which", "year"}:
        return True
    if at.words.endswith((" Day", " Eve", "day")):  # but "the Boxing Day match" is of no year
        return at.previous.casefold() not in listed("owners") or not at.following[:1].islower()
    if not at.previous and at.following in ("was", "is", "came", "comes", "fell", "falls", "passed"):
        return True
    return at.previous.casefold() in listed("callers")


@rule(
    "holiday",
    rf"""{START}(?:{WHICH}{GAP})?(?P<holiday>(?&holiday))(?![\w-])
            (?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))?""",
    needs=("(?&holiday)",),
    holds=_is_holiday,
    traits=Trait.NAMED,
    explanation="a day that has a name",
    sample=("They met at Christmas.", "Christmas", "2030-12-25"),
)
def holiday(fields: Fields, clock: Clock) -> Reading:
    """Read ``Christmas 2031``, ``last Easter``; a bare one is of the year that fits best."""
    of_year = date_words().holidays[" ".join(fields["holiday"].split())]
    return chosen(fields, clock, lambda year: periods.day(of_year(year)))
