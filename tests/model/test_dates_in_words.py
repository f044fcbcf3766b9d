"""Dates in words, one example for every form of EDTF level 0 and 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates_in_words import MONTHS, date_label, in_short, in_words
from generator.model.edtf import EdtfDate

if TYPE_CHECKING:
    import datetime as dt

EXAMPLES = {
    # a single date
    "2025-01-18": "18 January 2025",
    "2025-01-01": "1 January 2025",
    "2025-01-18T10:20:30Z": "18 January 2025",
    "2025-01": "January 2025",
    "2025-12": "December 2025",
    "2025": "2025",
    "0476": "476",
    "-0043": "44 BC",
    "0000": "1 BC",
    # seasons
    "2025-21": "spring 2025",
    "2025-22": "summer 2025",
    "2025-23": "autumn 2025",
    "2025-24": "winter 2025",
    # decades and centuries
    "202X": "the 2020s",
    "20XX": "the 21st century",
    "19XX": "the 20th century",
    "12XX": "the 13th century",
    "10XX": "the 11th century",
    "01XX": "the 2nd century",
    "02XX": "the 3rd century",
    # unspecified digits
    "2025-XX": "a month in 2025",
    "2025-01-XX": "a day in January 2025",
    "2025-XX-XX": "a day in 2025",
    # doubt
    "2025-01-18~": "around 18 January 2025",
    "2025-01~": "around January 2025",
    "2025~": "around 2025",
    "2025-01-18?": "possibly 18 January 2025",
    "2025-01%": "possibly around January 2025",
    "2025-24~": "around winter 2025",
    # intervals: what both ends share is said once
    "2025-01-18/2025-01-20": "between 18 and 20 January 2025",
    "2025-01-30/2025-02-02": "between 30 January and 2 February 2025",
    "2024-12-30/2025-01-02": "between 30 December 2024 and 2 January 2025",
    "2024-01-18/2025-01-18": "between 18 January 2024 and 18 January 2025",
    "2025-01/2025-03": "between January and March 2025",
    "2024-12/2025-03": "between December 2024 and March 2025",
    "2024/2025": "between 2024 and 2025",
    "2025-21/2025-22": "between spring and summer 2025",
    "2025-01/2025-03-04": "between January 2025 and 4 March 2025",
    "2024/2025-03": "between 2024 and March 2025",
    "2025-01-18~/2025-01-20": "between around 18 January 2025 and 20 January 2025",
    "2025-01-18/2025-01-20?": "between 18 January 2025 and possibly 20 January 2025",
    "2025-01-18/2025-01-18": "18 January 2025",
    # open and unknown ends
    "2022/..": "from 2022 on",
    "2022-02-24/..": "from 24 February 2022 on",
    "2022/": "2022 or later",
    "2025-01-18/": "18 January 2025 or later",
    "../2022": "no later than 2022",
    "/2022": "2022 or earlier",
    "/2025-01-18": "18 January 2025 or earlier",
    "../..": "date not known",
    "2022~/..": "from around 2022 on",
    # what is no date stays as it is written
    "Y170000002": "Y170000002",
    "2025-13": "2025-13",
    "2025-24-03": "2025-24-03",
    "2025-00-10": "2025-00-10",
    "2025-XX-03": "2025-XX-03",
    "202X-01": "202X-01",
    "nonsense/2022": "nonsense/2022",
    "": "",
}


def edtf(text: str) -> EdtfDate:
    return EdtfDate(text=text, earliest=None, latest=None, precision="day")


@pytest.mark.parametrize(("text", "words"), EXAMPLES.items())
def test_in_words(text: str, words: str) -> None:
    assert str(in_words(edtf(text))) == date_label(edtf(text)) == words


def test_no_date_is_said_and_has_no_label() -> None:
    assert str(in_words(None)) == str(in_short(None)) == "date not known"
    assert date_label(None) == ""


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2031-03-02?", ["2031-03-02"]),
        ("2031-03~", ["2031-03"]),
        ("2031", ["2031"]),
        ("2031-23", []),
        ("203X", []),
        ("-0043", []),
        ("2031-03-XX", ["2031-03"]),
        ("2031-03-02/2031-03-04", ["2031-03-02", "2031-03-04"]),
        ("2031-03-02/2031-03-02", ["2031-03-02"]),
        ("2030/2031-03", ["2030", "2031-03"]),
        ("../2031-03", ["2031-03"]),
    ],
)
def test_each_date_has_its_value_for_programs(text: str, iso: list[str]) -> None:
    assert [part.iso for part in in_words(edtf(text)).parts if part.iso] == iso


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2030/2031", "from 2030 to 2031"),
        ("2031-01/2031-03", "from January to March 2031"),
        ("2030/..", "since 2030"),
        ("2030/", "since 2030"),
        ("../2030", "until 2030"),
        ("2030", "2030"),
    ],
)
def test_a_period_is_a_stretch_of_time(text: str, words: str) -> None:
    assert str(in_words(edtf(text), period=True)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2031-03-02", "2 March 2031"),
        ("2031-03-02/2031-03-04", "2–4 March 2031"),
        ("2031-02-27/2031-03-04", "27 February – 4 March 2031"),
        ("2030-12/2031-01", "December 2030 – January 2031"),
        ("2030/2031", "2030–2031"),
        ("2030~/2031", "around 2030 – 2031"),
        ("2031-03-02/2031-03-02", "2 March 2031"),
        ("../2031-03-02", "no later than 2 March 2031"),
        ("2031-03-02/..", "from 2 March 2031 on"),
        ("../..", "date not known"),
    ],
)
def test_in_short(text: str, words: str) -> None:
    assert str(in_short(edtf(text))) == words


@given(st.dates())
def test_every_day_is_said_in_full(date: dt.date) -> None:
    assert date_label(edtf(date.isoformat())) == f"{date.day} {MONTHS[date.month - 1]} {date.year}"


@given(st.dates(), st.dates())
def test_every_interval_names_its_last_day_in_full(first: dt.date, last: dt.date) -> None:
    words = date_label(edtf(f"{first.isoformat()}/{last.isoformat()}"))
    assert words.endswith(f"{last.day} {MONTHS[last.month - 1]} {last.year}")
    assert words.startswith("between ") == (first != last)


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert isinstance(date_label(edtf(text)), str)
    assert isinstance(str(in_short(edtf(text))), str)
