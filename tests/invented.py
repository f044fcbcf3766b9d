"""Articles made for a test, of the words that it gives."""

from __future__ import annotations

import re

from generator.model.content import Article
from generator.model.edtf import parse_edtf
from generator.model.text import Passage, PassageKind, Source
from generator.text.document import Document

FRIDAY = "2031-03-14"


def article(
    text: str,
    published: str | None = FRIDAY,
    *,
    kind: PassageKind = "paragraph",
) -> Article:
    """Make an article of one passage a line."""
    passages = tuple(
        Passage(
            kind=kind,
            text=match[0],
            starts=tuple(range(match.start(), match.end())),
            ends=tuple(range(match.start() + 1, match.end() + 1)),
        )
        for match in re.finditer(r"[^\n]+", text)
    )
    return Article(
        id="invented",
        source=Source(path="invented.md", text=text),
        passages=passages,
        published=parse_edtf(published) if published else None,
    )


def document(text: str, *, kind: PassageKind = "paragraph") -> Document:
    """Make a document of one passage a line, parted into sentences."""
    return Document.of(article(text, kind=kind))
