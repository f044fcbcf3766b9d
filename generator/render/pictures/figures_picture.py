"""Small charts of the figures ledger: a number on its scale, and how exact it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from generator.render.escape import Markdown
from generator.render.pictures.svg import at, element, percent
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.figures import LedgerFigure

Openness = Literal["exact", "upwards", "downwards", "both"]

_HEIGHT: Final = 14
_PERCENT: Final = "%"
_ENDS: Final[dict[Openness, Markdown]] = {
    "exact": element("circle", r=4),
    "upwards": element("path", d=Markdown("M-3 -5 L5 0 L-3 5 Z")),
    "downwards": element("path", d=Markdown("M3 -5 L-5 0 L3 5 Z")),
    "both": element("circle", r=4, class_="briefing-open"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Directions:
    upwards: frozenset[str]
    downwards: frozenset[str]


@lru_cache(maxsize=1)
def _directions() -> _Directions:
    return _Directions(
        upwards=frozenset(word_list("pictures.upwards")),
        downwards=frozenset(word_list("pictures.downwards")),
    )


def openness(hedge: str) -> Openness:
    """Say to which side the words with a number leave it open: "nearly" is below, "at least" above."""
    words = hedge.casefold()
    if not words:
        return "exact"
    if words in _directions().upwards:
        return "upwards"
    return "downwards" if words in _directions().downwards else "both"


def figure_charts(figures: Sequence[LedgerFigure]) -> dict[str, Markdown]:
    """Draw each figure that has a scale: a share of a hundred, or several numbers of one measure.

    Each number is a line from zero with an end that shows its hedge: a dot is exact, a
    ring is "about", an arrow points to the side on which the number is open. A range is
    a bar from its low to its high end.

    Returns:
        The charts by the figures' ids; a number that stands alone has none.
    """
    scales: dict[tuple[str, str], list[LedgerFigure]] = {}
    for figure in figures:
        scales.setdefault((figure.unit, "" if figure.unit == _PERCENT else figure.measures), []).append(
            figure
        )
    charts: dict[str, Markdown] = {}
    for (unit, _), members in scales.items():
        highest = max(_ends(figure)[1] for figure in members)
        if unit == _PERCENT:
            highest = max(highest, Decimal(100))
        elif len(members) < 2:  # noqa: PLR2004 - nothing to compare with
            continue
        if highest > 0 and all(_ends(figure)[0] >= 0 for figure in members):
            charts |= {figure.id: _chart(figure, highest) for figure in members}
    return charts


def _ends(figure: LedgerFigure) -> tuple[Decimal, Decimal]:
    low, _, high = figure.value.partition("/")
    return Decimal(low), Decimal(high or low)


def _chart(figure: LedgerFigure, highest: Decimal) -> Markdown:
    low, high = (float(end / highest) for end in _ends(figure))
    middle = _HEIGHT / 2
    ranged = low != high
    line = element("line", x1="0", x2=percent(high), y1=middle, y2=middle, class_="briefing-stem")
    if ranged:
        line = element(
            "line", x1=percent(low), x2=percent(high), y1=middle, y2=middle, class_="briefing-range"
        )
    ends = () if ranged else (at(high, middle, (_ENDS[openness(figure.hedge)],)),)
    scale = element("line", x1="0", x2="100%", y1=_HEIGHT - 1, y2=_HEIGHT - 1, class_="briefing-grid")
    return element(
        "svg",
        (element("title", figure.words), scale, line, *ends),
        class_="briefing-chart",
        role="img",
        aria_label=figure.words,
        width="100%",
        height=_HEIGHT,
    )
