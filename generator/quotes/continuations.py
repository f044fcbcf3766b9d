"""Attribution that goes on: quotations without a cue of their own, and sentences that add to a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.doubts import Doubt
from generator.quotes.draft import WHOLE, AttributedDraft, Draft
from generator.quotes.features import Feature
from generator.quotes.layout.block_quotes import DASH, LONGEST_SIGNATURE, signature, signer
from generator.quotes.layout.labelled_lines import EMPTY
from generator.quotes.resolution import Method
from generator.text.rule import rule

if TYPE_CHECKING:
    from generator.quotes.quotations import Quote
    from generator.quotes.resolution import Resolution
    from generator.quotes.setting import Setting
    from generator.quotes.speakers.antecedents import Memory

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


@rule(
    "additionally",
    explanation='goes on from "according to" in the sentence before',
    sample="The deal is old, according to Viktor Lund. Additionally, the deal needs a vote."
    " => viktor-lund | Additionally, the deal needs a vote.",
)
def additionally(at: Setting) -> AttributedDraft | None:
    """As in "… according to the Gazette. Additionally, the deal would need …": still the Gazette."""
    sentence, document, reported = at.sentence, at.document, at.reported
    if not reported:
        return None
    if not _ADDITION.match(document.text, sentence.start, sentence.end):
        return None
    before = reported[-1].sentence
    of_whole = (
        item for item in reversed(reported[-RECENT:]) if item.sentence is before and item.draft.rule in WHOLE
    )
    last = next(of_whole, None)
    if last is None or last.nested or before.passage != sentence.passage:
        return None
    if document.text[before.end : sentence.start].strip():
        return None
    draft = replace(
        last.draft,
        cue_range=(sentence.start, sentence.start),
        source=None,
        rule="additionally",
        content=[(sentence.start, sentence.end)],
        quotes=[],
        features=set(),
    )
    return replace(
        last,
        draft=draft,
        sentence=sentence,
        confidence="low" if last.confidence == "low" else "medium",
        vetoes=(Doubt.ATTRIBUTION_GOES_ON,),
        rule=f"additionally:{last.who.how}",
    )


# ------------------------------------------------------------ quotations without a cue


@dataclass(frozen=True)
class FreeQuote:
    """A quotation that no statement holds, where it stands: the only argument of the rules below."""

    quote: Quote
    at: Setting

    @cached_property
    def opens_sentence(self) -> bool:
        """Return whether the sentence begins with it."""
        return self.quote.outer_start <= self.at.sentence.start

    @cached_property
    def is_added(self) -> bool:
        """As in "Adding, “We wait.”": nothing else stands in the sentence."""
        if any(item.sentence is self.at.sentence for item in self.at.reported[-RECENT:]):
            return False
        text, start = self.at.document.text, self.at.sentence.start
        return _ADDING.match(text, start, self.quote.outer_start) is not None


@dataclass(frozen=True)
class Continuation:
    """A quotation without a cue behind a statement that it may go on from."""

    free: FreeQuote
    before: AttributedDraft

    @property
    def quote(self) -> Quote:
        """Return the quotation."""
        return self.free.quote

    @property
    def paragraphs_on(self) -> int:
        """Return how many paragraphs below the statement it stands."""
        document = self.free.at.document
        return document.passage_at(self.quote.start) - self.before.sentence.passage

    def follows(self, end: int) -> bool:
        """Return whether nothing stands between an offset and the quotation."""
        return not self.free.at.document.text[end : self.quote.outer_start].strip()


def without_cue(at: Setting) -> list[AttributedDraft]:
    """Give each quotation of a sentence that has no cue to whom the first of the rules names."""
    found = []
    recent = [item for item in at.reported[-RECENT:] if item.sentence is at.sentence]
    for quote in at.quotes:
        free = FreeQuote(quote, at)
        if quote.used or quote.end > at.sentence.end or not quote.spoken():
            continue
        made = signed_quote.function(free) if free.opens_sentence else None
        may_go_on = free.opens_sentence or free.is_added
        if made is None and may_go_on and not any(_holds(item, quote) for item in recent):
            made = _goes_on(free)
        if made is not None:
            quote.used = True
            found.append(made)
    return found


def _goes_on(free: FreeQuote) -> AttributedDraft | None:
    """Give a quotation to the speaker of the statement before it, by the first rule that holds."""
    before = _statement_before(free)
    if before is None:
        return None
    for one in GOING_ON:
        method = one.function(Continuation(free, before))
        if method is not None:
            made = _carried(before, method, free)
            free.at.memory.said(made)
            return made
    return None


def _statement_before(free: FreeQuote) -> AttributedDraft | None:
    """Return the last statement before a quotation, or a surer one that quotes the same speaker there."""
    spoken = reversed(free.at.memory.last)
    item = next((item for item in spoken if item.who.span[0] < free.quote.start), None)
    if item is None or item.confidence != "low":
        return item
    return _quoting_beside(item, free.at.memory) or item


@rule(
    "signed",
    explanation="a name behind a dash, below a quotation",
    sample="“Nobody sails before dawn.” — Viktor Lund => viktor-lund | Nobody sails before dawn.",
)
def signed_quote(free: FreeQuote) -> AttributedDraft | None:
    """As in "“Nobody sails.” — Mira Tolan": who is named behind a dash, there or on the line below."""
    quote, sentence = free.quote, free.at.sentence
    who = _signer(free)
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


def _signer(free: FreeQuote) -> Resolution | None:
    """Return who signs a quotation that begins its paragraph."""
    quote, document, memory = free.quote, free.at.document, free.at.memory
    start, end = document.extent(quote.passage)
    if quote.outer_start != start:
        return None
    dash = DASH.match(document.text, quote.outer_end, end)
    if dash is not None and end - dash.end() <= LONGEST_SIGNATURE:
        return signer(document, dash.end(), end, memory.mentions, memory.register)
    if quote.outer_end == end:
        return signature(document, end_of=quote.passage, mentions=memory.mentions, register=memory.register)
    return None


@rule(
    "goes-on",
    explanation='a quotation that adds to the sentence before, as "Adding, …"',
    sample="Viktor Lund said that the harbour was late. Adding, “We can wait for the tide.”"
    " => viktor-lund | We can wait for the tide.",
)
def goes_on(on: Continuation) -> Method | None:
    """As in "M said it was late. Adding, “We wait.”"."""
    if not (on.free.is_added and on.paragraphs_on == 0):
        return None
    return Method.GOES_ON


@rule(
    "continued",
    explanation="a quotation that goes on after its speaker was named",
    sample="“We have waited,” said Viktor Lund. “We sail at dawn.” => viktor-lund | We sail at dawn.",
)
def continued(on: Continuation) -> Method | None:
    """As in "“…,” M said. “…”", with nothing between; and where M's other verb stands between.

    "“…,” M said, referring to the dam. “…”": the quotation is that of "said".
    """
    before, memory = on.before, on.free.at.memory
    if on.paragraphs_on != 0 or not on.quote.balanced:
        return None
    said = [
        quote
        for other in memory.last[-RECENT:]
        if other.sentence is before.sentence and other.who.span == before.who.span
        for quote in other.draft.quotes
    ]
    end = max([before.sentence.end, *(quote.outer_end for quote in said)])
    return Method.CONTINUED if said and on.follows(end) else None


@rule(
    "carried-over",
    explanation="a quotation whose speaker stands in the paragraph before",
    sample="Viktor Lund said: “We have waited for years.\n\n“We sail at dawn.”"
    " => viktor-lund | We sail at dawn.",
)
def carried_over(on: Continuation) -> Method | None:
    """Of a quotation over several paragraphs, each opens with a mark and only the last one closes."""
    if not (on.paragraphs_on == 1 and on.quote.continues):
        return None
    return Method.CARRIED_OVER


@rule(
    "next-sentence",
    explanation="a quotation right behind what its speaker was reported to say",
    sample="Viktor Lund said that the harbour was late. “We can wait for the tide.”"
    " => viktor-lund | We can wait for the tide.",
)
def next_sentence(on: Continuation) -> Method | None:
    """As in "M says she has nothing against it. “But my daughter coughs.”": she speaks on."""
    before = on.before
    if on.paragraphs_on != 0 or not on.quote.balanced:
        return None
    draft = before.draft
    told_by_a_verb = draft.rule == "verb" and draft.force == "say" and Feature.HAS_CLAUSE in draft.features
    if not (told_by_a_verb and on.follows(before.sentence.end)):
        return None
    return Method.NEXT_SENTENCE


@rule(
    "speaker-before",
    explanation="the answer below a speaker's name or a question",
    sample="Viktor Lund said that he would wait. His crew was tired. “We can wait for the tide.”"
    " => viktor-lund | We can wait for the tide.",
)
def speaker_before(on: Continuation) -> Method | None:
    """Anywhere else in the paragraph, or in the next one, it may be the last speaker's: never published."""
    return Method.SPEAKER_BEFORE if on.paragraphs_on <= 1 else None


