"""The files of the index, as scripts: a browser loads a script from disk, but reads no data there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.model.page import RenderedPage
from generator.render.search.documents import documents
from generator.render.search.index import index

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.render.page_context import PageContext
    from generator.render.search.documents import Document

_FOLDER: Final = "search"
_TOGETHER: Final = 24
"""Documents of a file: a page of results reads ten files at most."""


def search_files(context: PageContext) -> Iterator[RenderedPage]:
    """Write the index of a briefing."""
    return index_files(tuple(documents(context)))


def index_files(found: Sequence[Document]) -> Iterator[RenderedPage]:
    """Write an index: ``start.js`` names the files, which hold words and documents."""
    words = index(found)
    yield _file(
        "start",
        {
            "documents": len(found),
            "together": _TOGETHER,
            "common": words.common,
            "first": [file[0][0] for file in words.files],
        },
    )
    for number, file in enumerate(words.files):
        yield _file(f"words-{number}", dict(file))
    for number, start in enumerate(range(0, len(found), _TOGETHER)):
        batch = found[start : start + _TOGETHER]
        yield _file(f"documents-{number}", [[d.kind, d.address, d.title, d.shown, d.below] for d in batch])


def _file(name: str, value: Any) -> RenderedPage:
    data = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return RenderedPage(path=f"{_FOLDER}/{name}.js", text=f'briefingSearch("{name}",{data});\n')
