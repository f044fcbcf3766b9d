"""The word lists of the dates, read once and checked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_MONTHS, _DAYS, _SEASONS = 12, 7, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Every list of ``lexicon/dates.toml``; names of months and such with their numbers."""

    months: dict[str, int]
    """1 to 12 by lower-case name or short form without its dot."""
    weekdays: dict[str, int]
    """0 (Monday) to 6."""
    seasons: dict[str, int]
    """21 to 24, as EDTF numbers them."""
    holidays: dict[str, tuple[int, int]]
    lists: dict[str, tuple[str, ...]]
    """The plain lists by their names."""


def parse_date_words(text: str) -> DateWords:
    """Read the lists from their TOML text.

    Raises:
        ValueError: a list is missing, short, or holds something that is no word, or the same word twice.
    """
    data = tomllib.loads(text)
    return DateWords(
        months=_named(data, "months", _MONTHS, 1),
        weekdays=_named(data, "weekdays", _DAYS, 0),
        seasons=_named(data, "seasons", _SEASONS, 21),
        holidays={str(name): (int(m), int(d)) for name, m, d in data.pop("holidays")},
        lists={name: _checked(name, words) for name, words in data.items()},
    )


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """Return the lists of the package."""
    return parse_date_words((files("generator") / "lexicon" / "dates.toml").read_text(encoding="utf-8"))


def alternatives(words: tuple[str, ...]) -> str:
    """Return a pattern for any of the words, longer ones first, a space standing for any short gap."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(r"\s{1,3}".join(re.escape(part) for part in word.split()) for word in ordered)


def _checked(name: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
        msg = f"lexicon/dates.toml: {name} must be a list of words"
        raise ValueError(msg)
    if len(set(words)) != len(words):
        msg = f"lexicon/dates.toml: {name} holds a word twice"
        raise ValueError(msg)
    return tuple(words)


def _named(data: dict[str, object], name: str, count: int, first: int) -> dict[str, int]:
    rows = data.pop(name, None)
    if not isinstance(rows, list) or len(rows) != count:
        msg = f"lexicon/dates.toml: {name} must be a list of {count} lists of words"
        raise ValueError(msg)
    named: dict[str, int] = {}
    for number, row in enumerate(rows, start=first):
        for word in _checked(name, row):
            named[word.casefold().rstrip(".")] = number
    return named
