"""Finding annotated words in an article: exactly, as whole words, and saying where they fail."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.text import Span

ELLIPSIS = " … "
"""Between the first and the last words of a stretch that is too long to write out."""


class AnchorError(ValueError):
    """Words that do not stand in the article as the annotation says."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of an article in which words are looked for."""

    text: str
    span: Span

    def every(self, words: str) -> list[Span]:
        """Return all places of the words, as whole words."""
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found = pattern.finditer(self.text, self.span.start, self.span.end)
        return [Span(start=m.start(), end=m.end()) for m in found]

    def only(self, words: str) -> Span:
        """Return the one place of the words; ``first … last`` is a stretch from the one to the other.

        Raises:
            AnchorError: they stand nowhere, or in several places.
        """
        first, dots, last = words.partition(ELLIPSIS)
        places = self.every(first)
        if len(places) != 1:
            raise AnchorError(_count(first, len(places)))
        if not dots:
            return places[0]
        rest = Scope(self.text, Span(start=places[0].end, end=self.span.end)).every(last)
        if not rest:
            msg = f"`{last}` does not stand after `{first}`"
            raise AnchorError(msg)
        return Span(start=places[0].start, end=rest[0].end)

    def nearest(self, words: str, to: tuple[Span, ...]) -> Span:
        """Return the place of the words that is nearest to the given spans and outside them.

        Raises:
            AnchorError: they stand nowhere but inside the spans.
        """
        places = [p for p in self.every(words) if not any(span.contains(p) for span in to)]
        if not places:
            raise AnchorError(_count(words, 0))
        return min(places, key=lambda place: (min(_gap(place, span) for span in to), place.start))

    def lines(self, spans: tuple[Span, ...]) -> Scope:
        """Return the whole lines, that is paragraphs, that the spans touch."""
        start = self.text.rfind("\n", 0, min(s.start for s in spans)) + 1
        end = self.text.find("\n", max(s.end for s in spans))
        return Scope(self.text, Span(start=start, end=len(self.text) if end < 0 else end))


def in_turn(scope: Scope, wanted: list[str]) -> list[Span]:
    """Return a place for each of the wanted words, where all their places are wanted, in order.

    Longer words are placed first, so that ``July`` does not claim the end of ``1 July``.

    Raises:
        AnchorError: some words stand more or less often than they are wanted.
    """
    taken: list[Span] = []
    placed: dict[str, list[Span]] = {}
    for words in sorted(set(wanted), key=lambda w: (-len(w), w)):
        free = [p for p in scope.every(words) if not any(p.overlaps(t) for t in taken)]
        if len(free) != wanted.count(words):
            msg = f"{_count(words, len(free))}, annotated {wanted.count(words)} times; add `in: …`"
            raise AnchorError(msg)
        placed[words] = free
        taken.extend(free)
    return [placed[words].pop(0) for words in wanted]


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _count(words: str, times: int) -> str:
    return f"`{words}` does not stand there" if times == 0 else f"`{words}` stands there {times} times"
