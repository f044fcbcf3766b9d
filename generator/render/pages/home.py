"""The first page: what this is, and where things stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_words
from generator.render import links, phrases
from generator.render.escape import Markdown
from generator.render.pages.actors import actor_row
from generator.render.pages.issues import issue_rows
from generator.render.pages.matrix import most_positions, selected_rows
from generator.render.parts.addition import addition_views
from generator.render.parts.change_line import change_lines
from generator.render.parts.day import event_views
from generator.render.parts.drawings import coverage_picture
from generator.render.parts.position import deadlock_views
from generator.render.parts.runs import Run, joined
from generator.render.parts.source_row import source_rows
from generator.render.parts.statement import statement_views
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.page_context import PageContext
    from generator.render.pages.actors import ActorRow
    from generator.render.pages.issues import IssueRow
    from generator.render.pages.matrix import MatrixRow
    from generator.render.parts.addition import AdditionView
    from generator.render.parts.change_line import ChangeLine
    from generator.render.parts.day import DayView
    from generator.render.parts.position import DeadlockView
    from generator.render.parts.source_row import SourceRow
    from generator.render.parts.statement import StatementView

_ACTORS: Final = 8
_LATEST: Final = 8
"""So many statements are shown where no issue gathers them."""
_DAYS: Final = 5
_COLUMNS: Final = 6
"""The small matrix has so many actors."""
_DEADLOCKS: Final = 6
_CHANGES: Final = 6


# What the template gets


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """How many of something the dossier holds."""

    number: int
    noun: str
    """``article``, ``articles``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """What the dossier holds of one month."""

    label: str
    articles: str
    """How many, in words; empty where there is none."""
    origins: str
    """How many origins they go back to, in words."""
    statements: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page: ``home.md.jinja``."""

    title: str
    description: str
    coverage: tuple[CountView, ...]
    """What the dossier holds; what it holds none of is left out."""
    span: str
    """From the earliest to the latest date of an article, in words; empty where none has a date."""
    kept_up_to: str
    """The day up to which the dossier is kept, in words; empty where it has none."""
    issues: tuple[IssueRow, ...]
    latest: tuple[StatementView, ...]
    """The latest statements of all, where no issue gathers them; empty where one does."""
    matrix_actors: tuple[Run, ...]
    """The actors of the small matrix: those with positions on most issues."""
    matrix: tuple[MatrixRow, ...]
    """Where these actors stand; the whole matrix has a page of its own."""
    deadlocks: tuple[DeadlockView, ...]
    """Positions that exclude each other, and who holds them."""
    more_deadlocks: str
    """How many there are besides, in words; empty for none."""
    any_changes: bool
    """Whether something changed or was added."""
    changes: tuple[ChangeLine, ...]
    """Changes of positions and plans, the latest first."""
    last_added: str
    """What entered the dossier last: ``2 articles with 14 statements, on 3 March 2031``; may be empty."""
    strip: Markdown
    """A picture of the months; empty where they are too few or too many to be drawn."""
    months: tuple[MonthView, ...]
    """What is covered, month by month; a month without an article is a gap to be seen."""
    actors: tuple[ActorRow, ...]
    """The actors with most statements."""
    sources: tuple[SourceRow, ...]
    recent: tuple[DayView, ...]
    """What happened or is scheduled, the latest first."""
    links: Markdown
    """The index pages, as a list."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.HOME, kind="home", build=home_view)


# Views


