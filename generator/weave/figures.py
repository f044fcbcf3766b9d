"""The figures ledger: every number with its words, its holder and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import LedgerFigure
from generator.weave.dates_in_words import in_words
from generator.weave.ids import normalised
from generator.weave.terms import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.briefing import Attribution
    from generator.model.edtf import EdtfDate
    from generator.model.text import Span
    from generator.weave.article import Woven
    from generator.weave.ids import Addresses


def ledger(woven: Woven, addresses: Addresses) -> Iterable[LedgerFigure]:
    """Enter the figures of one article, in the order of the text.

    A number in words whose speaker isn't sure is left out: it would pass for the
    source's own.
    """
    prose = woven.prose
    for figure in prose.figures.all:
        number = prose.line_at(figure.span.start)
        if (
            number is None
            or not prose.lines[number].span.overlaps(figure.span)
            or woven.is_dropped(figure.span)
        ):
            continue
        holder = _holder(woven, figure.span)
        if holder is None and _unsure(woven, figure.span):
            continue
        line = prose.lines[number]
        date = _as_of(woven, line.span, holder)
        declared = woven.declared_issues(line.span)
        issues = declared if declared is not None else issues_of(line.text, woven.register.issues)
        yield LedgerFigure(
            id=addresses.claim("f", prose.article.id, normalised(line.text), figure.value, figure.unit),
            article=prose.article.id,
            sentence=woven.anchor(line.span.start),
            words=_words(prose.text(figure.span), figure.hedge),
            value=figure.value,
            unit=figure.unit,
            hedge=figure.hedge,
            measures=figure.measures,
            text=holder.text if holder else woven.printable(line.span, figure.span),
            date=date,
            holder=holder.speakers[0] if holder and holder.speakers else "",
            issues=holder.issues if holder else issues,
            attribution=holder.id if holder else "",
            date_label=in_words(date),
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


def _as_of(woven: Woven, line: Span, holder: Attribution | None) -> EdtfDate | None:
    """Return the one date that the sentence names, or else the statement's or the article's."""
    named = {d.value.text: d.value for d in woven.prose.dates.within(line) if d.value is not None}
    if len(named) == 1:
        return next(iter(named.values()))
    return holder.date if holder else woven.prose.article.published
