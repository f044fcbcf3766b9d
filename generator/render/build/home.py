"""The first page: what this is, and where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import links
from generator.render.build import words
from generator.render.build.actors import actor_row
from generator.render.build.drawn import coverage_picture
from generator.render.build.issues import issue_rows
from generator.render.build.standings import deadlock_views
from generator.render.views import DeadlockGroup, HomeView, MonthView, Run

if TYPE_CHECKING:
    from generator.model.briefing import Deadlock
    from generator.render.build.desk import Desk

_ACTORS = 8
_DAYS = 5


def home_view(desk: Desk) -> HomeView:
    """Build the home page."""
    briefing = desk.briefing
    dossier = briefing.content.dossier
    heard = [actor_row(desk, brief) for brief in briefing.actors.values() if brief.said]
    heard.sort(key=lambda row: (-row.said, row.actor.text.casefold()))
    numbers = (
        (len(briefing.sources), "article"),
        (len(briefing.attributions), "attributed statement"),
        (len(heard), "speaker"),
        (len([row for row in briefing.issues.values() if row.by_actor]), "issue"),
    )
    return HomeView(
        title=dossier.title,
        description=dossier.description,
        coverage=tuple((str(n), noun if n == 1 else f"{noun}s") for n, noun in numbers),
        span=desk.span,
        issues=tuple(row for row in issue_rows(desk) if row.statements),
        deadlocks=_deadlocks(desk),
        strip=coverage_picture(desk),
        months=_months(desk),
        actors=tuple(heard[:_ACTORS]),
        sources=desk.source_rows(),
        recent=desk.events(entry.id for entry in briefing.chronology)[-_DAYS:][::-1],
        links=(
            Run(text=words.count(len(briefing.actors), "actor"), href=desk.to(links.ACTORS)),
            Run(text=words.count(len(briefing.issues), "issue"), href=desk.to(links.ISSUES)),
            Run(text="Chronology", href=desk.to(links.CHRONOLOGY)),
            Run(text="Sources", href=desk.to(links.SOURCES)),
        ),
    )


def _deadlocks(desk: Desk) -> tuple[DeadlockGroup, ...]:
    by_issue: dict[str, list[Deadlock]] = {}
    for deadlock in desk.briefing.deadlocks:
        by_issue.setdefault(deadlock.issue, []).append(deadlock)
    return tuple(
        DeadlockGroup(
            id=f"deadlock-{issue}", issue=desk.issue(issue), deadlocks=deadlock_views(desk, deadlocks)
        )
        for issue, deadlocks in by_issue.items()
    )


def _months(desk: Desk) -> tuple[MonthView, ...]:
    coverage = desk.briefing.coverage
    return tuple(
        MonthView(
            label=month.label,
            articles=words.count(len(month.articles), "article") if month.articles else "",
            statements=words.count(month.statements, "statement"),
        )
        for month in (coverage.months if coverage else ())
    )
