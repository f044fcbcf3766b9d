"""Dates in EDTF, levels 0 and 1; the library for EDTF as the second opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf as parse_with_library
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.edtf import parse_edtf

if TYPE_CHECKING:
    import datetime as dt

EXTENTS = [
    ("2031-03-14", "2031-03-14", "2031-03-14", "day"),
    ("2031-03", "2031-03-01", "2031-03-31", "month"),
    ("2032-02", "2032-02-01", "2032-02-29", "month"),
    ("2031", "2031-01-01", "2031-12-31", "year"),
    ("2031-21", "2031-03-01", "2031-05-31", "season"),
    ("2031-22", "2031-06-01", "2031-08-31", "season"),
    ("2031-23", "2031-09-01", "2031-11-30", "season"),
    ("2031-24", "2031-12-01", "2032-02-29", "season"),
    ("203X", "2030-01-01", "2039-12-31", "decade"),
    ("20XX", "2000-01-01", "2099-12-31", "century"),
    ("2031-XX", "2031-01-01", "2031-12-31", "year"),
    ("2031-XX-XX", "2031-01-01", "2031-12-31", "year"),
    ("2031-03-XX", "2031-03-01", "2031-03-31", "month"),
    ("2031-03-14/2031-03-16", "2031-03-14", "2031-03-16", "interval"),
    ("2031-03/2031", "2031-03-01", "2031-12-31", "interval"),
    ("2031/..", "2031-01-01", None, "interval"),
    ("2031/", "2031-01-01", None, "interval"),
    ("../2031", None, "2031-12-31", "interval"),
    ("/2031-03", None, "2031-03-31", "interval"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), EXTENTS)
def test_extent(text: str, earliest: str | None, latest: str | None, precision: str) -> None:
    date = parse_edtf(text)
    assert str(date) == text
    assert (date.earliest and date.earliest.isoformat()) == earliest
    assert (date.latest and date.latest.isoformat()) == latest
    assert date.precision == precision


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("2031?", "?"), ("2031-03~", "~"), ("2031-03-14%", "%"), ("203X?", "?"), ("2031", "")],
)
def test_qualifier(text: str, qualifier: str) -> None:
    assert parse_edtf(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("2031?/2032", "?"), ("2031/2032~", "~"), ("2031?/2032?", "?"), ("2031?/2032~", "%")],
)
def test_an_interval_is_as_uncertain_as_its_ends(text: str, qualifier: str) -> None:
    assert parse_edtf(text).qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "/", "../..", "yesterday", "14.03.2031", "2031-3", "2031-13", "2031-02-29", "2031-21-04",
        "0000", "31", "2031-XX-14", "203X-01", "2XXX", "2031-03-14T10:00", "2031/2030", "2031/2032/2033",
        "\uff12\uff10\uff13\uff11", "2031-03-1\u0664",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="found `"):
        parse_edtf(text)


@settings(deadline=None)  # the library is slow at its first call
@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
def test_the_library_agrees(day: dt.date, form: str) -> None:
    text = (
        form.replace("%Y", f"{day.year:04}").replace("%m", f"{day.month:02}").replace("%d", f"{day.day:02}")
    )
    ours, theirs = parse_edtf(text), parse_with_library(text)
    assert ours.earliest is not None
    assert ours.latest is not None
    assert ours.earliest.timetuple()[:3] == theirs.lower_strict()[:3]
    assert ours.latest.timetuple()[:3] == theirs.upper_strict()[:3]


@given(st.dates(), st.dates())
def test_an_interval_reaches_from_end_to_end(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    date = parse_edtf(f"{first}/{last}")
    assert (date.earliest, date.latest) == (first, last)


@given(st.text(alphabet="0123456789X-/.?~% ", max_size=24))
def test_never_anything_but_a_date_or_a_value_error(text: str) -> None:
    try:
        date = parse_edtf(text)
    except ValueError:
        return
    assert date.earliest or date.latest
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
