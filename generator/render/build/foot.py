"""What ends every page: how to cite it, its data, the feeds to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import links
from generator.render.build.citations import citation
from generator.render.citations.records import of_page
from generator.render.feeds.feed_writer import FORMATS
from generator.render.parts.runs import Run
from generator.render.views.foot import FootView

if TYPE_CHECKING:
    from generator.render.desk import Desk


def foot_view(desk: Desk, title: str) -> FootView:
    """Build what ends the page at ``desk.path``."""
    kind, _, name = desk.path.removesuffix(".md").partition("/")
    of, follows = "site", "the site"
    if kind == "actors" and name in desk.register.actors:
        of, follows = f"{kind}/{name}", desk.in_sentence(name).text
    if kind == "issues" and name in desk.register.issues:
        of, follows = f"{kind}/{name}", desk.register.issues[name].title
    more = None
    if kind == "sources" and name in desk.articles:
        more = Run(text="Citations of its statements", href=desk.to(links.citations_page(name)))
    cited = None if kind == "citations" else of_page(desk, desk.path, title)
    return FootView(
        citation=citation(cited, Run(text=title)) if cited else None,
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
