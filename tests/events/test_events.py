"""What happened, by the cases in ``events.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.extract.engine import find
from generator.model.content import Article, Register
from generator.model.edtf import parse_edtf
from generator.model.text import Passage, Source

CASES = Path(__file__).with_name("events.txt")


def cases() -> list[tuple[str, str]]:
    """Return each sentence with what is expected of it."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    split = (line.partition(" => ") for line in lines)
    return [(sentence, expected) for sentence, arrow, expected in split if arrow]


def told(sentence: str) -> str:
    """Return what a sentence tells, as the cases write it: the first event of each date, or what is ahead."""
    places = range(len(sentence))
    passage = Passage(
        kind="paragraph", text=sentence, starts=tuple(places), ends=tuple(place + 1 for place in places)
    )
    source = Source(path="case.txt", text=sentence)
    article = Article(id="case", source=source, passages=(passage,), published=parse_edtf("2031-03-14"))
    found = find(article, Register())
    lines = []
    for date in found.dates:
        events = [e for e in found.events if e.date == date.span and e.rule != "ahead-unnamed"]
        happened = [e for e in events if not e.rule.startswith("ahead")]
        mark = "" if happened else "ahead "
        lines += [f"{mark}{date.value}: {source.slice(event.span)}" for event in (happened or events)[:1]]
    return "; ".join(lines) or "none"


@pytest.mark.parametrize(("sentence", "expected"), cases(), ids=[sentence[:40] for sentence, _ in cases()])
def test_what_happened(sentence: str, expected: str) -> None:
    assert told(sentence) == expected


def test_the_cases_hold_enough_of_both_kinds() -> None:
    none = sum(expected == "none" for _, expected in cases())
    assert none >= 20
    assert len(cases()) - none >= 20
