"""Resolutions: who is meant by some words, by which rule, and who else was considered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NAMES

if TYPE_CHECKING:
    from typing import Self

    from generator.grammar.parse import Parse
    from generator.model.doubts import Doubt
    from generator.text.document import Range

BEFORE_HEAD = frozenset({"compound", "amod", "nmod", "det", "poss", "nummod", "quantmod"})
BEHIND_HEAD = frozenset({"of", "for", "to", "from", "in", "at"})


class Method(StrEnum):
    """How a speaker is known: its name, as it stands behind the colon of a rule, and what ``explain`` says.

    >>> Method.OFFICE, Method.OFFICE.explanation
    ('office', 'an office, by the register at that date')
    """

    explanation: str

    def __new__(cls, name: str, explanation: str) -> Self:
        """Make a member of its name and its sentence."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.explanation = explanation
        return member

    @property
    def is_pronoun(self) -> bool:
        """Return whether a pronoun stood for the speaker: "she said"."""
        return self.value.startswith("pronoun")

    # ------------------------------------------------------------ by name
    NAME = "name", "the full name"
    SHORT = "short", "a short form of the name"
    BODY = "body", "a body, a capital or a state"
    APPOSITION = "apposition", "a role, and the name beside it"
    LABEL = "label", "a speaker's name before a colon, as in a transcript"

    # ------------------------------------------------------------ by description
    OFFICE = "office", "an office, by the register at that date"
    STYLE = "style", "a role that only the article gives somebody"
    OUTLET = "outlet", "the outlet, by the article's own data"
    DOCUMENT = "document", "a document of the speaker's"

    # ------------------------------------------------------------ by words that stand for a name
    RELATIVE = "relative", "a relative clause and whom it speaks of"
    PRONOUN_SURE = "pronoun-sure", "a pronoun with one antecedent"
    PRONOUN_BODY = "pronoun-body", "a pronoun for a body named before"
    PRONOUN_GUESS = "pronoun-guess", "a pronoun with several antecedents"
    PRONOUN_STRANGER = "pronoun-stranger", "a pronoun for somebody whom the register doesn't know"
    PRONOUN = "pronoun", "a pronoun whose antecedent nobody knows"

    # ------------------------------------------------------------ by the statement before
    CONTINUED = "continued", "a quotation that goes on after its speaker was named"
    CARRIED_OVER = "carried-over", "a quotation whose speaker stands in the paragraph before"
    NEXT_SENTENCE = "next-sentence", "a quotation right behind what its speaker was reported to say"
    GOES_ON = "goes-on", 'a quotation that adds to the sentence before, as "Adding, …"'
    SPEAKER_BEFORE = "speaker-before", "the answer below a speaker's name or a question"

    # ------------------------------------------------------------ nobody of the register
    PLACE = "place", "a place, which does not speak"
    OTHER = "other", "somebody whom the register doesn't know"
    NONE = "none", "words that name nobody in the register"


BODILY = frozenset({Method.BODY, Method.OUTLET, Method.DOCUMENT, Method.PRONOUN_BODY})
"""The speaker is no person: a state, a paper, a report."""


@dataclass(slots=True)
class Resolution:
    """Who speaks: one actor of the register, or nobody whom it knows."""

    actor: str | None
    how: Method
    span: Range
    candidates: tuple[str, ...] = ()
    vetoes: tuple[Doubt, ...] = ()
    person: bool = False
    """The words name somebody of flesh and blood, in the register or not."""
    antecedent: Range | None = None
    """The words that a pronoun stands for, where they name nobody in the register: ``Ilja Kern``."""


OPENS, CLOSES = frozenset({'"', "“", "‘", "'", "''"}), frozenset({'"', "”", "’", "'", "''"})
NICKNAME = 4
"""So many words and marks a nickname has at most."""


