"""News or a story of the past: whether a text dates its bare days by its own course."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.dates.clock import which
from generator.dates.date_rule import Trait

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.dates.context import Occurrence
    from generator.model.edtf import EdtfDate

_STORY_DATES = 4
_STORY_SHARE = 0.6
_LONE_DATES = 2
_A_GENERATION, _OFTEN = 30, 3
_POINTING = frozenset({"last", "this", "next", "past", "coming"})
_FROM_NOW = frozenset({"this", "last", "next"})


def is_near_now(one: Occurrence) -> bool:
    """Return whether an expression counts from publication: ``last week``; not "the next year" of a story."""
    fields, traits = one.expression.fields, one.expression.rule.traits
    if Trait.FROM_NOW in traits and "the" not in fields:
        return True
    # "last March", "next Christmas"
    if Trait.NAMED in traits and which({"which": fields.get("which", "")}) in _POINTING:
        return True
    # "3 May last year", "the 13th of this month"
    return fields.get("ofyear", "").casefold() in _FROM_NOW or fields.get("ofmonth", "") in _FROM_NOW


def is_fine(one: Occurrence) -> bool:
    """Return whether an expression is a day, a month or a season."""
    return Trait.FINE in one.expression.rule.traits


def is_long_past(one: Occurrence | None, published: dt.date | None) -> bool:
    """Return whether an expression carries a year long past."""
    if one is None or published is None or not one.year:
        return False
    return one.year < published.year - 1


def is_story(found: Sequence[Occurrence], published: EdtfDate | None) -> bool:
    """Return whether the text is a story of the past rather than news.

    Its first day or month is of a year past, and carries it. Most days and months that carry their year
    are of years before publication, and few words count from the day of writing. Where none does, two of
    years long past are enough. Bare years tell nothing: news has them as background, and in captions of old
    pictures. Without a date of publication it is a story only where no word counts from the day of writing.
    """
    dates = _Dates.of(found)
    if published is None or published.earliest is None or published.latest is None:
        return dates.near == 0 and len(dates.fine_years) >= _LONE_DATES
    this_year = published.earliest.year
    if not dates.first or not dates.first.year or dates.first.year >= this_year:
        return False
    return (
        _opens_long_ago(dates, this_year)
        or _is_of_old(dates, this_year)
        or _is_of_years_past(dates, this_year)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dates:
    """The dates of a text, as they tell a story from news."""

    found: Sequence[Occurrence]
    first: Occurrence | None
    """The first day, month or season."""
    fine_years: Sequence[int]
    """The years of days, months and seasons that carry one."""
    bare: int
    """How many days, months and seasons carry no year."""
    near: int
    """How many dates are counted from publication."""

    @classmethod
    def of(cls, found: Sequence[Occurrence]) -> _Dates:
        """Count the dates of a text."""
        fine = [one for one in found if is_fine(one)]
        return cls(
            found=found,
            first=fine[0] if fine else None,
            fine_years=[one.year for one in fine if one.year],
            bare=_bare(found),
            near=sum(is_near_now(one) for one in found),
        )


def _bare(found: Sequence[Occurrence]) -> int:
    """Count the days, months and seasons that carry no year."""
    return sum(is_fine(one) and one.year is None for one in found)


def _is_of_years_past(dates: _Dates, this_year: int) -> bool:
    """Return whether most days and months that carry their year are of years before publication."""
    years = dates.fine_years
    if dates.near == 0 and len(years) >= _LONE_DATES and max(years) < this_year - 1:
        return True
    past = sum(year < this_year for year in years)
    mostly = past > _STORY_SHARE * len(years)
    return mostly and past >= _STORY_DATES and past > 2 * dates.near


def _opens_long_ago(dates: _Dates, this_year: int) -> bool:
    """Return whether the first date of the text is of a year long past, and bare ones go on from it.

    "The ships sailed on 11 June 1871. … They sighted the cape on 20 July": hardly a word counts from now.
    """
    first = dates.first
    if first is None or first is not dates.found[0]:
        return False
    if not first.year or first.year >= this_year - 1:
        return False
    mostly = dates.bare > _STORY_SHARE * len(dates.found) / 2
    return mostly and dates.bare >= _STORY_DATES and dates.bare > 2 * _LONE_DATES * dates.near


def _is_of_old(dates: _Dates, this_year: int) -> bool:
    """Return whether the text is mostly of times that few remember, and dates its bare days by them."""
    if any(Trait.OF_DAY in one.expression.rule.traits for one in dates.found):
        return False
    if _different_dates(dates.found) < _LONE_DATES or dates.bare < _LONE_DATES:
        return False
    years = [one.year for one in dates.found if one.year]
    old = sum(year < this_year - _A_GENERATION for year in years)
    if old < _STORY_DATES or old <= 2 * (len(years) - old):
        return False
    # "On Monday they sailed" may be of the story, too
    near = dates.near - sum(_is_bare_weekday(one) for one in dates.found)
    return old + dates.bare > _OFTEN * near


def _different_dates(found: Sequence[Occurrence]) -> int:
    """Count the days, months and seasons that carry their year, each once."""
    return len({(one.year, *one.expression.fields.values()) for one in found if one.year and is_fine(one)})


def _is_bare_weekday(one: Occurrence) -> bool:
    return Trait.WEEKDAY in one.expression.rule.traits and "which" not in one.expression.fields


def first_dates_of_stories(found: Sequence[Occurrence], published: dt.date | None) -> frozenset[int]:
    """Return the identities of the first dates of those paragraphs that tell of years past throughout.

    "The war began on 3 April 1871. In May …, by November …": its first date carries a year long past, and
    several that carry none follow, with no word that counts from now.
    """
    firsts = set[int]()
    for _, group in groupby(found, key=lambda one: id(one.passage)):
        first, *rest = group
        if not is_long_past(first, published) or first.since or first.by_the_way:
            continue
        if any(is_near_now(one) for one in rest) or _opens_a_range(rest):
            continue
        if _bare(rest) >= _LONE_DATES:
            firsts.add(id(first))
    return frozenset(firsts)


def _opens_a_range(rest: Sequence[Occurrence]) -> bool:
    """Return whether a range of years begins before them: ``from 2010 to 2013``."""
    return bool(rest) and Trait.BARE_YEAR in rest[0].expression.rule.traits
