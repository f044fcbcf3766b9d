"""Titles of other articles, with or without words about them, and what stands above such a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.article_core import is_sentence
from generator.furniture.page_rules.author_notes import BYLINE
from generator.furniture.page_rules.outer_lines import headline
from generator.furniture.saved_page import SHORT_PROSE_WORDS
from generator.text.rule import rule
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.furniture.article_core import Core
    from generator.furniture.page_rule import Mark, MarkedPage
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


@rule(
    "teasers",
    explanation="the header of a list of other articles, and the titles below it",
    sample="Related Articles\nFerry stays in port\nHarbour stays open\n… => Ferry stays in port | teaser",
)
def teasers(marked: MarkedPage) -> Iterator[Mark]:
    """Yield the headers of lists of other articles, and the titles and blurbs below them."""
    page, core = marked.page, marked.core
    own = _own_title(page, core)
    for i, line in enumerate(page.keys):
        with_blurbs = line in word_list("furniture.opens_teasers.titles_with_blurbs")
        above = i < core.first and page.phrases.get(i) == "header"
        if with_blurbs or above or _opens(page, i):
            yield i, "header" if line in word_list("furniture.exactly.header") else "teaser-header"
            yield from _below(page, i, own, with_blurbs=with_blurbs)


def _own_title(page: Page, core: Core) -> int:
    """Return the article's own title: above it the last that speaks of it, else the last there is."""
    own = headline(page, core)
    if own >= 0:
        return own
    for i in range(core.first - 1, -1, -1):
        if page.is_title(i):
            return i
    return -1


def _opens(page: Page, i: int) -> bool:
    """``Related articles``; ``People are also reading``; ``More in Harbour news`` above a title."""
    line = page.keys[i]
    if line in word_list("furniture.opens_teasers.titles"):
        return True
    if not line or not page.texts[i][0].isupper() or i + 1 == len(page.texts):
        return False
    if not page.is_title(i + 1, listed=True):
        return False
    return _MORE.fullmatch(line) is not None or _is_header(line.split())


def _is_header(named: Sequence[str]) -> bool:
    """Return whether words are of those that make such a header, one of them telling: ``also reading``."""
    if not 1 < len(named) <= _HEADER_WORDS:
        return False
    if not set(named) <= set(word_list("furniture.opens_teasers.words")):
        return False
    return not set(named).isdisjoint(word_list("furniture.opens_teasers.telling"))


def _below(page: Page, header: int, own: int, *, with_blurbs: bool) -> Iterator[Mark]:
    """Yield the titles below a header, each with the words about it, down to the article's own title."""
    i = header + 1
    while i < len(page.texts) and i != own:
        if not page.is_title(i, listed=True) or _is_subheading(page, i, with_blurbs=with_blurbs):
            return
        yield i, "teaser"
        i += 1
        if i < len(page.texts) and i != own and is_blurb(page, i, always=with_blurbs):
            yield i, "teaser"
            i += 1


def _is_subheading(page: Page, i: int, *, with_blurbs: bool = False) -> bool:
    """Tell the article's own subheading from a teaser: few words, and prose that goes on below."""
    if with_blurbs or i + 1 == len(page.texts):
        return False
    if len(page.texts[i].split()) >= SHORT_PROSE_WORDS - 2:
        return False
    if i + 1 in page.prose:
        return True
    if i + 1 in page.phrases or page.is_title(i + 1):
        return False
    return is_sentence(page.texts[i + 1])


def is_blurb(page: Page, i: int, *, always: bool) -> bool:
    """Return whether a paragraph is about the title above it."""
    text = page.texts[i]
    if i not in page.prose or text[0] in '“"':
        return False
    if len(text.split()) > _BLURB_WORDS:
        return False
    return always or len(_stems(text) & _stems(page.texts[i - 1])) > 1


@rule(
    "links",
    explanation="several titles between two paragraphs, or one with a byline",
    sample="…\nWhat houses do about damp\nBy Rosa Lindt\n… => What houses do about damp | link",
)
def links(marked: MarkedPage) -> Iterator[Mark]:
    """Yield titles between two paragraphs that nothing opens: several, or one with a byline."""
    page, core = marked.page, marked.core
    run: list[int] = []
    for i in range(core.first + 1, core.last + 1):
        if run and BYLINE.fullmatch(page.texts[i]):
            yield run[-1], "link"
            yield i, "byline"
            run = []
        elif i not in marked.found and i not in page.prose and page.is_title(i):
            run.append(i)
        else:
            if i in page.prose:
                yield from _links_of_run(page, run)
            run = []


def _links_of_run(page: Page, run: Sequence[int]) -> Iterator[Mark]:
    """Yield the titles above a paragraph, but for its own subheading."""
    if run and _is_subheading(page, run[-1]):
        run = run[:-1]
    if _are_links(page, run):
        for i in run:
            yield i, "link"


def _are_links(page: Page, run: Sequence[int]) -> bool:
    """Tell titles from a list of the article's: no colon above them, and each of some words."""
    if len(run) < _LINKS:
        return False
    if page.texts[run[0] - 1].rstrip().endswith(":"):
        return False
    texts = [page.texts[i] for i in run]
    return all(len(text.split()) >= _LINK_WORDS and not text[0].isdigit() for text in texts)


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}", text.casefold())}
