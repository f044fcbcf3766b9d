"""A page whose address has changed: what stood under the old one leads on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """A page at an old address: ``moved.md.jinja``."""

    title: str
    page: Run
    """The page as it is called now, with a link to it."""
    anchors: tuple[tuple[str, Run], ...]
    """(anchor, link to the same place on the page of today) of everything that a link may lead to."""
