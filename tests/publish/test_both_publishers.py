"""MkDocs with Material and Zensical make the same site of the same pages and configuration."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib
import pytest
from command_line import checkout

from generator.pipeline import build
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
URL = "https://briefing.example/harbour/"
PUBLISHERS_OWN = re.compile(
    r"assets/(javascripts|stylesheets)/(?!briefing)|\.map$|search\.json$|search_index\.json$|\.gz$|LICENSE$|^\.briefing$"
)
"""What each publisher brings along: its own styles and scripts, packed copies; and the generator's marker."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site, as a reader or a program meets it."""

    folder: Path

    def files(self) -> set[str]:
        found = {p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file()}
        return {path for path in found if not PUBLISHERS_OWN.search(path)}

    def pages(self) -> list[str]:
        return sorted(path for path in self.files() if path.endswith(".html"))


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """The same dossier, published by both."""
    root = tmp_path_factory.mktemp("both")
    checkout(root)
    outcome = build(Settings.at(root, jobs=1, url=URL))
    assert outcome.ok
    assert outcome.briefing is not None
    (root / "build" / "site").rename(root / "material")
    run = subprocess.run(
        [Path(sys.executable).with_name("zensical"), "build", "--strict"],
        cwd=root,
        env={
            **os.environ,
            "BRIEFING_SITE_NAME": outcome.briefing.content.dossier.title,
            "BRIEFING_SITE_URL": URL,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    (root / "build" / "site").rename(root / "zensical")
    return Site(root / "material"), Site(root / "zensical")


def elements(site: Site, page: str) -> list[ET.Element]:
    document = html5lib.parse((site.folder / page).read_text("utf-8"), namespaceHTMLElements=False)
    found: list[ET.Element] = list(document.iter())
    return [e for e in found if isinstance(e.tag, str)]


def content(site: Site, page: str) -> ET.Element:
    return next(e for e in elements(site, page) if "md-content__inner" in e.get("class", ""))


def text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def anchors(element: ET.Element) -> list[str]:
    """Collect the anchors; those that begin with ``__`` are the publisher's own."""
    found = [e.get("id") or "" for e in element.iter()]
    return [name for name in found if name and not name.startswith("__")]


def links(element: ET.Element, page: str) -> Iterator[str]:
    for target in filter(None, (a.get("href") for a in element.iter("a"))):
        yield target if ":" in target else normpath(f"{page}/../{target}")


def head(site: Site, page: str) -> set[tuple[str, ...]]:
    """Title, metadata and links of a page's head, but for what names the publisher itself."""
    found: set[tuple[str, ...]] = set()
    for e in elements(site, page):
        if e.tag == "title":
            found.add(("title", text(e)))
        if e.tag == "meta" and e.get("name") != "generator":
            found.add(("meta", *(f"{k}={v}" for k, v in sorted(e.items()))))
        if e.tag == "link" and not PUBLISHERS_OWN.search(e.get("href", "")):
            target = e.get("href", "").removeprefix("./")
            found.add(("link", e.get("rel", ""), e.get("type", ""), e.get("title", ""), target))
        if e.tag == "script" and e.get("type") == "application/ld+json":
            found.add(("data", json.dumps(json.loads(text(e)))))  # letters may be written as escapes
    return found


def test_the_pages_and_files_are_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    assert material.files() == zensical.files()
    assert len(material.pages()) > 10


def test_the_visible_text_is_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    for page in material.pages():
        assert text(content(material, page)) == text(content(zensical, page)), page


def test_the_anchors_are_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    for page in material.pages():
        assert anchors(content(material, page)) == anchors(content(zensical, page)), page


def test_the_links_are_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    for page in material.pages():
        assert list(links(content(material, page), page)) == list(links(content(zensical, page), page)), page


def test_head_and_metadata_are_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    for page in material.pages():
        assert head(material, page) == head(zensical, page), page


def test_no_script_stands_in_a_page(sites: tuple[Site, Site]) -> None:
    for site in sites:
        for page in site.pages():
            scripts = [e for e in elements(site, page) if e.tag == "script"]
            assert {e.get("src") or e.get("type") for e in scripts if not e.get("src")} <= {
                "application/ld+json"
            }
            assert {Path(e.get("src") or "").name for e in scripts} <= {"", "scheme.js", "search.js"}, page


def test_the_other_files_are_the_same(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    for path in sorted(material.files() - set(material.pages())):
        if path != "sitemap.xml":
            assert (material.folder / path).read_bytes() == (zensical.folder / path).read_bytes(), path


def sitemap(site: Site) -> set[tuple[str | None, str | None]]:
    entries = ET.parse(site.folder / "sitemap.xml").getroot()  # noqa: S314 - we wrote it
    return {(entry.findtext("{*}loc"), entry.findtext("{*}lastmod")) for entry in entries}


def test_the_sitemap_names_the_same_pages(sites: tuple[Site, Site]) -> None:
    material, zensical = sites
    assert sitemap(material) == sitemap(zensical)
    listed = {page for page in material.pages() if page != "404.html" and not page.startswith("citations/")}
    assert {address for address, _ in sitemap(material)} == {URL + page for page in listed}
    assert all(re.fullmatch(r"2031-\d\d-\d\d", changed or "") for _, changed in sitemap(material))
