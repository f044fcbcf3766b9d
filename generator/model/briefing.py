"""What the weaving makes of all findings: statements with addresses, gathered for each page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.content import Content, Retirement
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Confidence, Findings, Force
    from generator.model.text import Span

Directness = Literal["direct", "partial", "paraphrase", "relayed", "unnamed"]
DateBasis = Literal["said", "published", "declared"]
"""``said``: the sentence dates the words; ``published``: only the article's date is known."""
EntryKind = Literal["said", "event", "scheduled", "scenario"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of plain text for a template; ``quoted`` words stand inside marks."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A published statement: resolved, corrected by the editor, with a permanent address."""

    id: str
    """``s-`` and a digest of article and words: the anchor on the source's page, for ever."""
    article: str
    span: Span
    """The sentence in the article's file."""
    text: str
    """The sentence as plain text (of a ``full`` text, no more than the policy allows)."""
    speakers: tuple[str, ...]
    """Ids of actors; more than one where they spoke together."""
    speaker_words: str
    """The words that name the speaker, as the source has them."""
    via: tuple[str, ...]
    """Who passed the words on, nearest to the speaker first; the article's outlet left out."""
    quotes: tuple[str, ...]
    issues: tuple[str, ...]
    about: tuple[str, ...]
    """Other actors whom the content names."""
    date: EdtfDate | None
    date_basis: DateBasis
    date_words: str
    """The words that date it, as the text has them; empty with basis ``published``."""
    directness: Directness
    force: Force
    negated: bool
    hedges: tuple[str, ...]
    confidence: Confidence
    """``high`` or ``medium``: a low one is never published."""
    rule: str
    positions: tuple[tuple[str, str], ...] = ()
    """Declared positions: (issue id, position id)."""
    origin: str = ""
    """Id of the origin that the statement goes back to."""
    utterance: str = ""
    notes: tuple[str, ...] = ()
    """Editor's notes to be printed with it."""
    retirement: Retirement | None = None
    date_label: str = ""
    """:attr:`date` in English words: ``between 18 and 20 January 2025``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A report that one or several articles go back to."""

    id: str
    label: str
    articles: tuple[str, ...]
    recorded: bool
    """Whether the editor declared the lineage (``relays``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyEntry:
    """Something with a date: said, happened, scheduled, or a scenario."""

    id: str
    """Anchor on the chronology page."""
    kind: EntryKind
    date: EdtfDate
    date_words: str
    text: str
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    attribution: str = ""
    """Id of the statement where the entry is one."""
    actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    date_label: str = ""
    """:attr:`date` in English words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure:
    """A number of the figures ledger."""

    id: str
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    words: str
    """Hedge, number and unit as the text has them."""
    value: str
    unit: str
    hedge: str
    measures: str
    text: str
    """The sentence."""
    date: EdtfDate | None
    holder: str = ""
    """Id of the actor whose statement holds the number; empty for the source itself."""
    issues: tuple[str, ...] = ()
    attribution: str = ""
    """Id of the statement that holds the number (its speaker may be unnamed); empty for the source itself."""
    date_label: str = ""
    """:attr:`date` in English words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence on a source's page: its anchor and what was found in it."""

    id: str
    """``p-`` and a digest of the words (the first statement's id where it holds one)."""
    text: str
    attributions: tuple[str, ...]
    """Ids of the statements whose anchors stand here."""
    retired: tuple[str, ...] = ()
    """Ids of retired statements, whose anchors stay here too."""
    notes: tuple[str, ...] = ()
    """Editor's notes on a sentence that holds no statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading or list item of a source's page."""

    kind: Literal["heading", "paragraph", "list_item", "block_quote", "code", "table"]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBrief:
    """What an actor's page holds; all ids in the order of dates."""

    actor: str
    said: tuple[str, ...]
    passed_on: tuple[str, ...]
    """Statements of others that the actor reported."""
    about: tuple[str, ...]
    """Statements of others that name the actor."""
    chronology: tuple[str, ...]
    spellings: tuple[str, ...]
    """Every spelling that occurs in the articles."""
    office_labels: tuple[str, ...] = ()
    """The term of each of the actor's offices in words, in the register's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueBrief:
    """What an issue's page holds."""

    issue: str
    by_actor: tuple[tuple[str, tuple[str, ...]], ...]
    """(actor id, ids of statements), actors with the newest statement first."""
    chronology: tuple[str, ...]
    figures: tuple[str, ...]
    unnamed: tuple[str, ...] = ()
    """Statements of speakers whom the register doesn't name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBrief:
    """What a source's page holds."""

    article: str
    blocks: tuple[Block, ...]
    """The digest, sentence by sentence; empty for a ``full`` text, which is not republished."""
    attributions: tuple[str, ...]
    origin: str
    published_label: str = ""
    """The date of publication in English words; empty where unknown."""
    retrieved_label: str = ""
    retired: tuple[str, ...] = ()
    """Ids of the source's retired statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the site shows."""

    content: Content
    findings: Mapping[str, Findings]
    attributions: Mapping[str, Attribution]
    retired: Mapping[str, Attribution]
    origins: Mapping[str, Origin]
    chronology: tuple[ChronologyEntry, ...]
    figures: tuple[LedgerFigure, ...]
    actors: Mapping[str, ActorBrief]
    issues: Mapping[str, IssueBrief]
    sources: Mapping[str, SourceBrief]
