"""Statements: each with who, when, through whom, its origin, its notes and its other wordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import When, in_short
from generator.render import links, phrases
from generator.render.escape import Markdown, escape
from generator.render.order import date_of
from generator.render.parts.note import notes, register_notes
from generator.render.parts.runs import clause, joined, link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution, DiffRun
    from generator.render.page_context import PageContext
    from generator.render.parts.note import NoteView
    from generator.render.parts.piece import Piece
    from generator.render.parts.runs import Run

NO_DATE: Final = "not known: the article has no date to count days from"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingView:
    """Another wording of the same remark, in another article."""

    id: str
    pieces: tuple[Piece, ...]
    chain: tuple[Run, ...]
    source: Run
    text: str
    """The sentence; empty where the site prints none of its words."""
    through: Markdown
    """Who passed the words on: ``According to Y, as reported by Z``; empty where nobody did."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
    anchors: tuple[str, ...] = ()
    """Other addresses that lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """The quoted words of one rendering beside those of the others."""

    source: Run
    runs: tuple[DiffRun, ...]
    """Words that all renderings have in common, and words that only some have."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
    words: Markdown
    """The words; in bold those that the other renderings do not have."""


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
    anchors: tuple[str, ...] = ()
    """Other addresses that lead here: of statements joined into it, and those that it had before."""
    who: Markdown
    """The speakers, with links to their pages."""
    role: str
    """The office that a single speaker held at the time, or the role that the article prints beside a name
    that is not in the register; empty where it is not known."""
    when_label: str
    """What the date is the date of: ``said``, ``reported``, ``dated by the editor``."""
    date: str
    """The date in words: ``3–6 December 2025``."""
    inferred: bool
    """Whether the speaker follows from the context: shown in words."""
    text: str
    """The sentence; empty where the site prints none of its words."""
    through: Markdown
    """Who passed the words on: ``According to Y, as reported by Z``; empty where nobody did."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
    relays: str
    """The report that the article as a whole passes on; empty where none is known or the chain names it."""
    origin: str
    """``2 articles, 1 origin`` or ``origin unknown``."""
    cite: Markdown
    """The way to its citation in every form."""
    said: str
    """When it was said, with how that is known; or that it is not known."""
    published: str
    """When its article appeared, with how that is known; empty where it is not known."""
    retrieved: str
    """When the article was read; empty where it is not known."""
    manner: str
    """What a reader must know: ``demand · partly verbatim``."""
    on: Markdown
    """The issues that it is about, but for the one whose page this is."""
    issue_basis: str
    """``issue from the paragraph`` where a sentence beside it names them, or ``issue from the article``;
    empty where its own words do."""
    names: Markdown
    """The actors whom it names, but for the one whose page this is."""
    positions: tuple[str, ...]
    """Labels of the positions that the editor declared from it."""
    notes: tuple[NoteView, ...]
    """The editor's notes and the register's."""
    register_notes: tuple[NoteView, ...]
    """What the register says against the source's words: it goes with them, however short the form."""
    renderings: tuple[RenderingView, ...] = ()
    wordings: tuple[WordingView, ...] = ()
    """Where the quoted words of the renderings differ."""

    speakers: tuple[Run, ...]
    when: When
    pieces: tuple[Piece, ...]
    chain: tuple[Run, ...]
    source: Run
    dates: tuple[DateView, ...]
    issues: tuple[Run, ...]
    about: tuple[Run, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView:
    """Statements one below another: in full where the site prints their words, else in a folded list."""

    shown: tuple[StatementView, ...]
    unquoted: tuple[StatementView, ...]
    """Those of which the site prints no words."""
    unquoted_count: str
    """How many these are: ``5 more``, or ``5 statements`` where no other stands before them."""
    any: bool
    """Whether there is one at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """Statements under one heading."""

    id: str
    """The heading's anchor."""
    title: Markdown
    """The heading: an actor's name with a link."""
    statements: StatementsView
    above: Markdown
    """Statements made with somebody under whom they stand already, as a list; empty for none."""


def statements_view(context: PageContext, ids: Iterable[str], *, in_text: bool = False) -> StatementsView:
    """View statements, those without words apart.

    The newest stand first, renderings of one remark together; with ``in_text`` each stands alone, in the
    order given.
    """
    known = context.briefing.attributions
    found = (
        tuple(statement_view(context, known[ident]) for ident in ids if ident in known)
        if in_text
        else statement_views(context, ids)
    )
    shown = tuple(s for s in found if s.text)
    unquoted = tuple(s for s in found if not s.text)
    return StatementsView(
        shown=shown,
        unquoted=unquoted,
        unquoted_count=phrases.rest(len(unquoted), len(found), "statement"),
        any=bool(found),
    )


def statement_views(context: PageContext, ids: Iterable[str]) -> tuple[StatementView, ...]:
    """View statements, the newest first; renderings of one remark stand together."""
    remarks: dict[str, list[Attribution]] = {}
    for attribution in context.attributions(ids):
        remarks.setdefault(attribution.utterance or attribution.id, []).append(attribution)
    return tuple(statement_view(context, first, others) for first, *others in remarks.values())


def statement_view(
    context: PageContext, attribution: Attribution, others: Sequence[Attribution] = ()
) -> StatementView:
    """View one statement, and the other renderings of the same remark."""
    date = date_of(attribution, context.articles)
    speakers, chain, dates = (
        context.speakers(attribution),
        context.chain(attribution),
        _dates(context, attribution),
    )
    source = context.citation(
        attribution.article, attribution.id, dated=attribution.date_basis != "published"
    )
    # What the page is about needs no saying.
    issues = tuple(context.issue(i) for i in attribution.issues if links.issue_page(i) != context.path)
    about = tuple(context.actor(a) for a in attribution.about if links.actor_page(a) != context.path)
    marks = phrases.marks(attribution)
    told = tuple(dict.fromkeys(note for a in (attribution, *others) for note in a.notes))
    said, published, retrieved = (_in_words(d) for d in dates)
    return StatementView(
        id=attribution.id,
        anchors=attribution.also,
        who=joined(speakers),
        role=_role(context, attribution),
        when_label=phrases.WHEN_LABELS[attribution.date_basis if attribution.date else "published"]
        + ("" if date else ","),
        date=str(in_short(date)),
        inferred=attribution.confidence != "high",
        text=attribution.text,
        through=clause(chain),
        article=link(source),
        relays=_relays(context, attribution),
        origin=context.origin(attribution),
        cite=context.cite(attribution),
        said=said,
        published=published,
        retrieved=retrieved,
        manner=" · ".join(marks),
        on=joined(issues),
        issue_basis=phrases.issue_basis(attribution),
        names=joined(about),
        positions=tuple(context.position(issue, position) for issue, position in attribution.positions),
        notes=notes(told),
        register_notes=register_notes(told),
        renderings=tuple(_rendering(context, other) for other in others),
        wordings=_wordings(context, attribution),
        speakers=speakers,
        when=in_short(date),
        pieces=phrases.pieces(attribution.text, attribution.quotes),
        chain=chain,
        source=source,
        dates=tuple(d for d in dates if d.label != "retrieved" or d.when.parts),
        issues=issues,
        about=about,
        marks=marks,
    )


def _role(context: PageContext, attribution: Attribution) -> str:
    """Name the office of a single speaker, or else the role that the article prints."""
    if len(attribution.speakers) == 1:
        return context.role(attribution.speakers[0], date_of(attribution, context.articles))
    return context.printed_role(attribution)


def _rendering(context: PageContext, other: Attribution) -> RenderingView:
    chain, source = context.chain(other), context.citation(other.article, other.id)
    return RenderingView(
        id=other.id,
        anchors=other.also,
        text=other.text,
        through=clause(chain),
        article=link(source),
        pieces=phrases.pieces(other.text, other.quotes),
        chain=chain,
        source=source,
    )


def _relays(context: PageContext, attribution: Attribution) -> str:
    """Name the report that a statement's article passes on, where the chain does not."""
    article = context.articles[attribution.article]
    named = {*attribution.speakers, *attribution.via}
    for relay in article.relays:
        outlet = context.register.outlets.get(relay.outlet)
        if relay.outlet in named or (outlet and outlet.actor in named):
            return ""
    origin = context.briefing.origins.get(attribution.origin)
    return origin.label if article.relays and origin and origin.recorded else ""


def _dates(context: PageContext, attribution: Attribution) -> tuple[DateView, DateView, DateView]:
    """Return when a statement was said, published and retrieved, each with its basis."""
    article = context.articles[attribution.article]
    said = attribution.date if attribution.date_basis != "published" else None
    basis = article.published_basis
    # "On Sunday" is not a day where nothing tells from which day it counts.
    uncounted = attribution.date is None and article.published is None and not attribution.other_day
    told = NO_DATE if uncounted else phrases.said_basis(attribution)
    return (
        DateView(label="Said", when=in_short(said) if said else When(), basis=told),
        DateView(
            label="published",
            when=in_short(article.published),
            basis=phrases.BASES[basis.kind] if basis else "",
        ),
        DateView(
            label="retrieved",
            when=in_short(article.retrieved) if article.retrieved else When(),
            basis="",
        ),
    )


def _in_words(date: DateView) -> str:
    """Write a date with its basis: ``1 December 2025 (dated by the editor)``."""
    if not date.when.parts:
        return date.basis
    return f"{date.when} ({date.basis})" if date.basis else str(date.when)


def _wordings(context: PageContext, attribution: Attribution) -> tuple[WordingView, ...]:
    """Set the renderings of a remark side by side where their quoted words differ."""
    utterance = context.briefing.utterances.get(attribution.utterance)
    if utterance is None or not utterance.differs:
        return ()
    known = context.briefing.attributions
    told = [r for r in utterance.renderings if r.quoted and r.attribution in known]
    cited = [context.citation(known[r.attribution].article, r.attribution) for r in told]
    return tuple(
        WordingView(source=source, article=link(source), runs=rendering.runs, words=_compared(rendering.runs))
        for source, rendering in zip(cited, told, strict=True)
    )


def _compared(runs: Iterable[DiffRun]) -> Markdown:
    """Write the words of a rendering, in bold those that the others do not have."""
    words = ((escape(run.text.strip()), run.same) for run in runs)
    return Markdown(" ".join(text if same else f"**{text}**" for text, same in words))
