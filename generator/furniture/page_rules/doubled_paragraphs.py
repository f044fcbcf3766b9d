"""Paragraphs that a page prints a second time: a caption that repeats the lead, a box with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage

_WORDS = 8
"""A shorter line may well come twice: the refrain of a song, ``“No,” he said.``"""


@rule(
    "doubles",
    explanation="a paragraph that stands on the page before, word for word",
    sample="The ferry waits for the ice to go, again.\n…\nThe ferry waits for the ice to go, again. => "
    "The ferry waits for the ice to go, again. | doubled",
)
def doubles(marked: MarkedPage) -> Iterator[Mark]:
    """Yield the paragraphs that stand on the page before, word for word, where that one is the article's."""
    seen = set[str]()
    for i, line in enumerate(marked.page.keys):
        if i in marked.found or len(line.split()) < _WORDS:
            continue
        if line in seen:
            yield i, "doubled"
        seen.add(line)
