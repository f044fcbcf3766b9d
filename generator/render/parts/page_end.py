"""What ends every page: how to cite it, its data, the feeds to follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.citations.records import of_page
from generator.render.citations.styles import FORM_NAMES, plain
from generator.render.escape import Markdown
from generator.render.feeds.feed_writer import FORMATS
from generator.render.parts.runs import Run, joined, link

if TYPE_CHECKING:
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEndView:
    """What ends every page: ``page_end.md.jinja``."""

    citation: str
    """How to cite the page, in words; empty on a page of citations."""
    citation_files: Markdown
    """Files with the citations of all pages for programs that keep references, as a list of links."""
    more: Markdown
    """Link to the citations of the page's statements; empty where it has none."""
    data: Markdown
    """Link to the part of the data that concerns the page's subject; empty where there is none."""
    feeds: Markdown
    """The feeds that follow the page's subject, as a list of links."""
    follows: str
    """What they follow: ``the site``, or the name of an actor or an issue."""


def page_end_view(context: PageContext, title: str) -> PageEndView:
    """Build what ends the page at ``context.path``."""
    kind, _, name = context.path.removesuffix(".md").partition("/")
    feed, follows = _followed(context, kind, name)
    cited = None if kind == "citations" else of_page(context, context.path, title)
    return PageEndView(
        citation=plain(cited) if cited else "",
        citation_files=joined(
            Run(text=name, href=context.to(links.page_citations(ending)))
            for ending, name in FORM_NAMES.items()
        ),
        more=_more(context, kind, name),
        data=_data(context, kind, name),
        feeds=joined(Run(text=label, href=context.to(links.feed(feed, ending))) for ending, label in FORMATS),
        follows=follows,
    )


def _followed(context: PageContext, kind: str, name: str) -> tuple[str, str]:
    """Return the feed that follows a page's subject, and what it follows in words."""
    if kind == "actors" and name in context.register.actors:
        return f"{kind}/{name}", context.in_sentence(name).text
    if kind == "issues" and name in context.register.issues:
        return f"{kind}/{name}", context.register.issues[name].title
    return "site", "the site"


def _more(context: PageContext, kind: str, name: str) -> Markdown:
    """Link to the citations of a source's statements."""
    if kind != "sources" or name not in context.articles:
        return Markdown("")
    return link(Run(text="Citations of its statements", href=context.to(links.citations_page(name))))


def _data(context: PageContext, kind: str, name: str) -> Markdown:
    """Link to the part of the data that concerns an actor, an issue or a source."""
    known = {
        "actors": context.register.actors,
        "issues": context.register.issues,
        "sources": context.articles,
    }
    if name not in known.get(kind, {}):
        return Markdown("")
    return link(Run(text="This page as data", href=context.to(links.data_part(kind, name))))
