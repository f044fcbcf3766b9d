"""Writing SVG and the HTML around it: elements, escaped text, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.render.escape import Markdown, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = str | float
_CLASS: Final = "class_"


def element(name: str, content: Iterable[str] | str = (), /, **attributes: Value) -> Markdown:
    """Return an element; every text that is not :class:`Markdown` already is escaped.

    Args:
        name: the element's name.
        content: its children in their order, or its text.
        attributes: an underscore stands for a hyphen, and a last one is left out: ``class_``, ``aria_label``.
            A class is a word of ours and stands as it is.
    """
    children = (content,) if isinstance(content, str) else content
    inner = "".join(_ready(child) for child in children)
    words = "".join(
        f' {_attribute(key)}="{value if key == _CLASS else _ready(value)}"'
        for key, value in attributes.items()
    )
    return Markdown(f"<{name}{words}>{inner}</{name}>")


def at(share: float, height: float, content: Iterable[str]) -> Markdown:
    """Place content, drawn in pixels around a point, at a share of the width and a height in pixels."""
    return element("svg", content, x=percent(share), y=height, overflow="visible")


def percent(share: float) -> Markdown:
    """Write a share of the width, from 0 to 1: ``12.5%``."""
    return Markdown(f"{number(100 * share)}%")


def number(value: float) -> str:
    """Write a number with two decimals at most: the same text on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _ready(value: Value) -> str:
    if isinstance(value, Markdown):
        return value
    return escape(value) if isinstance(value, str) else number(value)
