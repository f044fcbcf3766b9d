"""Why a sentence was read as it was: what was found, by which rule, vetoed by what."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.content import Article
    from generator.model.findings import Findings, Statement

WIDTH = 80


def explain(article: Article, findings: Findings, *, line: int | None = None) -> tuple[dict[str, Any], ...]:
    """Return one record a sentence, in the order of the text.

    Args:
        article: the article that was read.
        findings: what was found in it.
        line: only the sentences that touch this line of the file (from 1).
    """
    return tuple(
        _record(article, findings, sentence)
        for sentence in findings.sentences
        if line is None or _touches(article, sentence, line)
    )


def _touches(article: Article, sentence: Span, line: int) -> bool:
    first = article.source.location(sentence.start).line
    last = article.source.location(sentence.end - 1).line
    return first <= line <= last


def _record(article: Article, findings: Findings, sentence: Span) -> dict[str, Any]:
    words = article.source.slice
    place = article.source.location(sentence.start)
    return {
        "line": place.line,
        "column": place.column,
        "sentence": " ".join(words(sentence).split()),
        "statements": [_statement(article, s) for s in findings.statements if sentence.contains(_anchor(s))],
        "dates": [
            {"words": words(d.span), "value": d.value and d.value.text, "rule": d.rule}
            for d in findings.dates
            if sentence.contains(d.span)
        ],
        "figures": [
            {"words": words(f.span), "value": f.value, "unit": f.unit, "hedge": f.hedge, "rule": f.rule}
            for f in findings.figures
            if sentence.contains(f.span)
        ],
        "mentions": [
            {"words": words(m.span), "actor": m.actor, "form": m.form, "candidates": list(m.candidates)}
            for m in findings.mentions
            if sentence.contains(m.span)
        ],
    }


def _anchor(statement: Statement) -> Span:
    """Return the one place by which a statement belongs to a sentence."""
    return (
        statement.cue or statement.speaker_span or Span(start=statement.span.start, end=statement.span.start)
    )


def _statement(article: Article, statement: Statement) -> dict[str, Any]:
    words = article.source.slice

    def some(span: Span | None) -> str | None:
        return None if span is None else " ".join(words(span).split())

    return {
        "speaker": statement.speaker,
        "speaker_words": some(statement.speaker_span),
        "cue": some(statement.cue),
        "content": [some(span) for span in statement.content],
        "via": list(statement.via),
        "nested": statement.nested,
        "confidence": statement.confidence,
        "rule": statement.rule,
        "vetoes": list(statement.vetoes),
        "candidates": list(statement.candidates),
        "issues": list(statement.issues),
        "date": statement.date and statement.date.text,
        "published": statement.confidence != "low",
    }


def as_text(path: str, records: tuple[dict[str, Any], ...]) -> str:
    """Write the records for a terminal of 80 columns."""
    return "\n\n".join("\n".join(_lines(path, record)) for record in records)


def as_json(records: tuple[dict[str, Any], ...]) -> str:
    """Write the records as one JSON array."""
    return json.dumps(records, ensure_ascii=False, indent=2)


def _lines(path: str, record: dict[str, Any]) -> Iterator[str]:
    yield f"{path}:{record['line']}:{record['column']}"
    yield from _wrap(record["sentence"], "  ")
    if not any(record[kind] for kind in ("statements", "dates", "figures")):
        yield "  - nothing found"
    for s in record["statements"]:
        speaker = s["speaker"] or "nobody whom the register knows"
        shown = "published" if s["published"] else "for review only"
        yield from _wrap(f"- statement: {speaker} ({s['speaker_words'] or 'no words'})", "  ")
        yield from _wrap(f"{s['confidence']}, {shown}; rule {s['rule']}; cue: {s['cue'] or 'none'}", "    ")
        yield from _wrap(f"content: {' … '.join(s['content']) or 'none'}", "    ")
        for label in ("vetoes", "candidates", "via", "issues"):
            if s[label]:
                yield from _wrap(f"{label}: {', '.join(s[label])}", "    ")
        if s["nested"]:
            yield "    nested in another statement"
    for d in record["dates"]:
        yield from _wrap(f"- date: {d['words']} = {d['value'] or 'unknown'}; rule {d['rule']}", "  ")
    for f in record["figures"]:
        yield from _wrap(f"- figure: {f['words']} = {f['value']} {f['unit']}; rule {f['rule']}", "  ")


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")
