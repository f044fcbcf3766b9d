"""The records of ``dossier.json``; their docstrings are its schema and the field notes of the site."""
# ruff: noqa: TC001, TC003 - the schema is made from the types of the fields when the generator runs

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from generator.codec import Minimum, Pattern
from generator.model.attributions import DateBasis, Directness, IssueBasis
from generator.model.chronology import EntryKind
from generator.model.content import ActorKind, BasisKind, Stance, TextKind
from generator.model.edtf import Precision
from generator.model.findings import Force
from generator.model.names import SpeakerKind
from generator.model.proposals import AnswerBasis, ProposalKind

StatementId = Annotated[str, Pattern("^s-")]
ChronologyId = Annotated[str, Pattern("^c-")]
FigureId = Annotated[str, Pattern("^f-")]
UtteranceId = Annotated[str, Pattern("^u-")]
ProposalId = Annotated[str, Pattern("^r-")]
ShiftId = Annotated[str, Pattern("^x-")]
SpeakerId = Annotated[str, Pattern("^speakers/")]
Offset = Annotated[int, Minimum(0)]
"""A place in a file: how many code points stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord:
    """A date with its uncertainty."""

    edtf: str
    """The date in EDTF (ISO 8601-2:2019): ``2031-03``, ``2031-03-01/2031-03-04``."""
    earliest: dt.date | None
    """The first day that the date admits; null where it is open."""
    latest: dt.date | None
    """The last day that the date admits; null where it is open."""
    precision: Precision
    """How exactly the date is known; an interval is a day between two days, unless the label says
    otherwise."""
    label: str
    """The date in words, as the pages have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRecord:
    """The dossier as a whole."""

    title: str
    """Its title."""
    description: str
    """What it is about."""
    as_of: DateRecord | None
    """The day up to which it is kept; null where neither the dossier nor an article has a date."""
    language: str
    """Language of the dossier, as a BCP 47 tag."""
    url: str
    """Public address of the site; empty where none is declared."""
    licence: str
    """Name of the licence of the desk’s own words and of these data; empty where none is declared. Quoted
    words are not covered."""
    licence_url: str
    """Where the licence can be read; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisRecord:
    """How a date is known."""

    kind: BasisKind
    """``stated`` by the article, in the ``page-header``, in the ``url``, or ``inferred``."""
    why: str
    """The reasons, in the editor’s words; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayRecord:
    """A report that an article passes on."""

    outlet: str | None
    """Id of the outlet that made the report; null where it is not known."""
    published: DateRecord | None
    """When the report appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """A source article."""

    id: str
    """The stem of the address of the source’s page, below ``sources/``."""
    title: str
    """The article’s title; empty where it has none."""
    outlet: str | None
    """Id of the outlet; null where it is not known."""
    url: str
    """Address of the article; empty where it is not recorded."""
    published: DateRecord | None
    """When the article appeared."""
    published_basis: BasisRecord | None
    """How the date of publication is known."""
    retrieved: DateRecord | None
    """When the article was saved."""
    added: DateRecord | None
    """When the article entered the dossier."""
    relays: tuple[RelayRecord, ...]
    """The reports that the article passes on, as the editor declares."""
    origin: str | None
    """Id of the origin that the article goes back to."""
    text: TextKind
    """Whether the dossier holds a digest in the editor’s words, or the article’s full text (which is
    quoted in part only)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRecord:
    """A publication."""

    id: str
    """The outlet’s id."""
    name: str
    """Its name."""
    url: str
    """Its address; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRecord:
    """A report that one or several articles go back to."""

    id: str
    """The origin’s id."""
    label: str
    """The origin in words."""
    articles: tuple[str, ...]
    """Ids of the articles that go back to it."""
    recorded: bool
    """Whether the editor declared the lineage; false: it is not known whether the articles rest on others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeNameRecord:
    """A name in one of the actor’s own languages."""

    language: str
    """Its tag, as BCP 47 has it."""
    name: str
    """The name in that language and its script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRecord:
    """An office and its term."""

    title: str
    """The office."""
    of: str | None
    """Id of the actor whose office it is."""
    start: DateRecord | None
    """First day; null where it is not known."""
    end: DateRecord | None
    """Last day; null where the term lasts or the day is not known."""
    source: str
    """Where the register has this from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """Somebody or something that speaks, is spoken for, or acts; or a place."""

    id: str
    """The stem of the address of the actor’s page, below ``actors/``."""
    name: str
    """The name in the dossier’s own prose."""
    kind: ActorKind
    """What the actor is."""
    aliases: tuple[str, ...]
    """Other spellings and names that the register knows."""
    spellings: tuple[str, ...]
    """The spellings that occur in the articles."""
    name_choice: str
    """Why the dossier’s own prose uses this name; may be empty."""
    native: tuple[NativeNameRecord, ...]
    """The name in the actor’s own languages."""
    belongs_to: tuple[str, ...]
    """Ids of the actors that this one belongs to."""
    offices: tuple[OfficeRecord, ...]
    """The offices that the actor held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredRecord:
    """A speaker whom the articles name and the register does not.

    A bare surname of several articles is one speaker only where the full name or the same office stands
    beside it.
    """

    id: SpeakerId
    """The address of the page without its ending; a speaker of one statement stands on ``speakers/index``
    instead, under the last part of the id."""
    name: str
    """The fullest name that the articles print."""
    kind: SpeakerKind
    """``unknown``: a single word that may be a surname or an organisation."""
    spellings: tuple[str, ...]
    """The name as the articles print it."""
    roles: tuple[str, ...]
    """Titles, offices and houses that the articles print beside the name."""
    articles: tuple[str, ...]
    """Ids of the articles."""
    statements: tuple[str, ...]
    """Ids of the statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRecord:
    """A position on an issue."""

    id: str
    """The position’s id, unique within its issue."""
    label: str
    """The position in words."""
    excludes: tuple[str, ...]
    """Ids of the positions of the same issue that cannot be held together with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRecord:
    """A question that the dossier follows."""

    id: str
    """The stem of the address of the issue’s page, below ``issues/``."""
    title: str
    """Its title."""
    question: str
    """The question."""
    positions: tuple[PositionRecord, ...]
    """The positions that the editor may declare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRecord:
    """A version of a plan."""

    id: str
    """The version’s id, unique within its plan."""
    label: str
    """The version in words."""
    date: DateRecord | None
    """When the plan stood so."""
    why: str
    """How the date is known; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """A paper that somebody put forward."""

    id: str
    """The plan’s id."""
    title: str
    """What it is called."""
    by: tuple[str, ...]
    """Ids of the actors who put it forward; empty where the sources do not say."""
    versions: tuple[VersionRecord, ...]
    """Its versions, in the order of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRecord:
    """Where the sentence stands in the article’s file: code points from 0, the end not included."""

    start: Offset
    """The first character."""
    end: Offset
    """The character after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredRecord:
    """A declared position."""

    issue: str
    """Id of the issue."""
    position: str
    """Id of the position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """Words that somebody said, wrote or let be known, as one sentence of an article reports them."""

    id: StatementId
    """The anchor on the page of the source and on the pages of the actors and issues."""
    article: str
    """Id of the article."""
    text: str
    """The sentence, as plain text."""
    span: SpanRecord
    """Where the sentence stands in the article’s file: code points from 0, the end not included."""
    speaker: str | None
    """Id of the first speaker; null where the register does not name the speaker."""
    speakers: tuple[str, ...]
    """Ids of all speakers; more than one where they spoke together."""
    speaker_words: str
    """The words that name the speaker, as the source has them."""
    unregistered: tuple[str, ...]
    """Ids of the speakers whom the article names and the register does not."""
    via: tuple[str, ...]
    """Ids of the actors or outlets that passed the words on, nearest to the speaker first; the article’s
    own outlet is left out."""
    chain: str
    """Who said it through whom, in words."""
    quotes: tuple[str, ...]
    """The words inside quotation marks."""
    issues: tuple[str, ...]
    """Ids of the issues that it is about."""
    issue_basis: IssueBasis
    """``sentence``: its own words name the issues; ``paragraph``: a sentence beside it does;
    ``declared``: by the editor."""
    about: tuple[str, ...]
    """Ids of the other actors that it names."""
    positions: tuple[DeclaredRecord, ...]
    """The positions that the editor declared for it."""
    date: DateRecord | None
    """When it was said, or else when its article appeared: see ``date_basis``."""
    date_basis: DateBasis
    """``said``: the text dates the words; ``published``: only the date of the article is known;
    ``declared``: by the editor."""
    date_words: str
    """The words of the text that date it; may be empty."""
    directness: Directness
    """How directly the source has the words."""
    force: Force
    """What the speaker does with the words."""
    negated: bool
    """Whether the reporting is negated (“did not say”)."""
    hedges: tuple[str, ...]
    """Words of the source that make it less than certain (“reportedly”)."""
    confidence: Literal["high", "medium"]
    """How sure the attribution is; what is less than medium is not published."""
    rule: str
    """The rule that found the speaker. The names of rules are no part of the stability promise."""
    origins: tuple[str, ...]
    """Ids of the origins that the remark goes back to, its other wordings counted."""
    utterance: str | None
    """Id of the utterance that it is one wording of; null where it is the only one."""
    also: tuple[StatementId, ...]
    """Other anchors that lead here: of statements of the same sentence that were joined into it, and
    those that it had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """A run of words."""

    text: str
    """The words."""
    same: bool
    """Whether all wordings have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingRecord:
    """One article’s wording of a remark."""

    statement: str
    """Id of the statement."""
    article: str
    """Id of the article."""
    words: str
    """The words that are compared."""
    quoted: bool
    """Whether they stand in quotation marks; false: the sentence itself."""
    runs: tuple[RunRecord, ...]
    """The words again, as runs that all wordings share or that only some have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceRecord:
    """One remark in one or several wordings, as the editor declares."""

    id: UtteranceId
    """The anchor of its first sentence on the page of each source that has it."""
    name: str
    """The editor’s name for it."""
    speakers: tuple[str, ...]
    """Ids of the speakers."""
    differs: bool
    """Whether the quoted words differ between the wordings."""
    origins: tuple[str, ...]
    """Ids of the origins that it goes back to."""
    renderings: tuple[RenderingRecord, ...]
    """The wordings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """An entry of the chronology."""

    id: ChronologyId
    """The anchor on the page of the chronology."""
    kind: EntryKind
    """``said`` (a statement), ``event`` (it happened), ``scheduled``, or ``scenario`` (imagined)."""
    date: DateRecord
    """When."""
    date_basis: DateBasis
    """``said``: the text gives the date; ``published``: only the date of the article is known;
    ``declared``: by the editor."""
    date_words: str
    """The words of the text that date it; may be empty."""
    text: str
    """The sentence, as plain text."""
    article: str
    """Id of the article."""
    sentence: str
    """Anchor of the sentence on the page of the source."""
    statement: str | None
    """Id of the statement; null where the entry is none."""
    actors: tuple[str, ...]
    """Ids of the actors."""
    issues: tuple[str, ...]
    """Ids of the issues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRecord:
    """A number of the figures ledger. Figures are set side by side and never averaged."""

    id: FigureId
    """The anchor on the pages of its issues."""
    words: str
    """Hedge, number and unit, as the text has them."""
    value: str
    """The number in decimal digits, or a range: ``30``, ``0.5``, ``90/110``."""
    unit: str
    """``%``, an ISO 4217 code of a currency, or what is counted, in the singular."""
    hedge: str
    """The words that make the number inexact; may be empty."""
    measures: str
    """What the number measures, in the words of the text; may be empty."""
    measure: str
    """What the number measures, in the editor’s words; figures with the same measure and unit are set
    side by side. May be empty."""
    period: str
    """The period that the number runs over, in the words of the text; may be empty."""
    date: DateRecord | None
    """The day that the number is of, as far as it is known."""
    holder: str | None
    """Id of the actor whose statement holds the number; null for the source itself and for speakers
    without a name."""
    origin: str | None
    """Id of the origin that the number goes back to."""
    text: str
    """The sentence, as plain text."""
    article: str
    """Id of the article."""
    sentence: str
    """Anchor of the sentence on the page of the source."""
    statement: str | None
    """Id of the statement that holds the number; null for the source itself."""
    issues: tuple[str, ...]
    """Ids of the issues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRecord:
    """What is put forward, in the words of one source."""

    text: str
    """The words."""
    version: str | None
    """Id of the version of the plan; null where none is told."""
    article: str
    """Id of the article."""
    sentence: str
    """Anchor of the sentence on the page of the source."""
    statement: str | None
    """Id of the statement; null where the source itself tells it."""
    origin: str
    """Id of the origin that the words go back to."""
    date: DateRecord | None
    """When the version stood, or else when it was said or the article appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRecord:
    """Who supports or rejects what is put forward."""

    actor: str | None
    """Id of the actor; null where the register does not name the speaker."""
    stance: Stance
    """How the actor stands to it."""
    basis: AnswerBasis
    """``declared``: the editor marks the statement as an answer; ``position``: the actor holds the same
    position elsewhere, or one that excludes it."""
    version: str | None
    """Id of the version that is answered; null where none is told."""
    statement: str
    """Id of the statement."""
    date: str
    """When that was, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRecord:
    """Something put forward: who, what, since when, and who supports or rejects it."""

    id: ProposalId
    """The anchor on the pages of its issues."""
    kind: ProposalKind
    """What it is; ``term`` and ``guarantee`` may be items of a plan."""
    label: str
    """What it is about, in the editor’s words, or else the first wording."""
    proposers: tuple[str, ...]
    """Ids of the actors who put it forward; empty where the sources do not say, and for most scenarios."""
    plan: str | None
    """Id of the plan that it belongs to; null for what stands alone."""
    item: str | None
    """Id of the item within the plan; null for the plan as a whole."""
    issues: tuple[str, ...]
    """Ids of the issues."""
    positions: tuple[DeclaredRecord, ...]
    """The declared positions that it states."""
    since: str
    """The date of the first wording, in words; may be empty."""
    wordings: tuple[WordingRecord, ...]
    """What is put forward in the words of the sources, by version and date."""
    answers: tuple[AnswerRecord, ...]
    """Who supports or rejects it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRecord:
    """One side of a change: a position with a statement that takes it, or the words of a version."""

    position: str | None
    """Id of the position; null for a plan."""
    text: str
    """The words."""
    version: str | None
    """Id of the version of the plan; null for a position."""
    article: str
    """Id of the article."""
    sentence: str
    """Anchor of the sentence on the page of the source."""
    statement: str | None
    """Id of the statement; null where the source itself tells it."""
    origin: str
    """Id of the origin that the words go back to."""
    date: DateRecord | None
    """When it was said, or when the version stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftRecord:
    """A change of an actor’s declared position, or of a plan’s item.

    A position changes to one that excludes it, an item of a plan from one version to another.
    """

    id: ShiftId
    """The anchor on the pages of its issues."""
    kind: Literal["position", "plan"]
    """Whether a position changed or a plan."""
    actor: str | None
    """Id of the actor; null for a plan."""
    plan: str | None
    """Id of the plan; null for a position."""
    proposal: str | None
    """Id of the proposal that is the plan’s item; null for a position."""
    issues: tuple[str, ...]
    """Ids of the issues."""
    before: StateRecord | None
    """What stood before; null where the sources tell a plan’s item of a later version only."""
    after: StateRecord
    """What stands after."""
    certain: bool
    """Whether the order is beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRecord:
    """An actor on one side of a deadlock."""

    actor: str
    """Id of the actor."""
    statement: str
    """Id of the statement that restated the position last."""
    restated: str
    """When that was, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRecord:
    """One side of a deadlock."""

    position: str
    """Id of the position."""
    holders: tuple[HolderRecord, ...]
    """The actors whose latest declared position it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockRecord:
    """Two positions that exclude each other, and the actors who hold them."""

    id: str
    """The deadlock’s id."""
    issue: str
    """Id of the issue."""
    sides: tuple[SideRecord, SideRecord]
    """The two sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRecord:
    """An editor’s note about a sentence."""

    article: str
    """Id of the article."""
    sentence: str
    """Anchor of the sentence on the page of the source."""
    statement: str | None
    """Id of the statement; null where the sentence holds none."""
    text: str
    """The note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredRecord:
    """A statement that is shown no longer. Its address stays; its words are withdrawn."""

    id: str
    """The anchor, which stays on the page of the source."""
    article: str
    """Id of the article."""
    on: DateRecord | None
    """When it was retired."""
    why: str
    """Why."""
    replaced_by: str | None
    """Id of the statement that stands in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFile:
    """A dossier: who said what, when, through whom, and from which source.

    Every id in the file is found in the file, and the ids of statements, utterances, events, figures,
    proposals, shifts and deadlocks are anchors on the pages. This schema describes the file beside it and
    allows nothing else; a later file may have more fields, and takes a field away, or changes its meaning,
    only when ``format`` rises.
    """

    format: Literal[1]
    """The version of this format."""
    dossier: DossierRecord
    """The dossier as a whole."""
    articles: tuple[ArticleRecord, ...]
    """The source articles."""
    outlets: tuple[OutletRecord, ...]
    """The publications that the articles appeared in or pass on."""
    origins: tuple[OriginRecord, ...]
    """The reports that the articles go back to. Support is counted in origins, not in articles."""
    actors: tuple[ActorRecord, ...]
    """The actors."""
    unregistered: tuple[UnregisteredRecord, ...]
    """Speakers whom the articles name and the register does not."""
    issues: tuple[IssueRecord, ...]
    """The issues and the positions on them."""
    plans: tuple[PlanRecord, ...]
    """The plans that the proposals belong to."""
    statements: tuple[StatementRecord, ...]
    """The statements."""
    utterances: tuple[UtteranceRecord, ...]
    """Remarks whose wordings were recognised by the editor as one."""
    events: tuple[EventRecord, ...]
    """The chronology: what was said, what happened, what is scheduled and what is imagined, kept apart by
    ``kind``."""
    figures: tuple[FigureRecord, ...]
    """The figures ledger."""
    proposals: tuple[ProposalRecord, ...]
    """What is put forward: items of plans, demands, non-negotiables, proposals, guarantees and scenarios."""
    shifts: tuple[ShiftRecord, ...]
    """Changes of declared positions, and of plans from version to version."""
    deadlocks: tuple[DeadlockRecord, ...]
    """Declared positions that exclude each other."""
    notes: tuple[NoteRecord, ...]
    """The editor’s notes."""
    retired: tuple[RetiredRecord, ...]
    """Retired statements."""
