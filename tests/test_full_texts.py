"""Somebody's full text, in each format, from its file to the built page: linked to, not reprinted."""

from __future__ import annotations

import csv
import re
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from command_line import briefing, checkout

if TYPE_CHECKING:
    from pathlib import Path

NAME = "2031-03-09-ferry-quay"
HEAD = """---
outlet: unknown
published: 2031-03-09
published_basis: {kind: stated}
text: full
notes:
  - exact: a second berth for the night ferry
    proposal: {plan: quay-plan, item: berth}
---
"""
PLAN = """---
title: The quay plan
items:
  - {id: berth, label: A second berth, issue: opening}
---
"""
HEADINGS = frozenset({"The quay in spring", "Three possible outcomes"})
PARAGRAPHS = (
    "The quay in spring",
    "The old quay of Port Tolland collapsed on 2 March 2031 after a storm, and 40 lorries were moved.",
    "The harbour reopens for the large ships of the northern line on 20 March 2031, when the dredgers leave.",
    "“Nobody has been told the truth about this quay,” said Jorun Aske, who has kept a kiosk since 2019.",
    "Mira Tolan said on Friday that the harbour would stay open for everybody who had to cross the sound.",
    "The drawings show a second berth for the night ferry at the far end of the mole, beside the cold store.",
    "About 1,200 passengers a day cross the sound in March, a third of them on their way to work.",
    "Three possible outcomes",
    "1. The quay is repaired by the end of summer, and the small boats go on from the mole until then.",
    "2. Most likely scenario: the quay is given up and the ferry sails from the railway harbour for good.",
)


def as_lines(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(paragraphs)


def as_markdown(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(f"## {p}" if p in HEADINGS else p for p in paragraphs)


def as_page(paragraphs: tuple[str, ...]) -> str:
    body = "\n".join(f"<h2>{p}</h2>" if p in HEADINGS else f"<p>{p}</p>" for p in paragraphs)
    return f"<!doctype html>\n<html><body><article>\n{body}\n</article></body></html>\n"


FORMATS = {"txt": as_lines, "md": as_markdown, "html": as_page}


@pytest.fixture(params=sorted(FORMATS), scope="module")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier with a full text in one of the formats, built."""
    ending = request.param
    place = checkout(tmp_path_factory.mktemp(f"full-{ending}"))
    (place / "content" / "plans").mkdir()
    (place / "content" / "plans" / "quay-plan.md").write_text(PLAN, encoding="utf-8")
    article = place / "content" / "articles" / f"{NAME}.{ending}"
    article.write_text(HEAD + FORMATS[ending](PARAGRAPHS) + "\n", encoding="utf-8")
    run = briefing("build", cwd=place)
    assert (run.returncode, run.stderr) == (0, "")
    return place / "build" / "site"


def read(page: Path) -> str:
    """Return what a reader sees of a page, without the marks of its markup."""
    text = re.sub(r"<(script|style|head)\b.*?</\1>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def links_of(page: Path) -> list[str]:
    return [unescape(href) for href in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', page.read_text("utf-8"))]


def anchors_of(page: Path) -> set[str]:
    return set(re.findall(r'\bid="([^"]+)"', page.read_text(encoding="utf-8")))


def test_every_link_of_the_site_leads_to_a_place_that_exists(site: Path) -> None:
    pages = {page.resolve(): anchors_of(page) for page in site.rglob("*.html")}
    lost: list[str] = []
    for page in pages:
        for href in links_of(page):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue  # the publisher's page for what is not found has addresses of a whole site
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            anchor = unquote(parts.fragment)
            known = target in pages or target.is_file()
            if not known or (anchor and target in pages and anchor not in pages[target]):
                lost.append(f"{page.relative_to(site.resolve())}: {href}")
    assert lost == []


@pytest.mark.parametrize("table", ["chronology", "figures", "statements"])
def test_the_sentences_that_the_data_name_are_anchors_of_the_source(site: Path, table: str) -> None:
    anchors = anchors_of(site / "sources" / f"{NAME}.html")
    with (site / "data" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["article"] == NAME]
    assert rows
    assert {row.get("sentence") or row["id"] for row in rows} <= anchors


def test_events_and_figures_are_shown_and_lead_to_the_source(site: Path) -> None:
    events = links_of(site / "chronology.html")
    figures = links_of(site / "figures.html")
    source = site / "sources" / f"{NAME}.html"
    for found in (events, figures, links_of(site / "plans" / "quay-plan.html")):
        assert any(f"sources/{NAME}.html#" in href for href in found)
    back = links_of(source)
    assert any(href.startswith("../chronology.html#c-") for href in back)
    assert any(href.startswith("../figures.html#f-") for href in back)
    assert any(href.startswith("../plans/quay-plan.html#r-") for href in back)
    words = read(source)
    assert "Happened 2 March 2031" in words
    assert "Scheduled 20 March 2031" in words
    assert "Figure About 1,200" in words


def test_somebody_whom_the_register_does_not_name_is_quoted(site: Path) -> None:
    assert "Nobody has been told the truth about this quay" in read(site / "sources" / f"{NAME}.html")
    assert "Jorun Aske" in read(site / "sources" / f"{NAME}.html")


def test_the_article_is_not_reprinted(site: Path) -> None:
    shown = read(site / "sources" / f"{NAME}.html")
    told = [p for p in PARAGRAPHS if "said" not in p and p not in HEADINGS]
    assert [p for p in told if p in shown] == []
    both = [f"{one} {other}" for one, other in pairwise(PARAGRAPHS)]
    assert [words for words in both if words in shown] == []
