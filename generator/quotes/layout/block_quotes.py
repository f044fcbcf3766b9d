"""Quotations set apart: block quotes and paragraphs in marks, and the signatures below them.

A block quote belongs to whom its signature names ("— Mira Tolan"), or else to whoever the line above
introduces ("Tolan replied:"); where neither does, its sentences are read like any others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.model.doubts import Doubt
from generator.quotes.draft import AttributedDraft, Draft
from generator.quotes.features import Feature
from generator.quotes.layout.labelled_lines import EMPTY
from generator.quotes.quotations import Quote
from generator.quotes.resolution import Method, Resolution
from generator.quotes.setting import LayoutReport
from generator.text.document import Sentence
from generator.text.rule import rule

if TYPE_CHECKING:
    from generator.model.content import Register
    from generator.quotes.setting import Setting
    from generator.quotes.speakers.mentions import Mentions
    from generator.text.document import Document

DASH = re.compile(r"\s*(?:—|–|-{1,3})\s*(?=[A-Z])")
"""What opens a signature. A hyphen is one only where a quotation ends or a line begins."""
_SIGNED = re.compile(r"[.!?…”\"’]\s+(?=(?:—|–|-{1,3})\s*[A-Z])")
"""As in "The truce holds. — Mira Tolan": the end of a block quote, and its signature on the same line."""
_NAME_END = re.compile(r"\s*[,;(]|\s(?:in|on|at|to|from|during|after|before|writing|speaking)\s|\.?$")
"""What may follow the name: an office, where and when it was said."""
_WORD = re.compile(r"[\w’'.-]+")
LONGEST_SIGNATURE = 90
"""So many characters a signature has at most: a name, an office, where and when."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signed which block quotes of an article, and the lines that hold nothing but a signature."""

    signed: dict[int, tuple[Resolution, int]]
    """A block quote's passage to its speaker, and where its words end in the prose."""
    lines: frozenset[int]


def find_signatures(document: Document, mentions: Mentions, register: Register) -> Signatures:
    """Find the block quotes that are signed, on their last line or on the line below."""
    signed: dict[int, tuple[Resolution, int]] = {}
    lines: set[int] = set()
    for number, passage in enumerate(document.passages):
        if passage.kind != "block_quote":
            continue
        start, end = document.extent(number)
        inside = _inside_signature(document, number, mentions, register)
        below = signature(document, end_of=number, mentions=mentions, register=register)
        if DASH.match(document.text, start, end) and number - 1 in signed:
            lines.add(number)  # "> …", and below it "> — Mira Tolan"
        elif inside is not None:
            _sign(document, number, inside, signed)
        elif below is not None:
            _sign(document, number, (below, end), signed)
            lines.add(number + 1)
    return Signatures(signed, frozenset(lines))


def _sign(
    document: Document, number: int, by: tuple[Resolution, int], signed: dict[int, tuple[Resolution, int]]
) -> None:
    """Give a block quote and those right above it to who signed the last of them."""
    signed[number] = by
    above = number - 1
    while above >= 0 and above not in signed and document.passages[above].kind == "block_quote":
        signed[above] = (by[0], document.extent(above)[1])
        above -= 1


def _inside_signature(
    document: Document, number: int, mentions: Mentions, register: Register
) -> tuple[Resolution, int] | None:
    """Find a signature at the end of a block quote's own words."""
    start, end = document.extent(number)
    stops = [stop.start() + 1 for stop in _SIGNED.finditer(document.text, start, end)]
    dash = DASH.match(document.text, stops[-1], end) if stops else None
    if dash is None or end - dash.end() > LONGEST_SIGNATURE:
        return None
    who = signer(document, dash.end(), end, mentions, register)
    return None if who is None else (who, stops[-1])


def signature(
    document: Document, *, end_of: int, mentions: Mentions, register: Register
) -> Resolution | None:
    """Return who signs on the line below a passage, if that line is a signature and nothing else."""
    below = end_of + 1
    if below >= len(document.passages):
        return None
    if document.passages[below].kind not in {"paragraph", "block_quote"}:
        return None
    start, end = document.extent(below)
    dash = DASH.match(document.text, start, end)
    if dash is None or end - start > LONGEST_SIGNATURE:
        return None
    return signer(document, dash.end(), end, mentions, register)


