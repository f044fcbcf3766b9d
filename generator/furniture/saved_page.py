"""A saved page as the rules for furniture see it: its paragraphs, and which of them are prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.furniture.title_lines import is_title_like
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

ARTICLE_PARAGRAPHS = 3
"""So many paragraphs of prose make an article."""
SHORT_PROSE_WORDS = 8
_PROSE_WORDS = 20
_TITLE_WORDS = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One saved page."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    """Each paragraph as phrases are compared."""
    phrases: Mapping[int, str]
    """The paragraphs that are furniture wherever they stand, with their kinds."""
    prose: Mapping[int, int]
    """The paragraphs of prose, each with how many stand above it."""

    def until(self, end: int) -> Page:
        """Return the page without the paragraphs from ``end`` on."""
        phrases = {i: kind for i, kind in self.phrases.items() if i < end}
        prose = {i: number for i, number in self.prose.items() if i < end}
        return Page(texts=self.texts[:end], keys=self.keys[:end], phrases=phrases, prose=prose)

    def is_title(self, i: int, *, listed: bool = False) -> bool:
        """Return whether a paragraph may be the title of an article; ``listed``: as an item of a list."""
        if i in self.phrases or self.keys[i] in word_list("furniture.opens_teasers.titles"):
            return False
        text = self.texts[i]
        if listed:
            text = text.lstrip("*• ")
        return is_title_like(text) and len(text.split()) <= _TITLE_WORDS


def is_prose(text: str) -> bool:
    """Return whether a paragraph has the length of prose, or some words and the end of a sentence."""
    count = len(text.split())
    if count >= _PROSE_WORDS:
        return True
    return count >= SHORT_PROSE_WORDS and text.rstrip("”\"’')")[-1:] in ".!?…"
