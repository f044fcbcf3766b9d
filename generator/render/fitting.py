"""Fitting a briefing card on one page A4: how many lines of print something takes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.parts.card_line import CardSection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.parts.card_line import CardLine

PAGE: Final = 48
"""Lines of print below a card's head, as its style sheet sets them; a fifth is kept in hand."""
_HEADING: Final = 3
_SUBJECT: Final = 26
_WORDS: Final = 78
"""Columns of the two parts of a line, in letters of common width."""
_TITLE: Final = 44
_LEAST: Final = 12
_CUT: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a card before it is fitted."""

    id: str
    heading: str
    lines: tuple[CardLine, ...]
    most: int
    """The room that it may take, in lines of print."""


def fitted(parts: Iterable[Part], *, room: int) -> tuple[CardSection, ...]:
    """Take as many lines into each part of a card as there is room for.

    Args:
        parts: the most important one first; what it leaves is left to the next ones.
        room: lines of print in all.
    """
    sections = []
    for part in parts:
        left = min(room, part.most) - _HEADING
        taken: list[CardLine] = []
        for line in part.lines:
            if (cost := height(line)) > left:
                break
            left -= cost
            taken.append(line)
        if not taken:
            continue
        room -= _HEADING + sum(map(height, taken))
        more = len(part.lines) - len(taken)
        sections.append(
            CardSection(
                id=part.id,
                heading=part.heading,
                lines=tuple(taken),
                more=f"{more} more on the page" if more else "",
            )
        )
    return tuple(sections)


def room(title: str, kicker: str) -> int:
    """Return the room below a card's head: a long title or question takes of it."""
    over = 2 * (_rows(title, _TITLE) - 1) + _rows(kicker, _WORDS) - 1
    return max(_LEAST, PAGE - over)


def height(line: CardLine) -> int:
    """Count the lines of print that a line of a card takes."""
    notes = (f"{note.label} {note.text}" for note in line.notes)
    body = sum(_rows(text, _WORDS) for text in (line.position, line.words, line.facts, *notes))
    return max(_rows(line.name, _SUBJECT), body)


def cut(text: str, limit: int = _CUT) -> str:
    """Shorten a text to some columns at the end of a word, and say so by an ellipsis."""
    if _columns(text) <= limit:
        return text
    head = text
    while _columns(head) > limit - 2:
        head = head[: max(1, len(head) * (limit - 2) // _columns(head))]
    at = head.rfind(" ")
    head = (head[:at] if at > limit // 2 else head).rstrip(" ,;:–—")
    closing = "”" if head.count("“") > head.count("”") else ""
    return f"{head} …{closing}"


def _rows(text: str, columns: int) -> int:
    return -(-_columns(text) // columns)


def _columns(text: str) -> int:
    """Count columns: characters of East Asian width take two (Unicode Standard Annex 11)."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
