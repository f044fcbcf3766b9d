"""The date that opens the sentence: "Tuesday on the radio, M said …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import subjects
from generator.quotes.said_dates.clauses import same_clause

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.said_dates.dated import Dated


def is_in_front(dated: Dated) -> bool:
    """As in "Tuesday on the radio, M said …", "In Norhaven on Monday, M again urged …"."""
    parse, v = dated.parse, dated.cue
    known = lexicon()
    acts = parse.dep[dated.head] in {"nsubj", "nsubjpass"} and not taken_for_subject(dated)
    if dated.inside or dated.last >= v or acts or parse.dep[dated.head] == "poss":
        return False
    comma = next((k for k in range(dated.last + 1, v) if parse.text[k] == ","), v)
    opening = range(comma if comma < v else dated.last + 1)
    plain = not any(parse.tag[k].startswith(("V", "MD", "W")) for k in opening)
    placed = all(parse.lower[k] in known.before_days for k in range(dated.first))
    circumstance = parse.lower[0] in known.dated_occasion | known.when
    if not _hangs_when(parse, dated) or not (placed or (plain and circumstance)):
        return False
    *_, top = (v, *same_clause(parse, v, behind=False))
    if parse.dep[top] in {"ROOT", "parataxis"}:
        return True
    return parse.dep[top] == "ccomp" and bool(subjects(parse, top))


def taken_for_subject(dated: Dated) -> bool:
    """As in "At a meeting Monday, M promised …": the parser takes the day for who acts, M for more of it."""
    parse = dated.parse
    apposed = parse.child(dated.head, "appos")
    if apposed is None:
        return False
    if parse.text[dated.last + 1] != ",":
        return False
    return dated.last < apposed < dated.cue


def _hangs_when(parse: Parse, dated: Dated) -> bool:
    """Return whether a date has a preposition of time before it, or none: not "Despite Monday's loss, …"."""
    above = parse.head[dated.head]
    by = parse.dep[dated.head] == "pobj" and parse.lower[above] in lexicon().when
    bare = (
        dated.first == 0 and parse.dep[dated.head] != "pobj" and parse.tag[dated.last + 1] in {"IN", ","}
    )  # "Tuesday on the radio, …"
    part_of_name = dated.first == 0 and parse.dep[dated.head] == "compound"  # "Yesterday Moor said …"
    when = parse.dep[dated.head] in {"npadvmod", "advmod", "tmod"}
    return by or bare or part_of_name or when or taken_for_subject(dated)
