"""The example dossier, built and served on this machine, and a browser to look at it."""

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
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier as a site, on disk."""
    folder = tmp_path_factory.mktemp("browser")
    shutil.copytree(HARBOUR, folder / "content")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "build" / "site"


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The same, served on this machine."""
    handler = functools.partial(_Handler, directory=str(built))
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
