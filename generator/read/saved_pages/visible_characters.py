"""The visible characters of a saved page, each with its place in the file, and the elements they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.text import INVISIBLE, Span
from generator.read.documents.passage_builder import PassageBuilder
from generator.read.saved_pages.live_posts import PostFinder
from generator.read.saved_pages.markup import BLOCKS, PHRASING, Tag, markup, nested
from generator.read.saved_pages.page_outline import Outline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.text import Passage, PassageKind

_HIDDEN = frozenset({"script", "style", "template", "head"})
_NEAR = 200
"""Characters within which something stands near."""
_EDGE = 25
"""So many characters at either edge of a block tell where it stands."""
_MOST_MORE = 1.5
"""So much longer than its words a block may be for what was left out of it."""
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


class Characters:
    """The visible characters of a page, white space collapsed, each with its place."""

    def __init__(self, text: str, start: int) -> None:
        self._text: list[str] = []
        self._places: list[tuple[int, int]] = []
        self._breaks: list[int] = [0]
        self._edges: list[int] = []
        self.outline = Outline()
        posts = PostFinder()
        hidden = 0
        for piece in nested(markup(text, start), len(text)):
            at = len(self._text)
            if not isinstance(piece, Tag):
                if not hidden:
                    self._read(text, piece.start, piece.end)
                continue
            if piece.closing:
                posts.end(at)
                self.outline.end(at)
            else:
                tag = text[piece.start : piece.end]
                posts.begin(piece.name, tag, at)
                self.outline.begin(piece.name, tag, at)
            if piece.name not in PHRASING:
                self._breaks.append(at)
            if piece.name in BLOCKS:
                self._edges.append(at)
            if piece.name in _HIDDEN:
                hidden += -1 if piece.closing else 1
        self._joined = "".join(self._text)
        self._seen = [i for i, c in enumerate(self._text) if c != " " and c not in INVISIBLE]
        self._dense = "".join(self._text[i] for i in self._seen)
        self.posts = posts.posts(len(self._text))

    def _read(self, text: str, start: int, end: int) -> None:
        """Take text as it stands, and characters that have a name or a number."""
        for reference in _REFERENCE.finditer(text, start, end):
            shown = unescape(reference[0])
            if shown != reference[0]:
                self._copy(text, start, reference.start())
                for character in shown:
                    self._add(character, *reference.span())
                start = reference.end()
        self._copy(text, start, end)

    def _copy(self, text: str, start: int, end: int) -> None:
        for i in range(start, end):
            self._add(text[i], i, i + 1)

    def _add(self, character: str, start: int, end: int) -> None:
        self._text.append(" " if character.isspace() else character)
        self._places.append((start, end))

    def find(self, words: str, position: int) -> Span | None:
        """Find words from a position on, whatever the white space; else from the top.

        Where some within them were left out (a formula, a ``<time>``), their first and last ones are enough.
        """
        dense = _dense(words)
        place = self._search(dense, position)
        if place is not None or len(dense) < 2 * _EDGE:
            return place
        first = self._search(dense[:_EDGE], position)
        if first is None:
            return None
        end = int(first.start + _MOST_MORE * len(words)) + _NEAR
        last = self._search(dense[-_EDGE:], first.end)
        if last is None or not first.end <= last.start < end:
            return None
        return Span(start=first.start, end=last.end)

    def _search(self, dense: str, position: int) -> Span | None:
        """Find words without their white space."""
        if not dense:
            return None
        start = self._dense.find(dense, bisect_left(self._seen, position))
        if start < 0:
            start = self._dense.find(dense)
        if start < 0:
            return None
        return Span(start=self._seen[start], end=self._seen[start + len(dense) - 1] + 1)

    def parts(self, place: Span) -> list[Span]:
        """Return the paragraphs that a place holds, by the elements that begin and end in it."""
        return self._split(place, self._edges)

    def lines(self, place: Span) -> list[Span]:
        """Return the lines that a place holds, by its ``<br>`` as well."""
        return self._split(place, self._breaks)

    def _split(self, place: Span, breaks: Sequence[int]) -> list[Span]:
        first, last = bisect_right(breaks, place.start), bisect_left(breaks, place.end)
        edges = [place.start, *breaks[first:last], place.end]
        return [part for start, end in pairwise(edges) if (part := self._trimmed(start, end)) is not None]

    def _trimmed(self, start: int, end: int) -> Span | None:
        """Return a stretch without white space at its edges; nothing where no letter or digit is left."""
        line = self._joined[start:end]
        if not any(c.isalnum() for c in line):
            return None
        return Span(start=start + len(line) - len(line.lstrip()), end=start + len(line.rstrip()))

    def outside(self, places: Iterable[Span]) -> Iterator[Span]:
        """Yield the lines of the page that share nothing with the places."""
        taken = sorted((place.start, place.end) for place in places)
        k = 0
        for start, end in pairwise([*self._breaks, len(self._text)]):
            while k < len(taken) and taken[k][1] <= start:
                k += 1
            line = self._trimmed(start, end)
            if line is not None and not (k < len(taken) and taken[k][0] < end):
                yield line

    def in_file(self, line: Span) -> Span:
        """Return where characters stand in the file."""
        return Span(start=self._places[line.start][0], end=self._places[line.end - 1][1])

    def before(self, place: Span) -> str:
        """Return the last characters before a place, without white space at their end."""
        return self._joined[max(0, place.start - _NEAR) : place.start].rstrip()

    def words_between(self, one: Span, other: Span) -> str:
        """Return the words between two places."""
        return self._joined[one.end : other.start].strip()

    def words(self, place: Span) -> str:
        """Return the characters of a place."""
        return self._joined[place.start : place.end]

    def passage(self, place: Span, kind: PassageKind, day: dt.date | None) -> Passage | None:
        """Return the found characters as a passage, runs of white space as one."""
        builder = PassageBuilder()
        blank = False
        for character, (start, end) in zip(
            self._joined[place.start : place.end], self._places[place.start : place.end], strict=True
        ):
            if character == " " and blank:
                continue
            blank = character == " "
            builder.add(character, start, end)
        return builder.passage(kind, day)


def _dense(words: str) -> str:
    """Return words without white space, and without what nobody sees."""
    return "".join(c for c in words if not c.isspace() and c not in INVISIBLE)
