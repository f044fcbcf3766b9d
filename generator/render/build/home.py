"""The first page: what this is, and where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import links
from generator.render.build import words
from generator.render.build.actors import actor_row
from generator.render.build.changes import additions, change_lines
from generator.render.build.drawn import coverage_picture
from generator.render.build.issues import issue_rows
from generator.render.build.matrix import most_positions, selected_rows
from generator.render.build.pairs import pairs_view
from generator.render.views.home import HomeView, MonthView
from generator.render.views.runs import Run

if TYPE_CHECKING:
    from generator.render.build.desk import Desk

_ACTORS = 8
_DAYS = 5
_COLUMNS = 6
"""The small matrix has so many actors."""
_PAIRS = 6
_CHANGES = 6


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
    chosen = most_positions(desk, _COLUMNS)
    return HomeView(
        title=dossier.title,
        description=dossier.description,
        coverage=tuple((str(n), noun if n == 1 else f"{noun}s") for n, noun in numbers),
        span=desk.span,
        issues=tuple(row for row in issue_rows(desk) if row.statements),
        matrix_actors=tuple(map(desk.actor, chosen)),
        matrix=selected_rows(desk, chosen),
        pairs=pairs_view(desk).rows[:_PAIRS],
        more_pairs=words.count(len(briefing.pairs) - _PAIRS, "more pair")
        if len(briefing.pairs) > _PAIRS
        else "",
        changes=change_lines(desk)[:_CHANGES],
        additions=additions(desk)[:1],
        strip=coverage_picture(desk),
        months=_months(desk),
        actors=tuple(heard[:_ACTORS]),
        sources=desk.source_rows(),
        recent=desk.events(entry.id for entry in briefing.chronology)[-_DAYS:][::-1],
        links=(
            Run(text=words.count(len(briefing.actors), "actor"), href=desk.to(links.ACTORS)),
            Run(text=words.count(len(briefing.issues), "issue"), href=desk.to(links.ISSUES)),
            Run(text="Who stands where", href=desk.to(links.MATRIX)),
            Run(text="Opposed positions", href=desk.to(links.PAIRS)),
            Run(text="Proposals", href=desk.to(links.PLANS)),
            Run(text="Figures", href=desk.to(links.FIGURES)),
            Run(text="Chronology", href=desk.to(links.CHRONOLOGY)),
            Run(text="What changed", href=desk.to(links.CHANGES)),
            Run(text="Briefing cards", href=desk.to(links.CARDS)),
            Run(text="Sources", href=desk.to(links.SOURCES)),
            Run(text="Origins", href=desk.to(links.ORIGINS)),
            Run(text="Speakers without a name", href=desk.to(links.UNNAMED)),
            Run(text="Names and spellings", href=desk.to(links.NAMES)),
            Run(text="Retired statements", href=desk.to(links.RETIRED)),
            Run(text="Data", href=desk.to(links.DATA)),
        ),
    )


def _months(desk: Desk) -> tuple[MonthView, ...]:
    coverage = desk.briefing.coverage
    return tuple(
        MonthView(
            label=month.label,
            articles=words.count(len(month.articles), "article") if month.articles else "",
            origins=words.count(len(month.origins), "origin"),
            statements=words.count(month.statements, "statement"),
        )
        for month in (coverage.months if coverage else ())
    )
