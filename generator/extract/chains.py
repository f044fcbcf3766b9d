"""Chains: which statements stand inside others, and who passed on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.reported import WHOLE

if TYPE_CHECKING:
    from generator.extract.parse import Parse
    from generator.extract.reported import Reported
    from generator.extract.speakers import Resolver


def relate(fresh: list[Reported], resolver: Resolver) -> None:
    """Tell which statements stand inside others, and who passed on what."""
    for item in fresh:
        outer = [other for other in fresh if _holds_statement(other, item)]
        if outer:
            item.nested = True
            item.whole = all(other.draft.rule in WHOLE for other in outer)
            told = all(other.who.actor in resolver.outlets for other in outer)
            if told or (item.whole and all(other.who.actor is not None for other in outer)):
                item.draft.flags.add("relayed")
            told_by = [other.who.actor for other in reversed(outer)]
            item.via += [actor for actor in told_by if actor not in {None, item.who.actor}]


def _holds_statement(outer: Reported, inner: Reported) -> bool:
    """Tell whether one statement's content holds the other's cue."""
    if outer is inner or outer.draft.cue == inner.draft.cue or outer.draft.source == inner.draft.source:
        return False
    if inner.draft.rule in WHOLE and outer.draft.rule not in WHOLE:
        return False
    cue = inner.draft.cue_range
    if not any(start <= cue[0] and cue[1] <= end for start, end in outer.draft.content):
        return False
    if outer.draft.rule in WHOLE or "parenthetical" in outer.draft.flags:
        return True
    return outer.draft.rule in {"verb", "quoted-as-saying"} and _governs(
        inner.draft.parse, outer.draft.cue, inner.draft.cue
    )


def _governs(parse: Parse, above: int, below: int) -> bool:
    """Tell whether one cue's clause holds the other cue, told by heads and not by places alone."""
    i = below
    crossed = False
    while parse.head[i] != i:
        if _stands_alone(parse, i):
            return False
        if parse.head[i] == above:
            return parse.dep[i] in {"ccomp", "xcomp", "dobj", "prep", "oprd"} or crossed
        crossed = crossed or parse.dep[i] == "ccomp"
        i = parse.head[i]
    return False


def _stands_alone(parse: Parse, v: int) -> bool:
    """As in "M said it was late, and N warned …" · "…, though N warned …": a clause beside the report."""
    subject = parse.child(v, "nsubj")
    if subject is None or not parse.tag[v].startswith("V"):
        return False
    low = parse.left[v]
    if parse.dep[v] == "conj":
        return parse.text[low - 2 : low] in ([",", "and"], [",", "but"], [",", "while"])
    mark = parse.child(v, "mark")
    beside = mark is not None and parse.lower[mark] in {"though", "although", "while", "whereas"}
    return parse.dep[v] == "advcl" and beside and mark == low and parse.text[low - 1] == ","


def worth_nesting(item: Reported) -> bool:
    """Inside somebody's words, only speech is kept: not what they say that others think or want."""
    flags = item.draft.flags
    if "introduces" in flags or item.whole:
        return True
    return (
        "thought" not in flags
        and bool(flags & {"quote", "has-clause", "parenthetical"})
        and "infinitive" not in flags
    )
