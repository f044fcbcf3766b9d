"""The pages of speakers whom the articles name and the register does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_short
from generator.render import phrases
from generator.render.order import date_of
from generator.render.parts.statement import statement_views
from generator.render.views.names import PrintedView
from generator.render.views.speakers import SingleSpeaker, SpeakerRow, SpeakersView, SpeakerView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.names import Printed, SpeakerKind, UnregisteredSpeaker
    from generator.render.desk import Desk

KINDS: Final[dict[SpeakerKind, str]] = {
    "person": "Person",
    "body": "Organisation or state",
    "unknown": "Name without further particulars",
}


def speakers_view(desk: Desk) -> SpeakersView:
    """Build the list of all speakers who are not in the register, and the statements of those with one."""
    known = sorted(desk.briefing.unregistered.values(), key=lambda s: (s.name.casefold(), s.id))
    return SpeakersView(
        title="Speakers not in the register",
        rows=tuple(_row(desk, speaker) for speaker in known if speaker.has_page),
        single=tuple(
            SingleSpeaker(
                id=speaker.anchor,
                name=speaker.name,
                roles=_spelled(speaker.roles),
                statements=statement_views(desk, speaker.attributions),
                former=speaker.former_anchors,
            )
            for speaker in known
            if not speaker.has_page
        ),
    )


def speaker_view(desk: Desk, speaker: UnregisteredSpeaker) -> SpeakerView:
    """Build the page of a speaker who is not in the register."""
    count = phrases.count(len(speaker.attributions), "statement")
    said = desk.attributions(speaker.attributions)
    return SpeakerView(
        title=speaker.name,
        summary=f"{count} of {speaker.name}, who is not in the register.",
        kind=KINDS[speaker.kind],
        roles=_printed(desk, speaker.roles),
        spellings=_printed(desk, speaker.spellings),
        issues=tuple(map(desk.issue, dict.fromkeys(issue for a in said for issue in a.issues))),
        statements=statement_views(desk, speaker.attributions),
    )


def _row(desk: Desk, speaker: UnregisteredSpeaker) -> SpeakerRow:
    said = desk.attributions(speaker.attributions)
    date = date_of(said[0], desk.articles) if said else None
    return SpeakerRow(
        id=speaker.anchor,
        speaker=desk.unregistered(speaker.id),
        roles=_spelled(speaker.roles),
        said=len(said),
        latest=in_short(date) if date else None,
        former=speaker.former_anchors,
    )


def _spelled(printed: Iterable[Printed]) -> tuple[str, ...]:
    return tuple(one.spelling for one in printed)


def _printed(desk: Desk, printed: Iterable[Printed]) -> tuple[PrintedView, ...]:
    return tuple(
        PrintedView(spelling=one.spelling, sources=tuple(map(desk.citation, one.articles))) for one in printed
    )
