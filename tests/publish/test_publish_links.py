"""Every internal link and anchor is checked before a publisher runs."""

from __future__ import annotations

import pytest

from generator.model.page import RenderedPage
from generator.model.text import Source
from generator.publish import check_links

ACTOR = RenderedPage(
    path="actors/quist.md",
    text='# Quist { #page }\n\n<article id="s-1" markdown="1">\n\nx\n\n</article>\n',
)


def found(text: str, path: str = "index.md") -> list[tuple[str, str]]:
    page = RenderedPage(path=path, text=text, record="content/pages/index.md")
    return [(str(d.location), f"{d.message} ({d.hint})") for d in check_links([page, ACTOR])]


@pytest.mark.parametrize(
    "text",
    [
        "[a](actors/quist.md)",
        "[a](actors/quist.md#s-1)",
        "[a](actors/quist.md#page)",
        '[a](#here) and <i id="here"></i>',
        "[a](index.md)",
        "[a](https://elsewhere.example/x.md#y)",
        "&#91;a&#93;&#40;nowhere.md&#41;",
    ],
)
def test_good_links(text: str) -> None:
    assert found(text) == []


def test_links_are_relative_to_their_page() -> None:
    assert found("[a](../actors/quist.md)", path="issues/river.md") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[a](actors/quits.md)",
            (
                "a link on index.md leads nowhere: there is no page actors/quits.md (did you mean "
                "actors/quist.md?; the page is made from content/pages/index.md)"
            ),
        ),
        (
            "[a](actors/quist.md#s-2)",
            (
                "a link on index.md leads nowhere: actors/quist.md has no anchor #s-2 (did you mean "
                "s-1?; the page is made from content/pages/index.md)"
            ),
        ),
        (
            "[a](/actors/quist.md)",
            (
                "a link on index.md leads nowhere: there is no page /actors/quist.md (did you mean "
                "actors/quist.md?; the page is made from content/pages/index.md)"
            ),
        ),
    ],
)
def test_broken_links(text: str, message: str) -> None:
    assert found(text) == [("index.md:1:5", message)]


def test_all_at_once_in_reading_order() -> None:
    places = [place for place, _ in found("[a](x.md)\n\ntext [b](y.md) [c](#z)\n")]
    assert places == ["index.md:1:5", "index.md:3:10", "index.md:3:20"]


def test_an_anchor_may_stand_once() -> None:
    (place, message) = found('<p id="a">x</p>\n\n## B { #a }\n')[0]
    assert place.startswith("index.md:3:")
    assert message.startswith("the anchor #a appears twice on index.md")


def test_a_link_of_the_editor_is_told_in_the_editors_file() -> None:
    text = (
        "---\ntitle: Us\n---\n\n[a](../actors/quist.md)\n\n[b](../actors/none.md) [c][d]\n\n[d]: gone.md#x\n"
    )
    page = RenderedPage(
        path="us.md",
        text="# Us { #page }\n\n[a](actors/quist.md)\n\n[b](actors/none.md) [c](gone.md#x)\n",
        record="content/pages/us.md",
        source=Source(path="content/pages/us.md", text=text),
    )
    first, second = check_links([page, ACTOR])
    assert str(first.location) == "content/pages/us.md:7:5"
    assert first.message == "a link on us.md leads nowhere: there is no page actors/none.md"
    assert first.excerpt == "[b](../actors/none.md) [c][d]"
    assert first.width == len("../actors/none.md")
    assert str(second.location) == "content/pages/us.md:9:6"


def test_the_same_broken_link_twice_is_told_where_each_stands() -> None:
    text = "[a](x.md)\n\n[b](x.md)\n"
    page = RenderedPage(path="us.md", text=text, source=Source(path="content/pages/us.md", text=text))
    assert [d.location.line for d in check_links([page])] == [1, 3]


def test_a_fault_on_every_page_is_told_without_looking_for_every_name() -> None:
    pages = [RenderedPage(path=f"p{i:03}.md", text=f"[a](q{i:03}.md)") for i in range(60)]
    hints = [fault.hint for fault in check_links(pages)]
    assert [hint.startswith("did you mean p") for hint in hints] == [True] * 20 + [False] * 40
