"""How to cite a source and its statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """A citation of a page, an article or a statement."""

    id: str
    """Its anchor: the statement's id for a statement; empty where none is needed."""
    plain: str
    """In words."""
    forms: tuple[tuple[str, str], ...]
    """(name of the form, the record): BibTeX, RIS, CSL-JSON."""
    cited: Run
    """What is cited, with a link to it."""
    anchors: tuple[str, ...] = ()
    """Ids of statements that were joined into it: they lead here as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsView:
    """How to cite a source and its statements: ``citations.md.jinja``."""

    title: str
    files: tuple[Run, ...]
    """All citations of the page as files."""
    source: CitationView
    statements: tuple[CitationView, ...]
    retired: tuple[tuple[str, Run], ...]
    """(id, link to what stands in its place) of each statement that is retired."""
