"""Statements become attributions, or go to the editor's list."""

from __future__ import annotations

from weave_factories import Story, codes, day, only, woven


def test_a_statement_is_published_with_its_words_and_source() -> None:
    story = Story("a", "On Monday Moor said the strait stays open. It rained.")
    story.dated("Monday", "2025-03-03").names("ada-moor", "Moor")
    story.says(
        "ada-moor", "Moor", "said", "the strait stays open", date=day("2025-03-03"), issues=("strait",)
    )
    briefing, faults = woven(story)
    found = only(briefing)
    assert found.text == "On Monday Moor said the strait stays open."
    assert (found.speakers, found.speaker_words, found.article) == (("ada-moor",), "Moor", "a")
    assert (found.date_basis, found.date_words, found.date_label) == ("said", "Monday", "3 March 2025")
    assert (found.directness, found.issues, found.confidence) == ("paraphrase", ("strait",), "high")
    assert faults == ()
    assert briefing.actors["ada-moor"].said == (found.id,)
    assert briefing.issues["strait"].by_actor == (("ada-moor", (found.id,)),)
    assert briefing.sources["a"].attributions == (found.id,)


def test_speakers_of_one_content_are_one_statement() -> None:
    story = Story("a", "Moor and Tal urged an end of the tariffs.")
    story.says("ada-moor", "Moor", "urged", "an end of the tariffs")
    story.says("ben-tal", "Tal", "urged", "an end of the tariffs", confidence="medium")
    found = only(woven(story)[0])
    assert found.speakers == ("ada-moor", "ben-tal")
    assert found.speaker_words == "Moor and Tal"
    assert found.confidence == "medium"


def test_a_low_speaker_never_joins_a_sure_one() -> None:
    story = Story("a", "Moor and Tal urged an end of the tariffs.")
    story.says("ada-moor", "Moor", "urged", "an end of the tariffs")
    story.says("ben-tal", "Tal", "urged", "an end of the tariffs", confidence="low")
    briefing, faults = woven(story)
    assert only(briefing).speakers == ("ada-moor",)
    assert codes(faults) == ["unsure-speaker"]


def test_low_confidence_goes_to_the_editor_and_nowhere_else() -> None:
    story = Story("a", "She said in 2024 that 30 ships had left.")
    story.dated("2024", "2024").counts("30 ships", "30", "ship")
    story.says("ada-moor", "She", "said", "30 ships had left", confidence="low", vetoes=("pronoun",))
    briefing, faults = woven(story)
    assert not briefing.attributions
    assert briefing.chronology == ()
    assert briefing.figures == ()
    assert codes(faults) == ["unsure-speaker"]
    assert faults[0].severity == "review"
    assert "perhaps said by ada-moor: “30 ships had left” (pronoun); not published" in faults[0].message


def test_an_unnamed_speaker_is_published_in_the_words_of_the_source() -> None:
    story = Story("a", "Two senior officials said the strait stays open.")
    story.says(None, "Two senior officials", "said", "the strait stays open", confidence="medium")
    found = only(woven(story)[0])
    assert (found.directness, found.speakers, found.speaker_words) == ("unnamed", (), "Two senior officials")


def test_a_pronoun_or_an_ambiguous_name_is_no_unnamed_speaker() -> None:
    pronoun = Story("a", "They said the strait stays open.")
    pronoun.says(None, "They", "said", "the strait stays open", confidence="medium")
    ambiguous = Story("b", "Moor said the strait stays open.")
    ambiguous.says(
        None, "Moor", "said", "the strait stays open", confidence="medium", candidates=("ada-moor", "ben-tal")
    )
    nobody = Story("c", "It was said the strait stays open.")
    nobody.says(None, "", "said", "the strait stays open", confidence="medium")
    briefing, faults = woven(pronoun, ambiguous, nobody)
    assert not briefing.attributions
    assert codes(faults) == ["unsure-speaker"] * 3


def test_directness() -> None:
    direct = Story("a", "“It stays open for good,” Moor said.")
    direct.says("ada-moor", "Moor", "said", "It stays open for good", quotes=["It stays open for good"])
    partial = Story("b", "Moor said the strait stays “open” for all ships.")
    partial.says("ada-moor", "Moor", "said", "the strait stays “open” for all ships", quotes=["open"])
    relayed = Story("c", "Moor said the strait stays “open”, Tal wrote.")
    relayed.says("ada-moor", "Moor", "said", "the strait stays “open”", quotes=["open"], via=("ben-tal",))
    briefing, _ = woven(direct, partial, relayed)
    assert {a.article: a.directness for a in briefing.attributions.values()} == {
        "a": "direct",
        "b": "partial",
        "c": "relayed",
    }
    assert briefing.actors["ben-tal"].passed_on == briefing.sources["c"].attributions


def test_the_articles_own_outlet_is_no_link_of_the_chain() -> None:
    story = Story("a", "Moor told the Post the strait stays open.", outlet="harbour-post")
    story.says("ada-moor", "Moor", "told", "the strait stays open", via=("harbour-post", "tide"))
    assert only(woven(story)[0]).via == ("tide",)


def test_others_named_in_the_content_are_what_it_is_about() -> None:
    story = Story("a", "Moor said Tal owes Ostara an answer.")
    story.names("ada-moor", "Moor").names("ben-tal", "Tal").names("ostara", "Ostara")
    story.says("ada-moor", "Moor", "said", "Tal owes Ostara an answer")
    briefing, _ = woven(story)
    assert only(briefing).about == ("ben-tal", "ostara")
    assert briefing.actors["ben-tal"].about == (only(briefing).id,)


def test_nothing_in_print_was_said_after_it_was_printed() -> None:
    story = Story("a", "Moor said the strait opens on Friday.").dated("Friday", "2025-03-07")
    story.says("ada-moor", "Moor", "said", "the strait opens on Friday", date=day("2025-03-07"))
    briefing, faults = woven(story)
    assert (only(briefing).date_basis, only(briefing).date_label) == ("published", "5 March 2025")
    assert codes(faults) == ["said-after-published"]


def test_what_is_dated_after_print_is_told_once_an_article() -> None:
    story = Story("a", "Moor said the strait opens. Tal noted that tolls rise. Ostara added that pilots go.")
    story.says("ada-moor", "Moor", "said", "the strait opens", date=day("2025-03-07"))
    story.says("ben-tal", "Tal", "noted", "tolls rise", date=day("2025-03-07"))
    story.says("ostara", "Ostara", "added", "pilots go", date=day("2025-03-07"))
    (told,) = [d for d in woven(story)[1] if d.code == "said-after-published"]
    assert told.message == (
        "dated 7 March 2025, but published 5 March 2025; 2 more statements have such a date"
    )


def test_without_a_date_of_its_own_a_statement_has_its_articles() -> None:
    story = Story("a", "Moor said the strait stays open.", published=day("2025-01-18/2025-01-20"))
    story.says("ada-moor", "Moor", "said", "the strait stays open")
    found = only(woven(story)[0])
    assert (found.date_basis, found.date_words) == ("published", "")
    assert found.date_label == "between 18 and 20 January 2025"
