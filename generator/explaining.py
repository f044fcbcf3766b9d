"""Why each sentence was read as it was: what was found, by which rule, vetoed by what.

:data:`FIELDS` documents what ``briefing explain --format json`` prints.
"""

from __future__ import annotations

import html
import json
import re
import textwrap
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from generator.dates import RULES as DATE_RULES
from generator.figures import RULES as FIGURE_RULES
from generator.furniture import KINDS
from generator.model.doubts import Doubt
from generator.model.text import INVISIBLE, Span
from generator.quotes import RULES as STATEMENT_RULES
from generator.quotes import Method

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.model.content import Article
    from generator.model.findings import Findings, Statement

T = TypeVar("T")
WIDTH = 80
_TAG = re.compile(r"<[^>]*>")
_QUOTED_LINE = re.compile(r"\r?\n[ \t]*>[ \t>]*")
_LABEL = 12
_INDENT = 2
FIELDS: dict[str, dict[str, str]] = {
    "record": {
        "kind": "`sentence`, or `furniture`: a line of the page that is not part of the article",
        "line": "line of the file, from 1",
        "column": "column of that line, from 1",
        "sentence": "its words, with single spaces",
        "rule": "why it is furniture; empty for a sentence",
        "statements": "what somebody says in it",
        "part_of": "statements of other sentences that hold words of this one: line, column, speaker",
        "dates": "the dates that it names",
        "figures": "the figures that it gives",
        "quotations": "its words between quotation marks",
        "mentions": "the actors that it names",
    },
    "statements": {
        "speaker": "id of an actor; null where nobody in the register speaks",
        "speaker_words": "the words that name the speaker; null where there are none",
        "antecedent": "the words that a pronoun stands for, where the register doesn't know who is meant",
        "cue": "the word that reports; null where there is none",
        "content": "the words that are reported, in one or several stretches",
        "via": "ids of who passed the words on, nearest to the speaker first",
        "nested": "whether it stands inside another statement",
        "negated": "whether it denies",
        "hedges": "words that make it less certain",
        "force": "what the speaker does with the words: say, ask, demand …",
        "date": "when it was said, as EDTF; null where the sentence doesn't tell",
        "issues": "ids of the issues that it speaks of",
        "confidence": "`high`, `medium`, `low`",
        "published": "whether it may be shown on the site: never with low confidence",
        "rule": "how it was found, and after the colon how the speaker was known",
        "vetoes": "what lowered the confidence",
        "candidates": "ids of the actors that were considered as the speaker",
    },
    "dates": {
        "words": "the words that name the date",
        "value": "the date as EDTF; null where nothing says it",
        "rule": "how it was known",
    },
    "figures": {
        "words": "the words of the figure, with its hedge",
        "value": "decimal digits, or a range: 90/110",
        "unit": "`%`, a currency's ISO 4217 code, or the counted noun in the singular",
        "hedge": "the words that make it inexact",
        "measures": "what it measures, in the text's words",
        "rule": "how its unit was known",
    },
    "quotations": {
        "words": "the words between the marks",
        "kind": "`speech`, or `term`: a word in marks that is nobody's speech",
    },
    "mentions": {
        "words": "the words that name the actor",
        "actor": "id of the actor; null where the register doesn't know it, or knows several",
        "form": "`full`, `short`, `role` or `pronoun`",
        "candidates": "ids of the actors that the words may mean",
    },
}
"""Every field of the JSON, by the record that it stands in."""


def explain(article: Article, findings: Findings, *, line: int | None = None) -> tuple[dict[str, Any], ...]:
    """Return one record a sentence and one a line of furniture, in the order of the file.

    Args:
        article: the article that was read.
        findings: what was found in it.
        line: only what touches this line of the file (from 1).
    """
    places = sorted(
        [(span, "") for span in findings.sentences] + [(f.span, f.rule) for f in findings.furniture]
    )
    homes = _Homes([span for span, _ in places], findings)
    return tuple(
        _record(article, homes, number, rule)
        for number, (span, rule) in enumerate(places)
        if line is None or _touches(article, span, line)
    )


