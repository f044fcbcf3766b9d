"""Numbers that measure nothing by themselves: parts of a name, of a clock time, of a longer expression."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.figures.figure_words import figure_words
from generator.text.numerals import SCALES, WORD
from generator.text.phrases import alternatives

if TYPE_CHECKING:
    from generator.figures.numbers import Number

_LETTERS = re.compile(r"[^\W\d_]{1,12}|[\u00b2\u00b3]")
_MORE_OF_A_NUMBER = re.compile(rf"\s(?:and\s)?(?:{WORD}|a?\shalf|{'|'.join(SCALES)})(?![\w-])", re.IGNORECASE)


def is_part(text: str, number: Number) -> bool:
    """Return whether a number is only the front of what stands there, so that nothing may be read.

    ``$5X`` is not 5 dollars, ``5G`` is not 5, and ``two thousand three hundred sixty five`` is not 2,360
    where the rules cannot read the rest.
    """
    if not number.written and not number.vague:
        letters = _LETTERS.match(text, number.end)
        return letters is not None and not _unit_may_follow(text, number)
    many_words = " " in number.words.strip()
    return many_words and _MORE_OF_A_NUMBER.match(text, number.end) is not None


def _unit_may_follow(text: str, number: Number) -> bool:
    """Return whether the letters right behind the digits are a known unit: ``3kg``, ``31p``, ``12km²``."""
    return not number.currency and _glued_units().match(text, number.end) is not None


@lru_cache(maxsize=1)
def _glued_units() -> re.Pattern[str]:
    words = figure_words()
    return re.compile(rf"(?:{alternatives((*words.glued, *words.abbreviated))})(?!\w)")


_GROUPED = re.compile(r"\d[,\s]\d{3}")
_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019&-]{0,40})\s{1,3}$")
_PERCENT = re.compile(r"[\s-]?(?:%|per\s?cent)")
_UNIT = re.compile(
    r"\s(?:(?:(?:square|cubic|nautical)\s)?(?:kilo|centi|milli)?(?:met(?:re|er)s?|miles?|feet|yards|km|acres|hectares)"
    r"|minutes|hours|days|weeks|months|years)(?!\w)"
)
_ROOM = 44


def is_name(text: str, number: Number) -> bool:
    """Return whether a number is part of a name or a clock time: ``Article 5``, ``9 a.m.``, ``Big Three``."""
    words = figure_words()
    after = text[number.end : number.end + 14].casefold().lstrip(" -\u00a0")
    measured = _UNIT.match(text, number.end)  # "a zone 15 kilometres deep", "12 square miles"
    if not measured and after.startswith(words.after_names) and _is_followed(after, words.after_names):
        return True
    before = _BEFORE.search(text, max(0, number.start - _ROOM), number.start)
    previous = before[1] if before else ""
    lower = previous.casefold()
    if (lower in words.before_names and not measured) or text[
        max(0, number.start - 9) : number.start
    ].casefold() == "group of ":
        return True
    if number.written:
        return number.words[0].isupper() and not _starts_sentence(text, number.start)
    if number.currency or number.scaled or _GROUPED.search(number.words) or _PERCENT.match(text, number.end):
        return False
    if not previous[:1].isupper() or lower in words.phrase_stops or measured:
        return False
    return before is not None and not (
        _starts_sentence(text, before.start()) and lower in words.hedges_before
    )


def _is_followed(after: str, names: tuple[str, ...]) -> bool:
    """Return whether one of some words opens a text as a whole word: ``a.m.`` of "9 a.m."."""
    return any(after.startswith(name) and not after[len(name) : len(name) + 1].isalpha() for name in names)


def _starts_sentence(text: str, position: int) -> bool:
    head = text[max(0, position - 4) : position].rstrip(" \"'\u201c\u2018(")
    return not head or head[-1] in ".!?:;\u2014\u2013\n"
