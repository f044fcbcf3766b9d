"""What a rule is asked about: a word that may report, or a quotation, in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.quotations import quote_around
from generator.quotes.rules.passives import is_passive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.grammar.parse import Parse
    from generator.quotes.quotations import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    """A word that may report: the only argument of a rule for words."""

    parse: Parse
    index: int
    """Which word of the sentence it is."""
    quotes: Sequence[Quote]
    """The quotations of the sentence that no rule before claims."""
    lower: str
    """The word in lower case."""
    is_verb: bool
    """It is a verb of speech: not "the accused man", "with a pact ruled out"."""
    is_passive: bool
    """It is a verb in the passive: "was denied by M"."""
    is_noun: bool
    is_quoted: bool
    """It stands in a quotation, where the quoted person speaks: it is neither verb nor noun for the rules."""

    @classmethod
    def of(cls, parse: Parse, index: int, quotes: Sequence[Quote]) -> CueWord:
        """Look at a word of a sentence."""
        is_quoted = quote_around(parse, index, quotes) is not None
        is_verb = not is_quoted and _is_verb_of_speech(parse, index)
        return cls(
            parse=parse,
            index=index,
            quotes=quotes,
            lower=parse.lower[index],
            is_verb=is_verb,
            is_passive=is_verb and is_passive(parse, index),
            is_noun=not is_quoted and parse.tag[index].startswith("N"),
            is_quoted=is_quoted,
        )

    @property
    def is_behind_as(self) -> bool:
        """Return whether "as" stands before it: "as reported by M"."""
        return self.index > 0 and self.parse.lower[self.index - 1] == "as"


def _is_verb_of_speech(parse: Parse, v: int) -> bool:
    """Return whether a word is a verb of the lists, and not a participle that describes a thing."""
    if not parse.tag[v].startswith("V"):
        return False
    if parse.lower[v] not in lexicon().verbs:
        return False
    if parse.dep[v] == "amod":
        return False
    mark = parse.child(v, "mark")
    return mark is None or parse.lower[mark] not in {"with", "without"}


@dataclass(frozen=True, slots=True)
class CueQuote:
    """A quotation in its sentence: the only argument of a rule for quotations."""

    parse: Parse
    quote: Quote
    quotes: Sequence[Quote]
    """All quotations of the sentence that no rule before claims."""
