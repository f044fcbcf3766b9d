"""Names that mean a number or a day: months, days of the week, seasons, holidays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dateutil.easter import easter

from generator.dates.periods import SPRING
from generator.words.word_lists import word_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.words.word_lists import Row

_DAYS = 7

Holiday = Callable[[int], dt.date]
"""The day of a year that a name such as "Easter Monday" names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateNames:
    """The names of months and such in ``lexicon/dates.toml``, with what they mean."""

    months: dict[str, int]
    """1 to 12 by lower-case name or short form without its dot."""
    weekdays: dict[str, int]
    """0 (Monday) to 6."""
    seasons: dict[str, int]
    """21 to 24, as EDTF numbers them."""
    holidays: dict[str, Holiday]


@lru_cache(maxsize=1)
def date_names() -> DateNames:
    """Return the names, read once."""
    return DateNames(
        months=numbers("months", word_rows("dates.months"), count=12, first=1),
        weekdays=numbers("weekdays", word_rows("dates.weekdays"), count=7, first=0),
        seasons=numbers("seasons", word_rows("dates.seasons"), count=4, first=SPRING),
        holidays=_holidays(),
    )


def numbers(name: str, rows: Sequence[Row], *, count: int, first: int) -> dict[str, int]:
    """Return the number of each name, where a row holds the names of one: ``("January", "Jan.")``.

    Raises:
        ValueError: a list of names is short, or holds one name for two.
    """
    found: dict[str, int] = {}
    for number, row in enumerate(rows, start=first):
        for word in row:
            found[word.casefold().rstrip(".")] = number
    if len(rows) != count or len(found) != sum(map(len, rows)):
        msg = f"generator/lexicon/dates.toml: `{name}` must be {count} rows of names, each name once"
        raise ValueError(msg)
    return found


def _holidays() -> dict[str, Holiday]:
    """Return the days with a name: of the calendar, of a weekday in a month, or counted from Easter."""
    weekdays = numbers("weekdays", word_rows("dates.weekdays"), count=7, first=0)
    holidays: dict[str, Holiday] = {}
    for name, month, day in word_rows("dates.holidays"):
        holidays[name] = _fixed(month, day)
    for name, month, weekday, day in word_rows("dates.weekday_holidays"):
        holidays[name] = _on_weekday(month, weekdays[weekday.casefold()], day)
    for name, days in word_rows("dates.easter_holidays"):
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
