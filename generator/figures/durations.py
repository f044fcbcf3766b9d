"""Durations and lengths in two units: ``two years and four months``, ``six feet two inches``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.figures.unit_rule import Unit
from generator.text.numerals import DIGITS, WORD, value
from generator.text.rule import rule

if TYPE_CHECKING:
    from generator.figures.numbers import Number
    from generator.figures.unit_rule import NumberInContext

_FULL_PARTS = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("foot", "inch"): 12,
}
"""How many of the smaller unit make the larger one."""
_TWO_UNITS = re.compile(
    rf"""\s(?P<unit>years?|weeks?|days?|hours?|minutes?|feet|foot)
    (?:(?P<half>\sand\sa\shalf)|(?:,?\sand|,)?\s(?P<number>{DIGITS}|{WORD})\s
    (?P<smaller>months?|weeks?|days?|hours?|minutes?|seconds?|inch(?:es)?))(?!\w|\sof(?!\w))""",
    re.VERBOSE,
)


@rule(
    "two-units",
    explanation="a number in two units, counted in the smaller",
    sample="It took two years and four months. => two years and four months | 28 month",
)
def two_units(place: NumberInContext) -> Unit | None:
    """``two years and four months`` are 28 months, ``three hours and a half`` are 3.5 hours."""
    if place.number.high is not None:  # a range: "two to three years"
        return None
    match = _TWO_UNITS.match(place.text, place.at, place.clause.end)
    if match is None:
        return None
    unit = _singular_of_measure(match["unit"])
    if match["half"]:
        return Unit(name=unit, end=match.end(), total=place.number.low + Decimal("0.5"))
    smaller = _singular_of_measure(match["smaller"])
    parts = _FULL_PARTS.get((unit, smaller))
    number = value(match["number"])
    if parts is None or number is None:
        return None
    return Unit(name=smaller, end=match.end(), total=place.number.low * parts + number)


def _singular_of_measure(word: str) -> str:
    """``foot`` of ``feet``, ``year`` of ``years``."""
    irregular = {"feet": "foot", "inches": "inch"}
    return irregular.get(word, word.removesuffix("s"))


_TIME = r"(?:year|month|week|day|hour|minute|decade)s?"
_LARGER_BEFORE = re.compile(rf"(?<!\w)(?:an?|{WORD}|{DIGITS})[\s-]{_TIME},?\sand\s$", re.IGNORECASE)
_TIME_BEHIND = re.compile(rf"[\s-]{_TIME}(?!\w)")
_ROOM = 30
"""How far back the larger unit is looked for, in characters."""


def is_part_of_duration(text: str, number: Number) -> bool:
    """Return whether a number is one end of a duration that no rule can read as a whole.

    Neither ``a year and four months ago`` nor ``two years and three weeks`` may be read for its end alone.
    """
    larger = _TWO_UNITS.match(text, number.end)
    if larger and larger["smaller"]:
        units = _singular_of_measure(larger["unit"]), _singular_of_measure(larger["smaller"])
        return units not in _FULL_PARTS and _is_joined(larger[0])
    if not _TIME_BEHIND.match(text, number.end):
        return False
    before = text[max(0, number.start - _ROOM) : number.start]
    return _LARGER_BEFORE.search(before) is not None


def _is_joined(words: str) -> bool:
    """``two years and three weeks`` is one duration; ``two years, three weeks`` may be two figures."""
    return re.search(r"\sand\s", words) is not None
