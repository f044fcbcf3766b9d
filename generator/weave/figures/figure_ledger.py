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
    from generator.weave.statements.woven_article import WovenArticle

CLAUSES = re.compile(
    r"(?<!\d),|,(?!\d)|[;:—–()]"
    r"|\b(?:and|but|or|while|whereas|although|though|because|which|who|whose|that|when|where|after|before|as|if|than)\b"
)
"""What parts a clause from the next one; a comma within a number is none."""
LISTED = re.compile(r"^[^,;:]{0,24}?\band (?=[\d$€£])")
"""Between two figures of one list: ``40 men and 20 women``."""
MOST_BEFORE = 2
"""So many words stand before a date that opens its sentence: ``By early`` May."""


def ledger(woven: WovenArticle, origin: str, addresses: Addresses) -> Iterable[LedgerFigure]:
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
    if number is None:
        return None
    line = prose.lines[number]
    return line if line.span.overlaps(span) else None


def _entered(  # noqa: PLR0913, PLR0917 - all that an entry is made of
    woven: WovenArticle,
    figure: Figure,
    line: Line,
    holder: Attribution | None,
    origin: str,
    addresses: Addresses,
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
    """Return a figure's words with its hedge, which may stand in them already: ``at least 40``."""
    if not hedge or hedge.casefold() in words.casefold():
        return words
    return f"{hedge} {words}"


def _holder(woven: WovenArticle, span: Span) -> Attribution | None:
    """Return the statement whose content holds the number; the innermost where they nest.

    In ``Tolan said Lund had told her “40 ships” were there`` the number is Lund's.
    """
    innermost: tuple[int, str] | None = None
    holder: Attribution | None = None
    for held in woven.held.over(span):
        if held.attribution is None:
            continue
        for place in held.places:
            order = (len(place), held.attribution.id)
            if place.overlaps(span) and (innermost is None or order < innermost):
                innermost, holder = order, held.attribution
    return holder


def _content(woven: WovenArticle, span: Span, holder: Attribution | None) -> tuple[Span, ...]:
    """Return the places of what was said that hold a number; nothing where nobody says it."""
    found: list[Span] = []
    for held in woven.held.over(span):
        if holder is None or held.attribution is None or held.attribution.id != holder.id:
            continue
        found += [place for place in held.places if place.overlaps(span)]
    return tuple(found)


def _unsure(woven: WovenArticle, span: Span) -> bool:
    """Return whether a number stands in words whose speaker isn't sure."""
    for held in woven.held.over(span):
        if held.attribution is not None or held.unspoken:
            continue
        if any(place.overlaps(span) for place in held.places):
            return True
    return False


def _as_of(
    woven: WovenArticle, span: Span, line: Span, holder: Attribution | None
) -> tuple[EdtfDate | None, str]:
    """Return the date at which a figure holds, and the words of the period that it runs over.

    The editor's date comes first: that of the figure, or else of its sentence where the
    source itself tells it. Then the date of the figure's own clause, and, where the sentence
    names none, the statement's or the article's. A date of another clause says nothing
    about the figure: then it has none. ``Since 2022`` is not a date at which a figure holds, but a
    period up to the statement.
    """
    prose = woven.prose
    declared = _declared(woven, span, line, holder)
    if declared is not None:
        return declared, ""
    told = holder.date if holder else prose.article.published
    named = _dates_beside(woven, span, line, holder, told)
    if not named:
        return told, ""
    found = _date_of_clause(prose, span, line, named)
    if found is None:
        return None, ""
    period = _period(prose, found, line)
    if period:
        return told, period
    return found.value, ""


def _declared(woven: WovenArticle, span: Span, line: Span, holder: Attribution | None) -> EdtfDate | None:
    """Return the date that the editor gives for a figure, or for a sentence that the source itself tells."""
    for note in woven.prose.article.notes:
        if note.date is not None and note.target.overlaps(span):
            return note.date
    for note in woven.unsaid if holder is None else ():
        if note.date is not None and note.target.overlaps(line):
            return note.date
    return None


def _dates_beside(
    woven: WovenArticle, span: Span, line: Span, holder: Attribution | None, told: EdtfDate | None
) -> list[DateExpression]:
    """Return the dates that a figure's words name besides the day on which it was told.

    Only what was said counts: when it was said is the statement's own date.
    """
    places = _content(woven, span, holder) or (line,)
    found: list[DateExpression] = []
    for place in places:
        for date in woven.prose.dates.within(place):
            is_other_day = date.value is not None and date.value != told
            if is_other_day and line.contains(date.span):
                found.append(date)
    return found


def _date_of_clause(
    prose: Prose, figure: Span, line: Span, named: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the date that stands in a figure's own clause; nothing where several or none do.

    ``In 2030 it sold 40 tons, in 2031 50 tons``: 2030, then 2031 · ``In May, 40 ships sailed``: May, which
    opens the sentence · ``from 40 in 2030 to 50 in 2031``: the one right behind the figure
    """
    beside = [date for date in named if not _is_parted(prose, figure, date.span)]
    values = {date.value.text for date in beside if date.value is not None}
    if len(values) == 1:
        return beside[0]
    if beside:
        behind = [date for date in beside if _is_right_behind(prose, figure, date.span)]
        return behind[0] if behind else None
    return _date_that_opens(prose, figure, line, named)


def _date_that_opens(
    prose: Prose, figure: Span, line: Span, named: Sequence[DateExpression]
) -> DateExpression | None:
    """Return the date that opens a sentence and holds behind its comma: ``In May, 40 ships``."""
    before = [date for date in prose.dates.within(line) if date.span.end <= figure.start]
    if not before or before[0] not in named or not _opens(prose, line, before[0].span):
        return None
    between = prose.text(Span(start=before[0].span.end, end=figure.start))
    return None if CLAUSES.search(between.lstrip(" ,")) else before[0]


def _is_parted(prose: Prose, figure: Span, date: Span) -> bool:
    """Return whether the end of a clause stands between a figure and a date."""
    first, last = sorted((figure, date), key=lambda s: s.start)
    between = prose.text(Span(start=first.end, end=max(first.end, last.start)))
    # "40 men and 20 women left in May": the figures share the date
    joined = "" if date.start < figure.start else LISTED.sub(" ", between)
    return bool(CLAUSES.search(joined or between))


def _is_right_behind(prose: Prose, figure: Span, date: Span) -> bool:
    """Return whether only a preposition stands between a figure and a date: ``40 tons in 2030``."""
    if date.start < figure.end:
        return False
    return len(prose.text(Span(start=figure.end, end=date.start)).split()) <= 1


def _opens(prose: Prose, line: Span, date: Span) -> bool:
    """Return whether a date opens its sentence: ``In May 2030, …``."""
    return len(prose.text(Span(start=line.start, end=date.start)).split()) <= MOST_BEFORE


def _period(prose: Prose, found: DateExpression, line: Span) -> str:
    """Return the words of a date that opens, closes or spans a period: ``since 2022``."""
    before = prose.text(Span(start=line.start, end=found.span.start))
    words = prose.text(found.span)
    lead = re.search(rf"{pattern('period_words').pattern}(?: the)?$", before, re.IGNORECASE)
    if lead:
        return f"{lead[0].casefold()} {words}"
    if pattern("period_words").match(words):
        return words
    return ""
