"""The editor always wins, and is told where a note can't be meant."""

from __future__ import annotations

from typing import Any

import pytest
from weave_factories import Story, codes, day, only, woven

from generator.model.content import Retirement


def plain(id_: str = "a") -> Story:
    story = Story(id_, "On Monday he said the strait stays open. It rained in 2024.")
    return story.says("ben-tal", "he", "said", "the strait stays open", confidence="low")


def test_a_named_speaker_overrides_and_publishes() -> None:
    found = only(woven(plain().note("the strait stays open", speaker="ada-moor"))[0])
    assert (found.speakers, found.confidence, found.rule) == (("ada-moor",), "high", "editor")
    assert found.speaker_words == ""


def test_a_confirmed_speaker_keeps_the_words_of_the_source() -> None:
    found = only(woven(plain().note("the strait stays open", speaker="ben-tal"))[0])
    assert (found.speakers, found.speaker_words) == (("ben-tal",), "he")


def test_every_field_overrides() -> None:
    note = plain().note(
        "the strait stays open",
        speaker="ada-moor",
        via=("tide",),
        issues=("tariffs",),
        date=day("2025-03"),
        position={"strait": "open"},
        utterance="open-strait",
        sic="the source has “stays”",
        comment="Said in a speech.",
    )
    found = only(woven(note)[0])
    assert found.via == ("tide",)
    assert found.issues == ("strait", "tariffs")
    assert (found.date_basis, found.date_label) == ("declared", "March 2025")
    assert found.positions == (("strait", "open"),)
    assert found.utterance == "open-strait"
    assert found.notes == ("the source has “stays”", "Said in a speech.")
    assert found.directness == "relayed"


def test_nobody_speaks_makes_the_sentence_plain_prose() -> None:
    story = Story("a", "Moor said to be ill in 2024.").dated("2024", "2024")
    story.says("ada-moor", "Moor", "said", "to be ill in 2024").note("to be ill", speaker="")
    story.happens("to be ill", "2024")
    briefing, faults = woven(story)
    assert not briefing.attributions
    assert [e.kind for e in briefing.chronology] == ["event"]
    assert faults == ()


def test_a_dropped_statement_leaves_nothing() -> None:
    story = (
        Story("a", "Moor said 30 ships left in 2024.").dated("2024", "2024").counts("30 ships", "30", "ship")
    )
    story.says("ada-moor", "Moor", "said", "30 ships left in 2024").note("30 ships left", drop=True)
    briefing, faults = woven(story)
    assert (briefing.attributions, briefing.chronology, briefing.figures, faults) == ({}, (), (), ())


def test_a_speaker_where_nothing_was_found_makes_a_statement() -> None:
    story = Story("a", "Envoys met. For Ada Moor “no ship turns back” at the strait.")
    story.quotes("no ship turns back").note("“no ship turns back” at the strait", speaker="ada-moor")
    briefing, faults = woven(story)
    found = only(briefing)
    assert (found.speakers, found.confidence, found.rule) == (("ada-moor",), "high", "editor")
    assert found.text == "For Ada Moor “no ship turns back” at the strait."
    assert found.quotes == ("no ship turns back",)
    assert found.issues == ("strait",)
    assert faults == ()


def test_two_notes_on_the_same_words_make_one_statement() -> None:
    story = Story("a", "For Ada Moor no ship turns back.")
    story.note("no ship turns back", speaker="ada-moor").note("no ship turns", position={"strait": "open"})
    briefing, faults = woven(story)
    assert only(briefing).positions == (("strait", "open"),)
    assert faults == ()


def test_a_second_speaker_in_a_sentence_makes_a_second_statement() -> None:
    story = Story("a", "Moor said yes, while for Tal the strait is shut.")
    story.says("ada-moor", "Moor", "said", "yes").note("the strait is shut", speaker="ben-tal")
    briefing, faults = woven(story)
    assert sorted(a.speakers for a in briefing.attributions.values()) == [("ada-moor",), ("ben-tal",)]
    assert faults == ()


def nested() -> Story:
    story = Story("a", "Moor noted that Tal promised a lower tariff soon.")
    story.says("ada-moor", "Moor", "noted", "that Tal promised a lower tariff soon")
    return story.says("ben-tal", "Tal", "promised", "a lower tariff", nested=True)


@pytest.mark.parametrize(
    ("exact", "speaker"),
    [
        ("a lower tariff", "ben-tal"),
        ("Tal promised", "ben-tal"),
        ("noted", "ada-moor"),
        ("Moor noted that Tal", "ada-moor"),
        ("Moor noted that Tal promised a lower tariff soon.", "ada-moor"),
    ],
)
def test_a_note_finds_the_inner_or_the_outer_statement(exact: str, speaker: str) -> None:
    briefing, faults = woven(nested().note(exact, position={"tariffs": "lower"}))
    declared = [a.speakers for a in briefing.attributions.values() if a.positions]
    assert declared == [(speaker,)]
    assert faults == ()


def test_a_note_that_touches_two_speakers_is_an_error() -> None:
    story = Story("a", "Moor said yes, while Tal said no.")
    story.says("ada-moor", "Moor", "Moor said", "yes", speaker_span=None)
    story.says("ben-tal", "Tal", "Tal said", "no", speaker_span=None)
    _, faults = woven(story.note("yes, while Tal said no", position={"strait": "open"}))
    assert codes(faults) == ["note-of-two-speakers"]
    assert faults[0].message == (
        "the text of this note touches 2 statements, of ada-moor and of ben-tal, "
        "so that position can't be told apart"
    )
    assert str(faults[0].location) == "content/articles/a.md:1:1"


