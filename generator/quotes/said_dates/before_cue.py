"""The date right before the verb: "A former adviser to M on Sunday also said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.syntax import NOUNS
from generator.quotes.said_dates.clauses import is_subject

if TYPE_CHECKING:
    from generator.quotes.said_dates.dated import Dated

MOST_BETWEEN = 2
"""As in "has also": so many words stand between day and verb."""
BETWEEN = frozenset({"RB", "VBZ", "VBD", "VBP"})


def is_before_cue(dated: Dated) -> bool:
    """As in "A former adviser to M on Sunday also said": only adverbs stand between day and verb."""
    parse, v = dated.parse, dated.cue
    between = range(dated.last + 1, v)
    if dated.inside or dated.last >= v or dated.host is None:
        return False
    if len(between) > MOST_BETWEEN or any(parse.tag[k] not in BETWEEN for k in between):
        return False
    if parse.tag[dated.host] not in NOUNS | {"PRP"}:
        return False
    return is_subject(parse, v, dated.host)
