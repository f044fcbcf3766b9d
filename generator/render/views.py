"""What the templates get: one frozen view for each, with everything sorted and put into words.

A template only lays out. ``page`` is the view named in its opening comment, ``site`` a
:class:`SiteView`. Text is plain and is escaped when it is printed; a :class:`Markdown`
value (links' destinations, the editor's prose) is ready.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.briefing import DiffRun, Piece
    from generator.render.dates import When
    from generator.render.escape import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of words that may be a link."""

    text: str
    href: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """The dossier as every page knows it."""

    title: str
    description: str
    language: str
    as_of: When
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingView:
    """Another wording of the same remark, in another article."""

    id: str
    pieces: tuple[Piece, ...]
    chain: tuple[Run, ...]
    source: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """The quoted words of one rendering beside those of the others."""

    source: Run
    runs: tuple[DiffRun, ...]
    """Words that all renderings have in common, and words that only some have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A note, and whose it is: the editor's, or drawn from the register."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """One of the three dates of a statement, and how it is known."""

    label: str
    """``Said``, ``published`` or ``retrieved``."""
    when: When
    """The date; empty where it is not known."""
    basis: str
    """How it is known, in words: ``dated by the editor``, ``inferred``; empty where nothing is to be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A published statement."""

    id: str
    """Its anchor, on every page that prints the statement whole."""
    speakers: tuple[Run, ...]
    role: str
    """The office that a single speaker held at the time; empty where it is not known."""
    when: When
    when_label: str
    """What the date is the date of: ``said``, ``reported``, ``dated by the editor``."""
    pieces: tuple[Piece, ...]
    """The sentence; quoted words apart."""
    inferred: bool
    """The speaker follows from the context: shown in words."""
    chain: tuple[Run, ...]
    """Who passed the words on, as a clause."""
    relays: str
    """The report that the article as a whole passes on; empty where none is known or the chain names it."""
    origin: str
    """"2 articles, 1 origin" or "lineage not recorded"."""
    source: Run
    """Link to the sentence on the source's page."""
    cite: Markdown
    """The way to its citation in every form."""
    dates: tuple[DateView, ...]
    """When it was said, published and retrieved, each with its basis."""
    issues: tuple[Run, ...]
    """The issues that it is about, but for the one whose page this is."""
    about: tuple[Run, ...]
    """The actors whom it names, but for the one whose page this is."""
    marks: tuple[str, ...]
    """What a reader must know: relayed, unnamed, denies, hedges …"""
    positions: tuple[str, ...]
    """Labels of the positions that the editor declared from it."""
    notes: tuple[NoteView, ...]
    """The editor's notes and the register's."""
    renderings: tuple[RenderingView, ...] = ()
    wordings: tuple[WordingView, ...] = ()
    """Where the quoted words of the renderings differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """The latest statement of one actor on one issue."""

    id: str
    """The heading's anchor."""
    subject: Run
    """The actor on an issue's page, the issue on an actor's page."""
    statement: StatementView
    count: int
    """How many statements there are in all."""
    position: str = ""
    """The position that the editor declared; empty where none is."""
    also: tuple[str, ...] = ()
    """Other positions on the issue that are on record and not excluded by it."""
    since: When | None = None
    """The date of the first statement that takes the position; ``None`` where none is declared."""
    changed: str = ""
    """``changed once``, ``no change recorded``; empty where no position is declared."""
    origin: str = ""
    """How well the position, or else the statement, is sourced: ``2 articles, one origin``."""
    opposed: tuple[Run, ...] = ()
    """Those whose positions exclude this one, with links to the pages of the pairs."""
    basis: Run | None = None
    """The date of the statement that takes the position, with a link, where a later one does not."""
    more: Markdown | None = None
    """Where the others stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftView:
    """A change of a declared position: before and after, each with its statement."""

    id: str
    subject: Run
    """The issue on an actor's page, the actor on an issue's page."""
    before_position: str
    before: StatementView
    after_position: str
    after: StatementView
    certain: bool
    """Whether the dates leave no doubt about the order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderView:
    """An actor on one side of a deadlock."""

    actor: Run
    label: str
    """What the date is the date of: ``stated``, or ``last restated`` where it was stated before."""
    restated: Run
    """When the position was stated last, with a link to the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockView:
    """Two positions that exclude each other, and who holds them."""

    id: str
    issue: Run
    sides: tuple[tuple[str, tuple[HolderView, ...]], ...]
    """(position, its holders)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """Where one actor stands on one issue, in few words: a cell of the matrix."""

    subject: Run
    """The actor in an issue's row, the issue in an actor's."""
    words: Run
    """The position, or else the latest statement, with a link to it; for silence ``no statement``."""
    declared: bool
    """Whether the words are a position that the editor declared."""
    silent: bool
    """Whether the dossier holds no statement of the actor on the issue."""
    when: When
    """Since when the position is held, or when the statement was made."""
    changed: str
    """``changed once``; empty where no change is recorded."""
    origin: str
    """``2 articles, one origin``; empty for silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """An issue and where the actors stand on it, in the order of the matrix's actors."""

    id: str
    """The heading's anchor."""
    issue: Run
    question: str
    cells: tuple[CellView, ...]
    silent: tuple[Run, ...]
    """On the page of the whole matrix: those who say nothing on the issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """Where each actor stands on each issue: ``matrix.md.jinja``."""

    title: str
    picture: Markdown
    """The matrix in small, a mark a cell; empty where there is no cell."""
    actors: tuple[Run, ...]
    """Every actor who speaks, by name."""
    rows: tuple[MatrixRow, ...]
    coverage: str
    """The window within which nothing was said: "5 sources, December 2024 to December 2025"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """A pair of actors in a list."""

    pair: Run
    """``A and B``, with a link to the page of the two."""
    issues: tuple[Run, ...]
    """The issues on which their positions exclude each other."""
    deadlocks: str
    """How many pairs of positions, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsView:
    """The index of pairs: ``pairs.md.jinja``."""

    title: str
    rows: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One actor's side of a deadlock."""

    actor: Run
    position: str
    label: str
    """What the date is the date of: ``stated``, or ``last restated`` where it was stated before."""
    statement: StatementView
    """The statement that states the position last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpposedView:
    """Two positions of two actors that exclude each other."""

    id: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairIssue:
    """An issue on which two actors hold positions that exclude each other."""

    id: str
    """The heading's anchor."""
    issue: Run
    question: str
    opposed: tuple[OpposedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """Another issue, and where each of the two stands on it."""

    issue: Run
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two actors whose positions exclude each other: ``pair.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    actors: tuple[Run, ...]
    """The two, with links to their pages."""
    roles: tuple[str, ...]
    """Their offices when the dossier was kept last; empty where none is known."""
    issues: tuple[PairIssue, ...]
    others: tuple[PairLine, ...]
    """The issues on which one of them speaks and nothing excludes anything."""
    of_each_other: tuple[StatementView, ...]
    """What each said that names the other."""
    coverage: str
    """Which sources were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingView:
    """What is put forward, in the words of one source."""

    text: str
    version: str
    """The version of the plan; empty where none is told."""
    when: When
    source: Run
    """Link to the sentence on the source's page."""
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``lineage not recorded``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """Something put forward: who, what, since when, and how others answer."""

    id: str
    """Its anchor."""
    kind: str
    """``Demand``, ``Not negotiable``, ``Item of a plan`` …"""
    label: str
    """The item, the position, or the words."""
    proposers: tuple[Run, ...]
    """Who puts it forward; empty where the sources do not say."""
    plan: Run | None
    """The plan that it belongs to."""
    since: When
    """The date of the first wording; without words where there is none."""
    phrasings: tuple[PhrasingView, ...]
    """Its wordings by version and date; empty where the label says all of it."""
    sources: tuple[Run, ...]
    """Links to the sentences that tell of it, one for each source."""
    answers: tuple[tuple[str, tuple[Run, ...]], ...]
    """(``rejected by``, actors with links to what they said) and so on."""
    issues: tuple[Run, ...]
    """The issues that it concerns, but for the one whose page this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChangeView:
    """An item of a plan before and after."""

    id: str
    """Its anchor."""
    subject: Run
    """The item, with a link to the plan."""
    before: PhrasingView | None
    """``None`` where the sources tell the later words only."""
    after: PhrasingView


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version of a plan."""

    label: str
    when: When
    why: str
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan in a list."""

    plan: Run
    proposers: tuple[Run, ...]
    """Who put it forward; empty where the sources do not say."""
    since: When
    """When it is first told of; without words where no date is known."""
    items: str
    """How many items and versions are told, in words."""
    issues: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan: ``plan.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    introduction: Markdown
    """The editor's own words."""
    proposers: tuple[Run, ...]
    """Who put it forward; empty where the sources do not say."""
    versions: tuple[VersionView, ...]
    """In the order of time."""
    changes: tuple[PlanChangeView, ...]
    whole: tuple[ProposalView, ...]
    """What is told of the plan as a whole."""
    items: tuple[ProposalView, ...]
    sources: tuple[Run, ...]
    """The articles that tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalGroup:
    """What is put forward, of one kind."""

    id: str
    """The heading's anchor."""
    heading: str
    proposals: tuple[ProposalView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansView:
    """The index of plans, and whatever is put forward without one: ``plans.md.jinja``."""

    title: str
    plans: tuple[PlanRow, ...]
    changes: tuple[PlanChangeView, ...]
    groups: tuple[ProposalGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A line of a briefing card."""

    subject: Run
    """What it is about: an issue on an actor's card, an actor on an issue's."""
    position: str
    """A declared position or another label; empty where there is none."""
    words: str
    """What was said, shortened where it is long; empty where the position says it."""
    facts: str
    """Since when, how sourced, by whom opposed."""
    notes: tuple[NoteView, ...] = ()
    """What the register says against the words that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSection:
    """A part of a briefing card."""

    id: str
    """The heading's anchor."""
    heading: str
    lines: tuple[CardLine, ...]
    """The most important ones, as many as there is room for."""
    more: str
    """How many further ones the page holds: ``3 more on the page``; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A briefing card, which prints on one page A4: ``card.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    kicker: str
    """The actor's office and kind, or the issue's question."""
    page: Run
    """The whole page, of which the card is the short form."""
    sections: tuple[CardSection, ...]
    """Its parts, the most important first."""
    silence: str
    """On what, or who, the dossier holds no statement; empty where that is nothing."""
    coverage: str
    """Which sources were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView:
    """The index of briefing cards: ``cards.md.jinja``."""

    title: str
    actors: tuple[Run, ...]
    issues: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """What the dossier holds of one month."""

    label: str
    articles: str
    """How many, in words; empty where there is none."""
    origins: str
    """How many origins they go back to, in words."""
    statements: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """Statements under one heading."""

    id: str
    """The heading's anchor."""
    heading: Run
    statements: tuple[StatementView, ...]
    together: tuple[Run, ...] = ()
    """Statements made with somebody under whom they stand already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry of the chronology."""

    ids: tuple[str, ...]
    """Its anchors: more than one where one sentence holds several statements."""
    kind: str
    """``Said``, ``Happened``, ``Scheduled`` or ``Scenario``."""
    text: str
    speakers: tuple[Run, ...]
    """Who said it; empty for what happened."""
    actors: tuple[Run, ...]
    """The others whom it names."""
    issues: tuple[Run, ...]
    basis: str
    """How the date is known: ``date of the article``; empty where the text gives it."""
    source: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """The entries of one date, however exactly it is known."""

    when: When
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryGroup:
    """Entries of one month."""

    id: str
    heading: str
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """Entries of one year: those of which no month is known, then month by month."""

    id: str
    """The heading's anchor."""
    heading: str
    days: tuple[DayView, ...]
    months: tuple[EntryGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A number of the figures ledger."""

    id: str
    words: str
    """Hedge, number and unit as the text has them."""
    chart: Markdown
    """The number on its scale; empty where nothing gives it one."""
    measures: str
    when: When
    """The date at which it holds."""
    period: str
    """The period that it runs over, in the text's words: ``since 2022``; empty for none."""
    holder: Run
    """Who gives it: the speaker, or the source itself."""
    text: str
    """The sentence."""
    source: Run
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``lineage not recorded``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """Figures of one measure side by side, never averaged."""

    id: str
    """The heading's anchor."""
    heading: str
    """What is measured, with its unit."""
    differs: bool
    """Whether the numbers differ."""
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The figures ledger: ``figures.md.jinja``."""

    title: str
    measures: tuple[MeasureView, ...]
    """Measures of which there is more than one figure."""
    others: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An origin, and what goes back to it."""

    id: str
    name: str
    lineage: str
    """Whether the editor recorded that its articles go back to it."""
    articles: tuple[Run, ...]
    statements: str
    """How many statements go back to it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LossRow:
    """What would lose all support if a source were withdrawn."""

    source: Run
    actors: tuple[Run, ...]
    """Those of whom no statement would be left."""
    issues: tuple[Run, ...]
    """Those on which no statement would be left."""
    standings: str
    """On how many issues an actor would fall silent, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsView:
    """Origins, and what rests on each source: ``origins.md.jinja``."""

    title: str
    states: tuple[tuple[str, str], ...]
    """(state of sourcing, how many statements are in it, in words)."""
    rows: tuple[OriginRow, ...]
    losses: tuple[LossRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DescriptionView:
    """Words under which somebody without a name is quoted."""

    words: str
    """The words of the source; empty where they are the group's own name."""
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedGroup:
    """A group of speakers without names, and the words that describe them."""

    id: str
    """The heading's anchor."""
    heading: Run
    descriptions: tuple[DescriptionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedView:
    """Speakers without a name: ``unnamed.md.jinja``."""

    title: str
    groups: tuple[UnnamedGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedView:
    """A spelling that the sources print."""

    spelling: str
    sources: tuple[Run, ...]
    """The articles that print it; empty where that is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name as our prose has it, and as the sources print it."""

    name: Run
    printed: tuple[PrintedView, ...]
    """Every spelling that the sources print."""
    aliases: tuple[str, ...]
    """Spellings that the register knows and no source prints."""
    reason: str
    """Why our prose has the name that it has; empty where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """Names and spellings: ``names.md.jinja``."""

    title: str
    places: tuple[NameRow, ...]
    others: tuple[NameRow, ...]
    """Other names that the sources spell in more than one way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionView:
    """What entered the dossier on one day."""

    when: When
    sources: tuple[SourceRow, ...]
    statements: str
    """How many statements came with them, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredView:
    """A statement that is shown no longer; its words are not repeated."""

    statement: Run
    """Its permanent address, where the source's page says the same."""
    speakers: tuple[Run, ...]
    """To whom it was ascribed."""
    when: When
    why: str
    replaced_by: Run | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredListView:
    """Retired statements: ``retired.md.jinja``."""

    title: str
    rows: tuple[RetiredView, ...]
    """The latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed: ``changes.md.jinja``."""

    title: str
    additions: tuple[AdditionView, ...]
    """What entered the dossier, the latest first."""
    undated: tuple[SourceRow, ...]
    """Sources of which no day of entering is recorded."""
    shifts: tuple[ShiftView, ...]
    plans: tuple[PlanChangeView, ...]
    """Changes of plans from version to version."""
    retired: tuple[RetiredView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """An office and its term."""

    title: str
    term: When
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor in a list."""

    actor: Run
    kind: str
    role: str
    said: int
    about: int
    latest: When | None
    issues: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorGroup:
    """Actors of one kind."""

    id: str
    heading: str
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """An issue in a list, with where it stands."""

    id: str
    issue: Run
    question: str
    statements: int
    actors: int
    latest: tuple[StatementView, ...]
    """The newest statement of each of the actors heard last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source in a list."""

    source: Run
    outlet: str
    published: When
    basis: str
    origin: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change in one line: of a position, or of an item of a plan."""

    subject: Run
    """Whose position on which issue, or the item; leads to both sides."""
    before: str
    """Empty where the sources tell the later words only."""
    after: str
    when: When
    """When it is first told to have changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page: ``home.md.jinja``."""

    title: str
    description: str
    coverage: tuple[tuple[str, str], ...]
    """(number, noun): ("5", "articles")."""
    span: When
    """From the earliest to the latest date of an article."""
    issues: tuple[IssueRow, ...]
    matrix_actors: tuple[Run, ...]
    """The actors of the small matrix: those with positions on most issues."""
    matrix: tuple[MatrixRow, ...]
    """Where these actors stand; the whole matrix has a page of its own."""
    pairs: tuple[PairRow, ...]
    """Pairs of actors whose positions exclude each other, those with most first."""
    more_pairs: str
    """How many pairs there are besides, in words; empty for none."""
    changes: tuple[ChangeLine, ...]
    """Changes of positions and plans, the latest first."""
    additions: tuple[AdditionView, ...]
    """What entered the dossier last."""
    strip: Markdown
    """A picture of the months; empty where they are too few or too many to be drawn."""
    months: tuple[MonthView, ...]
    """What is covered, month by month; a month without an article is a gap to be seen."""
    actors: tuple[ActorRow, ...]
    """The actors heard most."""
    sources: tuple[SourceRow, ...]
    recent: tuple[DayView, ...]
    """What happened or is scheduled, the latest first."""
    links: tuple[Run, ...]
    """The index pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The index of actors: ``actors.md.jinja``."""

    title: str
    groups: tuple[ActorGroup, ...]
    """Those who speak, by kind."""
    named: tuple[ActorGroup, ...]
    """Those who are only named, by kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor: ``actor.md.jinja``."""

    title: str
    in_sentence: str
    """The name inside a sentence, such as "the Harbour League"."""
    summary: str
    """One sentence for a result list."""
    kind: str
    role: str
    """The office held when the dossier was kept last; empty where none is known."""
    native: tuple[tuple[str, str], ...]
    """(language tag, name) in the actor's own languages."""
    introduction: Markdown
    belongs_to: tuple[Run, ...]
    glance: tuple[str, ...]
    """How much is known at a glance: statements, sources, the last one, changes."""
    shortcuts: tuple[Run, ...]
    """The briefing card and the chronology of the actor."""
    speaking_for: tuple[ActorRow, ...]
    """Those who speak and belong to this actor or hold an office of it, those heard most first."""
    members: tuple[Run, ...]
    """The other actors that belong to this one."""
    proposals: tuple[ProposalGroup, ...]
    """What the actor puts forward."""
    standing: tuple[StandingView, ...]
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the actor's statements, a lane an issue; empty where there is no course of time."""
    silent: tuple[Run, ...]
    """Issues of which the actor says nothing in this dossier."""
    said: tuple[StatementView, ...]
    speaks: bool
    """Whether it can say something at all: a place cannot."""
    passed_on: tuple[StatementView, ...]
    about: tuple[StatementView, ...]
    chronology: tuple[DayView, ...]
    """What happened, is scheduled or imagined; what was said stands above."""
    offices: tuple[OfficeView, ...]
    spellings: tuple[str, ...]
    coverage: str
    """Which sources were read: "5 sources, December 2024 to December 2025"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesView:
    """The index of issues: ``issues.md.jinja``."""

    title: str
    rows: tuple[IssueRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """A position that may be declared, and who declared it."""

    label: str
    holders: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """An issue: ``issue.md.jinja``."""

    title: str
    summary: str
    question: str
    shortcuts: tuple[Run, ...]
    """The briefing card and the chronology of the issue."""
    introduction: Markdown
    standing: tuple[StandingView, ...]
    positions: tuple[PositionView, ...]
    deadlocks: tuple[DeadlockView, ...]
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the statements, a lane an actor; empty where there is no course of time."""
    groups: tuple[StatementGroup, ...]
    """All statements, by actor; those of speakers without a name at the end."""
    chronology: tuple[DayView, ...]
    """What happened, is scheduled or imagined; what was said stands above."""
    proposals: tuple[ProposalGroup, ...]
    """What is put forward on the issue: items of plans, then by kind."""
    plan_changes: tuple[PlanChangeView, ...]
    """Items of plans that changed from version to version."""
    wordings: tuple[StatementView, ...]
    """Remarks of which the sources print different words."""
    measures: tuple[MeasureView, ...]
    """Figures of one measure side by side."""
    figures: tuple[FigureView, ...]
    """All other figures."""
    coverage: str
    """Which sources were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyView:
    """The chronology, or a part of it: ``chronology.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    timeline: Markdown
    """A picture of the entries; empty where there is no course of time."""
    whole: Run | None
    """Link to the whole chronology from a part of it."""
    subject: Run | None
    """The actor or the issue whose chronology it is."""
    years: tuple[YearGroup, ...]
    """The entries; empty on the page of the whole where there are too many for one page."""
    months: tuple[Run, ...]
    """Pages of single months, with the number of their entries, where there are too many for one page."""
    kinds: tuple[Run, ...]
    """The parts by kind of entry, on the page of the whole."""
    actors: tuple[Run, ...]
    """The parts by actor, on the page of the whole."""
    issues: tuple[Run, ...]
    """The parts by issue, on the page of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The index of sources: ``sources.md.jinja``."""

    title: str
    rows: tuple[SourceRow, ...]
    origins: tuple[tuple[str, str, tuple[Run, ...]], ...]
    """(name, lineage in words, its articles) of each origin that several articles share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A statement marked in the text of its source."""

    id: str
    speakers: tuple[Run, ...]
    inferred: bool
    cite: Markdown
    """The way to its citation in every form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence of a digest."""

    id: str
    text: str
    anchors: tuple[str, ...]
    """Further anchors that stand here."""
    marks: tuple[MarkView, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A paragraph of a digest."""

    kind: str
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TombstoneView:
    """A retired statement: its address stays."""

    id: str
    """Its anchor; empty where the sentence has it still."""
    when: When
    why: str
    replaced_by: Run | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: ``source.md.jinja``."""

    title: str
    summary: str
    facts: tuple[tuple[str, tuple[Run, ...]], ...]
    """What is known about the article: (name of the fact, its words)."""
    republished: bool
    """Whether the page holds the digest (a ``full`` text is quoted only)."""
    blocks: tuple[BlockView, ...]
    statements: tuple[StatementView, ...]
    tombstones: tuple[TombstoneView, ...]
    withdrawal: tuple[str, ...]
    """What the dossier would lose without this source, a sentence each."""
    lost: tuple[tuple[Run, tuple[Run, ...]], ...]
    """(actor, issues) on which nothing that the actor said would be left."""
    shares: tuple[tuple[Run, str], ...]
    """(actor or issue, how much of its page rests on this source), the largest share first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A page that the editor wrote: ``page.md.jinja``."""

    title: str
    body: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFileView:
    """A data file."""

    file: Run
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFieldView:
    """A field of a data file, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPartView:
    """A part of a data file, field by field."""

    id: str
    """The heading's anchor."""
    name: str
    holds: str
    fields: tuple[DataFieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The data files: ``data.md.jinja``."""

    title: str
    format: int
    """The version of the format."""
    separator: str
    """What separates the items of a list in a table's cell."""
    licence: Run | None
    """The licence that the desk declares, with a link to it."""
    files: tuple[DataFileView, ...]
    parts: tuple[DataPartView, ...]
    """Of ``dossier.json``."""
    tables: tuple[DataPartView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """A citation of a page, an article or a statement."""

    id: str
    """Its anchor: the statement's id for a statement; empty where none is needed."""
    plain: str
    """In words."""
    forms: tuple[tuple[str, str], ...]
    """(name of the form, the record): BibTeX, RIS, CSL-JSON."""
    cited: Run
    """What is cited, with a link to it."""
    anchors: tuple[str, ...] = ()
    """Ids of statements that were joined into it: they lead here as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsView:
    """How to cite a source and its statements: ``citations.md.jinja``."""

    title: str
    files: tuple[Run, ...]
    """All citations of the page as files."""
    source: CitationView
    statements: tuple[CitationView, ...]
    retired: tuple[tuple[str, Run], ...]
    """(id, link to what stands in its place) of each statement that is retired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupView:
    """All names and terms, for a search without scripts: ``lookup.md.jinja``."""

    title: str
    letters: tuple[tuple[str, str, tuple[tuple[str, tuple[Run, ...]], ...]], ...]
    """(anchor, letter, entries); an entry is a spelling or a term, and the pages that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FootView:
    """What ends every page: ``foot.md.jinja``."""

    citation: CitationView | None
    """How to cite the page; none on a page of citations."""
    more: Run | None
    """Where the citations of the page's statements stand."""
    data: Run | None
    """The part of the data that concerns the page's subject."""
    feeds: tuple[Run, ...]
    """The feeds that follow the page's subject."""
    follows: str
    """What they follow: ``the site``, or the name of an actor or an issue."""


View = (
    HomeView
    | ActorsView
    | ActorView
    | IssuesView
    | IssueView
    | CardView
    | CardsView
    | PlansView
    | PlanView
    | MatrixView
    | FiguresView
    | OriginsView
    | UnnamedView
    | NamesView
    | ChangesView
    | RetiredListView
    | PairsView
    | PairView
    | ChronologyView
    | SourcesView
    | SourceView
    | PageView
    | DataView
    | CitationsView
    | LookupView
)
