"""What is furniture only above an article's first paragraph or below its last: menus, bylines, addresses."""

# ruff: noqa: RUF001 - typographic marks are what pages print, and what is looked for

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.author_notes import BYLINE, is_self, named_with_address
from generator.furniture.furniture_words import words
from generator.furniture.line_rules import holds_contact, is_menu, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.passes import MarkedPage
    from generator.furniture.saved_page import Page

# "Home > World > Harbour City"
_CRUMBS = re.compile(r"[^.!?>»›/|]{1,40}(?:[>»›/|] [^.!?>»›/|]{1,60}){1,6}")
_TIMED = re.compile(
    # "18:05 Governor opens swimming pool", one of the latest news above the article
    r"[0-9]{1,2}[:.][0-9]{2} [A-Z].{8,120}[^.!?]$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+\.[\w.]+|@\w+")


def edges(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield what is furniture only at the edges."""
    page, core = marked.page, marked.core
    for i in (*range(core.first), *range(max(core.first, core.last + 1), len(page.texts))):
        above = i < core.first
        if rule := _rule(page, i) or (_rule_above(page, i) if above else ""):
            yield i, rule
        elif holds_contact(page.texts[i]):
            yield i, "byline" if above else "author-bio"


def _rule(page: Page, i: int) -> str:
    text, line = page.texts[i], page.keys[i]
    if line in words("at_the_edges", "navigation") or is_menu(text, line):
        return "navigation"
    if BYLINE.fullmatch(text):
        return "byline"
    return "address" if _ADDRESS.fullmatch(text) or named_with_address(text) else ""


def _rule_above(page: Page, i: int) -> str:
    """``Home > World > Harbour City``; ``Mr. Holm is a retired surveyor.`` below a byline."""
    text = page.texts[i]
    if _CRUMBS.fullmatch(text) and " " in text and not text.endswith("?"):
        parts = [key(p) for p in re.split(r"[>»›/|]", text)]
        if any(p in words("at_the_edges", "navigation") or p == "home" for p in parts):
            return "navigation"
    if _TIMED.match(text):
        return "link"
    return "author-bio" if i and BYLINE.fullmatch(page.texts[i - 1]) and is_self(text) else ""


def beside(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield what is furniture by its neighbours: a page's own name printed again, the title of a box."""
    page, core, found = marked.page, marked.core, marked.found
    heads = {page.keys[i] for i in range(core.first) if not page.is_title(i) or i in found}
    for i in range(core.first, core.last):
        if i in found or i in page.prose or not page.is_title(i):
            continue
        if page.keys[i] in heads or page.keys[i] == page.keys[0]:
            yield i, "running-header"
        elif found.get(i + 1) == "subscribe" and page.keys[i] in page.keys[i + 1]:
            yield i, "subscribe"
