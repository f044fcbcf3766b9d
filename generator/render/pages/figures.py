"""The figures ledger: every number, and those of one measure side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.parts.figure import measure_views, other_figures
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.page_context import PageContext
    from generator.render.parts.figure import FigureView, MeasureView


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The figures ledger: ``figures.md.jinja``."""

    title: str
    measures: tuple[MeasureView, ...]
    """Measures of which there is more than one figure."""
    others: tuple[FigureView, ...]
    empty: bool
    """Whether no source gives a figure."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.FIGURES, kind="figures", build=figures_view)


def figures_view(context: PageContext) -> FiguresView:
    """Build the page of the ledger."""
    figures = context.briefing.figures
    measures = measure_views(context, figures)
    return FiguresView(
        title="Figures",
        measures=measures,
        others=other_figures(context, figures, measures),
        empty=not figures,
    )
