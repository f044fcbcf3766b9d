"""An article's prose as one text, whose offsets all rules share, and its way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.text.datelines import behind_dateline
from generator.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.content import Article
    from generator.model.text import Passage, PassageKind

Range = tuple[int, int]
"""A stretch of a document's text: where it begins, and where it ends."""
GAP = "\n"
_BOLD = {"**": "**", "__": "__", "<b>": "</b>", "<strong>": "</strong>"}
"""Marks of bold type around a passage."""
_PLAIN_BOLD = ("**", "__")
PROSE_KINDS: frozenset[PassageKind] = frozenset({"paragraph", "list_item", "block_quote"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, and the number of the passage that it stands in."""

    start: int
    end: int
    passage: int


@dataclass(frozen=True, slots=True)
class Document:
    r"""All passages after one another, each on one line: ``"The ports\nTolan said no."``.

    Every rule counts in :attr:`text`; :meth:`to_source` leads back to the file.
    """

    text: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    """Where each passage begins in :attr:`text`."""
    sources: tuple[int, ...]
    """Where each passage begins in the file."""
    sentences: tuple[Sentence, ...] = ()
    """In the order of the text; none goes on over the end of its passage."""
    bold: frozenset[int] = frozenset()
    """Numbers of the passages that are wholly in bold type."""
    title: str = ""

    @classmethod
    def of(cls, article: Article) -> Document:
        """Lay the passages of an article out as one text."""
        passages = tuple(passage for passage in article.passages if passage.text)
        starts = []
        position = 0
        for passage in passages:
            starts.append(position)
            position += len(passage.text) + len(GAP)
        sentences = tuple(
            Sentence(start + first, start + last, number)
            for number, (passage, start) in enumerate(zip(passages, starts, strict=True))
            for first, last in _sentences(passage.text)
        )
        bold = frozenset(n for n, p in enumerate(passages) if _is_bold(p, article.source.text))
        return cls(
            text=GAP.join(p.text for p in passages),
            passages=passages,
            starts=tuple(starts),
            sources=tuple(passage.starts[0] for passage in passages),
            sentences=sentences,
            bold=bold,
            title=article.title,
        )

    def passage_at(self, offset: int) -> int:
        """Return the number of the passage that an offset lies in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def extent(self, number: int) -> tuple[int, int]:
        """Return where passage ``number`` begins and ends."""
        start = self.starts[number]
        return start, start + len(self.passages[number].text)

    def to_source(self, start: int, end: int) -> Span:
        """Map a range of :attr:`text`, which may run over several passages, to the file."""
        first = self.passage_at(start)
        last = self.passage_at(end - 1)
        before = self.passages[first]
        after = self.passages[last]
        begin = min(start - self.starts[first], len(before.text) - 1)
        stop = min(end - self.starts[last], len(after.text))
        return Span(start=before.starts[begin], end=after.ends[max(stop, 1) - 1])

    def from_source(self, span: Span) -> tuple[int, int]:
        """Map a span of the file to the range of :attr:`text` that it covers in its first passage."""
        number = max(0, bisect_right(self.sources, span.start) - 1)
        local = self.passages[number].from_source(span)
        return self.starts[number] + local.start, self.starts[number] + local.end


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage; its dateline is one by itself.

    Of ``ANSEL, March 5 — The port is shut.`` they are ``ANSEL, March 5 —`` and ``The port is shut.``
    """
    behind = behind_dateline(text)
    dateline = text[:behind].rstrip()
    if any(map(str.isalnum, dateline)):
        yield 0, len(dateline)
    for start, end in split(text):
        if end > behind:
            yield max(start, behind), end


def _is_bold(passage: Passage, source: str) -> bool:
    """Return whether a passage is in bold type; in plain text its marks are part of it: ``**Who pays?**``."""
    if any(passage.text.startswith(mark) and passage.text.endswith(mark) for mark in _PLAIN_BOLD):
        return True
    start, end = passage.starts[0], passage.ends[-1]
    return any(
        source.startswith(opens, max(0, start - len(opens))) and source.startswith(closes, end)
        for opens, closes in _BOLD.items()
    )
