"""Pages that the editor wrote, and what stands on those of the menu until then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.model.content import Page
from generator.model.text import Source
from generator.render import links
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext

_IN_THE_MENU: Final = {"about": "About", "method": "Method"}
"""The hand-written pages that the publisher's menu names."""
_STAND_INS: Final = Path(__file__).parents[1] / "unwritten"
"""What stands on those pages in general words until the editor writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A page that the editor wrote: ``page.md.jinja``."""

    title: str
    body: Markdown
    """The editor's own Markdown, checked and with its links."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages that the editor wrote, then those of the menu that nobody has written."""
    written = briefing.content.pages
    for page in (*written, *_stand_ins(written)):
        yield Route(
            path=links.hand_written_page(page.id),
            kind="page",
            build=of(page_view, page),
            record=page.source.path,
            source=page.source if page.source.path else None,
        )


def page_view(context: PageContext, page: Page) -> PageView:
    """Build a page that the editor wrote."""
    return PageView(title=page.title, body=context.prose(page.body, folder="pages"))


def _stand_ins(written: Iterable[Page]) -> Iterator[Page]:
    """Stand in for the pages of the menu that the editor has not written."""
    present = {page.id for page in written}
    for ident, title in _IN_THE_MENU.items():
        if ident not in present:
            body = _STAND_INS.joinpath(f"{ident}.md").read_text(encoding="utf-8")
            yield Page(id=ident, title=title, body=body, source=Source(path="", text=""))
