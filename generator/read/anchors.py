"""Finds the stretch of an article that a note is anchored to, by its exact text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.text import Passage


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
        """
        pattern = "".join(
            (
                rf"{_pattern(anchor.prefix)}\s*" if anchor.prefix else "",
                f"(?P<exact>{_pattern(anchor.exact)})",
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
    return r"\s+".join(re.escape(word) for word in words.split())