def test_notes_that_contradict_are_located() -> None:
    story = plain().note("the strait", speaker="ada-moor").note("stays open", speaker="ben-tal")
    _, faults = woven(story)
    assert codes(faults) == ["notes-contradict"]
    assert faults[0].message == (
        "this note contradicts the one at content/articles/a.md:1:1: "
        "speaker is ben-tal here and ada-moor there"
    )
    assert (faults[0].location.line, faults[0].severity) == (2, "error")


def test_positions_that_contradict_are_located() -> None:
    story = plain().note("the strait", speaker="ada-moor", position={"strait": "open"})
    _, faults = woven(story.note("stays open", position={"strait": "closed"}))
    assert codes(faults) == ["notes-contradict"]


def test_a_note_on_a_dropped_statement_is_an_error() -> None:
    _, faults = woven(plain().note("the strait", drop=True).note("stays open", issues=("strait",)))
    assert codes(faults) == ["notes-contradict"]


def test_two_notes_that_agree_are_fine() -> None:
    _, faults = woven(plain().note("the strait", speaker="ada-moor").note("stays open", speaker="ada-moor"))
    assert faults == ()


@pytest.mark.parametrize(
    "fields",
    [{"position": {"strait": "open"}}, {"utterance": "x"}, {"drop": True}, {"via": ()}, {"speaker": ""}],
)
def test_a_note_that_changes_nothing_is_an_error(fields: dict[str, Any]) -> None:
    _, faults = woven(Story("a", "It rained all day.").note("It rained", **fields))
    assert codes(faults) == ["note-touches-nothing"]
    assert "“It rained”" in faults[0].message


def test_a_position_on_an_unsure_statement_is_pointed_out() -> None:
    briefing, faults = woven(plain().note("the strait", position={"strait": "open"}))
    assert not briefing.attributions
    assert "note-on-unpublished" in codes(faults)


def test_a_mere_comment_on_an_unsure_statement_stands_on_the_sentence() -> None:
    briefing, faults = woven(plain().note("the strait", comment="As printed."))
    assert briefing.sources["a"].blocks[0].sentences[0].notes == ("As printed.",)
    assert codes(faults) == ["unsure-speaker"]


def test_an_unknown_position_names_the_known_ones() -> None:
    _, faults = woven(plain().note("the strait", speaker="ada-moor", position={"strait": "opne"}))
    assert codes(faults) == ["unknown-position"]
    assert faults[0].message == "the issue 'strait' has no position 'opne'; it has open, closed"


def test_a_comment_stands_on_plain_prose_as_well() -> None:
    briefing, faults = woven(Story("a", "It rained. Nobody came.").note("Nobody", comment="As printed."))
    sentences = briefing.sources["a"].blocks[0].sentences
    assert [s.notes for s in sentences] == [(), ("As printed.",)]
    assert faults == ()


def test_a_comment_on_words_that_another_note_overrides_stands_once() -> None:
    story = plain().note("he", comment="As printed.").note("the strait", speaker="ada-moor")
    briefing, _ = woven(story)
    assert only(briefing).notes == ("As printed.",)
    assert all(s.notes == () for b in briefing.sources["a"].blocks for s in b.sentences)


def test_notes_correct_events_and_figures() -> None:
    story = Story("a", "In May the port burnt. Some 30 ships sank. In June it opened.")
    story.dated("May", "2024-05").dated("June", "2024-06").counts("30 ships", "30", "ship")
    story.note("In May", date=day("2023-05"), issues=("strait",)).note("30 ships", drop=True).note(
        "In June", drop=True
    )
    briefing, faults = woven(story)
    assert [(e.date.text, e.issues) for e in briefing.chronology] == [("2023-05", ("strait",))]
    assert briefing.figures == ()
    assert faults == ()


def retired(**fields: str) -> Story:
    reason = {"why": "the source withdrew it", **fields}
    return plain().note(
        "the strait stays open", speaker="ada-moor", retire=Retirement(on=day("2025-04-01"), **reason)
    )


def test_a_retired_statement_keeps_its_address_and_is_live_nowhere() -> None:
    live = only(woven(plain().note("the strait stays open", speaker="ada-moor"))[0])
    briefing, faults = woven(retired())
    assert not briefing.attributions
    assert list(briefing.retired) == [live.id]
    assert briefing.sources["a"].retired == (live.id,)
    assert briefing.sources["a"].blocks[0].sentences[0].retired == (live.id,)
    assert briefing.sources["a"].blocks[0].sentences[0].attributions == ()
    assert briefing.actors["ada-moor"].said == ()
    assert all(e.attribution != live.id for e in briefing.chronology)
    assert faults == ()


def test_a_retirement_needs_a_reason_and_a_replacement_that_exists() -> None:
    assert codes(woven(retired(why=" "))[1]) == ["retired-without-reason"]
    _, faults = woven(retired(replaced_by="s-0000000000"))
    assert codes(faults) == ["unknown-replacement"]
    assert faults[0].message == "`replaced_by` names 's-0000000000', which is not a statement of this dossier"
