"""A citation of an article or a statement, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.citations.styles import plain
from generator.render.parts.runs import Run, link

if TYPE_CHECKING:
    from generator.render.citations.records import Citation
    from generator.render.escape import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """A citation of an article or a statement."""

    id: str
    """Its anchor: the statement's id for a statement; empty where none is needed."""
    plain: str
    """In words."""
    cited: Markdown
    """What is cited, as a link to it."""
    anchors: tuple[str, ...] = ()
    """Ids of statements that were joined into it: they lead here as well."""


def citation_view(record: Citation, cited: Run, *, statement: str = "") -> CitationView:
    """View a citation.

    Args:
        record: what is known of the thing cited.
        cited: the words for it, with a link.
        statement: the id of the statement that is cited.
    """
    return CitationView(
        id=statement,
        plain=plain(record),
        cited=link(cited),
    )