class _Homes:
    """Which findings belong to which sentence, found in one walk over the findings."""

    def __init__(self, sentences: Sequence[Span], findings: Findings) -> None:
        self.sentences = sentences
        self._starts = [span.start for span in sentences]
        self.statements = self._by_sentence((_anchor(said), said) for said in findings.statements)
        self.dates = self._by_sentence((date.span, date) for date in findings.dates)
        self.figures = self._by_sentence((figure.span, figure) for figure in findings.figures)
        self.mentions = self._by_sentence((mention.span, mention) for mention in findings.mentions)
        self.quotations = self._by_sentence(
            (Span(start=q.outer.start, end=q.outer.start), q) for q in findings.quotations
        )
        self.parts: dict[int, list[Statement]] = defaultdict(list)
        for said in findings.statements:
            numbers = {number for span in said.content for number in self._touched(span)}
            for number in numbers:
                if not sentences[number].contains(_anchor(said)):
                    self.parts[number].append(said)

    def _by_sentence(self, placed: Iterable[tuple[Span, T]]) -> dict[int, list[T]]:
        found: dict[int, list[T]] = defaultdict(list)
        for span, item in placed:
            number = bisect_right(self._starts, span.start) - 1
            if number >= 0 and self.sentences[number].contains(span):
                found[number].append(item)
        return found

    def _touched(self, span: Span) -> Iterator[int]:
        number = max(0, bisect_right(self._starts, span.start) - 1)
        while number < len(self.sentences) and self._starts[number] < span.end:
            if self.sentences[number].overlaps(span):
                yield number
            number += 1


def nearest(article: Article, findings: Findings, line: int) -> int | None:
    """Return the line of the sentence that stands nearest to a line; ``None`` where there is no sentence."""
    lines = [article.source.location(span.start).line for span in findings.sentences]
    return min(lines, key=lambda n: abs(n - line), default=None)


def _touches(article: Article, span: Span, line: int) -> bool:
    first = article.source.location(span.start).line
    last = article.source.location(span.end - 1).line
    return first <= line <= last


def _reader(article: Article) -> Callable[[Span], str]:
    """Return how the words of a place are read: a page's without tags, a quotation's without ``>``."""
    if not article.source.path.endswith((".html", ".htm")):
        return lambda span: _QUOTED_LINE.sub("\n", article.source.slice(span))
    return lambda span: html.unescape(_TAG.sub("", article.source.slice(span)))


def _record(article: Article, homes: _Homes, number: int, rule: str) -> dict[str, Any]:
    words, sentence = _reader(article), homes.sentences[number]
    place = article.source.location(sentence.start)
    return {
        "kind": "furniture" if rule else "sentence",
        "line": place.line,
        "column": place.column,
        "sentence": " ".join(words(sentence).split()),
        "rule": rule,
        "statements": [_statement(article, said) for said in homes.statements[number]],
        "part_of": [_held(article, said) for said in homes.parts[number]],
        "dates": [
            {"words": words(d.span), "value": d.value and d.value.text, "rule": d.rule}
            for d in homes.dates[number]
        ],
        "figures": [
            {
                "words": words(f.span),
                "value": f.value,
                "unit": f.unit,
                "hedge": f.hedge,
                "measures": f.measures,
                "rule": f.rule,
            }
            for f in homes.figures[number]
        ],
        "quotations": [
            {"words": " ".join(words(q.span).split()), "kind": q.kind} for q in homes.quotations[number]
        ],
        "mentions": [
            {"words": words(m.span), "actor": m.actor, "form": m.form, "candidates": list(m.candidates)}
            for m in homes.mentions[number]
        ],
    }


def _anchor(statement: Statement) -> Span:
    """Return the one place by which a statement belongs to a sentence."""
    return (
        statement.cue or statement.speaker_span or Span(start=statement.span.start, end=statement.span.start)
    )


