"""The built site in a real browser: it asks no other host, finds names, and fits a phone."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
HARBOUR = ROOT / "tests" / "sites" / "harbour"
PAGES = (
    "index.html",
    "actors/index.html",
    "actors/mira-tolan.html",
    "issues/opening.html",
    "chronology.html",
    "sources/index.html",
    "sources/2031-03-05-harbour-stays-open.html",
)
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; its absence fails where CI says that it must be there."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        if os.environ.get("BRIEFING_REQUIRE_BROWSER"):
            pytest.fail("BRIEFING_REQUIRE_BROWSER is set, and there is no chromium")
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example dossier, built and served on this machine."""
    folder = tmp_path_factory.mktemp("browser")
    shutil.copytree(HARBOUR, folder / "content")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=folder, check=True, capture_output=True)
    handler = functools.partial(_Handler, directory=str(folder / "build" / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of a desktop's size."""
    fresh = browser.new_page(viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_other_host_is_asked(page: Page, address: str, path: str) -> None:
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(address + path, wait_until="networkidle")
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert faults == []


@pytest.mark.parametrize("width", [360, 768, 1920])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_search_finds_an_actor(page: Page, address: str) -> None:
    page.goto(address + "index.html", wait_until="networkidle")
    page.click(".md-search__input")
    page.keyboard.type("Tolan")
    page.wait_for_selector(".md-search-result__item")
    assert "Mira Tolan" in page.inner_text(".md-search-result__list")


def test_it_reads_without_scripts(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "actors/mira-tolan.html")
    assert "We will not close the port for a single hour" in page.inner_text("main")
    page.context.close()


def test_a_statement_leads_to_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "actors/mira-tolan.html")
    link = page.locator('main a[href*="sources/2031-03-05-harbour-stays-open.html#"]').first
    link.click()
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert page.evaluate("id => document.getElementById(id) !== null", anchor)
