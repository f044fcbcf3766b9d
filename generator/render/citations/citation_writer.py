"""The files of citations: one set a source, with the article and each of its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.page import RenderedPage
from generator.render import links
from generator.render.citations.records import of_article, of_statement
from generator.render.citations.styles import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefs import SourceBrief
    from generator.render.citations.records import Citation
    from generator.render.desk import Desk


def citation_files(desk: Desk) -> Iterator[RenderedPage]:
    """Write the citations of each source in every form."""
    for source in desk.briefing.sources.values():
        records = tuple(citations(desk, source))
        for ending, write in FILES.items():
            yield RenderedPage(path=links.citation_file(source.article, ending), text=write(records))


def citations(desk: Desk, source: SourceBrief) -> Iterator[Citation]:
    """List what can be cited of a source: the article, then its statements in the order of the text."""
    yield of_article(desk, desk.articles[source.article])
    known = desk.briefing.attributions
    yield from (of_statement(desk, known[ident]) for ident in source.attributions if ident in known)
