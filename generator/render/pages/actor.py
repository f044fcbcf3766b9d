"""An actor's page: where they stand, what they said, what others said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.escape import Markdown, escape
from generator.render.order import date_key, date_of
from generator.render.pages.actors import actor_row
from generator.render.pages.chronology import has_chronology
from generator.render.parts.day import event_views
from generator.render.parts.drawings import statements_timeline
from generator.render.parts.position import shift_view, standing_view, standings_view
from generator.render.parts.proposal import proposal_groups
from generator.render.parts.runs import Run, joined, link
from generator.render.parts.statement import statement_views, statements_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief
    from generator.model.content import Actor
    from generator.model.proposals import Proposal
    from generator.render.page_context import PageContext
    from generator.render.pages.actors import ActorRow
    from generator.render.parts.day import DayView
    from generator.render.parts.position import ShiftView, StandingsView, StandingView
    from generator.render.parts.proposal import ProposalGroup
    from generator.render.parts.statement import StatementsView, StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """An office and its term."""

    title: str
    term: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeNameView:
    """The actor's name in a language of its own."""

    language: str
    """Its tag: ``uk``."""
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedStatementView:
    """A statement that was once ascribed to somebody else."""

    id: str
    """The address that it had on the page of the former speaker."""
    anchors: tuple[str, ...]
    """Others that it had there."""
    who: Markdown
    """Whose it is."""
    article: Markdown
    """Link to the statement on its source's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor: ``actor.md.jinja``."""

    title: str
    in_sentence: str
    """The name inside a sentence, such as "the Harbour League"."""
    summary: str
    """One sentence for a result list."""
    role: str
    """The office held when the dossier was kept last, or else the kind of actor: ``State``."""
    quoted_as: str
    """Other offices that the actor held when making the statements, the latest first, as a list."""
    native: tuple[NativeNameView, ...]
    introduction: Markdown
    belongs_to: Markdown
    glance: Markdown
    """How much is known at a glance, with links to the card and the chronology of the actor."""
    speaking_for: tuple[ActorRow, ...]
    """Those who speak and belong to this actor or hold an office of it, those with most statements first."""
    members: Markdown
    """The other actors that belong to this one, as a list."""
    belonging: bool
    """Whether anybody belongs to this actor."""
    proposals: tuple[ProposalGroup, ...]
    """What the actor puts forward."""
    standing: StandingsView | None
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the actor's statements, a lane an issue; empty where there is no course of time."""
    silent: Markdown
    """Issues of which the actor says nothing in this dossier, as a list."""
    said: StatementsView
    speaks: bool
    """Whether it can say something at all: a place cannot."""
    passed_on: StatementsView
    about: tuple[StatementView, ...]
    chronology: tuple[DayView, ...]
    """What happened, is scheduled or imagined; what was said stands above."""
    offices: tuple[OfficeView, ...]
    spellings: tuple[str, ...]
    moved: tuple[MovedStatementView, ...]
    """Statements that were once ascribed to the actor, and are somebody else's."""
    coverage: str
    """Which sources were read: "5 sources, December 2024 to December 2025"."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all actors."""
    for brief in briefing.actors.values():
        yield Route(
            path=links.actor_page(brief.actor),
            kind="actor",
            build=of(actor_view, brief),
            record=briefing.content.register.actors[brief.actor].location.path,
        )


def actor_view(context: PageContext, brief: ActorBrief) -> ActorView:
    """Build an actor's page."""
    actor = context.register.actors[brief.actor]
    speaks = actor.kind != "place"
    rows = _belonging(context, actor.id)
    name = actor.in_sentence or actor.name
    return ActorView(
        title=actor.name,
        in_sentence=name,
        summary=f"What {name} said on each issue, and what others said of them, with sources."
        if speaks
        else f"What was said of {name}, with sources.",
        role=context.role(actor.id, context.briefing.content.dossier.as_of) or phrases.KINDS[actor.kind][0],
        quoted_as=" and as ".join(_quoted_as(context, brief)),
        native=tuple(NativeNameView(language=native.language, name=native.name) for native in actor.native),
        introduction=context.prose(actor.introduction, folder="actors", top=3),
        belongs_to=joined(map(context.actor, actor.belongs_to)),
        glance=_at_a_glance(context, brief),
        speaking_for=tuple(row for row in rows if row.said),
        members=joined(row.actor for row in rows if not row.said),
        belonging=bool(rows),
        proposals=proposal_groups(context, _put_forward(context, brief)),
        standing=standings_view(_standing(context, brief)) if brief.said else None,
        shifts=tuple(shift_view(context, s, context.issue(s.issue)) for s in context.shifts(actor=actor.id)),
        timeline=statements_timeline(context, _lanes(context, brief), by="issue"),
        silent=joined(_silent(context, brief) if speaks else ()),
        said=statements_view(context, brief.said),
        speaks=speaks,
        passed_on=statements_view(context, (i for i in brief.passed_on if i not in brief.said)),
        about=statement_views(context, (i for i in brief.about if i not in brief.said)),
        chronology=event_views(context, brief.chronology),
        offices=_offices(actor),
        spellings=brief.spellings,
        moved=_moved(context, brief),
        coverage=context.coverage,
    )


