"""The list of all names and terms: what the search finds without scripts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.render.search.words import folded
from generator.render.views.lookup import LookupView

if TYPE_CHECKING:
    from generator.render.desk import Desk
    from generator.render.parts.runs import Run

_OTHERS: Final = "0-9"
"""Heads what begins with no letter."""


def lookup_view(desk: Desk) -> LookupView:
    """Build the list: every spelling leads to its actor, every term to its issue."""
    entries: dict[str, dict[Run, None]] = {}
    for brief in desk.briefing.actors.values():
        actor = desk.register.actors[brief.actor]
        native = (name.name for name in actor.native)
        for name in (actor.name, *actor.aliases, *native, *brief.spellings):
            entries.setdefault(name, {})[desk.actor(actor.id)] = None
    for speaker in desk.briefing.unregistered.values():
        for printed in speaker.spellings:
            entries.setdefault(printed.spelling, {})[desk.unregistered(speaker.id)] = None
    for issue_brief in desk.briefing.issues.values():
        issue = desk.register.issues[issue_brief.issue]
        for term in (issue.title, *issue.terms):
            entries.setdefault(term, {})[desk.issue(issue.id)] = None
    ordered = sorted(entries.items(), key=lambda entry: (_letter(entry[0]), folded(entry[0]), entry[0]))
    return LookupView(
        title="All names and terms",
        letters=tuple(
            (f"letter-{letter.lower()}", letter, tuple((name, tuple(pages)) for name, pages in group))
            for letter, group in groupby(ordered, key=lambda entry: _letter(entry[0]))
        ),
    )


def _letter(name: str) -> str:
    first = folded(name)[:1].upper()
    return first if first.isalpha() else _OTHERS
