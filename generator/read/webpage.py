"""Saved web pages: the article's paragraphs by trafilatura, mapped back to the file.

Trafilatura says which words are the article; where they stand, this module finds out
by reading the file's own text between the tags.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.read.paragraphs import Paragraph
from generator.read.passages import PassageBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.text import Passage, PassageKind

_HIDDEN = frozenset({"script", "style", "template", "noscript", "head"})
_KINDS: dict[str, PassageKind] = {
    "head": "heading",
    "item": "list_item",
    "quote": "block_quote",
    "cell": "table",
    "code": "code",
}


def page_paragraphs(text: str, start: int) -> tuple[tuple[Paragraph, ...], tuple[Passage, ...]]:
    """Return the paragraphs of a page's article, and each as a passage."""
    reader = _Characters(text, start)
    found: list[Paragraph] = []
    passages: list[Passage] = []
    position = 0
    for kind, words in _article(text[start:]):
        place = reader.find(words, position)
        if place is None:
            continue
        position = place.end
        passage = reader.passage(place, kind)
        if passage is not None:
            passages.append(passage)
            found.append(Paragraph(lines=(passage.span,), text=passage.text, alone=True))
    return tuple(found), tuple(passages)


def _article(page: str) -> Iterator[tuple[PassageKind, str]]:
    """Yield kind and words of each block that trafilatura takes for the article."""
    # Importing it takes as long as reading a hundred articles: only for web pages.
    from trafilatura import bare_extraction  # noqa: PLC0415

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


class _Characters(HTMLParser):
    """The visible characters of a page, white space collapsed, each with its place."""

    def __init__(self, text: str, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [start, *(start + m.end() for m in re.finditer("\n", text[start:]))]
        self._hidden = 0
        self._text: list[str] = []
        self._places: list[tuple[int, int]] = []
        self.feed(text[start:])
        self.close()
        self._joined = "".join(self._text)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Leave out what is no text; a tag parts words."""
        del attrs
        self._hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """Come back to text."""
        if tag in _HIDDEN and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        """Take text as it stands."""
        offset = self._offset()
        for i, character in enumerate(data):
            self._add(character, offset + i, offset + i + 1)

    def handle_entityref(self, name: str) -> None:
        """Take a character that has a name."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take a character that has a number."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        offset = self._offset()
        for character in unescape(f"{written};"):
            self._add(character, offset, offset + len(written) + 1)

    def _add(self, character: str, start: int, end: int) -> None:
        if not self._hidden:
            self._text.append(" " if character.isspace() else character)
            self._places.append((start, end))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Take ``<![…]>`` for a comment, as browsers do; Python 3.11 raises for unknown names."""
        del report
        return int(self.parse_bogus_comment(i))

    def find(self, words: str, position: int) -> Span | None:
        """Find words from a position on, whatever the white space; else from the top."""
        pattern = re.compile(r"\s*".join(re.escape(w) for w in words.split()))
        match = pattern.search(self._joined, position) or pattern.search(self._joined)
        return Span(start=match.start(), end=match.end()) if match else None

    def passage(self, place: Span, kind: PassageKind) -> Passage | None:
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
        return builder.passage(kind)
