"""The phrases of page furniture, read once from ``lexicon/furniture.toml`` and checked."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


def words(table: str, name: str) -> tuple[str, ...]:
    """Return one list of phrases."""
    return _tables()[table, name]


@lru_cache(maxsize=1)
def _tables() -> dict[tuple[str, str], tuple[str, ...]]:
    text = (files("generator") / "lexicon" / "furniture.toml").read_text(encoding="utf-8")
    return {
        (table, name): checked(f"{table}.{name}", phrases)
        for table, lists in tomllib.loads(text).items()
        for name, phrases in lists.items()
    }


def checked(name: str, phrases: object) -> tuple[str, ...]:
    """Return the phrases of a list, or say what is wrong with it.

    Raises:
        ValueError: something is no phrase in lower case, or stands there twice.
    """
    if not isinstance(phrases, list) or not phrases:
        msg = f"lexicon/furniture.toml: {name} must be a list of phrases"
        raise ValueError(msg)
    for phrase in phrases:
        if not isinstance(phrase, str) or not phrase.strip() or phrase != phrase.casefold() or "’" in phrase:
            msg = f"lexicon/furniture.toml: {name}: {phrase!r} is no phrase in lower case with straight marks"
            raise ValueError(msg)
    if len(set(phrases)) != len(phrases):
        msg = f"lexicon/furniture.toml: {name} holds a phrase twice"
        raise ValueError(msg)
    return tuple(phrases)
