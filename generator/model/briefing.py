"""What the weaving makes of all findings: statements with addresses, gathered for each page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.content import Content, Retirement, Stance
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
    """``s-`` and a digest of article, words and speaker as found: the anchor on the source's page."""
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
    """The editor's name of the remark: a key of :attr:`Briefing.utterances`."""
    notes: tuple[str, ...] = ()
    """Editor's notes to be printed with it."""
    retirement: Retirement | None = None
    date_label: str = ""
    """:attr:`date` in English words: ``between 18 and 20 January 2025``."""
    chain: str = ""
    """Who said it through whom, in words: ``Ada Moor, according to Ben Tal, in The Tide``."""
    sourcing: Sourcing | None = None
    """How many origins the remark goes back to, its other renderings counted."""
    also: tuple[str, ...] = ()
    """Addresses of statements of the same sentence that were joined into this one: anchors as well."""


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
    date_basis: DateBasis = "said"
    """``said``: the text gives the date; ``published``: only the article's date is known."""
    basis_label: str = ""
    """``dated by the editor``, ``date of the article``; empty where the text gives the date."""
    heading: str = ""
    """The month, or else the year, under which it stands: ``January 2025``, ``2022``."""


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
    period: str = ""
    """The period that the number runs over, in the text's words: ``since 2022``."""
    origin: str = ""
    """Id of the origin that the number goes back to."""
    measure: str = ""
    """What it measures, as the editor declares; figures with the same measure stand side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence on a source's page: its anchor and what was found in it."""

    id: str
    """``p-`` and a digest of the words (the first statement's id where it holds one)."""
    text: str
    attributions: tuple[str, ...]
    """Addresses of the statements whose anchors stand here, joined ones too."""
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
    proposals: tuple[str, ...] = ()
    """Ids of what the actor puts forward, items of plans included."""
    answered: tuple[str, ...] = ()
    """Ids of what others put forward and the actor supports or rejects."""


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
    acts: tuple[tuple[Force, tuple[str, ...]], ...] = ()
    """What is proposed, demanded, rejected, supported, planned, warned of: (force, ids of statements)."""
    proposals: tuple[str, ...] = ()
    """Ids of what is put forward on the issue: items of plans first, plan by plan, then by kind and date."""


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


