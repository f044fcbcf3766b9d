"""The matrix: where each actor stands on each issue, silence included."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model.dates_in_words import When, in_short
from generator.render.parts.position import changed, since
from generator.render.parts.runs import Run
from generator.render.phrases import shortened, told
from generator.render.views.matrix import CellView, MatrixRow, MatrixView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.positions import Standing
    from generator.render.desk import Desk
    from generator.render.escape import Markdown

_CUT = 90
"""A statement that stands for a position is cut after so many characters."""


def matrix_view(desk: Desk, picture: Markdown) -> MatrixView:
    """Build the page of the whole matrix: issue by issue, those who speak on it and those who do not."""
    by_issue: dict[str, list[Standing]] = {issue: [] for issue in desk.register.issues}
    for cell in desk.briefing.matrix:
        by_issue.setdefault(cell.issue, []).append(cell)
    actors = dict.fromkeys(cell.actor for cell in desk.briefing.matrix)
    return MatrixView(
        title="Who stands where",
        picture=picture,
        actors=_by_name(tuple(desk.actor(actor) for actor in actors)),
        rows=tuple(
            MatrixRow(
                id=f"on-{issue}",
                issue=desk.issue(issue),
                question=desk.register.issues[issue].question,
                cells=tuple(cell_view(desk, c, desk.actor(c.actor)) for c in _spoken_first(desk, cells)),
                silent=_by_name(tuple(desk.actor(c.actor) for c in cells if not c.attribution)),
            )
            for issue, cells in by_issue.items()
        ),
        coverage=desk.coverage,
    )


def selected_rows(desk: Desk, actors: Sequence[str]) -> tuple[MatrixRow, ...]:
    """View the issues on which any of some actors speaks, with the cells of these actors only."""
    cells = {(c.actor, c.issue): c for c in desk.briefing.matrix}
    rows = []
    for issue, known in desk.register.issues.items():
        chosen = [cells[a, issue] for a in actors if (a, issue) in cells]
        if any(c.attribution for c in chosen):
            rows.append(
                MatrixRow(
                    id=f"on-{issue}",
                    issue=desk.issue(issue),
                    question=known.question,
                    cells=tuple(cell_view(desk, c, desk.actor(c.actor)) for c in chosen),
                    silent=(),
                )
            )
    return tuple(rows)


def most_positions(desk: Desk, number: int) -> tuple[str, ...]:
    """Choose the actors with positions on most issues, then with statements on most; outlets left out."""
    outlets = {outlet.actor for outlet in desk.register.outlets.values()}
    positions: Counter[str] = Counter()
    issues: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    for cell in desk.briefing.matrix:
        if cell.attribution and cell.actor not in outlets:
            positions[cell.actor] += bool(cell.position)
            issues[cell.actor] += 1
            statements[cell.actor] += len(cell.statements)
    ranked = sorted(issues, key=lambda a: (-positions[a], -issues[a], -statements[a], a))
    return tuple(ranked[:number])


def cell_view(desk: Desk, cell: Standing, subject: Run) -> CellView:
    """View a cell: the position in words, or else the latest statement, or silence."""
    statement = desk.briefing.attributions.get(cell.attribution)
    if statement is None:
        return CellView(
            subject=subject,
            words=Run(text="no statement"),
            declared=False,
            silent=True,
            when=When(),
            changed="",
            origin="",
        )
    held_since = since(desk, cell)
    words = cell.label or shortened(told(statement.text), _CUT)
    return CellView(
        subject=subject,
        words=Run(text=words, href=desk.source(statement.article, statement.id).href),
        declared=bool(cell.position),
        silent=False,
        when=held_since or in_short(desk.date(statement)),
        changed=changed(cell) if cell.changed else "",
        origin=cell.sourcing.label if cell.sourcing else desk.origin(statement),
    )


def _spoken_first(desk: Desk, cells: Sequence[Standing]) -> list[Standing]:
    """Keep those who speak: declared positions first, then by name."""
    spoken = [cell for cell in cells if cell.attribution]
    return sorted(spoken, key=lambda c: (not c.position, desk.actor(c.actor).text.casefold()))


def _by_name(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(sorted(runs, key=lambda run: run.text.casefold()))
