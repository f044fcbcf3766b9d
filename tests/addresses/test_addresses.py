"""Every address that the site from ``content/`` ever had leads somewhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from generator.pipeline import brief
from generator.settings import Settings

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
ANCHOR = re.compile(r"\bid=\"([^\"]+)\"|\{ #([\w.-]+) ")
PUBLISHED = {
    page: tuple(anchors)
    for page, *anchors in map(str.split, (HERE / "published.txt").read_text(encoding="utf-8").splitlines())
}
HOMES = ("sources/", "chronology.html")
"""Where every anchor stands, whatever other page shows it too."""


@cache
def anchors_by_page(root: Path) -> dict[str, frozenset[str]]:
    """Return the anchors of every page of the site, by the page's address."""
    outcome = brief(Settings.at(root, content=CONTENT, jobs=1))
    assert outcome.ok
    return {
        page.path.removesuffix(".md") + ".html": frozenset(
            match[1] or match[2] for match in ANCHOR.finditer(page.text)
        )
        for page in outcome.pages
        if page.path.endswith(".md")
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, frozenset[str]]:
    return anchors_by_page(tmp_path_factory.mktemp("root"))


def test_the_list_holds_pages_and_anchors_of_every_kind() -> None:
    kinds = {anchor[0] for anchors in PUBLISHED.values() for anchor in anchors}
    assert kinds == {"s", "p", "c", "u"}
    assert len(PUBLISHED) > 200


def test_every_page_is_still_there(site: dict[str, frozenset[str]]) -> None:
    assert sorted(PUBLISHED.keys() - site.keys()) == []


def test_every_address_of_a_statement_a_sentence_and_an_entry_leads_on_where_it_stood(
    site: dict[str, frozenset[str]],
) -> None:
    """On the pages of sources, their citations, and the whole chronology.

    ``briefing report REV`` names the statement that stands nearest to one that is gone.
    """
    gone = {
        page: sorted(set(anchors) - site.get(page, frozenset()))
        for page, anchors in PUBLISHED.items()
        if page.startswith(("sources/", "citations/")) or page == "chronology.html"
    }
    assert {page: anchors for page, anchors in gone.items() if anchors} == {}


def test_a_statement_that_left_the_page_of_an_actor_leads_to_its_speaker(
    site: dict[str, frozenset[str]],
) -> None:
    gone = {
        page: sorted(set(anchors) - site.get(page, frozenset()))
        for page, anchors in PUBLISHED.items()
        if page.startswith("actors/")
    }
    statements = {page: [a for a in anchors if a.startswith("s-")] for page, anchors in gone.items()}
    assert {page: anchors for page, anchors in statements.items() if anchors} == {}


def test_what_other_pages_show_no_longer_has_its_home(site: dict[str, frozenset[str]]) -> None:
    """Parts of the chronology and pages of issues follow dates and issues: the anchor's home holds."""
    at_home = {a for page, anchors in site.items() if page.startswith(HOMES) for a in anchors}
    listed = {a for anchors in PUBLISHED.values() for a in anchors}
    assert sorted(listed - at_home) == []
