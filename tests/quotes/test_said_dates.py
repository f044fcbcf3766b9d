"""When something was said: by its own clause, by the clause that it goes on from, by the sentence before."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_attribution import find

from generator.quotes.said_dates import RULES

if TYPE_CHECKING:
    from generator.model.findings import Findings
    from generator.quotes.said_dates import Rule

CASES = Path(__file__).parent / "said_dates.txt"


def cases() -> list[tuple[str, list[str]]]:
    """Read ``said_dates.txt``: a sentence, and what is published of it."""
    found: list[tuple[str, list[str]]] = []
    for line in CASES.read_text(encoding="utf-8").splitlines()[3:]:
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("# "):
            found.append((line, []))
    return found


def dated(source: str, findings: Findings) -> list[str]:
    """Write the published statements as the cases do."""
    lines = []
    for said in findings.statements:
        if said.confidence != "low":
            who = source[said.speaker_span.start : said.speaker_span.end] if said.speaker_span else ""
            words = " … ".join(source[span.start : span.end] for span in said.content)
            lines.append(f"{who} | {words} | {said.date.text if said.date else '-'}")
    return lines


@pytest.mark.parametrize(("text", "expected"), cases(), ids=[text[:70] for text, _ in cases()])
def test_when_it_was_said(text: str, expected: list[str], tmp_path: Path) -> None:
    assert dated(*find(text, tmp_path)) == expected


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_sample_of_a_rule_is_dated_by_it(rule: Rule, tmp_path: Path) -> None:
    names = {"M": "Tolan", "N": "Lund"}
    sentence = re.sub(r"\b[MN]\b", lambda match: names[match[0]], rule.sample)
    _, findings = find(sentence, tmp_path)
    assert [said.date.text for said in findings.statements if said.date] == ["2031-09-15"]
