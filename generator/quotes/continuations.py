"""Attribution that goes on: quotations without a cue of their own, and sentences that add to a report."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.doubts import Doubt
from generator.quotes.attributed_draft import WHOLE, AttributedDraft
from generator.quotes.draft import Draft
from generator.quotes.features import Feature
from generator.quotes.layout.block_quotes import DASH, LONGEST_SIGNATURE, signature, signer
from generator.quotes.layout.labelled_lines import EMPTY
from generator.quotes.resolution import Method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import ParsedSentence
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.antecedents import Memory
    from generator.text.document import Document

_ADDITION = re.compile(r"(?:Additionally|Moreover|Furthermore|In addition|Also),\s")
_ADDING = re.compile(r"(?:Adding|Adds|Added|Continuing|Concluding|And|Then),?\s[“\"]?$")
"""As in "M said it was late. Adding, “We wait.”"."""
_INFERRED = {
    Method.GOES_ON: Doubt.GOES_ON,
    Method.NEXT_SENTENCE: Doubt.NEXT_SENTENCE,
    Method.CARRIED_OVER: Doubt.CARRIED_OVER,
}
"""Ways to go on that are published as inferred."""
RECENT = 8
"""So many statements back, another statement of the same sentence is looked for."""


def additionally(
    sentence: ParsedSentence, reported: Sequence[AttributedDraft], document: Document
) -> list[AttributedDraft]:
    """As in "… according to the Gazette. Additionally, the deal would need …": still the Gazette."""
    if not reported or not _ADDITION.match(document.text, sentence.start, sentence.end):
        return []
    before = reported[-1].sentence
    last = next(
        (r for r in reversed(reported[-RECENT:]) if r.sentence is before and r.draft.rule in WHOLE), None
    )
    if last is None or last.nested or before.passage != sentence.passage:
        return []
    if document.text[last.sentence.end : sentence.start].strip():
        return []
    draft = replace(
        last.draft,
        cue_range=(sentence.start, sentence.start),
        source=None,
        rule="additionally",
        content=[(sentence.start, sentence.end)],
        quotes=[],
        features=set(),
    )
    return [
        replace(
            last,
            draft=draft,
            sentence=sentence,
            confidence="low" if last.confidence == "low" else "medium",
            vetoes=(Doubt.ATTRIBUTION_GOES_ON,),
            rule=f"additionally:{last.who.how}",
        )
    ]


def without_cue(
    document: Document,
    sentence: ParsedSentence,
    quotes: Sequence[Quote],
    memory: Memory,
    reported: Sequence[AttributedDraft],
) -> list[AttributedDraft]:
    """Give a quotation without a cue to the speaker of the words right before it."""
    recent = [item for item in reported[-RECENT:] if item.sentence is sentence]
    found = []
    for quote in quotes:
        free = not quote.used and quote.end <= sentence.end and quote.spoken()
        opens = quote.outer_start <= sentence.start
        alone = not recent and _ADDING.match(document.text, sentence.start, quote.outer_start) is not None
        signed = _signed(quote, sentence, memory, document) if free and opens else None
        if signed is not None:
            quote.used = True
            found.append(signed)
        elif free and (opens or alone) and not any(_holds(item, quote) for item in recent):
            before = _speaker_before(memory, quote, document)
            if before is not None:
                quote.used = True
                item, rule = before
                same = item.sentence.passage == sentence.passage
                found.append(_carried(item, Method.GOES_ON if alone and same else rule, quote, sentence))
                memory.said(found[-1])
    return found


def _signed(
    quote: Quote, sentence: ParsedSentence, memory: Memory, document: Document
) -> AttributedDraft | None:
    """As in "“Nobody sails.” — Mira Tolan": who is named behind a dash, there or on the line below."""
    start, end = document.extent(quote.passage)
    if quote.outer_start != start:
        return None
    dash = DASH.match(document.text, quote.outer_end, end)
    mentions, register = memory.mentions, memory.register
    if dash is not None and end - dash.end() <= LONGEST_SIGNATURE:
        who = signer(document, dash.end(), end, mentions, register)
    elif quote.outer_end == end:
        who = signature(document, end_of=quote.passage, mentions=mentions, register=register)
    else:
        return None
    if who is None:
        return None
    draft = Draft(
        parse=sentence.parses[0] if sentence.parses else EMPTY,
        cue=0,
        cue_range=(quote.outer_end, quote.outer_end),
        source=None,
        rule="signed",
        content=[(quote.start, quote.end)],
        quotes=[quote],
        features={Feature.QUOTE},
    )
    return AttributedDraft(draft, sentence, who, "medium", rule=f"signed:{who.how}")


def _carried(item: AttributedDraft, rule: Method, quote: Quote, sentence: ParsedSentence) -> AttributedDraft:
    """Make a statement of a quotation for the speaker of an earlier one."""
    draft = replace(
        item.draft,
        cue_range=(quote.outer_start, quote.outer_start),
        source=None,
        relative=None,
        rule=rule,
        content=[(quote.start, quote.end)],
        quotes=[quote],
        features={Feature.QUOTE},
        via=[],
        negated=False,
    )
    who = replace(item.who, how=rule, vetoes=())
    sure = item.confidence == "high" and item.who.how in {Method.NAME, Method.SHORT, Method.CONTINUED}
    doubt = _INFERRED.get(rule)
    if rule == Method.CARRIED_OVER and not quote.balanced:
        doubt = None
    if doubt is not None and item.confidence != "low":
        return AttributedDraft(draft, sentence, who, "medium", (doubt,), rule=rule, via=list(item.via))
    if rule != Method.CONTINUED or item.confidence == "low":
        return AttributedDraft(draft, sentence, who, "low", (Doubt.NO_CUE,), rule=rule)
    return AttributedDraft(draft, sentence, who, "high" if sure else "medium", rule=rule, via=list(item.via))


def _is_told_by_a_verb(item: AttributedDraft) -> bool:
    """As in "M says she has nothing against it. “But my daughter coughs.”": she speaks on."""
    draft = item.draft
    return draft.rule == "verb" and draft.force == "say" and Feature.HAS_CLAUSE in draft.features


def _quoting_beside(item: AttributedDraft, memory: Memory) -> AttributedDraft | None:
    """As in "“…,” M said, referring to N. “…”": what M said, where M's other verb says less."""
    others = (
        other
        for other in reversed(memory.last[-RECENT:])
        if other.sentence is item.sentence and other.who.span == item.who.span
    )
    return next((other for other in others if other.draft.quotes and other.confidence != "low"), None)


