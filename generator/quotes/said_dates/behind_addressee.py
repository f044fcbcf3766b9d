"""The date behind whom it was told: "told the Anchor on Monday the ports would open"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import FINITE, NOUNS, lemma
from generator.quotes.said_dates.clauses import FARTHEST, all_subjects

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.said_dates.dated import Dated


def is_behind_addressee(dated: Dated) -> bool:
    """As in "told the Anchor on Monday the ports would open", "said Monday the ports would open".

    The parser hangs the day on the clause behind it; English puts it to the verb before it.
    """
    parse, v, first = dated.parse, dated.cue, dated.first
    between = range(v + 1, first)
    if not v < first or parse.text[first - 1] in {",", ":"} or len(between) > FARTHEST:
        return False
    if between and (lemma(parse, v) not in lexicon().telling or not _is_phrase(parse, between)):
        return False
    behind = dated.last + 1
    if behind >= len(parse) or parse.dep[dated.head] in {"nsubj", "nsubjpass", "poss"}:
        return False
    if parse.lower[behind] == "that" and parse.tag[behind] in {"IN", "WDT"}:
        return True
    clause = next((j for j in range(behind, len(parse)) if parse.tag[j] in FINITE | {"MD"}), None)
    if clause is None:
        return False
    verb = parse.head[clause] if parse.tag[clause] == "MD" else clause
    return any(behind <= parse.left[j] <= j < clause for j in all_subjects(parse, verb))


def _is_phrase(parse: Parse, between: range) -> bool:
    """Return whether words are a noun phrase and nothing else: "the Daily Anchor"."""
    return all(parse.tag[k] in NOUNS | {"DT", "JJ", "POS", "PRP", "PRP$", "CD", "IN"} for k in between)
