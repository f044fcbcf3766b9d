"""Styles: the roles that an article itself gives to people: "General Dahl … the general said".

A style stands right before the name ("General Dahl", "council leader Joan Mabey"), before it with a
comma ("the town clerk, Maureen Dyce,") or behind it ("Josef Marek, the president's adviser,").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.content import Register
    from generator.quotes.speakers.mentions import Mentions, NameMatch

LOOK = 110
"""So many characters before and behind a name may hold its style."""
_RIGHT_BEFORE = re.compile(r"(?P<role>[\w-]+)\.?\s$")
_BEFORE_COMMA = re.compile(
    r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|\b[Hh]is|\b[Hh]er|[’']s)\s"  # the, its, the club's
    r"(?:[\w’'-]+\s){0,4}?(?P<role>[\w-]+)"  # former town clerk
    r"(?:\s(?:of|for|to|at|in)\s[\w’'\s-]{1,50})?,\s(?:[A-Z][\w-]+\.?\s){0,2}$"  # of Tarn, Maj.
)
_BEHIND = re.compile(
    r",\s(?:(?:the|a|an|its|their|his|her|[A-Z][\w’'-]*[’']s?)\s)?"  # , the president's
    r"(?:[\w’'-]+\s){0,5}?(?P<role>[\w-]+)"  # security adviser
    r"(?:\s(?:of|for|to|at|in|who|with)\s[^,.;:“\"]{1,70})?[,.]"  # to the president,
)


@dataclass(slots=True)
class Styles:
    """Who is called what, in the order of the text."""

    bearers: dict[str, dict[str, int]] = field(default_factory=dict)
    """Role to actors, and where each is first called so."""
    introduced: set[tuple[str, str]] = field(default_factory=set)
    """Roles and actors who are called so by their full names: "Judge Amara Holt"."""
    strangers: dict[str, list[int]] = field(default_factory=dict)
    """Role to the places where somebody outside the register is called so."""

    @classmethod
    def of(cls, mentions: Mentions, register: Register, text: str) -> Styles:
        """Collect the styles that stand beside the names of persons."""
        styles = cls()
        for found in (*mentions.found, *mentions.others):
            actor = register.actors.get(found.actor or "")
            if found.actor is not None and (actor is None or actor.kind != "person"):
                continue
            for role in _roles(found, text):
                if found.actor is None:
                    styles.strangers.setdefault(role, []).append(found.start)
                else:
                    styles.bearers.setdefault(role, {}).setdefault(found.actor, found.start)
                    if found.form == "full":
                        styles.introduced.add((role, found.actor))
        return styles

    def before(self, role: str, start: int) -> set[str]:
        """Return the actors who are given a role before an offset."""
        return {actor for actor, place in self.bearers.get(role, {}).items() if place < start}

    def stranger_within(self, role: str, start: int, end: int) -> bool:
        """Return whether a stretch gives a role to somebody outside the register."""
        places = self.strangers.get(role, [])
        return bisect_left(places, start) < bisect_left(places, end)


def _roles(found: NameMatch, text: str) -> Iterator[str]:
    known = lexicon()
    line = text.rfind("\n", 0, found.start) + 1
    before = text[max(line, found.start - LOOK) : found.start]
    closed = text[found.end : found.end + 1] == ","
    matches = [
        _RIGHT_BEFORE.search(before),
        _BEFORE_COMMA.search(before) if closed else None,
        _BEHIND.match(text, found.end, found.end + LOOK) if closed else None,
    ]
    for match in matches:
        if match is not None:
            word = match["role"].lower()
            role = known.same_role.get(word, word)
            if role in known.roles:
                yield role
