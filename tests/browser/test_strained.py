"""Pages under strain: nothing is cut, nothing overlaps, nothing scrolls sideways, nothing is missing."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from dossiers import LONG_NAME, MANY, WORDS
from test_accessibility import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

HEAVY = (
    "index.html",
    "actors/mira-tolan.html",
    "issues/opening.html",
    "chronology.html",
    "matrix.html",
    "data/index.html",
)
HEAVIEST = 250_000
"""Bytes, compressed."""

OVERFLOWING = """() => [...document.querySelectorAll('.md-content *')].filter(element => {
  if (element.closest('svg, pre, thead, caption') || !element.checkVisibility()) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 120))"""
"""Elements that reach out of the window."""

OVERLAPPING = """() => {
  const blocks = [...document.querySelectorAll(
    '.md-content :is(.briefing-side, .briefing-words, .briefing-margin, .who, .provenance, h2, table), ' +
    '.md-content :is(blockquote, figcaption)')];
  const boxes = blocks.map(block => block.getBoundingClientRect());
  const faults = [];
  for (let i = 0; i < blocks.length; i++) for (let j = i + 1; j < Math.min(i + 12, blocks.length); j++) {
    const [a, b] = [boxes[i], boxes[j]];
    if (blocks[i].contains(blocks[j]) || blocks[j].contains(blocks[i])) continue;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
      faults.push(blocks[i].outerHTML.slice(0, 80) + ' / ' + blocks[j].outerHTML.slice(0, 80));
    }
  }
  return faults;
}"""
"""Blocks that lie on one another."""


@pytest.mark.parametrize("path", [*KINDS, "actors/mira-tolan.html", "chronology.html"])
def test_everything_fits_from_a_phone_to_a_wide_screen(page: Page, strained: str, path: str) -> None:
    page.goto(strained + path)
    for width in (360, 600, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        assert page.evaluate(OVERFLOWING) == [], width
        assert page.evaluate(OVERLAPPING) == [], width


def test_an_overlap_and_an_overflow_are_seen(page: Page, strained: str) -> None:
    page.goto(strained + "issues/opening.html")
    page.evaluate("document.querySelector('main .provenance').style.marginInlineStart = '-30rem'")
    assert page.evaluate(OVERLAPPING)
    page.evaluate("document.querySelector('main blockquote').style.minInlineSize = '300rem'")
    assert page.evaluate(OVERFLOWING)


def test_a_page_weighs_little(page: Page, strained: str) -> None:
    """Everything that a page loads before somebody searches, as a host compresses it."""
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - no builtin may listen
    for path in HEAVY:
        loaded.clear()
        page.goto(strained + path, wait_until="networkidle")
        assert len(loaded) > 1, path
        assert sum(len(gzip.compress(response.body())) for response in loaded if response.ok) < HEAVIEST, path


def test_a_very_long_statement_stands_whole(page: Page, strained: str) -> None:
    page.goto(strained + "actors/commission.html")
    assert len(page.inner_text("main blockquote:has(.statement)").split()) > WORDS
    assert page.inner_text("h1") == LONG_NAME


def test_very_many_statements_stand_on_one_page(page: Page, strained: str) -> None:
    page.goto(strained + "actors/mira-tolan.html")
    assert page.locator("main .statement").count() >= MANY
    assert f"{MANY}" in page.inner_text("main .briefing-picture >> nth=0")


def test_an_issue_of_which_nobody_speaks_says_so(page: Page, strained: str) -> None:
    page.goto(strained + "issues/salt.html")
    assert "No statement in this dossier (3 sources, March 2031 to May 2031)." in page.inner_text("main")


def test_one_article_makes_a_site(page: Page, single: str) -> None:
    page.goto(single + "index.html")
    assert "Mira Tolan said that the harbour would stay open." in page.inner_text("main")
    assert page.locator("main figure").count() == 0  # one month is no course of time


def test_no_article_makes_a_site_that_says_so(page: Page, empty: str) -> None:
    for path, words in (
        ("index.html", "This dossier has no article yet."),
        ("chronology.html", "Nothing in this dossier has a date yet."),
        ("figures.html", "No source in this dossier gives a figure."),
    ):
        page.goto(empty + path)
        assert words in page.inner_text("main")
        assert page.evaluate(
            "[...document.querySelectorAll('main table')].every(table => table.tBodies[0].rows.length > 0)"
        ), path


@pytest.mark.parametrize("path", ["404.html", "no/such/page.html"])
def test_an_address_that_leads_nowhere_helps(page: Page, strained: str, path: str) -> None:
    page.goto(strained + path)
    assert page.inner_text("h1") == "There is no such page"
    for link in page.locator("main a").all():
        assert page.request.get(link.evaluate("link => link.href")).ok


def test_it_reads_without_scripts(browser: Browser, strained: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in KINDS:
        page.goto(strained + path)
        assert len(page.inner_text("main").split()) > 5, path
        hidden = page.locator(".md-content [hidden]").count()
        assert hidden == 0, path
    context.close()
