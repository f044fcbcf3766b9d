"""What a feed says: one item for each statement and each retirement.

Every date is the dossier's own: an article's statements are new on the day that it entered
the dossier, a retirement on the day that the editor gives. Ids are made from the statements'
permanent ids, so they stay when the site moves to another address.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import in_words
from generator.render import links, phrases
from generator.render.escape import readable
from generator.render.order import date_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.attributions import Attribution
    from generator.model.briefing import Briefing
    from generator.render.page_context import PageContext

_NAMESPACE: Final = uuid.UUID("f98a02b4-910a-5906-a883-e15ac3ca5b9d")
"""Of the names that ids are made from (RFC 9562, 5.5); it never changes."""
_UNDATED: Final = dt.date(1970, 1, 1)
"""Stands where nothing in the dossier has a date: a feed must name one, and a build reads no clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An actor or an issue that an item is about."""

    kind: str
    """``actors`` or ``issues``."""
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that a feed says, in plain text."""

    id: str
    title: str
    path: str
    anchor: str
    authors: tuple[str, ...]
    subjects: tuple[Subject, ...]
    published: dt.date
    updated: dt.date
    words: str
    """The sentence; why it was retired, for a retirement."""
    source: str
    """Where and when it was reported, in words."""
    order: tuple[str, int]
    """Place in the dossier: the article and the offset."""


def urn(name: str) -> str:
    """Return the permanent id of what ``name`` names."""
    return uuid.uuid5(_NAMESPACE, name).urn


def items(context: PageContext) -> tuple[Item, ...]:
    """List what feeds say, the newest first."""
    found = [*_statements(context), *_retirements(context)]
    return tuple(sorted(found, key=lambda item: (-item.updated.toordinal(), item.order, item.id)))


def last_change(briefing: Briefing) -> dt.date:
    """Return the day up to which the dossier is kept: when a feed without items changed last."""
    return briefing.content.dossier.last_day or _UNDATED


def _statements(context: PageContext) -> Iterator[Item]:
    for attribution in context.briefing.attributions.values():
        speakers = tuple(readable(run.text) for run in context.speakers(attribution))
        about = [context.issue(issue).text for issue in attribution.issues]
        on = f": {', '.join(about)}" if about else ""
        said = phrases.WHEN_LABELS[attribution.date_basis if attribution.date else "published"].capitalize()
        when = in_words(date_of(attribution, context.articles))
        day = _entered(context, attribution)
        yield Item(
            id=urn(attribution.was[0] if attribution.was else attribution.id),
            title=readable(f"{_listed(speakers)}{on}"),
            path=links.source_page(attribution.article),
            anchor=attribution.id,
            authors=speakers,
            subjects=_subjects(context, attribution),
            published=day,
            updated=day,
            words=readable(phrases.told(attribution.text)),
            source=readable(f"{said} {when}, in {context.citation(attribution.article).text}."),
            order=(attribution.article, attribution.span.start),
        )


def _retirements(context: PageContext) -> Iterator[Item]:
    for retired in context.briefing.retired.values():
        if retired.retirement is None:
            continue
        on = retired.retirement.on
        entered = _entered(context, retired)
        replacement = context.briefing.attributions.get(retired.retirement.replaced_by)
        instead = f" Replaced by {replacement.id}." if replacement else ""
        yield Item(
            id=urn(f"{retired.id} retired"),
            title=readable(
                f"Retired: a statement of {_listed([run.text for run in context.speakers(retired)])}"
            ),
            path=links.source_page(retired.article),
            anchor=retired.id,
            authors=(),
            subjects=_subjects(context, retired),
            published=on.latest or on.earliest or entered,
            updated=on.latest or on.earliest or entered,
            words=readable(f"{retired.retirement.why}{instead}"),
            source=readable(f"Retired {in_words(on)}, in {context.citation(retired.article).text}."),
            order=(retired.article, retired.span.start),
        )


def _entered(context: PageContext, attribution: Attribution) -> dt.date:
    """Return the day on which a statement's article entered the dossier, as far as it is known."""
    article = context.articles[attribution.article]
    for date in (article.added, article.retrieved, article.published):
        if date is not None and (date.latest or date.earliest):
            return date.latest or date.earliest or _UNDATED
    return last_change(context.briefing)


def _subjects(context: PageContext, attribution: Attribution) -> tuple[Subject, ...]:
    actors, issues = context.register.actors, context.register.issues
    named = dict.fromkeys((*attribution.speakers, *attribution.about))
    return (
        *(Subject(kind="actors", id=a, name=readable(actors[a].name)) for a in named if a in actors),
        *(
            Subject(kind="issues", id=i, name=readable(issues[i].title))
            for i in attribution.issues
            if i in issues
        ),
    )


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
