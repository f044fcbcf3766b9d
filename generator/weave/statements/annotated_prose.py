"""An article's prose with everything that was found in it, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from generator.model.text import Passage, PassageKind, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from generator.model.content import Article
    from generator.model.edtf import EdtfDate
    from generator.model.findings import (
        DateExpression,
        Event,
        Figure,
        Findings,
        Mention,
        Quotation,
        Statement,
    )

_WORD = re.compile(r"\w\S*")


class _HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_HasSpan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the prose: its place in the file, its words, its passage."""

    span: Span
    text: str
    passage: int
    kind: PassageKind


class Prose:
    """What the other modules ask an article for; nothing here changes."""

    def __init__(self, article: Article, findings: Findings) -> None:
        self.article = article
        self.findings = findings
        furniture = [f.span for f in (*article.furniture, *findings.furniture)]
        self.passages: tuple[Passage, ...] = tuple(p for p in article.passages if p.text)
        self.lines: tuple[Line, ...] = tuple(_outside(_lines(self.passages, findings.sentences), furniture))
        self._headings = tuple(_headings(self.lines))
        self._line_starts = [line.span.start for line in self.lines]
        self._passage_starts = [p.span.start for p in self.passages]
        self.words: tuple[int, ...] = tuple(_words(self.passages, self.lines))
        self._excerpts = tuple(sorted(findings.excerpts))
        self.mentions: PlacedFindings[Mention] = PlacedFindings(self._in_lines(findings.mentions))
        self.quotations: PlacedFindings[Quotation] = PlacedFindings(self._in_lines(findings.quotations))
        self.dates: PlacedFindings[DateExpression] = PlacedFindings(self._in_lines(findings.dates))
        self.figures: PlacedFindings[Figure] = PlacedFindings(self._in_lines(findings.figures))
        self.events: PlacedFindings[Event] = PlacedFindings(self._in_lines(findings.events))
        self.statements: PlacedFindings[Statement] = PlacedFindings(self._in_lines(findings.statements))
        self._dates_of: dict[EdtfDate | None, list[DateExpression]] = {}
        for found in self.dates.all:
            self._dates_of.setdefault(found.value, []).append(found)
        self._dated: dict[Span, list[Event]] = {}
        for event in findings.events:
            self._dated.setdefault(event.date, []).append(event)

    def _in_lines(self, found: Iterable[T]) -> Iterable[T]:
        """Leave out what was found in page furniture, which is not a line of the article."""
        return (thing for thing in found if self.lines_over(thing.span))

    def events_dated(self, date: Span) -> Sequence[Event]:
        """Return the events of which the words at a place tell the day."""
        return self._dated.get(date, ())

    def last_date(self, value: EdtfDate | None, offset: int) -> DateExpression | None:
        """Return the last words before a place that name a date."""
        found = self._dates_of.get(value, ())
        number = bisect_right(found, offset, key=lambda date: date.span.end)
        return found[number - 1] if number else None

    def line_at(self, offset: int) -> int | None:
        """Return the number of the sentence that holds an offset, or else the next one."""
        if not self.lines:
            return None
        number = bisect_right(self._line_starts, offset) - 1
        if number >= 0 and self.lines[number].span.end > offset:
            return number
        return min(number + 1, len(self.lines) - 1)

    def lines_over(self, span: Span) -> range:
        """Return the numbers of the sentences that a span touches."""
        first = max(0, bisect_right(self._line_starts, span.start) - 1)
        if first < len(self.lines) and self.lines[first].span.end <= span.start:
            first += 1
        return range(first, max(first, bisect_left(self._line_starts, span.end)))

    @property
    def headline(self) -> str:
        """Return the heading that the article begins with; empty where it begins with none."""
        return self._headings[0] if self._headings else ""

    def heading_over(self, number: int) -> str:
        """Return the words of the last heading before a sentence; empty where there is none."""
        return self._headings[number]

    def text(self, span: Span) -> str:
        """Return the words of a span of the file as a reader reads them."""
        first = max(0, bisect_right(self._passage_starts, span.start) - 1)
        parts: list[str] = []
        for passage in self.passages[first:]:
            if passage.starts[0] >= span.end:
                break
            local = passage.from_source(span)
            parts.append(passage.text[local.start : local.end])
        return " ".join(" ".join(parts).split())

    def find(self, line: Span, words: str) -> Span | None:
        """Return where words stand first in a sentence; nothing where they don't, or run over passages."""
        number = self.line_at(line.start)
        if number is None:
            return None
        passage = self.passages[self.lines[number].passage]
        local = passage.from_source(line)
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(pattern, re.IGNORECASE).search(passage.text, local.start, local.end)
        return passage.to_source(Span(start=found.start(), end=found.end())) if found else None

    def numbers(self, span: Span) -> range:
        """Return the numbers of the words of the prose that begin in a span."""
        return range(bisect_left(self.words, span.start), bisect_left(self.words, span.end))

    def count(self, span: Span) -> int:
        """Return how many words of the prose begin in a span."""
        return len(self.numbers(span))

    def excerpts(self, line: Span) -> tuple[Span, ...]:
        """Return the stretches of a sentence that may be printed without the rest of it."""
        first = bisect_left(self._excerpts, line.start, key=lambda e: e.start)
        last = bisect_left(self._excerpts, line.end, key=lambda e: e.start)
        return tuple(e for e in self._excerpts[first:last] if e.end <= line.end)

    def day_of(self, span: Span) -> dt.date | None:
        """Return the day of the post that a span stands in, on a live page whose posts have time stamps."""
        number = bisect_right(self._passage_starts, span.start) - 1
        return self.passages[number].day if number >= 0 else None

    def sentences(self, span: Span) -> Span:
        """Return the extent of the sentences that a span touches (the span itself outside any)."""
        over = self.lines_over(span)
        if not over:
            return span
        return Span(start=self.lines[over[0]].span.start, end=self.lines[over[-1]].span.end)


