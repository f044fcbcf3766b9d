"""What happened, what was said, what is to come and what might be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weave_factories import Story, day, only, woven

from generator.weave.dates import date_key


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("The port burnt in May.", "2024-05", "event"),
        ("The port will open in May.", "2025-05", "scheduled"),
        ("The port opens in May.", "2025-05", "scheduled"),
        ("A vote is scheduled for this May.", "2025-03/2025-05", "scheduled"),
        ("The port would open in May.", "2025-05", "scenario"),
        ("The port would open in May.", "2024-05", "event"),
        ("“It will burn” stood on the wall in May.", "2024-05", "event"),
        ("# What if the port closes\n\nThe port burns in May.", "2024-05", "scenario"),
        ("# What if\n\nNo.\n\n# News\n\nThe port burnt in May.", "2024-05", "event"),
        ("The port has been shut since May.", "2024-05/..", "event"),
        ("The port stays shut until May.", "../2025-05", "scheduled"),
    ],
)
def test_kinds(text: str, value: str, kind: str) -> None:
    (entry,) = woven(Story("a", text).dated("May", value))[0].chronology
    assert (entry.kind, entry.date.text, entry.date_words) == (kind, value, "May")


def test_a_statement_is_said_and_what_it_announces_is_scheduled() -> None:
    story = Story("a", "On Monday Moor said the port opens in May.")
    story.dated("Monday", "2025-03-03").dated("May", "2025-05")
    story.says("ada-moor", "Moor", "said", "the port opens in May", date=day("2025-03-03"))
    briefing, _ = woven(story)
    assert [(e.kind, e.date_label, e.attribution) for e in briefing.chronology] == [
        ("said", "3 March 2025", only(briefing).id),
        ("scheduled", "May 2025", only(briefing).id),
    ]
    assert briefing.actors["ada-moor"].chronology == tuple(e.id for e in briefing.chronology)


def test_would_in_reported_speech_is_the_future() -> None:
    story = Story("a", "Moor said the port would open in May.").dated("May", "2025-05")
    story.says("ada-moor", "Moor", "said", "the port would open in May")
    assert [e.kind for e in woven(story)[0].chronology] == ["said", "scheduled"]


def test_a_past_day_in_somebodys_words_is_no_event() -> None:
    story = Story("a", "Moor said the port burnt in May.").dated("May", "2024-05")
    story.says("ada-moor", "Moor", "said", "the port burnt in May")
    assert [e.kind for e in woven(story)[0].chronology] == ["said"]


def test_an_event_names_actors_issues_and_its_sentence() -> None:
    story = Story("a", "Ostara closed the strait in May.").dated("May", "2024-05").names("ostara", "Ostara")
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
