"""What is furniture only above an article's first paragraph or below its last: menus, bylines, addresses."""

# ruff: noqa: RUF001 - typographic marks are what pages print, and what is looked for

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.line_rules import holds_contact, is_menu, key
from generator.furniture.page_rules.author_notes import BYLINE, is_self, named_with_address
from generator.text.rule import rule
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage
    from generator.furniture.saved_page import Page

# "Home > World > Harbour City"
_CRUMBS = re.compile(r"[^.!?>»›/|]{1,40}(?:[>»›/|] [^.!?>»›/|]{1,60}){1,6}")
_TIMED = re.compile(
    # "18:05 Governor opens swimming pool", one of the latest news above the article
    r"[0-9]{1,2}[:.][0-9]{2} [A-Z].{8,120}[^.!?]$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+\.[\w.]+|@\w+")


@rule(
    "edges",
    explanation="menus, bylines and addresses above the first paragraph or below the last",
    sample="By Ilse Quist\n… => By Ilse Quist | byline",
)
def edges(marked: MarkedPage) -> Iterator[Mark]:
    """Yield what is furniture only at the edges."""
    page, core = marked.page, marked.core
    for i in range(core.first):
        kind = _kind(page, i) or _kind_above(page, i)
        if kind:
            yield i, kind
        elif holds_contact(page.texts[i]):
            yield i, "byline"
    for i in range(max(core.first, core.last + 1), len(page.texts)):
        kind = _kind(page, i)
        if kind:
            yield i, kind
        elif holds_contact(page.texts[i]):
            yield i, "author-bio"


def _kind(page: Page, i: int) -> str:
    """Return what a line is at either edge; empty for a line that may be the article's."""
    text, line = page.texts[i], page.keys[i]
    if line in word_list("furniture.at_the_edges.navigation") or is_menu(text, line):
        return "navigation"
    if BYLINE.fullmatch(text):
        return "byline"
    if _ADDRESS.fullmatch(text) or named_with_address(text):
        return "address"
    return ""


def _kind_above(page: Page, i: int) -> str:
    """``Home > World > Harbour City``; ``Mr. Holm is a retired surveyor.`` below a byline."""
    text = page.texts[i]
    if _is_path(text):
        return "navigation"
    if _TIMED.match(text):
        return "link"
    below_byline = i > 0 and BYLINE.fullmatch(page.texts[i - 1])
    return "author-bio" if below_byline and is_self(text) else ""


def _is_path(text: str) -> bool:
    """Return whether a line says where on the site the page is: ``Home > World > Harbour City``."""
    if not _CRUMBS.fullmatch(text) or " " not in text or text.endswith("?"):
        return False
    parts = {key(part) for part in re.split(r"[>»›/|]", text)}
    return not parts.isdisjoint((*word_list("furniture.at_the_edges.navigation"), "home"))


@rule(
    "beside",
    explanation="a page's own name printed again, or the title of a box",
    sample="Harbour Gazette\n…\nHarbour Gazette\n… => Harbour Gazette | running-header",
)
def beside(marked: MarkedPage) -> Iterator[Mark]:
    """Yield what is furniture by its neighbours: a page's own name printed again, the title of a box."""
    page, core, found = marked.page, marked.core, marked.found
    heads = {page.keys[i] for i in range(core.first) if not page.is_title(i) or i in found}
    for i in range(core.first, core.last):
        if i in found or i in page.prose or not page.is_title(i):
            continue
        line = page.keys[i]
        if line in heads or line == page.keys[0]:
            yield i, "running-header"
        elif found.get(i + 1) == "subscribe" and line in page.keys[i + 1]:
            yield i, "subscribe"