def signer(
    document: Document, start: int, end: int, mentions: Mentions, register: Register
) -> Resolution | None:
    """Return the person whom a signature names: "Mira Tolan", "Prime Minister Tolan", "Ilja Kern, pilot".

    A bare surname signs nothing, nor does a line that goes on as a sentence.
    """
    stop = _NAME_END.search(document.text, start, end)
    stop_at = stop.start() if stop is not None else end
    known = lexicon()
    found = [m for m in mentions.within(start, stop_at) if m.actor] + mentions.others_within(start, stop_at)
    last = max(found, key=lambda mention: mention.end, default=None)
    if last is None or last.end != stop_at:
        return None
    titles = [word.lower().rstrip(".") for word in _WORD.findall(document.text[start : last.start])]
    styled = {*known.titles, *known.roles, *known.demonyms, "of", "the"}
    if not all(word in styled for word in titles):
        return None
    if last.form != "full" and not titles:
        return None
    actor = register.actors.get(last.actor or "")
    if actor is None:
        return Resolution(None, Method.OTHER, (start, stop_at), person=True)
    if actor.kind != "person":
        return None
    how = Method.NAME if last.form == "full" else Method.SHORT
    return Resolution(actor.id, how, (last.start, last.end), (actor.id,), person=True)


def block_quote(document: Document, number: int, end: int | None = None) -> Quote:
    """Return the words of a block quote as a quotation, its own marks left out."""
    start, stop = document.extent(number)
    stop = stop if end is None else end
    low, high = start, stop
    while low < high and document.text[low] in '“"«„':
        low += 1
    while high > low and document.text[high - 1] in '”"»':
        high -= 1
    words = len(document.text[low:high].split())
    return Quote(low, high, start, stop, number, words=words, stops=True, used=True)


@rule(
    "signed",
    explanation="a name behind a dash, below a quotation",
    sample="> The truce holds.\n> — Viktor Lund => viktor-lund | The truce holds.",
)
def signed_block(at: Setting) -> LayoutReport | None:
    """Give a block quote to who signed it, as one statement."""
    sentence, document = at.sentence, at.document
    by = at.layout.signed.get(sentence.passage)
    if by is None:
        return None
    who, end = by
    start, _ = document.extent(sentence.passage)
    at.use_all_quotes()
    draft = Draft(
        parse=sentence.parses[0] if sentence.parses else EMPTY,
        cue=0,
        cue_range=(start, start),
        source=None,
        rule="signed",
        quotes=[block_quote(document, sentence.passage, end)],
        features={Feature.QUOTE},
    )
    whole = Sentence(start, end, sentence.passage)
    made = AttributedDraft(draft, whole, who, "medium", rule=f"signed:{who.how}")
    return LayoutReport(drafts=[made], speaker=who.actor, holds_passage=True)


@rule(
    "introduced",
    explanation="a colon, and the words that it introduces",
    sample="Viktor Lund replied:\n\n> We have waited. => viktor-lund | We have waited.",
)
def introduced_block(at: Setting) -> LayoutReport | None:
    """Give a block quote below "Mira Tolan replied:" to Tolan, and so the block quotes right below it."""
    sentence, document, memory = at.sentence, at.document, at.memory
    opening = memory.opening
    if opening is None or document.passages[sentence.passage].kind != "block_quote":
        return None
    if sentence.passage - max(opening.sentence.passage, memory.introduced) != 1:
        return None
    memory.introduced = sentence.passage
    at.use_all_quotes()
    start, end = document.extent(sentence.passage)
    draft = Draft(
        parse=opening.draft.parse,
        cue=opening.draft.cue,
        cue_range=(start, start),
        source=None,
        rule="introduced",
        force=opening.draft.force,
        quotes=[block_quote(document, sentence.passage)],
        features={Feature.QUOTE},
        negated=opening.draft.negated,
    )
    made = AttributedDraft(
        draft,
        Sentence(start, end, sentence.passage),
        opening.who,
        "low" if opening.confidence == "low" else "medium",
        opening.vetoes if opening.confidence == "low" else (Doubt.INTRODUCED_ABOVE,),
        nested=opening.nested,
        rule=f"introduced:{opening.who.how}",
        via=list(opening.via),
    )
    memory.said(made)
    return LayoutReport(drafts=[made], speaker=made.who.actor, holds_passage=True)
