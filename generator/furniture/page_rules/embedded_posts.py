"""Posts of social networks that stand in an article: whose they are, what they say, and their buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.comment_threads import is_action
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage
    from generator.furniture.saved_page import Page

_HANDLE = re.compile(r"@\w{2,30}(?: ?·.{0,30})?")
_STAMP = re.compile(
    # "2:10 PM · Aug 26, 2031" · "Aug 26" · "14h"
    r"[0-9]{1,2}:[0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)? ?[·•|] ?.{4,40}"
)
_SIGNED = re.compile(r"[—–-] ?[^“”\"]{2,60} \(@\w{2,30}\) .{3,40}")
_BUTTON = re.compile(
    r"read [0-9.,km]{1,9} repl(?:y|ies)|copy link(?: to post)?|[0-9.,]{1,9}[km]?|·|follow", re.IGNORECASE
)
_LENGTH = 8
"""So many lines hold a post from its writer to its time."""


@rule(
    "posts",
    explanation="a post of a social network, from its writer to its time",
    sample="…\n— Mira Tolan (@tolan) August 26, 2031\n… => — Mira Tolan (@tolan) August 26, 2031 | post",
)
def posts(marked: MarkedPage) -> Iterator[Mark]:
    """Yield the lines of posts: from ``@tolan`` to its time, or ``— Mira Tolan (@tolan) August 26``."""
    page = marked.page
    for i, text in enumerate(page.texts):
        if _SIGNED.fullmatch(text):
            yield i, "post"
            if i and not page.texts[i - 1].endswith(":"):
                yield i - 1, "post"
        elif _HANDLE.fullmatch(text):
            # The name of the writer stands above the handle.
            for line in range(max(0, i - 1), _end(page, i)):
                yield line, "post"


def _end(page: Page, handle: int) -> int:
    """Return the end of a post that begins with a handle; 0 where no time closes it."""
    stamp = _stamp_below(page, handle)
    if stamp is None:
        return 0
    end = stamp + 1
    while end < len(page.texts) and _is_button(page, end):
        end += 1
    return end


def _stamp_below(page: Page, handle: int) -> int | None:
    """Return the line with the time of a post: ``2:10 PM · Aug 26, 2031``."""
    for line in range(handle + 1, min(len(page.texts), handle + _LENGTH)):
        if _STAMP.fullmatch(page.texts[line]):
            return line
    return None


def _is_button(page: Page, line: int) -> bool:
    """``Reply``, ``Read 12 replies``, ``4.2K``."""
    if _BUTTON.fullmatch(page.texts[line]):
        return True
    return is_action(page.texts[line], page.keys[line])
