"""The dossier as every page knows it, and the pages that the editor wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates_in_words import When
    from generator.render.escape import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """The dossier as every page knows it."""

    title: str
    description: str
    language: str
    as_of: When
    """The day up to which the dossier is kept; empty where neither the dossier nor an article has a date."""
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A page that the editor wrote: ``page.md.jinja``."""

    title: str
    body: Markdown
