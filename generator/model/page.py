"""A page between rendering and publishing: plain Markdown with its address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One Markdown page of the site, or a data file beside the pages."""

    path: str
    """Its address below the folder of pages, with ``/``: ``actors/donna-quist.md``."""
    text: str
    """The whole page, front matter included."""
    record: str = ""
    """The content file that the page was made from, as messages print it; empty for an index page."""
    source: Source | None = None
    """The editor's file with its text, where the page's links are the editor's own."""
