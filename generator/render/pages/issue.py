"""An issue's page: the question, where each actor stands, all statements, the figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.escape import Markdown
from generator.render.pages.issues import newest_by_actor, statements_of
from generator.render.parts.day import event_views
from generator.render.parts.drawings import statements_timeline
from generator.render.parts.figure import measure_views, other_figures
from generator.render.parts.position import (
    PositionView,
    deadlock_views,
    shift_view,
    standing_view,
    standings_view,
)
from generator.render.parts.proposal import plan_change_views, proposal_groups
from generator.render.parts.runs import Run, joined, link
from generator.render.parts.statement import StatementGroup, statement_views, statements_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.briefing import Briefing
    from generator.model.briefs import IssueBrief
    from generator.render.page_context import PageContext
    from generator.render.parts.day import DayView
    from generator.render.parts.figure import FigureView, MeasureView
    from generator.render.parts.position import DeadlockView, ShiftView, StandingsView, StandingView
    from generator.render.parts.proposal import PlanChangeView, ProposalGroup
    from generator.render.parts.statement import StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """An issue: ``issue.md.jinja``."""

    title: str
    summary: str
    question: str
    shortcuts: Markdown
    """Links to the briefing card and the chronology of the issue; empty where there is neither."""
    introduction: Markdown
    standing: StandingsView | None
    positions: tuple[PositionView, ...]
    deadlocks: tuple[DeadlockView, ...]
    shifts: tuple[ShiftView, ...]
    timeline: Markdown
    """A picture of the statements, a lane an actor; empty where there is no course of time."""
    changes: bool
    """Whether a position or an item of a plan changed."""
    any_figures: bool
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


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all issues."""
    for brief in briefing.issues.values():
        yield Route(
            path=links.issue_page(brief.issue),
            kind="issue",
            build=of(issue_view, brief),
            record=briefing.content.register.issues[brief.issue].location.path,
        )


def issue_view(context: PageContext, brief: IssueBrief) -> IssueView:
    """Build an issue's page."""
    issue = context.register.issues[brief.issue]
    by_actor = newest_by_actor(context, brief)
    figures = context.figures(brief.figures)
    measures = measure_views(context, figures)
    shifts = tuple(shift_view(context, s, context.actor(s.actor)) for s in context.shifts(issue=issue.id))
    changed = plan_change_views(context, (c for c in context.briefing.plan_changes if issue.id in c.issues))
    return IssueView(
        title=issue.title,
        summary=issue.question,
        question=issue.question,
        shortcuts=Markdown(" · ".join(map(link, _shortcuts(context, brief)))),
        introduction=context.prose(issue.introduction, folder="issues", top=3),
        standing=standings_view(_standing(context, brief, by_actor)) if by_actor else None,
        positions=_positions(context, brief),
        deadlocks=deadlock_views(context, (d for d in context.briefing.deadlocks if d.issue == issue.id)),
        shifts=shifts,
        changes=bool(shifts or changed),
        any_figures=bool(figures),
        timeline=statements_timeline(
            context, [(context.actor(a), ids) for a, ids in by_actor.items()], by="actor"
        ),
        groups=_groups(context, brief, by_actor),
        chronology=event_views(context, brief.chronology),
        proposals=proposal_groups(context, context.proposals(brief.proposals)),
        plan_changes=changed,
        wordings=_wordings(context, brief),
        measures=measures,
        figures=other_figures(context, figures, measures),
        coverage=context.coverage,
    )


def _shortcuts(context: PageContext, brief: IssueBrief) -> tuple[Run, ...]:
    """Link to the other pages of an issue."""
    card = Run(text="Briefing card", href=context.to(links.issue_card(brief.issue)))
    dates = Run(text="Chronology", href=context.to(links.issue_chronology(brief.issue)))
    return (*((card,) if brief.by_actor else ()), *((dates,) if brief.chronology else ()))


def _standing(
    context: PageContext, brief: IssueBrief, by_actor: Mapping[str, Sequence[str]]
) -> tuple[StandingView, ...]:
    """View the latest statement of each actor."""
    return tuple(
        standing_view(
            context,
            ident=f"stands-{actor}",
            subject=context.actor(actor),
            actor=actor,
            issue=brief.issue,
            newest=ids,
            more=context.issue(brief.issue, f"actor-{actor}"),
        )
        for actor, ids in by_actor.items()
    )


def _wordings(context: PageContext, brief: IssueBrief) -> tuple[StatementView, ...]:
    """View the remarks of which the sources print different words."""
    shown = statement_views(context, statements_of(brief))
    return tuple(statement for statement in shown if statement.wordings)


def _groups(
    context: PageContext, brief: IssueBrief, by_actor: dict[str, list[str]]
) -> tuple[StatementGroup, ...]:
    """Gather all statements by actor; one of two speakers stands whole with the first only."""
    groups: list[StatementGroup] = []
    shown: set[str] = set()
    for actor, ids in by_actor.items():
        own = [i for i in ids if i not in shown]
        shown.update(own)
        groups.append(
            StatementGroup(
                id=f"actor-{actor}",
                title=link(context.actor(actor)),
                statements=statements_view(context, own),
                above=joined(_together(context, actor, i) for i in ids if i not in own),
            )
        )
    rest = [i for i in brief.unnamed if i not in shown]
    groups += _unregistered(context, rest)
    unnamed = statements_view(context, (i for i in rest if not context.briefing.attributions[i].unregistered))
    if unnamed.any:
        groups.append(
            StatementGroup(
                id="unnamed",
                title=Markdown("Speakers without a name"),
                statements=unnamed,
                above=Markdown(""),
            )
        )
    return tuple(groups)


def _unregistered(context: PageContext, ids: Iterable[str]) -> Iterator[StatementGroup]:
    """Gather the statements of those who are named and not in the register, by speaker."""
    found: dict[tuple[str, ...], list[str]] = {}
    for attribution in context.attributions(ids):
        if attribution.unregistered:
            found.setdefault(attribution.unregistered, []).append(attribution.id)
    known = context.briefing.unregistered
    for speakers, said in sorted(found.items(), key=lambda item: known[item[0][0]].name.casefold()):
        first = context.unregistered(speakers[0])
        others = "".join(f" and {known[speaker].name}" for speaker in speakers[1:])
        yield StatementGroup(
            id="-and-".join(f"speaker-{known[speaker].anchor}" for speaker in speakers),
            title=link(Run(text=f"{first.text}{others}", href=first.href)),
            above=Markdown(""),
            statements=statements_view(context, said),
        )


def _together(context: PageContext, actor: str, statement: str) -> Run:
    """Link to a statement that stands under another of its speakers."""
    speakers = context.briefing.attributions[statement].speakers
    others = ", ".join(context.in_sentence(speaker).text for speaker in speakers if speaker != actor)
    return Run(text=f"statement together with {others}", href=context.to(context.path, statement))


def _positions(context: PageContext, brief: IssueBrief) -> tuple[PositionView, ...]:
    """View the positions that somebody was declared to hold, with their holders."""
    issue = context.register.issues[brief.issue]
    holders: dict[str, dict[str, None]] = {}
    for attribution in context.attributions(statements_of(brief)):
        for on, position in attribution.positions:
            if on == issue.id:
                holders.setdefault(position, {}).update(dict.fromkeys(attribution.speakers))
    return tuple(
        PositionView(
            label=position.label,
            held_by=joined(map(context.actor, holders[position.id])),
        )
        for position in issue.positions
        if position.id in holders
    )
