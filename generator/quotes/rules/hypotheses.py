"""Hypotheses: what tells that words are only supposed, wished for or waited for.

"Imagine that M had said yes" · "Had M said no, …" · "as though M had promised …" · "a scenario in which M
says …" · "Once M says that it is over, we will row". Nobody said such words, so they go to the editor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import finite_tag, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.grammar.parse import Parse

FARTHEST = 6
"""So many words up, a verb such as "imagine" is looked for."""
LONGEST = 4
"""So many words a phrase such as "on the condition that" has at most."""
PRESENT = frozenset({"VBZ", "VBP"})
CLAUSES = frozenset(
    {"ccomp", "xcomp", "advcl", "acl", "relcl", "dobj", "pcomp", "prep", "pobj", "conj", "dep"}
)


def is_supposed(parse: Parse, v: int) -> bool:
    """Return whether a sentence only supposes that something is said: "Imagine that M had said yes"."""
    return any(
        _is_conditional(parse, k)
        or _is_imagined(parse, k)
        or _is_of_hypothesis(parse, k)
        or _is_awaited(parse, k)
        for k in _row(parse, v)
    )


def _row(parse: Parse, v: int) -> Iterator[int]:
    """Yield a verb and those that it is joined to: "Imagine that M said no and left"."""
    yield v
    for _ in range(FARTHEST):
        if parse.dep[v] != "conj":
            return
        v = parse.head[v]
        yield v


# ------------------------------------------------------------------------------ conditions


def _is_conditional(parse: Parse, v: int) -> bool:
    """As in "If M says so, …", "Had M said so, …", "provided that M says so", "as though M had said so"."""
    marks = {parse.lower[j] for j in parse.children[v] if parse.dep[j] == "mark"}
    if bool(marks & lexicon().conditions):
        return True
    if _inverted(parse, v):
        return True
    return _is_behind_phrase(parse, v)


def _inverted(parse: Parse, v: int) -> bool:
    """As in "Had M said so, …", "Should M say so, …", "Were M to say so, …"."""
    subject = parse.child(v, "nsubj", "nsubjpass")
    helping = [j for j in parse.children[v] if parse.dep[j] in {"aux", "auxpass"}]
    if parse.dep[v] == "xcomp":  # "Were M to say so": the parser hangs the infinitive on "were"
        above = parse.head[v]
        subject = parse.child(above, "nsubj") if subject is None else subject
        helping.append(above)
    helping = [j for j in helping if parse.lower[j] in lexicon().inverting]
    return subject is not None and any(j < parse.left[subject] for j in helping)


def _is_behind_phrase(parse: Parse, v: int) -> bool:
    """Return whether words such as "provided that" stand right before the subject of a verb."""
    known = lexicon()
    behind_say = parse.lower[0] == "say" and 1 in _openings(parse, v)  # "Say M claims that …"
    return behind_say or _stands_behind(parse, v, known.suppositions)


def _openings(parse: Parse, v: int) -> list[int]:
    """Return where the subject of a verb may begin.

    The parser may take a name for the second part of one: ``Imagine Lund`` in "Imagine Lund says so".
    """
    subject = next((j for j in subjects(parse, v) if j < v), None)
    if subject is None:
        return []
    low = parse.left[subject]
    return [low, low + 1] if low < subject else [low]


def _stands_behind(parse: Parse, v: int, phrases: frozenset[str]) -> bool:
    """Return whether one of some phrases stands right before the subject of a verb."""
    return any(
        " ".join(parse.lower[max(0, end - size) : end]) in phrases
        for end in _openings(parse, v)
        for size in range(1, LONGEST + 1)
    )


# ------------------------------------------------------------------------------ imagination


def _is_imagined(parse: Parse, v: int) -> bool:
    """As in "Imagine that M had said yes", "M wishes N had said so", "a scenario in which M says so"."""
    known = lexicon()
    i = v
    for _ in range(FARTHEST):
        above = parse.head[i]
        if above == i or parse.dep[i] not in CLAUSES:
            return False
        joined = parse.dep[i] == "conj"  # "M wished N luck and said that it was over"
        if above < i and not joined and parse.lower[above] in known.imagining:
            return True
        if parse.dep[i] in {"relcl", "acl"} and parse.lower[above] in known.imagined:
            return True
        i = above
    return False


def _is_of_hypothesis(parse: Parse, v: int) -> bool:
    """As in "If M had refused, as he said he would, …": what is supposed there, M hardly did."""
    opens = parse.left[v]
    if parse.lower[opens] not in {"as", "like"} or not subjects(parse, v):
        return False
    above = parse.head[v]
    before = [j for j in parse.children[above] if j < opens and parse.dep[j] == "advcl"]
    return any(_is_conditional(parse, k) for k in (above, *before[-1:]))


# ------------------------------------------------------------------------------ expectation


def _is_awaited(parse: Parse, v: int) -> bool:
    """As in "Once M says that it is over, we will row": it is not said yet."""
    known = lexicon()
    if finite_tag(parse, v) not in PRESENT:
        return False
    if not _stands_behind(parse, v, known.awaiting):
        return False
    return any(
        parse.tag[k] == "MD" and parse.lower[k] in known.future | known.modals for k in range(len(parse))
    )
