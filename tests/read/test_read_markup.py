"""Tags and text of pages: what a browser shows as text, in a time that grows with the length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.saved_pages.markup import Tag, Text, markup

pytestmark = pytest.mark.timeout(240)


def pieces(page: str) -> list[str]:
    """Write tags as ``p`` and ``/p``, and texts in quotation marks."""
    return [
        ("/" * piece.closing + piece.name) if isinstance(piece, Tag) else f'"{page[piece.start : piece.end]}"'
        for piece in markup(page)
    ]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>a</P >b", ["p", '"a"', "/p", '"b"']),
        ('<a title="x > y" href=z>a', ["a", '"a"']),
        ('<a title=\'"\' href=">">a', ["a", '"a"']),
        ("<br/>a<hr />", ["br", '"a"', "hr"]),
        ("a<!-- <p> -->b<!-->c<!--->d", ['"a"', '"b"', '"c"', '"d"']),
        ("a<!-- nothing closes it <p>", ['"a"']),
        ("<!DOCTYPE html><?xml x?><![CDATA[a>b", ['"b"']),
        ("<script>if (a<b) '<p>'</script>c", ["script", "/script", '"c"']),
        ("<style>a", ["style"]),
        ("1 < 2 & 3 <4> <", ['"1 < 2 & 3 <4> <"']),
        ("a <b c", ['"a <b c"']),
    ],
)
def test_what_is_tag_and_what_is_text(page: str, found: list[str]) -> None:
    assert pieces(page) == found


UNITS = [
    "<!--", '<a href="x ', "</", "<!", "<?", "<![CDATA[", "<a ", "<a b='", "<script", "<a/", "<b<",
    "=\"'", "<style>", "<p>a</p>", "&#", "<a b=\"'>",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_the_time_grows_with_the_length_only(unit: str) -> None:
    page = "<html><body>" + unit * (500_000 // len(unit))
    start = time.process_time()
    list(markup(page))
    assert time.process_time() - start < 20  # a quadratic search takes minutes


@given(st.lists(st.sampled_from(UNITS) | st.text(max_size=8), max_size=30).map("".join))
def test_texts_stand_in_order(page: str) -> None:
    places = [
        place for piece in markup(page) if isinstance(piece, Text) for place in (piece.start, piece.end)
    ]
    assert places == sorted(places)
    assert all(0 <= place <= len(page) for place in places)