def _held(article: Article, said: Statement) -> dict[str, Any]:
    place = article.source.location(_anchor(said).start)
    return {"line": place.line, "column": place.column, "speaker": said.speaker}


def _statement(article: Article, statement: Statement) -> dict[str, Any]:
    words = _reader(article)

    def some(span: Span | None) -> str | None:
        return None if span is None else " ".join(words(span).split())

    return {
        "speaker": statement.speaker,
        "speaker_words": some(statement.speaker_span),
        "antecedent": some(statement.antecedent),
        "cue": some(statement.cue),
        "content": [some(span) for span in statement.content],
        "via": list(statement.via),
        "nested": statement.nested,
        "negated": statement.negated,
        "hedges": [some(span) for span in statement.hedges],
        "force": statement.force,
        "date": statement.date and statement.date.text,
        "issues": list(statement.issues),
        "confidence": statement.confidence,
        "published": statement.confidence != "low",
        "rule": statement.rule,
        "vetoes": list(statement.vetoes),
        "candidates": list(statement.candidates),
    }


def summary(article: Article, findings: Findings) -> str:
    """Say in a few lines what an article is dated by and how much was found in it."""
    levels = Counter(s.confidence for s in findings.statements)
    published = (
        article.published.text
        if article.published
        else "on no known day: say it in `published` or with --published"
    )
    basis = f" ({article.published_basis.kind})" if article.published_basis else ""
    text = (
        f"published {published}{basis}; {_some(len(findings.sentences), 'sentence')}, "
        f"{_some(len(findings.statements), 'statement')} ({levels['high']} high, {levels['medium']} medium, "
        f"{levels['low']} for review), {_some(len(findings.dates), 'date')}, "
        f"{_some(len(findings.figures), 'figure')}, {_some(len(findings.furniture), 'line')} left out"
    )
    return "\n".join(textwrap.wrap(text, WIDTH))


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def as_text(path: str, records: Sequence[dict[str, Any]]) -> str:
    """Write the records for a terminal of 80 columns; lines left out one below the other stand together."""
    blocks: list[str] = []
    for is_furniture, run in groupby(records, key=lambda record: record["kind"] == "furniture"):
        together = list(run)
        if is_furniture and len(together) > 1:
            blocks.append("\n".join(_left_out(path, together)))
        else:
            blocks += ["\n".join(_lines(path, record)) for record in together]
    return "\n\n".join(blocks)


