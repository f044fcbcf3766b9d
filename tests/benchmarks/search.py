"""Measure the search in a real browser, on an invented dossier of 5,000 pages: ``make benchmark``.

Prints what the index costs (time, files, bytes), and for some queries the time from a cold
page to the first result and the bytes that were read. Words are as frequent as in English
prose (Zipf's law); the dossier is the same on every run.
"""

from __future__ import annotations

import functools
import http.server
import itertools
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, Request, sync_playwright

from generator.publish import write_pages
from generator.render.search.documents import Document
from generator.render.search.search_writer import index_files

ROOT = Path(__file__).parents[2]
SOURCES, SENTENCES, ACTORS, ISSUES = 4_000, 25, 900, 100
WORDS = 40_000
CHROMIUM = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update")


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def invented(count: int, chance: random.Random) -> list[str]:
    """Invent distinct words of two to four syllables."""
    syllables = [c + v + e for c in "bdfgklmnprstvz" for v in "aeiou" for e in ("", "n", "r", "s")]
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(syllables, k=chance.randint(2, 4)))] = None
    return list(found)


def dossier() -> tuple[Document, ...]:
    """Invent what 5,000 pages hold."""
    chance = random.Random(5_000)  # noqa: S311 - the same dossier on every run
    words = invented(WORDS, chance)
    weights = list(itertools.accumulate(1 / rank for rank in range(1, WORDS + 1)))
    names = [
        f"{a.title()} {b.title()}" for a, b in zip(*[iter(invented(2 * ACTORS, chance))] * 2, strict=True)
    ]
    prose = functools.partial(chance.choices, words, cum_weights=weights)
    found = [
        Document(kind="Person", address=f"actors/a{n}.html", title=name, text="", names=(name.split()[1],))
        for n, name in enumerate(names)
    ]
    found += [
        Document(
            kind="Issue", address=f"issues/i{n}.html", title=" ".join(prose(k=2)), text=" ".join(prose(k=8))
        )
        for n in range(ISSUES)
    ]
    for source, sentence in itertools.product(range(SOURCES), range(SENTENCES)):
        speaker = chance.choice(names)
        found.append(
            Document(
                kind="Statement",
                address=f"sources/s{source}.html#s-{sentence}",
                title=speaker,
                text=f"{speaker} said that {' '.join(prose(k=22))}.",
                below=f"{1 + source % 28} March 2031, in The Courier",
                aside=(speaker,),
            )
        )
    return tuple(found)


def first_result(browser: Browser, address: str, query: str) -> tuple[float, int, int]:
    """Open a page again, search, and return seconds to the first result, files and bytes that were read."""
    page = browser.new_context().new_page()
    read: list[Request] = []
    page.goto(address + "about.html", wait_until="load")
    page.on("requestfinished", lambda request: read.append(request))  # noqa: PLW0108 - it sets attributes on it
    page.click(".briefing-search__input")
    begun = time.perf_counter()
    page.fill(".briefing-search__input", query)
    page.wait_for_selector(".briefing-result")
    seconds = time.perf_counter() - begun
    index = [request for request in read if "/search/" in request.url]
    size = sum(request.sizes()["responseBodySize"] for request in index)
    page.context.close()
    return seconds, len(index), size


def site(folder: Path) -> Path:
    """Build the example dossier, whose pages carry the search."""
    shutil.copytree(ROOT / "tests" / "sites" / "harbour", folder / "content")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "build" / "site"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        built = site(Path(name))
        found = dossier()
        begun = time.perf_counter()
        files = list(index_files(found))
        seconds = time.perf_counter() - begun
        shutil.rmtree(built / "search")
        write_pages(files, Path(name) / "index")
        shutil.copytree(Path(name) / "index" / "search", built / "search")
        sizes = sorted(len(file.text) for file in files)
        print(
            f"{len(found):,} documents: {len(files):,} files, {sum(sizes):,} bytes, made in {seconds:.1f} s"
        )
        print(f"median file {sizes[len(sizes) // 2]:,} bytes, largest {sizes[-1]:,} bytes")
        some = found[ACTORS + ISSUES + 50_000]
        rare, common = some.text.split()[-1].rstrip("."), some.text.split()[6]
        queries = {
            "a name": some.title,
            "a surname begun": some.title.split()[1][:4],
            "a word": rare,
            "a common word": common,
            "a sentence": " ".join(some.text.split()[4:12]),
            "a slip": some.title.split()[1][:-1] + "x",
        }
        handler = functools.partial(_Handler, directory=str(built))
        with (
            http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
            sync_playwright() as driver,
        ):
            threading.Thread(target=server.serve_forever, daemon=True).start()
            path = shutil.which("chromium") or shutil.which("google-chrome")
            browser = driver.chromium.launch(executable_path=path, args=list(CHROMIUM))
            address = f"http://127.0.0.1:{server.server_address[1]}/"
            print("| query | seconds to the first result, median of 5 | files | bytes |")
            print("| :--- | ---: | ---: | ---: |")
            for kind, query in queries.items():
                runs = sorted(first_result(browser, address, query) for _ in range(5))
                seconds, count, size = runs[2]
                print(f"| {kind} | {seconds:.2f} | {count} | {size:,} |")
            browser.close()
            server.shutdown()


if __name__ == "__main__":
    main()
