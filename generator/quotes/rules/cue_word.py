"""What a rule is asked about: a word that may report, or a quotation, in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.quotations import quote_around
from generator.quotes.rules.passives import is_passive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote


@dataclass(frozen=True)
class CueWord:
    """A word that may report: the only argument of a rule for words."""

    parse: Parse
    index: int
    """Which word of the sentence it is."""
    quotes: Sequence[Quote]
    """The quotations of the sentence that no rule before claims."""

    @property
    def lower(self) -> str:
        """Return the word in lower case."""
        return self.parse.lower[self.index]

    @cached_property
    def is_quoted(self) -> bool:
        """Return whether it stands in a quotation, where the quoted person speaks of somebody's speech."""
        return quote_around(self.parse, self.index, self.quotes) is not None

    @cached_property
    def is_verb(self) -> bool:
        """Return whether it is a verb of speech: not "the accused man", "with a pact ruled out"."""
        parse, v = self.parse, self.index
        if self.lower not in lexicon().verbs or not parse.tag[v].startswith("V"):
            return False
        if self.is_quoted or parse.dep[v] == "amod":
            return False
        mark = parse.child(v, "mark")
        return mark is None or parse.lower[mark] not in {"with", "without"}

    @cached_property
    def is_noun(self) -> bool:
        """Return whether it is a noun, outside quotation marks."""
        return self.parse.tag[self.index].startswith("N") and not self.is_quoted

    @cached_property
    def is_passive(self) -> bool:
        """Return whether it is a verb in the passive: "was denied by M"."""
        return is_passive(self.parse, self.index)

    @property
    def is_behind_as(self) -> bool:
        """Return whether "as" stands before it: "as reported by M"."""
        return self.index > 0 and self.parse.lower[self.index - 1] == "as"


@dataclass(frozen=True, slots=True)
class CueQuote:
    """A quotation in its sentence: the only argument of a rule for quotations."""

    parse: Parse
    quote: Quote
    quotes: Sequence[Quote]
    """All quotations of the sentence that no rule before claims."""
