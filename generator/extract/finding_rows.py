"""Findings as the rows of ``briefing extract``: one flat object a finding, in the order of the text.

Places are half-open pairs of code-point offsets into the article's file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from generator.codec import encode

if TYPE_CHECKING:
    from generator.model.content import Article, Furniture
    from generator.model.edtf import EdtfDate
    from generator.model.findings import (
        Confidence,
        DateExpression,
        Figure,
        Findings,
        Mention,
        MentionForm,
        Statement,
    )
    from generator.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """What the rows of all kinds have."""

    article: str
    kind: Literal["statement", "date", "figure", "mention", "furniture"]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(FindingRow):
    """Words that somebody said."""

    speaker: str | None
    speaker_span: Span | None
    antecedent: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quotes: tuple[Span, ...]
    via: tuple[str, ...]
    nested: bool
    date: str | None
    """As EDTF."""
    issues: tuple[str, ...]
    confidence: Confidence
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow(FindingRow):
    """Words that name a date."""

    value: str | None
    """As EDTF."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(FindingRow):
    """A number that measures something."""

    value: str
    unit: str
    hedge: str
    measures: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow(FindingRow):
    """A place where an actor is named."""

    actor: str | None
    form: MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRow(FindingRow):
    """A line of the page that is not part of the article."""

    rule: str


_ORDER: Final = ("statement", "date", "figure", "mention", "furniture")


def findings_rows(article: Article, findings: Findings) -> list[dict[str, Any]]:
    """Return the rows of one article, as what JSON can hold.

    Example:
        ``{"article": "ferry", "kind": "date", "start": 12, "end": 18, "value": "2031-03-04",
        "rule": "weekday"}``
    """
    rows: list[FindingRow] = [
        *(_statement(article, statement) for statement in findings.statements),
        *(_date(article, date) for date in findings.dates),
        *(_figure(article, figure) for figure in findings.figures),
        *(_mention(article, mention) for mention in findings.mentions),
        *(_furniture(article, furniture) for furniture in findings.furniture),
    ]
    rows.sort(key=lambda row: (row.start, row.end, _ORDER.index(row.kind)))
    return [encode(row) for row in rows]


def _statement(article: Article, statement: Statement) -> StatementRow:
    return StatementRow(
        article=article.id,
        kind="statement",
        start=statement.span.start,
        end=statement.span.end,
        speaker=statement.speaker,
        speaker_span=statement.speaker_span,
        antecedent=statement.antecedent,
        cue=statement.cue,
        content=statement.content,
        quotes=statement.quotes,
        via=statement.via,
        nested=statement.nested,
        date=_edtf(statement.date),
        issues=statement.issues,
        confidence=statement.confidence,
        rule=statement.rule,
    )


def _date(article: Article, date: DateExpression) -> DateRow:
    return DateRow(
        article=article.id,
        kind="date",
        start=date.span.start,
        end=date.span.end,
        value=_edtf(date.value),
        rule=date.rule,
    )


def _figure(article: Article, figure: Figure) -> FigureRow:
    return FigureRow(
        article=article.id,
        kind="figure",
        start=figure.span.start,
        end=figure.span.end,
        value=figure.value,
        unit=figure.unit,
        hedge=figure.hedge,
        measures=figure.measures,
        rule=figure.rule,
    )


def _mention(article: Article, mention: Mention) -> MentionRow:
    return MentionRow(
        article=article.id,
        kind="mention",
        start=mention.span.start,
        end=mention.span.end,
        actor=mention.actor,
        form=mention.form,
    )


def _furniture(article: Article, furniture: Furniture) -> FurnitureRow:
    return FurnitureRow(
        article=article.id,
        kind="furniture",
        start=furniture.span.start,
        end=furniture.span.end,
        rule=furniture.rule,
    )


def _edtf(date: EdtfDate | None) -> str | None:
    return None if date is None else date.text
