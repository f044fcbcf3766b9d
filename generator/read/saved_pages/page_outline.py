"""The elements of a saved page that tell what a line is: boxes beside the article, links, lists, headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from generator.model.text import Span
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PICTURES: Final = frozenset({"figure", "figcaption"})
_ASIDE: Final = frozenset({"nav", "aside", "footer", "form", "button", "address"})
"""Elements that hold no paragraph of an article (HTML Living Standard, 4.3 and 4.4.12)."""
_NO_PROSE: Final = _PICTURES | _ASIDE | {"select", "dialog", "menu", "noscript"}
HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_KEPT: Final = frozenset({"a", "li", "ul", "ol", *HEADINGS})
_NAMED: Final = re.compile(
    r"\s(?:class|id)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))"
)
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""``relatedArticles``, ``related-articles`` and ``RELATED_articles`` are two words each."""


class Outline:
    """Where elements stand, in characters of the page."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str, int]] = []
        self._places: dict[str, list[Span]] = {}
        self._boxes: list[Span] = []
        self.pictures: list[Span] = []
        """The pictures with their captions."""
        self.asides: list[Span] = []
        """What stands beside the article by its element: ``<aside>``, ``<footer>``."""

    def begin(self, name: str, tag: str, at: int) -> None:
        """Take a tag that begins an element at a character of the page."""
        self._open.append((name, tag, at))

    def end(self, at: int) -> None:
        """Take the end of the element that began last."""
        name, tag, start = self._open.pop()
        if start == at:
            return
        place = Span(start=start, end=at)
        if name in _KEPT:
            self._places.setdefault(name, []).append(place)
        if name in _NO_PROSE or _names_box(tag):
            self._boxes.append(place)
        if name in _PICTURES:
            self.pictures.append(place)
        elif name in _ASIDE:
            self.asides.append(place)

    def places(self, *names: str) -> list[Span]:
        """Return where the elements of these names stand, in the order of the page."""
        return sorted(place for name in names for place in self._places.get(name, ()))

    def boxes(self, article: Sequence[Span]) -> list[Span]:
        """Return the boxes beside an article: those that hold no block of it.

        A page's body may well be called ``with-sidebar``.
        """
        starts = sorted(block.start for block in article)
        found: list[Span] = []
        for box in sorted(self._boxes):
            number = bisect_left(starts, box.start)
            holds_block = number < len(starts) and starts[number] < box.end
            if not holds_block:
                found.append(box)
        return found


def _names_box(tag: str) -> bool:
    """Return whether the names that a tag bears are those of a box: ``<div class="related-articles">``."""
    names = word_list("furniture.boxes.names")
    for match in _NAMED.finditer(tag):
        named = match["double"] or match["single"] or match["bare"] or ""
        if any(word.casefold() in names for word in _WORD.findall(named)):
            return True
    return False


def covered(places: Iterable[Span]) -> list[Span]:
    """Return places as stretches that do not overlap, in order."""
    merged: list[Span] = []
    for place in sorted(places):
        if merged and place.start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(merged[-1].end, place.end))
        else:
            merged.append(place)
    return merged


def shared(line: Span, stretches: Sequence[Span]) -> int:
    """Return how many characters of a line lie in stretches that do not overlap."""
    number = max(0, bisect_left(stretches, line) - 1)
    total = 0
    while number < len(stretches) and stretches[number].start < line.end:
        stretch = stretches[number]
        start, end = max(line.start, stretch.start), min(line.end, stretch.end)
        total += max(0, end - start)
        number += 1
    return total
