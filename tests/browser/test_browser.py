"""The built site in a real browser: it fits a phone, and reads without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from served import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.mark.parametrize("width", [360, 768, 1920])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_reads_without_scripts(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "actors/mira-tolan.html")
    assert "We will not close the port for a single hour" in page.inner_text("main")
    page.context.close()


def test_a_statement_leads_to_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "actors/mira-tolan.html")
    link = page.locator('main a[href*="sources/2031-03-05-harbour-stays-open.html#"]').first
    link.click()
    page.wait_for_url("**/sources/2031-03-05-harbour-stays-open.html#*", wait_until="load")
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert page.evaluate("id => document.getElementById(id) !== null", anchor)


@pytest.mark.parametrize("width", [360, 1024, 1280])
def test_the_contents_stand_once_and_whole(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + "actors/mira-tolan.html")
    beside = page.locator(".md-sidebar--secondary")
    assert beside.is_visible() != page.locator("details.briefing-contents").is_visible()
    wrap = beside.locator(".md-sidebar__scrollwrap")
    assert wrap.evaluate("e => e.scrollHeight <= e.clientHeight")