GOING_ON = (goes_on, continued, carried_over, next_sentence, speaker_before)
"""How a quotation without a cue goes on from the statement before it; the first that holds decides."""


def _carried(item: AttributedDraft, method: Method, free: FreeQuote) -> AttributedDraft:
    """Make a statement of a quotation for the speaker of an earlier one."""
    quote, sentence = free.quote, free.at.sentence
    draft = replace(
        item.draft,
        cue_range=(quote.outer_start, quote.outer_start),
        source=None,
        relative=None,
        rule=method.value,
        content=[(quote.start, quote.end)],
        quotes=[quote],
        features={Feature.QUOTE},
        via=[],
        negated=False,
    )
    who = replace(item.who, how=method, vetoes=())
    doubt = _INFERRED.get(method)
    if method == Method.CARRIED_OVER and not quote.balanced:
        doubt = None  # it never closes: where it ends, nobody knows
    if doubt is not None and item.confidence != "low":
        return AttributedDraft(
            draft, sentence, who, "medium", (doubt,), rule=method.value, via=list(item.via)
        )
    if method != Method.CONTINUED or item.confidence == "low":
        return AttributedDraft(draft, sentence, who, "low", (Doubt.NO_CUE,), rule=method.value)
    is_sure = item.confidence == "high" and item.who.how in {Method.NAME, Method.SHORT, Method.CONTINUED}
    return AttributedDraft(
        draft, sentence, who, "high" if is_sure else "medium", rule=method.value, via=list(item.via)
    )


def _quoting_beside(item: AttributedDraft, memory: Memory) -> AttributedDraft | None:
    """As in "“…,” M said, referring to N. “…”": what M said, where M's other verb says less."""
    others = (
        other
        for other in reversed(memory.last[-RECENT:])
        if other.sentence is item.sentence and other.who.span == item.who.span
    )
    return next((other for other in others if other.draft.quotes and other.confidence != "low"), None)


def _holds(item: AttributedDraft, quote: Quote) -> bool:
    """Return whether a statement holds a quotation already."""
    return any(start <= quote.start and quote.end <= end + 2 for start, end in item.draft.content)