def home_view(context: PageContext) -> HomeView:
    """Build the home page."""
    briefing = context.briefing
    dossier = briefing.content.dossier
    issues = tuple(row for row in issue_rows(context) if row.statements)
    chosen = most_positions(context, _COLUMNS)
    changes = change_lines(context)[:_CHANGES]
    additions = addition_views(context)
    events = event_views(context, (entry.id for entry in briefing.chronology))
    return HomeView(
        title=dossier.title,
        description=dossier.description,
        coverage=_coverage(context),
        span=str(context.span),
        kept_up_to=str(in_words(dossier.as_of)) if dossier.as_of else "",
        issues=issues,
        latest=() if issues else _latest(context),
        matrix_actors=tuple(map(context.actor, chosen)),
        matrix=selected_rows(context, chosen),
        deadlocks=deadlock_views(context, briefing.deadlocks[:_DEADLOCKS]),
        more_deadlocks=_more_deadlocks(len(briefing.deadlocks) - _DEADLOCKS),
        any_changes=bool(changes or additions),
        changes=changes,
        last_added=_added(additions[0]) if additions else "",
        strip=_strip(context),
        months=_months(context),
        actors=_most_quoted(context),
        sources=source_rows(context),
        recent=events[-_DAYS:][::-1],
        links=joined(_index_pages(context)),
    )


def _coverage(context: PageContext) -> tuple[CountView, ...]:
    """Count what the dossier holds."""
    briefing = context.briefing
    registered = sum(bool(brief.said) for brief in briefing.actors.values())
    numbers = (
        (len(briefing.sources), "article"),
        (len(briefing.attributions), "attributed statement"),
        (registered + len(briefing.unregistered), "speaker"),
        (sum(bool(brief.by_actor) for brief in briefing.issues.values()), "issue"),
    )
    return tuple(
        CountView(number=number, noun=noun if number == 1 else f"{noun}s")
        for number, noun in numbers
        if number
    )


def _latest(context: PageContext) -> tuple[StatementView, ...]:
    """View the latest statements of all, those that have words before those that are only listed."""
    known = context.briefing.attributions
    views = statement_views(context, known)
    return tuple(sorted(views, key=lambda view: not known[view.id].text)[:_LATEST])


def _more_deadlocks(number: int) -> str:
    """Count the pairs of positions that the page leaves out: ``3 more pairs of positions``."""
    if number <= 0:
        return ""
    return phrases.count(number, "more pair of positions", "more pairs of positions")


def _added(addition: AdditionView) -> str:
    """Say what entered the dossier on a day: ``2 articles with 14 statements, on 3 March 2031``."""
    articles = phrases.count(len(addition.sources), "article")
    return f"{articles} with {addition.statements}, on {addition.date}"


def _most_quoted(context: PageContext) -> tuple[ActorRow, ...]:
    """View the actors with most statements."""
    rows = [actor_row(context, brief) for brief in context.briefing.actors.values() if brief.said]
    rows.sort(key=lambda row: (-row.said, row.actor.text.casefold()))
    return tuple(rows[:_ACTORS])


def _strip(context: PageContext) -> Markdown:
    """Draw the months; nothing where they are too few or too many."""
    picture = coverage_picture(context)
    return Markdown(f'<figure class="briefing-picture">{picture}</figure>') if picture else Markdown("")


def _months(context: PageContext) -> tuple[MonthView, ...]:
    """List what is covered month by month; nothing where no article has a date."""
    coverage = context.briefing.coverage if context.span.parts else None
    return tuple(
        MonthView(
            label=month.label,
            articles=phrases.count(len(month.articles), "article") if month.articles else "",
            origins=phrases.count(len(month.origins), "origin"),
            statements=phrases.count(month.statements, "statement"),
        )
        for month in (coverage.months if coverage else ())
    )


def _index_pages(context: PageContext) -> tuple[Run, ...]:
    """Link to the index pages."""
    pages = (
        (_counted(len(context.briefing.actors), "actor"), links.ACTORS),
        (_counted(len(context.briefing.issues), "issue"), links.ISSUES),
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
    return tuple(Run(text=text, href=context.to(page)) for text, page in pages)


def _counted(number: int, noun: str) -> str:
    """Count records, or name them where there is none: ``12 actors``, ``Actors``."""
    return phrases.count(number, noun) if number else f"{noun.capitalize()}s"
