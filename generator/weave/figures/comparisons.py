"""Figures of the same measure side by side: ``differs`` where they do, never averaged."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.model.figures import FigureGroup
from generator.weave.addresses.address_claims import normalised
from generator.weave.dating.date_order import date_key
from generator.words.word_lists import word_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.figures import LedgerFigure


def figure_groups(figures: Iterable[LedgerFigure]) -> tuple[FigureGroup, ...]:
    """Group the figures that measure the same in the same unit.

    The measure that the editor declares comes first. Others are compared by the words
    that tell something: ``of the territory that Ostara claims``, ``of Ostara's land``. A
    figure that doesn't tell what it measures is never grouped.
    """
    declared: dict[tuple[str, str], list[LedgerFigure]] = {}
    found: dict[str, dict[Measure, list[LedgerFigure]]] = {}
    for figure in figures:
        if figure.measure:
            declared.setdefault((normalised(figure.measure), figure.unit), []).append(figure)
            continue
        measured = measure(figure)
        if measured:
            found.setdefault(figure.unit, {}).setdefault(measured, []).append(figure)
    groups = [
        _group(unit, [figure for measured in same for figure in by_measure[measured]])
        for unit, by_measure in sorted(found.items())
        for same in _alike(sorted(by_measure))
    ]
    groups += [_group(unit, same) for (_, unit), same in sorted(declared.items())]
    return tuple(sorted((g for g in groups if len(g.figures) > 1), key=lambda g: (g.measures, g.unit)))


Measure = tuple[str, ...]
ALIKE = 2 / 3
"""Which share of the shorter measure's words the longer one must have."""
COMMON = 50
"""A pair of words that more measures than this share tells nothing."""


def measure(figure: LedgerFigure) -> Measure:
    """Return the words that tell one measure from another, sorted; what is counted isn't one.

    ``("claims", "ostara", "territory")`` of ``of the territory that Ostara claims``, whatever the unit is.
    """
    lists = word_table("weaving")
    same = dict(pair.split() for pair in lists["same_measure"])
    telling = set(normalised(figure.measures).split()).difference(lists["little_words"])
    words = {same.get(word, word) for word in telling}
    unit = normalised(figure.unit)
    return tuple(sorted(words - {unit, f"{unit}s", f"{unit}es"}))


def _alike(measures: Sequence[Measure]) -> Iterable[list[Measure]]:
    """Put together the measures that share enough words; they meet by pairs of words."""
    leader = {words: words for words in measures}
    meeting: dict[tuple[str, str], list[Measure]] = {}
    for words in measures:
        for pair in combinations(words, 2):
            meeting.setdefault(pair, []).append(words)
    for sharing in meeting.values():
        if len(sharing) > COMMON:
            continue
        for one, other in combinations(sharing, 2):
            if _share_enough(one, other):
                first, second = sorted((_root(one, leader), _root(other, leader)))
                leader[second] = first
    together: dict[Measure, list[Measure]] = {}
    for words in measures:
        together.setdefault(_root(words, leader), []).append(words)
    return together.values()


def _share_enough(one: Measure, other: Measure) -> bool:
    """Return whether the longer measure has most words of the shorter one."""
    shared = len({*one} & {*other})
    return shared >= ALIKE * min(len(one), len(other))


def _root(words: Measure, leader: Mapping[Measure, Measure]) -> Measure:
    """Return the measure that stands for a group of measures."""
    while leader[words] != words:
        words = leader[words]
    return words


def _group(unit: str, same: Sequence[LedgerFigure]) -> FigureGroup:
    """Make a group of figures of one measure, under the shortest of their words for it."""
    names = [figure.measure or figure.measures for figure in same]
    in_order = sorted(same, key=lambda figure: (date_key(figure.date), figure.article, figure.id))
    values = {(figure.value, figure.hedge.casefold()) for figure in same}
    return FigureGroup(
        measures=min(names, key=lambda words: (len(words), words)),
        unit=unit,
        figures=tuple(figure.id for figure in in_order),
        differs=len(values) > 1,
    )
