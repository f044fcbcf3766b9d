"""The pages of actors: who stands where, what they said, what others said of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.render.build import words
from generator.render.build.drawn import statements_timeline
from generator.render.build.order import date_key, date_of
from generator.render.build.standings import shift_view, standing_view
from generator.render.dates import in_short
from generator.render.views import ActorGroup, ActorRow, ActorsView, ActorView, OfficeView

if TYPE_CHECKING:
    from generator.model.briefing import ActorBrief
    from generator.render.build.desk import Desk
    from generator.render.views import StandingView


def actors_view(desk: Desk) -> ActorsView:
    """Build the index of actors: those who are heard or spoken of, by kind."""
    rows = {brief.actor: actor_row(desk, brief) for brief in desk.briefing.actors.values()}
    groups = []
    for kind, (_, plural) in words.KINDS.items():
        of_kind = [
            rows[actor.id]
            for actor in desk.register.actors.values()
            if actor.kind == kind and actor.id in rows
        ]
        of_kind.sort(key=lambda row: (-row.said, -row.about, row.actor.text.casefold()))
        if of_kind:
            groups.append(ActorGroup(id=kind, heading=plural, rows=tuple(of_kind)))
    return ActorsView(title="Actors", groups=tuple(groups))


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
    standing = _standing(desk, brief)
    spoken = {issue for a in desk.attributions(brief.said) for issue in a.issues}
    speaks = actor.kind != "place"
    offices = sorted(actor.offices, key=lambda office: date_key(office.start), reverse=True)
    return ActorView(
        title=actor.name,
        summary=f"What {actor.name} said on each issue, and what others said of them, with sources."
        if speaks
        else f"What was said of {actor.name}, with sources.",
        kind=words.KINDS[actor.kind][0],
        role=desk.role(actor.id, desk.briefing.content.dossier.as_of),
        introduction=desk.prose(actor.introduction, folder="actors", top=3),
        belongs_to=tuple(map(desk.actor, actor.belongs_to)),
        members=tuple(
            desk.actor(other.id)
            for other in desk.register.actors.values()
            if actor.id in other.belongs_to and other.id in desk.briefing.actors
        ),
        standing=standing,
        shifts=tuple(
            shift_view(desk, shift, desk.issue(shift.issue))
            for shift in desk.briefing.shifts
            if shift.actor == actor.id
        ),
        timeline=statements_timeline(
            desk, [(desk.issue(i), ids) for i, ids in _by_issue(desk, brief).items()], by="issue"
        ),
        silent=tuple(
            desk.issue(issue)
            for issue in desk.register.issues
            if speaks and brief.said and issue not in spoken
        ),
        said=desk.statements(brief.said),
        speaks=speaks,
        passed_on=desk.statements(i for i in brief.passed_on if i not in brief.said),
        about=desk.statements(i for i in brief.about if i not in brief.said),
        chronology=desk.events(brief.chronology),
        offices=tuple(OfficeView(title=o.title, term=words.term(o), source=o.source) for o in offices),
        spellings=brief.spellings,
        coverage=desk.coverage,
    )


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
