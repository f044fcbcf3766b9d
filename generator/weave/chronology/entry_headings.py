"""Under which heading of the chronology an entry stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.dates_in_words import MONTHS

if TYPE_CHECKING:
    import datetime as dt

    from generator.model.edtf import EdtfDate

LONGEST = 31
"""An interval of more days belongs to its year, not to the month in which it begins."""
_YEAR_ALONE = re.compile(r"-?[\dX]{4}[~?%]?(?:-XX(?:-XX)?)?")


def heading(date: EdtfDate) -> str:
    """Return the month that a date belongs to, or its year where no month is known.

    "Between 28 January and 3 February 2025" stands under "January 2025", "from 2022
    to 2025" and "since 2022" under "2022".
    """
    day = _day(date)
    if day is None:
        return ""
    return str(day.year) if _of_year(date) else f"{MONTHS[day.month - 1]} {day.year}"


def heading_key(date: EdtfDate) -> tuple[int, int]:
    """Return what headings are sorted by: a year stands before its months."""
    day = _day(date)
    return (9999, 13) if day is None else (day.year, 0 if _of_year(date) else day.month)


def _day(date: EdtfDate) -> dt.date | None:
    return date.earliest or date.latest


def _of_year(date: EdtfDate) -> bool:
    if date.precision != "interval":
        return date.precision not in {"day", "month"}
    if date.earliest and date.latest:
        return (date.latest - date.earliest).days > LONGEST
    known = next((end for end in date.text.split("/") if end not in {"", ".."}), "")
    return bool(_YEAR_ALONE.fullmatch(known))
