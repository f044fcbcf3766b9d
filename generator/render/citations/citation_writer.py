"""The files of citations: one set a source, with the article and its statements, and one of all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.page import RenderedPage
from generator.render import links
from generator.render.citations.records import of_article, of_page, of_statement
from generator.render.citations.styles import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.briefs import SourceBrief
    from generator.render.citations.records import Citation
    from generator.render.page_context import PageContext


def citation_files(context: PageContext) -> Iterator[RenderedPage]:
    """Write the citations of each source in every form."""
    for source in context.briefing.sources.values():
        records = tuple(citations(context, source))
        for ending, write in FILES.items():
            yield RenderedPage(path=links.citation_file(source.article, ending), text=write(records))


def page_citation_files(context: PageContext, titles: Mapping[str, str]) -> Iterator[RenderedPage]:
    """Write the citations of pages in every form.

    Args:
        context: what views are made with.
        titles: the titles of the pages, by address: ``{"actors/mira-tolan.md": "Mira Tolan"}``.
    """
    records = tuple(of_page(context, path, title) for path, title in titles.items())
    for ending, write in FILES.items():
        yield RenderedPage(path=links.page_citations(ending), text=write(records))


def citations(context: PageContext, source: SourceBrief) -> Iterator[Citation]:
    """List what can be cited of a source: the article, then its statements in the order of the text."""
    yield of_article(context, context.articles[source.article])
    known = context.briefing.attributions
    yield from (of_statement(context, known[ident]) for ident in source.attributions if ident in known)
