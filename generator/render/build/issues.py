"""The pages of issues: the question, where each actor stands, all statements, the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import links
from generator.render.build.drawn import statements_timeline
from generator.render.escape import Markdown
from generator.render.parts.day import event_views
from generator.render.parts.figure import measure_views, other_figures
from generator.render.parts.position import PositionView, deadlock_views, shift_view, standing_view
from generator.render.parts.proposal import plan_change_views, proposal_groups
from generator.render.parts.runs import Run, joined, link
from generator.render.parts.statement import StatementGroup, statement_views
from generator.render.views.issues import IssueRow, IssuesView, IssueView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.briefs import IssueBrief
    from generator.render.desk import Desk
    from generator.render.parts.position import StandingView
    from generator.render.parts.statement import StatementView


def issues_view(desk: Desk) -> IssuesView:
    """Build the index of issues in the order of the register."""
    return IssuesView(title="Issues", rows=issue_rows(desk))


def issue_rows(desk: Desk) -> tuple[IssueRow, ...]:
    """View all issues in a list, those with most statements first."""
    rows = [issue_row(desk, brief) for brief in desk.briefing.issues.values()]
    rows.sort(key=lambda row: (-row.statements, row.issue.text.casefold()))
    return tuple(rows)


def issue_row(desk: Desk, brief: IssueBrief, latest: int = 2) -> IssueRow:
    """View an issue in a list, with the newest statement of the actors heard last."""
    issue = desk.register.issues[brief.issue]
    by_actor = _newest_first(desk, brief)
    newest = desk.attributions(desk.plainest(ids).id for ids in by_actor.values())
    remarks = {a.utterance or a.id: a for a in reversed(newest)}
    told = [a.id for a in remarks.values() if a.text] or [a.id for a in remarks.values()]
    shown = statement_views(desk, told)[:latest]
    return IssueRow(
        id=issue.id,
        issue=desk.issue(issue.id),
        question=issue.question,
        statements=len(_all(brief)),
        actors=len(brief.by_actor),
        latest=shown,
    )


def issue_view(desk: Desk, brief: IssueBrief) -> IssueView:
    """Build an issue's page."""
    issue = desk.register.issues[brief.issue]
    by_actor = _newest_first(desk, brief)
    figures = desk.figures(brief.figures)
    measures = measure_views(desk, figures)
    return IssueView(
        title=issue.title,
        summary=issue.question,
        question=issue.question,
        shortcuts=_shortcuts(desk, brief),
        introduction=desk.prose(issue.introduction, folder="issues", top=3),
        standing=_standing(desk, brief, by_actor),
        positions=_positions(desk, brief),
        deadlocks=deadlock_views(desk, (d for d in desk.briefing.deadlocks if d.issue == issue.id)),
        shifts=tuple(shift_view(desk, s, desk.actor(s.actor)) for s in desk.shifts(issue=issue.id)),
        timeline=statements_timeline(desk, [(desk.actor(a), ids) for a, ids in by_actor.items()], by="actor"),
        groups=_groups(desk, brief, by_actor),
        chronology=event_views(desk, brief.chronology),
        proposals=proposal_groups(desk, desk.proposals(brief.proposals)),
        plan_changes=plan_change_views(desk, (c for c in desk.briefing.plan_changes if issue.id in c.issues)),
        wordings=_wordings(desk, brief),
        measures=measures,
        figures=other_figures(desk, figures, measures),
        coverage=desk.coverage,
    )


def _shortcuts(desk: Desk, brief: IssueBrief) -> tuple[Run, ...]:
    """Link to the other pages of an issue."""
    card = Run(text="Briefing card", href=desk.to(links.issue_card(brief.issue)))
    dates = Run(text="Chronology", href=desk.to(links.issue_chronology(brief.issue)))
    return (*((card,) if brief.by_actor else ()), *((dates,) if brief.chronology else ()))


def _standing(
    desk: Desk, brief: IssueBrief, by_actor: Mapping[str, Sequence[str]]
) -> tuple[StandingView, ...]:
    """View the latest statement of each actor."""
    return tuple(
        standing_view(
            desk,
            ident=f"stands-{actor}",
            subject=desk.actor(actor),
            actor=actor,
            issue=brief.issue,
            newest=ids,
            more=desk.issue(brief.issue, f"actor-{actor}"),
        )
        for actor, ids in by_actor.items()
    )


