"""How to cite a source and its statements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.citations.citation_writer import citations
from generator.render.citations.styles import FILES, STYLES, plain
from generator.render.parts.runs import Run
from generator.render.views.citations import CitationsView, CitationView

if TYPE_CHECKING:
    from generator.model.briefs import SourceBrief
    from generator.render.citations.records import Citation
    from generator.render.desk import Desk


def citations_view(desk: Desk, brief: SourceBrief) -> CitationsView:
    """Build the page that tells how to cite a source and each of its statements."""
    article, *statements = citations(desk, brief)
    page = links.source_page(brief.article)
    return CitationsView(
        title=f"Citations: {desk.source(brief.article).text}",
        files=tuple(
            Run(text=f".{ending}", href=desk.to(links.citation_file(brief.article, ending)))
            for ending in FILES
        ),
        source=citation(article, Run(text="the page of this source", href=desk.to(page))),
        statements=tuple(_statement(desk, record) for record in statements),
        retired=tuple(
            (ident, Run(text="what stands in its place", href=desk.to(page, ident)))
            for retired in desk.briefing.retired.values()
            if retired.article == brief.article and retired.retirement
            for ident in (retired.id, *retired.also)
        ),
    )


def _statement(desk: Desk, record: Citation) -> CitationView:
    page = links.source_page(desk.briefing.attributions[record.key].article)
    view = citation(record, Run(text="the statement", href=desk.to(page, record.key)), ident=record.key)
    return replace(view, anchors=desk.briefing.attributions[record.key].also)


def citation(record: Citation, cited: Run, *, ident: str = "") -> CitationView:
    """View a citation in every form, with a link to what is cited."""
    return CitationView(
        id=ident,
        plain=plain(record),
        forms=tuple((name, write(record)) for name, write in STYLES),
        cited=cited,
    )
