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
        # A quotation is one paragraph, as short as its lines may be.
        runs = [block] if sign == _QUOTE else list(_runs(text, block))
        for run in runs:
            joined = " ".join(text[line.start : line.end] for line in run)
            words = f"{sign} {joined}" if sign else joined
            found.append(Paragraph(lines=run, text=words, alone=len(runs) == 1, sign=sign))
    return tuple(found)


def _blocks(text: str, start: int, *, signs: bool) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield runs of lines with no blank line between them, each with the sign in front of its lines."""
    block: list[Span] = []
    sign = ""
    for span in _lines(text, start):
        own, line = _signed(text, span) if signs else ("", span)
        is_blank = len(line) == 0
        # Each heading is a block of its own.
        ends = is_blank or own != sign or own == "#"
        if ends and block:
            yield sign, tuple(block)
            block = []
        sign = own
        if not is_blank:
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
    quoted = _QUOTED.match(text, line.start, line.end)
    if quoted:
        return _QUOTE, Span(start=quoted.end(), end=line.end)
    heading = _HEADING.match(text, line.start, line.end)
    if heading is None:
        return "", line
    if len(text[line.start : line.end].split()) > _HEADING_WORDS:
        return "", line
    begin = heading.end()
    words = _without_closing_signs(text[begin : line.end])
    return "#", Span(start=begin, end=begin + len(words))


def _without_closing_signs(words: str) -> str:
    """Return the words of ``## Who pays ##``; "C#" keeps its sign."""
    without_signs = words.rstrip("#")
    if without_signs == words or without_signs[-1:] not in {" ", "\t"}:
        return words
    return without_signs.rstrip()


def _runs(text: str, block: Sequence[Span]) -> Iterable[tuple[Span, ...]]:
    """Join the lines of a block that were one line before somebody wrapped it."""
    breaks = _breaks(text, block)
    wrapped = _is_wrapped(block, breaks)
    run: list[Span] = []
    for line, line_break in zip(block, [*breaks, None], strict=True):
        run.append(line)
        if line_break is None or not wrapped or not line_break.joins:
            yield tuple(run)
            run = []


@dataclass(frozen=True, slots=True, kw_only=True)
class _LineBreak:
    """The end of a line of a block, and the beginning of the next."""

    is_full: bool
    """The first word of the next line had no room on this one."""
    goes_on: bool
    """A sentence goes on over it."""
    is_long: bool
    """The line is not much shorter than the others."""

    @property
    def joins(self) -> bool:
        """Whether both lines were one before somebody wrapped them."""
        return self.is_full or (self.is_long and self.goes_on)


def _breaks(text: str, block: Sequence[Span]) -> list[_LineBreak]:
    """Return what is known of each line break in a block."""
    width = max(len(line) for line in block)
    return [
        _LineBreak(
            is_full=_is_full(text, line, following, width),
            goes_on=_goes_on(text, line, following),
            is_long=len(line) >= _RAGGED * width,
        )
        for line, following in pairwise(block)
    ]


def _is_wrapped(block: Sequence[Span], breaks: Sequence[_LineBreak]) -> bool:
    """Return whether a block was wrapped: lines of a screen's width, and a sentence that goes on over one."""
    width = max(len(line) for line in block)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    return any(one.is_full and one.goes_on for one in breaks)


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Return whether the first word of the following line had no room on this one."""
    if BULLET.match(text, following.start, following.end):
        return False
    first = text[following.start : following.end].split(maxsplit=1)[0]
    return len(line) + 1 + len(first) > width


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Return whether a sentence goes on over the line's end."""
    if text[line.end - 1] in '.!?:;”"':
        return False
    return text[following.start].islower()
