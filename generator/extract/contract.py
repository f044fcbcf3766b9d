"""Findings as the rows of ``briefing extract``: one flat object a finding, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Findings, Statement
    from generator.model.text import Span

_ORDER = ("statement", "date", "figure", "mention", "furniture")


def findings_rows(article: Article, findings: Findings) -> list[dict[str, Any]]:
    """Return the rows of one article: spans are half-open code-point offsets into its file."""
    rows = [
        *(_statement(article, said) for said in findings.statements),
        *(
            _row(article, "date", date.span) | {"value": _text(date.value), "rule": date.rule}
            for date in findings.dates
        ),
        *(
            _row(article, "figure", figure.span)
            | {
                "value": figure.value,
                "unit": figure.unit,
                "hedge": figure.hedge,
                "measures": figure.measures,
                "rule": figure.rule,
            }
            for figure in findings.figures
        ),
        *(
            _row(article, "mention", mention.span) | {"actor": mention.actor, "form": mention.form}
            for mention in findings.mentions
        ),
        *(_row(article, "furniture", piece.span) | {"rule": piece.rule} for piece in findings.furniture),
    ]
    return sorted(rows, key=lambda row: (row["start"], row["end"], _ORDER.index(row["kind"])))


def _statement(article: Article, said: Statement) -> dict[str, Any]:
    return _row(article, "statement", said.span) | {
        "speaker": said.speaker,
        "speaker_span": _pair(said.speaker_span),
        "antecedent": _pair(said.antecedent),
        "cue": _pair(said.cue),
        "content": [_pair(span) for span in said.content],
        "quotes": [_pair(span) for span in said.quotes],
        "via": list(said.via),
        "nested": said.nested,
        "date": _text(said.date),
        "issues": list(said.issues),
        "confidence": said.confidence,
        "rule": said.rule,
    }


def _row(article: Article, kind: str, span: Span) -> dict[str, Any]:
    return {"article": article.id, "kind": kind, "start": span.start, "end": span.end}


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _text(date: EdtfDate | None) -> str | None:
    return None if date is None else date.text
