"""A saved page as the rules for furniture see it: its paragraphs, and which of them are prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.read.furniture_lines import key, rule_of_line
from generator.read.furniture_words import words
from generator.read.plain import is_title_like

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.read.paragraphs import Paragraph

ARTICLE_PARAGRAPHS = 3
"""So many paragraphs of prose make an article."""
SHORT_PROSE_WORDS = 8
_PROSE_WORDS = 20
_TITLE_WORDS = 22


_LINKED = re.compile(r" ?<https?://[^<>\s]+>")
"""The address behind a word, where a browser saved a page as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One saved page."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    """Each paragraph as phrases are compared."""
    phrases: Mapping[int, str]
    """The paragraphs that are furniture wherever they stand, with their rules."""
    prose: Mapping[int, int]
    """The paragraphs of prose, each with how many stand above it."""

    @classmethod
    def of(cls, found: Sequence[Paragraph]) -> Page:
        """See the paragraphs of a file as a page."""
        texts = tuple(_LINKED.sub("", p.text).strip() or p.text for p in found)
        keys = tuple(key(text) for text in texts)
        phrases = {i: rule for i, text in enumerate(texts) if (rule := rule_of_line(text, keys[i]))}
        written = {i: len(text.split()) for i, text in enumerate(texts) if is_prose(text)}
        to_readers = sum(written.get(i, 0) for i, rule in phrases.items() if rule == "to-the-reader")
        if to_readers > sum(count for i, count in written.items() if i not in phrases):  # an open letter
            phrases = {i: rule for i, rule in phrases.items() if rule != "to-the-reader"}
        prose = (i for i in written if i not in phrases)
        return cls(
            texts=texts, keys=keys, phrases=phrases, prose={i: number for number, i in enumerate(prose)}
        )

    def until(self, end: int) -> Page:
        """Return the page without the paragraphs from ``end`` on."""
        return Page(
            texts=self.texts[:end],
            keys=self.keys[:end],
            phrases={i: rule for i, rule in self.phrases.items() if i < end},
            prose={i: number for i, number in self.prose.items() if i < end},
        )

    def is_title(self, i: int, *, listed: bool = False) -> bool:
        """Tell whether a paragraph may be the title of an article; ``listed``: as an item of a list."""
        text = self.texts[i].lstrip("*• ") if listed else self.texts[i]
        if i in self.phrases or self.keys[i] in words("opens_teasers", "titles"):
            return False
        return is_title_like(text) and len(text.split()) <= _TITLE_WORDS


def is_prose(text: str) -> bool:
    """Tell whether a paragraph has the length of prose, or some words and the end of a sentence."""
    count = len(text.split())
    return count >= _PROSE_WORDS or (count >= SHORT_PROSE_WORDS and text.rstrip("”\"’')")[-1:] in ".!?…")
