"""Pages at old addresses, and the way from them to the pages of today."""

from __future__ import annotations

import re
from posixpath import splitext
from typing import TYPE_CHECKING, Final, Protocol

from generator.render.parts.runs import Run
from generator.render.views.moved import MovedView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.content import Content
    from generator.render.desk import Desk
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


class _Page(Protocol):
    @property
    def path(self) -> str: ...

    @property
    def build(self) -> Callable[[Desk], View]: ...


def moved_view(desk: Desk, target: _Page) -> MovedView:
    """Build the page at an old address of the page ``target``."""
    title = target.build(desk.at(target.path)).title
    anchors = dict.fromkeys(match[1] or match[2] for match in _ANCHOR.finditer(desk.printed(target.path)))
    return MovedView(
        title=f"Moved: {title}",
        page=Run(text=title, href=desk.to(target.path)),
        anchors=tuple(
            (anchor, Run(text=anchor, href=desk.to(target.path, anchor)))
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
