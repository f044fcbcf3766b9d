"""Texts and places in them.

All offsets count Unicode code points into the text of a file as it is on disk
(decoded, a byte order mark counted, line ends untouched). All spans are half-open.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - the cache reads the types of the fields
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

PassageKind = Literal["heading", "paragraph", "list_item", "block_quote", "code", "table"]
INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
"""Characters that nobody sees: where a word may be broken (soft hyphen, zero-width space), or may not."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code-point offsets."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a file, as editors show it: line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@lru_cache(maxsize=256)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    position = text.find("\n")
    while position != -1:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return tuple(starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of the dossier: its path as messages print it, and its text."""

    path: str
    text: str

    def location(self, offset: int) -> Location:
        """Return the line and column of a code-point offset."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return Location(path=self.path, line=line, column=offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) without its line end; empty past the end."""
        starts = _line_starts(self.text)
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of prose with every character mapped back to its file.

    ``text`` is what a reader reads: no markup, entities decoded, nothing :data:`INVISIBLE`, a line
    break inside a paragraph as one space. ``starts[i]`` and ``ends[i]`` are the file
    offsets of the characters that ``text[i]`` was written as (one character as a
    rule; five for ``&amp;``).
    """

    kind: PassageKind
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    day: dt.date | None = None
    """The day of its post, on a live page whose posts have time stamps: what ``yesterday`` counts from."""

    @property
    def span(self) -> Span:
        """The passage's extent in the file (markup at its edges left out)."""
        return self.to_source(Span(start=0, end=len(self.text)))

    def to_source(self, span: Span) -> Span:
        """Map a span of :attr:`text` to a span of the file.

        Raises:
            IndexError: the span is empty or reaches outside the text.
        """
        return Span(start=self.starts[span.start], end=self.ends[span.end - 1])

    def from_source(self, span: Span) -> Span:
        """Map a span of the file to the characters of :attr:`text` that it covers.

        The result is empty where the span lies outside this passage.
        """
        start = bisect_right(self.ends, span.start)
        end = max(start, bisect_right(self.starts, span.end - 1))
        return Span(start=start, end=end)
