"""Dates with their uncertainty, as EDTF (Extended Date/Time Format, ISO 8601-2:2019)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["", "?", "~", "%"]
Precision = Literal["day", "month", "season", "year", "decade", "century", "interval"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """A date, interval, season, decade or century as EDTF levels 0-1 write it.

    ``earliest`` and ``latest`` are the first and last day that the expression
    admits, without padding for "approximate"; ``None`` is an open or unknown end.
    """

    text: str
    """The expression itself, such as ``2025-01-18/2025-01-20`` or ``2025-01``."""
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    qualifier: Qualifier = ""
    """``?`` uncertain, ``~`` approximate, ``%`` both."""

    def __str__(self) -> str:
        return self.text
