"""The word lists of the dates, read once and checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dateutil.easter import easter

from generator.dates.periods import SPRING
from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERED = frozenset({"months", "weekdays", "seasons", "holidays", "weekday_holidays", "easter_holidays"})
"""The lists whose rows mean a number or a day; all others are plain."""
_DAYS = 7

Holiday = Callable[[int], dt.date]
"""The day of a year that a name such as "Easter Monday" names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Every list of ``lexicon/dates.toml``; names of months and such with their numbers."""

    months: dict[str, int]
    """1 to 12 by lower-case name or short form without its dot."""
    weekdays: dict[str, int]
    """0 (Monday) to 6."""
    seasons: dict[str, int]
    """21 to 24, as EDTF numbers them."""
    holidays: dict[str, Holiday]
    lists: dict[str, tuple[str, ...]]
    """The plain lists by their names."""


def parse_date_words(data: Mapping[str, Any]) -> DateWords:
    """Read the lists from what their file holds.

    Raises:
        ValueError: a list of names is short, or holds one name for two.
    """
    weekdays = _numbers(data, "weekdays", count=7, first=0)
    return DateWords(
        months=_numbers(data, "months", count=12, first=1),
        weekdays=weekdays,
        seasons=_numbers(data, "seasons", count=4, first=SPRING),
        holidays=_holidays(data, weekdays),
        lists={name: tuple(words) for name, words in data.items() if name not in _NUMBERED},
    )


def _numbers(data: Mapping[str, Any], name: str, *, count: int, first: int) -> dict[str, int]:
    """Return the number of each name, where a row holds the names of one: ``["January", "Jan."]``."""
    rows = data[name]
    numbers: dict[str, int] = {}
    for number, row in enumerate(rows, start=first):
        for word in row:
            numbers[word.casefold().rstrip(".")] = number
    if len(rows) != count or len(numbers) != sum(map(len, rows)):
        msg = f"generator/lexicon/dates.toml: `{name}` must be {count} rows of names, each name once"
        raise ValueError(msg)
    return numbers


def _holidays(data: Mapping[str, Any], weekdays: Mapping[str, int]) -> dict[str, Holiday]:
    holidays: dict[str, Holiday] = {}
    for name, month, day in data["holidays"]:
        holidays[name] = _fixed(month, day)
    for name, month, weekday, day in data["weekday_holidays"]:
        holidays[name] = _on_weekday(month, weekdays[weekday.casefold()], day)
    for name, days in data["easter_holidays"]:
        holidays[name] = _with_easter(days)
    return holidays


def _fixed(month: int, day: int) -> Holiday:
    """A day of the calendar: Christmas."""
    return lambda year: dt.date(year, month, day)


def _on_weekday(month: int, weekday: int, day: int) -> Holiday:
    """The first such weekday from a day of the month on: the fourth Thursday is the first from the 22nd."""

    def of_year(year: int) -> dt.date:
        first = dt.date(year, month, day)
        return first + dt.timedelta(days=(weekday - first.weekday()) % _DAYS)

    return of_year


def _with_easter(days: int) -> Holiday:
    """A day counted from Easter Sunday of the Western churches."""
    return lambda year: easter(year) + dt.timedelta(days=days)


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """Return the lists of the package."""
    return parse_date_words(word_list("dates"))


def listed(name: str) -> tuple[str, ...]:
    """Return a plain list of ``lexicon/dates.toml``."""
    return date_words().lists[name]
