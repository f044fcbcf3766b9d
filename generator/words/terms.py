"""Terms of issues: base words and phrases of them, found in a text in any of their forms."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.words.forms import BEGINNING, base, beginnings
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.content import Issue

_TOKEN = re.compile(
    r"""
    (?P<initials> (?:[A-Z]\.){2,} )            # U.S.
    | (?P<word> \w+ (?:['’]\w+)* )             # talks, Ukraine's, don't
      (?: (?<=s)['’](?=\s) )?                  # allies' plan
    | (?P<mark> [^\s\w\u2010\u2011-] )        # a comma parts two words; a space and a hyphen do not
    """,
    re.VERBOSE,
)
_CAPITALS = re.compile(r"(?P<name>[A-Z][A-Z0-9]+)(?:s|['’]s)?")
"""``NATO``, ``MPs``, ``EU's``: letters that are a name only in capitals."""

Key = str
"""What a word is found by: a base, or a name as it is written."""


def issues_of(text: str, issues: Mapping[str, Issue]) -> tuple[str, ...]:
    """Return the ids of the issues one of whose terms a text holds in any form, in alphabetical order.

    With the term "frozen asset", "to freeze Russian assets" is about nothing, "the frozen assets" is.
    """
    terms = tuple((issue.id, issue.terms) for issue in issues.values())
    return _Index.of(terms).issues(text)


class _Index:
    """The terms of all issues by the key of their first word, so that a text is read once."""

    def __init__(self, terms: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        self._phrases: dict[Key, list[tuple[tuple[Key, ...], str]]] = {}
        self._beginnings: set[str] = set()
        for issue, phrases in terms:
            for phrase in phrases:
                self._add(issue, phrase)

    def _add(self, issue: str, phrase: str) -> None:
        words = list(_words(phrase))
        if not words:
            return
        keys = tuple(_wanted(word) for word in words)
        self._beginnings |= beginnings(words[0])
        self._phrases.setdefault(keys[0], []).append((keys, issue))

    @staticmethod
    @lru_cache(maxsize=8)
    def of(terms: tuple[tuple[str, tuple[str, ...]], ...]) -> _Index:
        """Return the index of some terms; a build asks for the same again and again."""
        return _Index(terms)

    def issues(self, text: str) -> tuple[str, ...]:
        """Return the issues that a text names."""
        words = list(_words(text))
        found: set[str] = set()
        for place, word in enumerate(words):
            if word[:BEGINNING].casefold() not in self._beginnings:
                continue  # most words of a text need no stem
            for phrase, issue in self._beginning_with(word):
                if issue not in found and _stands(phrase, words[place : place + len(phrase)]):
                    found.add(issue)
        return tuple(sorted(found))

    def _beginning_with(self, word: str) -> Iterator[tuple[tuple[Key, ...], str]]:
        """Yield the phrases, with their issues, that may begin with a word of a text."""
        for key in _given(word):
            yield from self._phrases.get(key, ())


def _stands(phrase: tuple[Key, ...], words: list[str]) -> bool:
    """Return whether a phrase stands in some words of a text, one for each of its own."""
    if len(words) != len(phrase):
        return False
    return all(key in _given(word) for key, word in zip(phrase, words, strict=True))


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text, and the marks that part them: "U.S. aid, now" is US, aid, ",", now."""
    for token in _TOKEN.finditer(text):
        if token["initials"]:
            yield token["initials"].replace(".", "")
        else:
            yield token["word"] or token["mark"]


def _wanted(word: str) -> Key:
    """Return the key that a word of a term asks for."""
    capitals = _CAPITALS.fullmatch(word)
    if capitals:
        return f"={capitals['name']}"  # "US" is not "us"
    if word[:1].isupper() and word.lower() in _doubtful():
        return f"^{word.lower()}"  # "May" is not "may"
    return _base(word)


@lru_cache(maxsize=65536)
def _given(word: str) -> tuple[Key, ...]:
    """Return the keys that a word of a text answers to."""
    capitals = _CAPITALS.fullmatch(word)
    if capitals:
        return f"={capitals['name']}", _base(word)  # a heading in capitals has common words too
    if word[:1].isupper() and word.lower() in _doubtful():
        return (f"^{word.lower()}",)
    return (_base(word),)


def _base(word: str) -> Key:
    return base(word) if word[:1].isalnum() else word


@cache
def _doubtful() -> frozenset[str]:
    """Return the words that mean something else with a capital."""
    return frozenset(word_list("terms.capitals.words"))
