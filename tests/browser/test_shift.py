"""Nothing on a page moves while it loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from served import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WATCH = """
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      for (const { node } of entry.sources) moved.push(`${entry.value}: ${node?.outerHTML?.slice(0, 99)}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_on_a_phone(browser: Browser, address: str, path: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 800}).new_page()
    page.add_init_script(WATCH)
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate("window.moved") == []
    page.context.close()
