"""Finds the stretch of an article that a note is anchored to, by its exact text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.text import INVISIBLE, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.text import Passage


_ALIKE = ("'\u2018\u2019\u201b\u02bc", '"\u201c\u201d\u201e\u201f')
"""Apostrophes with single quotation marks, and double quotation marks."""
_LETTER_END = "(?![\u0300-\u036f])"
"""Not within a decomposed letter: between it and its accent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A W3C TextQuoteSelector."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class AnchoredText:
    """An article's prose as one text, each character with its place in the file."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.text = "\n".join(p.text for p in passages)
        self._starts: list[int] = []
        self._ends: list[int] = []
        for passage in passages:
            self._starts.extend((*passage.starts, passage.ends[-1]))
            self._ends.extend((*passage.ends, passage.ends[-1]))

    def find(self, anchor: Anchor) -> tuple[Span, ...]:
        """Return every place where the anchor fits, as spans of the file.

        White space fits white space: a note may write on one line what the article wraps.
        Straight quotation marks fit curly ones, and composed letters fit decomposed ones.
        """
        pattern = "".join(
            (
                rf"{_pattern(anchor.prefix)}\s*" if anchor.prefix else "",
                f"(?P<exact>{_pattern(anchor.exact)}){_LETTER_END}",
                rf"(?=\s*{_pattern(anchor.suffix)})" if anchor.suffix else "",
            )
        )
        return tuple(
            Span(start=self._starts[m.start("exact")], end=self._ends[m.end("exact") - 1])
            for m in re.finditer(pattern, self.text)
        )

    def agreement(self, exact: str) -> str:
        """Return the first words of a text that do occur: where they end, the texts differ."""
        words = exact.split()
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            if re.search(_pattern(" ".join(words[:middle])), self.text):
                low = middle
            else:
                high = middle - 1
        return " ".join(words[:low])


def _pattern(words: str) -> str:
    seen = "".join(c for c in words if c not in INVISIBLE) or words
    composed = unicodedata.normalize("NFC", seen).split()
    return r"\s+".join("".join(map(_character, word)) for word in composed)


def _character(character: str) -> str:
    """Return what fits one character, however a keyboard or a word processor writes it."""
    for alike in _ALIKE:
        if character in alike:
            return f"[{alike}]"
    decomposed = unicodedata.normalize("NFD", character)
    if decomposed != character:
        return f"(?:{re.escape(character)}|{re.escape(decomposed)})"
    return re.escape(character)
