"""Likeness suggests renderings of one remark, and never merges anything."""

from __future__ import annotations

import pytest
from weave_factories import Story, codes, day, woven

HERE = "the harbour will stay open all winter"
THERE = "our harbour will stay open the whole winter"


def told(id_: str, words: str, speaker: str = "ada-moor", published: str = "2025-03-05") -> Story:
    story = Story(id_, f"Moor said “{words}”.", published=day(published))
    return story.says(speaker, "Moor", "said", words, quotes=(words,))


def test_one_speakers_like_words_in_two_articles_are_suggested_and_not_merged() -> None:
    briefing, faults = woven(told("a", HERE), told("b", THERE))
    assert (briefing.utterances, len(briefing.attributions)) == ({}, 2)
    (found,) = faults
    assert (found.code, found.severity, str(found.location)) == (
        "similar-remarks",
        "review",
        "content/articles/b.md:1:1",
    )
    assert found.message == f"shares 86% of its words with what the same speaker says in a: “{HERE}”"
    assert found.hint == "if both are the same remark, give both the same `utterance` in a note"


@pytest.mark.parametrize(
    "other",
    [
        told("b", HERE, speaker="ben-tal"),
        told("b", HERE, published="2025-04-01"),
        told("b", "some shops will stay open if nobody strikes"),
        told("b", "will stay open"),
    ],
    ids=["another speaker", "another day", "other words", "too short"],
)
def test_what_may_not_be_one_remark_is_not_suggested(other: Story) -> None:
    assert "similar-remarks" not in codes(woven(told("a", HERE), other)[1])


def test_an_article_may_repeat_itself() -> None:
    story = Story("a", f"Moor said “{HERE}”. Then Moor told them “{THERE}”.")
    story.says("ada-moor", "", "said", HERE, quotes=(HERE,))
    story.says("ada-moor", "", "told", THERE, quotes=(THERE,))
    assert codes(woven(story)[1]) == []


def test_what_the_editor_has_named_is_not_asked_again() -> None:
    one, other = told("a", HERE).note(HERE, utterance="winter"), told("b", THERE).note(THERE, utterance="ice")
    assert codes(woven(one, other)[1]) == []


def test_a_habit_of_speech_is_no_remark() -> None:
    stories = [told(f"a{number}", HERE) for number in range(13)]
    assert "similar-remarks" not in codes(woven(*stories)[1])
