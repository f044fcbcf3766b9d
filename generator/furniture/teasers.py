"""Titles of other articles, with or without words about them, and what stands above such a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.article_core import is_sentence
from generator.furniture.author_notes import BYLINE
from generator.furniture.furniture_words import words
from generator.furniture.outer_lines import headline
from generator.furniture.saved_page import SHORT_PROSE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.passes import MarkedPage
    from generator.furniture.saved_page import Page

_BLURB_WORDS = 45
_HEADER_WORDS = 8
_LINKS = 3
"""So many titles in a row between two paragraphs are links."""
_LINK_WORDS = 5
"""A line of fewer words heads a list of the article's."""
_MORE = re.compile(
    # "More in Harbour news" · "Trending on gazette.example" · "Latest from the island"
    r"(?:read |see )?(?:more|trending|popular|latest|most read|news)"
    r" (?:in|from|on|about|by|of|at) [^!?]{2,40}"
)


def teasers(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield the headers of lists of other articles, and the titles and blurbs below them."""
    page, core = marked.page, marked.core
    # Above the article, the last title that speaks of it is its own, else the last one there is.
    first = core.first
    own = headline(page, core)
    if own < 0:
        own = next((n for n in range(first - 1, -1, -1) if page.is_title(n)), -1)
    for i, line in enumerate(page.keys):
        blurbs = line in words("opens_teasers", "titles_with_blurbs")
        if blurbs or _opens(page, i) or (i < first and page.phrases.get(i) == "header"):
            yield i, "teaser-header" if line not in words("exactly", "header") else "header"
            yield from _below(page, i, own, blurbs=blurbs)


def _opens(page: Page, i: int) -> bool:
    """``Related articles``; ``People are also reading``; ``More in Harbour news`` above a title."""
    line = page.keys[i]
    if line in words("opens_teasers", "titles"):
        return True
    if not line or not page.texts[i][0].isupper() or i + 1 == len(page.texts):
        return False
    if not page.is_title(i + 1, listed=True):
        return False
    named = line.split()
    return (
        1 < len(named) <= _HEADER_WORDS
        and set(words("opens_teasers", "words")).issuperset(named)
        and not set(words("opens_teasers", "telling")).isdisjoint(named)
    ) or _MORE.fullmatch(line) is not None


def _below(page: Page, header: int, own: int, *, blurbs: bool) -> Iterator[tuple[int, str]]:
    i, end = header + 1, len(page.texts)
    while (
        i < end and i != own and page.is_title(i, listed=True) and not _is_subheading(page, i, blurbs=blurbs)
    ):
        yield i, "teaser"
        i += 1
        if i < end and i != own and is_blurb(page, i, always=blurbs):
            yield i, "teaser"
            i += 1


def _is_subheading(page: Page, i: int, *, blurbs: bool) -> bool:
    """Tell the article's own subheading from a teaser: few words, and prose that goes on below."""
    if blurbs or len(page.texts[i].split()) >= SHORT_PROSE_WORDS - 2 or i + 1 == len(page.texts):
        return False
    below = page.texts[i + 1]
    return i + 1 in page.prose or (
        is_sentence(below) and i + 1 not in page.phrases and not page.is_title(i + 1)
    )


def is_blurb(page: Page, i: int, *, always: bool) -> bool:
    """Return whether a paragraph is about the title above it."""
    text = page.texts[i]
    if i not in page.prose or len(text.split()) > _BLURB_WORDS or text[0] in '“"':
        return False
    return always or len(_stems(text) & _stems(page.texts[i - 1])) > 1


def links(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield titles between two paragraphs that nothing opens: several, or one with a byline."""
    page, core, found = marked.page, marked.core, marked.found
    run: list[int] = []
    for i in range(core.first + 1, core.last + 1):
        if run and BYLINE.fullmatch(page.texts[i]):
            yield run[-1], "link"
            yield i, "byline"
        elif i not in found and page.is_title(i) and i not in page.prose:
            run.append(i)
            continue
        elif i in page.prose:
            titles = run[:-1] if run and _is_subheading(page, run[-1], blurbs=False) else run
            yield from ((n, "link") for n in titles if _are_links(page, titles))
        run = []


def _are_links(page: Page, run: list[int]) -> bool:
    """Tell titles from a list of the article's: no colon above them, and each of some words."""
    if len(run) < _LINKS or page.texts[run[0] - 1].rstrip().endswith(":"):
        return False
    return all(len(page.texts[n].split()) >= _LINK_WORDS and not page.texts[n][0].isdigit() for n in run)


def _stems(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"[a-z]{4,}", text.casefold())}
