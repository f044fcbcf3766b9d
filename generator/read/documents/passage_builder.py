"""Passages put together character by character, each with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.text import INVISIBLE, Passage

if TYPE_CHECKING:
    import datetime as dt

    from generator.model.text import PassageKind


class PassageBuilder:
    """Collects the characters of one passage."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add characters that all stand for the file's ``[start, end)``: ``&`` for ``&amp;``."""
        self._text.extend(text)
        self._starts.extend([start] * len(text))
        self._ends.extend([end] * len(text))

    def copy(self, text: str, start: int) -> None:
        """Add characters as they stand in the file from ``start`` on."""
        self._text.extend(text)
        self._starts.extend(range(start, start + len(text)))
        self._ends.extend(range(start + 1, start + len(text) + 1))

    def passage(self, kind: PassageKind, day: dt.date | None = None) -> Passage | None:
        """Return the passage without white space at its edges; nothing where it is empty.

        ``day`` is that of the post of a live page, if it stands in one.
        """
        self._drop_invisible()
        text = "".join(self._text)
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        if first >= last:
            return None
        return Passage(
            kind=kind,
            text=text[first:last],
            starts=tuple(self._starts[first:last]),
            ends=tuple(self._ends[first:last]),
            day=day,
        )

    def _drop_invisible(self) -> None:
        """Leave out where a page may break a word: ``har-bour`` with a soft hyphen is ``harbour``."""
        if INVISIBLE.isdisjoint(self._text):
            return
        kept = [i for i, character in enumerate(self._text) if character not in INVISIBLE]
        self._text = [self._text[i] for i in kept]
        self._starts = [self._starts[i] for i in kept]
        self._ends = [self._ends[i] for i in kept]
