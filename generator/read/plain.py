"""Plain text as passages: headings, list items and paragraphs by the look of their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture_words import words
from generator.read.paragraphs import BULLET
from generator.read.passages import PassageBuilder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.text import Passage, PassageKind
    from generator.read.paragraphs import Paragraph

_MOST_WORDS = 14
_TRANSCRIPT = re.compile(r"[A-Z][A-Z.' -]*[A-Z.]: ")
"""``TOLAN: Do you agree?``: somebody's turn to speak, whatever it ends in."""
# A title may end in a question mark or an exclamation mark, but not before quotation marks that close.
_SENTENCE_END = re.compile(r"[.;:,…][”\"’')\]]*$|[!?][”\"’']+$")


def is_title_like(text: str) -> bool:
    """Return whether a line looks like a title: short, begins like a name, ends like no sentence."""
    words = text.split()
    first = text.lstrip("“\"‘'(¿¡")[:1]
    return (
        0 < len(words) <= _MOST_WORDS
        and (first.isupper() or first.isdigit())
        and not _SENTENCE_END.search(text)
        and not _TRANSCRIPT.match(text)
    )


def is_heading_like(text: str) -> bool:
    """Return whether a line looks like a heading: a title that breaks off within no sentence."""
    last = text.rpartition(" ")[2].casefold()
    return is_title_like(text) and last not in words("headings", "never_end")


def plain_passages(text: str, found: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """Return the passages of plain text that was split into paragraphs."""
    passages = (_passage(text, paragraph, last=paragraph is found[-1]) for paragraph in found)
    return tuple(p for p in passages if p is not None)


def _passage(text: str, paragraph: Paragraph, *, last: bool) -> Passage | None:
    kind: PassageKind = "paragraph"
    first = paragraph.lines[0].start
    bullet = BULLET.match(text, first, paragraph.lines[0].end)
    if bullet:
        kind = "list_item"
        first = bullet.end()
    elif len(paragraph.lines) == 1 and is_heading_like(paragraph.text) and not last:
        kind = "heading"
    builder = PassageBuilder()
    for number, line in enumerate(paragraph.lines):
        start = line.start if number else first
        builder.copy(text[start : line.end], start)
        if number + 1 < len(paragraph.lines):
            builder.add(" ", line.end, paragraph.lines[number + 1].start)
    return builder.passage(kind)
