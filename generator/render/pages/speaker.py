"""The page of a speaker whom the articles name and the register does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render import links, phrases
from generator.render.parts.runs import joined
from generator.render.parts.statement import statements_view
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.names import Printed, SpeakerKind, UnregisteredSpeaker
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.statement import StatementsView

KINDS: Final[dict[SpeakerKind, str]] = {
    "person": "Person",
    "body": "Organisation or state",
    "unknown": "Name without further particulars",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """A name or a role as articles print it."""

    spelling: str
    sources: Markdown
    """The articles that print it so, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerView:
    """A speaker who is not in the register: ``speaker.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    kind: str
    roles: tuple[SpellingView, ...]
    """Titles, offices and houses, as the articles print them beside the name."""
    spellings: tuple[SpellingView, ...]
    issues: Markdown
    """The issues that the statements are about, as a list."""
    statements: StatementsView


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages of those who have several statements."""
    for speaker in briefing.unregistered.values():
        if speaker.has_page:
            yield Route(path=links.speaker_page(speaker.id), kind="speaker", build=of(speaker_view, speaker))


def speaker_view(context: PageContext, speaker: UnregisteredSpeaker) -> SpeakerView:
    """Build the page of a speaker who is not in the register."""
    count = phrases.count(len(speaker.attributions), "statement")
    said = context.attributions(speaker.attributions)
    return SpeakerView(
        title=speaker.name,
        summary=f"{count} of {speaker.name}, who is not in the register.",
        kind=KINDS[speaker.kind],
        roles=_printed(context, speaker.roles),
        spellings=_printed(context, speaker.spellings),
        issues=joined(map(context.issue, dict.fromkeys(issue for a in said for issue in a.issues))),
        statements=statements_view(context, speaker.attributions),
    )


def _printed(context: PageContext, printed: Iterable[Printed]) -> tuple[SpellingView, ...]:
    return tuple(
        SpellingView(spelling=one.spelling, sources=joined(map(context.citation, one.articles)))
        for one in printed
    )
