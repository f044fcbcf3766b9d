"""Surnames: whose they are in this article, where the register knows one bearer and the text another."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.quotes.quotations import TERM_WORDS
from generator.quotes.speakers.mentions import plain_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.content import Register
    from generator.quotes.quotations import Quote
    from generator.quotes.speakers.mentions import Mentions, NameMatch

_TITLE = re.compile(r"\b(\w+)\.?\s$")
LONGEST_TITLE = 16
NEAR = 600
"""Within so many characters, another bearer's full name keeps the bare surname."""


_SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\.?$")


_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'])|\n")
"""What parts two names: the end of a sentence, which the full stop of "Mr." is taken for as well."""


def surname_of(name: str) -> str:
    """Return the last word of a name, without "Jr." and the like: ``Bush`` of "Ron Bush Sr."."""
    return plain_name(_SUFFIX.sub("", name).rsplit(maxsplit=1)[-1])


def pronoun_of_title(text: str, start: int) -> str:
    """Return the pronoun that the title before a name asks for: ``she`` of "Mrs Crane"."""
    title = _TITLE.search(text, max(0, start - LONGEST_TITLE), start)
    return lexicon().gendered.get(title[1].lower(), "") if title else ""


def title_before(text: str, start: int) -> str:
    """Return the office that stands as a title before a name: ``judge`` of "Judge Pike"; not "Mrs", "Dr"."""
    title = _TITLE.search(text, max(0, start - LONGEST_TITLE), start)
    if title is None or not title[1].istitle():
        return ""
    known, word = lexicon(), title[1].lower()
    role = known.same_role.get(word, word)
    return role if word in known.ranks or role in known.ranks else ""


def chamber_before(text: str, start: int) -> str:
    """Return the body whose office stands before a name: ``senate`` of "Senate President Breel"."""
    words = text[max(0, start - 2 * LONGEST_TITLE) : start].split()
    body = words[-2] if len(words) > 1 and words[-2].istitle() else ""
    return body.lower() if body.lower() in lexicon().chambers else ""


def _is_quoted(offset: int, quotes: Sequence[Quote]) -> bool:
    index = bisect_left(quotes, offset, key=lambda quote: quote.end)
    if index >= len(quotes):
        return False
    if quotes[index].start > offset:
        return False
    return quotes[index].words > TERM_WORDS


@dataclass(slots=True)
class Surnames:
    """Every full name of the article by its last word, in the order of the text."""

    register: Register
    text: str
    bearers: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Surname to places and actors; a stranger has no id: ``""``."""

    @classmethod
    def of(cls, mentions: Mentions, register: Register, text: str, quotes: Sequence[Quote] = ()) -> Surnames:
        """Collect the full names of persons, without those that somebody only quoted says."""
        bearers: dict[str, list[tuple[int, str]]] = {}
        for found in (*mentions.found, *mentions.others):
            if _is_quoted(found.start, quotes):
                continue
            known = found.actor is not None
            if not known and found.form != "full":
                continue
            if known and (found.form != "full" or register.actors[found.actor or ""].kind != "person"):
                continue
            last = surname_of(text[found.start : found.end])
            bearers.setdefault(last, []).append((found.start, found.actor or ""))
        for places in bearers.values():
            places.sort()
        return cls(register, text, bearers)

    def anothers(self, mention: NameMatch, surname: str) -> bool:
        """Return whether a bare surname means somebody else than the actor whose alias it is."""
        form = pronoun_of_title(self.text, mention.start)
        places = [
            place for place in self.bearers.get(plain_name(surname), []) if self._agrees(place[1], form)
        ]
        if mention.actor and not self._agrees(mention.actor, form):
            return True
        actors = {actor for _, actor in places}
        if actors <= {mention.actor}:
            return False
        if mention.actor not in actors:
            return True
        before = bisect_left(places, (mention.start, ""))
        if before == 0:
            return False
        if mention.actor not in {actor for _, actor in places[:before]}:
            return True
        last = places[before - 1][0]
        # "Chloe Harth and Owen Harth opened the hall. Harth spoke.": either may be meant
        return mention.start - last < NEAR and self._in_last_sentence(places[:before]) != {mention.actor}

    def _in_last_sentence(self, places: Sequence[tuple[int, str]]) -> set[str]:
        """Return whose full names stand in the sentence of the last of some places."""
        last = places[-1][0]
        together = set[str]()
        for place, actor in reversed(places):
            if _SENTENCE_END.search(self.text, place, last):
                break
            together.add(actor)
        return together

    def of_family(self, mention: NameMatch, surname: str) -> str | None:
        """Return the one other actor of that surname in the article whom the title fits: "Mrs Crane"."""
        form = pronoun_of_title(self.text, mention.start)
        others = {
            actor for _, actor in self.bearers.get(plain_name(surname), []) if self._agrees(actor, form)
        }
        found = others.pop() if len(others) == 1 else None
        return found or None

    def nearest(self, mention: NameMatch, surname: str) -> str | None:
        """Return whose full name with that surname stands last before a mention, if the register knows it."""
        places = self.bearers.get(plain_name(surname), [])
        before = bisect_left(places, (mention.start, ""))
        return (places[before - 1][1] or None) if before else None

    def _agrees(self, actor: str, form: str) -> bool:
        known = self.register.actors[actor].pronouns if actor else ()
        return not form or not known or form in known
