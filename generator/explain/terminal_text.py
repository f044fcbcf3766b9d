"""The records of ``explain`` for a terminal of 80 columns, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.codec import encode, field_descriptions
from generator.explain.explained_records import RECORDS
from generator.explain.rule_meanings import name_with_meaning, rule_meanings
from generator.model.text import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.explain.explained_records import (
        ExplainedDate,
        ExplainedFigure,
        ExplainedMention,
        ExplainedSentence,
        ExplainedStatement,
    )
    from generator.model.content import Article
    from generator.model.findings import Findings

Row = tuple[str, str]
"""A label and a text: ``date``, "Tuesday = 2031-03-04"; the label is empty for what goes on."""
WIDTH: Final = 80
_LABEL: Final = 12
_INDENT: Final = 2


def summary(article: Article, findings: Findings) -> str:
    """Say in a few lines what an article is dated by and how much was found in it."""
    levels = Counter(statement.confidence for statement in findings.statements)
    published = (
        article.published.text
        if article.published
        else "on no known day: say it in `published` or with --published"
    )
    basis = f" ({article.published_basis.kind})" if article.published_basis else ""
    text = (
        f"published {published}{basis}; {_count(len(findings.sentences), 'sentence')}, "
        f"{_count(len(findings.statements), 'statement')} ({levels['high']} high, {levels['medium']} medium, "
        f"{levels['low']} for review), {_count(len(findings.dates), 'date')}, "
        f"{_count(len(findings.figures), 'figure')}, {_count(len(findings.furniture), 'line')} left out"
    )
    return "\n".join(textwrap.wrap(text, WIDTH))


def as_json(records: Sequence[ExplainedSentence]) -> str:
    """Write the records as one JSON array."""
    return json.dumps(encode(records), ensure_ascii=False, indent=2)


def fields_in_words() -> str:
    """Write what each field of the JSON means, for a terminal of 80 columns."""
    lines: list[str] = []
    for field, record in RECORDS.items():
        lines += ["", "each record" if field == "record" else f"each of its {field}"]
        for name, meaning in field_descriptions(record).items():
            lines += _lines(f"{name:{_LABEL + 2}}", meaning)
    return "\n".join(lines[1:])


def as_text(path: str, records: Sequence[ExplainedSentence]) -> str:
    """Write the records for a terminal; lines left out one below the other stand together."""
    blocks: list[str] = []
    for kind, run in groupby(records, key=lambda record: record.kind):
        together = list(run)
        if kind == "furniture" and len(together) > 1:
            blocks.append("\n".join(_lines_left_out(path, together)))
        else:
            blocks += ["\n".join(_sentence_lines(path, record)) for record in together]
    return "\n\n".join(blocks)


def _lines_left_out(path: str, records: Sequence[ExplainedSentence]) -> Iterator[str]:
    """Write neighbouring lines of furniture: each with its rule, and below them what the rules mean."""
    yield _place(path, records[0])
    yield f"{'':{_INDENT}}{len(records)} lines left out"
    for record in records:
        head = f"{'':{_INDENT}}{record.line:<{_LABEL}}"
        room = WIDTH - len(head) - len(record.rule) - len(" · ")
        words = textwrap.shorten(_printable(record.sentence), room, placeholder="…")
        yield f"{head}{words} · {record.rule}"
    for rule in dict.fromkeys(record.rule for record in records):
        yield from _lines("", name_with_meaning("furniture", rule))


def _place(path: str, record: ExplainedSentence) -> str:
    """Return where a sentence stands, cut at the front where it is too long for the terminal."""
    place = f"{path}:{record.line}:{record.column}"
    return place if len(place) <= WIDTH else f"…{place[1 - WIDTH :]}"


def _sentence_lines(path: str, record: ExplainedSentence) -> Iterator[str]:
    yield _place(path, record)
    yield from _indented(record.sentence)
    if record.kind == "furniture":
        yield from _lines("left out", name_with_meaning("furniture", record.rule))
        return
    rows = list(_rows(record))
    for label, text in rows or [("–", "nothing found")]:
        yield from _lines(label, text)


# The rows of one sentence


def _rows(record: ExplainedSentence) -> Iterator[Row]:
    for statement in record.statements:
        yield from _statement_rows(statement)
    for other in record.part_of:
        speaker = other.speaker or "nobody known"
        yield "part of", f"the statement at {other.line}:{other.column} ({speaker})"
    for date in record.dates:
        yield from _date_rows(date)
    for figure in record.figures:
        yield from _figure_rows(figure)
    for quotation in record.quotations:
        if quotation.kind == "term":
            yield "term", f"“{quotation.words}” is nobody's speech"
    for mention in record.mentions:
        if mention.actor is None:
            yield _name_row(mention)


def _date_rows(date: ExplainedDate) -> Iterator[Row]:
    yield "date", f"{date.words} = {date.value or 'unknown'}"
    yield "", name_with_meaning("dates", date.rule)


def _figure_rows(figure: ExplainedFigure) -> Iterator[Row]:
    yield "figure", f"{figure.words} = {figure.value} {figure.unit}".rstrip()
    if figure.hedge:
        yield "", f"hedge: {figure.hedge}"
    if figure.measures:
        yield "", f"of: {figure.measures}"
    yield "", name_with_meaning("figures", figure.rule)


def _name_row(mention: ExplainedMention) -> Row:
    """Say of a name that means nobody for certain whom it may mean."""
    if mention.candidates:
        return "name", f"{mention.words}: may be {', '.join(mention.candidates)}"
    return "name", f"{mention.words}: nobody in the register"


def _statement_rows(said: ExplainedStatement) -> Iterator[Row]:
    yield "statement", _speaker(said)
    yield "", f"{said.confidence}, {'published' if said.published else 'for review only'}"
    candidates = () if said.candidates == (said.speaker,) else said.candidates
    facts = (
        ("words", " … ".join(said.content) or "none"),
        ("cue", _cue(said)),
        ("rule", _rule(said)),
        *(
            ("inferred" if said.published else "veto", name_with_meaning("vetoes", veto))
            for veto in said.vetoes
        ),
        ("said on", said.date),
        ("hedges", ", ".join(said.hedges)),
        ("via", ", ".join(said.via)),
        ("nested", "inside another statement" if said.nested else ""),
        ("candidates", ", ".join(candidates)),
        ("issues", ", ".join(said.issues)),
    )
    for name, text in facts:
        if text:
            yield "", f"{name}: {text}"


def _speaker(said: ExplainedStatement) -> str:
    """Say who speaks, and how the sentence names them: ``mira-tolan (she, that is Mira Tolan)``."""
    speaker = said.speaker or "nobody in the register"
    if not said.speaker_words:
        return speaker
    meaning = f", that is {said.antecedent}" if said.antecedent else ""
    return f"{speaker} ({said.speaker_words}{meaning})"


def _cue(said: ExplainedStatement) -> str:
    """Say which word reports, and what the speaker does with the words: ``said (say, denied)``."""
    if not said.cue:
        return "none"
    denied = ", denied" if said.negated else ""
    return f"{said.cue} ({said.force}{denied})"


def _rule(said: ExplainedStatement) -> str:
    """Say how a statement was found, and how its speaker was known."""
    found, _, method = said.rule.partition(":")
    if not method:
        return name_with_meaning("found", found)
    return f"{name_with_meaning('found', found)}; {rule_meanings()['who'].get(method, method)}"


# Lines of the terminal


def _lines(label: str, text: str) -> Iterable[str]:
    """Break a row into lines; what goes on below a label is indented once more."""
    head = f"{'':{_INDENT}}{label:{_LABEL}}"
    hanging = " " * (_INDENT + _LABEL + (0 if label else 2))
    wrapped = textwrap.wrap(
        _printable(text),
        WIDTH,
        initial_indent=head,
        subsequent_indent=hanging,
        break_on_hyphens=False,
    )
    return wrapped or [head.rstrip()]


def _indented(text: str) -> Iterable[str]:
    """Break a sentence into lines."""
    indent = " " * _INDENT
    wrapped = textwrap.wrap(
        _printable(text), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    return wrapped or [indent]


def _count(count: int, noun: str) -> str:
    """Return a number with its noun: "1 date", "2 dates"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _printable(text: str) -> str:
    """Replace what would command a terminal: control characters, changes of direction."""
    visible = (character for character in text if character not in INVISIBLE)
    return "".join(character if character.isprintable() else "\ufffd" for character in visible)
