"""Checking every internal link and anchor of the pages, before a publisher sees them.

Rendering escapes each value, so a bracket, brace or quotation mark in a page is always
markup: a few patterns find all links and anchors that there are.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic
from generator.model.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.page import RenderedPage

_LINK = re.compile(r"\]\((?P<target>[^()\s]*)\)|\b(?:href|src)=\"(?P<attribute>[^\"]*)\"")
_WRITTEN = re.compile(r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)(?P<target>[^()\s<>]+)", re.MULTILINE)
"""Links and references as an editor writes them."""
_ANCHOR = re.compile(r"\bid=\"(?P<attribute>[^\"]+)\"|\{[^{}\n]*#(?P<braces>[\w.-]+)[^{}\n]*\}")

_PUBLISHED = ".html"
"""How a page's address ends in a picture, whose links the publisher doesn't rewrite."""


_SUGGESTED = 20
"""Broken links that get a suggestion, which looks at every name: a template's fault is on every page."""


class _Suggestions:
    """Says what a name that does not exist may have been meant for, for the first few."""

    def __init__(self) -> None:
        self._left = _SUGGESTED

    def near(self, name: str, names: Iterable[str]) -> str:
        """Return the name that is most alike; empty for none."""
        if not self._left:
            return ""
        self._left -= 1
        return next(iter(get_close_matches(name, sorted(names), n=1)), "")


def check_links(pages: Iterable[RenderedPage]) -> tuple[Diagnostic, ...]:
    """Find links to pages or anchors that do not exist, and anchors that exist twice."""
    known = {page.path: page for page in pages}
    anchors = {path: frozenset(name for name, _ in _anchors(page)) for path, page in known.items()}
    found: list[Diagnostic] = []
    suggestions = _Suggestions()
    for page in known.values():
        if not page.path.endswith(".md"):
            continue  # a data file is linked to, and holds no links
        found += _twice(page)
        found += _dangling(page, anchors, suggestions)
    return tuple(found)


def _anchors(page: RenderedPage) -> Iterator[tuple[str, int]]:
    for match in _ANCHOR.finditer(page.text):
        yield match["attribute"] or match["braces"], match.start()


def _twice(page: RenderedPage) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, start in _anchors(page):
        if name in seen:
            yield Diagnostic.at(
                _source(page),
                start,
                code="anchor-twice",
                message=f"the anchor #{name} appears twice on {page.path}",
                hint=_hint(page),
            )
        seen.add(name)


def _dangling(
    page: RenderedPage, anchors: Mapping[str, frozenset[str]], suggestions: _Suggestions
) -> Iterator[Diagnostic]:
    seen: Counter[str] = Counter()
    for match in _LINK.finditer(page.text):
        group = "target" if match["target"] is not None else "attribute"
        parts = urlsplit(match[group])
        tail = _tail(match[group])
        seen[tail] += 1
        if parts.scheme or parts.netloc:
            continue
        path, fragment = unquote(parts.path), unquote(parts.fragment)
        target = normpath(join(dirname(page.path), path)) if path else page.path
        if target not in anchors and target.endswith(_PUBLISHED):
            target = target.removesuffix(_PUBLISHED) + ".md"
        if target in anchors and (not fragment or fragment in anchors[target]):
            continue
        missing = f"{target} has no anchor #{fragment}" if target in anchors else f"there is no page {target}"
        name, names = (fragment, anchors[target]) if target in anchors else (target, anchors)
        near = suggestions.near(name, names)
        source, start, end = _written(page, tail, seen[tail]) or (_source(page), *match.span(group))
        record = _hint(page) if source.path != page.record else ""
        yield Diagnostic.at(
            source,
            start,
            end=end,
            code="broken-link",
            message=f"a link on {page.path} leads nowhere: {missing}",
            hint="; ".join(filter(None, (f"did you mean {near}?" if near else "", record))),
        )


def _written(page: RenderedPage, tail: str, number: int) -> tuple[Source, int, int] | None:
    """Find the link in the editor's file: the ``number``-th there that ends as it does on the page."""
    if page.source is None:
        return None
    text = page.source.text
    spans = [m.span("target") for m in _WRITTEN.finditer(text) if _tail(m["target"]) == tail]
    # A reference stands once in the file, however often the page shows its link.
    return (page.source, *spans[min(number, len(spans)) - 1]) if spans else None


def _tail(target: str) -> str:
    """Return what a link keeps on its way from the editor's file to the page: name and anchor."""
    path, mark, fragment = unquote(target).partition("#")
    return path.rpartition("/")[2] + mark + fragment


def _source(page: RenderedPage) -> Source:
    return Source(path=page.path, text=page.text)


def _hint(page: RenderedPage) -> str:
    return f"the page is made from {page.record}" if page.record else ""
