"""The setting of a sentence: what is known of its article when its turn comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.grammar.parse import ParsedSentence
    from generator.quotes.draft import AttributedDraft
    from generator.quotes.layout.label import Label
    from generator.quotes.quotations import Quote
    from generator.quotes.resolution import Resolution
    from generator.quotes.speakers.antecedents import Memory
    from generator.text.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the layout of an article says of its passages, by their numbers."""

    labels: Mapping[int, Label]
    """Lines that begin with a speaker's name: "TOLAN: We will stay."."""
    answers: Mapping[int, Resolution]
    """Answers of an interview, and whose they are."""
    signed: Mapping[int, tuple[Resolution, int]]
    """Block quotes that somebody signs, and where their words end."""
    signatures: frozenset[int]
    """Lines that hold nothing but a signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A sentence and all that its rules may ask about: the only argument of a rule of the layout."""

    sentence: ParsedSentence
    quotes: Sequence[Quote]
    """The quotations that overlap the sentence."""
    document: Document
    layout: Layout
    memory: Memory
    """Who was named and who spoke so far."""
    reported: Sequence[AttributedDraft]
    """The statements of the sentences before, in the order of the text."""

    def use_all_quotes(self) -> None:
        """Note that the quotations of the sentence belong to the statement that holds it."""
        for quote in self.quotes:
            quote.used = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutReport:
    """What a rule of the layout makes of a sentence."""

    drafts: Sequence[AttributedDraft]
    speaker: str | None = None
    """Whose words the passage is, if an actor's."""
    holds_passage: bool = False
    """The draft holds the passage: nothing more is read of its other sentences than what stands inside."""
    looks_inside: bool = True
    """Whether others may be quoted in it: "TOLAN: Lund said that the harbour would stay open."."""
