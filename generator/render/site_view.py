"""The dossier as every page knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import When, in_words

if TYPE_CHECKING:
    from generator.model.briefing import Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """The dossier as every page knows it."""

    title: str
    description: str
    language: str
    as_of: When
    """The day up to which the dossier is kept; empty where neither the dossier nor an article has a date."""
    contact: str


def site_view(briefing: Briefing) -> SiteView:
    """View the dossier as a whole."""
    dossier = briefing.content.dossier
    return SiteView(
        title=dossier.title,
        description=dossier.description or dossier.title,
        language=dossier.language,
        as_of=in_words(dossier.as_of) if dossier.as_of else When(),
        contact=dossier.contact,
    )
