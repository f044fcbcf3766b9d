"""Names and spellings: what our prose has, and what the sources print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.views.names import NameRow, NamesView, PrintedView

if TYPE_CHECKING:
    from generator.model.briefs import ActorBrief
    from generator.render.desk import Desk


def names_view(desk: Desk) -> NamesView:
    """Build the page of names: places with the reasons, then whoever is spelt in more than one way."""
    register = desk.register.actors
    explained = {place.actor for place in desk.briefing.place_names}
    others = [
        brief
        for brief in desk.briefing.actors.values()
        if brief.actor not in explained and len(brief.spellings) > 1
    ]
    others.sort(key=lambda brief: register[brief.actor].name.casefold())
    return NamesView(
        title="Names and spellings",
        places=tuple(
            NameRow(
                name=desk.actor(place.actor),
                printed=tuple(
                    PrintedView(
                        spelling=printed.spelling,
                        sources=tuple(map(desk.citation, printed.articles)),
                    )
                    for printed in place.printed
                ),
                aliases=place.aliases,
                reason=place.choice,
            )
            for place in desk.briefing.place_names
        ),
        others=tuple(_row(desk, brief) for brief in others),
        unregistered=tuple(
            NameRow(
                name=desk.unregistered(speaker.id),
                printed=tuple(
                    PrintedView(spelling=p.spelling, sources=tuple(map(desk.citation, p.articles)))
                    for p in speaker.spellings
                ),
                aliases=(),
                reason="",
            )
            for speaker in sorted(
                desk.briefing.unregistered.values(), key=lambda s: (s.name.casefold(), s.id)
            )
        ),
    )


def _row(desk: Desk, brief: ActorBrief) -> NameRow:
    return NameRow(
        name=desk.actor(brief.actor),
        printed=tuple(PrintedView(spelling=spelling, sources=()) for spelling in brief.spellings),
        aliases=(),
        reason=desk.register.actors[brief.actor].name_choice,
    )
