"""Clauses of one time: which verbs of a sentence share the time of a verb of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.grammar.parse import Parse

FARTHEST: Final = 10
"""So many steps up the grammar, a date and its verb have nothing to do with each other."""


def path_above(parse: Parse, i: int) -> Iterator[int]:
    """Yield the words above a word, the nearest first."""
    for _ in range(FARTHEST):
        if parse.head[i] == i:
            return
        i = parse.head[i]
        yield i


def same_clause(parse: Parse, v: int, *, behind: bool) -> Iterator[int]:
    """Yield the verbs whose time is that of a verb, the nearest first.

    ``met`` for the last word of "met N and said", ``announced`` of "announced it, saying".
    ``behind``: the date stands behind the verb, so that of two joined verbs it is the other's.
    """
    i = v
    for _ in range(FARTHEST):
        above = parse.head[i]
        if not _shares_time(parse, i, behind=behind):
            return
        if parse.dep[i] == "acl":
            above = next((j for j in path_above(parse, above) if parse.tag[j].startswith("V")), above)
        if not parse.tag[above].startswith("V"):
            return
        i = above
        yield i


def _shares_time(parse: Parse, i: int, *, behind: bool) -> bool:
    """Return whether the time of a verb is that of the verb above it."""
    known = lexicon()
    dep, tag, above = parse.dep[i], parse.tag[i], parse.head[i]
    marks = {parse.lower[j] for j in parse.children[i] if parse.dep[j] in {"mark", "advmod"}}
    if all_subjects(parse, i):  # "was booed when she said …"
        return dep == "advcl" and tag == "VBD" and bool(marks & known.same_time)
    if dep == "conj":  # "met N and said …"
        return not (behind and parse.tag[above] in FINITE)
    if dep == "xcomp":  # "used the speech to attack …"
        return tag in {"VB", "VBG"}
    if dep == "acl":  # "issued a statement calling …"
        return tag == "VBG" and parse.dep[above] in {"dobj", "pobj"}
    if dep == "dep" and tag in FINITE:  # "met N, then said …"
        return "then" in {*marks, parse.lower[i - 1]}
    # "announced it, saying …"
    return dep in {"advcl", "dep"} and tag == "VBG" and not marks - known.same_time


def all_subjects(parse: Parse, v: int) -> list[int]:
    """Return the subjects of a verb, active, passive and empty: ``it`` of "it rained"."""
    return [j for j in parse.children[v] if parse.dep[j] in {"nsubj", "nsubjpass", "expl", "csubj"}]


def is_subject(parse: Parse, v: int, noun: int, source: int | None = None) -> bool:
    """Return whether a noun is who acts in the clause of a verb, whose subject another verb may have."""
    if noun == source:
        return True
    return any(noun in all_subjects(parse, i) for i in (v, *same_clause(parse, v, behind=False)))
