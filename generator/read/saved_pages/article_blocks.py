"""Which blocks of a saved page trafilatura takes for the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.text import PassageKind

Block = tuple["PassageKind", str]
"""What a block is, and its words."""

_KINDS: dict[str, PassageKind] = {
    "head": "heading",
    "item": "list_item",
    "quote": "block_quote",
    "cell": "table",
    "code": "code",
}
_BLOCKS: Final = ("p", "head", "item", "quote", "cell", "code")
_APART: Final = frozenset({"p", "item", "cell", "head", "list", "table"})
"""Elements whose words are not part of the block that they stand in."""
_FAR_LESS: Final = 0.6
"""Share of the default mode's words below which the precise mode has lost a part of the article."""


def article_blocks(page: str) -> list[Block]:
    """Return kind and words of each block of the article.

    The precise mode leaves out more of what is not part of the article; where it leaves out much, it has lost
    paragraphs, and the default mode's are taken.
    """
    precise = list(_blocks(page, precise=True))
    default = list(_blocks(page, precise=False))
    has_lost_paragraphs = _size(precise) < _FAR_LESS * _size(default)
    return default if has_lost_paragraphs else precise


def _size(blocks: list[Block]) -> int:
    """Return how many characters the blocks have."""
    return sum(len(words) for _, words in blocks)


def _blocks(page: str, *, precise: bool) -> Iterator[Block]:
    """Yield the blocks that one mode of trafilatura finds."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - as slow as reading a hundred articles

    document = bare_extraction(page, include_comments=False, include_tables=True, favor_precision=precise)
    body = getattr(document, "body", None)
    if body is None:
        return
    for element in body.iter(*_BLOCKS):
        above = [holder.tag for holder in element.iterancestors()]
        if element.tag in {"quote", "code"} and not _APART.isdisjoint(above):
            continue  # a few words of the block that it stands in
        tag = "quote" if element.tag == "p" and "quote" in above else element.tag
        kind = _KINDS.get(tag, "paragraph")
        for words in _own_words(element):
            yield kind, words


def _own_words(element: Any) -> Iterator[str]:
    """Yield the words of a block, up to, between and behind the blocks within it.

    ``<item>Two: <list><item>old</item></list> and a quay</item>`` gives ``Two:`` and ``and a quay``.
    """
    parts: list[str] = [element.text or ""]
    # A stack instead of recursion: a page may nest elements as deep as it likes.
    waiting = [(child, False) for child in reversed(element)]
    while waiting:
        node, is_read = waiting.pop()
        if is_read:
            parts[-1] += node.tail or ""
            continue
        waiting.append((node, True))
        if node.tag in _APART:
            parts.append("")
        elif isinstance(node.tag, str):  # no comment
            parts[-1] += node.text or ""
            waiting.extend((child, False) for child in reversed(node))
    for part in parts:
        words = " ".join(part.split())
        if words:
            yield words
