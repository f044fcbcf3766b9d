"""The figures ledger: every number with its words, its holder and its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.dates_in_words import date_label
from generator.model.figures import LedgerFigure
from generator.model.text import Span
from generator.weave.addresses.address_claims import normalised
from generator.weave.figures.admission import measured
from generator.weave.word_patterns import pattern
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Figure
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.statements.annotated_prose import Line, Prose
    from generator.weave.statements.woven_article import Woven

CLAUSES = re.compile(
    r"(?<!\d),|,(?!\d)|[;:—–()]"
    r"|\b(?:and|but|or|while|whereas|although|though|because|which|who|whose|that|when|where|after|before|as|if|than)\b"
)
"""What parts a clause from the next one; a comma within a number is none."""
LISTED = re.compile(r"^[^,;:]{0,24}?\band (?=[\d$€£])")
"""Between two figures of one list: "40 men and 20 women"."""
MOST_BEFORE = 2
"""So many words stand before a date that opens its sentence: "By early" May."""


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


def _content(woven: Woven, span: Span, holder: Attribution | None) -> tuple[Span, ...]:
    """Return the places of what was said that hold a number; nothing where nobody says it."""
    return tuple(
        place
        for held in woven.held.over(span)
        for place in held.places
        if holder is not None
        and held.attribution is not None
        and held.attribution.id == holder.id
        and place.overlaps(span)
    )


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
    source itself tells it. Then the date of the figure's own clause, and, where the sentence
    names none, the statement's or the article's. A date of another clause says nothing
    about the figure: then it has none. "Since 2022" is not a date at which a figure holds, but a
    period up to the statement.
    """
    prose = woven.prose
    declared = [n.date for n in prose.article.notes if n.date is not None and n.target.overlaps(span)]
    if holder is None:
        declared += [n.date for n in woven.unsaid if n.date is not None and n.target.overlaps(line)]
    if declared:
        return declared[0], ""
    told = holder.date if holder else prose.article.published
    places = _content(woven, span, holder) or (line,)  # when it was said is the statement's own date
    within = [d for place in places for d in prose.dates.within(place)]
    named = [d for d in within if d.value is not None and d.value != told and line.contains(d.span)]
    if not named:
        return told, ""
    found = _date_of_clause(prose, span, line, named)
    if found is None:
        return None, ""
    period = _period(prose, found, line)
    return (told, period) if period else (found.value, "")


def _date_of_clause(
    prose: Prose, figure: Span, line: Span, named: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the date that stands in a figure's own clause; nothing where several or none do.

    "In 2030 it sold 40 tons, in 2031 50 tons": 2030, then 2031 · "In May, 40 ships sailed": May, which opens
    the sentence · "from 40 in 2030 to 50 in 2031": the one right behind the figure
    """
    beside = [d for d in named if not _is_parted(prose, figure, d.span)]
    if len({d.value.text for d in beside if d.value is not None}) == 1:
        return beside[0]
    if beside:
        return next((d for d in beside if _is_right_behind(prose, figure, d.span)), None)
    before = [d for d in prose.dates.within(line) if d.span.end <= figure.start]
    opening = next((d for d in named if d in before[:1] and _opens(prose, line, d.span)), None)
    if opening is None:
        return None
    behind = prose.text(Span(start=opening.span.end, end=figure.start)).lstrip(" ,")
    return None if CLAUSES.search(behind) else opening


def _is_parted(prose: Prose, figure: Span, date: Span) -> bool:
    """Return whether the end of a clause stands between a figure and a date."""
    first, last = sorted((figure, date), key=lambda s: s.start)
    between = prose.text(Span(start=first.end, end=max(first.end, last.start)))
    # "40 men and 20 women left in May": the figures share the date
    joined = "" if date.start < figure.start else LISTED.sub(" ", between)
    return bool(CLAUSES.search(joined or between))


def _is_right_behind(prose: Prose, figure: Span, date: Span) -> bool:
    """Return whether only a preposition stands between a figure and a date: "40 tons in 2030"."""
    if date.start < figure.end:
        return False
    return len(prose.text(Span(start=figure.end, end=date.start)).split()) <= 1


def _opens(prose: Prose, line: Span, date: Span) -> bool:
    """Return whether a date opens its sentence: "In May 2030, …"."""
    return len(prose.text(Span(start=line.start, end=date.start)).split()) <= MOST_BEFORE


def _period(prose: Prose, found: DateExpression, line: Span) -> str:
    """Return the words of a date that opens, closes or spans a period: "since 2022"."""
    before = prose.text(Span(start=line.start, end=found.span.start))
    words = prose.text(found.span)
    lead = re.search(rf"{pattern('period_words').pattern}(?: the)?$", before, re.IGNORECASE)
    if lead:
        return f"{lead[0].casefold()} {words}"
    return words if pattern("period_words").match(words) else ""
