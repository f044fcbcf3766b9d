"""Drafts: statements in the making, as the grammar of one sentence shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.model.findings import Force
    from generator.quotes.features import Feature
    from generator.quotes.quotations import Quote
    from generator.text.document import Range


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
