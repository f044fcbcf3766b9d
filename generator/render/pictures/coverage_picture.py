"""The coverage strip: what the dossier holds of each month, and the months of which it holds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.escape import Markdown
from generator.render.pictures.svg import at, element, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 36
"""More months than a phone can show side by side: the list remains."""
_TOP: Final = 16
_BARS: Final = 64
_FOOT: Final = 30
_LEAST: Final = 3
_JANUARY: Final = "01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of the dossier."""

    month: str
    """``2025-01``."""
    label: str
    """``January 2025``."""
    articles: int
    statements: int


def coverage_strip(months: Sequence[Month]) -> Markdown:
    """Draw a bar of statements for each month; a month without an article is an empty, dotted place.

    Returns:
        The strip; empty for fewer than two months, and for more than a phone shows side by side.
    """
    if not 2 <= len(months) <= _MOST:  # noqa: PLR2004 - one month is no course of time
        return Markdown("")
    most = max(1, *(month.statements for month in months))
    gaps = sum(not month.articles for month in months)
    told = (
        f"{sum(m.statements for m in months)} statements from {sum(m.articles for m in months)} articles in "
        f"{len(months)} months; {gaps} of these months without an article"
    )
    drawn = (_month(month, index, len(months), most) for index, month in enumerate(months))
    return element(
        "svg",
        (element("title", "Statements by month"), element("desc", told), *drawn),
        class_="briefing-strip",
        role="img",
        aria_label=f"Statements by month: {told}",
        width="100%",
        height=_TOP + _BARS + _FOOT,
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _month(month: Month, index: int, count: int, most: int) -> Markdown:
    foot = _TOP + _BARS
    left, width = (index + 0.12) / count, 0.76 / count
    height = max(_LEAST, _BARS * month.statements / most) if month.articles else 0
    told = f"{_counted(month.statements, 'statement')}, {_counted(month.articles, 'article')}"
    parts = [
        element("title", f"{month.label}: {told}"),
        element(
            "line",
            x1=percent(left),
            x2=percent(left + width),
            y1=foot + 1,
            y2=foot + 1,
            class_="briefing-ground" if month.articles else "briefing-ground briefing-ground--gap",
        ),
    ]
    if month.articles:
        parts.append(element("rect", x=percent(left), y=foot - height, width=percent(width), height=height))
        parts.append(at((index + 0.5) / count, foot - height - 5, (element("text", str(month.statements)),)))
    year, _, number = month.month.partition("-")
    names = [element("text", month.label[:1])]
    if number == _JANUARY or index == 0:
        names.append(element("text", year, y=13))
    parts.append(at((index + 0.5) / count, foot + 14, names))
    return element("g", parts)
