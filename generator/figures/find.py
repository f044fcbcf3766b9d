"""The front door: from a document to its figures, in the order of the text."""

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
    from collections.abc import Iterable, Iterator, Sequence

    from generator.figures.numbers import Number
    from generator.figures.unit_rule import Unit, UnitRule
    from generator.model.text import Passage
    from generator.text.document import Document


_REMEMBERED = 7
"""So many figures before a number are looked at: ``31 crowns …, against 44``."""
_PAIRED = re.compile(r"\s(?:to|and|or)\s")


def find_figures(document: Document, skip: Iterable[Span] = ()) -> tuple[Figure, ...]:
    """Find the figures of a document, in the order of its text; code is left out.

    >>> find_figures(document)[0].unit  # "Two senior officials spoke."
    'official'

    Args:
        document: the text, with its sentences, over whose ends no phrase goes on.
        skip: stretches of the file to leave out: page furniture, and dates, whose numbers are no figures.
    """
    left_out = SpanIndex(skip)
    found: list[Figure] = []
    for passage, ends in zip(document.passages, _sentence_ends(document), strict=True):
        if passage.kind != "code":
            found += _in_passage(passage, ends, left_out)
    return tuple(found)


def _sentence_ends(document: Document) -> list[list[int]]:
    """Return for each passage where its sentences end in it."""
    ends: list[list[int]] = [[] for _ in document.passages]
    for sentence in document.sentences:
        begin = document.starts[sentence.passage]
        ends[sentence.passage].append(sentence.end - begin)
    return ends


def _in_passage(passage: Passage, ends: Sequence[int], left_out: SpanIndex) -> Iterator[Figure]:
    """Yield the figures of a passage; none begins before the one before it has ended."""
    text = passage.text
    reached, measures = 0, ""
    earlier: tuple[EarlierFigure, ...] = ()
    for number in find_numbers(text):
        span = passage.to_source(Span(start=number.start, end=number.end))
        if number.start < reached or left_out.overlaps(span) or _is_no_figure(text, number):
            continue
        sentence = _sentence(number.start, ends, len(text))
        context = NumberInContext(
            text=text,
            number=number,
            hedge=hedge_before(text, number.start),
            at=number.end,
            clause=Span(start=max(sentence.start, reached), end=sentence.end),
            sentence=sentence,
            earlier=earlier,
        )
        found = _unit_of(context)
        if found is None:
            continue
        unit, rule = found
        figure = EarlierFigure(unit=unit, rule=rule.name, start=number.start, low=number.low)
        earlier = (*earlier, figure)[-_REMEMBERED:]
        start = _start(context, reached)
        if unit.measures or not _PAIRED.fullmatch(text, reached, start):
            measures = unit.measures  # else that of its partner: "from 50% to 30%"
        yield Figure(
            span=passage.to_source(Span(start=start, end=max(unit.end, hedge_after(text, unit.end)))),
            value=number.value if unit.total is None else plain(unit.total),
            unit=unit.name,
            hedge=_hedge(context, start, unit),
            measures=measures,
            rule=rule.name,
        )
        reached = unit.end


def _is_no_figure(text: str, number: Number) -> bool:
    """Return whether a number is of a name ("Boeing 787"), or of a longer expression that no rule reads."""
    return is_name(text, number) or is_part(text, number) or is_part_of_duration(text, number)


def _sentence(place: int, ends: Sequence[int], length: int) -> Span:
    """Return the sentence of a place; it begins where the one before ends."""
    index = bisect_right(ends, place)
    begin = ends[index - 1] if index else 0
    end = ends[index] if index < len(ends) else length
    return Span(start=begin, end=end)


def _start(context: NumberInContext, reached: int) -> int:
    """Return where the words of a figure begin: with its hedge, unless that belongs to the figure before."""
    start = max(context.hedge, reached)
    over = context.text[start : context.number.start].strip() == "over"
    if over and 0 < start - reached < len(" , "):
        return context.number.start  # "15 million crowns over ten years"
    return start


def _hedge(context: NumberInContext, start: int, unit: Unit) -> str:
    """Return the words that make a figure vague: before the number, else behind it or its unit."""
    text, number = context.text, context.number
    before = text[start : number.start].strip()
    hedges = " ".join(words for words in (before, number.vague) if words)
    if hedges:
        return hedges
    behind_number = text[number.end : hedge_after(text, number.end)]
    behind_unit = text[unit.end : hedge_after(text, unit.end)]
    return (behind_number or behind_unit).strip(" -")


def _unit_of(context: NumberInContext) -> tuple[Unit, UnitRule] | None:
    """Return what a number counts and the rule that says so: behind it, elsewhere, or by itself."""
    partner = context.number.partner
    if partner is None:
        return _first(UNIT_RULES, context) or _without_unit(context)
    found = _first(UNIT_RULES, context, named=True)
    if found:
        return found
    # "from 20 to 30 tanks": the first number has its unit behind the second
    context = replace(context, at=partner)
    found = _first(UNIT_RULES, context)
    if found is None:
        return _without_unit(context)
    unit, rule = found
    return replace(unit, end=context.number.end), rule


def _first(
    rules: Sequence[UnitRule], context: NumberInContext, *, named: bool = False
) -> tuple[Unit, UnitRule] | None:
    """Return what the first rule says that has something to say; ``named``: that knows the unit's name."""
    for rule in rules:
        unit = rule.function(context)
        if unit and (unit.name or not named):
            return unit, rule
    return None


def _without_unit(context: NumberInContext) -> tuple[Unit, UnitRule] | None:
    """Return what a number counts behind which no unit stands: ``against 44``, ``more than 2,000``."""
    found = _first(ELSEWHERE_RULES, context)
    if found:
        return found
    unit = bare_number.function(context)
    if unit is None:
        return None
    if context.number.partner is not None:
        unit = replace(unit, end=context.number.end)
    return unit, bare_number
