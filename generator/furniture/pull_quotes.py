"""Pull quotes: words of the article that the page prints a second time, large."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.passes import MarkedPage

_QUOTED = re.compile(r"(?:“[^“”]+”|‘[^‘]+’|\"[^\"]+\"|«[^«»]+»)")
_WORD = re.compile(r"\w+")
_WORDS = range(5, 41)
_NEAR = 4
_MOST = 20
"""So many lines are looked for at most: an article of nothing but quotations has no pull quotes."""


def pull_quotes(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield lines that are nothing but a quotation, and that a longer paragraph holds word for word."""
    page = marked.page
    candidates = [
        i
        for i, text in enumerate(page.texts)
        if len(text.split()) in _WORDS and _QUOTED.fullmatch(text) and text[-2] not in ".!?,…"
    ]
    if not candidates or len(candidates) > _MOST:
        return
    prose = {i: _words(page.texts[i]) for i in page.prose if i not in candidates}
    for i in candidates:
        words = _words(page.texts[i])
        # What the next paragraphs hold is a heading.
        if any(words in text for n, text in prose.items() if not i < n <= i + _NEAR):
            yield i, "pull-quote"


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
