"""Short lines that keep furniture company: ``Facebook``, ``Copied``, a name, a number between buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.furniture.article_core import is_entry
from generator.furniture.furniture_words import words
from generator.furniture.title_lines import is_title_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.furniture.passes import MarkedPage

_LABEL_WORDS = 4
_RUN = 3
_TOP_WORDS = 2
"""Nothing so short is a subheading above the first paragraph."""


def labels(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield labels in runs of short lines that hold furniture, inside the article.

    A line that speaks of what the article does stays; so does the last line of a run, for it may head what
    follows, and every run that a line with a colon opens, for it is a list.
    """
    page, core, found = marked.page, marked.core, marked.found
    texts, keys, prose = page.texts[: core.last + 1], page.keys, core.prose
    begun = sorted(prose)[1:2] or [len(texts)]
    for first, last in _runs(core.first, len(texts), prose):
        listed = dict(_listed_labels(first, last, keys, texts))
        yield from listed.items()
        opened = first > 0 and texts[first - 1].rstrip().endswith(":")
        if last - first < _RUN or opened:
            continue
        near = {i for i in range(first, last) if i in found or i in listed}
        for i in range(first, last):
            heads = (
                i + 1 == last
                and last < len(texts)
                and (first > begun[0] or len(texts[i].split()) > _TOP_WORDS)
            )
            titled = i + 1 < last and is_entry(texts[i + 1]) and i + 1 not in near
            if i in near or heads or titled or not _is_label(texts[i]) or core.speaks(texts[i]):
                continue
            if i - 1 in near or i + 1 in near:
                near.add(i)
                yield i, "label"


def _listed_labels(
    first: int, last: int, keys: Sequence[str], texts: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """``Tags``, and the labels below it up to the next paragraph."""
    for i in range(first, last):
        if keys[i] in words("opens_labels", "titles") and i + 1 < last:
            yield i, "tags"
            for below in range(i + 1, last):
                if not _is_label(texts[below]):
                    return
                yield below, "tags"
            return


def _runs(begin: int, end: int, prose: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches without a paragraph."""
    first = begin
    for i in range(begin, end + 1):
        if i == end or i in prose:
            if first < i:
                yield first, i
            first = i + 1


def _is_label(text: str) -> bool:
    if (is_entry(text) and ":" in text) or "\t" in text or len(text.split()) > _LABEL_WORDS:
        return False
    text = text.lstrip("∙·•|/– ")
    return is_title_like(text) or not any(c.isalpha() for c in text)
