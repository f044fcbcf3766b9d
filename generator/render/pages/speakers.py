"""The list of speakers whom the articles name and the register does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links
from generator.render.order import date_of
from generator.render.parts.runs import link
from generator.render.parts.statement import statements_view
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.names import Printed, UnregisteredSpeaker
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.statement import StatementsView


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """A speaker with a page, in a list."""

    id: str
    """Its anchor in the list."""
    name: Markdown
    """The name, with a link to the page."""
    roles: str
    """Titles, offices and houses, as the articles print them beside the name; empty for none."""
    said: int
    last: str
    """The date of the latest statement; empty where it is not known."""
    former: tuple[str, ...]
    """Anchors that lead to it: those of a surname, before an article printed the full name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleSpeaker:
    """A speaker of one statement, which stands in the list itself."""

    id: str
    name: str
    roles: str
    """Titles, offices and houses, as the articles print them beside the name."""
    statements: StatementsView
    former: tuple[str, ...]
    """Anchors that lead to it: those of a surname, before articles printed full names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersView:
    """Speakers who are not in the register: ``speakers.md.jinja``."""

    title: str
    rows: tuple[SpeakerRow, ...]
    """Those with several statements, each of whom has a page."""
    single: tuple[SingleSpeaker, ...]
    """Those with one statement."""
    empty: bool
    """Whether there is nobody at all."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.SPEAKERS, kind="speakers", build=speakers_view)


def speakers_view(context: PageContext) -> SpeakersView:
    """Build the list of all speakers who are not in the register, and the statements of those with one."""
    known = sorted(context.briefing.unregistered.values(), key=lambda s: (s.name.casefold(), s.id))
    return SpeakersView(
        title="Speakers not in the register",
        empty=not known,
        rows=tuple(_row(context, speaker) for speaker in known if speaker.has_page),
        single=tuple(
            SingleSpeaker(
                id=speaker.anchor,
                name=speaker.name,
                roles=_spelled(speaker.roles),
                statements=statements_view(context, speaker.attributions),
                former=speaker.former_anchors,
            )
            for speaker in known
            if not speaker.has_page
        ),
    )


def _row(context: PageContext, speaker: UnregisteredSpeaker) -> SpeakerRow:
    said = context.attributions(speaker.attributions)
    date = date_of(said[0], context.articles) if said else None
    return SpeakerRow(
        id=speaker.anchor,
        name=link(context.unregistered(speaker.id)),
        roles=_spelled(speaker.roles),
        said=len(said),
        last=str(in_short(date)) if date else "",
        former=speaker.former_anchors,
    )


def _spelled(printed: Iterable[Printed]) -> str:
    return "; ".join(one.spelling for one in printed)
