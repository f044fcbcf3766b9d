"""The pages of actors: who stands where, what they said, what others said of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links
from generator.render.build import words
from generator.render.build.chronology import event_views, has_chronology
from generator.render.build.drawn import statements_timeline
from generator.render.build.order import date_key, date_of
from generator.render.build.plans import proposal_groups
from generator.render.build.standings import shift_view, standing_view
from generator.render.build.statements import statement_views
from generator.render.views.actors import (
    ActorGroup,
    ActorRow,
    ActorsView,
    ActorView,
    MovedStatementView,
    OfficeView,
)
from generator.render.views.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.briefs import ActorBrief
    from generator.model.content import Actor
    from generator.model.proposals import Proposal
    from generator.render.build.desk import Desk
    from generator.render.views.standings import StandingView


def actors_view(desk: Desk) -> ActorsView:
    """Build the index of actors: those who are heard or spoken of, by kind."""
    rows = {brief.actor: actor_row(desk, brief) for brief in desk.briefing.actors.values()}
    return ActorsView(
        title="Actors",
        groups=_by_kind(desk, [row for row in rows.items() if row[1].said]),
        named=_by_kind(desk, [row for row in rows.items() if not row[1].said], of="named-"),
    )


def _by_kind(desk: Desk, rows: Iterable[tuple[str, ActorRow]], of: str = "") -> tuple[ActorGroup, ...]:
    """Group actors by kind, those heard most first, then those named most."""
    found: dict[str, list[ActorRow]] = {}
    for ident, row in rows:
        found.setdefault(desk.register.actors[ident].kind, []).append(row)
    return tuple(
        ActorGroup(
            id=f"{of}{kind}",
            heading=plural,
            rows=tuple(sorted(found[kind], key=lambda r: (-r.said, -r.about, r.actor.text.casefold()))),
        )
        for kind, (_, plural) in words.KINDS.items()
        if kind in found
    )


def actor_row(desk: Desk, brief: ActorBrief) -> ActorRow:
    """View an actor in a list, with the issues that they speak about most."""
    said = desk.attributions(brief.said)
    frequent = Counter(issue for attribution in said for issue in attribution.issues)
    issues = sorted(frequent, key=lambda issue: (-frequent[issue], issue))
    actor = desk.register.actors[brief.actor]
    return ActorRow(
        actor=desk.actor(brief.actor),
        kind=words.KINDS[actor.kind][0],
        role=desk.role(brief.actor, desk.briefing.content.dossier.as_of),
        said=len(said),
        about=len(desk.attributions(brief.about)),
        latest=in_short(date_of(said[0], desk.articles)) if said else None,
        issues=tuple(desk.issue(issue) for issue in issues[:3]),
    )


def actor_view(desk: Desk, brief: ActorBrief) -> ActorView:
    """Build an actor's page."""
    actor = desk.register.actors[brief.actor]
    speaks = actor.kind != "place"
    rows = _belonging(desk, actor.id)
    name = actor.in_sentence or actor.name
    return ActorView(
        title=actor.name,
        in_sentence=name,
        summary=f"What {name} said on each issue, and what others said of them, with sources."
        if speaks
        else f"What was said of {name}, with sources.",
        kind=words.KINDS[actor.kind][0],
        role=desk.role(actor.id, desk.briefing.content.dossier.as_of),
        heard_as=_heard_as(desk, brief),
        native=tuple((native.language, native.name) for native in actor.native),
        introduction=desk.prose(actor.introduction, folder="actors", top=3),
        belongs_to=tuple(map(desk.actor, actor.belongs_to)),
        glance=_glance(desk, brief),
        shortcuts=_shortcuts(desk, brief),
        speaking_for=tuple(row for row in rows if row.said),
        members=tuple(row.actor for row in rows if not row.said),
        proposals=proposal_groups(desk, _put_forward(desk, brief)),
        standing=_standing(desk, brief),
        shifts=tuple(shift_view(desk, s, desk.issue(s.issue)) for s in desk.shifts(actor=actor.id)),
        timeline=statements_timeline(desk, _lanes(desk, brief), by="issue"),
        silent=_silent(desk, brief) if speaks else (),
        said=statement_views(desk, brief.said),
        speaks=speaks,
        passed_on=statement_views(desk, (i for i in brief.passed_on if i not in brief.said)),
        about=statement_views(desk, (i for i in brief.about if i not in brief.said)),
        chronology=event_views(desk, brief.chronology),
        offices=_offices(actor),
        spellings=brief.spellings,
        moved=_moved(desk, brief),
        coverage=desk.coverage,
    )


def _offices(actor: Actor) -> tuple[OfficeView, ...]:
    """View an actor's offices, the latest first."""
    latest = sorted(actor.offices, key=lambda office: date_key(office.start), reverse=True)
    return tuple(OfficeView(title=o.title, term=words.term(o), source=o.source) for o in latest)


