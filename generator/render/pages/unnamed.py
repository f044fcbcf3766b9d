"""Speakers without a name: the groups that the register knows, and descriptions that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.escape import Markdown
from generator.render.parts.runs import link
from generator.render.parts.statement import statements_view
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief
    from generator.render.page_context import PageContext
    from generator.render.parts.statement import StatementsView


@dataclass(frozen=True, slots=True, kw_only=True)
class DescriptionView:
    """Words under which somebody without a name is quoted."""

    words: str
    """The words of the source; empty where they are the group's own name."""
    statements: StatementsView


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedGroup:
    """A group of speakers without names, and the words that describe them."""

    id: str
    """The heading's anchor."""
    heading: Markdown
    """The group's name, with a link to its page."""
    descriptions: tuple[DescriptionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedView:
    """Speakers without a name: ``unnamed.md.jinja``."""

    title: str
    groups: tuple[UnnamedGroup, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.UNNAMED, kind="unnamed", build=unnamed_view)


def unnamed_view(context: PageContext) -> UnnamedView:
    """Build the page of speakers without a name."""
    register = context.register
    groups = [
        UnnamedGroup(
            id=f"group-{brief.actor}",
            heading=link(context.actor(brief.actor)),
            descriptions=_descriptions(context, brief),
        )
        for brief in context.briefing.actors.values()
        if brief.said and register.actors[brief.actor].kind == "group"
    ]
    loose = tuple(
        DescriptionView(words=speaker.words, statements=statements_view(context, speaker.attributions))
        for speaker in context.briefing.unnamed
    )
    if loose:
        heading = Markdown("Known by a description alone")
        groups.append(UnnamedGroup(id="unregistered", heading=heading, descriptions=loose))
    return UnnamedView(title="Speakers without a name", groups=tuple(groups))


def _descriptions(context: PageContext, brief: ActorBrief) -> tuple[DescriptionView, ...]:
    """Gather a group's statements by the words that describe the speakers."""
    name = context.register.actors[brief.actor].name.casefold()
    found: dict[str, list[Attribution]] = {}
    for attribution in context.attributions(brief.said):
        found.setdefault(attribution.speaker_words.casefold(), []).append(attribution)
    return tuple(
        DescriptionView(
            words="" if words == name else same[0].speaker_words,
            statements=statements_view(context, (a.id for a in same)),
        )
        for words, same in sorted(found.items())
    )
