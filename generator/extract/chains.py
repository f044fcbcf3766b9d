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
            if all(other.who.actor in resolver.outlets for other in outer):
                item.draft.flags.add("relayed")
            item.via += [other.who.actor for other in reversed(outer) if other.who.actor is not None]


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
        if parse.head[i] == above:
            return parse.dep[i] in {"ccomp", "xcomp", "dobj", "prep", "oprd"} or crossed
        crossed = crossed or parse.dep[i] == "ccomp"
        i = parse.head[i]
    return False


def worth_nesting(item: Reported) -> bool:
    """Inside somebody's words, only speech is kept: not what they say that others think or want."""
    flags = item.draft.flags
    if "introduces" in flags:
        return True
    return (
        "thought" not in flags
        and bool(flags & {"quote", "has-clause", "parenthetical"})
        and "infinitive" not in flags
    )
