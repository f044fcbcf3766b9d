"""Lanes: a name and a drawing beside it, one below another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.pictures.svg import element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.escape import Markdown

ROW = 24
"""Height of a row of marks and least distance of two marks, in pixels (WCAG 2.2, 2.5.8)."""


def picture(kind: str, caption: str, lanes: Iterable[Markdown]) -> Markdown:
    """Frame lanes with their caption; the site's search leaves pictures out."""
    return element(
        "figure",
        (element("figcaption", caption), *lanes),
        class_=f"briefing-picture briefing-picture--{kind}",
        data_search_exclude="",
        data_pagefind_ignore="",
    )


def lane(
    name: str, href: Markdown | None, told: str, drawn: Iterable[Markdown], *, height: int = ROW
) -> Markdown:
    """Return a lane.

    Args:
        name: the actor or issue.
        href: its page.
        told: what the drawing shows, for those who hear the page.
        drawn: the marks; lengths along the width are shares of it.
        height: of the drawing, in pixels.
    """
    label = element("a", name, href=href) if href else element("span", name)
    drawing = element(
        "svg",
        (element("title", name), element("desc", told), *drawn),
        role="group",
        aria_label=f"{name}: {told}",
        width="100%",
        height=height,
    )
    return _row((label,), drawing)


def axis(drawn: Iterable[Markdown], *, height: int) -> Markdown:
    """Return the lane above all others, which names the places along the width."""
    drawing = element("svg", drawn, aria_hidden="true", width="100%", height=height)
    return _row((), drawing, "briefing-lane briefing-lane--axis")


def _row(label: Iterable[Markdown], drawing: Markdown, kind: str = "briefing-lane") -> Markdown:
    return element("div", (element("span", label, class_="briefing-lane__name"), drawing), class_=kind)
