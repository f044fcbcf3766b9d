"""Plain text as paragraphs: by blank lines, by lines, with wrapped lines joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE = re.compile(r"[^\r\n]*")
# Lines of wrapped text are about as long as one another, and no longer than a screen.
_NARROWEST, _WIDEST = 40, 120
_RAGGED = 0.5
"""A sentence goes on below a line of this share of the width, however it was wrapped: by hand, say."""
BULLET = re.compile(r"(?:[•◦▪‣●∙·*–-]|[0-9]{1,2}[.)])[^\S\r\n]+(?=\S)")
"""``• first``, ``- first``, ``1. first``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One or more lines that belong together, without white space at their edges."""

    lines: tuple[Span, ...]
    text: str
    alone: bool
    """Blank lines, or nothing, stand above and below."""

    @property
    def span(self) -> Span:
        """From the first line's first character to the last line's last."""
        return Span(start=self.lines[0].start, end=self.lines[-1].end)


def paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """Split text, from the offset ``start`` on, into paragraphs."""
    found: list[Paragraph] = []
    for block in _blocks(text, start):
        runs = tuple(_runs(text, block))
        for run in runs:
            joined = " ".join(text[s.start : s.end] for s in run)
            found.append(Paragraph(lines=run, text=joined, alone=len(runs) == 1))
    return tuple(found)


def _blocks(text: str, start: int) -> Iterator[tuple[Span, ...]]:
    """Yield runs of lines with no blank line between them."""
    block: list[Span] = []
    position = start
    while position < len(text):
        line = _LINE.match(text, position)
        words = line[0] if line else ""
        lead = len(words) - len(words.lstrip())
        if words.strip():
            block.append(Span(start=position + lead, end=position + len(words.rstrip())))
        elif block:
            yield tuple(block)
            block = []
        position += len(words)
        position += 2 if text.startswith("\r\n", position) else 1
    if block:
        yield tuple(block)


def _runs(text: str, block: Sequence[Span]) -> Iterable[tuple[Span, ...]]:
    """Join the lines of a block that were one line before somebody wrapped it."""
    width = max(len(line) for line in block)
    full = [_is_full(text, line, following, width) for line, following in pairwise(block)]
    wrapped = _NARROWEST <= width <= _WIDEST and any(
        is_full and _goes_on(text, line, following)
        for is_full, (line, following) in zip(full, pairwise(block), strict=True)
    )
    run: list[Span] = []
    joined = [
        is_full or (len(line) >= _RAGGED * width and _goes_on(text, line, following))
        for is_full, (line, following) in zip(full, pairwise(block), strict=True)
    ]
    for line, is_joined in zip(block, [*joined, False], strict=True):
        run.append(line)
        if not (wrapped and is_joined):
            yield tuple(run)
            run = []


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Return whether the first word of the following line had no room on this one."""
    if BULLET.match(text, following.start, following.end):
        return False
    first = text[following.start : following.end].split(maxsplit=1)[0]
    return len(line) + 1 + len(first) > width


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Return whether a sentence goes on over the line's end."""
    return text[line.end - 1] not in '.!?:;”"' and text[following.start].islower()
