"""Order among dates."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.edtf import EdtfDate, Precision

_PRECISION: dict[Precision, int] = {
    "day": 0, "interval": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip
DateKey = tuple[dt.date, dt.date, int]


def date_key(date: EdtfDate | None) -> DateKey:
    """Return what dates are sorted by: earliest day, latest day, precision.

    ``../2031-03`` (no known start) stands at its end, ``2031-03/..`` (no known end) after everything that
    starts in March and has an end; no date at all comes last.
    """
    if date is None:
        return dt.date.max, dt.date.max, len(_PRECISION)
    latest = date.latest or dt.date.max
    earliest_day = date.earliest or latest
    return earliest_day, latest, _PRECISION[date.precision]


def earliest(dates: Iterable[EdtfDate | None]) -> EdtfDate | None:
    """Return the earliest of the dates that are known."""
    known = [date for date in dates if date is not None]
    return min(known, key=date_key, default=None)


def surely_after(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether the first day of one date comes after the last day of another.

    ``2031-04`` is surely after ``2031-03``, but ``2031-03-14`` is not: it may be the last day of it.
    """
    if one.earliest is None or other.latest is None:
        return False
    return one.earliest > other.latest
