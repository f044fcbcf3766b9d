"""Attribution: which sentence reports what, whose words that is, and how certain it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.attributed_draft import AttributedDraft
from generator.quotes.confidence import is_hollow, judge
from generator.quotes.continuations import additionally, without_cue
from generator.quotes.features import Feature
from generator.quotes.layout.block_quotes import find_signatures, introduced_block, signed_block
from generator.quotes.layout.interviews import answered, find_answers, name_answers
from generator.quotes.layout.labelled_lines import find_labels, introduced_line, labelled
from generator.quotes.nesting import relate, worth_nesting
from generator.quotes.rules.cues import find_cues
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


def attribute(
    document: Document, sentences: Sequence[ParsedSentence], quotes: Sequence[Quote], resolver: Resolver
) -> list[AttributedDraft]:
    """Find and judge the statements of an article whose sentences are parsed."""
    reported: list[AttributedDraft] = []
    memory = Memory(resolver.mentions, resolver.register, document, quotes, resolver.offices)
    overlapping = _by_sentence(sentences, quotes)
    labels = find_labels(document, resolver.mentions, resolver.register, resolver.surnames)
    name_answers(document, labels, resolver.mentions, resolver.register)
    answers = find_answers(document, labels, resolver.mentions, resolver.register)
    signatures = find_signatures(document, resolver.mentions, resolver.register)
    given: dict[int, str | None] = {}  # block quotes whose speaker is known, and who that is
    for sentence in sentences:
        here = overlapping.get(sentence.start, [])
        if sentence.passage in signatures.lines or _HEADING.fullmatch(
            document.passages[sentence.passage].text
        ):
            continue
        if sentence.passage in given:
            reported += _inside(sentence, here, resolver, memory, given[sentence.passage])
            continue
        signed = signatures.signed.get(sentence.passage)
        block = (
            introduced_block(memory, sentence, here, document)
            if signed is None
            else signed_block(signed, sentence, here, document)
        )
        if block is not None:
            given[sentence.passage] = block.who.actor
            reported.append(block)
            reported += _inside(sentence, here, resolver, memory, block.who.actor)
            continue
        if sentence.passage in labels:
            reported += labelled(labels[sentence.passage], sentence, here, document)
            reported += _inside(sentence, here, resolver, memory, labels[sentence.passage].actor)
            continue
        if sentence.passage in answers:
            reported += answered(answers[sentence.passage], sentence, here, document)
            reported += _inside(sentence, here, resolver, memory, answers[sentence.passage].actor)
            continue
        line = introduced_line(memory, sentence, here, document)
        if line is not None:
            reported.append(line)
            continue
        fresh = _in_sentence(sentence, here, resolver, memory)
        reported += fresh or additionally(sentence, reported, document)
        reported += without_cue(document, sentence, here, memory, reported)
    return reported


def _in_sentence(
    sentence: ParsedSentence, quotes: Sequence[Quote], resolver: Resolver, memory: Memory
) -> list[AttributedDraft]:
    """Find what the cues of one sentence report."""
    found = _drafted(sentence, quotes, resolver, memory)
    kept = [item for item in found if not item.nested or worth_nesting(item)]
    kept = [item for item in kept if not any(_says_the_same(item, other) for other in kept)]
    for item in kept:
        item.confidence, item.vetoes = judge(item.draft, item.who, nested=item.nested)
        for quote in item.draft.quotes:
            quote.used = True
        memory.said(item)
    memory.introduce(kept, sentence)
    return [item for item in kept if not _only_introduces(item)]


def _only_introduces(item: AttributedDraft) -> bool:
    """Return whether a line says nothing itself: "Tolan replied:", and the words stand below."""
    features = item.draft.features
    return Feature.ONLY_INTRODUCES in features or (Feature.INTRODUCES in features and is_hollow(item.draft))


def _drafted(
    sentence: ParsedSentence, quotes: Sequence[Quote], resolver: Resolver, memory: Memory
) -> list[AttributedDraft]:
    """Read the cues of one sentence, with who is meant and what stands inside what."""
    found: list[AttributedDraft] = []
    for parsed in sentence.parses:
        for draft in find_cues(parsed, quotes):
            who = who_speaks(draft, resolver, memory, found)
            item = AttributedDraft(draft, sentence, who, rule=f"{draft.rule}:{who.how}")
            item.nested = Feature.NESTED in draft.features
            item.via = outlets_meant(draft, resolver, memory)
            found.append(item)
            if len(found) > _MOST_CUES:
                return []
    relate(found, resolver)
    return found


def _inside(
    sentence: ParsedSentence, quotes: Sequence[Quote], resolver: Resolver, memory: Memory, speaker: str | None
) -> list[AttributedDraft]:
    """Find what somebody, whose words a whole passage is, says that others said."""
    kept = []
    for item in _drafted(sentence, quotes, resolver, memory):
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
    return verb is not noun and any(start <= cue[0] and cue[1] <= end for start, end in noun.draft.content)


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
