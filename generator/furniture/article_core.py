"""Where an article stands in a saved page: the stretch where prose outweighs short lines most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.furniture.saved_page import Page

_LONG_PROSE = 20
_WEIGHT = 40
_KNOWN, _UNKNOWN = 3, 4
"""A line of known furniture stands between paragraphs as well, and so does a list of numbers."""
_NEXT = 2
"""Paragraphs so near to one another are judged as one."""
_AKIN = 0.25
"""Share of its words that prose outside the stretch has to share with it."""
_BODY = 5
_BLURBS = 3
_ALONE = 0.3
"""So many paragraphs that stand alone are about other articles, where they share less of their words."""
_STEM = 5
_OPENING = 6
"""So many paragraphs tell what an article is about."""
_TITLE_WORDS = 3
_HEADLINE_WORDS = 4
_SHARED = 2
_SENTENCE = re.compile(r"[.!?:;][”\"’')\]]*$|[”\"]$")
_ENTRY = re.compile(r"^(?![0-9]{1,2}[.)]? )(?=.*(?:[0-9]|[\w)]: )).{6,}")
_TRAILING_OFF = re.compile(r"(?:\.{3}|…)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The stretch of a page that is the article."""

    first: int
    """Its first paragraph of prose."""
    last: int
    """Its last; ``-1`` where there is none."""
    prose: frozenset[int]
    about: frozenset[str]
    """Stems of the words in its first paragraphs: what the article speaks of."""

    @classmethod
    def of(cls, page: Page) -> Core:
        """Find the stretch.

        Prose outside it belongs to the article only where it is long and speaks of what the article does:
        "We use your data to improve this page." above a menu is none of it.
        """
        begin, end = _heaviest(page)
        stretch = [i for i in page.prose if begin <= i <= end]
        outside = [i for i in page.prose if not begin <= i <= end]
        inside = _without_blurbs(page, stretch)
        own = sorted((*inside, *_akin(page.texts, inside, outside)))
        return cls(
            first=own[0] if own else len(page.texts),
            last=own[-1] if own else -1,
            prose=frozenset(own),
            about=stems(page.texts[i] for i in own[:_OPENING]),
        )

    def speaks(self, text: str) -> bool:
        """Return whether a line speaks of what the article does: a long one by one word, a short by two."""
        count = len(text.split())
        shared = stems([text]) & self.about
        if count >= _TITLE_WORDS and len(shared) >= _SHARED:
            return True
        # "town" is shared by chance, a stem as long as "minis" hardly
        telling = any(len(stem) == _STEM for stem in shared)
        return count >= _HEADLINE_WORDS and telling


def stems(texts: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of all longer words: ``harbo`` for ``harbour`` and ``harbours``."""
    found: set[str] = set()
    for text in texts:
        longer = re.findall(r"[^\W\d_]{4,}", text.casefold())
        found.update(word[:_STEM] for word in longer)
    return frozenset(found)


def is_sentence(text: str) -> bool:
    """Return whether a line ends like a sentence, and does not trail off."""
    return _SENTENCE.search(text) is not None and not _TRAILING_OFF.search(text)


def is_entry(text: str) -> bool:
    """Return whether a line holds a number or a colon, as lists of dates, results and prices do.

    None begins with its own number, as the titles of "Most read" do.
    """
    return _ENTRY.search(text) is not None


def _heaviest(page: Page) -> tuple[int, int]:
    """Return the ends of the run of lines with the greatest sum of weights (Kadane's algorithm)."""
    best, ends = 0, (len(page.texts), -1)
    total, begin = 0, 0
    for i in range(len(page.texts)):
        weight = _weight(page, i)
        if total <= 0:
            total, begin = 0, i
        total += weight
        if total > best:
            best, ends = total, (begin, i)
    return ends


def _weight(page: Page, i: int) -> int:
    """Return what a line adds to a stretch: prose by its length, all else takes away a little."""
    text = page.texts[i]
    if i in page.prose:
        return max(_LONG_PROSE, min(len(text.split()), _WEIGHT))
    if i in page.phrases:
        return -_KNOWN
    if is_sentence(text):
        return -1
    return -_KNOWN if is_entry(text) else -_UNKNOWN


def _without_blurbs(page: Page, inside: Sequence[int]) -> Sequence[int]:
    """Leave out words about other articles at both ends: each stands alone, and speaks of other matters."""
    body = _paragraphs_in_a_row(page, inside)
    if len(body) < _BODY:
        return inside
    about = stems(page.texts[i] for i in body)
    for ordered in (inside, inside[::-1]):
        alone = set(takewhile(lambda i: i not in body, ordered))
        shared = sum(_shared(page.texts[i], about) for i in alone)
        if len(alone) >= _BLURBS and shared < _ALONE * len(alone):
            inside = [i for i in inside if i not in alone]
    return inside


def _paragraphs_in_a_row(page: Page, inside: Sequence[int]) -> set[int]:
    """Return the paragraphs that stand beside another one, or beside a sentence."""
    lines = [i for i in range(len(page.texts)) if i not in page.phrases]
    said = {i for i in lines if is_sentence(page.texts[i])}
    said.update(inside)
    in_a_row: set[int] = set()
    for one, other in pairwise(lines):
        if one in said and other in said:
            in_a_row.update((one, other))
    return in_a_row.intersection(inside)


def _shared(text: str, about: frozenset[str]) -> float:
    """Return which share of a text's longer words others have, too."""
    own = {stem for stem in stems([text]) if len(stem) == _STEM}
    return len(own & about) / max(1, len(own))


def _akin(texts: Sequence[str], inside: Sequence[int], outside: Sequence[int]) -> Iterator[int]:
    """Yield the long paragraphs outside the stretch whose words are the article's, neighbours as one."""
    about = stems(texts[i] for i in inside)
    long_ones = [i for i in outside if len(texts[i].split()) >= _LONG_PROSE]
    for cluster in _clusters(long_ones):
        together = " ".join(texts[i] for i in cluster)
        if _shared(together, about) >= _AKIN:
            yield from cluster


def _clusters(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Part numbers of lines into runs with hardly a line between them."""
    run: list[int] = []
    for i in numbers:
        if run and i - run[-1] > _NEXT:
            yield run
            run = []
        run.append(i)
    if run:
        yield run
