"""What a reader takes away: how to cite a page and its statements, and the feeds to follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.citations.files import citations
from generator.render.citations.records import of_page
from generator.render.citations.styles import FILES, STYLES, plain
from generator.render.feeds.files import FORMATS
from generator.render.views import CitationsView, CitationView, FootView, Run

if TYPE_CHECKING:
    from generator.model.briefing import SourceBrief
    from generator.render.build.desk import Desk
    from generator.render.citations.records import Citation


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
        source=_citation(article, Run(text="the page of this source", href=desk.to(page))),
        statements=tuple(_statement(desk, record) for record in statements),
        retired=tuple(
            (ident, Run(text="what stands in its place", href=desk.to(page, ident)))
            for ident, retired in desk.briefing.retired.items()
            if retired.article == brief.article and retired.retirement
        ),
    )


def _statement(desk: Desk, record: Citation) -> CitationView:
    page = links.source_page(desk.briefing.attributions[record.key].article)
    view = _citation(record, Run(text="the statement", href=desk.to(page, record.key)), ident=record.key)
    return replace(view, anchors=desk.briefing.attributions[record.key].also)


def foot_view(desk: Desk, title: str) -> FootView:
    """Build what ends the page at ``desk.path``."""
    kind, _, name = desk.path.removesuffix(".md").partition("/")
    of, follows = "site", "the site"
    if kind == "actors" and name in desk.register.actors:
        of, follows = f"{kind}/{name}", desk.register.actors[name].name
    if kind == "issues" and name in desk.register.issues:
        of, follows = f"{kind}/{name}", desk.register.issues[name].title
    more = None
    if kind == "sources" and name in desk.articles:
        more = Run(text="Citations of its statements", href=desk.to(links.citations_page(name)))
    cited = None if kind == "citations" else of_page(desk, desk.path, title)
    return FootView(
        citation=_citation(cited, Run(text=title)) if cited else None,
        more=more,
        data=_data(desk, kind, name),
        feeds=tuple(Run(text=label, href=desk.to(links.feed(of, ending))) for ending, label in FORMATS),
        follows=follows,
    )


def _data(desk: Desk, kind: str, name: str) -> Run | None:
    known = {"actors": desk.register.actors, "issues": desk.register.issues, "sources": desk.articles}
    if name not in known.get(kind, {}):
        return None
    return Run(text="This page as data", href=desk.to(links.data_part(kind, name)))


def _citation(record: Citation, cited: Run, *, ident: str = "") -> CitationView:
    return CitationView(
        id=ident,
        plain=plain(record),
        forms=tuple((name, write(record)) for name, write in STYLES),
        cited=cited,
    )
