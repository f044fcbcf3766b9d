"""Plain text as passages: headings, list items, quotations and paragraphs by the look of their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.furniture.title_lines import is_title_like
from generator.read.documents.passage_builder import PassageBuilder
from generator.text.paragraphs import BULLET
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.text import Passage, PassageKind
    from generator.text.paragraphs import Paragraph

_SIGNED: Final[dict[str, PassageKind]] = {">": "block_quote", "#": "heading"}
"""What a sign in front of a paragraph makes it: ``> We wait``, ``# Harbour stays open``."""


def is_heading_like(text: str) -> bool:
    """Return whether a line looks like a heading: a title that breaks off within no sentence."""
    last = text.rpartition(" ")[2].casefold()
    return is_title_like(text) and last not in word_list("furniture.headings.never_end")


def plain_passages(text: str, found: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """Return the passages of plain text that was split into paragraphs."""
    passages = (_passage(text, paragraph, last=paragraph is found[-1]) for paragraph in found)
    return tuple(p for p in passages if p is not None)


def _passage(text: str, paragraph: Paragraph, *, last: bool) -> Passage | None:
    kind: PassageKind = _SIGNED.get(paragraph.sign, "paragraph")
    first = paragraph.lines[0].start
    bullet = None if paragraph.sign else BULLET.match(text, first, paragraph.lines[0].end)
    if bullet:
        kind = "list_item"
        first = bullet.end()
    elif not paragraph.sign and len(paragraph.lines) == 1 and is_heading_like(paragraph.text) and not last:
        kind = "heading"
    builder = PassageBuilder()
    for number, line in enumerate(paragraph.lines):
        start = line.start if number else first
        builder.copy(text[start : line.end], start)
        if number + 1 < len(paragraph.lines):
            builder.add(" ", line.end, paragraph.lines[number + 1].start)
    return builder.passage(kind)
