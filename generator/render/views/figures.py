"""The figures ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A number of the figures ledger."""

    id: str
    words: str
    """Hedge, number and unit as the text has them."""
    chart: Markdown
    """The number on its scale; empty where nothing gives it one."""
    measures: str
    when: When
    """The date at which it holds."""
    period: str
    """The period that it runs over, in the text's words: ``since 2022``; empty for none."""
    holder: Run
    """Who gives it: the speaker, or the source itself."""
    text: str
    """The sentence."""
    source: Run
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``lineage not recorded``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """Figures of one measure side by side, never averaged."""

    id: str
    """The heading's anchor."""
    heading: str
    """What is measured, with its unit."""
    differs: bool
    """Whether the numbers differ."""
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The figures ledger: ``figures.md.jinja``."""

    title: str
    measures: tuple[MeasureView, ...]
    """Measures of which there is more than one figure."""
    others: tuple[FigureView, ...]
