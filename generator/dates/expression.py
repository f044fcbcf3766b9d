"""Words that name a date, and the words beside them, which tell whether they do: ``in March``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.dates.date_rule import DateRule

_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019-]{0,40})\s{1,3}$")
_AFTER = re.compile(r"\s{1,3}([\w'\u2019-]{1,40})")
_ROOM = 44
_TOLD = frozenset({"year", "short", "ofyear", "which", "then"})
"""Fields that leave no doubt that a month or a season is meant: ``last March``."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an expression stands: in ``by March at the latest``, between ``by`` and ``at``."""

    text: str
    start: int
    end: int
    fields: Mapping[str, str]
    previous: str
    """The word before it; empty at the beginning of a text or behind a mark."""
    following: str
    """The word after it."""

    @property
    def words(self) -> str:
        """The words of the expression."""
        return self.text[self.start : self.end]

    @property
    def is_told(self) -> bool:
        """Whether the words leave no doubt that a month or a season is meant: ``last March``."""
        return not _TOLD.isdisjoint(self.fields)

    @property
    def behind(self) -> str:
        """The word before it in small letters."""
        return self.previous.casefold()

    def near(self, room: int) -> str:
        """Return the expression with so many characters on either side."""
        return self.text[max(0, self.start - room) : self.end + room]

    def before(self, room: int) -> str:
        """Return so many characters before the expression."""
        return self.text[max(0, self.start - room) : self.start]


def place_of(text: str, start: int, end: int, fields: Mapping[str, str]) -> Place:
    """Return the place of an expression in a text."""
    before = _BEFORE.search(text, max(0, start - _ROOM), start)
    after = _AFTER.match(text, end)
    return Place(
        text=text,
        start=start,
        end=end,
        fields=fields,
        previous=before[1] if before else "",
        following=after[1] if after else "",
    )
