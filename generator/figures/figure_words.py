"""The word lists of the figures, read once and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.words.word_lists import word_list, word_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.words.word_lists import Row


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


@lru_cache(maxsize=1)
def figure_words() -> FigureWords:
    """Return the lists, read once."""
    return FigureWords(
        hedges_before=word_list("figures.hedges_before"),
        hedges_after=word_list("figures.hedges_after"),
        currency_symbols=pairs("figures.currencies.symbols"),
        currency_words=pairs("figures.currencies.words"),
        currency_codes=word_list("figures.currencies.codes"),
        plurals=pairs("figures.nouns.plurals"),
        singulars=frozenset(word_list("figures.nouns.singulars")),
        two_words=frozenset(word_list("figures.nouns.two_words")),
        ones=frozenset(word_list("figures.nouns.ones")),
        loose=frozenset(word_list("figures.stops.loose")),
        no_plurals=frozenset(word_list("figures.nouns.no_plurals")),
        clause_stops=frozenset(word_list("figures.stops.clause")),
        phrase_stops=frozenset(word_list("figures.stops.phrase")),
        tolls=word_list("figures.totals.people"),
        totals=word_list("figures.totals.anything"),
        gatherings=word_list("figures.totals.gatherings"),
        links=word_list("figures.totals.links"),
        glued=pairs("figures.nouns.glued"),
        abbreviated=pairs("figures.nouns.abbreviated"),
        measures=frozenset(word_list("figures.nouns.measures")),
        vague_scales=_numbers("figures.vague.scales"),
        vague_counts=_numbers("figures.vague.counts"),
        rising=frozenset(word_list("figures.totals.change")),
        fates=frozenset(word_list("figures.stops.fates")),
        scale_only=frozenset(word_list("figures.stops.scale_only")),
        not_compounded=word_list("figures.nouns.not_compounded"),
        before_fractions=frozenset(word_list("figures.fractions.before")),
        calling_fractions=frozenset(word_list("figures.fractions.calling")),
        before_names=frozenset(word_list("figures.names.before")),
        after_names=word_list("figures.names.after"),
    )


def _numbers(name: str) -> dict[str, int]:
    """Return the numbers of words, from rows of both: ``("hundreds", 200)``."""
    numbers: dict[str, int] = {}
    for row in word_rows(name):
        if len(row) != len(("word", "number")) or not isinstance(row[1], int):
            msg = f"generator/lexicon: `{name}`: {list(row)} is not a word and a number"
            raise ValueError(msg)
        numbers[row[0]] = row[1]
    return numbers


def pairs(name: str, rows: Sequence[Row] | None = None) -> dict[str, str]:
    """Return the meanings of words, from rows of both: ``("feet", "foot")``.

    Raises:
        ValueError: a row is not a pair of words.
    """
    found: dict[str, str] = {}
    for row in word_rows(name) if rows is None else rows:
        if len(row) != len(("word", "meaning")) or not all(isinstance(word, str) for word in row):
            msg = f"generator/lexicon: `{name}`: {list(row)} is not a pair of words"
            raise ValueError(msg)
        found[row[0]] = row[1]
    return found
