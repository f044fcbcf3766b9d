"""A briefing card: what an actor or an issue comes to, on one page A4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.fitting import Part, cut, fitted, room
from generator.render.parts.card_line import card_line
from generator.render.parts.figure import giver, holds_at, measured
from generator.render.parts.note import register_notes
from generator.render.parts.position import changed, since
from generator.render.parts.proposal import KINDS, first_told, proposers
from generator.render.parts.runs import Run, link
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief, IssueBrief
    from generator.model.figures import LedgerFigure
    from generator.model.positions import Shift, Standing
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.card_line import CardLine, CardSection

_STANDING, _CHANGES, _WORDS, _PROPOSED, _FIGURES = 32, 9, 18, 16, 10
"""The room that each part may take, in lines of print."""
_NAMES = 4
"""Whoever is opposed is named up to so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A briefing card, which prints on one page A4: ``card.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    kicker: str
    """The actor's office and kind, or the issue's question."""
    kept_up_to: str
    """The day up to which the dossier is kept; empty where that is not known."""
    page: Markdown
    """Link to the whole page, of which the card is the short form."""
    sections: tuple[CardSection, ...]
    """Its parts, the most important first."""
    silence: str
    """On what, or who, the dossier holds no statement; empty where that is nothing."""
    coverage: str
    """Which sources were read."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the cards of all who speak, and of all issues that are spoken of."""
    for actor in briefing.actors.values():
        if actor.said:
            path = links.actor_card(actor.actor)
            yield Route(path=path, kind="card", build=of(actor_card_view, actor))
    for issue in briefing.issues.values():
        if issue.by_actor:
            path = links.issue_card(issue.issue)
            yield Route(path=path, kind="card", build=of(issue_card_view, issue))


def actor_card_view(context: PageContext, brief: ActorBrief) -> CardView:
    """Build an actor's card: where they stand, what changed, their latest words."""
    actor = context.register.actors[brief.actor]
    cells = [cell for issue in context.register.issues if (cell := context.holding(brief.actor, issue))]
    spoken = _declared_first(context, (cell for cell in cells if cell.attribution))
    quoted = [a for a in context.attributions(brief.said) if a.quotes]
    kicker = cut(
        context.role(actor.id, context.briefing.content.dossier.as_of) or phrases.KINDS[actor.kind][0]
    )
    parts = (
        _standing("Standing by issue", (_cell(context, c, context.issue(c.issue)) for c in spoken)),
        _changes(_shift(context, s, context.issue(s.issue)) for s in context.shifts(actor=actor.id)),
        Part(
            id="words",
            heading="Latest words quoted",
            lines=tuple(_quoted(context, a) for a in quoted),
            most=_WORDS,
        ),
    )
    return CardView(
        title=actor.name,
        summary=f"{actor.name} on one page: where they stand, since when, how well that is sourced.",
        kicker=kicker,
        page=link(Run(text="Everything on this actor", href=context.to(links.actor_page(actor.id)))),
        kept_up_to=_kept_up_to(context),
        sections=fitted(parts, room=room(actor.name, kicker)),
        silence=_names(context.issue(cell.issue) for cell in cells if not cell.attribution),
        coverage=context.coverage,
    )


def issue_card_view(context: PageContext, brief: IssueBrief) -> CardView:
    """Build an issue's card: where each actor stands, what is put forward, figures, what changed."""
    issue = context.register.issues[brief.issue]
    cells = (context.holding(actor, issue.id) for actor, _ in brief.by_actor)
    spoken = _declared_first(context, (cell for cell in cells if cell and cell.attribution))
    figures = tuple(_figure(context, figure) for figure in context.figures(brief.figures))
    parts = (
        _standing("Where each actor stands", (_cell(context, c, context.actor(c.actor)) for c in spoken)),
        _changes(_shift(context, s, context.actor(s.actor)) for s in context.shifts(issue=issue.id)),
        Part(
            id="proposals", heading="Proposals and demands", lines=_proposed(context, brief), most=_PROPOSED
        ),
        Part(id="figures", heading="Figures", lines=figures, most=_FIGURES),
    )
    return CardView(
        title=issue.title,
        summary=f"{issue.title} on one page: who stands where, since when, how well that is sourced.",
        kicker=cut(issue.question),
        page=link(Run(text="Everything on this issue", href=context.to(links.issue_page(issue.id)))),
        kept_up_to=_kept_up_to(context),
        sections=fitted(parts, room=room(issue.title, issue.question)),
        silence="",
        coverage=context.coverage,
    )


