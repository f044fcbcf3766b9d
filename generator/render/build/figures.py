"""The figures ledger: every number, and those of one measure side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.escape import Markdown
from generator.render.parts.runs import Run
from generator.render.views.figures import FiguresView, FigureView, MeasureView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.figures import FigureGroup, LedgerFigure
    from generator.render.desk import Desk


def figures_view(desk: Desk) -> FiguresView:
    """Build the page of the ledger."""
    figures = desk.briefing.figures
    measures = measure_views(desk, figures)
    return FiguresView(title="Figures", measures=measures, others=other_figures(desk, figures, measures))


def measure_views(desk: Desk, figures: Iterable[LedgerFigure]) -> tuple[MeasureView, ...]:
    """View the measures to which any of some figures belongs, with all their figures."""
    wanted = {figure.id for figure in figures}
    known = {figure.id: figure for figure in desk.briefing.figures}
    return tuple(
        MeasureView(
            id=f"measure-{number}",
            heading=_heading(group),
            differs=group.differs,
            figures=tuple(figure_view(desk, known[i]) for i in group.figures if i in known),
        )
        for number, group in enumerate(desk.briefing.figure_groups, 1)
        if wanted.intersection(group.figures)
    )


def other_figures(
    desk: Desk, figures: Iterable[LedgerFigure], measures: Iterable[MeasureView]
) -> tuple[FigureView, ...]:
    """View the figures that stand in none of some measures."""
    shown = {figure.id for measure in measures for figure in measure.figures}
    return tuple(figure_view(desk, figure) for figure in figures if figure.id not in shown)


def figure_view(desk: Desk, figure: LedgerFigure) -> FigureView:
    """View a number of the ledger.

    A measure that the number's own words hold already says nothing: the sentence does.
    """
    says_nothing = figure.measures.casefold() in figure.words.casefold()
    return FigureView(
        id=figure.id,
        words=figure.words,
        chart=desk.charts.get(figure.id, Markdown("")),
        measures=figure.measure or (phrases.told(figure.text) if says_nothing else figure.measures),
        when=in_short(figure.date or desk.articles[figure.article].published),
        period=figure.period,
        holder=_holder(desk, figure),
        text=figure.text,
        source=desk.citation(figure.article, figure.sentence),
        origin=desk.lineage(figure.origin or desk.briefing.sources[figure.article].origin),
    )


def _holder(desk: Desk, figure: LedgerFigure) -> Run:
    """Name who gives a number: its speaker, with a name or without, or the source itdesk."""
    if figure.holder:
        return desk.actor(figure.holder)
    statement = desk.briefing.attributions.get(figure.attribution)
    return desk.speakers(statement)[0] if statement else Run(text="the source itself")


def _heading(group: FigureGroup) -> str:
    """Say what figures measure: "Share of the river", "Ships waiting". The unit stands with each number."""
    measures = f"share {group.measures}" if group.measures.startswith("of ") else group.measures
    return f"{measures[:1].upper()}{measures[1:]}"
