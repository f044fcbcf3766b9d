"""What a rule of the dates is: one kind of date expression, with all that the search needs to know of it.

A rule is a function that says which date the words name, made a record by the decorator :func:`rule`.
Nothing about a rule stands anywhere else but in its line of ``RULES`` (``rules/__init__.py``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING

from generator.dates.parts import expanded, needed_words

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.place import Place

Fields = Mapping[str, str]
"""The named parts of the words: ``{"month": "July", "day": "25"}``."""
Sample = tuple[str, str, str]
"""A sentence of Friday, 14 March 2031; words of it; the date they name as EDTF, ``?`` if unknown."""


class Trait(Flag):
    """What a date of a rule means for the course of a text and for the words beside it."""

    NONE = 0
    CALENDAR = auto()
    """A day of the calendar, as the date line of a page prints it: ``14 March 2031``, ``2031-03-14``."""
    FINE = auto()
    """A day, a month or a season. Its year tells a story of the past from news."""
    NAMED = auto()
    """Bears a name that comes again each year: ``March``, ``Christmas``."""
    FROM_NOW = auto()
    """Is counted from publication: ``last week``."""
    PART = auto()
    """Points at the time last spoken of, or at a part of it, and never moves the course to it again."""
    ASIDE = auto()
    """Never moves the course of a text: ``the 1980s``."""
    ROUND = auto()
    """May be approximate: ``around 2014``."""
    COUNTED = auto()
    """Counts units: ``four months ago``. Where units stand before it too, it is only a part."""
    OF_WEEK = auto()
    """Comes again each week: ``Monday``, ``the weekend``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of date expression: ``ago`` finds "two weeks ago" and counts back from publication."""

    name: str
    """As findings and ``explain`` print it: ``week-of-month``."""
    patterns: tuple[str, ...]
    """In verbose notation, of what ``parts.py`` offers; their named groups become the fields."""
    resolve: Callable[[Fields, Clock], Reading]
    """Return the period that the words name, ``UNKNOWN`` if nothing tells, ``None`` if they are no date."""
    explanation: str
    """What ``explain`` says of it: one line, no more than 80 characters."""
    sample: Sample
    """A test runs it."""
    needs: tuple[str, ...] = ()
    """Words of which a passage must hold one, or the rule is not tried. Capitals are looked for as such."""
    holds: Callable[[Place], bool] | None = None
    """Return whether the words are a date where they stand: ``March``, but not "March on!"."""
    traits: Trait = Trait.NONE
    leads: tuple[str, ...] = ()
    """Patterns of words that count from the date behind them: ``two days after the`` 2 March storm."""

    def compiled(self) -> tuple[re.Pattern[str], ...]:
        """Return the patterns, with the names of the word lists put in."""
        return tuple(re.compile(expanded(pattern), re.VERBOSE) for pattern in self.patterns)

    def compiled_leads(self) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of words that count from the date behind them."""
        return tuple(re.compile(expanded(pattern), re.VERBOSE) for pattern in self.leads)

    def words(self) -> tuple[str, ...]:
        """Return the needed words, with the names of the word lists put in."""
        return tuple(word for needed in self.needs for word in needed_words(needed))


def rule(  # noqa: PLR0913 - a rule has as many parts
    name: str,
    *patterns: str,
    explanation: str,
    sample: Sample,
    needs: tuple[str, ...] = (),
    holds: Callable[[Place], bool] | None = None,
    traits: Trait = Trait.NONE,
    leads: tuple[str, ...] = (),
) -> Callable[[Callable[[Fields, Clock], Reading]], Rule]:
    """Make a rule of the function that resolves it.

    >>> @rule(
    ...     "year",
    ...     r"(?P<year>20[0-9]{2})",
    ...     explanation="a year",
    ...     sample=("In 2014 it stopped.", "2014", "2014"),
    ... )
    ... def year(fields, clock):
    ...     return periods.year(int(fields["year"]))
    """

    def made(resolve: Callable[[Fields, Clock], Reading]) -> Rule:
        return Rule(
            name=name,
            patterns=patterns,
            resolve=resolve,
            explanation=explanation,
            sample=sample,
            needs=needs,
            holds=holds,
            traits=traits,
            leads=leads,
        )

    return made
