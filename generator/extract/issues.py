"""Issues: which questions of the dossier a statement is about, told by their terms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.lexicon import plural

if TYPE_CHECKING:
    from generator.model.content import Register

SHORT = 3
"""Words up to this length take no -ed and -ing: "aid", "NATO" stays itself for its capitals."""


def issues_of(text: str, register: Register) -> tuple[str, ...]:
    """Return the issues whose terms a text holds, in any case and with any common ending."""
    return tuple(
        issue.id
        for issue in register.issues.values()
        if (pattern := _pattern(issue.terms)) is not None and pattern.search(text)
    )


@lru_cache(maxsize=1024)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    alternatives = [_with_endings(term) for term in sorted(terms, key=len, reverse=True) if term.split()]
    if not alternatives:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


def _with_endings(term: str) -> str:
    *before, last = term.split()
    forms = {last, plural(last)}
    if last.isalpha() and last.islower() and len(last) > SHORT:
        forms |= {f"{last}ed", f"{last}d", f"{last}ing", f"{last.removesuffix('e')}ing"}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    ending = "|".join(re.escape(form) for form in longest_first)
    return r"[\s-]+".join([*map(re.escape, before), f"(?:{ending})"])
