"""The editor's CommonMark, rewritten as Markdown that Python-Markdown reads the same way.

The two disagree on nesting, on lists after a paragraph and on escapes. So the text is read
as CommonMark and written again in the forms that both accept. Raw HTML comes out as text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from generator.render.escape import Markdown, destination, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Resolve = Callable[[str, str], str]

_HEADINGS = 6
"""The deepest level that HTML has."""


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    # ``html=False``: a tag is read as text, so that it is shown and never run.
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def prose(text: str, *, resolve: Resolve, top: int = 2) -> Markdown:
    """Rewrite CommonMark for the site.

    Args:
        text: what the editor wrote.
        resolve: turns path and fragment of a relative link into a destination on the site.
        top: the level that the text's highest heading gets.
    """
    tree = SyntaxTreeNode(_reader().parse(text))
    levels = [int(node.tag[1]) for node in tree.walk() if node.type == "heading"]
    return Markdown(_Writer(resolve, top - min(levels, default=top)).blocks(tree.children))


class _Writer:
    """Writes a syntax tree as Markdown; one method for each kind of node."""

    def __init__(self, resolve: Resolve, shift: int) -> None:
        self._resolve = resolve
        self._shift = shift
        self._anchors: set[str] = set()

    def blocks(self, nodes: Iterable[SyntaxTreeNode], *, tight: bool = False) -> str:
        written: list[str] = []
        former = ""
        for node in nodes:
            if node.type == former and former.endswith("_list"):
                written.append("<!-- -->")  # two lists in a row stay two
            written.append(self._block(node))
            former = node.type
        return ("\n" if tight else "\n\n").join(text for text in written if text)

    def _anchor(self, words: str) -> str:
        """Make an anchor of a heading's words, as the usual publishers do."""
        stem = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-") or "part"
        name, count = stem, 1
        while name in self._anchors:
            count += 1
            name = f"{stem}-{count}"
        self._anchors.add(name)
        return name

    def _block(self, node: SyntaxTreeNode) -> str:  # noqa: PLR0911 - one line for each kind of block
        match node.type:
            case "heading":
                level = min(_HEADINGS, int(node.tag[1]) + self._shift)
                words = "".join(child.content for child in node.children)
                return f"{'#' * level} {self._inline(node.children)} {{ #{self._anchor(words)} }}"
            case "paragraph":
                return self._inline(node.children)
            case "bullet_list":
                return self._list(node, ["-"] * len(node.children))
            case "ordered_list":
                first = int(node.attrs.get("start", 1))
                return self._list(node, [f"{first + i}." for i in range(len(node.children))])
            case "blockquote":
                return "\n".join(f"> {line}".rstrip() for line in self.blocks(node.children).split("\n"))
            case "fence" | "code_block":
                return f"<pre><code>{escape(node.content)}</code></pre>"
            case "hr":
                return "---"
            case "table":
                return self._table(node)
            case _:
                return escape(node.content)

    def _list(self, node: SyntaxTreeNode, markers: list[str]) -> str:
        # Four columns for marker and nesting: what both readers take for the item's content.
        paragraphs = [p for item in node.children for p in item.children if p.type == "paragraph"]
        tight = all(paragraph.hidden for paragraph in paragraphs)
        items = []
        for marker, item in zip(markers, node.children, strict=True):
            lines = self.blocks(item.children, tight=tight).split("\n")
            head = f"{marker:<4}{lines[0]}"
            items.append("\n".join([head, *(f"    {line}".rstrip() for line in lines[1:])]))
        return ("\n" if tight else "\n\n").join(items)

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [row for part in node.children for row in part.children]
        lines = [
            "| " + " | ".join(self._inline(cell.children) or " " for cell in row.children) + " |"
            for row in rows
        ]
        lines.insert(1, "|" + " --- |" * len(rows[0].children))
        return "\n".join(lines)

    def _inline(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        return "".join(self._span(node) for node in nodes)

    def _span(self, node: SyntaxTreeNode) -> str:  # noqa: PLR0911 - one line for each kind of span
        match node.type:
            case "inline":
                return self._inline(node.children)
            case "text":
                return _text(node.content)
            case "softbreak":
                return " "
            case "hardbreak":
                return "<br>"
            case "code_inline":
                return f"<code>{escape(node.content)}</code>"
            case "em":
                return f"*{self._inline(node.children)}*"
            case "strong":
                return f"**{self._inline(node.children)}**"
            case "link":
                return self._link(self._inline(node.children), str(node.attrs.get("href", "")))
            case "image":
                # No page loads anything from elsewhere: a picture becomes a link to it.
                return self._link(_text(node.content) or "picture", str(node.attrs.get("src", "")))
            case _:
                return escape(node.content)

    def _link(self, text: str, href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme in {"http", "https"}:
            target: str = destination(unquote(href))
        elif parts.scheme == "mailto":
            return text
        else:
            target = self._resolve(unquote(parts.path), unquote(parts.fragment))
        return f"[{text}]({target})" if target else text


def _text(content: str) -> str:
    """Escape words, with the spaces at their edges as plain spaces between two spans."""
    bare = content.strip(" ")
    if not bare:
        return content
    lead = " " if content[0] == " " else ""
    return f"{lead}{escape(bare)}{' ' if content[-1] == ' ' else ''}"
