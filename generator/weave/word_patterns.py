"""The word lists of the weaving, read once and checked."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_GAP = re.compile(r"\s+|(?<=\w)-(?=\w)")


@lru_cache(maxsize=1)
def word_lists() -> dict[str, tuple[str, ...]]:
    """Return every list of ``lexicon/weaving.toml`` by its name.

    Raises:
        ValueError: a list holds something that is not a word, or the same word twice.
    """
    text = (files("generator") / "lexicon" / "weaving.toml").read_text(encoding="utf-8")
    return {name: checked(name, words) for name, words in tomllib.loads(text).items()}


def checked(name: str, words: object) -> tuple[str, ...]:
    """Return the words of a list, or say what is wrong with it."""
    if not isinstance(words, list) or not words:
        msg = f"lexicon/weaving.toml: {name} must be a list of words"
        raise ValueError(msg)
    for word in words:
        is_word = isinstance(word, str) and word.strip() != ""
        if not is_word or word != word.casefold():
            msg = f"lexicon/weaving.toml: {name}: {word!r} is not a word in lower case"
            raise ValueError(msg)
    if len(set(words)) != len(words):
        msg = f"lexicon/weaving.toml: {name} holds a word twice"
        raise ValueError(msg)
    return tuple(words)


@lru_cache(maxsize=64)
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern that finds any word of a list as a whole word, in any case."""
    return phrases(word_lists()[name])


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
