"""The records of ``explain``: each sentence of an article with all that was found in it."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeVar

from generator.explain.explained_records import (
    ExplainedDate,
    ExplainedFigure,
    ExplainedMention,
    ExplainedQuotation,
    ExplainedSentence,
    ExplainedStatement,
    StatementElsewhere,
)
from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.model.content import Article
    from generator.model.findings import Figure, Findings, Mention, Statement

T = TypeVar("T")
_TAG: Final = re.compile(r"<[^>]*>")
_QUOTED_LINE: Final = re.compile(r"\r?\n[ \t]*>[ \t>]*")
"""The beginning of a further line of a Markdown block quotation."""


def explain(
    article: Article, findings: Findings, *, line: int | None = None
) -> tuple[ExplainedSentence, ...]:
    """Return one record a sentence and one a line of furniture, in the order of the file.

    Args:
        article: the article that was read.
        findings: what was found in it.
        line: only what touches this line of the file (from 1).
    """
    sentences = [(span, "") for span in findings.sentences]
    furniture = [(piece.span, piece.rule) for piece in findings.furniture]
    places = sorted([*sentences, *furniture])
    by_sentence = _FindingsBySentence([span for span, _ in places], findings)
    return tuple(
        _sentence(article, by_sentence, number, rule)
        for number, (span, rule) in enumerate(places)
        if line is None or _touches(article, span, line)
    )


def nearest_line(article: Article, findings: Findings, line: int) -> int | None:
    """Return the line of the sentence that stands nearest to a line; ``None`` where there is no sentence."""
    lines = [article.source.location(span.start).line for span in findings.sentences]
    return min(lines, key=lambda other: abs(other - line), default=None)


class _FindingsBySentence:
    """Which findings belong to which sentence, by the sentence's number."""

    def __init__(self, sentences: Sequence[Span], findings: Findings) -> None:
        self.sentences = sentences
        self._starts = [span.start for span in sentences]
        self.statements = self._by_sentence((_anchor(said), said) for said in findings.statements)
        self.dates = self._by_sentence((date.span, date) for date in findings.dates)
        self.figures = self._by_sentence((figure.span, figure) for figure in findings.figures)
        self.mentions = self._by_sentence((mention.span, mention) for mention in findings.mentions)
        self.quotations = self._by_sentence(
            (Span(start=quotation.outer.start, end=quotation.outer.start), quotation)
            for quotation in findings.quotations
        )
        self.elsewhere: dict[int, list[Statement]] = defaultdict(list)
        """Statements of other sentences that hold words of this one."""
        for said in findings.statements:
            self._note_elsewhere(said)

    def _by_sentence(self, placed: Iterable[tuple[Span, T]]) -> dict[int, list[T]]:
        """Give each finding to the sentence that holds its place."""
        by_number: dict[int, list[T]] = defaultdict(list)
        for span, item in placed:
            number = bisect_right(self._starts, span.start) - 1
            if number >= 0 and self.sentences[number].contains(span):
                by_number[number].append(item)
        return by_number

    def _note_elsewhere(self, said: Statement) -> None:
        """Note a statement with each sentence that holds some of its words, its own left out."""
        numbers = {number for span in said.content for number in self._touched(span)}
        for number in numbers:
            if not self.sentences[number].contains(_anchor(said)):
                self.elsewhere[number].append(said)

    def _touched(self, span: Span) -> Iterator[int]:
        """Yield the numbers of the sentences that share a character with a stretch of words."""
        number = max(0, bisect_right(self._starts, span.start) - 1)
        while number < len(self.sentences) and self._starts[number] < span.end:
            if self.sentences[number].overlaps(span):
                yield number
            number += 1


def _touches(article: Article, span: Span, line: int) -> bool:
    """Return whether a stretch of words stands on a line of the file, or on this line too."""
    first = article.source.location(span.start).line
    last = article.source.location(span.end - 1).line
    return first <= line <= last


def _anchor(statement: Statement) -> Span:
    """Return the one place by which a statement belongs to a sentence."""
    if statement.cue is not None:
        return statement.cue
    if statement.speaker_span is not None:
        return statement.speaker_span
    return Span(start=statement.span.start, end=statement.span.start)


# One sentence


def _reader(article: Article) -> Callable[[Span], str]:
    """Return how the words of a place are read: a page's without tags, a quotation's without ``>``."""
    if article.source.path.endswith((".html", ".htm")):
        return lambda span: html.unescape(_TAG.sub("", article.source.slice(span)))
    return lambda span: _QUOTED_LINE.sub("\n", article.source.slice(span))


def _sentence(
    article: Article, by_sentence: _FindingsBySentence, number: int, rule: str
) -> ExplainedSentence:
    words = _reader(article)
    span = by_sentence.sentences[number]
    place = article.source.location(span.start)
    return ExplainedSentence(
        kind="furniture" if rule else "sentence",
        line=place.line,
        column=place.column,
        sentence=_one_line(words(span)),
        rule=rule,
        statements=tuple(_statement(said, words) for said in by_sentence.statements[number]),
        part_of=tuple(_elsewhere(article, said) for said in by_sentence.elsewhere[number]),
        dates=tuple(
            ExplainedDate(
                words=words(date.span), value=date.value.text if date.value else None, rule=date.rule
            )
            for date in by_sentence.dates[number]
        ),
        figures=tuple(_figure(figure, words) for figure in by_sentence.figures[number]),
        quotations=tuple(
            ExplainedQuotation(words=_one_line(words(quotation.span)), kind=quotation.kind)
            for quotation in by_sentence.quotations[number]
        ),
        mentions=tuple(_mention(mention, words) for mention in by_sentence.mentions[number]),
    )


def _elsewhere(article: Article, said: Statement) -> StatementElsewhere:
    place = article.source.location(_anchor(said).start)
    return StatementElsewhere(line=place.line, column=place.column, speaker=said.speaker)


def _figure(figure: Figure, words: Callable[[Span], str]) -> ExplainedFigure:
    return ExplainedFigure(
        words=words(figure.span),
        value=figure.value,
        unit=figure.unit,
        hedge=figure.hedge,
        measures=figure.measures,
        rule=figure.rule,
    )


def _mention(mention: Mention, words: Callable[[Span], str]) -> ExplainedMention:
    return ExplainedMention(
        words=words(mention.span),
        actor=mention.actor,
        form=mention.form,
        candidates=mention.candidates,
    )


def _statement(statement: Statement, words: Callable[[Span], str]) -> ExplainedStatement:
    def some(span: Span | None) -> str | None:
        return None if span is None else _one_line(words(span))

    return ExplainedStatement(
        speaker=statement.speaker,
        speaker_words=some(statement.speaker_span),
        antecedent=some(statement.antecedent),
        cue=some(statement.cue),
        content=tuple(_one_line(words(span)) for span in statement.content),
        via=statement.via,
        nested=statement.nested,
        negated=statement.negated,
        hedges=tuple(_one_line(words(span)) for span in statement.hedges),
        force=statement.force,
        date=statement.date.text if statement.date else None,
        issues=statement.issues,
        confidence=statement.confidence,
        published=statement.confidence != "low",
        rule=statement.rule,
        vetoes=statement.vetoes,
        candidates=statement.candidates,
    )


def _one_line(text: str) -> str:
    """Return a text with single spaces and no line breaks."""
    return " ".join(text.split())
