"""Figures: numbers that measure something, with unit, hedge, range and what they measure.

"Nearly 30 countries", "$2.7 billion in aid", "between 90 and 110 tanks", "a 28-point plan". A number that
is a date, an ordinal, a clock time or part of a name ("Boeing 787", "Article 5") measures nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.extract.figure_ellipsis import Former, unit_from_elsewhere
from generator.extract.figure_numbers import find_numbers, is_name
from generator.extract.figure_units import hedge_after, hedge_before, unit_of
from generator.model.findings import Figure
from generator.model.text import Span
from generator.text.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.content import Article
    from generator.model.findings import DateExpression
    from generator.model.text import Passage


def find_figures(
    article: Article, sentences: Sequence[Span], dates: Sequence[DateExpression]
) -> tuple[Figure, ...]:
    """Find the figures of an article, in the order of its text.

    Args:
        article: the article; its furniture and code are left out.
        sentences: the sentences of its file, over whose ends no phrase goes on; may be empty.
        dates: the dates found in it, whose numbers are no figures.
    """
    taken = SpanIndex([d.span for d in dates] + [f.span for f in article.furniture])
    return tuple(
        figure
        for passage in article.passages
        if passage.kind != "code" and passage.text
        for figure in _in_passage(passage, sentences, taken)
    )


def _in_passage(passage: Passage, sentences: Sequence[Span], taken: SpanIndex) -> Iterator[Figure]:
    text = passage.text
    ends = _sentence_ends(passage, sentences)
    reached, measures = 0, ""
    former: list[Former] = []
    for number in find_numbers(text):
        place = passage.to_source(Span(start=number.start, end=number.end))
        if number.start < reached or taken.overlaps(place) or is_name(text, number):
            continue
        index = bisect_right(ends, number.start)
        begin = max(ends[index - 1] if index else 0, reached)
        end = ends[index] if index < len(ends) else len(text)
        unit = unit_of(text, number, Span(start=begin, end=end))
        if unit is None or unit.rule == "number":
            sentence = Span(start=ends[index - 1] if index else 0, end=end)
            unit = unit_from_elsewhere(text, number, sentence, former) or unit
        if unit is None:
            continue
        former = [*former[-_REMEMBERED:], Former(unit=unit, start=number.start, low=number.low)]
        start = max(hedge_before(text, number.start), reached)
        if text[start : number.start].strip() == "over" and 0 < start - reached < len(" , "):
            start = number.start  # "15 million crowns over ten years"
        if unit.measures or not _PAIRED.fullmatch(text, reached, start):
            measures = unit.measures  # else that of its partner: "from 50% to 30%"
        end = max(unit.end, hedge_after(text, unit.end))
        reached = unit.end
        after = text[number.end : hedge_after(text, number.end)] or text[unit.end : end]
        yield Figure(
            span=passage.to_source(Span(start=start, end=end)),
            value=number.value,
            unit=unit.name,
            hedge=text[start : number.start].strip() or after.strip(" -"),
            measures=measures,
            rule=unit.rule,
        )


_REMEMBERED = 6
_PAIRED = re.compile(r"\s(?:to|and|or)\s")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)\]]{0,3}\s+(?=[\"'\u201c\u2018(\[]?[A-Z])")


def _sentence_ends(passage: Passage, sentences: Sequence[Span]) -> list[int]:
    ends: set[int] = set()
    extent = passage.span
    for sentence in sentences[bisect_right(sentences, extent.start, key=lambda s: s.end) :]:
        if sentence.start >= extent.end:
            break
        ends.add(passage.from_source(sentence).end)
    return sorted(ends or {m.end() for m in _SENTENCE_END.finditer(passage.text)})
