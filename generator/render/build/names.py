"""Names and spellings: what our prose has, and what the sources print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.views import NameRow, NamesView

if TYPE_CHECKING:
    from generator.model.briefing import ActorBrief
    from generator.render.build.desk import Desk


def names_view(desk: Desk) -> NamesView:
    """Build the page of names: places, then whoever is spelt in more than one way."""
    briefs = sorted(
        desk.briefing.actors.values(), key=lambda brief: desk.register.actors[brief.actor].name.casefold()
    )
    places = [brief for brief in briefs if desk.register.actors[brief.actor].kind == "place"]
    others = [
        brief
        for brief in briefs
        if desk.register.actors[brief.actor].kind != "place" and len(brief.spellings) > 1
    ]
    return NamesView(
        title="Names and spellings",
        places=tuple(_row(desk, brief) for brief in places),
        others=tuple(_row(desk, brief) for brief in others),
    )


def _row(desk: Desk, brief: ActorBrief) -> NameRow:
    return NameRow(name=desk.actor(brief.actor), printed=brief.spellings, reason="")
