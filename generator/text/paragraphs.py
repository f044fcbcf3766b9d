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
_QUOTE = ">"
_QUOTED = re.compile(r"(?:>(?=[ \t>]|$)[ \t]*)+", re.MULTILINE)
"""``> We wait``, ``>> We wait``: words of somebody else, as mail and Markdown mark them."""
_HEADING = re.compile(r"#{1,6}[ \t]+(?=[^\s#])")
"""``## Who pays``."""
_HEADING_WORDS = 30
"""What goes on for longer is a sentence that begins with a sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One or more lines that belong together, without white space at their edges."""

    lines: tuple[Span, ...]
    text: str
    alone: bool
    """Blank lines, or nothing, stand above and below."""
    sign: str = ""
    """``>`` before a quotation, ``#`` before a heading: ``text`` begins with it, the lines don't."""

    @property
    def span(self) -> Span:
        """From the first line's first character to the last line's last."""
        return Span(start=self.lines[0].start, end=self.lines[-1].end)


def paragraphs(text: str, start: int = 0, *, signs: bool = False) -> tuple[Paragraph, ...]:
    """Split text into paragraphs.

    Args:
        text: the file's text.
        start: the offset to begin at.
        signs: whether ``>`` before a line means that it is quoted, and ``#`` that it is a heading.
    """
    found: list[Paragraph] = []
    for sign, block in _blocks(text, start, signs=signs):
        runs = (block,) if sign == _QUOTE else tuple(_runs(text, block))  # as short as its lines may be
        for run in runs:
            joined = " ".join(text[s.start : s.end] for s in run)
            words = f"{sign} {joined}" if sign else joined
            found.append(Paragraph(lines=run, text=words, alone=len(runs) == 1, sign=sign))
    return tuple(found)


def _blocks(text: str, start: int, *, signs: bool) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield runs of lines with no blank line between them, each with the sign in front of its lines."""
    block: list[Span] = []
    sign = ""
    for span in _lines(text, start):
        own, line = _signed(text, span) if signs else ("", span)
        ends = len(line) == 0 or own != sign or own == "#"
        if ends and block:
            yield sign, tuple(block)
            block = []
        sign = own
        if len(line):
            block.append(line)
    if block:
        yield sign, tuple(block)


def _lines(text: str, start: int) -> Iterator[Span]:
    """Yield the lines without white space at their edges; a blank line is an empty place."""
    position = start
    while position < len(text):
        line = _LINE.match(text, position)
        words = line[0] if line else ""
        lead = len(words) - len(words.lstrip())
        end = position + len(words.rstrip())
        yield Span(start=min(position + lead, end), end=end)
        position += len(words)
        position += 2 if text.startswith("\r\n", position) else 1


def _signed(text: str, line: Span) -> tuple[str, Span]:
    """Return the sign in front of a line, and the line without it: ``("#", "Who pays")``."""
    if quoted := _QUOTED.match(text, line.start, line.end):
        return _QUOTE, Span(start=quoted.end(), end=line.end)
    heading = _HEADING.match(text, line.start, line.end)
    if heading is None or len(text[line.start : line.end].split()) > _HEADING_WORDS:
        return "", line
    words = text[heading.end() : line.end]
    without_signs = words.rstrip("#")  # "## Who pays ##", but "C#" keeps its sign
    closed = without_signs != words and without_signs[-1:] in {" ", "\t"}
    end = heading.end() + len(without_signs.rstrip()) if closed else line.end
    return "#", Span(start=heading.end(), end=end)


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