def _heard_as(desk: Desk, brief: ActorBrief) -> tuple[str, ...]:
    """Return the offices that an actor held when speaking, but for the present one."""
    now = desk.role(brief.actor, desk.briefing.content.dossier.as_of)
    then = dict.fromkeys(desk.role(brief.actor, desk.date(a)) for a in desk.attributions(brief.said))
    return tuple(role for role in then if role not in {"", now})


def _silent(desk: Desk, brief: ActorBrief) -> tuple[Run, ...]:
    """Name the issues of which an actor who is heard says nothing."""
    spoken = {issue for a in desk.attributions(brief.said) for issue in a.issues}
    return tuple(desk.issue(issue) for issue in desk.register.issues if brief.said and issue not in spoken)


def _belonging(desk: Desk, actor: str) -> list[ActorRow]:
    """View those who belong to an actor or hold an office of it, those heard most first."""
    briefs = desk.briefing.actors
    rows = [actor_row(desk, briefs[other]) for other in desk.belonging(actor) if other in briefs]
    return sorted(rows, key=lambda row: (-row.said, row.actor.text.casefold()))


def _glance(desk: Desk, brief: ActorBrief) -> tuple[str, ...]:
    """Say in few words how much the dossier holds of an actor."""
    said = desk.attributions(brief.said)
    if not said:
        about = len(desk.attributions(brief.about))
        return (f"named in {words.count(about, 'statement')} of others",) if about else ()
    sources = len({statement.article for statement in said})
    changes = len(desk.shifts(actor=brief.actor))
    declared = sum(
        bool((cell := desk.holding(brief.actor, issue)) and cell.position) for issue in desk.register.issues
    )
    return (
        f"{words.count(len(said), 'statement')} in {words.count(sources, 'article')}",
        f"last heard {in_short(date_of(said[0], desk.articles))}",
        f"a position declared on {words.count(declared, 'issue')}" if declared else "no position declared",
        *((words.count(changes, "change of position", "changes of position"),) if changes else ()),
    )


def _moved(desk: Desk, brief: ActorBrief) -> tuple[MovedStatementView, ...]:
    """View the statements that were once ascribed to the actor, under the addresses that they had here."""
    return tuple(
        MovedStatementView(
            anchors=tuple(dict.fromkeys(address for address in (*said.was, said.id, *said.also))),
            speakers=desk.speakers(said),
            source=desk.citation(said.article, said.id),
        )
        for said in desk.attributions(brief.moved)
        # Where the page prints the statement whole, its addresses are anchors there.
        if said.id not in {*brief.said, *brief.passed_on}
    )


def _put_forward(desk: Desk, brief: ActorBrief) -> tuple[Proposal, ...]:
    """Return what an actor puts forward; a plan as a whole stands for its items."""
    found = desk.proposals(brief.proposals)
    whole = {proposal.plan for proposal in found if not proposal.item}
    return tuple(p for p in found if not p.item or p.plan not in whole)


def _shortcuts(desk: Desk, brief: ActorBrief) -> tuple[Run, ...]:
    """Link to the other pages of an actor."""
    card = Run(text="Briefing card", href=desk.to(links.actor_card(brief.actor)))
    dates = Run(text="Chronology", href=desk.to(links.actor_chronology(brief.actor)))
    return (*((card,) if brief.said else ()), *((dates,) if has_chronology(brief) else ()))


def _standing(desk: Desk, brief: ActorBrief) -> tuple[StandingView, ...]:
    """View the latest statement on each issue, the issue heard last first."""
    return tuple(
        standing_view(
            desk,
            ident=f"on-{issue}",
            subject=desk.issue(issue),
            actor=brief.actor,
            issue=issue,
            newest=ids,
            more=desk.issue(issue, f"actor-{brief.actor}"),
        )
        for issue, ids in _by_issue(desk, brief).items()
    )


def _by_issue(desk: Desk, brief: ActorBrief) -> dict[str, list[str]]:
    """Return the actor's statements on each issue, the newest first."""
    by_issue: dict[str, list[str]] = {}
    for attribution in desk.attributions(brief.said):
        for issue in attribution.issues:
            by_issue.setdefault(issue, []).append(attribution.id)
    return by_issue


def _lanes(desk: Desk, brief: ActorBrief) -> list[tuple[Run, list[str]]]:
    """Return the lanes of the actor's timeline: a lane an issue, and one for all other statements."""
    lanes = [(desk.issue(issue), ids) for issue, ids in _by_issue(desk, brief).items()]
    others = [a.id for a in desk.attributions(brief.said) if not a.issues]
    return [*lanes, (Run(text="On no issue"), others)] if others else lanes
