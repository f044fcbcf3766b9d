"""The word lists of the dates, read once and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def parse_date_words(data: Mapping[str, Any]) -> DateWords:
    """Read the lists from what their file holds.

    Raises:
        ValueError: a list of names is short, or holds one name for two.
    """
    named = ("months", "weekdays", "seasons", "holidays")
    return DateWords(
        months=_named(data, "months", _MONTHS, 1),
        weekdays=_named(data, "weekdays", _DAYS, 0),
        seasons=_named(data, "seasons", _SEASONS, 21),
        holidays={str(name): (int(m), int(d)) for name, m, d in data["holidays"]},
        lists={name: tuple(words) for name, words in data.items() if name not in named},
    )


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """Return the lists of the package."""
    return parse_date_words(word_list("dates"))


def alternatives(words: tuple[str, ...]) -> str:
    """Return a pattern for any of the words, longer ones first, a space standing for any short gap."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(r"\s{1,3}".join(re.escape(part) for part in word.split()) for word in ordered)


def _named(data: Mapping[str, Any], name: str, count: int, first: int) -> dict[str, int]:
    rows = data[name]
    named = {word.casefold().rstrip("."): n for n, row in enumerate(rows, start=first) for word in row}
    if len(rows) != count or len(named) != sum(map(len, rows)):
        msg = f"generator/lexicon/dates.toml: `{name}` must be {count} rows of names, each name once"
        raise ValueError(msg)
    return named
