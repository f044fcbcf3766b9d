"""Posts of a live page: which day each passage counts from."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.text import Span
from generator.read.saved_pages.live_posts import PostFinder, days_of_posts
from generator.read.saved_pages.markup import Text, markup, nested
from generator.read.saved_pages.webpage import read_page

FIRST = "Ilse Quist said yesterday that the ferry would leave the north pier at ten, as it does each year."
SECOND = "Odd Brandt said today that the ferry would stay in port until the storm over the sound has passed."
THIRD = "Ilse Quist told the council on Monday that both piers would be closed to all ships for the winter."
TEXTS = (FIRST, SECOND, THIRD)


def days(page: str) -> dict[str, int | None]:
    """Return for each of the paragraphs the day of the month that it counts from."""
    finder, at = PostFinder(), 0
    places: dict[str, Span] = {}
    for piece in nested(markup(page), len(page)):
        if isinstance(piece, Text):
            words = page[piece.start : piece.end]
            places |= {text[:5]: Span(start=at, end=at + len(text)) for text in TEXTS if text in words}
            at += len(words)
        elif piece.closing:
            finder.end(at)
        else:
            finder.begin(piece.name, page[piece.start : piece.end], at)
    found = days_of_posts(finder.posts(at), list(places.values()))
    return {text: day.day if day else None for text, day in zip(places, found, strict=True)}


def test_the_passages_of_a_saved_live_page_know_their_days() -> None:
    page = read_page(
        "<html><head><title>The ferry</title></head><body><article><h1>The ferry, live</h1>"
        f"<section><time datetime=2031-09-18T10:00>10:00</time><p>{FIRST}</p></section>"
        f"<section><time datetime='2031-09-19 09:00'>09:00</time><p>{SECOND}</p></section></article></body>",
        0,
    )
    found = {p.text: p.day for p in page.passages}
    assert found[FIRST] == dt.date(2031, 9, 18)
    assert found[SECOND] == dt.date(2031, 9, 19)


@pytest.mark.parametrize(
    "page",
    [
        (
            f"<section><time datetime=2031-09-18T10:00>10:00</time><p>{FIRST}</p></section>"
            f"<section><time datetime='2031-09-19 09:00'>09:00</time><p>{SECOND}</p></section>"
        ),
        # below the page's own stamp, above its posts
        (
            '<header><time datetime="2031-09-20">20 September</time></header>'
            f'<div><p><a href="/1"><time datetime="2031-09-18">18 Sep</time></a></p><p>{FIRST}</p></div>'
            f'<div><p><time datetime="2031-09-19T23:30:00Z">19 Sep</time></p><p>{SECOND}</p></div>'
        ),
        # headings among the paragraphs
        (
            f'<h3><time datetime="2031-09-18">10:00</time> Doors open</h3><p>{FIRST}</p>'
            f'<h3><time datetime="2031-09-19">09:00</time> Doors shut</h3><p>{SECOND}</p>'
        ),
        # times alone among the paragraphs; the end tags of the paragraphs are left out
        (
            f'<time datetime="2031-09-18">10:00</time><p>{FIRST}<div><time datetime="2031-09-19">'
            "9:00</time></div>"
            f"<p>{SECOND}"
        ),
        # a day that the prose of a post names is no stamp
        (
            f'<li><time datetime="2031-09-18">10:00</time><p>{FIRST}</p></li><li><time datetime="2031-09-19">'
            f'9:00</time><p>{SECOND} It had left on <time datetime="2031-08-02">2 August</time>.</p></li>'
        ),
    ],
)
def test_each_post_has_its_day(page: str) -> None:
    found = days(page)
    assert found["Ilse "] == 18
    assert found["Odd B"] == 19


@pytest.mark.parametrize(
    "page",
    [
        # an ordinary article: one stamp, or two above it
        f'<time datetime="2031-09-20">20 September</time><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>',
        (
            '<p>Published <time datetime="2031-09-20">20 Sep</time>, updated <time datetime="2031-09-21">'
            f"21 September</time></p><p>{FIRST}</p><p>{SECOND}</p>"
        ),
        # times without a day, or of no day in the calendar
        (
            f"<section><time>10:00</time><p>{FIRST}</p></section>"
            f"<section><time datetime=09:00>09:00</time><p>{SECOND}</p></section>"
        ),
        (
            f"<section><time datetime=2031-02-30>10:00</time><p>{FIRST}</p></section>"
            f"<section><time datetime=2031-13-01>09:00</time><p>{SECOND}</p></section>"
        ),
        # other articles in a box between the paragraphs
        (
            f'<p>{FIRST}</p><ul><li><time datetime="2030-01-02">2 January</time><a href="/a">The ferry at sea'
            '</a></li><li><time datetime="2030-03-04">4 March</time><a href="/b">The pier</a></li></ul>'
            f"<p>{SECOND}</p>"
        ),
        # days that the prose names
        (
            f'<p>{FIRST} So it was on <time datetime="2031-09-01">1 September</time>.</p>'
            f'<p>{SECOND} So it was on <time datetime="2031-09-02">2 September</time>.</p>'
        ),
    ],
)
def test_an_ordinary_article_has_no_posts(page: str) -> None:
    assert set(days(page).values()) == {None}


def test_posts_of_one_day_below_another_stamp_count_from_their_own() -> None:
    found = days(
        '<header><time datetime="2031-09-25">Saved on 25 September</time></header>'
        f'<section><time datetime="2031-09-18T10:00">10:00</time><p>{FIRST}</p></section>'
        f'<section><time datetime="2031-09-18T11:00">11:00</time><p>{SECOND}</p></section>'
    )
    assert found == {"Ilse ": 18, "Odd B": 18}


TAGS = [
    *("<p>", "</p>", "<li>", "</li>", "<div>", "</div>", "<h3>", "</h3>", "<br>", "<time>", "</time>"),
    *('<time datetime="2031-09-18">', '<time datetime="2031-09-19">', "words "),
]


@given(st.lists(st.sampled_from(TAGS)))
def test_no_order_of_tags_is_too_broken(pieces: list[str]) -> None:
    page = "".join(pieces)
    finder, at = PostFinder(), 0
    for piece in nested(markup(page), len(page)):
        if isinstance(piece, Text):
            at += piece.end - piece.start
        elif piece.closing:
            finder.end(at)
        else:
            finder.begin(piece.name, page[piece.start : piece.end], at)
    posts = finder.posts(at)
    starts = [post.place.start for post in posts]
    assert starts == sorted(starts)
    assert {post.day for post in posts} <= {dt.date(2031, 9, 18), dt.date(2031, 9, 19)}
    assert len(days_of_posts(posts, [Span(start=i, end=i + 1) for i in range(at)])) == at
