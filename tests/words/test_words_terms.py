"""Terms of issues are base words: what they find and what they leave alone, from ``terms.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import read_cases

from generator.model.content import Issue
from generator.model.text import Location
from generator.words import issues_of
from generator.words.forms import base
from generator.words.word_lists import word_table

if TYPE_CHECKING:
    from cases import Case

CASES = read_cases(Path(__file__).parent / "terms.txt")


def issue(ident: str, *terms: str) -> Issue:
    place = Location(path=f"content/issues/{ident}.md", line=1, column=1)
    return Issue(id=ident, title=ident, question="", location=place, terms=terms)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_a_term_finds_its_forms_and_no_other_word(case: Case) -> None:
    for mark, sentence in case.rows:
        found = issues_of(sentence, {"it": issue("it", case.text)})
        assert found == (("it",) if mark == "+" else ()), sentence


def test_every_issue_that_is_named_is_told_once_in_alphabetical_order() -> None:
    issues = {
        "zoning": issue("zoning", "plan", "zone"),
        "ferry": issue("ferry", "ferry", "plan"),
        "x": issue("x"),
    }
    assert issues_of("The plans zone the ferries, and the ferry's plan.", issues) == ("ferry", "zoning")
    assert issues_of("Nothing of it.", issues) == ()
    assert issues_of("", issues) == ()


@pytest.mark.parametrize("term", ["", " ", "—", "…"])
def test_a_term_without_a_word_finds_no_sentence(term: str) -> None:
    assert issues_of("The ferry is late.", {"it": issue("it", term)}) == ()


@pytest.mark.parametrize(("one", "other"), [("irregular", "apart"), ("irregular", "derived")])
def test_no_form_stands_in_two_lists(one: str, other: str) -> None:
    forms = [{form for row in word_table(f"terms.{name}").values() for form in row} for name in (one, other)]
    assert forms[0] & forms[1] == set()


def test_every_irregular_form_leads_to_its_word() -> None:
    for word, forms in word_table("terms.irregular").items():
        assert {base(form) for form in forms} == {base(word)}


def test_words_that_stand_apart_share_a_base_with_their_own_forms_only() -> None:
    apart = word_table("terms.apart")
    assert len({base(word) for word in apart}) == len(apart)
    for word, forms in apart.items():
        assert {base(form) for form in forms} == {base(word)}
