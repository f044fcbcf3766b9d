"""What the extraction finds in one article. Every span counts into the article's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.content import Furniture
    from generator.model.doubts import Doubt
    from generator.model.edtf import EdtfDate
    from generator.model.text import Span

Confidence = Literal["high", "medium", "low"]
MentionForm = Literal["full", "short", "role", "pronoun"]
Force = Literal["say", "ask", "demand", "propose", "reject", "deny", "warn", "support", "think", "plan"]
"""What a speaker does with the words, by the cue's entry in the lexicon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where an actor is named."""

    span: Span
    actor: str | None
    """The actor's id; ``None`` where the words name nobody whom the register knows."""
    form: MentionForm
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """Words that name a date, and the date that they name."""

    span: Span
    value: EdtfDate | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that measures something."""

    span: Span
    value: str
    """Decimal digits (``30``, ``0.5``), or a range ``90/110``."""
    unit: str
    """``%``, an ISO 4217 code, or the noun that is counted, in the singular."""
    hedge: str = ""
    """The words that make it inexact, as they stand: ``nearly``, ``at least``."""
    measures: str = ""
    """What the number measures, in the text's own words; empty where not found."""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks."""

    span: Span
    """Inside the marks."""
    outer: Span
    """With the marks."""
    kind: Literal["speech", "term"] = "speech"
    """``term`` is a word or a name in marks that is nobody's speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that somebody said, wrote or let be known, as one sentence reports them."""

    span: Span
    """The sentence, or the sentences, that hold speaker, cue and content."""
    speaker: str | None
    speaker_span: Span | None
    """The words that name the speaker as the sentence does: ``she``."""
    cue: Span | None
    """The word that reports: ``said``, ``according to``, ``comments``."""
    content: tuple[Span, ...]
    quotes: tuple[Span, ...] = ()
    """Words of the content inside quotation marks, without the marks."""
    via: tuple[str, ...] = ()
    """Who passed the words on, nearest to the speaker first (ids of actors or outlets)."""
    nested: bool = False
    """The statement stands inside another statement's content."""
    date: EdtfDate | None = None
    """When it was said, where the sentence tells, or the one that it continues."""
    issues: tuple[str, ...] = ()
    hedges: tuple[Span, ...] = ()
    negated: bool = False
    force: Force = "say"
    confidence: Confidence = "low"
    rule: str = ""
    vetoes: tuple[Doubt, ...] = ()
    """What lowered the confidence."""
    candidates: tuple[str, ...] = ()
    """Actors that were considered as the speaker."""
    antecedent: Span | None = None
    """The words that a pronoun stands for, where nobody in the register is meant: ``Ilja Kern``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or lies ahead, as one clause tells it, with the date that the clause gives."""

    span: Span
    """The clause: ``The old quay burned down on 3 May``."""
    cue: Span
    """The word that tells the happening: ``burned``."""
    date: Span
    """The place of the date expression."""
    rule: str
    """``verb``, ``told`` where a verb of speech reports it, ``noun`` (``a summit last month``), ``former``
    (``the first session since August``); of what is to come, or was, ``ahead`` ("the council will meet on
    Monday"), ``ahead-noun`` (``Monday's vote``) and ``ahead-unnamed``, where the clause does not tell who is
    meant (``they will meet on Monday``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one article, each kind in the order of the text."""

    article: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    excerpts: tuple[Span, ...] = ()
    """Stretches of sentences of a ``full`` text that may be printed without the rest of the sentence."""
    events: tuple[Event, ...] = ()
