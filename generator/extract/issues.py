"""Issues: which questions of the dossier a statement is about, told by their terms."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.extract.lexicon import plural

if TYPE_CHECKING:
    from generator.model.content import Register

SHORT = 3
"""Words up to this length take no -ed and -ing: "aid", "NATO" stays itself for its capitals."""


def issues_of(text: str, register: Register) -> tuple[str, ...]:
    """Return the issues whose terms a text holds, in any case and with any common ending."""
    lower = text.lower()
    return tuple(issue.id for issue in register.issues.values() if _holds(lower, issue.terms))


def _holds(text: str, terms: tuple[str, ...]) -> bool:
    beginnings, pattern = _pattern(terms)
    # that no term begins in a text, as mostly, is found much faster than that no pattern matches
    return any(beginning in text for beginning in beginnings) and pattern.search(text) is not None


@lru_cache(maxsize=1024)
def _pattern(terms: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return how the terms begin, and what matches any of them, both for a text in small letters."""
    split = [term.split() for term in sorted(terms, key=len, reverse=True) if term.split()]
    worded = [([word.lower() for word in before], _forms(last)) for *before, last in split]
    beginnings = tuple(before[0] if before else _shared_beginning(forms) for before, forms in worded)
    alternatives = [
        r"[\s-]+".join([*map(re.escape, before), f"(?:{'|'.join(map(re.escape, forms))})"])
        for before, forms in worded
    ]
    return beginnings, re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _forms(word: str) -> list[str]:
    """Return a word with its common endings in small letters, the longest first."""
    forms = {word, plural(word)}
    if word.isalpha() and word.islower() and len(word) > SHORT:
        forms |= {f"{word}ed", f"{word}d", f"{word}ing", f"{word.removesuffix('e')}ing"}
    return sorted({form.lower() for form in forms}, key=lambda form: (-len(form), form))


def _shared_beginning(words: list[str]) -> str:
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False))
    return "".join(letters[0] for letters in alike)
