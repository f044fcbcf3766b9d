"""The pages of issues: the question, where each actor stands, all statements, the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.views import IssueRow, IssuesView, IssueView, PositionView, StandingView, StatementGroup

if TYPE_CHECKING:
    from generator.model.briefing import IssueBrief
    from generator.render.build.desk import Desk


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
    newest = desk.attributions(ids[0] for ids in _newest_first(desk, brief).values())
    remarks = {a.utterance or a.id: a for a in reversed(newest)}
    shown = desk.statements(a.id for a in remarks.values())[:latest]
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
    figures = [figure for figure in desk.briefing.figures if figure.id in set(brief.figures)]
    return IssueView(
        title=issue.title,
        summary=issue.question,
        question=issue.question,
        introduction=desk.prose(issue.introduction, folder="issues", top=3),
        standing=tuple(
            StandingView(
                id=f"stands-{actor}",
                subject=desk.actor(actor),
                statement=desk.statement(desk.briefing.attributions[ids[0]]),
                count=len(ids),
                more=desk.to(desk.path, f"actor-{actor}"),
            )
            for actor, ids in by_actor.items()
        ),
        positions=_positions(desk, brief),
        groups=tuple(
            StatementGroup(id=f"actor-{actor}", heading=desk.actor(actor), statements=desk.statements(ids))
            for actor, ids in by_actor.items()
        ),
        chronology=desk.entries(brief.chronology),
        figures=tuple(map(desk.figure, figures)),
        coverage=desk.coverage,
    )


def _all(brief: IssueBrief) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for _, ids in brief.by_actor for i in ids))


def _newest_first(desk: Desk, brief: IssueBrief) -> dict[str, list[str]]:
    """Return each actor's statements, the newest first; the actors keep their order."""
    found = {actor: [a.id for a in desk.attributions(ids)] for actor, ids in brief.by_actor}
    return {actor: ids for actor, ids in found.items() if ids}


def _positions(desk: Desk, brief: IssueBrief) -> tuple[PositionView, ...]:
    """View the positions that somebody was declared to hold, with their holders."""
    issue = desk.register.issues[brief.issue]
    labels = {position.id: position.label for position in issue.positions}
    holders: dict[str, dict[str, None]] = {}
    for attribution in desk.attributions(_all(brief)):
        for on, position in attribution.positions:
            if on == issue.id:
                holders.setdefault(position, {}).update(dict.fromkeys(attribution.speakers))
    return tuple(
        PositionView(
            label=position.label,
            holders=tuple(map(desk.actor, holders[position.id])),
            excludes=tuple(labels.get(other, other) for other in position.excludes if other in holders),
        )
        for position in issue.positions
        if position.id in holders
    )


