"""What happened, what was said, what is to come and what might be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weave_factories import DOSSIER, Story, day, only, woven

from generator.weave.dating.date_order import date_key


@pytest.mark.parametrize(
    ("text", "cue", "value", "kind"),
    [
        ("The port will open in May.", "open", "2025-05", "scheduled"),
        ("The port opens in May.", "opens", "2025-05", "scheduled"),
        ("A vote is scheduled for this May.", "scheduled", "2025-03/2025-05", "scheduled"),
        ("A vote was scheduled for May.", "scheduled", "2024-05", "scheduled"),
        ("The talks were due to begin in May.", "begin", "2024-05", "scheduled"),
        ("The port would open in May.", "", "2025-05", "scenario"),
        ("# What if the port closes\n\nThe port burns in May.", "", "2024-05", "scenario"),
        ("The port stays shut until May.", "stays", "../2025-05", "scheduled"),
        ("If it rains, the port opens in May.", "opens", "2025-05", "scenario"),
        ("The port opens in May, unless it rains.", "opens", "2025-05", "scenario"),
        ("The port will open in May, as the council had promised.", "open", "2025-05", "scheduled"),
        ("The port opens in May if it rains.", "opens", "2025-05", "scenario"),
    ],
)
def test_what_is_to_come_and_what_might_be(text: str, cue: str, value: str, kind: str) -> None:
    story = Story("a", text).dated("May", value)
    (entry,) = woven(story.happens(cue, "May", rule="ahead") if cue else story)[0].chronology
    assert (entry.kind, entry.date.text, entry.date_words) == (kind, value, "May")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Moor ruled out a truce in May.", "2025-05"),
        ("Moor speaks ahead of May.", "2025-05"),
        ("The port was shut in May.", "2024-05"),
    ],
)
def test_a_later_day_alone_schedules_nothing(text: str, value: str) -> None:
    assert woven(Story("a", text).dated("May", value))[0].chronology == ()


def test_what_opens_on_a_day_that_is_over_was_not_scheduled() -> None:
    story = Story("a", "The port opens in May.").dated("May", "2024-05").happens("opens", "May", rule="ahead")
    assert woven(story)[0].chronology == ()


@pytest.mark.parametrize("cue", ["announced", "unveiled"])
def test_what_is_made_public_happened_on_its_day(cue: str) -> None:
    story = Story("a", f"Moor {cue} a new quay on Monday.").dated("Monday", "2025-03-03")
    story.says("ada-moor", "Moor", cue, "a new quay", date=day("2025-03-03")).happens(cue, "Monday")
    (entry,) = woven(story)[0].chronology
    assert (entry.kind, entry.text) == ("event", f"Moor {cue} a new quay on Monday.")


def test_words_in_quotation_marks_tell_no_event() -> None:
    story = Story("a", "“The port burnt in May,” Moor said.").dated("May", "2024-05")
    story.quotes("The port burnt in May,").says("ada-moor", "Moor", "said", "The port burnt in May,")
    story.happens("burnt", "May")
    assert [e.kind for e in woven(story)[0].chronology] == ["said"]


@pytest.mark.parametrize(
    ("text", "cue", "value"),
    [
        ("The port burnt in May.", "burnt", "2024-05"),
        ("“It will burn” stood on the wall in May.", "stood", "2024-05"),
        ("# What if\n\nNo.\n\n# News\n\nThe port burnt in May.", "burnt", "2024-05"),
        ("The port has been shelled since May.", "shelled", "2024-05/.."),
    ],
)
def test_a_dated_happening_is_an_event(text: str, cue: str, value: str) -> None:
    told = Story("a", text).dated("May", value).happens(cue, "May")
    (entry,) = woven(told)[0].chronology
    assert (entry.kind, entry.date.text, entry.date_words) == ("event", value, "May")
    assert woven(Story("a", text).dated("May", value))[0].chronology == (), "a day alone is no event"


@pytest.mark.parametrize("word", ["today", "now", "these days"])
def test_what_is_told_for_now_has_no_date_of_its_own(word: str) -> None:
    story = Story("a", f"The port burnt {word}.").dated(word, "2025-03-05").happens("burnt", word)
    assert woven(story)[0].chronology == ()


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Brenn cuts outlook for the port", "event"),
        ("Strike could close the port", "event"),
        ("Nobody knows if the port will open", "event"),
        ("What if the port closes", "scenario"),
        ("Three scenarios for the port", "scenario"),
    ],
)
def test_a_headline_makes_no_scenario_of_the_news_below_it(headline: str, kind: str) -> None:
    story = Story("a", f"# {headline}\n\nThe port burned on Monday.").dated("Monday", "2025-03-03")
    story.happens("burned", "Monday", "The port burned on Monday")
    (entry,) = woven(story)[0].chronology
    assert entry.kind == kind


def test_what_is_long_over_happened_whatever_the_heading() -> None:
    text = "# The port\n\nIt is open.\n\n# Scenario: an accident\n\nThe port burned in 2019."
    story = Story("a", text).dated("2019", "2019").happens("burned", "2019", "The port burned in 2019")
    assert [(e.kind, e.date.text) for e in woven(story)[0].chronology] == [("event", "2019")]


def test_headings_and_doubled_paragraphs_are_no_events() -> None:
    story = Story("a", "# Port burnt in May\n\nThe pier fell in June.\n\nThe pier fell in June .")
    story.dated("May", "2024-05").happens("burnt", "May")
    for place in (20, 45):
        story.dates_at("June", place, "2024-06", cue="fell")
    assert [e.text for e in woven(story)[0].chronology] == ["The pier fell in June."]


def test_a_statement_is_said_and_what_it_announces_is_scheduled() -> None:
    story = Story("a", "On Monday Moor said the port opens in May.")
    story.dated("Monday", "2025-03-03").dated("May", "2025-05")
    story.says("ada-moor", "Moor", "said", "the port opens in May", date=day("2025-03-03"))
    story.happens("opens", "May", rule="ahead")
    briefing, _ = woven(story)
    assert [(e.kind, e.date_label, e.attribution) for e in briefing.chronology] == [
        ("said", "3 March 2025", only(briefing).id),
        ("scheduled", "May 2025", only(briefing).id),
    ]
    assert briefing.actors["ada-moor"].chronology == tuple(e.id for e in briefing.chronology)


def test_would_in_reported_speech_is_the_future() -> None:
    story = Story("a", "Moor said the port would open in May.").dated("May", "2025-05")
    story.says("ada-moor", "Moor", "said", "the port would open in May").happens("open", "May", rule="ahead")
    assert [e.kind for e in woven(story)[0].chronology] == ["said", "scheduled"]


def test_a_past_day_in_somebodys_words_is_told_by_them() -> None:
    story = Story("a", "Moor said the port burnt in May.").dated("May", "2024-05")
    story.says("ada-moor", "Moor", "said", "the port burnt in May").happens("burnt", "May")
    briefing, _ = woven(story)
    happened = next(e for e in briefing.chronology if e.kind == "event")
    assert (len(briefing.chronology), happened.attribution) == (2, only(briefing).id)


@pytest.mark.parametrize(
    ("cue", "fields"),
    [
        ("said", {"confidence": "low"}),
        ("denied", {"force": "deny"}),
        ("demanded", {"force": "demand"}),
        ("said", {"negated": True}),
    ],
)
def test_what_is_denied_demanded_or_doubtful_did_not_happen(cue: str, fields: dict[str, Any]) -> None:
    story = Story("a", f"Moor {cue} that the port burnt in May.").dated("May", "2024-05")
    story.says("ada-moor", "Moor", cue, "the port burnt in May", **fields).happens("burnt", "May")
    assert [e.kind for e in woven(story)[0].chronology if e.kind != "said"] == []


def test_speech_is_no_event_and_what_stands_beside_it_is_one() -> None:
    story = Story("a", "Moor, who left Ostara in May, said on Monday that the port is shut.")
    story.dated("May", "2024-05").dated("Monday", "2025-03-03")
    story.says("ada-moor", "Moor", "said", "the port is shut", date=day("2025-03-03"))
    story.happens("left", "May", "who left Ostara in May").happens("said", "Monday")
    kinds = [(e.kind, e.date.text, e.attribution == "") for e in woven(story)[0].chronology]
    assert kinds == [("event", "2024-05", True), ("said", "2025-03-03", False)]


@pytest.mark.parametrize("verb", ["agreed to", "voted for", "decided on"])
def test_a_decision_happened_and_is_no_second_entry(verb: str) -> None:
    story = Story("a", f"Moor {verb} a truce on Monday.").dated("Monday", "2025-03-03")
    story.says("ada-moor", "Moor", verb, "a truce").happens(verb.partition(" ")[0], "Monday")
    (entry,) = woven(story)[0].chronology
    assert (entry.kind, entry.date.text, entry.attribution) == ("event", "2025-03-03", "")
    assert len(entry.also) == 1, "the address of what was said leads here"


@pytest.mark.parametrize("verb", ["ruled", "decided", "voted"])
def test_a_decision_of_somebody_unknown_is_told_with_what_was_decided(verb: str) -> None:
    sentence = f"On Monday a court in Ostara {verb} that the port may open."
    story = Story("a", sentence).dated("Monday", "2025-03-03")
    story.article = replace(story.article, text="full")
    story.says(None, "a court in Ostara", verb, "that the port may open")
    story.happens(verb, "Monday", f"On Monday a court in Ostara {verb}")
    dossier = replace(DOSSIER, source_share=1.0)
    (entry,) = (e for e in woven(story, dossier=dossier)[0].chronology if e.kind == "event")
    assert entry.text == sentence


@pytest.mark.parametrize(
    ("verb", "content", "kinds"),
    [
        ("recalled", "its ambassador to Karst", ["event"]),
        ("rejected", "the offer of the yard", ["event"]),
        ("found", "the pilot guilty", ["event"]),
        ("recalled", "that the port was shut", []),
        ("demanded", "to see the draft", []),
    ],
)
def test_what_is_done_to_a_thing_is_no_speech(verb: str, content: str, kinds: list[str]) -> None:
    story = Story("a", f"Ostara {verb} {content} on Monday.").dated("Monday", "2025-03-03")
    story.says(None, "Ostara", verb, content, confidence="low").happens(verb, "Monday")
    assert [entry.kind for entry in woven(story)[0].chronology] == kinds


def test_a_pledge_is_said() -> None:
    story = Story("a", "Moor pledged a truce on Monday.").dated("Monday", "2025-03-03")
    story.says("ada-moor", "Moor", "pledged", "a truce", date=day("2025-03-03")).happens("pledged", "Monday")
    assert [e.kind for e in woven(story)[0].chronology] == ["said"]


def test_of_the_first_since_the_one_before_is_meant() -> None:
    story = Story("a", "It was the first session since May.").dated("May", "2024-05")
    story.happens("session", "May", "the first session since May", rule="former")
    (entry,) = woven(story)[0].chronology
    assert (entry.kind, entry.basis_label) == ("event", "meant is the one before it")


def test_a_title_in_a_list_of_outcomes_and_its_paragraph_are_one() -> None:
    text = (
        "# Possible outcomes\n\n- The war grinds on\n\nMost likely scenario: nobody gives way.\n\n- A truce"
    )
    chronology = woven(Story("a", text))[0].chronology
    assert [(e.kind, e.text) for e in chronology] == [
        ("scenario", "The war grinds on: Most likely scenario: nobody gives way."),
        ("scenario", "A truce"),
    ]


def test_an_event_names_actors_issues_and_its_sentence() -> None:
    story = Story("a", "Ostara closed the strait in May.").dated("May", "2024-05").names("ostara", "Ostara")
    story.happens("closed", "May")
    briefing, _ = woven(story)
    (entry,) = briefing.chronology
    assert (entry.actors, entry.issues) == (("ostara",), ("strait",))
    assert entry.sentence == briefing.sources["a"].blocks[0].sentences[0].id
    assert briefing.issues["strait"].chronology == (entry.id,)


def test_unresolved_dates_are_no_entries() -> None:
    assert woven(Story("a", "It burnt in May.").dated("May", None))[0].chronology == ()


ORDER = [
    "../2021",
    "2022-02-24",
    "2022-02-24/2022-03-01",
    "2022-02-24/..",
    "2025-01-01",
    "2025-01",
    "2025",
    "2025/..",
    "2025-01-02",
]


def test_dates_stand_in_a_sane_order() -> None:
    assert [d.text for d in sorted(map(day, reversed(ORDER)), key=date_key)] == ORDER


@given(st.permutations(ORDER))
def test_the_order_is_total(shuffled: list[str]) -> None:
    assert [d.text for d in sorted(map(day, shuffled), key=date_key)] == ORDER


def test_no_date_comes_last() -> None:
    assert date_key(None) > max(date_key(day(text)) for text in ORDER)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Moor said a vote is expected this week.", ["said", "scheduled"]),
        ("Moor said a vote was lost this week.", ["said"]),
        ("Moor said a vote will come if it rains this week.", ["said"]),
    ],
)
def test_what_is_announced_for_a_week_that_has_begun_is_scheduled(sentence: str, kinds: list[str]) -> None:
    story = Story("a", sentence).dated("this week", "2025-03-03/2025-03-09")
    story.says("ada-moor", "Moor", "said", sentence.removeprefix("Moor said ").removesuffix("."))
    assert sorted(e.kind for e in woven(story)[0].chronology) == kinds


def test_what_is_announced_lies_on_no_day_before_the_announcement() -> None:
    sentence = "Moor said a vote is expected this week."
    story = Story("a", sentence).dated("this week", "2025-03-03/2025-03-09")
    story.says("ada-moor", "Moor", "said", "a vote is expected this week")
    (vote,) = (e for e in woven(story)[0].chronology if e.kind == "scheduled")
    assert (vote.date.text, vote.date_words) == ("2025-03-05/2025-03-09", "this week")


OUTCOMES = """# Three possible outcomes

