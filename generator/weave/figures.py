"""The figures ledger: every number with its words, its holder and its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.dates_in_words import date_label
from generator.model.figures import LedgerFigure
from generator.model.text import Span
from generator.weave.ids import normalised
from generator.weave.lexicon import pattern
from generator.weave.measured import measured
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.attributions import Attribution
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Figure
    from generator.weave.article import Woven
    from generator.weave.ids import Addresses
    from generator.weave.prose import Line, Prose


def ledger(woven: Woven, origin: str, addresses: Addresses) -> Iterable[LedgerFigure]:
    """Enter the figures of one article, in the order of the text.

    Only what :func:`measured` lets in. A number in words whose speaker isn't sure is
    left out: it would pass for the source's own. ``origin`` is the article's.
    """
    for figure in woven.prose.figures.all:
        line = _line(woven.prose, figure.span)
        if line is None or woven.is_dropped(figure.span) or not measured(figure):
            continue
        holder = _holder(woven, figure.span)
        if holder is not None or not _unsure(woven, figure.span):
            yield _entered(woven, figure, line, holder, origin, addresses)


def _line(prose: Prose, span: Span) -> Line | None:
    """Return the line of prose that a number stands in."""
    number = prose.line_at(span.start)
    line = prose.lines[number] if number is not None else None
    return line if line and line.span.overlaps(span) else None


def _entered(  # noqa: PLR0913, PLR0917 - all that an entry is made of
    woven: Woven, figure: Figure, line: Line, holder: Attribution | None, origin: str, addresses: Addresses
) -> LedgerFigure:
    prose = woven.prose
    first = addresses.first("article", prose.article.id)
    date, period = _as_of(woven, figure.span, line.span, holder)
    declared = woven.declared_issues(line.span)
    issues = declared if declared is not None else issues_of(line.text, woven.register.issues)
    measures = (n.measure for n in prose.article.notes if n.measure and n.target.overlaps(figure.span))
    # The sentence spends before the measure, which stands in it as a rule.
    text = holder.text if holder else woven.printable(line.span, figure.span)
    return LedgerFigure(
        id=addresses.claim("f", first, normalised(line.text), figure.value, figure.unit),
        article=prose.article.id,
        sentence=woven.anchor(line.span.start),
        words=_words(prose.text(figure.span), figure.hedge),
        value=figure.value,
        unit=figure.unit,
        hedge=figure.hedge,
        measures=woven.affordable(line.span, figure.measures),
        text=text,
        date=date,
        holder=holder.speakers[0] if holder and holder.speakers else "",
        issues=holder.issues if holder else issues,
        attribution=holder.id if holder else "",
        date_label=date_label(date),
        period=period,
        origin=holder.origin if holder else origin,
        measure=next(measures, ""),
    )


def _words(words: str, hedge: str) -> str:
    return words if not hedge or hedge.casefold() in words.casefold() else f"{hedge} {words}"


def _holder(woven: Woven, span: Span) -> Attribution | None:
    """Return the statement whose content holds the number; the innermost where they nest."""
    holding = [
        (len(place), held.attribution.id, held.attribution)
        for held in woven.held.over(span)
        for place in held.places
        if held.attribution is not None and place.overlaps(span)
    ]
    return min(holding, key=lambda h: h[:2])[2] if holding else None


def _unsure(woven: Woven, span: Span) -> bool:
    return any(
        place.overlaps(span)
        for held in woven.held.over(span)
        for place in held.places
        if held.attribution is None and not held.unspoken
    )


def _as_of(woven: Woven, span: Span, line: Span, holder: Attribution | None) -> tuple[EdtfDate | None, str]:
    """Return the date at which a figure holds, and the words of the period that it runs over.

    The editor's date comes first: that of the figure, or else of its sentence where the
    source itself tells it. Then the one date that the sentence names, then the
    statement's or the article's. "Since 2022" is no date at which a figure holds but a
    period up to the statement.
    """
    prose = woven.prose
    declared = [n.date for n in prose.article.notes if n.date is not None and n.target.overlaps(span)]
    if holder is None:
        declared += [n.date for n in woven.unsaid if n.date is not None and n.target.overlaps(line)]
    if declared:
        return declared[0], ""
    told = holder.date if holder else prose.article.published
    named = {d.value.text: d for d in prose.dates.within(line) if d.value is not None}
    if len(named) != 1:
        return told, ""
    (found,) = named.values()
    period = _period(prose, found, line)
    return (told, period) if period else (found.value, "")


def _period(prose: Prose, found: DateExpression, line: Span) -> str:
    """Return the words of a date that opens, closes or spans a period: "since 2022"."""
    before = prose.text(Span(start=line.start, end=found.span.start))
    words = prose.text(found.span)
    lead = re.search(rf"{pattern('period_words').pattern}(?: the)?$", before, re.IGNORECASE)
    if lead:
        return f"{lead[0].casefold()} {words}"
    return words if pattern("period_words").match(words) else ""
