"""Where words stand that may name a date, and the words beside them, which tell: ``in March``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019-]{0,40})\s{1,3}$")
_AFTER = re.compile(r"\s{1,3}([\w'\u2019-]{1,40})")
_ROOM = 44
_TOLD = frozenset({"year", "short", "ofyear", "which", "then"})
"""Fields that leave no doubt that a month or a season is meant: ``last March``."""


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
