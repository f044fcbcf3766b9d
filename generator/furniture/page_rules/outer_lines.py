"""The lines above and below an article that do not belong to it.

What stands above the first paragraph or below the last is furniture, unless it looks like a sentence,
an item of a list, or the title: a line that shares words with the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.article_core import is_entry, is_sentence, stems
from generator.furniture.saved_page import ARTICLE_PARAGRAPHS
from generator.furniture.title_lines import is_title_like
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.furniture.article_core import Core
    from generator.furniture.page_rule import Mark, MarkedPage
    from generator.furniture.saved_page import Page

_SHARED = 2
_TITLE_WORDS = 3
_NEAR = 3
_MARKED = re.compile(r"(?:[•◦▪‣●∙·*#>“\"‘„«-]|[0-9]{1,2}[.)]\s)")
_ENTRIES = 4


@rule(
    "outer-lines",
    explanation="all else above the title or below the last paragraph",
    sample="Weather in Port City\nHarbour stays open\n… => Weather in Port City | above-article",
)
def outer_lines(marked: MarkedPage) -> Iterator[Mark]:
    """Yield the lines above and below the article that do not belong to it, with their kinds."""
    page, core, found = marked.page, marked.core, marked.found
    if len(page.prose) < ARTICLE_PARAGRAPHS:
        return
    yield from _above(page.texts, core, found)
    yield from _below(page.texts, core, found)


def headline(page: Page, core: Core) -> int:
    """Return the first of the last lines above the article that speak of what it does; ``-1`` for none."""
    place = -1
    for i in range(core.first - 1, -1, -1):
        if i not in page.phrases and _shares_words(page.texts[i], core):
            place = i
        elif place >= 0:
            break
    return place


def _shares_words(text: str, core: Core) -> bool:
    """Return whether a title speaks of what the article does."""
    return is_title_like(text) and len(stems([text]) & core.about) >= _SHARED


def _above(texts: Sequence[str], core: Core, found: Mapping[int, str]) -> Iterator[Mark]:
    """Yield the lines above the first paragraph, but for the title and what leads over to the article."""
    loose = [i for i in range(core.first) if i not in found]
    kept = {i for i in loose if core.speaks(texts[i]) or _leads_over(texts[i], core.first - i)}
    last = core.first - 1
    if last in loose and _heads_a_part(texts[last]):
        kept.add(last)
    if not any(is_title_like(texts[i]) for i in kept):
        kept.update(_title(texts, loose, core.about))
    for i in loose:
        if i not in kept:
            yield i, "above-article"


def _leads_over(text: str, distance: int) -> bool:
    """Return whether a line near the first paragraph is a lead, or an item of a summary above it."""
    if is_sentence(text) and distance <= _NEAR:
        return True
    if not _MARKED.match(text) or distance > 2 * _NEAR:
        return False
    return text[0] == "#" or len(text.split()) > _TITLE_WORDS


def _heads_a_part(text: str) -> bool:
    """Return whether the line right above the first paragraph may be the heading of its first part."""
    return is_title_like(text) and len(text.split()) > _TITLE_WORDS


def _title(texts: Sequence[str], loose: Sequence[int], about: frozenset[str]) -> Sequence[int]:
    """Return the likeliest title: the last line of some words, or one that the article repeats."""
    for i in reversed(loose):
        if not is_title_like(texts[i]):
            continue
        own = stems([texts[i]])
        if len(texts[i].split()) >= _TITLE_WORDS or (own and own <= about):
            return [i]
    return loose[-1:]


def _below(texts: Sequence[str], core: Core, found: Mapping[int, str]) -> Iterator[Mark]:
    """Yield the lines below the last paragraph, but for sentences and lists that go on from it."""
    contiguous = True
    listed = core.last >= 0 and texts[core.last].rstrip().endswith(":")
    for i in range(_list_end(texts, core.last + 1, found), len(texts)):
        if i in found:
            contiguous = listed = False
            continue
        text = texts[i]
        if contiguous and (listed or _MARKED.match(text) or is_sentence(text)):
            listed = listed or text.rstrip().endswith(":")
            continue
        contiguous = False
        yield i, "below-article"


def _list_end(texts: Sequence[str], first: int, found: Mapping[int, str]) -> int:
    """Return the end of a list below the last paragraph, with a heading or without."""
    begin = first
    if first < len(texts) and is_title_like(texts[first]) and not is_entry(texts[first]):
        begin += 1
    end = begin
    while end < len(texts) and end not in found and is_entry(texts[end]):
        end += 1
    return end if end - begin >= _ENTRIES else first
