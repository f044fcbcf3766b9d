"""Markdown prose as passages, every character mapped back to the file.

CommonMark and tables, with three rules off, because an article is text by somebody
else and nothing of it may vanish or run: raw HTML is text, a line such as
``[Update]: harbour`` is text and no definition of a link, and an indented
paragraph is a paragraph and no code.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from generator.read.documents.passage_builder import PassageBuilder
from generator.read.documents.positioned_inline import AT, PositionedInline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from generator.model.text import Passage, PassageKind

_BLANKS = " \t"
_LINE_END = re.compile(r"\r\n?|\n")
_KINDS: dict[str, PassageKind] = {
    "heading": "heading",
    "list_item": "list_item",
    "blockquote": "block_quote",
    "table": "table",
}


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.inline = PositionedInline()
    markdown.configure("commonmark", options_update={"html": False})
    markdown.enable("table").disable(["code", "reference", "text_join"])
    # Merged tokens would have one position for two places.
    markdown.inline.ruler2.disable("fragments_join")
    return markdown


def markdown_passages(text: str, start: int = 0) -> tuple[Passage, ...]:
    """Return the passages of Markdown text that begins at the file offset ``start``."""
    text = text.replace("\0", "\ufffd")  # as the parser does
    lines = tuple(_lines(text, start))
    passages = (builder.passage(kind) for kind, builder in _blocks(text, lines))
    return tuple(p for p in passages if p is not None)


def _lines(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yield each line with its offset in the file, and the offset of the next line."""
    position = 0
    for end in _LINE_END.finditer(text):
        yield text[position : end.start()], start + position, start + end.end()
        position = end.end()
    yield text[position:], start + position, start + len(text)


def _blocks(text: str, lines: Sequence[tuple[str, int, int]]) -> Iterator[tuple[PassageKind, PassageBuilder]]:
    kinds: list[PassageKind] = ["paragraph"]
    row, column = -1, 0
    for token in _markdown().parse(text):
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _KINDS and token.nesting == 1:
            kinds.append(_KINDS[name])
        elif name in _KINDS and token.nesting == -1:
            kinds.pop()
        elif token.type == "fence" and token.map:
            yield "code", _code(token, lines[token.map[0] + 1 : token.map[1]])
        elif token.type == "inline" and token.map and token.children:
            first, last = token.map
            if kinds[-1] == "table":
                column = column if row == first else 0
                row = first
                content, column = _cell(token.content, lines[first], column)
            else:
                content = _content(token.content, lines[first:last])
            builder = PassageBuilder()
            _inline(token.children, token.content, content, builder)
            yield kinds[-1], builder


Places = list[tuple[int, int]]
"""For each character of a block's content, where it stands in the file."""


def _content(content: str, lines: Sequence[tuple[str, int, int]]) -> Places:
    """Place the lines of a block: each is the rest of its line, after the block's markers."""
    places: Places = []
    contents = content.split("\n")
    # The parser strips a block's edges of all white space: of lines with no-break spaces alone, too.
    while len(lines) > len(contents) and not lines[0][0].rstrip().endswith(contents[0].strip()):
        lines = lines[1:]
    for written, (line, start, following) in zip(contents, lines, strict=False):
        words = written.lstrip(_BLANKS)
        at = _rest(line, words)
        lead = len(written) - len(words)
        # White space before them is not always as in the file (a tab may have been split).
        places += [(start + at, start + at)] * lead
        places += [(start + at + i, start + at + i + 1) for i in range(len(words))]
        places.append((start + len(line), following))
    return places


def _rest(line: str, words: str) -> int:
    """Find the content of a line behind its markers; before closing ``#`` in a heading."""
    closed = line.rstrip().rstrip("#")
    for bare in (line, line.rstrip(_BLANKS), line.rstrip(), closed.rstrip(_BLANKS), closed.rstrip()):
        if bare.endswith(words):
            return len(bare) - len(words)
    return max(0, line.find(words))


def _cell(content: str, line: tuple[str, int, int], column: int) -> tuple[Places, int]:
    """Place a table's cell, where a stroke was written with a backslash; return where the next may begin."""
    text, start, _ = line
    places: Places = []
    for character in content:
        column = max(column, text.find(character, column))
        places.append((start + column, start + column + 1))
        column += 1
    after = text.find("|", column)
    places.append((start + column, start + column))
    return places, after + 1 if after >= 0 else column


def _code(token: Token, lines: Sequence[tuple[str, int, int]]) -> PassageBuilder:
    builder = PassageBuilder()
    for written, (line, start, following) in zip(token.content.split("\n"), lines, strict=False):
        words = written.strip()
        builder.copy(words, start + len(line.rstrip()) - len(words))
        builder.add("\n", start + len(line), following)
    return builder


def _inline(
    tokens: Sequence[Token], content: str, places: Places, builder: PassageBuilder, base: int = 0
) -> None:
    automatic = False
    for token in tokens:
        at: int = base + token.meta.get(AT, 0)
        if token.type == "link_open":
            automatic = token.markup == "autolink"
        elif token.type == "link_close":
            automatic = False
        elif token.type == "text" and automatic:
            _address(token.content, content, at + 1, places, builder)
        elif token.type == "text":
            _copy(token.content, places, at, builder)
        elif token.type == "text_special":
            builder.add(token.content, places[at][0], places[at + len(token.markup) - 1][1])
        elif token.type in {"softbreak", "hardbreak"}:
            builder.add(" ", *places[content.index("\n", at)])
        elif token.type == "code_inline":
            begin = at + len(token.markup)
            window = content[begin : begin + len(token.content) + 1].replace("\n", " ")
            _copy(token.content, places, begin + window.index(token.content), builder)
        elif token.type == "image" and token.children:
            _inline(token.children, content, places, builder, at + 2)


def _copy(text: str, places: Places, at: int, builder: PassageBuilder) -> None:
    for character, (start, end) in zip(text, places[at : at + len(text)], strict=True):
        builder.add(character, start, end)


def _address(shown: str, content: str, at: int, places: Places, builder: PassageBuilder) -> None:
    """Add the address of ``<https://…>``, which is shown decoded."""
    written = content[at : content.index(">", at)]
    if shown == written:
        _copy(shown, places, at, builder)
    else:
        builder.add(shown, places[at][0], places[at + len(written) - 1][1])
