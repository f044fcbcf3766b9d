"""Chains: which statements stand inside others, and who passed on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.draft import WHOLE
from generator.quotes.features import Feature
from generator.quotes.resolution import Method
from generator.quotes.rules.adjacent_quotes import word_before
from generator.quotes.rules.complements import asides, cut

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.draft import AttributedDraft
    from generator.quotes.speakers.resolver import Resolver


def relate(fresh: list[AttributedDraft], resolver: Resolver) -> None:
    """Note which statements stand inside others, and who passed on what."""
    for item in fresh:
        relays = [other for other in fresh if _relays(other, item)]
        outer = [other for other in fresh if other in relays or _holds_statement(other, item)]
        if not outer:
            continue
        item.nested = True
        item.whole = all(other.draft.rule in WHOLE for other in outer)
        told = all(other.who.actor in resolver.outlets for other in outer)
        if told or len(relays) == len(outer) or (item.whole and all(_is_known(other) for other in outer)):
            item.draft.features.add(Feature.RELAYED)
        for other in outer:
            if other in relays or (item.whole and other.who.actor is None and _is_known(other)):
                # the words are the other's: not the paper's own report
                other.draft.features.add(Feature.PASSES_ON)
            if other.draft.rule in WHOLE:
                _cut_relay(item, other)
        told_by = [other.who.actor for other in reversed(outer)]
        item.via += [actor for actor in told_by if actor not in {None, item.who.actor}]


def _cut_relay(item: AttributedDraft, relay: AttributedDraft) -> None:
    """Leave out of somebody's words who passed them on: ", according to the Gazette"."""
    parse, cue = relay.draft.parse, relay.draft.cue
    low = parse.left[cue] if relay.draft.rule == "according-to" else min(cue - 1, parse.left[cue])
    low -= parse.text[low - 1] == ","
    hole = (parse.begins[low], parse.ends[parse.right[cue]])
    item.draft.content = [piece for part in item.draft.content for piece in cut(part, hole)]


def _is_known(relay: AttributedDraft) -> bool:
    """Return whether it can be said who passed the words on: an actor of the register, or a paper's name."""
    if relay.who.actor is not None:
        return True
    name = relay.draft.parse.words_within(*relay.who.span)
    named = relay.who.how == Method.OTHER or any(word[:1].isupper() for word in name[1:])
    if not named:
        return False
    return any(word.lower() in lexicon().outlet_names for word in name)


def _relays(outer: AttributedDraft, inner: AttributedDraft) -> bool:
    """As in "M warned them, K added, that it would sink" · "M said: “We slept,” the paper reported"."""
    if outer is inner:
        return False
    if outer.draft.parse is not inner.draft.parse:
        return False
    if outer.who.how.is_pronoun:
        return False
    if outer.who.span == inner.who.span:
        return False
    cuts_in = outer.draft.rule == "verb" and outer.draft.cue in asides(outer.draft.parse, inner.draft.cue)
    return cuts_in or _closes_quotation(outer, inner)


def _closes_quotation(outer: AttributedDraft, inner: AttributedDraft) -> bool:
    """As in "M said: “We slept,” the paper reported": the paper passes on what M is quoted with."""
    mine, theirs = outer.draft, inner.draft
    if len(mine.quotes) != 1:
        return False
    if mine.quotes[0] not in theirs.quotes:
        return False
    if not mine.quotes[0].spoken():
        return False
    (quote,) = mine.quotes
    before = word_before(mine.parse, quote)
    opened = before is not None and mine.parse.text[before] in {",", ":"}
    if not opened:
        return False
    return theirs.cue_range[1] <= quote.outer_start < quote.outer_end <= mine.cue_range[0]


def _holds_statement(outer: AttributedDraft, inner: AttributedDraft) -> bool:
    """Return whether one statement's content holds the other's cue."""
    if outer is inner or outer.draft.cue == inner.draft.cue or outer.draft.source == inner.draft.source:
        return False
    if inner.draft.rule in WHOLE and outer.draft.rule not in WHOLE:
        return False
    hangs_on_inner = inner.draft.parse.head[outer.draft.cue] == inner.draft.cue
    if Feature.PARENTHETICAL in inner.draft.features and hangs_on_inner:
        return False  # "Parents had complained about it, he noted": what he noted holds the complaint
    cue = inner.draft.cue_range
    if not any(start <= cue[0] and cue[1] <= end for start, end in outer.draft.content):
        return False
    if outer.draft.rule in WHOLE or Feature.PARENTHETICAL in outer.draft.features:
        return True
    return outer.draft.rule in {"verb", "quoted-as-saying"} and _governs(
        inner.draft.parse, outer.draft.cue, inner.draft.cue
    )


def _governs(parse: Parse, above: int, below: int) -> bool:
    """Return whether one cue's clause holds the other cue, told by heads and not by places alone."""
    i = below
    crossed = False
    while parse.head[i] != i:
        if _stands_alone(parse, i):
            return False
        if parse.head[i] == above:
            if parse.dep[i] in {"ccomp", "xcomp", "dobj", "prep", "oprd"}:
                return True
            return crossed
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
    if parse.dep[v] != "advcl":
        return False
    if not beside:
        return False
    if mark != low:
        return False
    return parse.text[low - 1] == ","


def worth_nesting(item: AttributedDraft) -> bool:
    """Inside somebody's words, only speech is kept: not what they say that others think or want."""
    features = item.draft.features
    if Feature.INTRODUCES in features or item.whole:
        return True
    if Feature.THOUGHT in features:
        return False
    if not features & {Feature.QUOTE, Feature.HAS_CLAUSE, Feature.PARENTHETICAL}:
        return False
    return Feature.INFINITIVE not in features
