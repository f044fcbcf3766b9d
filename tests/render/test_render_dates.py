"""Dates in words."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.model.edtf import EdtfDate, Precision, Qualifier
from generator.render.dates import in_short, in_words


def date(
    text: str, earliest: str, latest: str, precision: Precision = "interval", qualifier: Qualifier = ""
) -> EdtfDate:
    return EdtfDate(
        text=text,
        earliest=dt.date.fromisoformat(earliest) if earliest else None,
        latest=dt.date.fromisoformat(latest) if latest else None,
        precision=precision,
        qualifier=qualifier,
    )


@pytest.mark.parametrize(
    ("value", "words", "iso"),
    [
        (date("2031-03-02", "2031-03-02", "2031-03-02", "day"), "2 March 2031", ["2031-03-02"]),
        (date("2031-03-02?", "2031-03-02", "2031-03-02", "day", "?"), "perhaps 2 March 2031", ["2031-03-02"]),
        (date("2031-03~", "2031-03-01", "2031-03-31", "month", "~"), "about March 2031", ["2031-03"]),
        (date("2031", "2031-01-01", "2031-12-31", "year"), "2031", ["2031"]),
        (date("2031-23", "2031-09-01", "2031-11-30", "season"), "autumn 2031", []),
        (date("203X", "2030-01-01", "2039-12-31", "decade"), "the 2030s", []),
        (
            date("2031-03-02/2031-03-04", "2031-03-02", "2031-03-04"),
            "between 2 and 4 March 2031",
            ["2031-03-02", "2031-03-04"],
        ),
        (
            date("2031-02-27/2031-03-04", "2031-02-27", "2031-03-04"),
            "between 27 February and 4 March 2031",
            ["2031-02-27", "2031-03-04"],
        ),
        (
            date("2030-12/2031-01", "2030-12-01", "2031-01-31"),
            "between December 2030 and January 2031",
            ["2030-12", "2031-01"],
        ),
        (date("2030/2031", "2030-01-01", "2031-12-31"), "between 2030 and 2031", ["2030", "2031"]),
        (date("2031-03-02/..", "2031-03-02", ""), "not earlier than 2 March 2031", ["2031-03-02"]),
        (date("../2031-03", "", "2031-03-31"), "not later than March 2031", ["2031-03"]),
        (date("2031-03-02/2031-03-02", "2031-03-02", "2031-03-02"), "2 March 2031", ["2031-03-02"]),
        (None, "date not known", []),
    ],
)
def test_dates_in_words(value: EdtfDate | None, words: str, iso: list[str]) -> None:
    when = in_words(value)
    assert str(when) == words
    assert [part.iso for part in when.parts if part.iso] == iso


def test_a_period_is_a_stretch_of_time() -> None:
    assert str(in_words(date("2030/2031", "2030-01-01", "2031-12-31"), period=True)) == "from 2030 to 2031"
    assert str(in_words(date("2030/..", "2030-01-01", ""), period=True)) == "since 2030"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date("2031-03-02", "2031-03-02", "2031-03-02", "day"), "2 March 2031"),
        (date("2031-03-02/2031-03-04", "2031-03-02", "2031-03-04"), "2–4 March 2031"),
        (date("2031-02-27/2031-03-04", "2031-02-27", "2031-03-04"), "27 February – 4 March 2031"),
        (date("2030-12/2031-01", "2030-12-01", "2031-01-31"), "December 2030 – January 2031"),
        (date("2031-03-02/2031-03-02", "2031-03-02", "2031-03-02"), "2 March 2031"),
        (date("../2031-03-02", "", "2031-03-02"), "no later than 2 March 2031"),
        (date("2031-03-02/..", "2031-03-02", ""), "from 2 March 2031 on"),
        (None, "date not known"),
    ],
)
def test_in_short(value: EdtfDate | None, words: str) -> None:
    assert str(in_short(value)) == words
