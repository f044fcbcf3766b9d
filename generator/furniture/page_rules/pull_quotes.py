"""Pull quotes: words of the article that the page prints a second time, large."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.furniture.page_rule import Mark, MarkedPage
    from generator.furniture.saved_page import Page

_QUOTED = re.compile(r"(?:“[^“”]+”|‘[^‘]+’|\"[^\"]+\"|«[^«»]+»)")
_WORD = re.compile(r"\w+")
_WORDS = range(5, 41)
_NEAR = 4
_MOST = 20
"""So many lines are looked for at most: an article of nothing but quotations has no pull quotes."""


@rule(
    "pull-quotes",
    explanation="a quotation that a longer paragraph holds word for word",
    sample="“No winter like this one”\n…\nBrandt said: “No winter like this one has been seen.” => "
    "“No winter like this one” | pull-quote",
)
def pull_quotes(marked: MarkedPage) -> Iterator[Mark]:
    """Yield lines that are nothing but a quotation, and that a longer paragraph holds word for word."""
    page = marked.page
    candidates = [i for i, text in enumerate(page.texts) if _is_bare_quotation(text)]
    if not candidates or len(candidates) > _MOST:
        return
    prose = {i: _words(page.texts[i]) for i in page.prose if i not in candidates}
    for i in candidates:
        if _is_repeated(i, page, prose):
            yield i, "pull-quote"


def _is_bare_quotation(text: str) -> bool:
    """Return whether a line is a quotation that does not end like a sentence: ``“We wait for the ice”``."""
    if len(text.split()) not in _WORDS or not _QUOTED.fullmatch(text):
        return False
    return text[-2] not in ".!?,…"


def _is_repeated(i: int, page: Page, prose: Mapping[int, str]) -> bool:
    """Return whether a paragraph holds the words of a line; one of the next few makes it a heading."""
    words = _words(page.texts[i])
    for number, text in prose.items():
        is_heading = i < number <= i + _NEAR
        if words in text and not is_heading:
            return True
    return False


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
