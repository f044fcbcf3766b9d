"""What a rule of the dates is: one kind of date expression, with all that the search needs to know of it.

A rule is a function that says which date the words name, made a record by the decorator :func:`date_rule`.
Its line stands in the list at the end of its family's file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import TYPE_CHECKING

from generator.dates.pattern_parts import expanded, needed_words
from generator.text.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.dates.clock import Wording
    from generator.dates.periods import Reading
    from generator.dates.place import Place

    Split = Callable[["Expression", re.Match[str]], Iterator["Expression"]]
    Resolve = Callable[[Wording], Reading]


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
    FROM_TEXT = auto()
    """Is counted from a date that the text has named: ``the next day``, ``six days later``."""
    TAKES_UP = auto()
    """Points at a date of the text, in whose time the rest of the paragraph may be set: ``that July``."""
    RUNNING = auto()
    """Is a part of the time that the text speaks of: ``the end of the year``."""
    PART = auto()
    """Points at the time last spoken of, or at a part of it, and never moves the course to it again."""
    ASIDE = auto()
    """Never moves the course of a text: ``the 1980s``."""
    BARE_YEAR = auto()
    """A year by itself, which moves the course only where it opens a sentence: ``In 1862, …``."""
    ROUND = auto()
    """May be approximate: ``around 2014``."""
    COUNTED = auto()
    """Counts units: ``four months ago``. Where units stand before it too, it is only a part."""
    FAR_BACK = auto()
    """May lie years back without saying so: ``the summer before last``."""
    OF_DAY = auto()
    """Is counted from the very day on which it is said: ``tomorrow``."""
    OF_WEEK = auto()
    """Comes again each week: ``Monday``, ``the weekend``."""
    WEEKDAY = auto()
    """Is a day by its name: ``Monday``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule(Rule["Wording", "Reading"]):
    """One kind of date expression: ``ago`` finds "two weeks ago" and counts back from publication.

    Its function returns the period that the words name, ``UNKNOWN`` if nothing tells which, ``None`` if they
    are no date after all.
    """

    patterns: tuple[str, ...]
    """In verbose notation, of what ``pattern_parts`` offers; their named groups become the fields."""
    needs: tuple[str, ...] = ()
    """Words of which a passage must hold one, or the rule is not tried. Capitals are looked for as such."""
    holds: Callable[[Place], bool] | None = None
    """Return whether the words are a date where they stand: ``March``, but not "March on!"."""
    split: Split | None = None
    """Part words that name several dates into one expression a date: ``6, 12 and 14 July``."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date, not yet resolved: ``July 25 of that year``."""

    rule: DateRule
    start: int
    end: int
    fields: Mapping[str, str] = field(default_factory=dict)
    """The named parts: ``{"month": "July", "day": "25", "ofyear": "that"}``."""
    base: Expression | None = None
    """The date that it counts from: ``2 May`` in ``two days after the feast of 2 May``."""


def date_rule(  # noqa: PLR0913 - a rule has as many parts
    name: str,
    *patterns: str,
    explanation: str,
    sample: str,
    needs: tuple[str, ...] = (),
    holds: Callable[[Place], bool] | None = None,
    split: Split | None = None,
    traits: Trait = Trait.NONE,
    leads: tuple[str, ...] = (),
) -> Callable[[Resolve], DateRule]:
    """Make a rule of the function below, which says which date the words name.

    >>> @date_rule(
    ...     "year",
    ...     r"(?P<year>20[0-9]{2})",
    ...     explanation="a year",
    ...     sample="In 2014 it stopped. => 2014 | 2014",
    ... )
    ... def year(words):
    ...     return periods.year(int(words["year"]))
    """

    def record(resolve: Resolve) -> DateRule:
        return DateRule(
            name=name,
            function=resolve,
            explanation=explanation,
            sample=sample,
            patterns=patterns,
            needs=needs,
            holds=holds,
            split=split,
            traits=traits,
            leads=leads,
        )

    return record
