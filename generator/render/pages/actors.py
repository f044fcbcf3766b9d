"""The index of actors: who speaks and who is only named, by kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.escape import Markdown
from generator.render.order import date_of
from generator.render.parts.runs import joined, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import ActorBrief
    from generator.model.dates_in_words import When
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor in a list."""

    actor: Run
    kind: str
    role: str
    said: int
    about: int
    latest: When | None
    issues: tuple[Run, ...]
    name: Markdown
    """The actor as a link."""
    last: str
    """The date of the latest statement; empty where there is none."""
    mostly: Markdown
    """The issues spoken of most, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorGroup:
    """Actors of one kind."""

    id: str
    heading: str
    rows: tuple[ActorRow, ...]
    names: Markdown
    """The same as a list, with the number of statements that name each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The index of actors: ``actors.md.jinja``."""

    title: str
    groups: tuple[ActorGroup, ...]
    """Those who speak, by kind."""
    named: tuple[ActorGroup, ...]
    """Those who are only named, by kind."""
    empty: bool
    """Whether there is nobody at all."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.ACTORS, kind="actors", build=actors_view)


def actors_view(context: PageContext) -> ActorsView:
    """Build the index of actors: those who speak or are spoken of, by kind."""
    rows = {brief.actor: actor_row(context, brief) for brief in context.briefing.actors.values()}
    speaking = _by_kind(context, [row for row in rows.items() if row[1].said])
    named = _by_kind(context, [row for row in rows.items() if not row[1].said], of="named-")
    return ActorsView(title="Actors", groups=speaking, named=named, empty=not speaking and not named)


def _by_kind(
    context: PageContext, rows: Iterable[tuple[str, ActorRow]], of: str = ""
) -> tuple[ActorGroup, ...]:
    """Group actors by kind, those with most statements first, then those named most."""
    found: dict[str, list[ActorRow]] = {}
    for ident, row in rows:
        found.setdefault(context.register.actors[ident].kind, []).append(row)
    groups = []
    for kind, (_, plural) in phrases.KINDS.items():
        if kind not in found:
            continue
        ordered = sorted(found[kind], key=lambda r: (-r.said, -r.about, r.actor.text.casefold()))
        groups.append(
            ActorGroup(
                id=f"{of}{kind}",
                heading=plural,
                rows=tuple(ordered),
                names=Markdown(", ".join(map(_counted, ordered))),
            )
        )
    return tuple(groups)


def _counted(row: ActorRow) -> str:
    """Name an actor with the number of statements that do: ``[Varland](varland.md) (3)``."""
    return f"{row.name} ({row.about})" if row.about else row.name


def actor_row(context: PageContext, brief: ActorBrief) -> ActorRow:
    """View an actor in a list, with the issues that they speak about most."""
    said = context.attributions(brief.said)
    frequent = Counter(issue for attribution in said for issue in attribution.issues)
    issues = sorted(frequent, key=lambda issue: (-frequent[issue], issue))
    actor = context.register.actors[brief.actor]
    latest = in_short(date_of(said[0], context.articles)) if said else None
    shown = tuple(context.issue(issue) for issue in issues[:3])
    return ActorRow(
        actor=context.actor(brief.actor),
        name=link(context.actor(brief.actor)),
        kind=phrases.KINDS[actor.kind][0],
        role=context.role(brief.actor, context.briefing.content.dossier.as_of),
        said=len(said),
        about=len(context.attributions(brief.about)),
        latest=latest,
        last=str(latest or ""),
        issues=shown,
        mostly=joined(shown),
    )
