"""The tags and the text of a page in the order of the file, in a time that grows with its length only.

Python's own parser goes over the rest of the file again for each comment, tag or quotation mark that nothing
closes: a broken page of a megabyte takes it hours. What is text here is what a browser shows as text
(HTML Living Standard, 13.2.5), save that a tag which nothing closes is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(
    # <p class="a>b"> · </p> · <br/>; the group never gives back what it took
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?>(?:[^>\"'=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[=\"'])*)>"
)
_RAW = frozenset({"script", "style"})
"""Elements whose content is no markup."""
PHRASING = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""Elements that stand within a line (phrasing content, HTML Living Standard); all others begin a new one."""
_MOST_UNCLOSED = 20
"""After so many tags that nothing closes, no more are looked for: each look goes to the end of the file."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that begins or ends an element, from ``start`` to ``end`` in the file."""

    name: str
    closing: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, from ``start`` to ``end`` in the file."""

    start: int
    end: int


def markup(page: str, start: int = 0) -> Iterator[Tag | Text]:
    """Yield the tags and texts of a page that begins at ``start``."""
    position = begun = start
    unclosed = 0
    while (mark := page.find("<", position)) >= 0 and unclosed <= _MOST_UNCLOSED:
        end, tag = _construct(page, mark)
        if end < 0:
            unclosed += page.startswith(("<!", "<?", "</"), mark) or page[mark + 1 : mark + 2].isalpha()
            position = mark + 1
            continue
        if begun < mark:
            yield Text(begun, mark)
        if tag is not None:
            yield tag
            if tag.name in _RAW and not tag.closing:
                close = re.compile(rf"</{tag.name}\b", re.IGNORECASE).search(page, end)
                end = close.start() if close else len(page)
        position = begun = end
    if begun < len(page):
        yield Text(begun, len(page))


def _construct(page: str, mark: int) -> tuple[int, Tag | None]:
    """Return the end of what ``<`` opens, and its tag if it is one; ``-1`` where it is text."""
    if page.startswith("<!--", mark):
        if page.startswith((">", "->"), mark + 4):
            return page.index(">", mark + 4) + 1, None
        close = page.find("-->", mark + 4)
        return (close + 3 if close >= 0 else len(page)), None
    if page.startswith(("<!", "<?"), mark):
        return page.find(">", mark) + 1 or -1, None
    if match := _TAG.match(page, mark):
        return match.end(), Tag(
            match["name"].lower(), closing=bool(match["closing"]), start=mark, end=match.end()
        )
    return -1, None
