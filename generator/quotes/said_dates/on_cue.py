"""The date of the verb itself: "said on Sunday", "in his December statements"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.quotes.said_dates.dated import Dated

_OPEN: Final = frozenset({"demand", "propose", "plan", "ask", "warn"})
"""What is demanded or proposed may be for a day: "demanded a vote on Monday"."""
_OBJECTS: Final = frozenset(
    {"it", "this", "that", "so", "them", "him", "her", "himself", "herself", "themselves"}
)


def is_on_cue(dated: Dated) -> bool:
    """As in "said on Sunday", "said after a talk with M on Sunday", "in his December statements"."""
    if dated.host != dated.cue:
        return False
    return not dated.inside or _beside_object(dated)


def _beside_object(dated: Dated) -> bool:
    """As in "repeated it on Tuesday", "repeated on Tuesday her demand": the day is not part of the object.

    But "demanded a vote on Tuesday" may demand it for Tuesday.
    """
    parse, v = dated.parse, dated.cue
    above = parse.head[dated.first]
    named = parse.dep[above] == "oprd" and parse.head[above] == v  # "called M a liar on Tuesday"
    if not parse.tag[v].startswith("V") or (above != v and not named):
        return False
    behind = parse.text[dated.last + 1 : dated.last + 2] == [","]
    if dated.first == v + 1 and (behind or parse.child(v, "dobj") is not None):
        return True
    before = [j for j in parse.children[v] if v < j < dated.first and parse.dep[j] == "dobj"]
    clauses = [j for j in parse.children[v] if j > v and parse.dep[j] in {"ccomp", "xcomp"}]
    if not before or any(parse.left[j] < dated.first for j in clauses):
        return False
    if clauses:  # "warned M on Tuesday to keep out"
        return True
    if dated.item.draft.force not in _OPEN:
        return True
    return parse.lower[before[-1]] in _OBJECTS
