"""Attribution: which sentence reports what, whose words that is, and how certain it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.confidence import is_hollow, judge
from generator.quotes.continuations import additionally, without_cue
from generator.quotes.draft import AttributedDraft
from generator.quotes.features import Feature
from generator.quotes.layout.block_quotes import find_signatures, introduced_block, signed_block
from generator.quotes.layout.interviews import answered, find_answers, name_answers
from generator.quotes.layout.labelled_lines import find_labels, introduced_line, labelled, list_item
from generator.quotes.nesting import relate, worth_nesting
from generator.quotes.rules.cues import find_cues
from generator.quotes.setting import Layout, Setting
from generator.quotes.speakers.antecedents import Memory, outlets_meant, who_speaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import ParsedSentence
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.resolver import Resolver
    from generator.text.document import Document, Sentence

_HEADING = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s[^.!?]{3,90}")
"""As in "15:47 Opposition demands inquiry": the heading of a post on a live page."""
FIRST_PERSON = frozenset({"i", "we", "you"})
_MOST_CUES = 60
"""A sentence with more words of speech is none, and reports nothing: each is compared with all others."""


LAYOUT_RULES = (signed_block, introduced_block, labelled, answered, list_item, introduced_line)
"""What the layout says of a sentence, before its grammar is asked; the first that holds decides."""


def attribute(
    document: Document, sentences: Sequence[ParsedSentence], quotes: Sequence[Quote], resolver: Resolver
) -> list[AttributedDraft]:
    """Find and judge the statements of an article whose sentences are parsed."""
    reported: list[AttributedDraft] = []
    memory = Memory(resolver.mentions, resolver.register, document, quotes, resolver.offices)
    layout = _layout_of(document, resolver)
    overlapping = _by_sentence(sentences, quotes)
    given: dict[int, str | None] = {}  # passages whose words a statement holds, and whose they are
    for sentence in sentences:
        at = Setting(
            sentence=sentence,
            quotes=overlapping.get(sentence.start, []),
            document=document,
            layout=layout,
            memory=memory,
            reported=reported,
        )
        if _is_no_prose(at):
            continue
        if sentence.passage in given:
            reported += _inside(at, resolver, given[sentence.passage])
            continue
        laid_out = next((made for one in LAYOUT_RULES if (made := one.function(at)) is not None), None)
        if laid_out is None:
            reported += _in_sentence(at, resolver) or _further(at)
            reported += without_cue(at)
            continue
        reported += laid_out.drafts
        if laid_out.holds_passage:
            given[sentence.passage] = laid_out.speaker
        if laid_out.looks_inside:
            reported += _inside(at, resolver, laid_out.speaker)
    return reported


def _layout_of(document: Document, resolver: Resolver) -> Layout:
    """Find what the layout says of the passages, before any sentence is read."""
    mentions, register = resolver.mentions, resolver.register
    labels = find_labels(document, mentions, register, resolver.surnames)
    name_answers(document, labels, mentions, register)
    answers = find_answers(document, labels, mentions, register)
    signatures = find_signatures(document, mentions, register)
    return Layout(labels=labels, answers=answers, signed=signatures.signed, signatures=signatures.lines)


def _is_no_prose(at: Setting) -> bool:
    """Return whether a line is a signature, or the heading of a post: "15:47 Opposition demands inquiry"."""
    passage = at.sentence.passage
    if passage in at.layout.signatures:
        return True
    return bool(_HEADING.fullmatch(at.document.passages[passage].text))


def _further(at: Setting) -> list[AttributedDraft]:
    """Return what a sentence without a report adds to the one before it."""
    added = additionally.function(at)
    return [added] if added is not None else []


def _in_sentence(at: Setting, resolver: Resolver) -> list[AttributedDraft]:
    """Find what the cues of one sentence report."""
    memory = at.memory
    found = _drafted(at, resolver)
    kept = [item for item in found if not item.nested or worth_nesting(item)]
    kept = [item for item in kept if not any(_says_the_same(item, other) for other in kept)]
    for item in kept:
        item.confidence, item.vetoes = judge(item.draft, item.who, nested=item.nested)
        for quote in item.draft.quotes:
            quote.used = True
        memory.said(item)
    memory.introduce(kept, at.sentence)
    return [item for item in kept if not _only_introduces(item)]


def _only_introduces(item: AttributedDraft) -> bool:
    """Return whether a line says nothing itself: "Tolan replied:", and the words stand below."""
    features = item.draft.features
    if Feature.ONLY_INTRODUCES in features:
        return True
    return Feature.INTRODUCES in features and is_hollow(item.draft)


def _drafted(at: Setting, resolver: Resolver) -> list[AttributedDraft]:
    """Read the cues of one sentence, with who is meant and what stands inside what."""
    found: list[AttributedDraft] = []
    for parsed in at.sentence.parses:
        for draft in find_cues(parsed, at.quotes):
            who = who_speaks(draft, resolver, at.memory, found)
            item = AttributedDraft(draft, at.sentence, who, rule=f"{draft.rule}:{who.how}")
            item.nested = Feature.NESTED in draft.features
            item.via = outlets_meant(draft, resolver, at.memory)
            found.append(item)
            if len(found) > _MOST_CUES:
                return []
    relate(found, resolver)
    return found


def _inside(at: Setting, resolver: Resolver, speaker: str | None) -> list[AttributedDraft]:
    """Find what somebody, whose words a whole passage is, says that others said."""
    kept = []
    for item in _drafted(at, resolver):
        parse, source = item.draft.parse, item.draft.source
        told = source is not None and parse.lower[source] not in FIRST_PERSON
        if told and worth_nesting(item) and item.who.actor != speaker:
            item.nested = True
            item.via += [speaker] if speaker is not None else []
            item.confidence, item.vetoes = judge(item.draft, item.who, nested=True)
            kept.append(item)
    return kept


def _says_the_same(noun: AttributedDraft, verb: AttributedDraft) -> bool:
    """Return whether a noun of speech only introduces a verb: "M's statements acknowledging that …"."""
    same = noun.who.actor is not None and noun.who.actor == verb.who.actor
    if not same or Feature.SAYING not in noun.draft.features:
        return False
    cue = verb.draft.cue_range
    if verb is noun:
        return False
    return any(start <= cue[0] and cue[1] <= end for start, end in noun.draft.content)


def _by_sentence(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """Give each sentence the quotations that overlap it, in one walk."""
    found: dict[int, list[Quote]] = {}
    first = 0
    for sentence in sentences:
        while first < len(quotes) and quotes[first].outer_end <= sentence.start:
            first += 1
        k = first
        while k < len(quotes) and quotes[k].outer_start < sentence.end:
            if quotes[k].outer_end > sentence.start:
                found.setdefault(sentence.start, []).append(quotes[k])
            k += 1
    return found