class PlacedFindings(Generic[T]):
    """Things with spans in the order of the text, of which those in a span are found fast."""

    def __init__(self, things: Iterable[T]) -> None:
        self.all: tuple[T, ...] = tuple(sorted(things, key=lambda t: (t.span.start, t.span.end)))
        self._starts = [t.span.start for t in self.all]
        self._reach: list[int] = []
        furthest = 0
        for thing in self.all:
            furthest = max(furthest, thing.span.end)
            self._reach.append(furthest)

    def over(self, span: Span) -> tuple[T, ...]:
        """Return the things that share a character with the span."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(t for t in self.all[first:last] if t.span.overlaps(span))

    def within(self, span: Span) -> tuple[T, ...]:
        """Return the things that lie wholly in the span."""
        return tuple(t for t in self.over(span) if span.contains(t.span))


def _words(passages: Sequence[Passage], lines: Iterable[Line]) -> Iterable[int]:
    """Yield where each word of the lines begins in the file, behind any mark: in “The harbour” with its T."""
    for line in lines:
        passage = passages[line.passage]
        local = passage.from_source(line.span)
        for word in _WORD.finditer(passage.text, local.start, local.end):
            yield passage.starts[word.start()]


def _outside(lines: Iterable[Line], furniture: Iterable[Span]) -> Iterable[Line]:
    """Leave out the lines that lie wholly in page furniture."""
    ordered = sorted(furniture)
    starts = [span.start for span in ordered]
    ends = list(accumulate((span.end for span in ordered), max))
    for line in lines:
        before = bisect_right(starts, line.span.start) - 1
        if before < 0 or ends[before] < line.span.end:
            yield line


def _headings(lines: Iterable[Line]) -> Iterable[str]:
    heading, passage = "", -1
    for line in lines:
        if line.kind == "heading":
            heading = f"{heading} {line.text}" if line.passage == passage else line.text
            passage = line.passage
        yield heading


def _lines(passages: Sequence[Passage], sentences: Iterable[Span]) -> Iterable[Line]:
    """Cut each passage at the sentences found; what lies between them is a line as well."""
    ordered = sorted(sentences)
    starts = [s.start for s in ordered]
    for number, passage in enumerate(passages):
        whole = passage.span
        cuts: list[tuple[int, int]] = []
        position = 0
        first = max(0, bisect_right(starts, whole.start) - 1)
        for sentence in ordered[first : bisect_left(starts, whole.end)]:
            local = passage.from_source(sentence)
            start = max(local.start, position)
            if start >= local.end:
                continue
            cuts += [(position, start), (start, local.end)]
            position = local.end
        cuts.append((position, len(passage.text)))
        for start, end in _worded(passage.text, cuts):
            yield Line(
                span=passage.to_source(Span(start=start, end=end)),
                text=" ".join(passage.text[start:end].split()),
                passage=number,
                kind=passage.kind,
            )


def _worded(text: str, cuts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Trim white space; a cut without a letter or digit goes with its neighbour."""
    kept: list[tuple[int, int]] = []
    lead: int | None = None
    for start, end in cuts:
        words = text[start:end]
        if not words.strip():
            continue
        left = start + len(words) - len(words.lstrip())
        right = end - (len(words) - len(words.rstrip()))
        if any(c.isalnum() for c in words):
            kept.append((left if lead is None else lead, right))
            lead = None
        elif kept:
            kept[-1] = (kept[-1][0], right)
        elif lead is None:
            lead = left
    if not kept and lead is not None:
        kept.append((lead, len(text.rstrip())))
    return kept
