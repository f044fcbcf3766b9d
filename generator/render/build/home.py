"""The first page: what this is, and where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import links, phrases
from generator.render.build.drawn import coverage_picture
from generator.render.build.matrix import most_positions, selected_rows
from generator.render.pages.actors import actor_row
from generator.render.pages.issues import issue_rows
from generator.render.parts.addition import addition_views
from generator.render.parts.change_line import change_lines
from generator.render.parts.day import event_views
from generator.render.parts.position import deadlock_views
from generator.render.parts.runs import Run
from generator.render.parts.source_row import source_rows
from generator.render.parts.statement import statement_views
from generator.render.views.home import HomeView, MonthView

if TYPE_CHECKING:
    from generator.render.desk import Desk
    from generator.render.parts.statement import StatementView

_ACTORS = 8
_LATEST = 8
"""So many statements are shown where no issue gathers them."""
_DAYS = 5
_COLUMNS = 6
"""The small matrix has so many actors."""
_DEADLOCKS = 6
_CHANGES = 6


def home_view(desk: Desk) -> HomeView:
    """Build the home page."""
    briefing = desk.briefing
    dossier = briefing.content.dossier
    heard = [actor_row(desk, brief) for brief in briefing.actors.values() if brief.said]
    heard.sort(key=lambda row: (-row.said, row.actor.text.casefold()))
    chosen = most_positions(desk, _COLUMNS)
    more = len(briefing.deadlocks) - _DEADLOCKS
    issues = tuple(row for row in issue_rows(desk) if row.statements)
    return HomeView(
        title=dossier.title,
        description=dossier.description,
        coverage=_coverage(desk),
        span=desk.span,
        issues=issues,
        latest=() if issues else _latest(desk),
        matrix_actors=tuple(map(desk.actor, chosen)),
        matrix=selected_rows(desk, chosen),
        deadlocks=deadlock_views(desk, briefing.deadlocks[:_DEADLOCKS]),
        more_deadlocks=phrases.count(more, "more pair of positions", "more pairs of positions")
        if more > 0
        else "",
        changes=change_lines(desk)[:_CHANGES],
        additions=addition_views(desk)[:1],
        strip=coverage_picture(desk),
        months=_months(desk),
        actors=tuple(heard[:_ACTORS]),
        sources=source_rows(desk),
        recent=event_views(desk, (entry.id for entry in briefing.chronology))[-_DAYS:][::-1],
        links=_links(desk),
    )


def _latest(desk: Desk) -> tuple[StatementView, ...]:
    """View the latest statements of all, those that have words before those that are only listed."""
    known = desk.briefing.attributions
    shown = statement_views(desk, known)
    return tuple(sorted(shown, key=lambda view: not known[view.id].text)[:_LATEST])


def _coverage(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Count what the dossier holds: (number, noun); what it holds none of is left out."""
    briefing = desk.briefing
    numbers = (
        (len(briefing.sources), "article"),
        (len(briefing.attributions), "attributed statement"),
        (
            sum(bool(brief.said) for brief in briefing.actors.values()) + len(briefing.unregistered),
            "speaker",
        ),
        (sum(bool(brief.by_actor) for brief in briefing.issues.values()), "issue"),
    )
    return tuple((str(n), noun if n == 1 else f"{noun}s") for n, noun in numbers if n)


def _links(desk: Desk) -> tuple[Run, ...]:
    """Link to the index pages."""
    pages = (
        (_counted(len(desk.briefing.actors), "actor"), links.ACTORS),
        (_counted(len(desk.briefing.issues), "issue"), links.ISSUES),
        ("Who stands where", links.MATRIX),
        ("Proposals", links.PLANS),
        ("Figures", links.FIGURES),
        ("Chronology", links.CHRONOLOGY),
        ("What changed", links.CHANGES),
        ("Briefing cards", links.CARDS),
        ("Sources", links.SOURCES),
        ("Origins", links.ORIGINS),
        ("Speakers not in the register", links.SPEAKERS),
        ("Speakers without a name", links.UNNAMED),
        ("Names and spellings", links.NAMES),
        ("Retired statements", links.RETIRED),
        ("Data", links.DATA),
    )
    return tuple(Run(text=text, href=desk.to(page)) for text, page in pages)


def _counted(number: int, noun: str) -> str:
    return phrases.count(number, noun) if number else f"{noun.capitalize()}s"


def _months(desk: Desk) -> tuple[MonthView, ...]:
    """List what is covered month by month; nothing where no article has a date."""
    coverage = desk.briefing.coverage if desk.span.parts else None
    return tuple(
        MonthView(
            label=month.label,
            articles=phrases.count(len(month.articles), "article") if month.articles else "",
            origins=phrases.count(len(month.origins), "origin"),
            statements=phrases.count(month.statements, "statement"),
        )
        for month in (coverage.months if coverage else ())
    )
