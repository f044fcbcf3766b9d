"""Substance: which words say something by themselves, and which only answer or point."""

from __future__ import annotations

import pytest

from generator.weave.statements.substance import (
    are_fragments,
    is_about_somebody,
    is_leaning_clause,
    leans_on_others,
    points_back,
    says_something,
)


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


@pytest.mark.parametrize(
    "quoted",
    [
        "It's a home run.",
        "Let me tell you the facts,",
        "They expect you to plough the snow.",
        "That's what is going to happen with our enemies and with our friends.",
        "“I’m sure he knows him. I’ll talk to them.”",
    ],
)
def test_short_quotations_lean_on_the_words_before_them(quoted: str) -> None:
    assert leans_on_others(quoted)


@pytest.mark.parametrize(
    "quoted",
    [
        "It was Tolan who sold the pier.",
        "It cost 40 crowns,",
        "The dues will double.",
        "That is a long way to go for a council that has neither boats nor men,",
        "Nobody has asked us,",
    ],
)
def test_quotations_with_a_name_a_number_or_a_subject_stand_alone(quoted: str) -> None:
    assert not leans_on_others(quoted)


def test_a_sentence_around_its_verb_may_lean_as_well() -> None:
    assert is_leaning_clause("And that was in the works.")
    assert not is_leaning_clause("that was in the works")
    assert not is_leaning_clause("The dues will double.")


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("“We need a leader to solve it.”", True),
        ("Why should I be surprised?", True),
        ("Nobody ever told them", True),
        ("“It’s no secret. It’s a disease”", True),
        ("Who pays for the mole, the dues and the ferry?", False),
        ("We may open the strait to all of them.", False),
        ("Nobody told Tal about it", False),
    ],
)
def test_a_short_question_and_what_ends_in_a_pronoun_lean(words: str, *, leans: bool) -> None:
    assert leans_on_others(words) == leans


@pytest.mark.parametrize(
    ("words", "is_about"),
    [
        ("He has never once come to a meeting of the council in all these years.", True),
        ("They expect you to plough the snow. They expect the schools to open.", True),
        ("We were all so proud of him.", True),
        ("But as president, his lack of knowledge is a worry to the harbour towns.", True),
        ("My father told me he would be back by the spring.", False),
        ("If the minister thinks he can wait, he is wrong.", False),
        ("Tolan knows what she did.", False),
        ("The dues will double.", False),
        ("", False),
    ],
)
def test_a_quotation_about_somebody_named_before_it(words: str, *, is_about: bool) -> None:
    assert is_about_somebody(words) == is_about


@pytest.mark.parametrize(
    ("words", "are"),
    [
        ("The greed. The showing off.", True),
        ("Shame. A disgrace!", True),
        ("The dues will double in May.", False),
    ],
)
def test_a_few_words_in_a_row_are_fragments(words: str, *, are: bool) -> None:
    assert are_fragments(words) == are


@pytest.mark.parametrize(
    ("clause", "leans"),
    [
        ("he may campaign for him", True),
        ("that she would sign it", True),
        ("that the council had not asked them", True),
        ("that Tal would sign it", False),
        ("that the dues would double", False),
        ("that the council would meet the crews in May and hear them", False),
    ],
)
def test_a_short_clause_that_ends_in_a_pronoun_leans(clause: str, *, leans: bool) -> None:
    assert is_leaning_clause(clause) == leans


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("“That is a disgrace to all of us.”", True),
        ("And so that belief is what drives the whole council.", True),
        ("But they would not say it to the crews.", True),
        ("And so the dues will double.", False),
        ("Thatcham pays the dues.", False),
    ],
)
def test_a_sentence_points_back_behind_and_as_well(sentence: str, *, points: bool) -> None:
    assert points_back(sentence) == points
