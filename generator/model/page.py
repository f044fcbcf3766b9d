"""A page between rendering and publishing: plain Markdown with its address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One Markdown page of the site, or a data file beside the pages."""

    path: str
    """Its address below the folder of pages, with ``/``: ``actors/donna-quist.md``."""
    text: str
    """The whole page, front matter included."""
    record: str = ""
    """The content file that the page was made from, as messages print it; empty for an index page."""
