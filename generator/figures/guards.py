"""Numbers that measure nothing by themselves: parts of a name, of a clock time, of a longer expression."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.figures.figure_words import figure_words
from generator.text.numerals import SCALES, WORD
from generator.text.word_alternatives import alternatives

if TYPE_CHECKING:
    from generator.figures.numbers import Number

_LETTERS = re.compile(r"[^\W\d_]{1,12}|[\u00b2\u00b3]")
_MORE_OF_A_NUMBER = re.compile(rf"\s(?:and\s)?(?:{WORD}|a?\shalf|{'|'.join(SCALES)})(?![\w-])", re.IGNORECASE)


def is_part(text: str, number: Number) -> bool:
    """Return whether a number is only the front of what stands there, so that nothing may be read.

    ``$5X`` is not 5 dollars, ``5G`` is not 5, and ``two thousand three hundred sixty five`` is not 2,360
    where the rules cannot read the rest.
    """
    if number.written or number.vague:
        many_words = " " in number.words.strip()
        return many_words and _MORE_OF_A_NUMBER.match(text, number.end) is not None
    if not _LETTERS.match(text, number.end):
        return False
    return not _unit_may_follow(text, number)


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
_NAME_ROOM = 14
_GROUP_OF = "group of "
"""``Group of 77``"""


def is_name(text: str, number: Number) -> bool:
    """Return whether a number is part of a name or a clock time: ``Article 5``, ``9 a.m.``, ``Big Three``."""
    words = figure_words()
    measured = _UNIT.match(text, number.end)  # "a zone 15 kilometres deep", "12 square miles"
    before = _BEFORE.search(text, max(0, number.start - _ROOM), number.start)
    previous = before[1] if before else ""
    lower = previous.casefold()
    if not measured and (lower in words.before_names or _is_time(text, number)):
        return True
    if text[max(0, number.start - len(_GROUP_OF)) : number.start].casefold() == _GROUP_OF:
        return True
    if number.written:
        return number.words[0].isupper() and not _starts_sentence(text, number.start)
    if measured or before is None or _is_amount(text, number):
        return False
    if not previous[:1].isupper() or lower in words.phrase_stops:
        return False
    # "Boeing 787", but "About 787 people" at the beginning of a sentence
    return lower not in words.hedges_before or not _starts_sentence(text, before.start())


def _is_time(text: str, number: Number) -> bool:
    """Return whether what follows makes a name or a clock time of a number: ``9 a.m.``."""
    names = figure_words().after_names
    after = text[number.end : number.end + _NAME_ROOM].casefold().lstrip(" -\u00a0")
    return after.startswith(names) and _is_followed(after, names)


def _is_amount(text: str, number: Number) -> bool:
    """Return whether a number is one of money, of thousands or of a share, as no name has it."""
    if number.currency or number.scaled:
        return True
    if _GROUPED.search(number.words):
        return True
    return _PERCENT.match(text, number.end) is not None


def _is_followed(after: str, names: tuple[str, ...]) -> bool:
    """Return whether one of some words opens a text as a whole word: ``a.m.`` of "9 a.m."."""
    opening = (name for name in names if after.startswith(name))
    return any(not after[len(name) : len(name) + 1].isalpha() for name in opening)


def _starts_sentence(text: str, position: int) -> bool:
    """Return whether a sentence begins at a place, with or without marks before its first word."""
    head = text[max(0, position - 4) : position].rstrip(" \"'\u201c\u2018(")
    return not head or head[-1] in ".!?:;\u2014\u2013\n"
