"""Dates as a reader says them: ``2025-01-18/2025-01-20`` is ``between 18 and 20 January 2025``.

The words follow the expression, not the days that it admits, so that a month stays a month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DOUBT: Final = {"": "", "~": "around ", "?": "possibly ", "%": "possibly around "}
_OPEN: Final = frozenset({"", ".."})
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
class DatePart:
    """A few words of a date; ``iso`` is their value for ``<time datetime>``, empty for words between."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date in words, ready for a template."""

    parts: tuple[DatePart, ...] = ()

    def __str__(self) -> str:
        return "".join(part.text for part in self.parts)


_NOT_KNOWN: Final = When(parts=(DatePart(text="date not known"),))


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """One date of an expression: its words from the smallest to the largest, and what it is in ISO 8601."""

    words: tuple[str, ...]
    doubt: str
    iso: str

    def parts(self, count: int | None = None) -> tuple[DatePart, ...]:
        """Return the doubt and the date; of the date's words only so many, where that is said."""
        lead = (DatePart(text=_DOUBT[self.doubt]),) if self.doubt else ()
        return (*lead, DatePart(text=" ".join(self.words[:count]), iso=self.iso))


def date_label(date: EdtfDate | None) -> str:
    """Return a date in words; empty for no date."""
    return str(in_words(date)) if date is not None else ""


def in_words(date: EdtfDate | None, *, period: bool = False) -> When:
    """Put a date into words.

    An interval is an uncertain day (``between 18 and 20 January 2025``); with ``period``, a stretch of
    time (``from 18 to 20 January 2025``). ``2022/..`` is ``from 2022 on``, ``2022/`` (end unknown)
    ``2022 or later``.
    """
    if date is None:
        return _NOT_KNOWN
    start, slash, end = date.text.strip().partition("/")
    first, last = _end(start), _end(end)
    if first and (not slash or first == last):
        return When(parts=first.parts())
    if first and last:
        before, between = ("from ", " to ") if period else ("between ", " and ")
        return _both(first, last, before, between)
    if first and end in _OPEN:
        return _from(first, known=bool(end), period=period)
    if last and start in _OPEN:
        return _up_to(last, known=bool(start), period=period)
    has_no_end = bool(slash) and {start, end} <= _OPEN
    return _NOT_KNOWN if has_no_end else When(parts=(DatePart(text=date.text),))


def in_short(date: EdtfDate | None) -> When:
    """Put a date into few words for a line that is read at a glance.

    An uncertain day is told by its bounds: ``18–20 January 2025`` is one of these days.
    """
    if date is None:
        return in_words(date)
    start, _, end = date.text.strip().partition("/")
    first, last = _end(start), _end(end)
    if first is None or last is None or first == last:
        return in_words(date)
    is_long = first.doubt != "" or _own_words(first, last) > 1
    return _both(first, last, "", " – " if is_long else "–")


def _both(first: _End, last: _End, before: str, between: str) -> When:
    """Name both ends, what they share only once."""
    lead = (DatePart(text=before),) if before else ()
    shown = first.parts(_own_words(first, last))
    return When(parts=(*lead, *shown, DatePart(text=between), *last.parts()))


def _own_words(first: _End, last: _End) -> int:
    """Count the words of the first date that the last does not repeat: one of ``18 January 2025``."""
    count = len(first.words)
    if first.doubt or last.doubt:
        return count
    if count != len(last.words):
        return count
    while count > 1 and first.words[count - 1 :] == last.words[count - 1 :]:
        count -= 1
    return count


def _from(first: _End, *, known: bool, period: bool) -> When:
    """Name the beginning of what has no end, or an unknown one."""
    if period:
        return When(parts=(DatePart(text="since "), *first.parts()))
    if known:
        return When(parts=(DatePart(text="from "), *first.parts(), DatePart(text=" on")))
    return When(parts=(*first.parts(), DatePart(text=" or later")))


def _up_to(last: _End, *, known: bool, period: bool) -> When:
    """Name the end of what has no beginning, or an unknown one."""
    if period:
        return When(parts=(DatePart(text="until "), *last.parts()))
    if known:
        return When(parts=(DatePart(text="no later than "), *last.parts()))
    return When(parts=(*last.parts(), DatePart(text=" or earlier")))


def _end(text: str) -> _End | None:
    """Read one end of an expression; nothing where it makes no date, as ``202X-03``."""
    match = _END.fullmatch(text)
    if match is None:
        return None
    if match["month"] and "X" in match["year"]:
        return None
    year = _year(match["year"], before_christ=bool(match["sign"]))
    words = _words(year, match["month"], match["day"])
    if not words:
        return None
    return _End(words=words, doubt=match["doubt"], iso=_iso(match))


def _iso(match: re.Match[str]) -> str:
    """Return what of a date ``<time datetime>`` can say; nothing for seasons, decades and years BC."""
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    if "X" in year or match["sign"] or int(year) == 0:
        return ""
    is_season = month.isdigit() and int(month) > len(MONTHS)
    if is_season:
        return ""
    known = [part for part in (year, month, day) if part not in {"", "XX"}]
    return "-".join(known)


def _words(year: str, month: str | None, day: str | None) -> tuple[str, ...]:
    """Return the words from the smallest to the largest; none where they make no date."""
    if month is None:
        return (year,)
    if month == "XX":
        unknown: dict[str | None, tuple[str, ...]] = {None: ("a month in", year), "XX": ("a day in", year)}
        return unknown.get(day, ())
    if day is None:
        name = _month(month) or SEASONS.get(int(month), "")
        return (name, year) if name else ()
    name = _month(month)
    if not name:
        return ()
    return "a day in" if day == "XX" else str(int(day)), name, year


def _month(digits: str) -> str:
    """Return the name of a month; nothing for a season, such as ``21``."""
    number = int(digits)
    if 1 <= number <= len(MONTHS):
        return MONTHS[number - 1]
    return ""


def _year(digits: str, *, before_christ: bool) -> str:
    """Return ``2025``, ``the 2020s``, ``the 21st century``, ``44 BC`` of the digits ``0043``."""
    era = " BC" if before_christ else ""
    if digits.endswith("XX"):
        return f"the {_ordinal(int(digits[:2]) + 1)} century{era}"
    if digits.endswith("X"):
        return f"the {int(digits[:3])}0s{era}"
    number = int(digits)
    if before_christ:
        return f"{number + 1} BC"  # ISO 8601 has a year 0, which is 1 BC
    return str(number) if number else "1 BC"


def _ordinal(number: int) -> str:
    """Return ``1st``, ``2nd``, ``11th``, ``21st``."""
    is_teen = number % 100 in range(11, 14)
    if is_teen:
        return f"{number}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
