"""Words that may be a link: what most views are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.escape import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words that may be a link."""

    text: str
    href: Markdown | None = None
