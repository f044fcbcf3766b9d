"""On paper: no navigation, addresses and ids in sight, pictures and folded parts whole, always light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

A4 = {"width": 680, "height": 980}
"""The printed part of an A4 page in CSS pixels."""


@pytest.fixture
def paper(page: Page) -> Page:
    page.set_viewport_size(A4)  # type: ignore[arg-type] # width and height
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_paper_has_no_navigation_and_is_white(paper: Page, strained: str) -> None:
    paper.goto(strained + "issues/opening.html")
    for selector in ("header.md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".briefing-contents"):
        for element in paper.locator(selector).all():
            assert not element.is_visible(), selector
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") in {
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    }
    assert paper.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


AFTER = "selector => getComputedStyle(document.querySelector(selector), '::after').content"


def test_addresses_and_ids_are_in_sight(paper: Page, strained: str) -> None:
    paper.goto(strained + "issues/opening.html")
    assert ".html#s-" in paper.evaluate(AFTER, ".provenance a[href*='sources/']")
    assert "s-" in paper.evaluate(AFTER, ".statement")


@pytest.mark.parametrize(
    "path", ["issues/opening.html", "figures.html", "matrix.html", "actors/commission.html"]
)
def test_nothing_is_cut_on_paper(paper: Page, strained: str, path: str) -> None:
    paper.goto(strained + path)
    assert paper.evaluate("document.documentElement.scrollWidth") <= A4["width"]
    cut = paper.evaluate(
        """() => [...document.querySelectorAll('main :is(p, td, th, blockquote, svg, li)')]
          .filter(element => element.checkVisibility() && !element.closest('thead, caption'))
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => element.outerHTML.slice(0, 100))"""
    )
    assert cut == []
    assert paper.pdf(format="A4").startswith(b"%PDF")
