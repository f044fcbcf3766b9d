"""Where an article has ended for good: comments, words about the author, lists of other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.furniture.comment_threads import counts_comments, thread_begins
from generator.furniture.furniture_words import words
from generator.furniture.saved_page import ARTICLE_PARAGRAPHS
from generator.furniture.teasers import is_blurb

if TYPE_CHECKING:
    from generator.furniture.saved_page import Page

_ARTICLE_WORDS = 100
_SOFT_SHARE = 0.25
"""A soft close is one only where at most this share of the article's words stands below."""


def close(page: Page) -> tuple[int, str]:
    """Return the first paragraph below the article, and the rule; the page's end where none is."""
    end, rule = _titled(page)
    after = next((i for i, number in page.prose.items() if number + 1 == ARTICLE_PARAGRAPHS), len(page.texts))
    thread = thread_begins(page, after)
    return (thread, "comments") if thread < end else (end, rule)


def _titled(page: Page) -> tuple[int, str]:
    lengths = {i: len(page.texts[i].split()) for i in page.prose}
    below = sum(lengths.values())
    above = paragraphs = 0
    goes_on = _goes_on(page)
    for i, line in enumerate(page.keys):
        if line and (paragraphs >= ARTICLE_PARAGRAPHS or above >= _ARTICLE_WORDS):
            if (line in words("closes", "firmly") or counts_comments(line)) and above >= below:
                return i, "after-article"
            if line in words("closes", "lists") and above >= below and not goes_on[i]:
                return i, "after-article"
            if line.startswith(words("closes", "softly")) and below <= _SOFT_SHARE * above:
                return i, "after-article"
        if i in lengths:
            paragraphs += 1
            above += lengths[i]
            below -= lengths[i]
    return len(page.texts), ""


def _goes_on(page: Page) -> list[bool]:
    """Return for each paragraph whether those below it are the article's, not a list's."""
    answers: list[bool] = []
    adjacent, below = False, list[int]()
    for n in range(len(page.texts) - 1, -1, -1):
        answers.append(adjacent or (len(below) == 1 and not is_blurb(page, below[0], always=False)))
        if page.keys[n] in words("closes", "firmly"):
            adjacent, below = False, []
        elif n in page.prose:
            adjacent = adjacent or below[-1:] == [n + 1]
            below.append(n)
    return answers[::-1]
