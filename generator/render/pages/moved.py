"""Pages at old addresses, and the way from them to the pages of today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import splitext
from typing import TYPE_CHECKING, Final, Protocol

from generator.render.parts.runs import Run, link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.content import Content
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.route import View

FOLDERS: Final[Mapping[str, str]] = {
    "actors": "actor",
    "issues": "issue",
    "plans": "plan",
    "sources": "article",
    "citations": "article",
}
"""Folders of pages and files that are named after a record's id, and the kind of record."""
_ANCHOR: Final = re.compile(r"\bid=\"([^\"]+)\"|\{ #([\w.-]+) ")
"""An anchor as templates print it: ``id="s-0a1b2c3d4e"``, or ``{ #standing .row }`` behind a heading."""
_NOWHERE: Final = frozenset({"page"})
"""Anchors that are the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPlaceView:
    """A place on a page at an old address."""

    id: str
    place: Markdown
    """Link to the same place on the page of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """A page at an old address: ``moved.md.jinja``."""

    title: str
    page: Markdown
    """The page as it is called now, as a link to it."""
    places: tuple[MovedPlaceView, ...]
    """Everything that a link may lead to."""


class _Page(Protocol):
    @property
    def path(self) -> str: ...

    @property
    def build(self) -> Callable[[PageContext], View]: ...


def moved_view(context: PageContext, target: _Page) -> MovedView:
    """Build the page at an old address of the page ``target``."""
    title = target.build(context.at(target.path)).title
    anchors = dict.fromkeys(match[1] or match[2] for match in _ANCHOR.finditer(context.printed(target.path)))
    return MovedView(
        title=f"Moved: {title}",
        page=link(Run(text=title, href=context.to(target.path))),
        places=tuple(
            MovedPlaceView(id=anchor, place=link(Run(text=anchor, href=context.to(target.path, anchor))))
            for anchor in anchors
            if anchor not in _NOWHERE
        ),
    )


def former_paths(path: str, content: Content) -> Iterator[str]:
    """Yield the addresses that a page or file had under former ids of its record.

    An actor that was ``m-tolan`` once: ``actors/mira-tolan.md`` was ``actors/m-tolan.md``, and
    ``cards/actors/mira-tolan.md`` was ``cards/actors/m-tolan.md``.
    """
    folder, slash, name = path.rpartition("/")
    kind = FOLDERS.get(folder.rpartition("/")[2])
    if not slash or kind is None:
        return
    former = former_ids(content, kind)
    stem, ending = splitext(name)
    for old in former.get(stem, ()):
        yield f"{folder}/{old}{ending}"


def former_ids(content: Content, kind: str) -> dict[str, tuple[str, ...]]:
    """Return the former ids of the records of a kind that were renamed, by their ids of today."""
    return {identity: was for (of, identity), was in content.renamed.items() if of == kind}
