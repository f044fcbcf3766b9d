"""Statements: each with who, when, through whom, its origin, its notes and its other wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import When, in_short
from generator.render import links
from generator.render.build import words
from generator.render.build.order import date_of
from generator.render.views.statements import DateView, RenderingView, StatementView, WordingView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution
    from generator.render.build.desk import Desk

NO_DATE: Final = "not known: the article has no date to count days from"


def statement_views(desk: Desk, ids: Iterable[str]) -> tuple[StatementView, ...]:
    """View statements, the newest first; renderings of one remark stand together."""
    remarks: dict[str, list[Attribution]] = {}
    for attribution in desk.attributions(ids):
        remarks.setdefault(attribution.utterance or attribution.id, []).append(attribution)
    return tuple(statement_view(desk, first, others) for first, *others in remarks.values())


def statement_view(desk: Desk, attribution: Attribution, others: Sequence[Attribution] = ()) -> StatementView:
    """View one statement, and the other renderings of the same remark."""
    date = date_of(attribution, desk.articles)
    return StatementView(
        id=attribution.id,
        speakers=desk.speakers(attribution),
        role=desk.role(attribution.speakers[0], date)
        if len(attribution.speakers) == 1
        else desk.printed_role(attribution),
        when=in_short(date),
        when_label=words.WHEN_LABELS[attribution.date_basis if attribution.date else "published"]
        + ("" if date else ","),
        pieces=words.pieces(attribution.text, attribution.quotes),
        inferred=attribution.confidence != "high",
        chain=desk.chain(attribution),
        origin=desk.origin(attribution),
        relays=_relays(desk, attribution),
        source=desk.citation(
            attribution.article, attribution.id, dated=attribution.date_basis != "published"
        ),
        cite=desk.cite(attribution),
        dates=_dates(desk, attribution),
        # What the page is about needs no saying.
        issues=tuple(desk.issue(i) for i in attribution.issues if links.issue_page(i) != desk.path),
        issue_basis=words.issue_basis(attribution),
        about=tuple(desk.actor(a) for a in attribution.about if links.actor_page(a) != desk.path),
        marks=words.marks(attribution),
        positions=tuple(desk.position(issue, position) for issue, position in attribution.positions),
        notes=words.notes(tuple(dict.fromkeys(note for a in (attribution, *others) for note in a.notes))),
        renderings=tuple(
            RenderingView(
                id=other.id,
                pieces=words.pieces(other.text, other.quotes),
                chain=desk.chain(other),
                source=desk.citation(other.article, other.id),
                anchors=other.also,
            )
            for other in others
        ),
        wordings=_wordings(desk, attribution),
        anchors=attribution.also,
    )


def _relays(desk: Desk, attribution: Attribution) -> str:
    """Name the report that a statement's article passes on, where the chain does not."""
    article = desk.articles[attribution.article]
    named = {*attribution.speakers, *attribution.via}
    for relay in article.relays:
        outlet = desk.register.outlets.get(relay.outlet)
        if relay.outlet in named or (outlet and outlet.actor in named):
            return ""
    origin = desk.briefing.origins.get(attribution.origin)
    return origin.label if article.relays and origin and origin.recorded else ""


def _dates(desk: Desk, attribution: Attribution) -> tuple[DateView, ...]:
    """Return when a statement was said, published and retrieved, each with its basis."""
    article = desk.articles[attribution.article]
    said = attribution.date if attribution.date_basis != "published" else None
    basis = article.published_basis
    # "On Sunday" is not a day where nothing tells from which day it counts.
    uncounted = attribution.date is None and article.published is None and not attribution.other_day
    told = NO_DATE if uncounted else words.said_basis(attribution)
    dates = [
        DateView(label="Said", when=in_short(said) if said else When(), basis=told),
        DateView(
            label="published",
            when=in_short(article.published),
            basis=words.BASES[basis.kind] if basis else "",
        ),
    ]
    if article.retrieved:
        dates.append(DateView(label="retrieved", when=in_short(article.retrieved), basis=""))
    return tuple(dates)


def _wordings(desk: Desk, attribution: Attribution) -> tuple[WordingView, ...]:
    """Set the renderings of a remark side by side where their quoted words differ."""
    utterance = desk.briefing.utterances.get(attribution.utterance)
    if utterance is None or not utterance.differs:
        return ()
    known = desk.briefing.attributions
    return tuple(
        WordingView(
            source=desk.citation(known[rendering.attribution].article, rendering.attribution),
            runs=rendering.runs,
        )
        for rendering in utterance.renderings
        if rendering.quoted and rendering.attribution in known
    )
