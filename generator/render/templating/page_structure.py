"""What a template does to the structure of a page without meaning to, found in the page's Markdown.

Markdown is quiet about mistakes: four blanks make code of a paragraph, an empty line ends a table. Each rule
below finds one such slip, as Python-Markdown, which publishes the pages, reads the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FRONT_MATTER: Final = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_AS_IT_STANDS: Final = re.compile(r"<(pre|svg|script|style)\b.*?</\1>|^```.*?^```$", re.DOTALL | re.MULTILINE)
"""Markup within which Markdown means nothing."""
_INDENTED: Final = re.compile(r"\n\n(?: {4}|\t)[ \t]*\S")
_TITLE: Final = re.compile(r"^# |<h1\b", re.MULTILINE)
_TABLE: Final = re.compile(r"^\|.*\n(?:\|.*\n)*", re.MULTILINE)
_BELOW_THE_HEAD: Final = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
"""``| --- | ---: |``."""
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_ANY_ITEM: Final = re.compile(r"^(?P<blanks> {0,3})(?:[-*+]|\d+\.) +\S", re.MULTILINE)
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d+\.) ")
_TAG: Final = re.compile(
    r"<(?P<ends>/?)(?P<name>div|section|article|aside|details|figure|table|ul|ol|dl)\b"
    r"|^(?P<fence>/{3,})(?P<block> *\w+)?.*$",
    re.MULTILINE,
)
"""``<div …>``, ``</div>``; ``/// details | More``, ``///``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip in the structure of a page."""

    line: int
    """The line of the page, from 1."""
    message: str
    hint: str


def slips(page: str) -> Iterator[Slip]:
    """Yield what is wrong with the structure of a page, in the order of the rules."""
    text = _FRONT_MATTER.sub(_only_its_lines, page)
    text = _AS_IT_STANDS.sub(_only_its_lines, text)
    for rule in RULES:
        yield from rule(text)


def _only_its_lines(found: re.Match[str]) -> str:
    """Leave nothing of a part of a page but its line ends, so that lines keep their numbers."""
    return "\n" * found[0].count("\n")


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _line_above(text: str, place: int) -> str:
    """Return the line above the one that begins at a place."""
    end = max(0, place - 1)
    return text[text.rfind("\n", 0, end) + 1 : end]


def code_by_indent(text: str) -> Iterator[Slip]:
    """Find a paragraph that four blanks turn into code: ``    The harbour stays open.``.

    What belongs to an item of a list may be indented.
    """
    for found in _INDENTED.finditer(text):
        above = _line_above(text, len(text[: found.start()].rstrip()) + 1)
        if not _ITEM.match(above) and not above.startswith((" ", "\t")):
            yield Slip(
                line=_line(text, found.end() - 1),
                message="four blanks at the start of a line make code of this paragraph",
                hint="begin the line without blanks",
            )


def second_title(text: str) -> Iterator[Slip]:
    """Find a heading of the first level beside the page's title: ``# What was said``."""
    for found in list(_TITLE.finditer(text))[1:]:
        yield Slip(
            line=_line(text, found.start()),
            message="the page has a second heading of the first level",
            hint="write ## for a heading within the page",
        )


def broken_table(text: str) -> Iterator[Slip]:
    """Find rows without a head, which an empty line cuts off, and rows of another length.

    Below ``| --- | --- |`` each row has two cells.
    """
    for found in _TABLE.finditer(text):
        first = _line(text, found.start())
        rows = found[0].splitlines()
        if len(rows) == 1 or not _BELOW_THE_HEAD.fullmatch(rows[1]):
            yield Slip(
                line=first,
                message="this row belongs to no table",
                hint="write the rows of a table below its head, without an empty line between them",
            )
            continue  # without columns, cells can't be counted
        width = _cells(rows[1])
        for number, row in enumerate(rows):
            if _cells(row) != width:
                yield Slip(
                    line=first + number,
                    message=f"this row has {_cells(row)} cells, and its table has {width} columns",
                    hint="write as many cells as there are below the head of the table",
                )


def _cells(row: str) -> int:
    """Return how many cells a row has: two in ``| a | b |``."""
    return len(_CELL_END.findall(row.strip().strip("|"))) + 1


def broken_list(text: str) -> Iterator[Slip]:
    """Find a list that is read as part of the paragraph above it, and items behind blanks: ``  - two``."""
    for found in _ANY_ITEM.finditer(text):
        before, blanks = _line_above(text, found.start()), found["blanks"]
        if blanks:
            message = f"{len(blanks)} blanks before an item neither begin a list nor continue the one above"
            hint = "begin the item without blanks, or with four within another item"
        elif before.strip() and not _ITEM.match(before) and not before.startswith((" ", "\t")):
            message = "this list is read as part of the paragraph above it"
            hint = "leave an empty line before its first item"
        else:
            continue
        yield Slip(line=_line(text, found.start()), message=message, hint=hint)


def open_block(text: str) -> Iterator[Slip]:
    """Find a ``<div>`` or a ``/// details`` that nothing closes, and an end of what is not open."""
    opened: list[tuple[str, int]] = []
    for found in _TAG.finditer(text):
        name = found["name"] or found["fence"]
        if not (found["ends"] or (found["fence"] and not found["block"])):
            opened.append((name, found.start()))
        elif opened and opened[-1][0] == name:
            opened.pop()
        else:
            yield Slip(
                line=_line(text, found.start()),
                message=f"`{found[0]}` ends what is not open",
                hint="remove it, or open what it ends",
            )
    for name, place in opened:
        end = name if name.startswith("/") else f"</{name}>"
        message = f"nothing ends what begins here; expected `{end}`"
        yield Slip(line=_line(text, place), message=message, hint=f"write `{end}` behind what belongs to it")


RULES: Final[tuple[Callable[[str], Iterator[Slip]], ...]] = (
    code_by_indent,
    second_title,
    broken_table,
    broken_list,
    open_block,
)
"""In this order; each by itself."""
