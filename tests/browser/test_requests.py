"""What the pages ask for: nothing of another host, nothing that their policy forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from served import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

EVERY_TYPE = (
    *PAGES,
    "404.html",
    "about.html",
    "cards/actors/mira-tolan.html",
    "cards/index.html",
    "changes.html",
    "chronology/said.html",
    "citations/2031-03-05-harbour-stays-open.html",
    "data/index.html",
    "figures.html",
    "matrix.html",
    "names.html",
    "origins.html",
    "retired.html",
    "search/index.html",
    "unnamed.html",
)


def visit(page: Page, url: str) -> tuple[list[str], list[str]]:
    """Open a page, use its search, and return what it asked for and what it complained of."""
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda message: faults.append(message.text))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.goto(url, wait_until="networkidle")
    page.fill(".briefing-search__input", "harbour")
    page.wait_for_selector(".briefing-result")
    return asked, faults


@pytest.mark.parametrize("path", EVERY_TYPE)
def test_no_other_host_is_asked_and_nothing_is_forbidden(page: Page, address: str, path: str) -> None:
    asked, faults = visit(page, address + path)
    assert len(asked) > 5
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert faults == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_forbidden_from_disk(page: Page, built: Path, path: str) -> None:
    asked, faults = visit(page, (built / path).as_uri())
    assert [url for url in asked if not url.startswith(("file://", "data:"))] == []
    assert faults == []


@pytest.mark.parametrize("path", EVERY_TYPE)
def test_the_policy_admits_no_script_in_a_page(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    policy = page.get_attribute('meta[http-equiv="Content-Security-Policy"]', "content") or ""
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == "'self'"
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; "
        "document.body.append(s); }"
    )
    assert page.evaluate("window.ran") is None
