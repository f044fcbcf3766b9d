"""Paragraphs that a page prints a second time: a caption that repeats the lead, a box with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.passes import MarkedPage

_WORDS = 8
"""A shorter line may well come twice: the refrain of a song, ``“No,” he said.``"""


def doubles(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that stand on the page before, word for word, where that one is the article's."""
    page, seen = marked.page, set[str]()
    for i, line in enumerate(page.keys):
        if i in marked.found or len(line.split()) < _WORDS:
            continue
        if line in seen:
            yield i, "doubled"
        seen.add(line)
