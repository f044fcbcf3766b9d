"""Who said what: paragraphs and the statements that are published of them, read as a reader would."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import read_cases

from generator.extract import extract
from generator.quotes.speakers.mentions import Names, find_mentions
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from cases import Case, Row

    from generator.model.content import Register
    from generator.model.findings import Findings, Statement

HERE = Path(__file__).parent
CONTENT = HERE.parent / "gold" / "content"
HEAD = "---\noutlet: unknown\npublished: 2031-09-20\npublished_basis: {kind: stated}\ntext: full\n---\n\n"


CASES = read_cases(HERE / "attribution.txt")


@cache
def _register() -> Register:
    register, faults = read_register(CONTENT)
    assert {fault.code for fault in faults} <= {"shared-alias"}, "two of the register are called Marrick"
    return register


def find(text: str, folder: Path) -> tuple[str, Findings]:
    """Extract from an article of 20 September 2031; return its file's text with what is found."""
    path = folder / "invented.md"
    path.write_text(HEAD + text, encoding="utf-8")
    article, faults = read_article(path, root=folder, register=_register())
    assert article is not None, faults
    (findings,) = extract([article], _register())
    return path.read_text(encoding="utf-8"), findings


def row(text: str, said: Statement) -> Row:
    """Write a statement as the cases do."""
    words = " … ".join(" ".join(text[span.start : span.end].split()) for span in said.content)
    who = text[said.speaker_span.start : said.speaker_span.end] if said.speaker_span else ""
    if said.antecedent is not None:
        who += f" = {text[said.antecedent.start : said.antecedent.end]}"
    cue = text[said.cue.start : said.cue.end] if said.cue else ":"
    via = (f"via {', '.join(said.via)}",) if said.via else ()
    return f"{said.confidence} {said.speaker or f'({who})'}", cue, words, *via


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_cases(case: Case, tmp_path: Path) -> None:
    source, findings = find(f"\n{case.text}\n\n", tmp_path)
    published = [row(source, said) for said in findings.statements if said.confidence != "low"]
    assert published == list(case.rows), case.title


def test_words_quoted_by_nobody_else_are_those_of_whom_the_sentence_names(tmp_path: Path) -> None:
    text, findings = find(
        "According to Fairley, the demand covers the bay, “including the outer piers”.", tmp_path
    )
    (said,) = findings.statements
    assert [text[quote.start : quote.end] for quote in said.quotes] == ["including the outer piers"]
    text, findings = find("According to Fairley, Lund said: “We will row.”", tmp_path)
    quotes = {said.speaker: len(said.quotes) for said in findings.statements}
    assert quotes["viktor-lund"] == 1
    assert quotes.get("oona-fairley", 0) == 0


@pytest.mark.parametrize("printed", ["Ministry of Defence", "Ministry of Defense", "ministry of defense"])
def test_a_name_is_found_in_either_spelling(printed: str) -> None:
    """A register that writes "Ministry of Defence" finds what an American paper prints."""
    actor = replace(_register().actors["river-authority"], name="Ministry of Defence", aliases=())
    names = Names.of(replace(_register(), actors={actor.id: actor}))
    found = find_mentions(f"The {printed} said so.", names).found
    assert [mention.actor for mention in found] == ([actor.id] if printed[0] == "M" else [])


@pytest.mark.parametrize(
    ("said", "force"),
    [
        ("Lund vowed to vote for the accord.", "support"),
        ("Lund vowed not to vote for the accord.", "say"),
        ("Lund pledged never to sign the accord.", "say"),
        ("Lund praised the accord.", "support"),
    ],
)
def test_a_vow_not_to_do_something_is_no_support(said: str, force: str, tmp_path: Path) -> None:
    (statement,) = find(f"{said}\n", tmp_path)[1].statements
    assert statement.force == force
