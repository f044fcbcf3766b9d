"""Speakers nobody has registered: whom an article's words for a speaker name.

Within an article a bare surname means whom the article prints in full. Who is one across articles is told
in ``namesakes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.weave.speakers.printed_names import PrintedNames, role_behind
from generator.words.identity import GIVEN_AND_SURNAME, key_of
from generator.words.names import ARTICLES, PrintedName, is_body, names_in, strip_titles
from generator.words.roles import is_capital, is_one_role, is_role, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.content import Register
    from generator.model.names import SpeakerKind
    from generator.weave.statements.annotated_prose import Prose

LINES_BEFORE = 3
"""So many sentences before a description, whoever it describes is named."""
_OWNER = re.compile(r"['’]s?$")
_SENTENCE_END = re.compile(r"[.?!:…]['’”\"»)\]]*\s*$")
_NAME_BEHIND = re.compile(r"^,?\s+(?P<names>[^\s,;:]+(?:\s[^\s,;:]+){1,5})")

Key = tuple[str, ...]
"""Who is meant: (FULL, "ivo orsin"), (BODY, "finance ministry"), (BARE, "orsin", "<article>")."""
FULL, BODY, BARE = "full", "body", "bare"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpeaker:
    """Whom the words for a speaker name, in one article."""

    key: Key
    name: str
    """The fullest name that the article prints."""
    spelling: str
    """The name as the words for the speaker have it."""
    roles: tuple[str, ...]
    kind: SpeakerKind
    inferred: bool = False
    """The words are a description ("the campaign chief") that the article gives to this name alone."""


class Reader:
    """Reads whom an article's words for speakers name."""

    def __init__(self, prose: Prose, register: Register, article: str) -> None:
        """Take an article and the id that it had first, which its addresses are made of."""
        self._prose = prose
        self._article = article
        self._printed = PrintedNames.of(prose)
        self._registered = {
            key_of(name) for actor in register.actors.values() for name in (actor.name, *actor.aliases)
        }

    def named(self, place: Span) -> tuple[NamedSpeaker, ...]:
        """Return whom the words at a place name; nobody where they only describe, or mean an actor."""
        text = self._prose.text(place)
        before, behind = self._around(place)
        opens = not before.strip(" “\"‘'(—–-") or bool(_SENTENCE_END.search(before))
        found = names_in(text, self._printed, opens=opens) or self._surname(text) or self._either(text)
        if opens:
            found = tuple(map(self._without_epithet, found))
        if not found:
            found = self._described(text, behind)
            holder = "" if found else self._printed.holder(text, self._prose.line_at(place.start) or 0)
            if holder and holder not in self._registered:
                return (self._holding(holder),)
        elif len(found) == 1 and found[0].kind != "body":
            return tuple(self._speakers(found, role_behind(behind)))
        return tuple(self._speakers(found, ""))

    def _without_epithet(self, name: PrintedName) -> PrintedName:
        """Return "Tireless Nora Kell" without the adjective, where the article names Nora Kell."""
        _, _, rest = name.name.partition(" ")
        known = self._printed.people.get(key_of(rest))
        return replace(name, name=rest) if known is not None and known.inside else name

    def names_before(self, place: Span) -> bool:
        """Return whether words describe somebody certain, and somebody is named in the lines right before.

        Behind "Mara Velic arrived on Monday." the words "the Tolland senator" hardly mean somebody whom
        the article does not name.
        """
        if not _is_certain(self._prose.text(place).split()):
            return False
        number = self._prose.line_at(place.start) or 0
        first = max(0, number - LINES_BEFORE)
        around = Span(start=self._prose.lines[first].span.start, end=place.start)
        known = any(m.actor and m.form != "pronoun" for m in self._prose.mentions.within(around))
        return known or any(first <= line <= number for line in self._printed.lines)

    def _either(self, text: str) -> tuple[PrintedName, ...]:
        """Read the one of two who is named: "Ivo Orsin and an aide"."""
        first, together, second = text.partition(" and ")
        if not together or listed("preposition") & {*first.split()}:
            return ()
        return names_in(first, self._printed, opens=False) or names_in(second, self._printed, opens=False)

    def _surname(self, text: str) -> tuple[PrintedName, ...]:
        """Read a surname that is a word as well, of somebody whom the article names in full: "Norwegian"."""
        if " " in text or not is_capital(text) or len(self._printed.called(text)) != 1:
            return ()
        return (PrintedName(name=text, role="", kind="person"),)

    def _around(self, place: Span) -> tuple[str, str]:
        """Return the words of the sentence before and behind a place."""
        sentence = self._prose.sentences(place)
        before = Span(start=sentence.start, end=place.start) if place.start > sentence.start else None
        behind = Span(start=place.end, end=sentence.end) if sentence.end > place.end else None
        return (
            self._prose.text(before) if before else "",
            self._prose.article.source.slice(behind) if behind else "",
        )

    def _described(self, text: str, behind: str) -> tuple[PrintedName, ...]:
        """Read the name in commas behind a description: "the head of the delegation, Ilmar Tamm, said"."""
        words = text.split()
        if not any(map(is_role, words)):
            return ()
        found = _NAME_BEHIND.match(behind)
        run = list(takewhile(is_capital, found["names"].split())) if found else []
        _, name = strip_titles(run) if run else ([], [])
        if len(name) < GIVEN_AND_SURNAME or is_body(name):
            return ()
        first = words[0].lower()
        role = " ".join(words[1:] if first in ARTICLES | {"one"} else words)
        if first in listed("counting") - ARTICLES - {"one"} or not any(map(is_one_role, words)):
            role = ""  # "his wife, Nora Kell", "experts such as"
        return (PrintedName(name=" ".join(name), role=role, kind="person"),)

    def _holding(self, key: str) -> NamedSpeaker:
        """Return whom a description means."""
        person = self._printed.people[key]
        return NamedSpeaker(
            key=(FULL, key),
            name=person.name,
            spelling=person.name,
            roles=tuple(person.roles),
            kind="person",
            inferred=True,
        )

    def _speakers(self, found: Iterable[PrintedName], beside: str) -> Iterator[NamedSpeaker]:
        for name in found:
            key = self._key(name)
            if key is None:
                continue
            full = self._printed.roles(key[1]) if key[0] == FULL else ()
            roles = dict.fromkeys(filter(None, (name.role, beside, *full)))
            printed = self._printed.people.get(key[1])
            yield NamedSpeaker(
                key=key,
                name=printed.name if printed and key[0] == FULL else name.name,
                spelling=name.name,
                roles=tuple(roles),
                kind="person" if key[0] == FULL else name.kind,
            )

    def _key(self, name: PrintedName) -> Key | None:
        """Return who is meant, or ``None`` where the words may mean an actor of the register."""
        own = key_of(name.name)
        if not own or own in self._registered:
            return None
        if name.kind == "body":
            return self._body(name, own)
        if own in self._printed.people:
            return FULL, own
        called = self._printed.called(name.name)
        if not self._registered.isdisjoint(called):
            return None  # of two whom "Orsin" may mean, one is in the register
        if len(called) == 1:
            return FULL, called[0]
        return (FULL, own) if " " in own else (BARE, own, self._article)

    def _body(self, name: PrintedName, own: str) -> Key | None:
        """Return which body is meant; a single word may be the surname of somebody instead."""
        called = self._printed.called(name.name)
        if " " in name.name or not called:
            return BODY, own.removeprefix("the ")
        if not name.name.isupper() or not self._registered.isdisjoint(called):
            return None  # "the Kern …" is nobody
        return (FULL, called[0]) if len(called) == 1 else (BARE, own, self._article)


def _is_certain(words: Sequence[str]) -> bool:
    """Return whether a description means certain people: "the Tolland senator", "the two envoys".

    "A senator" and "Tolland's senator" may well be named nowhere, and "the senators" are many.
    """
    head = list(takewhile(lambda word: word not in listed("preposition"), words))
    if not head or _OWNER.search(words[0]):
        return False
    if words[0].lower() == "the" and len(head) > 1 and head[1].lower() in listed("counting"):
        return is_role(head[-1])
    return words[0].lower() not in listed("counting") and is_one_role(head[-1])
