"""Quotations: words between marks, paired within a paragraph and carried over to the next.

Marks may be curly, straight, doubled single ones, or angled. A quotation that runs over several
paragraphs opens in each of them and closes in the last; one that never closes ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.prose import Prose

_MARK = re.compile(
    r"""
    (?P<open> [“„«] )
  | (?P<close> [”»] )
  | (?P<both> " | '' | `` )
  | (?P<single_open> (?: ^ | (?<=[\s(\[“"—–-]) ) [‘'] (?=\S) )
  | (?P<single_close> (?<=\S) [’'] (?= [\s.,;:!?)\]”"—–] | $ ) )
    """,
    re.VERBOSE,
)
MOST_MARKS = 4000
"""A passage with more marks than this is no prose."""
TERM_WORDS = 3


@dataclass(slots=True)
class Quote:
    """A quotation with offsets into the prose: inside the marks, and with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    passage: int
    closed: bool = True
    single: bool = False
    continues: bool = False
    """It goes on from a quotation at the end of the paragraph before."""
    used: bool = False
    """A statement holds it."""
    words: int = 0

    def spoken(self, text: str) -> bool:
        """Tell whether it reads like speech rather than a term or a name."""
        return self.words > TERM_WORDS or text[self.end - 1 : self.end] in ",.!?…"


def find_quotes(prose: Prose) -> list[Quote]:
    """Pair the quotation marks of each passage."""
    found: list[Quote] = []
    for number in range(len(prose.passages)):
        start, end = prose.extent(number)
        quotes = _of_passage(prose.text, start, end, number)
        before = found[-1] if found else None
        if quotes and before and not before.closed and before.passage == number - 1:
            quotes[0].continues = quotes[0].outer_start == start
        found.extend(quotes)
    return found


def _of_passage(text: str, start: int, end: int, number: int) -> list[Quote]:
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    single: re.Match[str] | None = None
    for count, mark in enumerate(_MARK.finditer(text, start, end)):
        if count > MOST_MARKS:
            break
        kind = mark.lastgroup
        if kind == "single_open":
            single = mark if opened is None and single is None else single
        elif kind == "single_close":
            if single is not None and opened is None and single[0] in _pair(mark[0]):
                _add(quotes, text, single, mark.start(), mark.end(), number, single=True)
                single = None
        elif opened is None:
            if kind == "open" or (kind == "both" and not _closes(text, mark, start, end)):
                opened, single = mark, None
        elif (
            kind == "close"
            or (kind == "open" and _closes(text, mark, start, end))
            or (kind == "both" and not _opens(text, mark, start, end))
        ):
            _add(quotes, text, opened, mark.start(), mark.end(), number)
            opened = None
        elif kind == "both":
            # an opening mark where one is open already: the former never closed
            opened = mark
    if opened is not None and end - opened.end() > 1:
        _add(quotes, text, opened, end, end, number)
        quotes[-1].closed = False
    quotes.sort(key=lambda quote: quote.start)
    return quotes


def _pair(close: str) -> str:
    return "‘" if close == "’" else "'"


def _closes(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a straight mark can only be a closing one: ``word" `` ."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not before.isspace() and before not in "([—–-" and (after.isspace() or after in ".,;:!?)")


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a straight mark can only be an opening one: `` "word``."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before.isspace() and (after.isalnum() or after in "'‘$£€")


def _add(  # noqa: PLR0913 - the two marks and where they stand
    quotes: list[Quote],
    text: str,
    opened: re.Match[str],
    end: int,
    outer_end: int,
    number: int,
    *,
    single: bool = False,
) -> None:
    start = opened.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        words = len(text[start:end].split())
        quotes.append(Quote(start, end, opened.start(), outer_end, number, single=single, words=words))
