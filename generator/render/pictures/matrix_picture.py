"""The matrix in small: who takes a position on which issue, who only speaks, who is silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.render.escape import Markdown
from generator.render.pictures import lanes as frame
from generator.render.pictures.lanes import ROW
from generator.render.pictures.svg import at, element

if TYPE_CHECKING:
    from collections.abc import Sequence

CellKind = Literal["position", "changed", "said", "silent"]

_FITS: Final = 13
"""Columns that stand side by side on a small phone, each of them a target of 24 pixels."""
_SHAPES: Final[dict[CellKind, Markdown]] = {
    "position": element("rect", x=-6, y=-6, width=12, height=12),
    "changed": Markdown(
        element("rect", x=-6, y=-6, width=12, height=12)
        + element("path", d=Markdown("M-5 5 L5 -5"), class_="briefing-stroke")
    ),
    "said": element("circle", r=5.5, class_="briefing-open"),
    "silent": element("line", x1=-3, x2=3, y1=0, y2=0, class_="briefing-silent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """An actor on an issue."""

    kind: CellKind
    label: str
    """The position in words, or that there is none."""
    href: Markdown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An actor."""

    name: str
    href: Markdown | None
    cells: tuple[Cell, ...]


def matrix(columns: Sequence[tuple[str, Markdown]], rows: Sequence[Row], *, caption: str) -> Markdown:
    """Draw a mark for each actor on each issue: shape tells what there is, and leads to the words.

    A filled square is a declared position, one that is struck through a position that
    changed, a ring a statement, a dash silence. Columns are numbered; their names stand
    in the key.

    Args:
        columns: (name, link) of each issue.
        rows: the actors; each has a cell for every column.
        caption: what the picture shows, and where the same stands in words.

    Returns:
        The picture; empty where there is no column or no row.
    """
    if not columns or not rows:
        return Markdown("")
    numbers = tuple(
        at(_centre(index, len(columns)), 14, (element("text", str(index + 1)),))
        for index in range(len(columns))
    )
    key = element(
        "ol",
        (element("li", (element("a", name, href=href),)) for name, href in columns),
        class_="briefing-key",
    )
    kind = "matrix" if len(columns) <= _FITS else "matrix briefing-picture--wide"
    return frame.picture(
        kind, caption, (key, frame.axis(numbers, height=ROW), *(_row(row, columns) for row in rows))
    )


def _row(row: Row, columns: Sequence[tuple[str, Markdown]]) -> Markdown:
    spoken = sum(cell.kind != "silent" for cell in row.cells)
    told = f"speaks on {spoken} of {len(columns)} issues"
    drawn = (
        _cell(cell, name, _centre(index, len(columns)))
        for index, (cell, (name, _)) in enumerate(zip(row.cells, columns, strict=True))
    )
    return frame.lane(row.name, row.href, told, drawn)


def _cell(cell: Cell, issue: str, centre: float) -> Markdown:
    title = element("title", f"{issue}: {cell.label}")
    shape = _SHAPES[cell.kind]
    if cell.href is None:
        return at(centre, ROW / 2, (title, shape))
    hit = element("circle", r=ROW / 2, class_="briefing-hit")
    return element("a", (title, at(centre, ROW / 2, (hit, shape))), href=cell.href)


def _centre(index: int, count: int) -> float:
    return (index + 0.5) / count
