"""The tags and the text of a page in the order of the file, in a time that grows with its length only.

Python's own parser goes over the rest of the file again for each comment, tag or quotation mark that nothing
closes: a broken page of a megabyte takes it hours. What is text here is what a browser shows as text
(HTML Living Standard, 13.2.5), save that a tag which nothing closes is text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TAG = re.compile(
    # <p class="a>b"> · </p> · <br/>; the group never gives back what it took
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?>(?:[^>\"'=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[=\"'])*)>"
)
_RAW = frozenset({"script", "style"})
"""Elements whose content is not markup."""
PHRASING = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""Elements that stand within a line (phrasing content, HTML Living Standard); all others begin a new one."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
})  # fmt: skip
"""Elements that begin a paragraph of their own; a ``<br>`` or a picture begins but a line."""
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
"""Elements without content and without an end tag (HTML Living Standard, 13.1.2)."""
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


def nested(pieces: Iterable[Tag | Text], end: int) -> Iterator[Tag | Text]:
    """Yield the tags and texts with an end tag for each that begins an element, each within the other.

    The end of a paragraph may be left out, and so may any other: it ends with what holds it, or with the page
    at ``end``. An end tag that nothing opened is an empty element, as in a browser.
    """
    opened: list[str] = []
    count: Counter[str] = Counter()
    for piece in pieces:
        if isinstance(piece, Text):
            yield piece
            continue
        closed = _ended_by(piece, opened, count)
        for name in reversed(opened[len(opened) - closed :]):
            yield Tag(name, closing=True, start=piece.start, end=piece.start)
            count[name] -= 1
        del opened[len(opened) - closed :]
        if piece.closing and closed:
            continue
        yield replace(piece, closing=False)
        if piece.closing or piece.name in VOID:
            yield Tag(piece.name, closing=True, start=piece.end, end=piece.end)
        else:
            opened.append(piece.name)
            count[piece.name] += 1
    for name in reversed(opened):
        yield Tag(name, closing=True, start=end, end=end)


def _ended_by(tag: Tag, opened: Sequence[str], count: Mapping[str, int]) -> int:
    """Return how many of the open elements, the innermost first, a tag ends."""
    if not tag.closing:
        return int(opened[-1:] == ["p"] and tag.name not in PHRASING)
    if not count[tag.name]:
        return 0
    return next(depth for depth, name in enumerate(reversed(opened), start=1) if name == tag.name)


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
