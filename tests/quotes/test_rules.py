"""Every rule that finds a statement: its sample, and what ``explain`` says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from cases import parse_sample
from test_attribution import find

from generator.quotes import RULES
from generator.quotes.rules.cues import OPENING_RULES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.findings import Statement
    from generator.text.rule import Rule


def row(text: str, said: Statement) -> tuple[str, str]:
    """Return speaker and words of a statement, as a sample writes them."""
    words = " … ".join(" ".join(text[span.start : span.end].split()) for span in said.content)
    place = said.speaker_span
    named = f"({text[place.start : place.end]})" if place is not None else ""
    return said.speaker or named, words


@pytest.mark.parametrize("rule", RULES, ids=[f"{n}-{rule.name}" for n, rule in enumerate(RULES)])
def test_a_rule_finds_its_sample(rule: Rule[Any, Any], tmp_path: Path) -> None:
    sample = parse_sample(rule.sample)
    text, findings = find(sample.text, tmp_path)
    found = {(said.rule.partition(":")[0], *row(text, said)) for said in findings.statements}
    # A line that only introduces is no statement: what stands below it shows that the rule held.
    name = "introduced" if rule in OPENING_RULES else rule.name
    assert (name, *sample.rows[0]) in found


def test_rules_of_one_name_are_explained_alike() -> None:
    meanings = {(rule.name, rule.explanation) for rule in RULES}
    assert len(meanings) == len({rule.name for rule in RULES})
