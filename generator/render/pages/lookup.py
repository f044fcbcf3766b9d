"""The list of all names and terms: what the search finds without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.render import links
from generator.render.escape import Markdown, escape
from generator.render.parts.runs import joined, link
from generator.render.route import Route
from generator.render.search.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.page_context import PageContext
    from generator.render.parts.runs import Run

_OTHERS: Final = "0-9"
"""Heads what begins with no letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """The names and terms that begin with a letter."""

    id: str
    """The heading's anchor."""
    letter: str
    entries: tuple[Markdown, ...]
    """A link, or the name and the pages that it leads to: ``Tolan: [Mira Tolan](…) and [Jo Tolan](…)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupView:
    """All names and terms, for a search without scripts: ``lookup.md.jinja``."""

    title: str
    letters: tuple[LetterView, ...]


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.SEARCH, kind="lookup", build=lookup_view)


def lookup_view(context: PageContext) -> LookupView:
    """Build the list: every spelling leads to its actor, every term to its issue."""
    pages: dict[str, dict[Run, None]] = {}
    for name, page in _names(context):
        pages.setdefault(name, {})[page] = None
    ordered = sorted(pages, key=lambda name: (_letter(name), folded(name), name))
    return LookupView(
        title="All names and terms",
        letters=tuple(
            LetterView(
                id=f"letter-{letter.lower()}",
                letter=letter,
                entries=tuple(_entry(name, tuple(pages[name])) for name in names),
            )
            for letter, names in groupby(ordered, key=_letter)
        ),
    )


def _names(context: PageContext) -> Iterator[tuple[str, Run]]:
    """Yield every spelling and term with the page that it leads to."""
    for brief in context.briefing.actors.values():
        actor = context.register.actors[brief.actor]
        native = (name.name for name in actor.native)
        for name in (actor.name, *actor.aliases, *native, *brief.spellings):
            yield name, context.actor(actor.id)
    for speaker in context.briefing.unregistered.values():
        for printed in speaker.spellings:
            yield printed.spelling, context.unregistered(speaker.id)
    for issue_brief in context.briefing.issues.values():
        issue = context.register.issues[issue_brief.issue]
        for term in (issue.title, *issue.terms):
            yield term, context.issue(issue.id)


def _entry(name: str, pages: tuple[Run, ...]) -> Markdown:
    """Write an entry: a link where the page has the same name, else the name and its pages."""
    if len(pages) == 1 and pages[0].text == name:
        return link(pages[0])
    return Markdown(f"{escape(name)}: {joined(pages)}")


def _letter(name: str) -> str:
    """Return the letter under which a name stands."""
    first = folded(name)[:1].upper()
    return first if first.isalpha() else _OTHERS
