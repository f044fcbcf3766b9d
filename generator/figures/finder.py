"""The front door: from an article to its figures, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.figures.durations import is_part_of_duration
from generator.figures.elsewhere import ELSEWHERE_RULES
from generator.figures.guards import is_name, is_part
from generator.figures.numbers import find_numbers
from generator.figures.unit_rule import EarlierFigure, NumberInContext
from generator.figures.units import UNIT_RULES, bare_number, hedge_after, hedge_before
from generator.model.findings import Figure
from generator.model.text import Span
from generator.text.numerals import plain
from generator.text.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.figures.unit_rule import Unit, UnitRule
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
        dates: the dates found in it, whose numbers are not figures.
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
    earlier: tuple[EarlierFigure, ...] = ()
    for number in find_numbers(text):
        place = passage.to_source(Span(start=number.start, end=number.end))
        if number.start < reached or taken.overlaps(place):
            continue
        if is_name(text, number) or is_part(text, number) or is_part_of_duration(text, number):
            continue
        index = bisect_right(ends, number.start)
        begin = ends[index - 1] if index else 0
        end = ends[index] if index < len(ends) else len(text)
        context = NumberInContext(
            text=text,
            number=number,
            hedge=hedge_before(text, number.start),
            at=number.end,
            clause=Span(start=max(begin, reached), end=end),
            sentence=Span(start=begin, end=end),
            earlier=earlier,
        )
        found = _unit_of(context)
        if found is None:
            continue
        unit, rule = found
        earlier = (
            *earlier[-_REMEMBERED:],
            EarlierFigure(unit=unit, rule=rule.name, start=number.start, low=number.low),
        )
        start = max(context.hedge, reached)
        if text[start : number.start].strip() == "over" and 0 < start - reached < len(" , "):
            start = number.start  # "15 million crowns over ten years"
        if unit.measures or not _PAIRED.fullmatch(text, reached, start):
            measures = unit.measures  # else that of its partner: "from 50% to 30%"
        after = (
            text[number.end : hedge_after(text, number.end)] or text[unit.end : hedge_after(text, unit.end)]
        )
        hedges = (text[start : number.start].strip(), number.vague)
        yield Figure(
            span=passage.to_source(Span(start=start, end=max(unit.end, hedge_after(text, unit.end)))),
            value=number.value if unit.total is None else plain(unit.total),
            unit=unit.name,
            hedge=" ".join(filter(None, hedges)) or after.strip(" -"),
            measures=measures,
            rule=rule.name,
        )
        reached = unit.end


def _unit_of(context: NumberInContext) -> tuple[Unit, UnitRule] | None:
    """Return what a number counts and the rule that says so: behind it, elsewhere, or by itself."""
    partner = context.number.partner
    for rule in UNIT_RULES:
        unit = rule.function(context)
        if unit and (unit.name or partner is None):
            return unit, rule
    if partner is not None:  # "from 20 to 30 tanks": the first number has its unit behind the second
        context = replace(context, at=partner)
        for rule in UNIT_RULES:
            unit = rule.function(context)
            if unit:
                return replace(unit, end=context.number.end), rule
    for rule in ELSEWHERE_RULES:
        unit = rule.function(context)
        if unit:
            return unit, rule
    unit = bare_number.function(context)
    if unit is None:
        return None
    return (unit if partner is None else replace(unit, end=context.number.end)), bare_number


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