def _wordings(desk: Desk, brief: IssueBrief) -> tuple[StatementView, ...]:
    """View the remarks of which the sources print different words."""
    shown = statement_views(desk, _all(brief))
    return tuple(statement for statement in shown if statement.wordings)


def _groups(desk: Desk, brief: IssueBrief, by_actor: dict[str, list[str]]) -> tuple[StatementGroup, ...]:
    """Gather all statements by actor; one of two speakers stands whole with the first only."""
    groups: list[StatementGroup] = []
    shown: set[str] = set()
    for actor, ids in by_actor.items():
        own = [i for i in ids if i not in shown]
        shown.update(own)
        groups.append(
            StatementGroup(
                id=f"actor-{actor}",
                heading=desk.actor(actor),
                title=link(desk.actor(actor)),
                statements=statement_views(desk, own),
                together=tuple(_together(desk, actor, i) for i in ids if i not in own),
                above=joined(_together(desk, actor, i) for i in ids if i not in own),
            )
        )
    rest = [i for i in brief.unnamed if i not in shown]
    groups += _unregistered(desk, rest)
    unnamed = statement_views(desk, (i for i in rest if not desk.briefing.attributions[i].unregistered))
    if unnamed:
        groups.append(
            StatementGroup(
                id="unnamed",
                heading=Run(text="Speakers without a name"),
                title=Markdown("Speakers without a name"),
                statements=unnamed,
                above=Markdown(""),
            )
        )
    return tuple(groups)


def _unregistered(desk: Desk, ids: Iterable[str]) -> Iterator[StatementGroup]:
    """Gather the statements of those who are named and not in the register, by speaker."""
    found: dict[tuple[str, ...], list[str]] = {}
    for attribution in desk.attributions(ids):
        if attribution.unregistered:
            found.setdefault(attribution.unregistered, []).append(attribution.id)
    known = desk.briefing.unregistered
    for speakers, said in sorted(found.items(), key=lambda item: known[item[0][0]].name.casefold()):
        first = desk.unregistered(speakers[0])
        others = "".join(f" and {known[speaker].name}" for speaker in speakers[1:])
        yield StatementGroup(
            id="-and-".join(f"speaker-{known[speaker].anchor}" for speaker in speakers),
            heading=Run(text=f"{first.text}{others}", href=first.href),
            title=link(Run(text=f"{first.text}{others}", href=first.href)),
            above=Markdown(""),
            statements=statement_views(desk, said),
        )


def _together(desk: Desk, actor: str, statement: str) -> Run:
    """Link to a statement that stands under another of its speakers."""
    speakers = desk.briefing.attributions[statement].speakers
    others = ", ".join(desk.in_sentence(speaker).text for speaker in speakers if speaker != actor)
    return Run(text=f"statement together with {others}", href=desk.to(desk.path, statement))


def _all(brief: IssueBrief) -> tuple[str, ...]:
    named = (i for _, ids in brief.by_actor for i in ids)
    return tuple(dict.fromkeys((*named, *brief.unnamed)))


def _newest_first(desk: Desk, brief: IssueBrief) -> dict[str, list[str]]:
    """Return each actor's statements, the newest first; the actors keep their order."""
    found = {actor: [a.id for a in desk.attributions(ids)] for actor, ids in brief.by_actor}
    return {actor: ids for actor, ids in found.items() if ids}


def _positions(desk: Desk, brief: IssueBrief) -> tuple[PositionView, ...]:
    """View the positions that somebody was declared to hold, with their holders."""
    issue = desk.register.issues[brief.issue]
    holders: dict[str, dict[str, None]] = {}
    for attribution in desk.attributions(_all(brief)):
        for on, position in attribution.positions:
            if on == issue.id:
                holders.setdefault(position, {}).update(dict.fromkeys(attribution.speakers))
    return tuple(
        PositionView(
            label=position.label,
            holders=tuple(map(desk.actor, holders[position.id])),
            held_by=joined(map(desk.actor, holders[position.id])),
        )
        for position in issue.positions
        if position.id in holders
    )
