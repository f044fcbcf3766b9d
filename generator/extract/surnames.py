"""Surnames: whose they are in this article, where the register knows one bearer and the text another."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.mentions import Found, Mentions
    from generator.model.content import Register

NEAR = 600
"""Within so many characters, another bearer's full name keeps the bare surname."""


@dataclass(slots=True)
class Surnames:
    """Every full name of the article by its last word, in the order of the text."""

    bearers: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Surname to places and actors; a stranger has no id: ``""``."""

    @classmethod
    def of(cls, mentions: Mentions, register: Register, text: str) -> Surnames:
        """Collect the full names of persons."""
        bearers: dict[str, list[tuple[int, str]]] = {}
        for found in (*mentions.found, *mentions.others):
            known = found.actor is not None
            if known and (found.form != "full" or register.actors[found.actor or ""].kind != "person"):
                continue
            last = text[found.start : found.end].rsplit(maxsplit=1)[-1]
            bearers.setdefault(last, []).append((found.start, found.actor or ""))
        for places in bearers.values():
            places.sort()
        return cls(bearers)

    def anothers(self, mention: Found, surname: str) -> bool:
        """Tell whether a bare surname means somebody else than the actor whose alias it is."""
        places = self.bearers.get(surname, [])
        actors = {actor for _, actor in places}
        if actors <= {mention.actor}:
            return False
        if mention.actor not in actors:
            return True
        before = bisect_left(places, (mention.start, ""))
        if before == 0:
            return False
        place, actor = places[before - 1]
        return actor != mention.actor and mention.start - place < NEAR
