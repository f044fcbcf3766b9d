"""The page of origins: what goes back to which report, and what rests on a single source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render import links, phrases
from generator.render.parts.runs import joined, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.attributions import Origin, SourcingState
    from generator.model.briefing import Briefing
    from generator.model.content import Article
    from generator.model.coverage import Withdrawal
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext

_STATES: Final[Mapping[SourcingState, str]] = {
    "one": "one origin",
    "several": "several origins named, independence not established",
    "unrecorded": "origin unknown",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """A state of sourcing, and how many statements are in it."""

    state: str
    """``one origin``, ``origin unknown`` …"""
    statements: str
    """How many they are, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An origin, and what goes back to it."""

    id: str
    name: str
    basis: str
    """Whether the editor recorded that its articles go back to it."""
    articles: Markdown
    """The articles as a list."""
    statements: str
    """How many statements go back to it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LossRow:
    """What would lose all support if a source were withdrawn."""

    article: Markdown
    """The source as a link."""
    actors: Markdown
    """Those of whom no statement would be left, as a list."""
    issues: Markdown
    """Those on which no statement would be left, as a list."""
    standings: str
    """On how many issues an actor would fall silent, in words."""
    proposals: str
    """Of how many proposals no word would be left, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsView:
    """Origins, and what rests on each source: ``origins.md.jinja``."""

    title: str
    states: tuple[StateRow, ...]
    rows: tuple[OriginRow, ...]
    """The origins, those of most articles first."""
    losses: tuple[LossRow, ...]
    """In the order of the list of sources."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.ORIGINS, kind="origins", build=origins_view)


def origins_view(context: PageContext) -> OriginsView:
    """Build the page of origins."""
    return OriginsView(
        title="Origins", states=_states(context), rows=_origins(context), losses=_losses(context)
    )


def _states(context: PageContext) -> tuple[StateRow, ...]:
    """Count the statements in each state of sourcing."""
    found = Counter(a.sourcing.state for a in context.briefing.attributions.values() if a.sourcing)
    return tuple(
        StateRow(state=words, statements=phrases.count(found[state], "statement"))
        for state, words in _STATES.items()
    )


def _origins(context: PageContext) -> tuple[OriginRow, ...]:
    """View all origins, those of most articles first."""
    origins = sorted(context.briefing.origins.values(), key=lambda o: (-len(o.articles), o.recorded, o.id))
    resting = Counter(a.origin for a in context.briefing.attributions.values())
    return tuple(_origin(context, origin, resting[origin.id]) for origin in origins)


def _origin(context: PageContext, origin: Origin, statements: int) -> OriginRow:
    return OriginRow(
        id=origin.id,
        name=_name(context, origin),
        basis="recorded by the editor" if origin.recorded else "not known",
        articles=joined(map(context.source, origin.articles)),
        statements=phrases.count(statements, "statement"),
    )


def _name(context: PageContext, origin: Origin) -> str:
    """Name an origin: the report that was declared, or the article that declares none."""
    if origin.recorded:
        name = origin.label
    else:
        name = ", ".join(context.citation(article).text for article in origin.articles)
    return name[:1].upper() + name[1:]


def _losses(context: PageContext) -> tuple[LossRow, ...]:
    """View what each source alone supports, in the order of the list of sources."""
    lost = context.briefing.withdrawals
    return tuple(_loss(context, a, lost[a.id]) for a in context.sources_by_date() if a.id in lost)


def _loss(context: PageContext, article: Article, loss: Withdrawal) -> LossRow:
    return LossRow(
        article=link(context.source(article.id)),
        actors=joined(map(context.actor, loss.actors)),
        issues=joined(map(context.issue, loss.issues)),
        standings=phrases.count(len(loss.standings), "standing"),
        proposals=phrases.count(len(loss.proposals), "proposal"),
    )
