"""The index of briefing cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.parts.runs import Run, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView:
    """The index of briefing cards: ``cards.md.jinja``."""

    title: str
    actors: tuple[Markdown, ...]
    """Links to the cards of actors."""
    issues: tuple[Markdown, ...]
    """Links to the cards of issues."""
    empty: bool
    """Whether there is no card at all."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.CARDS, kind="cards", build=cards_view)


def cards_view(context: PageContext) -> CardsView:
    """Build the index of cards."""
    actors = tuple(
        link(Run(text=context.actor(brief.actor).text, href=context.to(links.actor_card(brief.actor))))
        for brief in context.briefing.actors.values()
        if brief.said
    )
    issues = tuple(
        link(Run(text=context.issue(brief.issue).text, href=context.to(links.issue_card(brief.issue))))
        for brief in context.briefing.issues.values()
        if brief.by_actor
    )
    return CardsView(title="Briefing cards", actors=actors, issues=issues, empty=not actors and not issues)
