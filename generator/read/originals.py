"""Digests against the originals that an editor keeps elsewhere: what was copied and not retold.

An original is matched by its file's name: ``2031-03-04-port.md`` is the digest of ``2031-03-04-port.txt``
(``.html``, ``.md``) in the folder of originals. No path in a dossier is ever followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order
from generator.model.content import Register
from generator.model.quoting import in_marks
from generator.model.text import Location
from generator.read.whole_dossier import read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.model.content import Article, Content
    from generator.model.text import Passage

ENDINGS = (".txt", ".html", ".md")
MOST_COPIED = 10
"""So many words in a row are told as they come; more are a copy."""
SHOWN = 8
_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as it is compared, where it stands in the file, and whether somebody is quoted."""

    key: str
    start: int
    end: int
    quoted: bool


def compare_with_originals(content: Content, folder: Path) -> tuple[Diagnostic, ...]:
    """Return where digests copy more than :data:`MOST_COPIED` words in a row from their originals.

    Words inside quotation marks are somebody's and stand as they were said.
    """
    found: list[Diagnostic] = []
    matched = False
    for article in content.articles:
        path = _original(article, folder)
        if article.text != "digest" or path is None:
            continue
        matched = True
        original, faults = read_article(path, root=None, register=Register(), lenient=True)
        found += [fault for fault in faults if fault.severity == "error"]
        if original is not None:
            found += _copied(article, original)
    return in_reading_order(found) if matched else (_nothing_matched(content, folder),)


def _original(article: Article, folder: Path) -> Path | None:
    """Return the file in the folder that is called like an article."""
    paths = (folder / f"{article.id}{ending}" for ending in ENDINGS)
    return next((path for path in paths if path.is_file()), None)


def _copied(article: Article, original: Article) -> Iterator[Diagnostic]:
    """Yield the runs of words of a digest that its original has as well."""
    there = [word.key for passage in original.passages for word in _words(passage)]
    rows = {tuple(there[i : i + MOST_COPIED + 1]) for i in range(len(there) - MOST_COPIED)}
    for passage in article.passages:
        for run in _runs(list(_words(passage)), rows):
            words = article.source.text[run[0].start : run[:SHOWN][-1].end]
            yield Diagnostic.at(
                article.source,
                run[0].start,
                end=run[-1].end,
                code="copied-from-original",
                message=f"{len(run)} words in a row are the same in the original, {original.source.path}: "
                f"{in_marks(' '.join(words.split()) + ' …')}",
                hint="retell it in your own words, or put what somebody said into quotation marks",
                severity="warning",
            )


def _runs(words: list[Word], rows: set[tuple[str, ...]]) -> Iterator[list[Word]]:
    """Yield the longest runs of words outside quotation marks, each row of which the original has."""
    size = MOST_COPIED + 1
    start = end = -1
    for i in range(len(words) - size + 1):
        row = words[i : i + size]
        if any(word.quoted for word in row) or tuple(word.key for word in row) not in rows:
            continue
        if i >= end:
            if start >= 0:
                yield words[start:end]
            start = i
        end = i + size
    if start >= 0:
        yield words[start:end]


def _words(passage: Passage) -> Iterator[Word]:
    """Yield the words of a passage; case and marks make no difference."""
    quoted = [match.span() for match in _QUOTED.finditer(passage.text)]
    for match in _WORD.finditer(passage.text):
        yield Word(
            key=match[0].casefold().replace("’", "'"),
            start=passage.starts[match.start()],
            end=passage.ends[match.end() - 1],
            quoted=any(start <= match.start() < end for start, end in quoted),
        )


def _nothing_matched(content: Content, folder: Path) -> Diagnostic:
    digests: Iterable[str] = (article.id for article in content.articles if article.text == "digest")
    first = next(iter(digests), "")
    wanted = f"such as {first}.txt" if first else "and the dossier has no digest"
    return Diagnostic(
        severity="warning",
        code="no-originals",
        location=Location(path=str(folder), line=1, column=1),
        message="no file here has the name of a digest, "
        f"expected originals with the same file names, {wanted}",
        hint="rename the originals, or name the folder that holds them with --originals",
    )
