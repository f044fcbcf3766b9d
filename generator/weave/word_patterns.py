"""Word lists as patterns: whole words in any case, with a space or a hyphen between them."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.words.word_lists import word_list

_GAP = re.compile(r"\s+|(?<=\w)-(?=\w)")


@lru_cache(maxsize=64)
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern that finds any word of a list as a whole word, in any case."""
    return phrases(word_list(f"weaving.{name}"))


@lru_cache(maxsize=1024)
def phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, in any case.

    Longer phrases come first; a space or a hyphen matches either, and any run of white
    space: ``phrases(("peace force",))`` finds ``Peace-force`` but no ``peace forces``.
    """
    known = {word.strip() for word in words} - {""}
    if not known:
        return re.compile(r"(?!)")
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    alternatives = "|".join(map(_with_gaps, longest_first))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _with_gaps(phrase: str) -> str:
    """Return an expression for a phrase whose words stand apart by spaces or by a hyphen."""
    parts = [re.escape(part) for part in _GAP.split(phrase)]
    return r"(?:\s+|-)".join(parts)
