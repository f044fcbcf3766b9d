"""Article order never matters, and twice the articles are twice the work."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from weave_factories import HERE, REGISTER, Story, content, day, issue

from generator.model.briefing import Briefing
from generator.model.content import Plan, PlanItem, PlanVersion, Position, Proposed, Register, Relay
from generator.weave import weave, weaving

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import FrameType

    import pytest

ACCORD = Plan(
    id="accord",
    title="The accord",
    location=HERE,
    by=("ostara",),
    versions=(PlanVersion(id="draft", label="Draft"), PlanVersion(id="final", label="Final")),
    items=(PlanItem(id="tolls", label="Tolls", issue="tariffs", location=HERE),),
)
TARIFFS = issue("tariffs", ("tariff",), (Position(id="raise", label="raise", excludes=("lower",)), "lower"))
PLANNED: Register = replace(
    REGISTER, issues={**REGISTER.issues, "tariffs": TARIFFS}, plans={"accord": ACCORD}
)


def invented(number: int, sentences: int) -> Story:
    """Write an article with a statement, a date and a figure in every sentence."""
    lines = [
        f"Line{number}x{i}: Moor{i}z said {i}ships and tariffs{i}z crossed in Month{i}z."
        for i in range(sentences)
    ]
    relays = (Relay(outlet="tide", published=day("2025-03-01")),) if number % 3 == 0 else ()
    story = Story(
        f"article-{number:04}", "\n\n".join(lines), relays=relays, added=day(f"2025-04-0{1 + number % 9}")
    )
    speakers = ("ada-moor", "ben-tal", "ostara")
    for i in range(sentences):
        story.names(speakers[i % 3], f"Moor{i}z").dated(f"Month{i}z", f"2025-0{1 + i % 9}")
        story.counts(f"{i}ships", str(i + 10), "ship", measures="of Ostara’s fleet")
        confidence = "low" if i % 7 == 0 else "high"
        story.says(
            speakers[(number + i) % 3],
            f"Moor{i}z",
            f"Moor{i}z said",
            f"tariffs{i}z crossed",
            confidence=confidence,  # type: ignore[arg-type] # one of the three
            issues=("tariffs",),
        )
    story.note("tariffs1z crossed", position={"tariffs": ("raise", "lower")[number % 2]})
    story.note(
        f"Line{number}x2",
        proposal=Proposed(plan="accord", item="tolls", version=("draft", "final")[number % 2]),
    )
    story.note("tariffs3z crossed", utterance=f"remark-{number // 6}-{number % 3}", origin="own")
    return story


STORIES = [invented(number, 4) for number in range(6)]
EXPECTED = weave(content(*STORIES, register=PLANNED), [s.findings for s in STORIES])
INPUT = {"content", "findings"}
MOST = 2.03
"""How many times the lines twice the articles may run."""


@settings(max_examples=25)
@given(st.permutations(STORIES), st.permutations(STORIES))
def test_the_order_of_articles_and_findings_never_matters(
    one: Sequence[Story], other: Sequence[Story]
) -> None:
    briefing, faults = weave(content(*one, register=PLANNED), [s.findings for s in other])
    expected, expected_faults = EXPECTED
    assert faults == expected_faults
    for name in (f.name for f in fields(Briefing) if f.name not in INPUT):
        assert _ordered(getattr(briefing, name)) == _ordered(getattr(expected, name)), name


def _ordered(value: Mapping[str, object] | object) -> object:
    """Return a mapping with the order of its keys."""
    return list(value.items()) if isinstance(value, dict) else value


def test_the_stories_fill_every_part_of_a_briefing() -> None:
    briefing, _ = EXPECTED
    empty = {f.name for f in fields(Briefing) if not getattr(briefing, f.name)}
    assert empty == {"retired", "unnamed", "place_names", "former_entries", "unregistered"}


def test_twice_the_articles_are_twice_the_work() -> None:
    """No step compares all pairs: the lines that are run are counted, so that no clock decides."""
    assert _growth() < MOST


def test_a_comparison_of_all_pairs_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def naive(articles: Sequence[Any], _origins: object) -> tuple[()]:
        for one in articles:
            for other in articles:
                if one is not other:
                    assert one.prose is not other.prose
        return ()

    monkeypatch.setattr(weaving, "similar_articles", naive)
    assert _growth() > MOST


def _growth() -> float:
    few, many = (_lines_run([invented(n, 4) for n in range(count)]) for count in (150, 300))
    return many / few


def _lines_run(stories: Sequence[Story]) -> int:
    dossier, findings = content(*stories, register=PLANNED), [s.findings for s in stories]
    count = 0

    def step(_frame: FrameType, event: str, _value: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        weave(dossier, findings)
    finally:
        sys.settrace(before)
    return count


def test_the_newest_speaker_on_an_issue_comes_first() -> None:
    stories = [
        Story(name, "Moor said yes.", published=day(published)).says(
            speaker, "Moor", "said", "yes", issues=("strait",)
        )
        for name, speaker, published in [
            ("a", "ada-moor", "2025-03-01"),
            ("b", "ben-tal", "2025-03-02"),
            ("c", "ada-moor", "2025-03-03"),
        ]
    ]
    briefing, _ = weave(content(*stories), [s.findings for s in stories])
    by_actor = briefing.issues["strait"].by_actor
    assert [actor for actor, _ in by_actor] == ["ada-moor", "ben-tal"]
    assert [len(ids) for _, ids in by_actor] == [2, 1]