def _holds(item: AttributedDraft, quote: Quote) -> bool:
    return any(start <= quote.start and quote.end <= end + 2 for start, end in item.draft.content)


def _speaker_before(
    memory: Memory, quote: Quote, document: Document
) -> tuple[AttributedDraft, Method] | None:
    """Find the last statement before a quotation; ``continued`` where nothing stands between."""
    item = next((item for item in reversed(memory.last) if item.who.span[0] < quote.start), None)
    if item is None:
        return None
    if item.confidence == "low":
        item = _quoting_beside(item, memory) or item
    passages = document.passage_at(quote.start) - item.sentence.passage
    # "“…,” M said, referring to the dam. “…”": the quotation is that of M's other verb
    said = [
        quote
        for other in memory.last[-RECENT:]
        if other.sentence is item.sentence and other.who.span == item.who.span
        for quote in other.draft.quotes
    ]
    end = max([item.sentence.end, *(q.outer_end for q in said)])
    if passages == 0 and said and quote.balanced and not document.text[end : quote.outer_start].strip():
        return item, Method.CONTINUED
    if passages == 1 and quote.continues:
        return item, Method.CARRIED_OVER
    behind = document.text[item.sentence.end : quote.outer_start]
    if passages == 0 and quote.balanced and not behind.strip() and _is_told_by_a_verb(item):
        return item, Method.NEXT_SENTENCE
    return (item, Method.SPEAKER_BEFORE) if passages <= 1 else None
