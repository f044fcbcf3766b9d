"""Where an article has ended for good: comments, words about the author, lists of other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.furniture.comment_threads import counts_comments, thread_begins
from generator.furniture.page_rules.teasers import is_blurb
from generator.furniture.saved_page import ARTICLE_PARAGRAPHS
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from generator.furniture.saved_page import Page

_ARTICLE_WORDS = 100
_SOFT_SHARE = 0.25
"""A soft close is one only where at most this share of the article's words stands below."""


def close(page: Page) -> tuple[int, str]:
    """Return the first paragraph below the article, and its kind; the page's end where none is."""
    end = _titled(page)
    thread = thread_begins(page, _body_end(page))
    if thread < end:
        return thread, "comments"
    return end, "after-article"


def _body_end(page: Page) -> int:
    """Return the paragraph from which on there is an article; the page's end where there is none."""
    for i, number in page.prose.items():
        if number + 1 == ARTICLE_PARAGRAPHS:
            return i
    return len(page.texts)


def _titled(page: Page) -> int:
    """Return the first line that heads what stands below an article: ``Comments``, ``Most Read``."""
    lengths = {i: len(page.texts[i].split()) for i in page.prose}
    below = sum(lengths.values())
    above = paragraphs = 0
    goes_on = _goes_on(page)
    for i, line in enumerate(page.keys):
        begun = paragraphs >= ARTICLE_PARAGRAPHS or above >= _ARTICLE_WORDS
        if line and begun and _closes(line, above, below, goes_on=goes_on[i]):
            return i
        if i in lengths:
            paragraphs += 1
            above += lengths[i]
            below -= lengths[i]
    return len(page.texts)


def _closes(line: str, above: int, below: int, *, goes_on: bool) -> bool:
    """Return whether a line ends an article, with so many words of prose above and below it."""
    if above >= below:
        if line in word_list("furniture.closes.firmly") or counts_comments(line):
            return True
        if line in word_list("furniture.closes.lists") and not goes_on:
            return True
    return below <= _SOFT_SHARE * above and line.startswith(word_list("furniture.closes.softly"))


def _goes_on(page: Page) -> list[bool]:
    """Return for each paragraph whether those below it are the article's, not a list's."""
    answers: list[bool] = []
    adjacent, below = False, list[int]()
    for i in range(len(page.texts) - 1, -1, -1):
        lone = len(below) == 1 and not is_blurb(page, below[0], always=False)
        answers.append(adjacent or lone)
        if page.keys[i] in word_list("furniture.closes.firmly"):
            adjacent, below = False, []
        elif i in page.prose:
            adjacent = adjacent or below[-1:] == [i + 1]
            below.append(i)
    return answers[::-1]
