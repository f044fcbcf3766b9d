"""Threads of readers' comments that no title opens: ``Reply`` or ``Rosa says:`` again and again."""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from generator.furniture.saved_page import Page

_ACTIONS = 3
_BETWEEN = 5
"""At most so many paragraphs make one comment."""
_BACK = 4
"""So many lines above the first action its comment's name and time may stand."""
_SAYS = re.compile(r"\S[^.!?:;“”\"]{0,40} (?:says|wrote|writes|commented):?")
_COUNT = re.compile(
    # "12 comments" · "(3) Comments" · "Comments (4)" · "2 thoughts on “The harbour”" · "129 Responses to …"
    r"\(?[0-9]{1,5}\)? (?:more )?(?:readers?['’]? )?(?:comments?|responses?|replies|thoughts)"
    r"(?: (?:on|to) .{1,200})?"
    r"|(?:top|latest|newest|recent|all|best|most|readers?['’]?s?)(?: \w+)? comments"
    r"|(?:comments?|responses|replies|discussion|conversation) ?\(? ?[0-9]{1,5} ?\)?",
)
_IN_BRACKETS = re.compile(r"[\[(](?P<inner>[^\[\]]{4,600})[\])]")
_WRITES = re.compile(
    # "a subscriber replies: …" · "one reader from Port City writes in: …"
    r"(?:an?|one|another|our) (?:[\w-]+ ){0,2}?(?P<who>[\w-]+)"
    r"(?: (?:from|in) [\w ]{2,30}?)? [a-z]+(?: in)?:\s"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def counts_comments(lower: str) -> bool:
    """Return whether a line says how many comments follow."""
    return _COUNT.fullmatch(lower) is not None


def is_readers_word(text: str) -> bool:
    """Return whether a line in brackets is what a reader wrote: ``[A subscriber replies: Who pays?]``."""
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed is None:
        return False
    writes = _WRITES.match(bracketed["inner"].lower())
    return writes is not None and writes["who"] in word_list("furniture.threads.readers")


def thread_begins(page: Page, after: int) -> int:
    """Return where comments begin below the paragraph ``after``; the end of the page where there are none.

    From the last action up, hardly more than a comment stands between one action and the next.
    """
    prose = sorted(page.prose)
    below = len(page.texts)
    thread: list[int] = []
    for action in reversed(_actions(page, after)):
        between = bisect(prose, below - 1) - bisect(prose, action)
        if between > _BETWEEN:
            break
        thread.append(action)
        below = action
    if len(thread) < _ACTIONS:
        return len(page.texts)
    return _top(page, thread[-1], after)


def _actions(page: Page, after: int) -> list[int]:
    """Return the first line of each run of actions below a paragraph."""
    acts = [is_action(text, line) for text, line in zip(page.texts, page.keys, strict=True)]
    below = range(after + 1, len(acts))
    return [i for i in below if acts[i] and not acts[i - 1]]


def is_action(text: str, line_key: str) -> bool:
    """Return whether a line is a button or count below a comment: ``Reply``, ``Like (4)``, ``Rosa says:``."""
    named = _LETTERS.findall(line_key)
    if named and set(named) <= set(word_list("furniture.threads.actions")):
        return True
    return _SAYS.fullmatch(text) is not None


def _top(page: Page, action: int, after: int) -> int:
    """Return the first line of the comment that an action belongs to."""
    if _SAYS.fullmatch(page.texts[action]):
        return action
    for i in range(action - 1, max(after, action - _BACK - 1), -1):
        if page.phrases.get(i) not in {"date-line", "counter"}:
            continue
        # "bargee", and below it "2 days ago at 07:52 am"
        name = i - 1
        return i if name in page.prose or name <= after else name
    return action
