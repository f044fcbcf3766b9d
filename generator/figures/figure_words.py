"""The word lists of the figures, read once and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.wordlists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """The lists of ``lexicon/figures.toml``."""

    hedges_before: tuple[str, ...]
    hedges_after: tuple[str, ...]
    currency_symbols: dict[str, str]
    """ISO 4217 code by symbol."""
    currency_words: dict[str, str]
    currency_codes: tuple[str, ...]
    plurals: dict[str, str]
    """Singular by plural, where the plural doesn't tell."""
    singulars: frozenset[str]
    """Nouns that stand in the singular in a compound: ``28-point``."""
    two_words: frozenset[str]
    """Units of two words: ``nautical mile``."""
    ones: frozenset[str]
    """Nouns that "one" counts rather than points at."""
    loose: frozenset[str]
    """Words after a number that begin a circumstance, not what is measured."""
    no_plurals: frozenset[str]
    clause_stops: frozenset[str]
    phrase_stops: frozenset[str]
    fates: frozenset[str]
    tolls: tuple[str, ...]
    """Nouns after which a bare number counts people: ``the death toll rose to 214``."""
    totals: tuple[str, ...]
    """Nouns after which a bare number counts what they stand for: ``put the number at 700``."""
    gatherings: tuple[str, ...]
    """Nouns that consist of people: ``a city of 310,000``."""
    links: tuple[str, ...]
    """What leads from such a noun to its number: ``rose to``, ``at``."""
    glued: dict[str, str]
    """Units that are written without a space: ``3kg``."""
    abbreviated: dict[str, str]
    """Units that are written short behind a space: ``1,500 sq km``."""
    measures: frozenset[str]
    """Units of measurement, of which a part may be counted: ``3.125 miles``."""
    vague_scales: dict[str, int]
    """The least that ``hundreds of`` and its like may mean."""
    vague_counts: dict[str, int]
    """The least that ``a couple of`` and its like may mean before a scale."""
    rising: frozenset[str]
    """Verbs of change: "rose from 12 to 15" is two figures, "from 12 to 15 ships pass" a range."""
    scale_only: frozenset[str]
    not_compounded: tuple[str, ...]
    """What a word after a hyphen ends on that is not a counted noun: ``two-faced``."""
    before_fractions: frozenset[str]
    """Words before "half" and such that make it no share: ``the first half of``."""
    calling_fractions: frozenset[str]
    """Words before "half" and such that make it a share without "of": ``fell by half``."""
    before_names: frozenset[str]
    after_names: tuple[str, ...]


def parse_figure_words(data: Mapping[str, Any]) -> FigureWords:
    """Read the lists from what their file holds.

    Raises:
        ValueError: a row is not a pair of words.
    """
    return FigureWords(
        hedges_before=_words(data, "hedges_before"),
        hedges_after=_words(data, "hedges_after"),
        currency_symbols=_pairs(data, "currencies", "symbols"),
        currency_words=_pairs(data, "currencies", "words"),
        currency_codes=_words(data, "currencies", "codes"),
        plurals=_pairs(data, "nouns", "plurals"),
        singulars=frozenset(_words(data, "nouns", "singulars")),
        two_words=frozenset(_words(data, "nouns", "two_words")),
        ones=frozenset(_words(data, "nouns", "ones")),
        loose=frozenset(_words(data, "stops", "loose")),
        no_plurals=frozenset(_words(data, "nouns", "no_plurals")),
        clause_stops=frozenset(_words(data, "stops", "clause")),
        phrase_stops=frozenset(_words(data, "stops", "phrase")),
        tolls=_words(data, "totals", "people"),
        totals=_words(data, "totals", "anything"),
        gatherings=_words(data, "totals", "gatherings"),
        links=_words(data, "totals", "links"),
        glued=_pairs(data, "nouns", "glued"),
        abbreviated=_pairs(data, "nouns", "abbreviated"),
        measures=frozenset(_words(data, "nouns", "measures")),
        vague_scales=_numbers(data, "vague", "scales"),
        vague_counts=_numbers(data, "vague", "counts"),
        rising=frozenset(_words(data, "totals", "change")),
        fates=frozenset(_words(data, "stops", "fates")),
        scale_only=frozenset(_words(data, "stops", "scale_only")),
        not_compounded=_words(data, "nouns", "not_compounded"),
        before_fractions=frozenset(_words(data, "fractions", "before")),
        calling_fractions=frozenset(_words(data, "fractions", "calling")),
        before_names=frozenset(_words(data, "names", "before")),
        after_names=_words(data, "names", "after"),
    )


@lru_cache(maxsize=1)
def figure_words() -> FigureWords:
    """Return the lists of the package."""
    return parse_figure_words(word_list("figures"))


def _words(data: Mapping[str, Any], *path: str) -> tuple[str, ...]:
    for name in path[:-1]:
        data = data[name]
    return tuple(data[path[-1]])


def _numbers(data: Mapping[str, Any], *path: str) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for row in _words(data, *path):
        if len(row) != len(("word", "number")) or not isinstance(row[1], int):
            msg = f"generator/lexicon/figures.toml: `{'.'.join(path)}`: {row!r} is not a word and a number"
            raise ValueError(msg)
        numbers[row[0]] = row[1]
    return numbers


def _pairs(data: Mapping[str, Any], *path: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for row in _words(data, *path):
        if len(row) != len(("word", "meaning")) or not all(isinstance(w, str) and w.strip() for w in row):
            msg = f"generator/lexicon/figures.toml: `{'.'.join(path)}`: {row!r} is not a pair of words"
            raise ValueError(msg)
        pairs[row[0]] = row[1]
    return pairs
