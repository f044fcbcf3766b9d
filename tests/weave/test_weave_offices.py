"""Role at date: printed as the source has it, with what the register says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from weave_factories import BEN, REGISTER, Story, day, only, woven

from generator.model.content import Office


def notes(text: str, name: str, published: str) -> tuple[str, ...]:
    story = Story("a", text, published=day(published)).names("ada-moor", name, "full")
    return only(woven(story.says("ada-moor", name, "said", "the strait stays open"))[0]).notes


AFTER = "2025-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Moor said the strait stays open.",
        "Minister of Harbours Ada Moor said the strait stays open.",
        "Ada Moor, the minister of harbours, said the strait stays open.",
        "Ada Moor, Ostara's minister, said the strait stays open.",
        "Ostara's minister Ada Moor said the strait stays open.",
        "Ostara's minister of harbours, Ada Moor, said the strait stays open.",
    ],
)
def test_an_office_outside_its_term_gets_a_note(text: str) -> None:
    (note,) = notes(text, "Ada Moor", AFTER)
    assert note.endswith(
        "The term in the register: Minister of Harbours "
        "from 3 May 2021 to 12 January 2025 (Gazette of Ostara, no. 4)."
    )
    assert note.startswith(
        ("Register: the source calls Ada Moor “Minister", "Register: the source calls Ada Moor “minister")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor said the strait stays open.",
        "Former minister Ada Moor said the strait stays open.",
        "Ex-minister Ada Moor said the strait stays open.",
        "Ada Moor, the former minister of harbours, said the strait stays open.",
        "Minister-designate Ada Moor said the strait stays open.",
        "The minister met Ada Moor who said the strait stays open.",
        "Asked about the minister, Ada Moor said the strait stays open.",
        "Ada Moor, who spoke, said the strait stays open to every minister.",
    ],
)
def test_no_office_is_no_note(text: str) -> None:
    assert notes(text, "Ada Moor", AFTER) == ()


@pytest.mark.parametrize(
    "published", ["2024-12-31", "2025-01", "2025-01-12", "2025-01-10/2025-01-20", "2021-05-03"]
)
def test_a_date_that_may_lie_in_the_term_is_no_note(published: str) -> None:
    assert notes("Minister Ada Moor said the strait stays open.", "Ada Moor", published) == ()


def test_before_the_term_counts_as_well() -> None:
    assert notes("Minister Ada Moor said the strait stays open.", "Ada Moor", "2021-04")


def test_the_office_is_told_in_the_words_of_the_source() -> None:
    office = Office(title="UN Adviser-General of Ostara", start=None, end=day("2020"), source="a list")
    register = replace(REGISTER, actors={**REGISTER.actors, "ben-tal": replace(BEN, offices=(office,))})
    story = Story("a", "Advisor General Tal said yes.").names("ben-tal", "Tal")
    (note,) = only(woven(story.says("ben-tal", "Tal", "said", "yes"), register=register)[0]).notes
    assert note == (
        "Register: the source calls Ben Tal “Advisor General”. The term in the register: "
        "UN Adviser-General of Ostara until 2020 (a list)."
    )


def test_terms_stand_on_the_actors_page() -> None:
    briefing, _ = woven(Story("a", "It rained."))
    assert briefing.actors["ada-moor"].office_labels == ("from 3 May 2021 to 12 January 2025",)