def _offices(actor: Actor) -> tuple[OfficeView, ...]:
    """View an actor's offices, the latest first."""
    latest = sorted(actor.offices, key=lambda office: date_key(office.start), reverse=True)
    return tuple(OfficeView(title=o.title, term=str(phrases.term(o)), source=o.source) for o in latest)


def _quoted_as(context: PageContext, brief: ActorBrief) -> tuple[str, ...]:
    """Return the offices that an actor held when speaking, but for the present one."""
    now = context.role(brief.actor, context.briefing.content.dossier.as_of)
    then = dict.fromkeys(context.role(brief.actor, context.date(a)) for a in context.attributions(brief.said))
    return tuple(role for role in then if role not in {"", now})


def _silent(context: PageContext, brief: ActorBrief) -> tuple[Run, ...]:
    """Name the issues of which an actor who speaks says nothing."""
    spoken = {issue for a in context.attributions(brief.said) for issue in a.issues}
    return tuple(
        context.issue(issue) for issue in context.register.issues if brief.said and issue not in spoken
    )


def _belonging(context: PageContext, actor: str) -> list[ActorRow]:
    """View those who belong to an actor or hold an office of it, those with most statements first."""
    briefs = context.briefing.actors
    rows = [actor_row(context, briefs[other]) for other in context.belonging(actor) if other in briefs]
    return sorted(rows, key=lambda row: (-row.said, row.actor.text.casefold()))


def _glance(context: PageContext, brief: ActorBrief) -> tuple[str, ...]:
    """Say in few words how much the dossier holds of an actor."""
    said = context.attributions(brief.said)
    if not said:
        about = len(context.attributions(brief.about))
        return (f"named in {phrases.count(about, 'statement')} of others",) if about else ()
    sources = len({statement.article for statement in said})
    changes = len(context.shifts(actor=brief.actor))
    declared = sum(
        bool((cell := context.holding(brief.actor, issue)) and cell.position)
        for issue in context.register.issues
    )
    return (
        f"{phrases.count(len(said), 'statement')} in {phrases.count(sources, 'article')}",
        f"last statement {in_short(date_of(said[0], context.articles))}",
        f"a position declared on {phrases.count(declared, 'issue')}" if declared else "no position declared",
        *((phrases.count(changes, "change of position", "changes of position"),) if changes else ()),
    )


def _at_a_glance(context: PageContext, brief: ActorBrief) -> Markdown:
    """Say how much is known: ``20 statements in 5 articles · last statement 3 March 2031 · …``."""
    facts = [escape(fact) for fact in _glance(context, brief)]
    return Markdown(" · ".join((*facts, *map(link, _shortcuts(context, brief)))))


def _moved(context: PageContext, brief: ActorBrief) -> tuple[MovedStatementView, ...]:
    """View the statements that were once ascribed to the actor, under the addresses that they had here."""
    # Where the page prints the statement whole, its addresses are anchors there.
    shown = {*brief.said, *brief.passed_on}
    found = []
    for said in context.attributions(brief.moved):
        if said.id in shown:
            continue
        first, *others = dict.fromkeys((*said.was, said.id, *said.also))
        found.append(
            MovedStatementView(
                id=first,
                anchors=tuple(others),
                who=joined(context.speakers(said)),
                article=link(context.citation(said.article, said.id)),
            )
        )
    return tuple(found)


def _put_forward(context: PageContext, brief: ActorBrief) -> tuple[Proposal, ...]:
    """Return what an actor puts forward; a plan as a whole stands for its items."""
    found = context.proposals(brief.proposals)
    whole = {proposal.plan for proposal in found if not proposal.item}
    return tuple(p for p in found if not p.item or p.plan not in whole)


def _shortcuts(context: PageContext, brief: ActorBrief) -> tuple[Run, ...]:
    """Link to the other pages of an actor."""
    card = Run(text="Briefing card", href=context.to(links.actor_card(brief.actor)))
    dates = Run(text="Chronology", href=context.to(links.actor_chronology(brief.actor)))
    return (*((card,) if brief.said else ()), *((dates,) if has_chronology(brief) else ()))


def _standing(context: PageContext, brief: ActorBrief) -> tuple[StandingView, ...]:
    """View the latest statement on each issue, the issue spoken of last first."""
    return tuple(
        standing_view(
            context,
            ident=f"on-{issue}",
            subject=context.issue(issue),
            actor=brief.actor,
            issue=issue,
            newest=ids,
            more=context.issue(issue, f"actor-{brief.actor}"),
        )
        for issue, ids in _by_issue(context, brief).items()
    )


def _by_issue(context: PageContext, brief: ActorBrief) -> dict[str, list[str]]:
    """Return the actor's statements on each issue, the newest first."""
    by_issue: dict[str, list[str]] = {}
    for attribution in context.attributions(brief.said):
        for issue in attribution.issues:
            by_issue.setdefault(issue, []).append(attribution.id)
    return by_issue


def _lanes(context: PageContext, brief: ActorBrief) -> list[tuple[Run, list[str]]]:
    """Return the lanes of the actor's timeline: a lane an issue, and one for all other statements."""
    lanes = [(context.issue(issue), ids) for issue, ids in _by_issue(context, brief).items()]
    others = [a.id for a in context.attributions(brief.said) if not a.issues]
    return [*lanes, (Run(text="On no issue"), others)] if others else lanes
