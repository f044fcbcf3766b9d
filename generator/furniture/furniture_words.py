"""The phrases of page furniture, read once from ``lexicon/furniture.toml`` and checked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable


def words(table: str, name: str) -> tuple[str, ...]:
    """Return one list of phrases."""
    return _tables()[table, name]


@lru_cache(maxsize=1)
def _tables() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return all lists by the names of their table and their own."""
    tables: dict[tuple[str, str], tuple[str, ...]] = {}
    for table, lists in word_list("furniture").items():
        for name, phrases in lists.items():
            tables[table, name] = checked(f"{table}.{name}", phrases)
    return tables


def checked(name: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases of a list, or say which can't be compared.

    Raises:
        ValueError: a phrase isn't written in lower case with straight marks.
    """
    for phrase in phrases:
        if phrase != phrase.casefold() or "’" in phrase:
            where = f"generator/lexicon/furniture.toml: {name}"
            msg = f"{where}: {phrase!r} is not in lower case with straight marks"
            raise ValueError(msg)
    return tuple(phrases)
