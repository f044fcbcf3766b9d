"""Article order never matters, and a thousand articles take seconds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from weave_factories import Story, content, day

from generator.model.content import Relay
from generator.weave import weave

if TYPE_CHECKING:
    from collections.abc import Sequence

ARTICLES = 1000
SENTENCES = 20


def invented(number: int, sentences: int) -> Story:
    """Write an article with a statement, a date and a figure in every sentence."""
    lines = [
        f"Line{number}x{i}: Moor{i}z said {i}ships and tariffs{i}z crossed in Month{i}z."
        for i in range(sentences)
    ]
    relays = (Relay(outlet="tide", published=day("2025-03-01")),) if number % 3 == 0 else ()
    story = Story(f"article-{number:04}", "\n\n".join(lines), relays=relays)
    speakers = ("ada-moor", "ben-tal", "ostara")
    for i in range(sentences):
        story.names(speakers[i % 3], f"Moor{i}z").dated(f"Month{i}z", f"2025-0{1 + i % 9}")
        story.counts(f"{i}ships", str(i), "ship")
        confidence = "low" if i % 7 == 0 else "high"
        story.says(
            speakers[(number + i) % 3],
            f"Moor{i}z",
            f"Moor{i}z said",
            f"tariffs{i}z crossed",
            confidence=confidence,  # type: ignore[arg-type]
            issues=("tariffs",),
        )
    return story


STORIES = [invented(number, 4) for number in range(6)]
EXPECTED = weave(content(*STORIES), [s.findings for s in STORIES])


@settings(max_examples=25)
@given(st.permutations(STORIES), st.permutations(STORIES))
def test_the_order_of_articles_and_findings_never_matters(
    one: Sequence[Story], other: Sequence[Story]
) -> None:
    briefing, faults = weave(content(*one), [s.findings for s in other])
    expected, expected_faults = EXPECTED
    assert faults == expected_faults
    assert list(briefing.attributions.items()) == list(expected.attributions.items())
    assert list(briefing.origins.items()) == list(expected.origins.items())
    assert briefing.chronology == expected.chronology
    assert briefing.figures == expected.figures
    assert list(briefing.actors.items()) == list(expected.actors.items())
    assert list(briefing.issues.items()) == list(expected.issues.items())
    assert list(briefing.sources.items()) == list(expected.sources.items())


def test_a_thousand_articles_take_seconds() -> None:
    stories = [invented(number, SENTENCES) for number in range(ARTICLES)]
    dossier, findings = content(*stories), [s.findings for s in stories]
    start = time.process_time()
    briefing, _ = weave(dossier, findings)
    assert time.process_time() - start < 20
    assert len(briefing.attributions) > ARTICLES


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
