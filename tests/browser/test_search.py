"""The search in a real browser: from a server, from disk, with the keyboard, without scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT

from generator.render.search.words import words_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

INPUT = ".briefing-search__input"


def answered(page: Page, query: str) -> None:
    """Wait until the results answer a query."""
    page.wait_for_selector(
        f"[data-briefing-results={json.dumps(query, ensure_ascii=False)}]", state="attached"
    )


def results(page: Page, query: str) -> list[tuple[str, str]]:
    """Search, and return (what it says, where it leads) of each result."""
    page.fill(INPUT, query)
    answered(page, query)
    return [
        (item.inner_text(), item.eval_on_selector("a", "a => a.href"))
        for item in page.query_selector_all(".briefing-result")
    ]


@pytest.mark.parametrize(
    ("query", "says", "leads"),
    [
        ("Tolan", "Mira Tolan", "actors/mira-tolan.html"),
        ("tolán", "Mira Tolan", "actors/mira-tolan.html"),
        ("port", "Opening of the harbour", "issues/opening.html"),
        ("nobody wins a silent", "silent harbour", "sources/2031-03-08-union-answers.html#s-"),
        ("dockers strike wages", "until wages rise", "sources/2031-03-08-union-answers.html#s-"),
        ("Brnadt", "Odo Brandt", "actors/odo-brandt.html"),
    ],
)
def test_it_finds_names_terms_and_words(page: Page, address: str, query: str, says: str, leads: str) -> None:
    page.goto(address + "chronology.html")
    found = results(page, query)
    assert any(says in text and target.startswith(address + leads) for text, target in found), found


def test_a_result_leads_to_the_statement(page: Page, address: str) -> None:
    page.goto(address + "actors/mira-tolan.html")
    results(page, "nobody wins a silent harbour")
    page.click(".briefing-result a")
    anchor = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert anchor.startswith("s-")
    assert "nobody wins a silent harbour" in page.locator(f"#{anchor}").locator("..").inner_text()


def test_what_is_nowhere_is_said(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    assert results(page, "xylophone") == []
    assert page.inner_text(".briefing-search__status") == "No results"


def test_words_of_the_language_of_scripts_are_words(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    for query in ("constructor", "__proto__", "toString", "<img src=x onerror=alert(1)>"):
        results(page, query)
    assert page.query_selector(".briefing-search img") is None


def test_it_works_from_disk(page: Page, built: Path) -> None:
    page.goto((built / "actors" / "odo-brandt.html").as_uri())
    ((says, leads), *_) = results(page, "Tolan")
    assert "Mira Tolan" in says
    assert leads == (built / "actors" / "mira-tolan.html").as_uri()


def test_the_keyboard_reaches_everything(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("harbour")
    answered(page, "harbour")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") != first
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.type") == "search"
    assert page.is_hidden("[data-briefing-results]")
    page.keyboard.press("Control+A")
    page.keyboard.type("tolan")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "actors/mira-tolan.html")


def test_nothing_of_the_index_is_read_before_somebody_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "index.html", wait_until="networkidle")
    assert [url for url in asked if url.startswith(address + "search/")] == []


def test_without_scripts_it_leads_to_all_names_and_terms(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "actors/mira-tolan.html")
    page.fill(INPUT, "Tolan")
    page.press(INPUT, "Enter")
    assert page.url.startswith(address + "search/index.html")
    text = page.inner_text("main")
    assert "Tolan: Mira Tolan" in text
    assert "port: Opening of the harbour" in text
    page.goto(address + "404.html")
    assert page.query_selector('main a[href$="search/index.html"]') is not None
    page.context.close()


WORDS = (
    "Łódź Straße Ærø İstanbul Ελλάδα Київ नरेंद्र ประยุทธ์ naïve co-operate 28-point \u00bd\ufb01ne "
    "Zelenskiy’s U.S. a_b"
)


def test_generator_and_browser_fold_words_alike(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    source = (ROOT / "overrides" / "assets" / "javascripts" / "search.js").read_text("utf-8")
    assert "briefingSearch.wordsOf = wordsOf" in source
    assert page.evaluate("text => briefingSearch.wordsOf(text)", WORDS) == list(words_of(WORDS))
