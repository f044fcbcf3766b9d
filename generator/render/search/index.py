"""The index: for each word the documents that hold it, cut into files of a few kilobytes.

The words are sorted and cut where a file is full, so that the words that begin alike stand
together: a look-up reads one file as a rule, whatever the size of the dossier.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.search.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.render.search.documents import Document

NAME, TEXT, ASIDE = "ABC"
"""How a document holds a word, best first: in its title or names, in its text, aside."""
_FULL: Final = 16_384
"""Characters of a file of words."""
_COMMON, _MANY = 10, 400
"""A word that more than one in ten of many documents hold tells little, unless it is a name."""
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Words in the order of their UTF-16 code units, as a browser compares them."""

    files: tuple[tuple[tuple[str, str], ...], ...]
    """(word, postings) of each file."""
    common: tuple[str, ...]
    """Words that a query is not held to where it has others: they are nearly everywhere."""


def index(documents: Sequence[Document]) -> Index:
    """Index documents, each known by its number."""
    held: dict[str, dict[int, str]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for how, texts in _fields(document):
            for word in (word for text in texts for word in words_of(text)):
                held[word].setdefault(number, how)
    words = sorted(held, key=_as_a_browser)
    return Index(
        files=tuple(_cut((word, _postings(held[word])) for word in words)),
        common=tuple(sorted(_common(held, len(documents)))),
    )


def _fields(document: Document) -> tuple[tuple[str, Iterable[str]], ...]:
    title = (document.title, *document.names)
    own = document.kind not in {"Statement", "Sentence"}
    return (
        (NAME if own else ASIDE, title),
        (TEXT, (document.text,)),
        (ASIDE, (*document.aside, document.below)),
    )


def _as_a_browser(word: str) -> bytes:
    return word.encode("utf-16-be")


def _common(held: Mapping[str, Mapping[int, str]], documents: int) -> Iterator[str]:
    if documents < _MANY:
        return
    for word, postings in held.items():
        if len(postings) * _COMMON > documents and NAME not in postings.values():
            yield word


def _postings(held: Mapping[int, str]) -> str:
    """Write (number, how) pairs: the distance from the number before in base 36, then the letter.

    Documents 3 and 40, in the title and in the text, are ``3A11B``.
    """
    written: list[str] = []
    before = 0
    for number in sorted(held):
        written += (_base36(number - before), held[number])
        before = number
    return "".join(written)


def _base36(number: int) -> str:
    digits = ""
    while number >= len(_DIGITS):
        number, last = divmod(number, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return _DIGITS[number] + digits


def _cut(entries: Iterable[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], ...]]:
    file: list[tuple[str, str]] = []
    size = 0
    for word, postings in entries:
        if file and size + len(word) + len(postings) > _FULL:
            yield tuple(file)
            file, size = [], 0
        file.append((word, postings))
        size += len(word) + len(postings)
    if file:
        yield tuple(file)