- The first is peace in 2026. Ships sail again.

- The second is the most likely: the strait stays shut. Nobody sails.

The third scenario is a truce.

It rained."""


def test_scenarios_without_a_date_stand_at_the_date_of_the_article() -> None:
    briefing, _ = woven(Story("a", OUTCOMES).dated("2026", "2026"))
    assert [(e.kind, e.text, e.date_label, e.basis_label) for e in briefing.chronology] == [
        (
            "scenario",
            "The second is the most likely: the strait stays shut. Nobody sails.",
            "5 March 2025",
            "date of the article",
        ),
        ("scenario", "The third scenario is a truce.", "5 March 2025", "date of the article"),
        ("scenario", "The first is peace in 2026.", "2026", ""),
    ]
    assert briefing.issues["strait"].chronology == (briefing.chronology[0].id,)


def test_no_scenario_without_such_a_heading_or_without_any_date() -> None:
    assert woven(Story("a", OUTCOMES.replace("# Three possible outcomes", "# News")))[0].chronology == ()
    assert woven(Story("a", OUTCOMES, published=None))[0].chronology == ()


def test_who_dated_an_entry_is_told() -> None:
    story = Story("a", "The port burnt that day. The pier burnt in May.")
    story.dated("that day", None).dated("May", "2024-05").note("burnt that day", date=day("2024-06-01"))
    story.happens("burnt in", "May")
    assert [(e.date_label, e.date_basis, e.basis_label) for e in woven(story)[0].chronology] == [
        ("May 2024", "said", ""),
        ("1 June 2024", "declared", "dated by the editor"),
    ]
    spoken = Story("a", "Moor said the strait stays open.").note("said", date=day("2024-06-01"))
    spoken.says("ada-moor", "Moor", "said", "the strait stays open")
    assert [e.basis_label for e in woven(spoken)[0].chronology] == ["dated by the editor"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-02-24", "February 2022"),
        ("2022-02", "February 2022"),
        ("2022-01-28/2022-02-03", "January 2022"),
        ("2022-02-24/..", "February 2022"),
        ("../2022-02-24", "February 2022"),
        ("2022/..", "2022"),
        ("2022", "2022"),
        ("2022/2025", "2022"),
        ("2022-02-24/2022-04-03", "2022"),
    ],
)
def test_a_long_interval_stands_under_its_year(date: str, words: str) -> None:
    (entry,) = woven(Story("a", "The port burnt in May.").dated("May", date).happens("burnt", "May"))[
        0
    ].chronology
    assert entry.heading == words


def test_a_year_comes_before_its_months() -> None:
    dates = ["2022-01-01", "2022", "2022-03-01/2022-11-01", "2021-12-31"]
    stories = [
        Story(f"a{i}", "The port burnt in May.").dated("May", d).happens("burnt", "May")
        for i, d in enumerate(dates)
    ]
    assert [e.date.text for e in woven(*stories)[0].chronology] == [
        "2021-12-31",
        "2022",
        "2022-03-01/2022-11-01",
        "2022-01-01",
    ]