def _kept_up_to(context: PageContext) -> str:
    as_of = context.briefing.content.dossier.as_of
    return str(in_short(as_of)) if as_of else ""


def _standing(heading: str, lines: Iterable[CardLine]) -> Part:
    return Part(id="standing", heading=heading, lines=tuple(lines), most=_STANDING)


def _changes(lines: Iterable[CardLine]) -> Part:
    return Part(id="changes", heading="What changed", lines=tuple(lines), most=_CHANGES)


def _declared_first(context: PageContext, cells: Iterable[Standing]) -> list[Standing]:
    """Order cells: declared positions first, then the latest statements first."""
    known = context.briefing.attributions
    return sorted(
        sorted(cells, key=lambda c: context.order(known[c.attribution]), reverse=True),
        key=lambda c: not c.position,
    )


def _cell(context: PageContext, cell: Standing, subject: Run) -> CardLine:
    statement = context.briefing.attributions[cell.attribution]
    against = [run.text for run in context.opposed(cell.actor, cell.issue)]
    held = since(context, cell)
    named = ", ".join(against[:_NAMES])
    more = f" and {len(against) - _NAMES} more" if len(against) > _NAMES else ""
    facts = (
        f"since {held}" if held else context.when(statement),
        changed(cell) if cell.changed else "",
        context.origin(statement) if cell.sourcing is None else cell.sourcing.label,
        f"opposed by {named}{more}" if against else "",
    )
    return card_line(
        subject=subject,
        position=cell.label,
        words="" if cell.label else cut(phrases.told(statement.text)),
        facts=cut(" · ".join(filter(None, facts)), 240),
        notes=() if cell.label else register_notes(statement.notes),
    )


def _shift(context: PageContext, shift: Shift, subject: Run) -> CardLine:
    before, after = (context.briefing.attributions[i] for i in (shift.before, shift.after))
    return card_line(
        subject=subject,
        words=f"from “{context.position(shift.issue, shift.before_position)}” "
        f"to “{context.position(shift.issue, shift.after_position)}”",
        facts=f"{in_short(context.date(before))}, then {in_short(context.date(after))}"
        + ("" if shift.certain else "; the dates leave the order open"),
    )


def _figure(context: PageContext, figure: LedgerFigure) -> CardLine:
    by = context.in_sentence(figure.holder) if figure.holder else giver(context, figure)
    return card_line(
        subject=Run(text=cut(figure.words, 60)),
        words=cut(measured(figure), 140),
        facts=f"{holds_at(context, figure)}, given by {by.text}",
    )


def _quoted(context: PageContext, statement: Attribution) -> CardLine:
    source = context.citation(statement.article, statement.id)
    return card_line(
        subject=Run(text=str(in_short(context.date(statement))), href=source.href),
        words=cut(phrases.told(statement.text)),
        facts=f"{context.when(statement)}, in {source.text}",
        notes=register_notes(statement.notes),
    )


def _proposed(context: PageContext, brief: IssueBrief) -> tuple[CardLine, ...]:
    lines = []
    for proposal in context.proposals(brief.proposals):
        by = ", ".join(run.text for run in proposers(context, proposal)[:_NAMES])
        rejecting = dict.fromkeys(a.actor for a in proposal.answers if a.stance == "rejects" and a.actor)
        against = ", ".join(context.in_sentence(actor).text for actor in list(rejecting)[:_NAMES])
        plan = context.register.plans.get(proposal.plan)
        facts = (
            KINDS[proposal.kind][0],
            plan.title if plan and proposal.item else "",
            f"since {told}" if (told := first_told(proposal)).parts else "",
            f"against it: {against}" if against else "",
        )
        lines.append(
            card_line(
                subject=Run(text=cut(by or "proposer not named", 80)),
                words=cut(proposal.label, 160),
                facts=cut(" · ".join(filter(None, facts)), 240),
            )
        )
    return tuple(lines)


def _names(runs: Iterable[Run]) -> str:
    return cut(", ".join(run.text for run in runs))
