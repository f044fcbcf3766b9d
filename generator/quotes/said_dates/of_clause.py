"""The date of a clause of the same time: "On Monday M met N and said …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.syntax import is_cue
from generator.quotes.said_dates.clauses import same_clause

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.said_dates.dated import Dated


def is_of_clause(dated: Dated) -> bool:
    """As in "On Monday M met N and said …", "M announced it on Monday, saying …"."""
    if dated.inside:
        return False
    if dated.host is None:
        return False
    if _told_by_another(dated.parse, dated.host):
        return False
    behind_cue = dated.first > dated.cue
    return any(i == dated.host for i in same_clause(dated.parse, dated.cue, behind=behind_cue))


def _told_by_another(parse: Parse, i: int) -> bool:
    """As in "she says she would release it on Friday, calling it dull": the day is in what was said."""
    if parse.dep[i] != "ccomp":
        return False
    if not is_cue(parse, parse.head[i]):
        return False
    return parse.head[i] < i
