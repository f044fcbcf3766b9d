"""Substance: which words say something by themselves, and which only answer or point."""

from __future__ import annotations

import pytest

from generator.weave.statements.substance import says_something


@pytest.mark.parametrize(
    "words",
    [
        "He did not elaborate",
        "That is all,",
        "Yes, they will.",
        "We shall see.",
        "The state.",
        "No comment.",
        "“Not a word,”",
        "I don’t know what to say about that.",
        "to comment further",
        "We agree",
    ],
)
def test_words_that_only_answer_or_point_say_nothing(words: str) -> None:
    assert not says_something(words)


@pytest.mark.parametrize(
    "words",
    [
        "We cannot pay that",
        "Tolls rise",
        "The mole will be finished in May.",
        "that he would resign",
        "It was a disaster",
        "No ferry sails",
        "Nobody on the islands believes him",
    ],
)
def test_short_words_may_say_something(words: str) -> None:
    assert says_something(words)
