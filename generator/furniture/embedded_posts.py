"""Posts of social networks that stand in an article: whose they are, what they say, and their buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.comment_threads import is_action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.passes import MarkedPage
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


def posts(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield the lines of posts: from ``@tolan`` to its time, or ``— Mira Tolan (@tolan) August 26``."""
    page = marked.page
    for i, text in enumerate(page.texts):
        if _SIGNED.fullmatch(text):
            yield i, "post"
            if i and not page.texts[i - 1].endswith(":"):
                yield i - 1, "post"
        elif _HANDLE.fullmatch(text) and (last := _last(page, i)):
            yield from ((n, "post") for n in range(max(0, i - 1), last))


def _last(page: Page, handle: int) -> int:
    """Return the end of a post that begins with a handle; 0 where no time closes it."""
    end = min(len(page.texts), handle + _LENGTH)
    stamp = next((n for n in range(handle + 1, end) if _STAMP.fullmatch(page.texts[n])), 0)
    if not stamp:
        return 0
    last = stamp + 1
    while last < len(page.texts) and (
        _BUTTON.fullmatch(page.texts[last]) or is_action(page.texts[last], page.keys[last])
    ):
        last += 1
    return last
