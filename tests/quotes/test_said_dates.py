"""When something was said: by its own clause, by the clause that it goes on from, by the sentence before."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import read_cases
from test_attribution import find

from generator.quotes.said_dates import RULES

if TYPE_CHECKING:
    from cases import Case, Row

    from generator.model.findings import Findings
    from generator.quotes.said_dates import Rule

CASES = read_cases(Path(__file__).parent / "said_dates.txt")


def dated(source: str, findings: Findings) -> list[Row]:
    """Write the published statements as the cases do."""
    rows: list[Row] = []
    for said in findings.statements:
        if said.confidence != "low":
            who = source[said.speaker_span.start : said.speaker_span.end] if said.speaker_span else ""
            words = " … ".join(source[span.start : span.end] for span in said.content)
            rows.append((who, words, said.date.text if said.date else "?"))
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_when_it_was_said(case: Case, tmp_path: Path) -> None:
    assert dated(*find(case.text, tmp_path)) == list(case.rows)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_sample_of_a_rule_is_dated_by_it(rule: Rule, tmp_path: Path) -> None:
    names = {"M": "Tolan", "N": "Lund"}
    sentence = re.sub(r"\b[MN]\b", lambda match: names[match[0]], rule.sample)
    _, findings = find(sentence, tmp_path)
    assert [said.date.text for said in findings.statements if said.date] == ["2031-09-15"]
