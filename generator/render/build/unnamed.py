"""Speakers without a name: the groups that the register knows, and descriptions that it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.parts.runs import Run
from generator.render.parts.statement import statement_views
from generator.render.views.unnamed import DescriptionView, UnnamedGroup, UnnamedView

if TYPE_CHECKING:
    from generator.model.attributions import Attribution
    from generator.model.briefs import ActorBrief
    from generator.render.desk import Desk


def unnamed_view(desk: Desk) -> UnnamedView:
    """Build the page of speakers without a name."""
    register = desk.register
    groups = [
        _group(f"group-{brief.actor}", desk.actor(brief.actor), _descriptions(desk, brief))
        for brief in desk.briefing.actors.values()
        if brief.said and register.actors[brief.actor].kind == "group"
    ]
    loose = tuple(
        DescriptionView(words=speaker.words, statements=statement_views(desk, speaker.attributions))
        for speaker in desk.briefing.unnamed
    )
    if loose:
        groups.append(_group("unregistered", Run(text="Known by a description alone"), loose))
    return UnnamedView(title="Speakers without a name", groups=tuple(groups))


def _group(ident: str, heading: Run, descriptions: tuple[DescriptionView, ...]) -> UnnamedGroup:
    return UnnamedGroup(
        id=ident,
        heading=heading,
        descriptions=descriptions,
        statements=tuple(statement for told in descriptions for statement in told.statements),
    )


def _descriptions(desk: Desk, brief: ActorBrief) -> tuple[DescriptionView, ...]:
    """Gather a group's statements by the words that describe the speakers."""
    name = desk.register.actors[brief.actor].name.casefold()
    found: dict[str, list[Attribution]] = {}
    for attribution in desk.attributions(brief.said):
        found.setdefault(attribution.speaker_words.casefold(), []).append(attribution)
    return tuple(
        DescriptionView(
            words="" if words == name else same[0].speaker_words,
            statements=statement_views(desk, (a.id for a in same)),
        )
        for words, same in sorted(found.items())
    )
