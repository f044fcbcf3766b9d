"""Under which heading of the chronology an entry stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import MONTHS

if TYPE_CHECKING:
    import datetime as dt

    from generator.model.edtf import EdtfDate

LONGEST: Final = 31
"""An interval of more days belongs to its year, not to the month in which it begins."""
_YEAR_ALONE: Final = re.compile(r"-?[\dX]{4}[~?%]?(?:-XX(?:-XX)?)?")
"""A year in EDTF: ``2022``, ``2022~``, ``202X``, ``2022-XX``."""
_LAST: Final = (9999, 13)
"""What is dated by nothing stands behind all months."""


def heading(date: EdtfDate) -> str:
    """Return the month that a date belongs to, or its year where no month is known.

    ``Between 28 January and 3 February 2025`` stands under ``January 2025``, "from 2022
    to 2025" and ``since 2022`` under ``2022``.
    """
    day = _day(date)
    if day is None:
        return ""
    if _belongs_to_year(date):
        return str(day.year)
    return f"{MONTHS[day.month - 1]} {day.year}"


def heading_key(date: EdtfDate) -> tuple[int, int]:
    """Return what headings are sorted by: a year stands before its months."""
    day = _day(date)
    if day is None:
        return _LAST
    if _belongs_to_year(date):
        return day.year, 0
    return day.year, day.month


def _day(date: EdtfDate) -> dt.date | None:
    return date.earliest or date.latest


def _belongs_to_year(date: EdtfDate) -> bool:
    """Return whether a date is of no single month: ``2022``, ``2022-21`` (spring), ``2022/2025``."""
    if date.precision != "interval":
        return date.precision not in {"day", "month"}
    if date.earliest and date.latest:
        return (date.latest - date.earliest).days > LONGEST
    # One end is open: ``2022/..`` belongs to the year, ``2022-03/..`` to the month in which it begins.
    ends = [end for end in date.text.split("/") if end not in {"", ".."}]
    return bool(ends) and _YEAR_ALONE.fullmatch(ends[0]) is not None
