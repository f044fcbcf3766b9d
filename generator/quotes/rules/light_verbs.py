"""Light verbs with a noun of speech: "M gave a warning that …" · "M issued a statement: “…”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import subjects
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.quotations import can_speak
from generator.quotes.rules.complements import mood_of
from generator.quotes.rules.denials import is_withdrawn
from generator.quotes.rules.nouns import SHORT_GAP
from generator.quotes.rules.subject_kinds import kind_of
from generator.quotes.rules.subjects import speaker_of
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote
    from generator.quotes.rules.cue_word import CueWord
    from generator.text.document import Range

ABOUT = frozenset({"about", "on", "for", "against"})
"""Prepositions of what a noun of speech is about: "made a call for calm"."""
CLAUSES = frozenset({"acl", "relcl", "ccomp"})
OPENS = frozenset({":", ","})


@rule(
    "light-verb",
    explanation='a verb such as "give" or "issue", and a noun of speech',
    sample="Viktor Lund gave a warning that the harbour was late. => viktor-lund | that the harbour was late",
)
def light_verb(word: CueWord) -> Draft | None:
    """Read a noun of speech that a light verb has as its object: what follows is what was said."""
    parse, n, quotes = word.parse, word.index, word.quotes
    v, known = parse.head[n], lexicon()
    if not word.is_noun or word.lower not in known.nouns:
        return None
    if parse.dep[n] != "dobj" or v > n or parse.lower[v] not in known.light:
        return None
    source, how = speaker_of(parse, v)
    if source is None or source == n or not can_speak(parse, source, quotes):
        return None
    content, clause = _said(parse, v, n)
    if not clause and parse.lower[n] in known.occasional:
        content = []  # "M gave a speech on terror": of its words nothing is told
    near = _quoted(parse, n, quotes)
    if not content and not near:
        return None  # "M gave a speech"
    features = set(how) | mood_of(parse, v, near)
    features |= {Feature.QUOTE} if near else {Feature.HAS_CLAUSE} if clause else set()
    if kind_of(parse, source) == "thing":
        features.add(Feature.BY_THING)  # "The storm gave a warning that winter was near"
    return Draft(
        parse=parse,
        cue=v,
        cue_range=(parse.begins[v], parse.ends[n]),
        source=source,
        force=known.nouns[parse.lower[n]],
        content=[] if near else content,
        quotes=near,
        features=features | ({Feature.NEGATED} if is_withdrawn(parse, n) else set()),
    )


def _said(parse: Parse, v: int, n: int) -> tuple[list[Range], bool]:
    """Return what the noun says, and whether a clause does: "a warning that …", "a call for …"."""
    clauses = [j for j in parse.children[n] if j > n and _is_clause(parse, j)]
    clauses += [j for j in parse.children[v] if j > n and parse.dep[j] == "ccomp"]
    if clauses:
        return [parse.subtree(j) for j in clauses], True
    after = [j for above in (n, v) for j in parse.children[above] if j > n and parse.dep[j] == "prep"]
    warns = lexicon().nouns[parse.lower[n]] == "warn"  # "a warning of high seas", but "an order of bread"
    about = ABOUT | ({"of"} if warns else set())
    return [parse.subtree(j) for j in after if parse.lower[j] in about and _next(parse, n, j)], False


def _is_clause(parse: Parse, j: int) -> bool:
    """Return whether a clause tells what was said, not which noun is meant: "a promise that M made"."""
    if parse.dep[j] not in CLAUSES or parse.text[parse.left[j] - 1] == ",":
        return False
    opens = parse.lower[parse.left[j]]
    if opens == "that":
        # the parser may take it for an object: "a warning that the pier would sink"
        that = parse.left[j]
        if parse.dep[that] == "mark":
            return True
        return parse.tag[that] == "IN" and bool(subjects(parse, j))
    return opens == "to" and parse.tag[j] == "VB"


def _next(parse: Parse, n: int, j: int) -> bool:
    """Return whether a preposition stands right behind the noun, or behind when it was said."""
    return all(parse.tag[k] in {"RB", "NN", "NNP", "JJ"} for k in range(n + 1, j))


def _quoted(parse: Parse, n: int, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotations that a colon or a comma behind the noun opens: "issued a statement: “…”"."""
    if not OPENS & set(parse.text[n + 1 : n + 3]):
        return []
    return [q for q in quotes if q.spoken() and 0 <= q.outer_start - parse.ends[n] <= SHORT_GAP]
