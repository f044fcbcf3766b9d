"""Dates as a reader says them: ``2025-01-18/2025-01-20`` is "between 18 and 20 January 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DOUBT = {"": "", "~": "around ", "?": "possibly ", "%": "possibly around "}

_END = re.compile(
    r"""
    (?P<sign>-?)(?P<year>\d{4}|\d{3}X|\d{2}XX)   # 2025, 202X, 20XX
    (?:-(?P<month>\d{2}|XX))?                    # 01 to 12, 21 to 24 for a season
    (?:-(?P<day>\d{2}|XX))?
    (?:T\S*)?
    (?P<doubt>[~?%]?)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """One date of an expression: its parts in words, from the smallest to the largest."""

    parts: tuple[str, ...]
    doubt: str
    day: bool

    @property
    def words(self) -> str:
        return _DOUBT[self.doubt] + " ".join(self.parts)


def in_words(date: EdtfDate | None) -> str:
    """Return a date in English words; empty for no date.

    The words follow the expression, not the days it admits, so that a month stays
    a month. ``2022/..`` is "since 2022", ``2022/`` (end unknown) "in or after 2022".
    """
    if date is None:
        return ""
    start, slash, end = date.text.strip().partition("/")
    if slash:
        return _interval(start, end) or date.text
    single = _end(start)
    return single.words if single else date.text


def _interval(start: str, end: str) -> str:
    first, last = _end(start), _end(end)
    if first and last:
        return _between(first, last)
    if first and end in {"", ".."}:
        return f"since {first.words}" if end else f"{_on(first)} or after {first.words}"
    if last and start in {"", ".."}:
        return f"until {last.words}" if start else f"{_on(last)} or before {last.words}"
    return "at an unknown date" if {start, end} <= {"", ".."} else ""


def _on(end: _End) -> str:
    return "on" if end.day else "in"


def _between(first: _End, last: _End) -> str:
    """Name both ends, what they share only once: "between 18 and 20 January 2025"."""
    if first == last:
        return first.words
    head = first.parts
    if first.doubt == last.doubt == "" and len(first.parts) == len(last.parts):
        while first.parts[len(head) - 1 :] == last.parts[len(head) - 1 :]:
            head = head[:-1]
        return f"between {' '.join(head)} and {last.words}"
    return f"between {first.words} and {last.words}"


def _end(text: str) -> _End | None:
    match = _END.fullmatch(text)
    if match is None or (match["month"] and "X" in match["year"]):
        return None
    year = _year(match["year"], before_christ=bool(match["sign"]))
    parts = _parts(year, match["month"], match["day"])
    return _End(parts=parts, doubt=match["doubt"], day=match["day"] is not None) if parts else None


def _parts(year: str, month: str | None, day: str | None) -> tuple[str, ...]:
    """Return the words from the smallest to the largest; none where they make no date."""
    if month is None:
        return (year,)
    if month == "XX":
        return {None: ("a month in", year), "XX": ("a day in", year)}.get(day, ())
    name = _month(month) or ("" if day else SEASONS.get(int(month), ""))
    if not name:
        return ()
    smallest = () if day is None else ("a day in" if day == "XX" else str(int(day)),)
    return (*smallest, name, year)


def _month(digits: str) -> str:
    return MONTHS[int(digits) - 1] if 1 <= int(digits) <= len(MONTHS) else ""


def _year(digits: str, *, before_christ: bool) -> str:
    if digits.endswith("XX"):
        return f"the {_ordinal(int(digits[:2]) + 1)} century" + (" BC" if before_christ else "")
    if digits.endswith("X"):
        return f"the {int(digits[:3])}0s" + (" BC" if before_christ else "")
    if before_christ:
        return f"{int(digits) + 1} BC"  # ISO 8601 has a year 0, which is 1 BC
    return str(int(digits)) if int(digits) else "1 BC"


def _ordinal(number: int) -> str:
    teens = range(11, 14)
    ending = "th" if number % 100 in teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