def _left_out(path: str, records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Write neighbouring lines of furniture: each with its rule, and below them what the rules mean."""
    yield _place(path, records[0])
    yield f"{'':{_INDENT}}{len(records)} lines left out"
    for record in records:
        head = f"{'':{_INDENT}}{record['line']:<{_LABEL}}"
        words = textwrap.shorten(
            _printable(record["sentence"]), WIDTH - len(head) - len(record["rule"]) - 3, placeholder="…"
        )
        yield f"{head}{words} · {record['rule']}"
    for rule in dict.fromkeys(record["rule"] for record in records):
        yield from _row("", _told("furniture", rule))


def as_json(records: Sequence[dict[str, Any]]) -> str:
    """Write the records as one JSON array."""
    return json.dumps(records, ensure_ascii=False, indent=2)


def fields_in_words() -> str:
    """Write what each field of the JSON means, for a terminal of 80 columns."""
    lines: list[str] = []
    for record, fields in FIELDS.items():
        lines += ["", "each record" if record == "record" else f"each of its {record}"]
        for name, meaning in fields.items():
            lines += _row(f"{name:{_LABEL + 2}}", meaning)
    return "\n".join(lines[1:])


@lru_cache(maxsize=1)
def meanings() -> dict[str, dict[str, str]]:
    """Return what the names of rules and vetoes mean, by the kind of finding."""
    return {
        "found": {rule.name: rule.explanation for rule in STATEMENT_RULES},
        "who": {method.value: method.explanation for method in Method},
        "vetoes": {doubt.value: doubt.explanation for doubt in Doubt},
        "dates": {rule.name: rule.explanation for rule in DATE_RULES},
        "figures": {rule.name: rule.explanation for rule in FIGURE_RULES},
        "furniture": dict(KINDS),
    }


def _told(table: str, name: str) -> str:
    """Return a name with its meaning: ``weekday: the last such day …``."""
    meaning = meanings()[table].get(name)
    return f"{name}: {meaning}" if meaning else name


def _place(path: str, record: dict[str, Any]) -> str:
    place = f"{path}:{record['line']}:{record['column']}"
    return place if len(place) <= WIDTH else f"…{place[1 - WIDTH :]}"


def _lines(path: str, record: dict[str, Any]) -> Iterator[str]:
    yield _place(path, record)
    yield from _wrap(record["sentence"])
    if record["kind"] == "furniture":
        yield from _row("left out", _told("furniture", record["rule"]))
        return
    rows = list(_rows(record))
    for label, text in rows or [("–", "nothing found")]:
        yield from _row(label, text)


def _rows(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for statement in record["statements"]:
        yield from _statement_rows(statement)
    for held in record["part_of"]:
        yield (
            "part of",
            f"the statement at {held['line']}:{held['column']} ({held['speaker'] or 'nobody known'})",
        )
    for date in record["dates"]:
        yield "date", f"{date['words']} = {date['value'] or 'unknown'}"
        yield "", _told("dates", date["rule"])
    for figure in record["figures"]:
        yield "figure", f"{figure['words']} = {figure['value']} {figure['unit']}".rstrip()
        more = [f"hedge: {figure['hedge']}"] if figure["hedge"] else []
        more += [f"of: {figure['measures']}"] if figure["measures"] else []
        yield from (("", text) for text in (*more, _told("figures", figure["rule"])))
    for quotation in record["quotations"]:
        if quotation["kind"] == "term":
            yield "term", f"“{quotation['words']}” is nobody's speech"
    for mention in record["mentions"]:
        if mention["actor"] is None:
            known = ", ".join(mention["candidates"])
            meant = f"may be {known}" if known else "nobody in the register"
            yield "name", f"{mention['words']}: {meant}"


def _statement_rows(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    shown = "published" if said["published"] else "for review only"
    meaning = f", that is {said['antecedent']}" if said["antecedent"] else ""
    who = f" ({said['speaker_words']}{meaning})" if said["speaker_words"] else ""
    yield "statement", f"{said['speaker'] or 'nobody in the register'}{who}"
    yield "", f"{said['confidence']}, {shown}"
    found, _, known = said["rule"].partition(":")
    rule = _told("found", found) + (f"; {meanings()['who'].get(known, known)}" if known else "")
    cue = f"{said['cue']} ({said['force']}{', denied' if said['negated'] else ''})" if said["cue"] else "none"
    rows = (
        ("words", " … ".join(said["content"]) or "none"),
        ("cue", cue),
        ("rule", rule),
        *(("veto" if not said["published"] else "inferred", _told("vetoes", v)) for v in said["vetoes"]),
        ("said on", said["date"]),
        ("hedges", ", ".join(said["hedges"])),
        ("via", ", ".join(said["via"])),
        ("nested", "inside another statement" if said["nested"] else ""),
        ("candidates", ", ".join(said["candidates"]) if said["candidates"] != [said["speaker"]] else ""),
        ("issues", ", ".join(said["issues"])),
    )
    yield from (("", f"{name}: {text}") for name, text in rows if text)


def _row(label: str, text: str) -> Iterable[str]:
    head = f"{'':{_INDENT}}{label:{_LABEL}}"
    return textwrap.wrap(
        _printable(text),
        WIDTH,
        initial_indent=head,
        subsequent_indent=" " * (_INDENT + _LABEL + (0 if label else 2)),
        break_on_hyphens=False,
    ) or [head.rstrip()]


def _wrap(text: str) -> Iterable[str]:
    text, indent = _printable(text), " " * _INDENT
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    ) or [indent]


def _printable(text: str) -> str:
    """Replace what would command a terminal: control characters, changes of direction."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text if c not in INVISIBLE)
