"""Cases in the reader's notation: a text, and below it what is to be found in it, one row a finding.

    What the file is about, in as many lines as it takes.

    # a title for the cases below

    @ published 2031-03-14
    She left on Monday. He stayed until the next day.
        Monday | 2031-03-10
        the next day | 2031-03-11
    It is a 28-point plan.
        -

``#`` begins a title, ``@`` a setting that holds from there on, ``-`` means that nothing is found. A text may
have several lines and paragraphs; it ends where its rows begin. The sample of a rule is a case in one line:
``She left on Monday. => Monday | 2031-03-10``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NOTHING = "-"
_INDENT = "    "
_ARROW = " => "

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text with what is to be found in it."""

    title: str
    text: str
    rows: tuple[Row, ...]
    settings: Mapping[str, str]
    line: int
    """Where the text stands in its file, counted from 1."""

    @property
    def id(self) -> str:
        """The name that a failing test prints: ``12: She left on Monday.``."""
        return f"{self.line}: {self.text[:60]}"


class NotationError(ValueError):
    """Cases are not in the notation."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"line {line}: {what}")


def read_cases(path: Path) -> list[Case]:
    """Read the cases of a file."""
    return parse_cases(path.read_text(encoding="utf-8"))


def parse_cases(written: str) -> list[Case]:
    """Parse cases; what stands above the first blank line only says what the file is about.

    Raises:
        NotationError: rows stand below no text, or a text has none.
    """
    _, _, body = written.partition("\n\n")
    first = written.count("\n") - body.count("\n") + 1
    cases: list[Case] = []
    settings: dict[str, str] = {}
    title, text, rows, begin = "", list[str](), list[Row](), 0
    for number, line in enumerate([*body.splitlines(), "#"], start=first):
        is_row = line.startswith(_INDENT)
        if rows and not is_row:
            cases.append(_case(title, text, rows, settings, begin))
            text, rows = [], []
        if is_row:
            if not text:
                raise NotationError(number, f"a row below no text: {line.strip()}")
            rows.append(row_of(line))
        elif line.startswith(("# ", "@ ")) or line == "#":
            if "".join(text).strip():
                raise NotationError(begin, "a text without rows, expected `-` where nothing is found")
            text = []
            if line.startswith("@ "):
                name, _, value = line[2:].partition(" ")
                settings = {**settings, name: value}
            else:
                title = line[2:]
        elif line or text:
            begin = begin if text else number
            text.append(line)
    return cases


def parse_sample(sample: str) -> Case:
    """Parse the sample of a rule: a case in one line."""
    text, arrow, row = sample.rpartition(_ARROW)
    if not arrow:
        raise NotationError(1, f"a sample without ` => ` and what is found: {sample}")
    return Case(title="", text=text, rows=(row_of(row),), settings={}, line=1)


def row_of(line: str) -> Row:
    """Return the columns of a row: ``Monday | 2031-03-10``."""
    return tuple(column.strip() for column in line.split("|"))


def _case(title: str, text: list[str], rows: list[Row], settings: Mapping[str, str], line: int) -> Case:
    nothing = rows == [(_NOTHING,)]
    return Case(
        title=title,
        text="\n".join(text).strip(),
        rows=() if nothing else tuple(rows),
        settings=settings,
        line=line,
    )
