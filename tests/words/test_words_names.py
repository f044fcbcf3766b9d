"""Names and descriptions: which words for a speaker name somebody, from ``names.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import read_cases

from generator.words.identity import key_of, office_of, surname_of
from generator.words.printed_names import names_in

if TYPE_CHECKING:
    from cases import Case

CASES = read_cases(Path(__file__).parent / "names.txt")


class Nothing:
    """An article that says nothing about a word beside the words for the speaker."""

    def is_small(self, _: str) -> bool:
        return False

    def is_name(self, _: str) -> bool:
        return False


class Printing:
    """An article that prints some words in small letters, and some as names."""

    def __init__(self, *, small: str = "", names: str = "") -> None:
        self._small, self._names = small.split(), names.split()

    def is_small(self, word: str) -> bool:
        return word.lower() in self._small

    def is_name(self, word: str) -> bool:
        return word in self._names


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_names_are_told_from_descriptions(case: Case) -> None:
    found = names_in(case.text.removeprefix("^"), Nothing(), opens=case.text.startswith("^"))
    assert [(name.name, name.kind, name.role) for name in found] == list(case.rows)


@pytest.mark.parametrize(
    ("word", "article", "named"),
    [
        ("Sanders", Printing(names="Sanders"), True),  # "…, Sanders said"
        ("Sanders", Printing(), False),  # as "Fundraisers"
        ("Reformers", Printing(small="reformers"), False),
        ("Mayfly", Printing(small="mayfly", names="Mayfly"), False),
        ("Orsin", Printing(), True),
    ],
)
def test_what_the_article_prints_elsewhere_decides_on_the_first_word_of_a_sentence(
    word: str, article: Printing, named: bool
) -> None:
    assert bool(names_in(word, article, opens=True)) is named


def test_a_family_is_no_body() -> None:
    assert names_in("the Orsins", Printing(names="Orsin"), opens=False) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë O’Brien", "Zoe O'Brien"),
        ("Mara T. Velic", "Mara Velic"),
        ("F.B.I.", "FBI"),
        ("ADA LUND", "Ada Lund"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivo Orsin", "Ivan Orsin"), ("Ali Hassan Salem", "Ali Omar Salem"), ("Путин", "Лавров")],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Ivo Orsin", "orsin"), ("Kit Hall Jr.", "hall"), ("Sun Tae-in", "sun"), ("Ursa von der Leen", "leen")],
)
def test_the_surname_of_a_name(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("President", ("president", set())),
        ("former Norwegian President", ("president", {"norway"})),
        ("foreign minister", ("foreign minister", set())),
        ("finance minister", ("finance minister", set())),
        ("Sen.", ("senator", set())),
        ("Secretary of State", ("secretary state", set())),
        ("analyst", ("", set())),
        ("Mr.", ("", set())),
        ("Kremlin spokesman", ("", set())),
        ("", ("", set())),
    ],
)
def test_only_an_office_tells_people_of_one_surname_apart(role: str, office: tuple[str, set[str]]) -> None:
    title, owners = office_of(role)
    assert (title, set(owners)) == office
