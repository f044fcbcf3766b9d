"""The date of a text that speaks: "M, in a statement released on Monday, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NOUNS
from generator.quotes.said_dates.clauses import is_subject, path_above
from generator.quotes.said_dates.hosts import is_to_come

if TYPE_CHECKING:
    from generator.quotes.said_dates.dated import Dated


def is_of_speaker(dated: Dated) -> bool:
    """As in "M, in a statement released on Monday, said", "A letter of 3 May warns"."""
    parse, source = dated.parse, dated.item.draft.source
    if dated.inside:
        return False
    if source is None:
        return False
    if dated.host is None:
        return False
    if not parse.left[source] <= dated.head:
        return False
    if dated.head > parse.right[source] or not is_subject(parse, dated.cue, dated.host, source):
        return False
    path = tuple(path_above(parse, dated.head))
    known = lexicon()
    public = any(parse.lower[i] in known.made_public and not is_to_come(parse, i) for i in path)
    bearer = next((parse.lower[i] for i in path if parse.tag[i] in NOUNS), "")
    return public or bearer in known.documents | known.occasions
