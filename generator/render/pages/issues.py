"""The index of issues: the question, how many speak of it, and who spoke last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.escape import Markdown
from generator.render.parts.runs import link
from generator.render.parts.statement import statement_views
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import IssueBrief
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """An issue in a list, with where it stands."""

    id: str
    issue: Run
    name: Markdown
    """The issue as a link."""
    question: str
    statements: int
    actors: int
    latest: tuple[StatementView, ...]
    """The newest statement of each of the actors who spoke last."""
    last_who: Markdown
    """Who spoke last; empty where nobody did."""
    last_date: str
    """When that was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesView:
    """The index of issues: ``issues.md.jinja``."""

    title: str
    rows: tuple[IssueRow, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.ISSUES, kind="issues", build=issues_view)


def issues_view(context: PageContext) -> IssuesView:
    """Build the index of issues in the order of the register."""
    return IssuesView(title="Issues", rows=issue_rows(context))


def issue_rows(context: PageContext) -> tuple[IssueRow, ...]:
    """View all issues in a list, those with most statements first."""
    rows = [issue_row(context, brief) for brief in context.briefing.issues.values()]
    rows.sort(key=lambda row: (-row.statements, row.issue.text.casefold()))
    return tuple(rows)


def issue_row(context: PageContext, brief: IssueBrief, latest: int = 2) -> IssueRow:
    """View an issue in a list, with the newest statement of the actors who spoke last."""
    issue = context.register.issues[brief.issue]
    by_actor = newest_by_actor(context, brief)
    newest = context.attributions(context.plainest(ids).id for ids in by_actor.values())
    remarks = {a.utterance or a.id: a for a in reversed(newest)}
    told = [a.id for a in remarks.values() if a.text] or [a.id for a in remarks.values()]
    shown = statement_views(context, told)[:latest]
    return IssueRow(
        id=issue.id,
        issue=context.issue(issue.id),
        name=link(context.issue(issue.id)),
        question=issue.question,
        statements=len(statements_of(brief)),
        actors=len(brief.by_actor),
        latest=shown,
        last_who=shown[0].who if shown else Markdown(""),
        last_date=shown[0].date if shown else "",
    )


def statements_of(brief: IssueBrief) -> tuple[str, ...]:
    """Return the ids of all statements on an issue."""
    named = (i for _, ids in brief.by_actor for i in ids)
    return tuple(dict.fromkeys((*named, *brief.unnamed)))


def newest_by_actor(context: PageContext, brief: IssueBrief) -> dict[str, list[str]]:
    """Return each actor's statements, the newest first; the actors keep their order."""
    found = {actor: [a.id for a in context.attributions(ids)] for actor, ids in brief.by_actor}
    return {actor: ids for actor, ids in found.items() if ids}
