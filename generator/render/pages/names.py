"""Names and spellings: what our prose has, and what the sources print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import links
from generator.render.escape import Markdown, escape
from generator.render.parts.runs import joined, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief
    from generator.model.names import PlaceName, Printed, UnregisteredSpeaker
    from generator.render.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name as our prose has it, and as the sources print it."""

    name: Markdown
    """The name as a link."""
    printed: Markdown
    """Every spelling that the sources print: ``Kyiv in [A](…) and [B](…); Kiev in [C](…)``; may be empty."""
    aliases: str
    """Spellings that the register knows and no source prints, as a list; may be empty."""
    reason: str
    """Why our prose has the name that it has; empty where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """Names and spellings: ``names.md.jinja``."""

    title: str
    places: tuple[NameRow, ...]
    others: tuple[NameRow, ...]
    """Other names that the sources spell in more than one way."""
    unregistered: tuple[NameRow, ...]
    """Names of speakers that the register does not hold."""
    empty: bool
    """Whether there is none of all these."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.NAMES, kind="names", build=names_view)


def names_view(context: PageContext) -> NamesView:
    """Build the page of names: places with the reasons, then whoever is spelt in more than one way."""
    briefing = context.briefing
    places = tuple(_place(context, place) for place in briefing.place_names)
    others = tuple(_actor(context, brief) for brief in _spelt_in_several_ways(context))
    speakers = sorted(briefing.unregistered.values(), key=lambda known: (known.name.casefold(), known.id))
    unregistered = tuple(_unregistered(context, speaker) for speaker in speakers)
    return NamesView(
        title="Names and spellings",
        places=places,
        others=others,
        unregistered=unregistered,
        empty=not (places or others or unregistered),
    )


def _spelt_in_several_ways(context: PageContext) -> list[ActorBrief]:
    """Return the actors whom the sources spell in more than one way, places left out, by name."""
    places = {place.actor for place in context.briefing.place_names}
    briefs = [
        brief
        for brief in context.briefing.actors.values()
        if brief.actor not in places and len(brief.spellings) > 1
    ]
    return sorted(briefs, key=lambda brief: context.register.actors[brief.actor].name.casefold())


def _place(context: PageContext, place: PlaceName) -> NameRow:
    return NameRow(
        name=link(context.actor(place.actor)),
        printed=_printed(context, place.printed),
        aliases=", ".join(place.aliases),
        reason=place.choice,
    )


def _actor(context: PageContext, brief: ActorBrief) -> NameRow:
    return NameRow(
        name=link(context.actor(brief.actor)),
        printed=escape(", ".join(brief.spellings)),
        aliases="",
        reason=context.register.actors[brief.actor].name_choice,
    )


def _unregistered(context: PageContext, speaker: UnregisteredSpeaker) -> NameRow:
    return NameRow(
        name=link(context.unregistered(speaker.id)),
        printed=_printed(context, speaker.spellings),
        aliases="",
        reason="",
    )


def _printed(context: PageContext, names: Iterable[Printed]) -> Markdown:
    """Write spellings with the articles that print them: ``Kyiv in [A](…) and [B](…); Kiev in [C](…)``."""
    spellings = []
    for name in names:
        articles = joined(map(context.citation, name.articles))
        spellings.append(f"{escape(name.spelling)} in {articles}" if articles else escape(name.spelling))
    return Markdown("; ".join(spellings))
