"""Figures: value, unit, hedge, range, what they measure; and what is no figure."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import parse_sample, read_cases
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import FRIDAY, document

from generator.dates import find_dates
from generator.figures import RULES, find_figures, numbers
from generator.figures.counted_nouns import singular
from generator.figures.figure_words import figure_words, pairs
from generator.model.edtf import parse_edtf
from generator.model.text import Span
from generator.text.document import Sentence
from generator.text.numerals import plain, value

if TYPE_CHECKING:
    from cases import Case

    from generator.figures.unit_rule import UnitRule
    from generator.model.findings import Figure


pytestmark = pytest.mark.timeout(240)


def figures(text: str) -> list[Figure]:
    """Return the figures of a text."""
    made = document(text)
    dates = find_dates(made, parse_edtf(FRIDAY))
    return list(find_figures(made, skip=[date.span for date in dates]))


CASES = read_cases(Path(__file__).parent / "figures.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_figures_of_a_sentence(case: Case) -> None:
    found = [
        (case.text[f.span.start : f.span.end], f"{f.value} {f.unit}".strip(), f.hedge, f.measures)
        for f in figures(case.text)
    ]
    # A row may leave out what it is not about.
    assert [row[: len(told)] for row, told in zip(found, case.rows, strict=False)] == list(case.rows)
    assert len(found) == len(case.rows)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_reads_its_sample(rule: UnitRule) -> None:
    sample = parse_sample(rule.sample)
    last = figures(sample.text)[-1]
    assert last.rule == rule.name
    words = sample.text[last.span.start : last.span.end]
    assert [(words, f"{last.value} {last.unit}".strip())] == list(sample.rows)


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_a_change_is_two_figures_with_one_measure() -> None:
    found = figures("The share of profits fell from 50% to 30%.")
    assert [(f.value, f.unit, f.measures) for f in found] == [
        ("50", "%", "The share of profits fell"),
        ("30", "%", "The share of profits fell"),
    ]
    found = figures("The force grew from 20 to 30 tanks.")
    assert [(f.value, f.unit) for f in found] == [("20", "tank"), ("30", "tank")]


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2022 and ended in early 2031.",
        "It began on 5 March, two days later it ended.",
        "He left three weeks ago.",
        "The third round and the 21st floor.",
        "They met at 9 a.m. and at 14:30, until 18 hrs.",
        "The Boeing 787 landed, then the A380 and the S-400.",
        "Article 5 and Resolution 1701 hold; see Chapter 7.",
        "The G7 and the Group of 20 met in Top 5 order.",
        "The Big Three sang about COVID-19.",
        "Flight 370 left gate 12.",
        "No one and one another, at one point.",
        "Two-faced and three-dimensional talk.",
        "Hundreds of people and thousands of tanks.",
        "The first half of the game and the second half of the year.",
        "It is open 24/7; read http://example.org/12 people.",
        "He works for 60 Minutes.",
        "He is the 47th president.",
    ],
)
def test_no_figure(text: str) -> None:
    assert [f.value for f in figures(text)] == []


def test_furniture_holds_no_figures() -> None:
    text = "It lost 30 tanks."
    assert find_figures(document(text), skip=[Span(start=0, end=len(text))]) == ()


def test_no_phrase_goes_on_over_the_end_of_a_sentence() -> None:
    text = "It grew by 5%\u2026 of the voters nothing is known."
    parted = (Sentence(0, 15, 0), Sentence(15, len(text), 0))
    (figure,) = find_figures(replace(document(text), sentences=parted))
    assert figure.measures == "It grew"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-five", "25"),
        ("two hundred thousand", "200000"),
        ("1.5 million", "1500000"),
        ("1,250.50", "1250.5"),
        ("a hundred and one", "101"),
        ("three", "3"),
    ],
)
def test_numerals(words: str, number: str) -> None:
    found = value(words)
    assert found is not None
    assert plain(found) == number


def test_what_is_no_numeral() -> None:
    assert value("many") is None
    assert value("") is None


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("companies", "company"),
        ("people", "person"),
        ("losses", "loss"),
        ("houses", "house"),
        ("crises", "crisis"),
        ("churches", "church"),
        ("across", None),
        ("various", None),
        ("police", "police officer"),
        ("tank", None),
    ],
)
def test_singular(plural: str, expected: str | None) -> None:
    assert singular(plural) == expected


WORDS = st.sampled_from(
    """
    $ € % 1 2 12 1,200 3.5 million bn m - – to and or between from half a third of the one two hundred
    dozen thirty more than at least tanks officials killed percent per cent dollars euros -point -year ,
    . ( ) U.S. people
    """.split()  # noqa: SIM905 - a list is read more easily so
)


@settings(max_examples=200, deadline=1000)
@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", ""]))
def test_any_words_give_figures_in_order_or_none(words: list[str], joint: str) -> None:
    text = joint.join(words)
    spans = [f.span for f in figures(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(re.fullmatch(r"-?\d+(\.\d+)?(/-?\d+(\.\d+)?)?", f.value) for f in figures(text))


@settings(max_examples=150, deadline=1000)
@given(
    st.lists(WORDS | st.sampled_from([case.text for case in CASES]), max_size=20),
    st.sampled_from([" ", "", "\u00a0"]),
)
def test_what_does_not_open_a_number_is_none(words: list[str], joint: str) -> None:
    text = joint.join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "opening", str)
        whole = numbers.number_pattern.__wrapped__()
    found = [match.span() for match in numbers.number_pattern().finditer(text)]
    assert found == [match.span() for match in whole.finditer(text)]


@settings(max_examples=150, deadline=1000)
@given(st.text(max_size=200))
def test_any_text_gives_figures_or_none(text: str) -> None:
    figures(text)


@pytest.mark.parametrize("unit", ["12 men ", "$5 ", "half of ", "1-", "1,", "a"])
def test_the_time_grows_with_the_length_only(unit: str) -> None:
    made = document(unit * (100_000 // len(unit)))
    start = time.process_time()
    find_figures(made)
    assert time.process_time() - start < 10  # a quadratic search takes minutes


def test_a_line_of_a_megabyte_takes_seconds() -> None:
    made = document("It lost 30 tanks worth $5 million, about half of all. " * 20_000)
    start = time.process_time()
    assert len(find_figures(made)) == 60_000
    assert time.process_time() - start < 60


def test_the_word_lists_are_read_and_checked() -> None:
    assert figure_words().plurals["people"] == "person"


@pytest.mark.parametrize("row", [["$"], ["$", 1], ["$", "USD", "CAD"]])
def test_a_pair_is_two_words(row: list[object]) -> None:
    with pytest.raises(ValueError, match=r"`currencies\.symbols`: \['\$'.*is not a pair of words"):
        pairs("currencies.symbols", [tuple(row)])
