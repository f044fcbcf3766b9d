"""Dates that the register, the address or the text speak against: told to the editor, not to a reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from weave_factories import ADA, REGISTER, Story, codes, day, only, woven

from generator.model.content import Office

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

SAID = "the strait stays open"
"""What Ada Moor says, who was Minister of Harbours from 3 May 2021 to 12 January 2025."""


def said(text: str, words: str, value: str, **fields: Any) -> Story:
    """Return an article in which "Moor" says something on a day that was worked out from some words."""
    story = Story("a", text, **fields).names("ada-moor", "Moor").dated(words, value)
    return story.says("ada-moor", "Moor", "said", SAID, date=day(value))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Minister Moor said on Monday the strait stays open.", "Monday", "2025-03-03"),
        ("In February Minister Moor said the strait stays open.", "February", "2025-02"),
        ("Moor, the minister of harbours, said last week the strait stays open.", "last week", "2025-02-24"),
        ("On 3 March Minister Moor said the strait stays open.", "3 March", "2021-03-03"),
    ],
)
def test_a_day_that_contradicts_the_register_is_withheld_and_told(text: str, words: str, value: str) -> None:
    briefing, found = woven(said(text, words, value))
    statement = only(briefing)
    assert (statement.date, statement.date_basis) == (day("2025-03-05"), "published")
    (told,) = [d for d in found if d.code == "date-out-of-term"]
    assert told.severity == "warning"
    assert told.message.startswith(f"“{words}” was read as ")
    assert "Minister of Harbours from 3 May 2021 to 12 January 2025" in told.message
    assert "content/x.md" in told.hint, "the actor's file is named"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Minister Moor said on Monday the strait stays open.", "Monday", "2025-01-06"),
        ("In January Minister Moor said the strait stays open.", "January", "2025-01"),
        ("Moor said on Monday the strait stays open.", "Monday", "2025-03-03"),
        ("Former minister Moor said on Monday the strait stays open.", "Monday", "2025-03-03"),
        # with its year, the day is the source's own word
        ("Minister Moor said on 3 March 2025 the strait stays open.", "3 March 2025", "2025-03-03"),
    ],
)
def test_a_day_that_the_register_allows_or_the_source_gives_stays(text: str, words: str, value: str) -> None:
    briefing, found = woven(said(text, words, value))
    statement = only(briefing)
    assert (statement.date, statement.date_basis) == (day(value), "said")
    assert "date-out-of-term" not in codes(found)


def test_the_office_of_another_than_the_speaker_withholds_nothing() -> None:
    story = Story("a", "Tal said on Monday that Minister Moor was wrong.").names("ada-moor", "Moor")
    story.dated("Monday", "2025-03-03")
    briefing, found = woven(
        story.says("ben-tal", "Tal", "said", "that Minister Moor was wrong", date=day("2025-03-03"))
    )
    assert only(briefing).date == day("2025-03-03")
    assert "date-out-of-term" not in codes(found)


def test_the_editors_day_is_never_withheld() -> None:
    story = said("Minister Moor said on Monday the strait stays open.", "Monday", "2025-03-03")
    statement = only(woven(story.note(SAID, date=day("2025-03-02")))[0])
    assert (statement.date, statement.date_basis) == (day("2025-03-02"), "declared")


def published(text: str, on: str, **fields: Any) -> list[Diagnostic]:
    """Return the doubts about the day of publication of an article that names Moor."""
    story = Story("a", text, published=day(on), **fields).names("ada-moor", "Moor")
    return [d for d in woven(story)[1] if d.code == "published-contradicted"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Minister-elect Moor smiled.", "2023-02-01"),
        ("Incoming Minister Moor smiled.", "2021-06-01"),
        ("Outgoing Minister of Harbours Moor smiled.", "2025-02-01"),
        ("The team of Minister-elect Moor smiled.", "2023-02-01"),
        ("Minister Moor smiled.", "2026-03-01"),
        ("Minister Moor smiled.", "2019"),
    ],
)
def test_a_publication_that_the_text_speaks_against_is_told(text: str, on: str) -> None:
    (told,) = published(text, on)
    assert told.severity == "warning"
    assert told.message.startswith("published ")
    assert "Minister of Harbours from 3 May 2021" in told.message


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Minister-elect Moor smiled.", "2021-04-01"),
        ("Incoming Minister Moor smiled.", "2021-05-01"),
        ("Outgoing Minister Moor smiled.", "2025-01-02"),
        ("Minister Moor smiled.", "2023"),
        # papers call people by an office some weeks before and after it
        ("Minister Moor smiled.", "2025-02-20"),
        ("Former minister Moor smiled.", "2026-03-01"),
        ("Moor smiled.", "2026-03-01"),
    ],
)
def test_a_publication_that_the_text_allows_is_not(text: str, on: str) -> None:
    assert published(text, on) == []


def test_who_comes_back_to_an_office_may_be_elect_again() -> None:
    second = Office(title="Minister of Harbours", start=day("2027-05-03"), end=None, source="a list")
    register = replace(
        REGISTER, actors={**REGISTER.actors, "ada-moor": replace(ADA, offices=(*ADA.offices, second))}
    )
    for on, told in (("2027-04-01", False), ("2027-06-01", True)):
        story = Story("a", "Minister-elect Moor smiled.", published=day(on)).names("ada-moor", "Moor")
        found = [d.message for d in woven(story, register=register)[1] if d.code == "published-contradicted"]
        assert bool(found) == told
        assert all("since 3 May 2027" in message for message in found)


def test_what_the_editor_has_settled_is_not_told_again() -> None:
    story = Story("a", "Minister Moor smiled.", published=day("2026-03-01")).names("ada-moor", "Moor")
    assert "published-contradicted" not in codes(woven(story.note("Moor smiled", sic="So in print."))[1])


def test_each_actor_is_told_once() -> None:
    text = "Minister Moor smiled. Then Minister Moor left. Minister Moor came again."
    story = Story("a", text, published=day("2026-03-01"))
    found = [i for i in range(len(text)) if text.startswith("Moor", i)]
    assert len(found) > 1
    for number, start in enumerate(found):
        story.text = f"{' ' * start}Moor"
        story.names("ada-moor", "Moor")
        assert len(story.findings.mentions) == number + 1
    assert codes(woven(story)[1]).count("published-contradicted") == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://tide.example/2024/03/05/strait-stays-open",
        "https://tide.example/2024/mar/05/strait",
        "https://tide.example/news/2024-03-05-strait",
        "https://tide.example/world/strait-20240305",
        "https://tide.example/2024/03/strait",
    ],
)
def test_the_date_in_the_address_is_compared(url: str) -> None:
    assert published("It rained, Moor knew.", "2024-03-06", url=url) == []
    assert published("It rained, Moor knew.", "2024-03-01/2024-03-31", url=url) == []
    (told,) = published("It rained, Moor knew.", "2025-03-05", url=url)
    assert "but the address says" in told.message


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://tide.example/strait-stays-open",
        "https://tide.example/2024/strait",
        "https://tide.example/season-2024-25-preview",
        "https://tide.example/id/2024139999",
        "https://tide.example/20241399/strait",
    ],
)
def test_numbers_in_an_address_that_are_no_dates_say_nothing(url: str) -> None:
    assert published("It rained, Moor knew.", "2031-03-05", url=url) == []


def test_readers_are_told_the_term_and_never_that_a_date_is_off() -> None:
    text = "Minister Moor said the strait stays open."
    story = Story("a", text, published=day("2026-03-01")).names("ada-moor", "Moor")
    (note,) = only(woven(story.says("ada-moor", "Moor", "said", SAID))[0]).notes
    assert note == (
        "Register: the source calls Ada Moor “Minister”. The term in the register: "
        "Minister of Harbours from 3 May 2021 to 12 January 2025 (Gazette of Ostara, no. 4)."
    )


def test_a_register_without_offices_says_nothing() -> None:
    register = replace(REGISTER, actors={**REGISTER.actors, "ada-moor": replace(ADA, offices=())})
    story = said("Minister Moor said on Monday the strait stays open.", "Monday", "2026-03-02")
    briefing, found = woven(story, register=register)
    assert only(briefing).date_basis == "published", "after print"
    assert "date-out-of-term" not in codes(found)
