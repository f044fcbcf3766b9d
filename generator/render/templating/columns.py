"""Columns for Jinja, which counts lines only.

Every token's line number is an :class:`At`: an integer that knows its column too. The parser
copies it into the nodes and into its own errors, so that both can be shown under their line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class At(int):
    """A line number with its column; both count from 1."""

    column: int

    @classmethod
    def place(cls, line: int, column: int) -> At:
        """Make a line number that knows its column."""
        at = cls(line)
        at.column = column
        return at


def column_of(line: int | None) -> int:
    """Return the column of a line number; 0 where it has none."""
    return getattr(line, "column", 0)


def placed(tokens: Iterable[tuple[int, str, str]], source: str) -> Iterator[tuple[int, str, str]]:
    """Give each token of a template its column.

    The lexer drops blanks around blocks, so a token is looked for behind the one before it:
    nothing but blanks can lie between.
    """
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    position = 0
    for line, kind, value in tokens:
        found = text.find(value, position)
        position = position if found < 0 else found
        yield At.place(line, position - text.rfind("\n", 0, position)), kind, value
        position += len(value)
