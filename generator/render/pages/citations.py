"""How to cite a source and its statements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.citations.citation_writer import citations
from generator.render.citations.styles import FORM_NAMES
from generator.render.parts.citation import citation_view
from generator.render.parts.runs import Run, joined, link
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import SourceBrief
    from generator.render.citations.records import Citation
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.citation import CitationView


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredCitationView:
    """A statement that was retired and is not to be cited."""

    id: str
    instead: Markdown
    """What stands in its place, as a link to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsView:
    """How to cite a source and its statements: ``citations.md.jinja``."""

    title: str
    files: Markdown
    """All citations of the page as files, as a list of links."""
    source: CitationView
    statements: tuple[CitationView, ...]
    retired: tuple[RetiredCitationView, ...]


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the page of each source."""
    files = {article.id: article.source.path for article in briefing.content.articles}
    for source in briefing.sources.values():
        yield Route(
            path=links.citations_page(source.article),
            kind="citations",
            build=of(citations_view, source),
            record=files[source.article],
        )


def citations_view(context: PageContext, brief: SourceBrief) -> CitationsView:
    """Build the page that says how to cite a source and each of its statements."""
    article, *statements = citations(context, brief)
    source = context.to(links.source_page(brief.article))
    files = (
        Run(text=name, href=context.to(links.citation_file(brief.article, ending)))
        for ending, name in FORM_NAMES.items()
    )
    return CitationsView(
        title=f"Citations: {context.source(brief.article).text}",
        files=joined(files),
        source=citation_view(article, Run(text="the page of this source", href=source)),
        statements=tuple(_statement(context, record) for record in statements),
        retired=tuple(_retired(context, brief)),
    )


def _statement(context: PageContext, record: Citation) -> CitationView:
    attribution = context.briefing.attributions[record.key]
    page = links.source_page(attribution.article)
    cited = Run(text="the statement", href=context.to(page, record.key))
    view = citation_view(record, cited, statement=record.key)
    return replace(view, anchors=attribution.also)


def _retired(context: PageContext, brief: SourceBrief) -> Iterator[RetiredCitationView]:
    """View the retired statements of a source, under each address that they had."""
    page = links.source_page(brief.article)
    for retired in context.briefing.retired.values():
        if retired.article != brief.article or not retired.retirement:
            continue
        for statement in (retired.id, *retired.also):
            instead = link(Run(text="what stands in its place", href=context.to(page, statement)))
            yield RetiredCitationView(id=statement, instead=instead)
