"""Headings with no blank line below them, which would run into the first sentence of what they head.

    Who pays for the piers
    Mira Tolan said on Tuesday that the council would pay for both piers, the old one first.

The line is short, ends like no sentence, and the next word had room on it: nobody wrapped it there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.text import Passage
from generator.read.documents.plain_text import is_heading_like

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.text import PassageKind

_OPENING = "“\"‘'(«"
"""Marks that a sentence may begin with before its first letter."""


def headed(passages: Iterable[Passage], text: str) -> tuple[Passage, ...]:
    """Return passages with headings apart, in a file's ``text``."""
    return tuple(part for passage in passages for part in _parted(passage, text))


def _parted(passage: Passage, text: str) -> Iterator[Passage]:
    end = _heading_end(passage, text) if passage.kind == "paragraph" else 0
    if not end:
        yield passage
        return
    yield _stretch(passage, 0, end, kind="heading")
    yield _stretch(passage, end + 1, len(passage.text), kind="paragraph")


def _heading_end(passage: Passage, text: str) -> int:
    """Return where the first line of a paragraph ends, if it is a heading; 0 if it is none."""
    ends = [
        i
        for i, character in enumerate(passage.text)
        if character == " " and "\n" in text[passage.starts[i] : passage.ends[i]]
    ]
    if not ends:
        return 0
    edges = [-1, *ends, len(passage.text)]
    lines = [passage.text[start + 1 : end] for start, end in pairwise(edges)]
    return ends[0] if is_heading(lines) else 0


def is_heading(lines: Sequence[str]) -> bool:
    """Return whether the first of some lines that stand together is a heading of the others."""
    first, following = lines[0], lines[1]
    width = max(map(len, lines))
    room = len(first) + 1 + len(following.partition(" ")[0])
    begins = following.lstrip(_OPENING)[:1]
    return room <= width and (begins.isupper() or begins.isdigit()) and is_heading_like(first)


def _stretch(passage: Passage, start: int, end: int, *, kind: PassageKind) -> Passage:
    return Passage(
        kind=kind,
        text=passage.text[start:end],
        starts=passage.starts[start:end],
        ends=passage.ends[start:end],
        day=passage.day,
    )
