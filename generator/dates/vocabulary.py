"""The word lists of the dates, read once and checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dateutil.easter import easter

from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS, _DAYS, _SEASONS = 12, 7, 4


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
    holidays = ("holidays", "weekday_holidays", "easter_holidays")
    named = ("months", "weekdays", "seasons", *holidays)
    weekdays = _named(data, "weekdays", _DAYS, 0)
    return DateWords(
        months=_named(data, "months", _MONTHS, 1),
        weekdays=weekdays,
        seasons=_named(data, "seasons", _SEASONS, 21),
        holidays={
            **{name: _fixed(month, day) for name, month, day in data["holidays"]},
            **{
                name: _on_weekday(month, weekdays[weekday.casefold()], day)
                for name, month, weekday, day in data["weekday_holidays"]
            },
            **{name: _with_easter(days) for name, days in data["easter_holidays"]},
        },
        lists={name: tuple(words) for name, words in data.items() if name not in named},
    )


def _fixed(month: int, day: int) -> Holiday:
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


def _named(data: Mapping[str, Any], name: str, count: int, first: int) -> dict[str, int]:
    rows = data[name]
    named = {word.casefold().rstrip("."): n for n, row in enumerate(rows, start=first) for word in row}
    if len(rows) != count or len(named) != sum(map(len, rows)):
        msg = f"generator/lexicon/dates.toml: `{name}` must be {count} rows of names, each name once"
        raise ValueError(msg)
    return named


def listed(name: str) -> tuple[str, ...]:
    """Return a plain list of ``lexicon/dates.toml``."""
    return date_words().lists[name]
