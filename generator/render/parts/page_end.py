"""What ends every page: how to cite it, its data, the feeds to follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.citations.records import of_page
from generator.render.escape import Markdown
from generator.render.feeds.feed_writer import FORMATS
from generator.render.parts.citation import citation_view
from generator.render.parts.runs import Run, joined, link

if TYPE_CHECKING:
    from generator.render.desk import Desk
    from generator.render.parts.citation import CitationView


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEndView:
    """What ends every page: ``page_end.md.jinja``."""

    citation: CitationView | None
    """How to cite the page; none on a page of citations."""
    more: Markdown
    """Link to the citations of the page's statements; empty where it has none."""
    data: Markdown
    """Link to the part of the data that concerns the page's subject; empty where there is none."""
    feeds: Markdown
    """The feeds that follow the page's subject, as a list of links."""
    follows: str
    """What they follow: ``the site``, or the name of an actor or an issue."""


def page_end_view(desk: Desk, title: str) -> PageEndView:
    """Build what ends the page at ``desk.path``."""
    kind, _, name = desk.path.removesuffix(".md").partition("/")
    feed, follows = _followed(desk, kind, name)
    cited = None if kind == "citations" else of_page(desk, desk.path, title)
    return PageEndView(
        citation=citation_view(cited, Run(text=title)) if cited else None,
        more=_more(desk, kind, name),
        data=_data(desk, kind, name),
        feeds=joined(Run(text=label, href=desk.to(links.feed(feed, ending))) for ending, label in FORMATS),
        follows=follows,
    )


def _followed(desk: Desk, kind: str, name: str) -> tuple[str, str]:
    """Return the feed that follows a page's subject, and what it follows in words."""
    if kind == "actors" and name in desk.register.actors:
        return f"{kind}/{name}", desk.in_sentence(name).text
    if kind == "issues" and name in desk.register.issues:
        return f"{kind}/{name}", desk.register.issues[name].title
    return "site", "the site"


def _more(desk: Desk, kind: str, name: str) -> Markdown:
    """Link to the citations of a source's statements."""
    if kind != "sources" or name not in desk.articles:
        return Markdown("")
    return link(Run(text="Citations of its statements", href=desk.to(links.citations_page(name))))


def _data(desk: Desk, kind: str, name: str) -> Markdown:
    """Link to the part of the data that concerns an actor, an issue or a source."""
    known = {"actors": desk.register.actors, "issues": desk.register.issues, "sources": desk.articles}
    if name not in known.get(kind, {}):
        return Markdown("")
    return link(Run(text="This page as data", href=desk.to(links.data_part(kind, name))))
