"""What a saved page says of its day and its site is suggested, and never taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from read_sites import lay_out

from generator.read import read_content, suggestions
from generator.read.saved_pages.page_metadata import days_of_page, site_of_page

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.content import Article

HEAD = (
    '<meta property="article:published_time" content="2031-09-19T08:00:00Z">'
    '<meta content="The Evening &amp; Morning Post" property="og:site_name">'
)
LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-09-19T08:00:00Z", '
    '"publisher": {"@type": "Organization", "name": "The Tide"}}</script>'
)
UNKNOWN = "---\noutlet: unknown\npublished: unknown\ntext: full\n---\n"
PROSE = (
    "<p>Mira Tolan said that the island would stay open, and that nobody would pay for it.</p>"
    "<p>The council met on Thursday in the old hall by the water, and two hundred people came.</p>"
)


def page(head: str) -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{PROSE}</article></body></html>\n"


def told(root: Path, article: str, **more: str) -> tuple[list[tuple[str, str]], Article]:
    """Return message and hint of what is suggested for a page, and the article as it was read."""
    folder = lay_out({"articles/vote.html": article, "articles/harbour-talks.md (removed)": "", **more}, root)
    content, found = read_content(folder)
    assert content is not None, found
    named = [d for d in suggestions(folder, content) if d.code == "page-metadata"]
    assert {(d.severity, str(d.location)) for d in named} <= {
        ("review", f"{folder.as_posix()}/articles/vote.html:1:1")
    }
    (read,) = content.articles
    place = f"{folder.as_posix()}/"
    return [(d.message, d.hint.replace(place, "")) for d in named], read


def test_the_lines_to_add_are_told_and_none_is_taken(tmp_path: Path) -> None:
    found, article = told(tmp_path, UNKNOWN + page(HEAD))
    ((message, hint),) = found
    assert message == (
        "the page says of itself what its front matter does not: published 2031-09-19, "
        "site “The Evening & Morning Post”"
    )
    assert hint == (
        "edit articles/vote.html: if that is right, write `published: 2031-09-19` in place of "
        "`published: unknown`, `published_basis: {kind: page-header}`, "
        "`outlet: the-evening-morning-post` in place of `outlet: unknown`; "
        'add `the-evening-morning-post: {name: "The Evening & Morning Post"}` to outlets.yml'
    )
    assert (article.published, article.outlet) == (None, "unknown")


def test_a_page_without_front_matter_is_told_where_the_lines_go(tmp_path: Path) -> None:
    ((_, hint),), _ = told(tmp_path, page(LINKED))
    assert hint == (
        "edit articles/vote.html: if that is right, begin with the lines `---`, `published: 2031-09-19`, "
        "`published_basis: {kind: page-header}`, `outlet: the-tide`, `---`; "
        'add `the-tide: {name: "The Tide"}` to outlets.yml'
    )


def test_an_outlet_of_that_name_is_named_by_its_id(tmp_path: Path) -> None:
    ((_, hint),), _ = told(tmp_path, UNKNOWN + page(LINKED), **{"outlets.yml": "tide: {name: the tide}\n"})
    assert hint.endswith("`outlet: tide` in place of `outlet: unknown`")


def test_an_id_that_another_outlet_has_is_not_proposed(tmp_path: Path) -> None:
    outlets = {"outlets.yml": "the-tide: {name: Tide of the North}\n"}
    ((_, hint),), _ = told(tmp_path, UNKNOWN + page(LINKED), **outlets)
    assert "`outlet: an-id` in place of `outlet: unknown`" in hint
    assert 'add `an-id: {name: "The Tide"}`' in hint


def test_what_is_suggested_can_be_written_as_it_is_printed(tmp_path: Path) -> None:
    ((_, hint),), _ = told(tmp_path, UNKNOWN + page(HEAD))
    *lines, entry = re.findall(r"`([^`]+)`", hint)
    written = "---\n" + "\n".join(lines) + "\ntext: full\n---\n" + page(HEAD)
    found, article = told(tmp_path / "again", written, **{"outlets.yml": entry + "\n"})
    assert found == []
    assert (article.outlet, article.published and article.published.text) == (
        "the-evening-morning-post",
        "2031-09-19",
    )


@pytest.mark.parametrize(
    ("front", "head", "says"),
    [
        (UNKNOWN.replace("published: unknown", "published: 2031-09-19"), HEAD, "site “The Evening"),
        (UNKNOWN.replace("outlet: unknown", "outlet: north-gazette"), HEAD, "published 2031-09-19"),
        (UNKNOWN, "<meta name=\"og:site_name\" content='Tide'>", "site “Tide”"),
        (UNKNOWN, '<meta itemprop="datePublished" content="2031-09-19">', "published 2031-09-19"),
    ],
)
def test_only_what_is_not_said_is_suggested(tmp_path: Path, front: str, head: str, says: str) -> None:
    ((message, _),), _ = told(tmp_path, front + page(head))
    assert message.startswith(f"the page says of itself what its front matter does not: {says}")
    assert message.count("published 2031") + message.count("site “") == 1


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2031-09-19">',
        '<meta property="article:published_time" content="2031-13-19">',
        '<meta property="og:site_name" content="">',
        f'<meta property="og:site_name" content="{"very " * 20}long">',
        '<meta property="og:title" content="The Tide">',
        '<script type="application/ld+json">{"author": {"name": "Rosa Lindt"}}</script>',
    ],
)
def test_nothing_is_suggested_where_the_page_says_nothing(tmp_path: Path, head: str) -> None:
    assert told(tmp_path, UNKNOWN + page(head))[0] == []


def test_the_cost_grows_with_the_size_of_the_page() -> None:
    for text in (
        '<meta property="og:site_name" ' * 20_000,
        '"publisher": {' * 20_000,
        "<meta name=date " * 20_000,
    ):
        assert (site_of_page(text), list(days_of_page(text))) == ("", [])
