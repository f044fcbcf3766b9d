"""What happened, by the cases in ``events.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import read_cases
from invented import article

from generator.extract.engine import find
from generator.model.content import Register

if TYPE_CHECKING:
    from cases import Case, Row

CASES = read_cases(Path(__file__).with_name("events.txt"))


def told(sentence: str) -> list[Row]:
    """Return what a sentence tells, as the cases write it: the first event of each date, or what is ahead."""
    made = article(sentence)
    found = find(made, Register())
    rows: list[Row] = []
    for date in found.dates:
        events = [e for e in found.events if e.date == date.span and e.rule != "ahead-unnamed"]
        happened = [e for e in events if not e.rule.startswith("ahead")]
        mark = "" if happened else "ahead "
        rows += [(f"{mark}{date.value}", made.source.slice(event.span)) for event in (happened or events)[:1]]
    return rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_happened(case: Case) -> None:
    assert told(case.text) == list(case.rows)


def test_the_cases_hold_enough_of_both_kinds() -> None:
    none = sum(not case.rows for case in CASES)
    assert none >= 20
    assert len(CASES) - none >= 20