def _behind_nickname(parse: Parse, high: int) -> int:
    """Return the end of a name that goes on behind a nickname: "Ilja “Long John” Kern"."""
    if not parse.tag[high].startswith("NNP"):
        return high
    if parse.text[high + 1 : high + 2] == []:
        return high
    if parse.text[high + 1] not in OPENS:
        return high
    for k in range(high + 3, min(high + 3 + NICKNAME, len(parse) - 1)):
        if parse.text[k] in CLOSES:
            return k + 1 if parse.tag[k + 1].startswith("NNP") else high
    return high


def _is_of_name(parse: Parse, head: int, j: int) -> bool:
    """Return whether a preposition belongs to a name: "the Institute for Peace", no "Kern, from Varn"."""
    if parse.lower[j] not in BEHIND_HEAD:
        return False
    if parse.tag[head] != "NNP":
        return True
    parted = parse.text[j - 1] == "," or any(parse.dep[i] == "conj" and i < j for i in parse.children[head])
    return not parted and parse.lower[j] not in {"in", "at"}


def opens_verb_first(parse: Parse, j: int) -> bool:
    """As in "Declared Ilja Kern: …": a verb of speech that the parser takes for a part of the name."""
    # but "Opposing sides said …"
    verbal = parse.tag[j] in {"VBD", "VBN", "VBZ", "VBP"} or parse.lower[j].endswith("ed")
    return j == 0 and verbal and parse.lower[j] in lexicon().verbs


def name_range(parse: Parse, head: int) -> Range:
    """Return the speaker's words: the noun phrase without the clauses that follow it."""
    low, high = head, head
    for j in parse.children[head]:
        if j < head and _is_other_name(parse, head, j):
            continue
        if j < head and parse.dep[j] in BEFORE_HEAD and not opens_verb_first(parse, j):
            low = min(low, parse.left[j])
        elif j > head and parse.dep[j] == "prep" and _is_of_name(parse, head, j):
            high = max(high, _end_before_clause(parse, j))
        elif j > head and parse.dep[j] == "conj" and parse.lower[j] == "others":
            high = max(high, j)  # "Kern and others"
        elif j > head and parse.dep[j] == "conj" and parse.text[parse.left[j] - 1] == "&":
            high = max(high, j)  # "Sound & Isles"
    high = _joined_end(parse, _behind_nickname(parse, high))
    return parse.begins[_whole_name(parse, low)], parse.ends[high]


def _is_other_name(parse: Parse, head: int, j: int) -> bool:
    """Return whether a comma parts two names that the parser takes for one: "Of Brandt, Lund said …"."""
    names = parse.tag[j] in NAMES and parse.tag[head] in NAMES
    return names and parse.dep[j] in {"nmod", "compound"} and parse.text[parse.right[j] + 1] == ","


def _end_before_clause(parse: Parse, preposition: int) -> int:
    """Return the last word of "of Port Varn" in "the mayor of Port Varn, who said …"."""
    first, last = preposition, parse.right[preposition]
    clauses = (k for k in range(first, last + 1) if parse.dep[k] == "relcl")
    opens = (parse.left[k] for k in clauses if parse.text[parse.left[k] - 1] == ",")
    return min((start - 2 for start in opens if start - 2 > first), default=last)


def _joined_end(parse: Parse, high: int) -> int:
    """Return the last word of a name that the tokens part at a plus: ``2`` of "the P3+2"."""
    while high + 1 < len(parse) and parse.begins[high + 1] == parse.ends[high]:
        if not (parse.text[high + 1].startswith("+") or parse.text[high] == "+"):
            break
        high += 1
    return high


def _whole_name(parse: Parse, low: int) -> int:
    """Return the first word of a name that the tokens part at a hyphen: ``Sun`` of "Sun Min-ho"."""
    joined = low > 1 and parse.text[low - 1] == "-" and parse.ends[low - 1] == parse.begins[low]
    if not joined or parse.ends[low - 2] != parse.begins[low - 1]:
        return low  # as in "the talks - Lund said": a dash between spaces
    low -= 2
    while low > 0 and parse.tag[low - 1] == "NNP" and parse.begins[low] - parse.ends[low - 1] == 1:
        low -= 1
    return low
