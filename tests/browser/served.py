"""Dossiers, built and served on this machine, and a browser to look at them."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import dossiers
import pytest
from command_line import HARBOUR, briefing, with_look
from playwright.sync_api import Browser, Page, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as a host of static sites does: with the site's own page, where there is one."""
        page = Path(self.directory, f"{code}.html")
        if not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    """Where the machine is busy, a browser's connections wait; the five of http.server may be too few."""


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


def build(folder: Path, write: Callable[[Path], object]) -> Path:
    """Write a dossier and make a site of it."""
    write(folder / "content")
    with_look(folder)
    assert briefing("build", cwd=folder).returncode == 0
    return folder / "build" / "site"


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a site on this machine; an address that leads nowhere gets the site's own page."""
    handler = functools.partial(_Handler, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier as a site, on disk."""
    return build(tmp_path_factory.mktemp("browser"), lambda content: shutil.copytree(HARBOUR, content))


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The same, served on this machine."""
    with serve(built) as served:
        yield served


@pytest.fixture(scope="session")
def strained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dossier with everything that pages can hold, and more than is good for them."""
    with serve(build(tmp_path_factory.mktemp("strained"), dossiers.strained)) as served:
        yield served


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dossier with one article."""
    with serve(build(tmp_path_factory.mktemp("single"), dossiers.single)) as served:
        yield served


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dossier without an article."""
    with serve(build(tmp_path_factory.mktemp("empty"), dossiers.empty)) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of a desktop's size."""
    fresh = browser.new_page(viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()
