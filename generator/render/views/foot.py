"""What ends every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run
    from generator.render.views.citations import CitationView


@dataclass(frozen=True, slots=True, kw_only=True)
class FootView:
    """What ends every page: ``foot.md.jinja``."""

    citation: CitationView | None
    """How to cite the page; none on a page of citations."""
    more: Run | None
    """Where the citations of the page's statements stand."""
    data: Run | None
    """The part of the data that concerns the page's subject."""
    feeds: tuple[Run, ...]
    """The feeds that follow the page's subject."""
    follows: str
    """What they follow: ``the site``, or the name of an actor or an issue."""
