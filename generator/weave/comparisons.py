"""Figures of the same measure side by side: "differs" where they do, never averaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import FigureGroup
from generator.weave.dates import date_key
from generator.weave.ids import normalised
from generator.weave.lexicon import word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.briefing import LedgerFigure


def figure_groups(figures: Iterable[LedgerFigure]) -> tuple[FigureGroup, ...]:
    """Group the figures that measure the same in the same unit.

    The same are measures of the same words, whatever their order and whatever little
    words stand among them: "of the shipping in the strait", "the strait's shipping".
    A figure that doesn't tell what it measures is never grouped.
    """
    found: dict[tuple[str, tuple[str, ...]], list[LedgerFigure]] = {}
    for figure in figures:
        measured = measure(figure.measures)
        if measured:
            found.setdefault((figure.unit, measured), []).append(figure)
    return tuple(
        FigureGroup(
            measures=same[0].measures,
            unit=unit,
            figures=tuple(f.id for f in sorted(same, key=lambda f: (date_key(f.date), f.article, f.id))),
            differs=len({(f.value, f.hedge.casefold()) for f in same}) > 1,
        )
        for (unit, _), same in sorted(found.items(), key=lambda item: (item[0][1], item[0][0]))
        if len(same) > 1
    )


def measure(words: str) -> tuple[str, ...]:
    """Return the words that tell one measure from another, sorted."""
    little = word_lists()["little_words"]
    return tuple(sorted({w for w in normalised(words).split() if w not in little}))
