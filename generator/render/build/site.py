"""The dossier as every page knows it, and the pages that the editor wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import When, in_words
from generator.render.views.site import PageView, SiteView

if TYPE_CHECKING:
    from generator.model.briefing import Briefing
    from generator.model.content import Page
    from generator.render.desk import Desk


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


def page_view(desk: Desk, page: Page) -> PageView:
    """Build a page that the editor wrote."""
    return PageView(title=page.title, body=desk.prose(page.body, folder="pages"))
