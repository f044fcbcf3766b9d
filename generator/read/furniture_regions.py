"""Where an article begins and ends in a saved page, and which lines outside are none of its own.

What stands above the first paragraph or below the last is furniture, unless it looks like a sentence,
an item of a list, or the title: a line that shares words with the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.read.plain import is_title_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG_PROSE = 20
_WEIGHT = 40
_PENALTY = 6
_OPENING = 6
"""So many paragraphs tell what an article is about."""
_SHARED = 2
_TITLE_WORDS = 3
_HEADLINE_WORDS = 4
_NEAR = 3
_STEM = 5
_SENTENCE = re.compile(r"[.!?:;][”\"’')\]]*$|[”\"]$")
_TRAILING_OFF = re.compile(r"(?:\.{3}|…)$")
_MARKED = re.compile(r"(?:[•◦▪‣●∙·*#>“\"‘„«-]|[0-9]{1,2}[.)]\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The stretch of a page that is the article."""

    first: int
    """Its first paragraph of prose."""
    last: int
    """Its last; ``-1`` where there is none."""
    prose: frozenset[int]

    @classmethod
    def of(cls, texts: Sequence[str], prose: frozenset[int], furniture: frozenset[int]) -> Core:
        """Find the stretch where prose outweighs short lines most.

        A long paragraph belongs to the article wherever it stands; a short one only inside the stretch:
        "We use your data to improve this page." above a menu is none of it.
        """
        begin, end = _heaviest(texts, prose, furniture)
        own = [
            i
            for i in sorted(prose)
            if i < len(texts) and (begin <= i <= end or len(texts[i].split()) >= _LONG_PROSE)
        ]
        first, last = (own[0], own[-1]) if own else (len(texts), -1)
        return cls(first=first, last=last, prose=frozenset(own))


def _heaviest(texts: Sequence[str], prose: frozenset[int], furniture: frozenset[int]) -> tuple[int, int]:
    """Return the ends of the run of lines with the greatest sum of weights (Kadane's algorithm)."""
    best, ends = 0, (len(texts), -1)
    total, begin = 0, 0
    for i, text in enumerate(texts):
        if i in prose:
            weight = min(len(text.split()), _WEIGHT)
        else:
            weight = -1 if _is_sentence(text) and i not in furniture else -_PENALTY
        if total <= 0:
            total, begin = 0, i
        total += weight
        if total > best:
            best, ends = total, (begin, i)
    return ends


def outer_lines(texts: Sequence[str], core: Core, furniture: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Yield the lines above and below the article that are none of its own, with their rules."""
    yield from _above(texts, core, furniture)
    yield from _below(texts, core, furniture)


def _above(texts: Sequence[str], core: Core, furniture: frozenset[int]) -> Iterator[tuple[int, str]]:
    about = _about(texts, core)
    loose = [i for i in range(core.first) if i not in furniture]
    kept = {i for i in loose if _shares(texts[i], about)}
    for i in loose:
        if _MARKED.match(texts[i]) or (_is_sentence(texts[i]) and core.first - i <= _NEAR):
            kept.add(i)
    last = core.first - 1
    if last in loose and is_title_like(texts[last]) and len(texts[last].split()) > _TITLE_WORDS:
        kept.add(last)  # the heading of its first part
    if not any(is_title_like(texts[i]) for i in kept):
        kept.update(_title(texts, loose, about))
    yield from ((i, "above-article") for i in loose if i not in kept)


def headline(texts: Sequence[str], core: Core, furniture: frozenset[int]) -> int:
    """Return the first of the last lines above the article that speak of what it does; ``-1`` for none."""
    about = _about(texts, core)
    place = -1
    for i in range(core.first - 1, -1, -1):
        if i not in furniture and is_title_like(texts[i]) and len(_stems(texts[i]) & about) >= _SHARED:
            place = i
        elif place >= 0:
            break
    return place


def _about(texts: Sequence[str], core: Core) -> set[str]:
    return _stems(" ".join(texts[i] for i in sorted(core.prose)[:_OPENING]))


def _title(texts: Sequence[str], loose: Sequence[int], about: set[str]) -> Sequence[int]:
    """Return the likeliest title: the last line of some words, or one that the article repeats."""
    for i in reversed(loose):
        stems = _stems(texts[i])
        if is_title_like(texts[i]) and (len(texts[i].split()) >= _TITLE_WORDS or (stems and stems <= about)):
            return [i]
    return loose[-1:]


def _below(texts: Sequence[str], core: Core, furniture: frozenset[int]) -> Iterator[tuple[int, str]]:
    contiguous = True
    listed = core.last >= 0 and texts[core.last].rstrip().endswith(":")
    for i in range(core.last + 1, len(texts)):
        if i in furniture:
            contiguous = listed = False
            continue
        text = texts[i]
        if contiguous and (listed or _MARKED.match(text) or _is_sentence(text)):
            listed = listed or text.rstrip().endswith(":")
            continue
        contiguous = False
        yield i, "below-article"


def _shares(text: str, about: set[str]) -> bool:
    """Tell whether a line speaks of what the article does: a longer one by one word, a short one by two."""
    count, shared = len(text.split()), _stems(text) & about
    telling = any(len(stem) == _STEM for stem in shared)
    return (count >= _TITLE_WORDS and len(shared) >= _SHARED) or (count >= _HEADLINE_WORDS and telling)


def _is_sentence(text: str) -> bool:
    return _SENTENCE.search(text) is not None and not _TRAILING_OFF.search(text)


def _stems(text: str) -> set[str]:
    return {w[:_STEM] for w in re.findall(r"[^\W\d_]{4,}", text.casefold())}
