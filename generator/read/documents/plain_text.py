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
    passages: list[Passage] = []
    for paragraph in found:
        passage = _passage(text, paragraph, is_last=paragraph is found[-1])
        if passage is not None:
            passages.append(passage)
    return tuple(passages)


def _passage(text: str, paragraph: Paragraph, *, is_last: bool) -> Passage | None:
    kind, start = _kind(text, paragraph, is_last=is_last)
    builder = PassageBuilder()
    for number, line in enumerate(paragraph.lines):
        if number > 0:
            # The end of a line is a space to the reader.
            builder.add(" ", paragraph.lines[number - 1].end, line.start)
            start = line.start
        builder.copy(text[start : line.end], start)
    return builder.passage(kind)


def _kind(text: str, paragraph: Paragraph, *, is_last: bool) -> tuple[PassageKind, int]:
    """Return what a paragraph is by its look, and where its words begin: behind ``- `` and ``1. ``.

    The last paragraph is no heading: there is nothing below it.
    """
    first = paragraph.lines[0]
    if paragraph.sign:
        return _SIGNED.get(paragraph.sign, "paragraph"), first.start
    bullet = BULLET.match(text, first.start, first.end)
    if bullet:
        return "list_item", bullet.end()
    is_single_line = len(paragraph.lines) == 1
    if is_single_line and not is_last and is_heading_like(paragraph.text):
        return "heading", first.start
    return "paragraph", first.start