SourcingState = Literal["one", "several", "unrecorded"]
"""One origin · several named, independence not established · lineage not recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """How well something is sourced: origins are counted, not articles."""

    articles: int
    origins: tuple[str, ...]
    """Ids of the origins."""
    state: SourcingState
    label: str
    """In words: ``2 articles, one origin``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffRun:
    """Words that all renderings have in common, or that only some have."""

    text: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One outlet's wording of a remark."""

    attribution: str
    words: str
    """What is compared: the quoted words, or the sentence where nothing is quoted."""
    quoted: bool
    runs: tuple[DiffRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One remark in one or several wordings, as the editor declares."""

    id: str
    """Anchor: ``u-`` and a digest of the name."""
    name: str
    speakers: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    differs: bool
    """Whether the quoted words differ between renderings."""
    sourcing: Sourcing


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an actor stands on an issue: a cell of the matrix."""

    actor: str
    issue: str
    attribution: str = ""
    """The latest declared position's statement, or else the latest statement; empty for silence."""
    position: str = ""
    """Id of the declared position; empty where none is declared."""
    label: str = ""
    """The position's label; empty where none is declared."""
    since_label: str = ""
    """The date from which on the position is on record without a change."""
    date_label: str = ""
    """The date of :attr:`attribution`."""
    changed: int = 0
    """How often a position followed one that it excludes and whose date is surely earlier."""
    held: tuple[tuple[str, str], ...] = ()
    """Every position that no later one excludes, latest first: (position id, id of its last statement)."""
    statements: tuple[str, ...] = ()
    """All statements of the actor on the issue, in the order of dates."""
    sourcing: Sourcing | None = None
    silence: str = ""
    """``no statement in this dossier (5 sources, December 2024 to December 2025)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A change of an actor's declared position to one that excludes it: before and after."""

    id: str
    actor: str
    issue: str
    before: str
    """Id of the last statement of the former position."""
    after: str
    """Id of the first statement of the new position."""
    before_position: str
    after_position: str
    certain: bool
    """Whether the dates leave no doubt about the order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockSide:
    """An actor's side of a deadlock, and when it was last restated."""

    actor: str
    position: str
    attribution: str
    """Id of the statement that restated the position last."""
    date_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlock:
    """Two positions that exclude each other, and the actors whose latest position they are."""

    id: str
    issue: str
    positions: tuple[str, str]
    sides: tuple[tuple[DeadlockSide, ...], tuple[DeadlockSide, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairBrief:
    """Two actors who hold positions that exclude each other."""

    id: str
    """``<actor>--<actor>``, in alphabetical order: the stem of the page's address."""
    actors: tuple[str, str]
    deadlocks: tuple[str, ...]
    """Ids of the deadlocks that have the two on different sides."""


ProposalKind = Literal["term", "guarantee", "proposal", "demand", "non-negotiable", "scenario"]
"""``term`` and ``guarantee`` are items of plans; a guarantee may stand without a plan as well."""
AnswerBasis = Literal["declared", "position"]
"""``declared``: by the editor; ``position``: the actor holds the same position, or one that excludes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is put forward, in the words of one source."""

    text: str
    """The anchored words, or the whole statement."""
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    origin: str
    """Id of the origin that the words go back to."""
    date: EdtfDate | None
    """The version's date, or else the statement's or the article's."""
    date_label: str
    attribution: str = ""
    """Id of the statement that tells it; empty where the source itself does."""
    version: str = ""
    """Id of the plan's version; empty where none is told."""
    version_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who supports or rejects what is put forward."""

    actor: str
    """Empty for a speaker whom the register doesn't name."""
    stance: Stance
    attribution: str
    """Id of the statement that says so (the last one, where it was restated)."""
    date_label: str
    basis: AnswerBasis
    version: str = ""
    """Id of the plan's version that is answered; empty where none is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something put forward: who, what, since when, and who supports or rejects it."""

    id: str
    """Anchor: ``r-`` and a digest of the plan and item, or of the kind, the speakers and the position."""
    kind: ProposalKind
    label: str
    """The item's label, the positions' labels, or the words."""
    proposers: tuple[str, ...]
    """Ids of actors; empty where the sources don't say, and for a scenario."""
    wordings: tuple[Wording, ...]
    """In the order of versions, then of dates."""
    issues: tuple[str, ...] = ()
    plan: str = ""
    """Id of the plan that it is an item of."""
    item: str = ""
    """Id of the item in the plan; empty for what is told of the plan as a whole."""
    positions: tuple[tuple[str, str], ...] = ()
    """The declared positions that it states: (issue id, position id)."""
    since_label: str = ""
    """The date of the first wording."""
    answers: tuple[Answer, ...] = ()
    """Declared answers first, then by date; those who put it forward are left out."""
    changes: tuple[str, ...] = ()
    """Ids of the changes from version to version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """An item of a plan before and after: its words differ in two versions, the former one first."""

    id: str
    """Anchor: ``x-`` and a digest, as a shift's."""
    plan: str
    proposal: str
    """Id of the proposal that is the item."""
    label: str
    """The item's label."""
    issues: tuple[str, ...]
    before: Wording | None
    """``None`` where the sources tell the item's words of a later version only."""
    after: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionBrief:
    """A version of a plan, with its date in words."""

    id: str
    label: str
    date: EdtfDate | None
    date_label: str
    why: str
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBrief:
    """What a plan's page holds."""

    plan: str
    title: str
    proposers: tuple[str, ...]
    versions: tuple[VersionBrief, ...]
    proposals: tuple[str, ...]
    """Ids of its items in the register's order; first what is told of the plan as a whole."""
    changes: tuple[str, ...]
    """Ids of the changes from version to version."""
    issues: tuple[str, ...]
    articles: tuple[str, ...]
    """Ids of the articles that tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a page rests on a source."""

    kind: Literal["actor", "issue"]
    id: str
    statements: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """What would lose all support if a source were withdrawn."""

    article: str
    standings: tuple[tuple[str, str], ...]
    """(actor id, issue id) of which no statement would be left."""
    actors: tuple[str, ...]
    """Actors of whom no statement would be left."""
    issues: tuple[str, ...]
    shares: tuple[Share, ...]
    """Largest share first."""
    with_origin: tuple[tuple[str, str], ...]
    """What would be lost besides if every article of the same origin went: (actor id, issue id)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCoverage:
    """The sources of one month; a month without any is a gap to be seen."""

    month: str
    """``2025-01``; empty for sources whose date is unknown."""
    label: str
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the dossier covers."""

    label: str
    """``5 sources, December 2024 to December 2025``."""
    months: tuple[MonthCoverage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What changed in the dossier on one day: articles that entered it, statements that were retired."""

    date: EdtfDate
    label: str
    articles: tuple[str, ...]
    attributions: tuple[str, ...] = ()
    """Ids of the published statements of these articles, in the order of dates."""
    retired: tuple[str, ...] = ()
    """Ids of the statements that were retired on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A spelling, and the articles that print it."""

    spelling: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name: the one that our prose uses, why, and what the sources print."""

    actor: str
    choice: str
    """The editor's reason; empty where none is given."""
    printed: tuple[Printed, ...]
    """Every spelling in the articles, in alphabetical order."""
    aliases: tuple[str, ...]
    """Spellings that the register knows and no article prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSpeaker:
    """A description under which speakers without a name are quoted."""

    words: str
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures of one measure side by side, never averaged."""

    measures: str
    """The editor's words where a measure is declared, or else the shortest of the texts'."""
    unit: str
    figures: tuple[str, ...]
    """Ids of the figures, in the order of dates."""
    differs: bool


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
    utterances: Mapping[str, Utterance] = field(default_factory=dict)
    """By the editor's name for the remark."""
    matrix: tuple[Standing, ...] = ()
    """Every actor who speaks on every issue, silence included; by actor, then issue."""
    shifts: tuple[Shift, ...] = ()
    deadlocks: tuple[Deadlock, ...] = ()
    pairs: tuple[PairBrief, ...] = ()
    withdrawals: Mapping[str, Withdrawal] = field(default_factory=dict)
    """By article."""
    coverage: Coverage | None = None
    additions: tuple[Addition, ...] = ()
    """Newest first."""
    unnamed: tuple[UnnamedSpeaker, ...] = ()
    figure_groups: tuple[FigureGroup, ...] = ()
    """Measures of which the dossier holds more than one figure."""
    plans: Mapping[str, PlanBrief] = field(default_factory=dict)
    """By the plan's id."""
    proposals: tuple[Proposal, ...] = ()
    """Items of plans, plan by plan in the register's order; then the rest by kind and date."""
    plan_changes: tuple[PlanChange, ...] = ()
    place_names: tuple[PlaceName, ...] = ()
    """Every place of the register, and each state whose name has a reason, by name."""
