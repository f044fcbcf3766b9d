"""The timeline: a lane for each actor or issue, a mark for each date on which it speaks or is spoken of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.escape import Markdown
from generator.render.pictures import lanes as frame
from generator.render.pictures.lanes import ROW
from generator.render.pictures.scale import TimeScale
from generator.render.pictures.svg import at, element, percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.edtf import EdtfDate

_NARROW: Final = 300
"""Width for which marks are kept apart, in pixels: that of a lane on a small phone."""
_STRETCH: Final = dt.timedelta(days=62)
"""Dates farther than this from all articles don't stretch the scale: an arrow at the edge points to them."""
_AXIS: Final = 20
_LAST_NAME: Final = 0.86
"""A name that begins farther right would be cut off on a small phone."""
_DOT: Final = 5
_DISC: Final = 9
_WIDE_DISC: Final = 12
_WIDE: Final = 100
"""From here on a number needs the wide disc."""
_ARROW: Final = {-1: "M-3 0 L4 -5 L4 5 Z", 1: "M3 0 L-4 -5 L-4 5 Z"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What was said on one date."""

    date: EdtfDate
    count: int
    """How many statements or entries the mark stands for."""
    label: str
    """Date and words, for those who point at the mark or hear it."""
    href: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The marks of one actor or issue."""

    name: str
    href: Markdown | None
    told: str
    """What the lane holds, in words: ``4 statements``."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A mark with its place, from 0 to 1."""

    mark: Mark
    start: float
    end: float
    centre: float
    row: int
    beyond: int
    """-1 where the date lies before the scale, 1 where it lies after it, else 0."""


def timeline(lanes: Sequence[Lane], *, articles: Iterable[EdtfDate], caption: str) -> Markdown:
    """Draw lanes of marks on one scale of time.

    A filled mark is a day; an open one lies somewhere on its bar, which reaches from the
    first to the last day that is possible. A number tells how many statements a mark holds.

    Args:
        lanes: from top to bottom.
        articles: when the articles were published: dates far from all of them don't stretch the scale.
        caption: what the picture shows, and where the same stands as a list.

    Returns:
        The picture; empty where fewer than two dates can be drawn.
    """
    dates = dict.fromkeys(mark.date for lane in lanes for mark in lane.marks if _known(mark.date))
    scale = _scale(dates, articles)
    if scale is None or len(dates) < 2:  # noqa: PLR2004 - one date is no course of time
        return Markdown("")
    ticks = tuple(
        at(scale.begin(day), _AXIS - 6, (element("text", name, x=3),))
        for day, name in scale.ticks()
        if scale.begin(day) <= _LAST_NAME
    )
    grid = tuple(
        element("line", x1=x, x2=x, y1=0, y2="100%", class_="briefing-grid")
        for x in (percent(scale.begin(day)) for day, _ in scale.ticks())
    )
    return frame.picture(
        "timeline",
        caption,
        (frame.axis((*grid, *ticks), height=_AXIS), *(_lane(lane, scale, grid) for lane in lanes)),
    )


def _scale(dates: Iterable[EdtfDate], articles: Iterable[EdtfDate]) -> TimeScale | None:
    """Reach over all days that are not far from the articles."""
    days = sorted(day for date in dates for day in (date.earliest, date.latest) if day)
    core = sorted(day for date in articles for day in (date.earliest, date.latest) if day) or days
    return TimeScale.around(
        (*core, *(day for day in days if core[0] - _STRETCH <= day <= core[-1] + _STRETCH)) if core else ()
    )


def _lane(lane: Lane, scale: TimeScale, grid: tuple[Markdown, ...]) -> Markdown:
    placed = _place(lane.marks, scale)
    rows = 1 + max((p.row for p in placed), default=0)
    return frame.lane(lane.name, lane.href, lane.told, (*grid, *map(_draw, placed)), height=rows * ROW)


def _place(marks: Sequence[Mark], scale: TimeScale) -> tuple[_Placed, ...]:
    """Give each mark the first row in which it touches no other, the earliest mark first."""
    placed: list[_Placed] = []
    free: list[float] = []  # where each row is free again
    half = ROW / _NARROW / 2
    for mark in sorted(filter(lambda m: _known(m.date), marks), key=lambda m: _bounds(m.date, scale)):
        start, end = _bounds(mark.date, scale)
        centre = _centre(mark.date, start, end, half)
        row = next((i for i, taken in enumerate(free) if taken <= min(start, centre - half)), len(free))
        free[row : row + 1] = [max(end, centre + half)]
        placed.append(
            _Placed(mark=mark, start=start, end=end, centre=centre, row=row, beyond=_beyond(mark.date, scale))
        )
    return tuple(placed)


def _known(date: EdtfDate) -> bool:
    return date.earliest is not None or date.latest is not None


def _bounds(date: EdtfDate, scale: TimeScale) -> tuple[float, float]:
    return (
        scale.begin(date.earliest) if date.earliest else 0.0,
        scale.end(date.latest) if date.latest else 1.0,
    )


def _centre(date: EdtfDate, start: float, end: float, half: float) -> float:
    """Return where the mark stands: in the middle of its bar, or at the end that is known."""
    centre = end if date.earliest is None else start if date.latest is None else (start + end) / 2
    return min(max(centre, half), 1 - half)


def _beyond(date: EdtfDate, scale: TimeScale) -> int:
    if date.latest is not None and date.latest < scale.first:
        return -1
    return 1 if date.earliest is not None and date.earliest > scale.last else 0


def _draw(placed: _Placed) -> Markdown:
    mark = placed.mark
    middle = placed.row * ROW + ROW / 2
    exact = mark.date.earliest == mark.date.latest and not mark.date.qualifier
    parts = [element("title", mark.label)]
    if not exact and not placed.beyond:
        parts.append(_bar(placed, middle))
    shape = [element("circle", r=ROW / 2, class_="briefing-hit")]
    if placed.beyond:
        shape.append(element("path", d=Markdown(_ARROW[placed.beyond])))
    else:
        shape.append(element("circle", r=_radius(mark.count)))
    if mark.count > 1 and not placed.beyond:
        shape.append(element("text", str(mark.count), dy="0.36em"))
    parts.append(at(placed.centre, middle, shape))
    return element("a", parts, href=mark.href, class_="briefing-day-mark" if exact else "briefing-span-mark")


def _radius(count: int) -> int:
    if count == 1:
        return _DOT
    return _DISC if count < _WIDE else _WIDE_DISC


def _bar(placed: _Placed, middle: float) -> Markdown:
    known = placed.mark.date.earliest is not None and placed.mark.date.latest is not None
    return element(
        "line",
        x1=percent(placed.start),
        x2=percent(placed.end),
        y1=middle,
        y2=middle,
        class_="briefing-bar" if known else "briefing-bar briefing-bar--open",
    )
