"""One remark in several wordings is one utterance, and its wordings are told apart word by word."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from weave_factories import Story, codes, day, woven

from generator.model.content import Relay
from generator.weave.statements.utterances import compared

POST = Relay(outlet="harbour-post", published=day("2025-03-01"))


def told(id_: str, quote: str, speaker: str = "ada-moor", **fields: object) -> Story:
    story = Story(id_, f"Moor said “{quote}”.", **fields)
    return story.says(speaker, "Moor", "said", quote, quotes=[quote]).note(quote, utterance="mines")


def test_renderings_are_compared_word_by_word() -> None:
    one, other = told("a", "no mine stays in our strait"), told("b", "No mine remains in the strait")
    briefing, faults = woven(one, other)
    remark = briefing.utterances["mines"]
    assert remark.speakers == ("ada-moor",)
    assert remark.differs
    assert [[(r.text, r.same) for r in rendering.runs] for rendering in remark.renderings] == [
        [("no mine", True), ("stays", False), ("in", True), ("our", False), ("strait", True)],
        [("No mine", True), ("remains", False), ("in", True), ("the", False), ("strait", True)],
    ]
    assert [r.attribution for r in remark.renderings] == list(briefing.attributions)
    assert all(r.quoted for r in remark.renderings)
    assert faults == ()


def test_the_same_words_in_other_marks_dont_differ() -> None:
    briefing, _ = woven(told("a", "no mine stays"), told("b", "No mine, stays"))
    assert not briefing.utterances["mines"].differs


def test_a_remark_counts_origins_and_so_do_its_statements() -> None:
    two = woven(told("a", "no mine stays", relays=(POST,)), told("b", "no mine is left", relays=(POST,)))[0]
    assert two.utterances["mines"].sourcing.label == "2 articles, one origin"
    assert {a.sourcing.label for a in two.attributions.values() if a.sourcing} == {"2 articles, one origin"}


def test_words_of_different_people_are_never_merged() -> None:
    briefing, faults = woven(told("a", "no mine stays"), told("b", "no mine stays", "ben-tal"))
    assert [r.attribution for r in briefing.utterances["mines"].renderings] == [
        a.id for a in briefing.attributions.values() if a.speakers == ("ada-moor",)
    ]
    assert codes(faults) == ["utterance-of-two-speakers"]
    assert faults[0].message == "the utterance 'mines' is said by ben-tal here and by ada-moor in a"
    assert (faults[0].severity, str(faults[0].location)) == ("error", "content/articles/b.md:1:1")


def test_renderings_of_two_days_are_pointed_out() -> None:
    stories = [
        Story(name, "Moor said yes.", published=day(published))
        .says("ada-moor", "Moor", "said", "yes")
        .note("yes", utterance="yes")
        for name, published in (("a", "2025-03-05"), ("b", "2025-03-04/2025-03-06"), ("c", "2025-04-01"))
    ]
    (fault,) = woven(*stories)[1]
    assert (fault.code, fault.severity) == ("utterance-of-two-days", "warning")
    assert fault.message == (
        "the utterance 'yes' is dated 1 April 2025 here and between 4 and 6 March 2025 in b"
    )


def test_nothing_is_merged_that_the_editor_doesnt_name() -> None:
    stories = [Story(i, "Moor said “no mine stays”.") for i in "ab"]
    for story in stories:
        story.says("ada-moor", "Moor", "said", "no mine stays", quotes=["no mine stays"])
    assert woven(*stories)[0].utterances == {}


WORDS = st.lists(st.sampled_from(["we", "stay", "here.", "Here", "go", "—"]), max_size=12).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_comparison_keeps_every_word(texts: list[str]) -> None:
    for text, runs in zip(texts, compared(texts), strict=True):
        assert " ".join(run.text for run in runs) == text
        assert all(one.same != other.same for one, other in itertools.pairwise(runs))


@given(WORDS)
def test_a_text_has_nothing_of_its_own_against_itself(text: str) -> None:
    assert all(run.same for runs in compared([text, text]) for run in runs)
