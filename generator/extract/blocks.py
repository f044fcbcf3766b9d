"""Quotations set apart: block quotes and paragraphs in marks, and the signatures below them.

A block quote belongs to whom its signature names ("— Mira Tolan"), or else to whoever the line above
introduces ("Tolan replied:"); where neither does, its sentences are read like any others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.drafts import Draft
from generator.extract.labels import EMPTY
from generator.extract.lexicon import lexicon
from generator.extract.quotations import Quote
from generator.extract.reported import Reported, Sentence
from generator.extract.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.extract.antecedents import Memory
    from generator.extract.mentions import Mentions
    from generator.extract.prose import Prose
    from generator.model.content import Register

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


def find_signatures(prose: Prose, mentions: Mentions, register: Register) -> Signatures:
    """Find the block quotes that are signed, on their last line or on the line below."""
    signed: dict[int, tuple[Resolution, int]] = {}
    lines: set[int] = set()
    for number, passage in enumerate(prose.passages):
        if passage.kind != "block_quote":
            continue
        start, end = prose.extent(number)
        inside = _inside_signature(prose, number, mentions, register)
        below = signature(prose, end_of=number, mentions=mentions, register=register)
        if DASH.match(prose.text, start, end) and number - 1 in signed:
            lines.add(number)  # "> …", and below it "> — Mira Tolan"
        elif inside is not None:
            _sign(prose, number, inside, signed)
        elif below is not None:
            _sign(prose, number, (below, end), signed)
            lines.add(number + 1)
    return Signatures(signed, frozenset(lines))


def _sign(
    prose: Prose, number: int, by: tuple[Resolution, int], signed: dict[int, tuple[Resolution, int]]
) -> None:
    """Give a block quote and those right above it to who signed the last of them."""
    signed[number] = by
    above = number - 1
    while above >= 0 and above not in signed and prose.passages[above].kind == "block_quote":
        signed[above] = (by[0], prose.extent(above)[1])
        above -= 1


def _inside_signature(
    prose: Prose, number: int, mentions: Mentions, register: Register
) -> tuple[Resolution, int] | None:
    """Find a signature at the end of a block quote's own words."""
    start, end = prose.extent(number)
    stops = [stop.start() + 1 for stop in _SIGNED.finditer(prose.text, start, end)]
    dash = DASH.match(prose.text, stops[-1], end) if stops else None
    if dash is None or end - dash.end() > LONGEST_SIGNATURE:
        return None
    who = signer(prose, dash.end(), end, mentions, register)
    return None if who is None else (who, stops[-1])


def signature(prose: Prose, *, end_of: int, mentions: Mentions, register: Register) -> Resolution | None:
    """Return who signs on the line below a passage, if that line is a signature and nothing else."""
    below = end_of + 1
    if below >= len(prose.passages) or prose.passages[below].kind not in {"paragraph", "block_quote"}:
        return None
    start, end = prose.extent(below)
    dash = DASH.match(prose.text, start, end)
    if dash is None or end - start > LONGEST_SIGNATURE:
        return None
    return signer(prose, dash.end(), end, mentions, register)


def signer(prose: Prose, start: int, end: int, mentions: Mentions, register: Register) -> Resolution | None:
    """Return the person whom a signature names: "Mira Tolan", "Prime Minister Tolan", "Ilja Kern, pilot".

    A bare surname signs nothing, nor does a line that goes on as a sentence.
    """
    stop = _NAME_END.search(prose.text, start, end)
    stop_at = stop.start() if stop is not None else end
    known = lexicon()
    found = [m for m in mentions.within(start, stop_at) if m.actor] + mentions.others_within(start, stop_at)
    last = max(found, key=lambda mention: mention.end, default=None)
    if last is None or last.end != stop_at:
        return None
    titles = [word.lower().rstrip(".") for word in _WORD.findall(prose.text[start : last.start])]
    styled = {*known.titles, *known.roles, *known.demonyms, "of", "the"}
    if not all(word in styled for word in titles) or (last.form != "full" and not titles):
        return None
    actor = register.actors.get(last.actor or "")
    if actor is None:
        return Resolution(None, "other", (start, stop_at), person=True)
    if actor.kind != "person":
        return None
    how = "name" if last.form == "full" else "short"
    return Resolution(actor.id, how, (last.start, last.end), (actor.id,), person=True)


def block_quote(prose: Prose, number: int, end: int | None = None) -> Quote:
    """Return the words of a block quote as a quotation, its own marks left out."""
    start, stop = prose.extent(number)
    stop = stop if end is None else end
    low, high = start, stop
    while low < high and prose.text[low] in '“"«„':
        low += 1
    while high > low and prose.text[high - 1] in '”"»':
        high -= 1
    words = len(prose.text[low:high].split())
    return Quote(low, high, start, stop, number, words=words, stops=True, used=True)


def signed_block(
    by: tuple[Resolution, int], sentence: Sentence, quotes: Iterable[Quote], prose: Prose
) -> Reported:
    """Give a block quote to who signed it, as one statement."""
    who, end = by
    start, _ = prose.extent(sentence.passage)
    for quote in quotes:
        quote.used = True
    draft = Draft(
        parse=sentence.parses[0] if sentence.parses else EMPTY,
        cue=0,
        cue_range=(start, start),
        source=None,
        rule="signed",
        quotes=[block_quote(prose, sentence.passage, end)],
        flags={"quote"},
    )
    whole = Sentence(start, end, sentence.passage)
    return Reported(draft, whole, who, "medium", rule=f"signed:{who.how}")


def introduced_block(
    memory: Memory, sentence: Sentence, quotes: Sequence[Quote], prose: Prose
) -> Reported | None:
    """Give a block quote below "Mira Tolan replied:" to Tolan, and so the block quotes right below it."""
    opening = memory.opening
    if opening is None or prose.passages[sentence.passage].kind != "block_quote":
        return None
    if sentence.passage - max(opening.sentence.passage, memory.introduced) != 1:
        return None
    memory.introduced = sentence.passage
    for quote in quotes:
        quote.used = True
    start, end = prose.extent(sentence.passage)
    draft = Draft(
        parse=opening.draft.parse,
        cue=opening.draft.cue,
        cue_range=(start, start),
        source=None,
        rule="introduced",
        force=opening.draft.force,
        quotes=[block_quote(prose, sentence.passage)],
        flags={"quote"},
        negated=opening.draft.negated,
    )
    made = Reported(
        draft,
        Sentence(start, end, sentence.passage),
        opening.who,
        "low" if opening.confidence == "low" else "medium",
        opening.vetoes if opening.confidence == "low" else ("introduced-above",),
        nested=opening.nested,
        rule=f"introduced:{opening.who.how}",
        via=list(opening.via),
    )
    memory.said(made)
    return made
