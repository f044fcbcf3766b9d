"""Figures: each with what it measures, as of when, and who gives it; those of one measure side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.escape import Markdown
from generator.render.parts.runs import Run, link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dates_in_words import When
    from generator.model.figures import FigureGroup, LedgerFigure
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A number of the figures ledger."""

    id: str
    words: str
    """Hedge, number and unit as the text has them."""
    chart: Markdown
    """The number on its scale; empty where nothing gives it one."""
    measures: str
    as_of: str
    """The date at which it holds, with the period that it runs over: ``2 March 2031, since 2022``."""
    given_by: Markdown
    """Who gives it, with a link: the speaker, or the source itself."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``origin unknown``."""


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


def measure_views(context: PageContext, figures: Iterable[LedgerFigure]) -> tuple[MeasureView, ...]:
    """View the measures to which any of some figures belongs, with all their figures."""
    wanted = {figure.id for figure in figures}
    known = {figure.id: figure for figure in context.briefing.figures}
    return tuple(
        MeasureView(
            id=f"measure-{number}",
            heading=_heading(group),
            differs=group.differs,
            figures=tuple(figure_view(context, known[i]) for i in group.figures if i in known),
        )
        for number, group in enumerate(context.briefing.figure_groups, 1)
        if wanted.intersection(group.figures)
    )


def _heading(group: FigureGroup) -> str:
    """Say what figures measure: "Share of the river", "Ships waiting". The unit stands with each number."""
    measures = f"share {group.measures}" if group.measures.startswith("of ") else group.measures
    return f"{measures[:1].upper()}{measures[1:]}"


def other_figures(
    context: PageContext, figures: Iterable[LedgerFigure], measures: Iterable[MeasureView]
) -> tuple[FigureView, ...]:
    """View the figures that stand in none of some measures."""
    shown = {figure.id for measure in measures for figure in measure.figures}
    return tuple(figure_view(context, figure) for figure in figures if figure.id not in shown)


def figure_view(context: PageContext, figure: LedgerFigure) -> FigureView:
    """View a number of the ledger."""
    when = holds_at(context, figure)
    return FigureView(
        id=figure.id,
        words=figure.words,
        chart=context.charts.get(figure.id, Markdown("")),
        measures=measured(figure),
        as_of=f"{when}, {figure.period}" if figure.period else str(when),
        given_by=link(giver(context, figure)),
        article=link(context.citation(figure.article, figure.sentence)),
        origin=context.origin_label(figure.origin or context.briefing.sources[figure.article].origin),
    )


def holds_at(context: PageContext, figure: LedgerFigure) -> When:
    """Say when a number holds: on the date that the text gives, or else when its article was published."""
    return in_short(figure.date or context.articles[figure.article].published)


def measured(figure: LedgerFigure) -> str:
    """Say what a number measures.

    What the number's own words hold already says nothing ("40 ships" measures "ships"): the sentence does.
    """
    if figure.measure:
        return figure.measure
    if figure.measures.casefold() in figure.words.casefold():
        return phrases.told(figure.text)
    return figure.measures


def giver(context: PageContext, figure: LedgerFigure) -> Run:
    """Name who gives a number: its speaker, with a name or without, or the source itself."""
    if figure.holder:
        return context.actor(figure.holder)
    statement = context.briefing.attributions.get(figure.attribution)
    if statement is None:
        return Run(text="the source itself")
    return context.speakers(statement)[0]
