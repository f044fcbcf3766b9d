"""What ``briefing explain --format json`` prints; the docstrings are what ``--fields`` prints of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.doubts import Doubt
    from generator.model.findings import Confidence, Force, MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedStatement:
    """Words that somebody said."""

    speaker: str | None
    """id of an actor; null where nobody in the register speaks"""
    speaker_words: str | None
    """the words that name the speaker; null where there are none"""
    antecedent: str | None
    """the words that a pronoun stands for, where the register doesn't know who is meant"""
    cue: str | None
    """the word that reports; null where there is none"""
    content: tuple[str, ...]
    """the words that are reported, in one or several stretches"""
    via: tuple[str, ...]
    """ids of who passed the words on, nearest to the speaker first"""
    nested: bool
    """whether it stands inside another statement"""
    negated: bool
    """whether it denies"""
    hedges: tuple[str, ...]
    """words that make it less certain"""
    force: Force
    """what the speaker does with the words: say, ask, demand …"""
    date: str | None
    """when it was said, as EDTF; null where the sentence doesn't tell"""
    issues: tuple[str, ...]
    """ids of the issues that it speaks of"""
    confidence: Confidence
    """`high`, `medium`, `low`"""
    published: bool
    """whether it may be shown on the site: never with low confidence"""
    rule: str
    """how it was found, and after the colon how the speaker was known"""
    vetoes: tuple[Doubt, ...]
    """what lowered the confidence"""
    candidates: tuple[str, ...]
    """ids of the actors that were considered as the speaker"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementElsewhere:
    """A statement of another sentence that holds words of this one."""

    line: int
    """line of the file where that statement stands, from 1"""
    column: int
    """column of that line, from 1"""
    speaker: str | None
    """id of its speaker; null where nobody in the register speaks"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedDate:
    """Words that name a date."""

    words: str
    """the words that name the date"""
    value: str | None
    """the date as EDTF; null where nothing says it"""
    rule: str
    """how it was known"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedFigure:
    """A number that measures something."""

    words: str
    """the words of the figure, with its hedge"""
    value: str
    """decimal digits, or a range: 90/110"""
    unit: str
    """`%`, a currency's ISO 4217 code, or the counted noun in the singular"""
    hedge: str
    """the words that make it inexact"""
    measures: str
    """what it measures, in the text's words"""
    rule: str
    """how its unit was known"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedQuotation:
    """Words between quotation marks."""

    words: str
    """the words between the marks"""
    kind: Literal["speech", "term"]
    """`speech`, or `term`: a word in marks that is nobody's speech"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedMention:
    """A place where an actor is named."""

    words: str
    """the words that name the actor"""
    actor: str | None
    """id of the actor; null where the register doesn't know it, or knows several"""
    form: MentionForm
    """`full`, `short`, `role` or `pronoun`"""
    candidates: tuple[str, ...]
    """ids of the actors that the words may mean"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedSentence:
    """A sentence of the article, or a line of the page around it, with all that was found in it."""

    kind: Literal["sentence", "furniture"]
    """`sentence`, or `furniture`: a line of the page that is not part of the article"""
    line: int
    """line of the file, from 1"""
    column: int
    """column of that line, from 1"""
    sentence: str
    """its words, with single spaces"""
    rule: str
    """why it is furniture; empty for a sentence"""
    statements: tuple[ExplainedStatement, ...]
    """what somebody says in it"""
    part_of: tuple[StatementElsewhere, ...]
    """statements of other sentences that hold words of this one"""
    dates: tuple[ExplainedDate, ...]
    """the dates that it names"""
    figures: tuple[ExplainedFigure, ...]
    """the figures that it gives"""
    quotations: tuple[ExplainedQuotation, ...]
    """its words between quotation marks"""
    mentions: tuple[ExplainedMention, ...]
    """the actors that it names"""


RECORDS = {
    "record": ExplainedSentence,
    "statements": ExplainedStatement,
    "part_of": StatementElsewhere,
    "dates": ExplainedDate,
    "figures": ExplainedFigure,
    "quotations": ExplainedQuotation,
    "mentions": ExplainedMention,
}
"""The records of the JSON, by the field that they stand in."""
