"""Drafts: statements in the making.

A :class:`Draft` is what the grammar of one sentence shows, an :class:`AttributedDraft` adds who is meant and
how certain that is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.quotes.resolution import Method

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.model.doubts import Doubt
    from generator.model.findings import Confidence, Force
    from generator.quotes.features import Feature
    from generator.quotes.quotations import Quote
    from generator.quotes.resolution import Resolution
    from generator.text.document import Range, Sentence

WHOLE = frozenset({"according-to", "as-reported-by"})
"""Rules whose content is the whole sentence."""


@dataclass(slots=True)
class Draft:
    """A statement in the making: word numbers count into :attr:`parse`, ranges into the prose."""

    parse: Parse
    cue: int
    """The word that reports."""
    cue_range: Range
    source: int | None
    """Head word of the words that name the speaker."""
    rule: str = ""
    """The name of the rule that found it."""
    force: Force = "say"
    content: list[Range] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    features: set[Feature] = field(default_factory=set)
    """What the grammar says about it; the confidence is made of these."""
    via: list[int] = field(default_factory=list)
    """Words that may name who passed the words on."""
    negated: bool = False
    relative: int | None = None
    """The pronoun that stands for the speaker: ``who`` in "M, who said that …"."""


@dataclass(slots=True)
class AttributedDraft:
    """A draft with its speaker resolved and its certainty judged."""

    draft: Draft
    sentence: Sentence
    who: Resolution
    confidence: Confidence = "low"
    vetoes: tuple[Doubt, ...] = ()
    nested: bool = False
    whole: bool = False
    """The statement that it stands inside is the whole sentence: "according to M, N said …"."""
    rule: str = ""
    via: list[str] = field(default_factory=list)


def speaker_words(item: AttributedDraft) -> tuple[int, int]:
    """Return the words that name the speaker."""
    draft = item.draft
    start, end = item.who.span
    parse = draft.parse
    if draft.relative is not None and parse.begins[draft.relative] > start:
        between = parse.words_within(end, parse.begins[draft.relative])
        if item.who.how != Method.OTHER or all(word == "," for word in between):
            end = max(end, parse.ends[draft.relative])  # but "the poet Ilja Kern in May, who said …"
    return start, end
