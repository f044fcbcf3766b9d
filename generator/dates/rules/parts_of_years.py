"""Parts of a year: ``the third quarter of last year``, ``the summer of 2031``, ``Christmas``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.clock import in_news, seen_from, year_of
from generator.dates.counting import NTH, chosen, quarter_near
from generator.dates.date_rule import Trait, date_rule
from generator.dates.pattern_parts import (
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
from generator.dates.rules.months import month
from generator.dates.vocabulary import date_names
from generator.text.numerals import WORD, value
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    import datetime as dt

    from generator.dates.clock import Wording
    from generator.dates.periods import Period, Reading
    from generator.dates.place import Place

_MONTHS = 12
_NEAR = 120
"""Characters around a half within which words of results are looked for."""
_SOON = 92
"""Days ahead of a season that is not yet the next one, but this one."""


@date_rule(
    "quarter",
    rf"""(?:[Tt]he{GAP})?(?P<nth>(?i:first|second|third|fourth|final|last))[-\s](?:(?:fiscal|financial){GAP})?quarter
            (?!\w|{GAP}of{GAP}the{GAP}(?:match|game|final)(?!\w)){IN_YEAR}?""",
    rf"""{START}(?:(?:the{GAP})?(?P<year>{YEAR})(?:{APOSTROPHE}s)?
            |(?P<ofyear>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat){GAP}year{APOSTROPHE}s){GAP}
            (?P<nth>first|second|third|fourth|final)[-\s]quarter(?!\w)""",
    rf"(?<!\w)Q(?P<nth>[1-4])(?!\w)(?:{GAP}(?:of{GAP})?(?P<year>{YEAR}))?",
    needs=("quarter", "q1", "q2", "q3", "q4"),
    explanation="a quarter of a year",
    sample="Growth slowed in Q4 2030. => Q4 2030 | 2030-10/2030-12",
)
def quarter(words: Wording) -> Reading:
    """``the third quarter``: of the year named, else the nearest; ``the last quarter`` is the one before."""
    clock, year, nth = words.clock, year_of(words), words["nth"].casefold()
    number = int(nth) if nth.isdecimal() else NTH[nth]
    if year is not None:
        return periods.quarter(year, number)
    if clock.now is None:
        return UNKNOWN
    if nth == "last":
        return quarter_near(clock.published or clock.now, -1)
    years = range(clock.now.year - 1, clock.now.year + 2)
    near = [periods.quarter(one, number) for one in years]
    return in_news(near, clock, clock.now)


@date_rule(
    "quarter-ended",
    rf"""{START}(?:[Tt]he{GAP})?{FISCAL}?(?:(?:first|second|third|fourth|final)[-\s])?quarter
            (?=,?{GAP}(?:which{GAP}|that{GAP})?(?:ended|ending){GAP}(?:on{GAP})?
            (?P<month>(?&month))(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR}))?)""",
    rf"""(?<!\w)(?:[Tt]he{GAP})?(?&month)(?:-to-|{DASH}|{GAP}to{GAP})(?P<month>(?&month))[-\s](?:quarter|period)(?!\w)
            (?:{GAP}of{GAP}(?P<year>{YEAR}))?""",
    rf"(?<!\w)(?:[Tt]he{GAP})?(?P<month>March|June|September|December)[-\s]quarter(?!\w)(?:{GAP}of{GAP}(?P<year>{YEAR}))?",
    needs=("quarter", "period"),
    explanation="the three months that end with a month",
    sample="Sales rose in the December quarter. => the December quarter | 2030-10/2030-12",
)
def quarter_ended(words: Wording) -> Reading:
    """``the quarter ended Sept. 30``, ``the September quarter``: the three months that end with the month."""
    last = month.function(words)
    if last is None or last == UNKNOWN:
        return last
    return _months_up_to(last, 3)


def _months_up_to(last: Period, count: int) -> Reading:
    """Return so many months, of which the last is known."""
    first = periods.shifted(last.first, 1 - count, "month")
    return replace(last, first=first, grain="quarter")


@date_rule(
    "months-to",
    rf"""{THE}{GAP}(?P<count>{WORD}|\d\d?){GAP}months{GAP}(?:to|ended|ending|through|up{GAP}to){GAP}(?:the{GAP}end{GAP}of{GAP})?
            (?:{DAY}{GAP})?(?P<month>(?&month))(?:{GAP}{DAY})?(?:,?{GAP}(?P<year>{YEAR})|{OF_YEAR})?""",
    needs=("months",),
    explanation="so many months, the last of them named",
    sample="It fell in the two months to May 2030. => the two months to May 2030 | 2030-04/2030-05",
)
def months_to(words: Wording) -> Reading:
    """``the nine months to June``: so many, the last of them named."""
    last = month.function(words)
    count = value(words["count"].casefold())
    if last is None or last == UNKNOWN:
        return last
    if count is None or not 1 < count <= 2 * _MONTHS:
        return last
    return _months_up_to(last, int(count))


@date_rule(
    "quarter-told",
    rf"""{behind("in In for For during During throughout of")}
            {GAP}quarter{END}(?!{GAP}(?:of|final)(?!\w))""",
    needs=("quarter",),
    explanation="the quarter last spoken of",
    sample="Sales fell in Q4 2030. Profit rose in the quarter. => the quarter | 2030-10/2030-12",
)
def quarter_told(words: Wording) -> Reading:
    """``in the quarter``: the one that the text last spoke of; else it is not a date."""
    return words.clock.quarter


def _is_half(at: Place) -> bool:
    """A match has halves as well: only where results stand near is the half-year meant."""
    if at.is_told or "-" in at.words:
        return True
    near = at.near(_NEAR).casefold().split()
    return any(word in near for word in word_list("dates.results"))


@date_rule(
    "half",
    rf"""(?:[Tt]he{GAP})?(?P<nth>(?i:first|second|latter|last))[-\s]half
            (?:{OF_YEAR}|{GAP}of{GAP}{FISCAL}?(?P<year>{YEAR}))""",
    rf"{behind('in for over')}{GAP}(?P<nth>first|second)[-\s]half(?!\w|{GAP}of)",
    rf"{START}(?P<nth>(?i:first|second))(?P<results>-)half(?={GAP}(?&results)(?!\w))",
    needs=("half",),
    holds=_is_half,
    explanation="half of a year",
    sample="Sales rose in the second half of 2029. => the second half of 2029 | 2029-07/2029-12",
)
def half(words: Wording) -> Reading:
    """Read ``the first half of 2029``; without a year the one that has begun, or is to come."""
    clock, year = words.clock, year_of(words)
    number = 1 if words["nth"].casefold() == "first" else 2
    if year is not None:
        return periods.half(year, number)
    if clock.now is None:
        return UNKNOWN
    begun: list[Period] = []
    for one in range(clock.now.year - 1, clock.now.year + 2):
        candidate = periods.half(one, number)
        # "sales rose in the first half" tells of one that is over
        sign = candidate.last if clock.looks_back else candidate.first
        if sign <= clock.now:
            begun.append(candidate)
    if clock.looks_ahead and "results" not in words:  # but "will release first-half figures"
        return periods.half(begun[-1].first.year + 1, number)
    return begun[-1]


@date_rule(
    "first-months",
    rf"""{THE}{GAP}(?P<nth>first|last|final){GAP}(?P<count>{WORD}|\d\d?){GAP}months
            (?:{OF_YEAR}|{GAP}of{GAP}{FISCAL}?(?P<year>{YEAR}))""",
    needs=("months",),
    explanation="the first or last months of a year",
    sample="It rose in the first nine months of 2030. => the first nine months of 2030 | 2030-01/2030-09",
)
def first_months(words: Wording) -> Reading:
    """``the first nine months of 1994``."""
    year = year_of(words)
    count = value(words["count"].casefold())
    if year is None:
        return UNKNOWN
    if count is None or not 0 < count <= _MONTHS:
        return None
    if words["nth"] == "first":
        return periods.months(year, 1, int(count))
    return periods.months(year, _MONTHS + 1 - int(count), _MONTHS)


def _is_season(at: Place) -> bool:
    """Seasons are also names and other words: ``Arab Spring``, ``a spring of water``, ``fall``."""
    if at.is_told:
        return True
    if at.previous in word_list("dates.season_names") or at.behind in word_list("dates.repeated"):
        return False
    name = at.fields["season"]
    in_a_name = at.following[:1].isupper() or at.previous[:1].isupper()
    if name[0].isupper() and in_a_name:
        return False
    if name.casefold() in word_list("dates.doubtful_seasons"):
        return _is_doubtful_season(at)
    return True


def _is_doubtful_season(at: Place) -> bool:
    """Return whether ``fall`` or ``spring`` is meant as a season: ``in the fall``, ``the spring thaw``."""
    if at.following in word_list("dates.season_nouns") or _does_as_seasons_do(at):
        return True
    if at.following == "of":  # "the fall of the town"
        return False
    return at.words.casefold().startswith("the ") or at.behind in word_list("dates.season_callers")


def _does_as_seasons_do(at: Place) -> bool:
    """``When spring comes``, ``but spring shows signs of hope``; not "a spring brings water"."""
    if at.previous and at.behind not in word_list("dates.season_openers"):
        return False
    return at.following in word_list("dates.season_verbs")


@date_rule(
    "season",
    rf"""{START}(?:(?:{WHICH}|{WHICH_THEN}){GAP}{PART}?|{PART}?(?:(?P<the>[Tt]he){GAP})?)
            (?P<season>(?&season))(?:{GAP}season(?={GAP}of{GAP}\d))?(?:{IN_YEAR}(?:{DASH}\d\d(?!\w))?)?""",
    rf"{START}(?P<year>{YEAR}){GAP}(?P<season>(?&season))",
    needs=("(?&season)",),
    holds=_is_season,
    traits=Trait.FINE | Trait.NAMED | Trait.ROUND,
    explanation="a season of the northern half of the earth",
    sample="It fell last summer. => last summer | 2030-22",
)
def season(words: Wording) -> Reading:
    """Read ``the summer of 2031``, ``next summer``; a bare one is of the year that fits best."""
    number = date_names().seasons[words["season"].casefold()]
    now = seen_from(words)
    if now and "next" in words.get("which").casefold():
        return _next_season(now, number)
    return chosen(words, lambda year: periods.season(year, number))


def _next_season(now: dt.date, number: int) -> Period:
    """Return ``next summer``: in May it is not the one about to begin."""
    years = range(now.year - 1, now.year + 2)
    seasons = (periods.season(year, number) for year in years)
    coming = next(one for one in seasons if one.last > now)
    if (coming.first - now).days > _SOON:
        return coming
    return periods.season(coming.first.year + 1, number)


def _is_holiday(at: Place) -> bool:
    """Tell "at Christmas" from "Christmas carols": a word before it must call for a date."""
    if "which" in at.fields or "year" in at.fields:
        return True
    if at.words.endswith((" Day", " Eve", "day")):
        # but "the Boxing Day match" is of no year
        return at.behind not in word_list("dates.owners") or not at.following[:1].islower()
    if not at.previous and at.following in ("was", "is", "came", "comes", "fell", "falls", "passed"):
        return True
    return at.behind in word_list("dates.callers")


@date_rule(
    "holiday",
    rf"""{START}(?:{WHICH}{GAP})?(?P<holiday>(?&holiday))(?![\w-])
            (?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))?""",
    needs=("(?&holiday)",),
    holds=_is_holiday,
    traits=Trait.NAMED,
    explanation="a day that has a name",
    sample="They met at Christmas. => Christmas | 2030-12-25",
)
def holiday(words: Wording) -> Reading:
    """Read ``Christmas 2031``, ``last Easter``; a bare one is of the year that fits best."""
    of_year = date_names().holidays[" ".join(words["holiday"].split())]
    return chosen(words, lambda year: periods.day(of_year(year)))


PARTS_OF_YEARS = (
    quarter,
    quarter_ended,
    months_to,
    quarter_told,
    half,
    first_months,
    season,
    holiday,
)
"""The rules of this family, in the order in which they are asked."""
