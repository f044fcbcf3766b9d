"""What programs find in the head of a built page: structured data, feeds, data, a preview."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from command_line import checkout

from generator.pipeline import build
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "</script><script>alert(1)</script><!-- & \" ' \\\\ {{ x }}"
NAME = "Mira <b>Tolan</b> & Co"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built dossier whose title, and one of whose actors, would run if they could."""
    root = tmp_path_factory.mktemp("head")
    checkout(root)
    dossier = root / "content" / "dossier.yml"
    text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {json.dumps(HOSTILE)}", dossier.read_text("utf-8"))
    text = re.sub(r"(?m)^language: .*\n", "", text) + "language: cy\n"
    dossier.write_text(text, encoding="utf-8")
    actor = root / "content" / "actors" / "mira-tolan.md"
    text = re.sub(r"(?m)^name: .*$", lambda _: f"name: {NAME}", actor.read_text("utf-8"))
    actor.write_text(text, encoding="utf-8")
    assert build(Settings.at(root, jobs=1)).ok
    return root / "build" / "site"


def graph(page: Path) -> list[Any]:
    """Return the nodes of a page's structured data."""
    html = page.read_text("utf-8")
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    nodes: list[Any] = json.loads(text)["@graph"]
    return nodes


def test_every_page_has_one_that_can_be_read(site: Path) -> None:
    for page in site.rglob("*.html"):
        if page.name != "404.html":
            assert graph(page)[0]["@type"] in {"WebSite", "WebPage", "ProfilePage"}, page


def test_no_title_ends_its_script(site: Path) -> None:
    page, *_ = graph(site / "chronology.html")
    assert page["inLanguage"] == "cy", "the dossier's own"
    assert page["isPartOf"]["name"] == HOSTILE
    assert graph(site / "index.html")[0]["name"] == HOSTILE
    assert "<script>alert" not in (site / "chronology.html").read_text("utf-8")


def test_an_actor_is_what_its_page_is_about(site: Path) -> None:
    page, actor = graph(site / "actors" / "mira-tolan.html")
    assert (page["@type"], page["mainEntity"]) == ("ProfilePage", {"@id": "#page"})
    assert (actor["@type"], actor["@id"]) == ("Person", "#page")
    assert actor["name"] == NAME


def test_a_source_names_its_article(site: Path) -> None:
    source = next(page for page in sorted((site / "sources").iterdir()) if page.name != "index.html")
    _, article = graph(source)
    assert article["@type"] == "NewsArticle"
    assert article["publisher"]["@type"] == "Organization"


@pytest.mark.parametrize(
    ("page", "feed", "data"),
    [
        ("actors/mira-tolan.html", "../feeds/actors/mira-tolan.xml", "../data/actors/mira-tolan.json"),
        ("chronology.html", "feeds/site.xml", ""),
    ],
)
def test_feeds_and_data_are_found(site: Path, page: str, feed: str, data: str) -> None:
    head = (site / page).read_text("utf-8").partition("</head>")[0]
    targets = re.findall(r'rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"', head)
    assert feed in targets
    assert [t for t in targets if "/data/" in t] == ([data] if data else [])
    assert all(((site / page).parent / target).is_file() for target in targets)


def test_nothing_is_ever_rated(site: Path) -> None:
    for page in site.rglob("*.html"):
        if page.name != "404.html":
            assert "eview" not in json.dumps(graph(page))
