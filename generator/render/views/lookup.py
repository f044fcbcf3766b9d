"""All names and terms, for a search without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupView:
    """All names and terms, for a search without scripts: ``lookup.md.jinja``."""

    title: str
    letters: tuple[tuple[str, str, tuple[tuple[str, tuple[Run, ...]], ...]], ...]
    """(anchor, letter, entries); an entry is a spelling or a term, and the pages that it leads to."""
