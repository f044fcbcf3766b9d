"""The matrix: where each actor stands on each issue, silence included."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_short
from generator.render import links
from generator.render.parts.drawings import matrix_picture
from generator.render.parts.position import changed, since
from generator.render.parts.runs import Run, joined, link
from generator.render.phrases import shortened, told
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.briefing import Briefing
    from generator.model.positions import Standing
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext

_CUT: Final = 90
"""A statement that stands for a position is cut after so many characters."""


# What the template gets


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """Where one actor stands on one issue, in few words."""

    actor: Run
    who: Markdown
    """The actor as a link."""
    words: Run
    """The position, or else the latest statement, with a link to it; for silence ``no statement``."""
    stands: Markdown
    """The same as a link."""
    declared: bool
    """Whether the words are a position that the editor declared."""
    silent: bool
    """Whether the dossier holds no statement of the actor on the issue."""
    date: str
    """Since when the position is held, or when the statement was made, in words."""
    changed: str
    """``changed once``; empty where no change is recorded."""
    origin: str
    """``2 articles, one origin``; empty for silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """An issue and where the actors stand on it, in the order of the matrix's actors."""

    id: str
    """The heading's anchor."""
    issue: Run
    name: Markdown
    """The issue as a link."""
    question: str
    cells: tuple[CellView, ...]
    silent: Markdown
    """On the page of the whole matrix: those who say nothing on the issue, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """Where each actor stands on each issue: ``matrix.md.jinja``."""

    title: str
    picture: Markdown
    """The matrix in small, a mark a cell; empty where there is no cell."""
    rows: tuple[MatrixRow, ...]
    coverage: str
    """The window within which nothing was said: "5 sources, December 2024 to December 2025"."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.MATRIX, kind="matrix", build=matrix_view)


# Views


def matrix_view(context: PageContext) -> MatrixView:
    """Build the page of the whole matrix: issue by issue, those who speak on it and those who do not."""
    by_issue: dict[str, list[Standing]] = {issue: [] for issue in context.register.issues}
    for standing in context.briefing.matrix:
        by_issue.setdefault(standing.issue, []).append(standing)
    return MatrixView(
        title="Who stands where",
        picture=matrix_picture(context),
        rows=tuple(_whole_row(context, issue, standings) for issue, standings in by_issue.items()),
        coverage=context.coverage,
    )


def _whole_row(context: PageContext, issue: str, standings: Sequence[Standing]) -> MatrixRow:
    """View an issue with everybody who speaks on it, and the names of those who are silent."""
    silent = [context.actor(standing.actor) for standing in standings if not standing.attribution]
    silent.sort(key=lambda run: run.text.casefold())
    return _row(context, issue, _spoken_first(context, standings), joined(silent))


def selected_rows(context: PageContext, actors: Sequence[str]) -> tuple[MatrixRow, ...]:
    """View the issues on which any of some actors speaks, with the cells of these actors only."""
    standings = {(standing.actor, standing.issue): standing for standing in context.briefing.matrix}
    rows = []
    for issue in context.register.issues:
        chosen = [standings[actor, issue] for actor in actors if (actor, issue) in standings]
        if any(standing.attribution for standing in chosen):
            rows.append(_row(context, issue, chosen, joined(())))
    return tuple(rows)


def _row(context: PageContext, issue: str, standings: Sequence[Standing], silent: Markdown) -> MatrixRow:
    return MatrixRow(
        id=f"on-{issue}",
        issue=context.issue(issue),
        name=link(context.issue(issue)),
        question=context.register.issues[issue].question,
        cells=tuple(_cell(context, standing) for standing in standings),
        silent=silent,
    )


def most_positions(context: PageContext, number: int) -> tuple[str, ...]:
    """Choose the actors with positions on most issues, then with statements on most; outlets left out."""
    outlets = {outlet.actor for outlet in context.register.outlets.values()}
    positions: Counter[str] = Counter()
    issues: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    for standing in context.briefing.matrix:
        if not standing.attribution or standing.actor in outlets:
            continue
        positions[standing.actor] += bool(standing.position)
        issues[standing.actor] += 1
        statements[standing.actor] += len(standing.statements)
    ranked = sorted(issues, key=lambda actor: (-positions[actor], -issues[actor], -statements[actor], actor))
    return tuple(ranked[:number])


def _cell(context: PageContext, standing: Standing) -> CellView:
    """View a cell: the position in words, or else the latest statement, or silence."""
    actor = context.actor(standing.actor)
    statement = context.briefing.attributions.get(standing.attribution)
    if statement is None:
        words = Run(text="no statement")
        return CellView(
            actor=actor,
            who=link(actor),
            words=words,
            stands=link(words),
            declared=False,
            silent=True,
            date="",
            changed="",
            origin="",
        )
    text = standing.label or shortened(told(statement.text), _CUT)
    words = Run(text=text, href=context.source(statement.article, statement.id).href)
    date = since(context, standing) or in_short(context.date(statement))
    return CellView(
        actor=actor,
        who=link(actor),
        words=words,
        stands=link(words),
        declared=bool(standing.position),
        silent=False,
        date=str(date),
        changed=changed(standing) if standing.changed else "",
        origin=standing.sourcing.label if standing.sourcing else context.origin(statement),
    )


def _spoken_first(context: PageContext, standings: Sequence[Standing]) -> list[Standing]:
    """Keep those who speak: declared positions first, then by name."""
    spoken = [standing for standing in standings if standing.attribution]
    return sorted(
        spoken, key=lambda standing: (not standing.position, context.actor(standing.actor).text.casefold())
    )
