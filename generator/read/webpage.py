"""Saved web pages: the article's paragraphs by trafilatura, mapped back to the file.

Trafilatura says which words are the article; where they stand, this module finds out
by reading the file's own text between the tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.read.furniture_core import is_sentence, stems
from generator.read.furniture_lines import key, rule_of_line
from generator.read.markup import PHRASING, Tag, markup
from generator.read.paragraphs import Paragraph
from generator.read.passages import PassageBuilder
from generator.read.posts import PostFinder, days_of_posts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.text import Passage, PassageKind

_HIDDEN = frozenset({"script", "style", "template", "noscript", "head"})
_KINDS: dict[str, PassageKind] = {
    "head": "heading",
    "item": "list_item",
    "quote": "block_quote",
    "cell": "table",
    "code": "code",
}

_LONG_PROSE = 20
_AKIN = 0.4
"""Share of its words that a paragraph which was passed over shares with the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A saved page, parted."""

    paragraphs: tuple[Paragraph, ...]
    """The paragraphs of the article."""
    passages: tuple[Passage, ...]
    """Each of them as a passage."""
    others: tuple[Span, ...]
    """The lines of the page that are none of the article's: menu, byline, footer …"""


def read_page(text: str, start: int) -> Page:
    """Part the page that begins at ``start`` into its article and the rest."""
    reader = _Characters(text, start)
    blocks: list[tuple[Span, PassageKind]] = []
    position = 0
    for kind, words in _article(text[start:]):
        place = reader.find(words, position)
        if place is not None:
            position = place.end
            blocks.append((place, kind))
    lines = list(reader.outside(place for place, _ in blocks))
    # A page in which trafilatura finds nothing, such as one of 5,000 nested boxes, is read as plain text.
    missed = set(_missed(reader, [place for place, _ in blocks], lines) if blocks else lines)
    blocks = sorted((*blocks, *((line, "paragraph") for line in missed)), key=lambda block: block[0].start)
    days = days_of_posts(reader.posts, [place for place, _ in blocks])
    passages = [
        p
        for (place, kind), day in zip(blocks, days, strict=True)
        if (p := reader.passage(place, kind, day)) is not None
    ]
    return Page(
        paragraphs=tuple(Paragraph(lines=(p.span,), text=p.text, alone=True) for p in passages),
        passages=tuple(passages),
        others=tuple(reader.in_file(line) for line in lines if line not in missed),
    )


def _missed(reader: _Characters, places: Sequence[Span], lines: Iterable[Span]) -> list[Span]:
    """Return the lines between the article's first and last that are prose of the same words.

    Trafilatura passes over a paragraph that no tag encloses: ``<td><b>The lead</b><p>The rest</p></td>``.
    """
    about = stems(reader.words(place) for place in places)
    first, last = min(p.start for p in places), max(p.end for p in places)
    within = [line for line in lines if first <= line.start and line.end <= last]
    return [line for line in within if _is_akin(reader.words(line), about)]


def _is_akin(text: str, about: frozenset[str]) -> bool:
    own = stems([text])
    return (
        len(text.split()) >= _LONG_PROSE
        and is_sentence(text)
        and len(own & about) >= _AKIN * len(own)
        and not rule_of_line(text, key(text))
    )


def _article(page: str) -> Iterator[tuple[PassageKind, str]]:
    """Yield kind and words of each block that trafilatura takes for the article."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - as slow as reading a hundred articles

    document = bare_extraction(page, include_comments=False, include_tables=True, favor_precision=True)
    body = getattr(document, "body", None)
    if body is None:
        return
    for element in body.iter("p", "head", "item", "quote", "cell", "code"):
        if any(child.tag in {"p", "item", "cell"} for child in element.iterdescendants()):
            continue
        words = " ".join("".join(element.itertext()).split())
        if words:
            quoted = element.tag == "p" and any(above.tag == "quote" for above in element.iterancestors())
            yield _KINDS.get("quote" if quoted else element.tag, "paragraph"), words


_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


class _Characters:
    """The visible characters of a page, white space collapsed, each with its place."""

    def __init__(self, text: str, start: int) -> None:
        self._text: list[str] = []
        self._places: list[tuple[int, int]] = []
        self._breaks: list[int] = [0]
        posts = PostFinder()
        hidden = 0
        for piece in markup(text, start):
            if isinstance(piece, Tag):
                if piece.closing:
                    posts.end(piece.name, len(self._text))
                else:
                    posts.begin(piece.name, text[piece.start : piece.end], len(self._text))
                if piece.name not in PHRASING:
                    self._breaks.append(len(self._text))
                if piece.name in _HIDDEN:
                    hidden = max(0, hidden - 1) if piece.closing else hidden + 1
            elif not hidden:
                self._read(text, piece.start, piece.end)
        self._joined = "".join(self._text)
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
        """Find words from a position on, whatever the white space; else from the top."""
        pattern = re.compile(r"\s*".join(re.escape(w) for w in words.split()))
        match = pattern.search(self._joined, position) or pattern.search(self._joined)
        return Span(start=match.start(), end=match.end()) if match else None

    def outside(self, places: Iterable[Span]) -> Iterator[Span]:
        """Yield the lines of the page that share nothing with the places."""
        taken = sorted((place.start, place.end) for place in places)
        k = 0
        for start, end in pairwise([*self._breaks, len(self._text)]):
            while k < len(taken) and taken[k][1] <= start:
                k += 1
            line = self._joined[start:end]
            if (k < len(taken) and taken[k][0] < end) or not any(c.isalnum() for c in line):
                continue
            first = start + len(line) - len(line.lstrip())
            yield Span(start=first, end=start + len(line.rstrip()))

    def in_file(self, line: Span) -> Span:
        """Return where characters stand in the file."""
        return Span(start=self._places[line.start][0], end=self._places[line.end - 1][1])

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
