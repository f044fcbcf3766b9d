"""Briefing cards on paper: each is one page A4, however much there is to say."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from command_line import with_look
from crowded_briefing import crowded

from generator.publish import build_site, write_pages
from generator.render import render

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

WIDTHS = {"A4": ("210mm", "297mm"), "Letter": ("8.5in", "11in")}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier in which one actor makes 500 statements; its cards and style sheet only."""
    folder = tmp_path_factory.mktemp("cards")
    pages, found = render(crowded(statements=500))
    assert found == ()
    with_look(folder)
    write_pages(pages, folder / "build" / "docs")
    published = build_site(
        folder / "mkdocs.yml", site=folder / "site", as_of=dt.date(2031, 3, 31), title="The river quarrel"
    )
    assert published == ()
    return folder / "site"


def sheets(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.mark.parametrize("paper", WIDTHS)
@pytest.mark.parametrize("card", ["actors/donna-quist", "actors/pilots", "issues/lock-001", "issues/toll"])
def test_a_card_is_one_page(browser: Browser, site: Path, card: str, paper: str) -> None:
    page = browser.new_page()
    page.goto((site / "cards" / f"{card}.html").as_uri())
    width, height = WIDTHS[paper]
    pdf = page.pdf(width=width, height=height, print_background=True)
    page.close()
    assert sheets(pdf) == 1


def test_the_whole_page_of_the_same_actor_is_longer(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "actors" / "donna-quist.html").as_uri())
    pdf = page.pdf(format="A4")
    page.close()
    assert sheets(pdf) > 5
