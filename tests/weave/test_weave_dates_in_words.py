"""Dates in words, one example for every form of EDTF level 0 and 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.edtf import EdtfDate
from generator.weave.dates_in_words import MONTHS, in_words

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
    "2022/..": "since 2022",
    "2022-02-24/..": "since 24 February 2022",
    "2022/": "in or after 2022",
    "2025-01-18/": "on or after 18 January 2025",
    "../2022": "until 2022",
    "/2022": "in or before 2022",
    "/2025-01-18": "on or before 18 January 2025",
    "../..": "at an unknown date",
    "2022~/..": "since around 2022",
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
    assert in_words(edtf(text)) == words


def test_no_date_has_no_words() -> None:
    assert in_words(None) == ""


@given(st.dates())
def test_every_day_is_said_in_full(date: dt.date) -> None:
    assert in_words(edtf(date.isoformat())) == f"{date.day} {MONTHS[date.month - 1]} {date.year}"


@given(st.dates(), st.dates())
def test_every_interval_names_its_last_day_in_full(first: dt.date, last: dt.date) -> None:
    words = in_words(edtf(f"{first.isoformat()}/{last.isoformat()}"))
    assert words.endswith(f"{last.day} {MONTHS[last.month - 1]} {last.year}")
    assert words.startswith("between ") == (first != last)


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert isinstance(in_words(edtf(text)), str)
