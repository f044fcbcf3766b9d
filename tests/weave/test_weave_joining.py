"""One sentence of one speaker is shown once, under every address it ever had."""

from __future__ import annotations

from typing import Any

from weave_factories import Story, only, woven


def story() -> Story:
    return Story("a", "Moor praised the “brave” crews and said that the strait stays “open”.")


def two(**fields: Any) -> Story:
    praised = story().says(
        "ada-moor", "Moor", "praised", "the “brave” crews", quotes=["brave"], force="support"
    )
    return praised.says(
        "ada-moor",
        "Moor",
        "said",
        "that the strait stays “open”",
        quotes=["open"],
        issues=("strait",),
        **fields,
    )


def test_two_contents_of_one_sentence_are_one_statement() -> None:
    briefing, _ = woven(two(confidence="medium"))
    found = only(briefing)
    assert (found.quotes, found.issues, found.force) == (("brave", "open"), ("strait",), "support")
    assert found.confidence == "medium"
    (sentence,) = briefing.sources["a"].blocks[0].sentences
    assert sentence.attributions == (found.id, *found.also)
    assert len(found.also) == 1
    assert briefing.sources["a"].attributions == (found.id,)
    assert [e.attribution for e in briefing.chronology] == [found.id]


def test_the_addresses_are_those_of_the_two_apart() -> None:
    joined = only(woven(two())[0])
    apart, _ = woven(two(via=("tide",)))
    assert {joined.id, *joined.also} == set(apart.attributions)


def test_different_acts_remarks_and_positions_stay_apart() -> None:
    assert len(woven(two(force="reject"))[0].attributions) == 2
    assert len(woven(two(negated=True))[0].attributions) == 2
    named = two().note("that the strait stays", utterance="open-strait")
    assert len(woven(named)[0].attributions) == 2
    opposed = two().note("that the strait stays", position={"strait": "open"})
    opposed.note("the “brave” crews", line=9, position={"strait": "closed"})
    assert len(woven(opposed)[0].attributions) == 2


def test_different_speakers_stay_apart() -> None:
    told = Story("a", "Moor noted that Tal promised ships.")
    told.says("ada-moor", "Moor", "noted", "that Tal promised ships")
    told.says("ben-tal", "Tal", "promised", "ships.", nested=True)
    assert len(woven(told)[0].attributions) == 2


def test_the_chronology_tells_two_acts_of_one_sentence_once() -> None:
    briefing, _ = woven(two(force="reject"))
    (entry,) = briefing.chronology
    assert entry.issues == ("strait",)
    assert briefing.issues["strait"].chronology == (entry.id,)
