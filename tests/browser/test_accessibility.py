"""WCAG 2.2 AA: what a checker finds, and what it cannot see: keyboard, focus, motion, order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

KINDS = (
    "index.html",
    "actors/index.html",
    "actors/odo-brandt.html",
    "actors/commission.html",
    "issues/index.html",
    "issues/opening.html",
    "issues/salt.html",
    "chronology/happened.html",
    "chronology/actors/odo-brandt.html",
    "sources/index.html",
    "sources/2031-03-05-minister-and-dockers.html",
    "matrix.html",
    "plans/index.html",
    "plans/accord.html",
    "cards/index.html",
    "cards/actors/odo-brandt.html",
    "cards/issues/opening.html",
    "figures.html",
    "origins.html",
    "unnamed.html",
    "names.html",
    "changes.html",
    "retired.html",
    "search/index.html",
    "citations/2031-03-05-minister-and-dockers.html",
    "data/index.html",
    "about.html",
    "404.html",
)
"""One page of each kind."""
WIDTHS = (360, 1280)
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "default", "dark": "slate"}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.fixture
def strained_page(browser: Browser, strained: str) -> Iterator[Page]:
    """A page of the strained dossier, into which the checker may put its script."""
    context = browser.new_context(bypass_csp=True, base_url=strained)
    context.add_init_script(Axe().axe_script)
    yield context.new_page()
    context.close()


def found(page: Page) -> list[str]:
    """Say what the checker finds: rule and element."""
    faults: list[str] = page.evaluate(
        """rules => axe.run(document, rules).then(({ violations }) => violations.flatMap(
          ({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))""",
        RULES,
    )
    return faults


@pytest.mark.parametrize("path", KINDS)
def test_the_checker_finds_nothing(strained_page: Page, path: str) -> None:
    page = strained_page
    page.emulate_media(reduced_motion="reduce")
    page.goto(path)
    for scheme, name in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.wait_for_selector(f"body[data-md-color-scheme={name}]")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert found(page) == [], (scheme, width)


def test_the_checker_can_find_something(strained_page: Page) -> None:
    strained_page.goto("index.html")
    strained_page.evaluate("document.querySelector('main h2').outerHTML = '<h5><img src=x></h5>'")
    assert {text.partition(":")[0] for text in found(strained_page)} >= {"image-alt", "heading-order"}


STRUCTURE = """() => {
  const all = (selector) => [...document.querySelectorAll('.md-content ' + selector)];
  const faults = [];
  const say = (rule, element) => faults.push(rule + ': ' + element.outerHTML.slice(0, 120));
  if (all('h1').length !== 1) faults.push('one h1: ' + all('h1').length);
  let level = 0;
  for (const heading of all(':is(h1, h2, h3, h4, h5, h6)')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say('order of headings', heading);
    level = next;
  }
  for (const table of all('table[class]')) {  // a table of Markdown has neither: its heading names it
    if (!table.caption?.textContent.trim()) say('caption', table);
    for (const th of table.querySelectorAll('th')) if (!th.scope) say('scope', th);
  }
  for (const list of all('ol')) {
    const bare = getComputedStyle(list).listStyleType === 'none';
    if (bare && list.getAttribute('role') !== 'list') say('list', list);
  }
  for (const time of all('time')) {
    if (!/^-?\\d{4}(-\\d\\d(-\\d\\d)?)?$/.test(time.dateTime)) say('datetime', time);
  }
  for (const quote of all('blockquote')) {
    if (quote.closest('.briefing-statement') && !quote.cite) say('cite', quote);
  }
  for (const link of all('a[href]')) {
    const style = getComputedStyle(link);
    if (!link.closest('svg') && !style.textDecorationLine.includes('underline')) say('underline', link);
  }
  for (const svg of all('svg[role]')) {
    if (!svg.querySelector('title')?.textContent.trim()) say('title', svg);
  }
  return faults;
}"""


@pytest.mark.parametrize("path", KINDS)
def test_structure_says_what_the_page_shows(strained_page: Page, path: str) -> None:
    strained_page.goto(path)
    assert strained_page.evaluate(STRUCTURE) == []


FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const drawn = at.closest('svg') ? getComputedStyle(at.querySelector('.briefing-hit') ?? at) : style;
  const box = at.getBoundingClientRect();
  return {
    name: at.outerHTML.slice(0, 120),
    ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
      || drawn.strokeWidth === '2px',
    shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""
REACHABLE = """() => [...document.querySelectorAll('main :is(a[href], summary, button)')]
  .filter(element => element.checkVisibility()).length"""


@pytest.mark.parametrize("path", ["issues/opening.html", "matrix.html", "chronology/happened.html"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    strained_page: Page, path: str, width: int
) -> None:
    page = strained_page
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    page.goto(path)
    wanted = page.evaluate(REACHABLE)
    reached: list[str] = []
    for _ in range(wanted + 60):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None:
            break
        assert at["ring"], at["name"]
        assert at["shown"], at["name"]
        reached.append(at["name"])
    assert len(reached) >= wanted > 5


def test_the_first_stop_leads_past_the_menu(strained_page: Page) -> None:
    strained_page.goto("issues/opening.html")
    strained_page.keyboard.press("Tab")
    strained_page.keyboard.press("Enter")
    assert strained_page.evaluate("document.getElementById(location.hash.slice(1)) !== null")


def test_nothing_moves_where_less_motion_is_wanted(strained_page: Page) -> None:
    strained_page.emulate_media(reduced_motion="reduce")
    strained_page.goto("index.html")
    moving = strained_page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          return style.transitionDuration !== '0s' || style.animationName !== 'none';
        }).length"""
    )
    assert moving == 0


@pytest.mark.parametrize("path", ["index.html", "issues/opening.html", "actors/odo-brandt.html"])
def test_text_can_be_twice_as_large(strained_page: Page, path: str) -> None:
    strained_page.set_viewport_size({"width": 1280, "height": 900})
    strained_page.goto(path)
    strained_page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert strained_page.evaluate("document.documentElement.scrollWidth") <= 1280
