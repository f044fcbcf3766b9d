"""The date right before the verb: "A former adviser to M on Sunday also said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.syntax import NOUNS
from generator.quotes.said_dates.clauses import is_subject

if TYPE_CHECKING:
    from generator.quotes.said_dates.dated import Dated


def is_before_cue(dated: Dated) -> bool:
    """As in "A former adviser to M on Sunday also said": only adverbs stand between day and verb."""
    parse, v = dated.parse, dated.cue
    between = range(dated.last + 1, v)
    if dated.inside or dated.last >= v or dated.host is None:
        return False
    if not all(parse.tag[k] in {"RB", "VBZ", "VBD", "VBP"} for k in between) or len(between) > 2:  # noqa: PLR2004 - "has also"
        return False
    return parse.tag[dated.host] in NOUNS | {"PRP"} and is_subject(parse, v, dated.host)
