"""What the pictures show: lanes of statements, months, cells, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.escape import Markdown
from generator.render.order import date_of
from generator.render.phrases import shortened
from generator.render.pictures.coverage_picture import Month, coverage_strip
from generator.render.pictures.matrix_picture import Cell, Row, matrix
from generator.render.pictures.timeline_picture import Lane, Mark, timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.chronology import ChronologyEntry
    from generator.model.edtf import EdtfDate
    from generator.model.positions import Standing
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run

_LANES = 12
_CUT = 110
_STATEMENT = ("statement", "statements")
_ENTRY = ("entry", "entries")
_LEGEND = (
    "A filled mark is a day, an open one lies somewhere on its bar; a number counts statements of one date."
)


def _to(run: Run) -> Markdown | None:
    return links.published(run.href) if run.href else None


def statements_timeline(
    context: PageContext, lanes: Sequence[tuple[Run, Sequence[str]]], *, by: str
) -> Markdown:
    """Draw statements that stand on this page.

    Args:
        context: what views are made with, at the page.
        lanes: (actor or issue, ids of statements).
        by: what a lane is, in words: ``issue``.
    """
    known = context.briefing.attributions
    drawn = []
    for run, ids in lanes:
        dated: dict[EdtfDate, list[tuple[str, str]]] = {}
        for i in ids:
            if date := date_of(known[i], context.articles):
                dated.setdefault(date, []).append((i, phrases.told(known[i].text)))
        drawn.append(_lane(run, dated))
    return timeline(
        [lane for lane in drawn if lane.marks],
        articles=_published(context),
        caption=f"Statements by {by} and date. {_LEGEND} All of them are listed below.",
    )


def chronology_timeline(context: PageContext, entries: Iterable[ChronologyEntry]) -> Markdown:
    """Draw entries of the chronology: those with most statements, then what happened and what is to come."""
    lanes: dict[str, dict[EdtfDate, list[ChronologyEntry]]] = {}
    for entry in entries:
        for name in _lanes_of(context, entry):
            lanes.setdefault(name, {}).setdefault(entry.date, []).append(entry)
    said = [name for name in lanes if name in context.register.actors]
    said.sort(key=lambda name: (-sum(map(len, lanes[name].values())), name))
    others = [name for name in phrases.ENTRY_KINDS.values() if name in lanes]
    return timeline(
        [
            _lane(
                context.actor(name),
                {date: [(e.id, phrases.told(e.text)) for e in found] for date, found in lanes[name].items()},
                noun=_STATEMENT if name in said else _ENTRY,
            )
            for name in (*said[:_LANES], *others)
        ],
        articles=_published(context),
        caption=f"Who speaks when, those with most statements first. {_LEGEND} Everything is listed below.",
    )


def _lanes_of(context: PageContext, entry: ChronologyEntry) -> Iterable[str]:
    if entry.kind != "said":
        return (phrases.ENTRY_KINDS[entry.kind],)
    said = context.briefing.attributions.get(entry.attribution)
    return said.speakers if said else ()


def _lane(
    run: Run, dated: Mapping[EdtfDate, Sequence[tuple[str, str]]], *, noun: tuple[str, str] = _STATEMENT
) -> Lane:
    """Gather what has one date, (anchor, text) each, into one mark, which leads to the first of it."""
    marks = tuple(
        Mark(
            date=date,
            count=len(found),
            label=f"{in_short(date)}: "
            + (shortened(found[0][1], _CUT) if len(found) == 1 else phrases.count(len(found), *noun)),
            href=Markdown(f"#{found[0][0]}"),
        )
        for date, found in dated.items()
    )
    told = phrases.count(sum(mark.count for mark in marks), *noun)
    return Lane(name=run.text, href=_to(run), told=told, marks=marks)


def _published(context: PageContext) -> tuple[EdtfDate, ...]:
    return tuple(article.published for article in context.articles.values() if article.published)


def coverage_picture(context: PageContext) -> Markdown:
    """Draw what the dossier holds of each month."""
    coverage = context.briefing.coverage
    return coverage_strip(
        [
            Month(
                month=month.month,
                label=month.label,
                articles=len(month.articles),
                statements=month.statements,
            )
            for month in (coverage.months if coverage else ())
            if month.month
        ]
    )


def matrix_picture(context: PageContext) -> Markdown:
    """Draw who takes a position on which issue, who only speaks, and who is silent."""
    by_actor: dict[str, dict[str, Standing]] = {}
    for cell in context.briefing.matrix:
        by_actor.setdefault(cell.actor, {})[cell.issue] = cell
    spoken = {cell.issue for cell in context.briefing.matrix if cell.attribution}
    issues = [issue for issue in context.register.issues if issue in spoken]
    actors = sorted(by_actor, key=lambda a: (-_spoken(by_actor[a]), context.actor(a).text.casefold()))
    return matrix(
        [(context.issue(issue).text, Markdown(f"#on-{issue}")) for issue in issues],
        [
            Row(
                name=context.actor(actor).text,
                href=_to(context.actor(actor)),
                cells=tuple(_cell(context, by_actor[actor].get(issue)) for issue in issues),
            )
            for actor in actors
        ],
        caption="A filled square is a declared position, a struck one a position that changed, a ring a "
        "statement, a dash silence. Each leads to its sentence. The same is said in words below.",
    )


def _spoken(cells: Mapping[str, Standing]) -> int:
    return sum(bool(cell.attribution) for cell in cells.values())


def _cell(context: PageContext, cell: Standing | None) -> Cell:
    statement = context.briefing.attributions.get(cell.attribution) if cell else None
    if cell is None or statement is None:
        return Cell(kind="silent", label="no statement", href=None)
    return Cell(
        kind="changed" if cell.changed else "position" if cell.position else "said",
        label=cell.label or shortened(phrases.told(statement.text), _CUT),
        href=_to(context.source(statement.article, statement.id)),
    )
