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
from generator.words.printed_names import ARTICLES, PrintedName, is_body, names_in, strip_titles
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
"""Who is meant: (FULL, ``ivo orsin``), (BODY, ``finance ministry``), (BARE, ``orsin``, ``<article>``)."""
FULL, BODY, BARE = "full", "body", "bare"


_OF_SOMEBODY = frozenset({"his", "her", "my"})
"""What belongs to somebody is a person where a name stands behind it: ``her shadow, Ilmar Tamm``."""


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
    """The words are a description (``the campaign chief``) that the article gives to this name alone."""


def _behind_article(words: Sequence[str]) -> Sequence[str]:
    """Return the words behind the last article: ``Lake Authority`` of ``Then The Lake Authority``."""
    last = max((k for k, word in enumerate(words) if word.lower() in ARTICLES), default=-1)
    return words[last + 1 :]


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
            found = self._short_body(text) or self._described(text, behind)
            holder = "" if found else self._printed.holder(text, self._prose.line_at(place.start) or 0)
            if holder and holder not in self._registered:
                return (self._holding(holder),)
        elif len(found) == 1 and found[0].kind != "body":
            return tuple(self._speakers(found, role_behind(behind)))
        return tuple(self._speakers(found, ""))

    def _without_epithet(self, name: PrintedName) -> PrintedName:
        """Return ``Tireless Nora Kell`` without the adjective, where the article names Nora Kell."""
        _, _, rest = name.name.partition(" ")
        known = self._printed.people.get(key_of(rest))
        if known is None or not known.inside:
            return name
        return replace(name, name=rest)

    def names_before(self, place: Span) -> bool:
        """Return whether words describe somebody certain, and somebody is named in the lines right before.

        Behind ``Mara Velic arrived on Monday.`` the words ``the Tolland senator`` hardly mean somebody whom
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
        """Read the one of two who is named: ``Ivo Orsin and an aide``."""
        first, together, second = text.partition(" and ")
        if not together or listed("preposition") & {*first.split()}:
            return ()
        return names_in(first, self._printed, opens=False) or names_in(second, self._printed, opens=False)

    def _surname(self, text: str) -> tuple[PrintedName, ...]:
        """Read a surname that is a word as well, of somebody whom the article names in full: "Norwegian"."""
        if " " in text or not is_capital(text) or len(self._printed.called(text)) != 1:
            return ()
        return (PrintedName(name=text, role="", kind="person"),)

    def _short_body(self, text: str) -> tuple[PrintedName, ...]:
        """Read the last word of the one body that the article names with it: ``The Authority``."""
        article, _, word = text.partition(" ")
        if article.lower() not in ARTICLES or " " in word or not is_capital(word) or not is_body([word]):
            return ()
        longer = re.compile(rf"(?:[A-Z][\w’'-]+\s)+{re.escape(word)}(?![\w-])")
        printed = (match[0].split() for line in self._prose.lines for match in longer.finditer(line.text))
        named = {" ".join(_behind_article(words)) for words in printed} - {word}
        return tuple(PrintedName(name=name, role="", kind="body") for name in named if len(named) == 1)

    def _around(self, place: Span) -> tuple[str, str]:
        """Return the words of the sentence before and behind a place."""
        sentence = self._prose.sentences(place)
        before = behind = ""
        if place.start > sentence.start:
            before = self._prose.text(Span(start=sentence.start, end=place.start))
        if sentence.end > place.end:
            behind = self._prose.article.source.slice(Span(start=place.end, end=sentence.end))
        return before, behind

    def _described(self, text: str, behind: str) -> tuple[PrintedName, ...]:
        """Read the name in commas behind a description.

        ``the head of the delegation, Ilmar Tamm, said`` · ``her flatmate, Ilmar Tamm, said``
        """
        words = text.split()
        found = _NAME_BEHIND.match(behind)
        is_of_somebody = words[0].lower() in _OF_SOMEBODY
        if found is None or not (is_of_somebody or any(map(is_role, words))):
            return ()
        run = list(takewhile(is_capital, found["names"].split()))
        _, name = strip_titles(run) if run else ([], [])
        if len(name) < GIVEN_AND_SURNAME or is_body(name):
            return ()
        return (PrintedName(name=" ".join(name), role=_role_of(words), kind="person"),)

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
        """Yield whom names mean; ``beside`` is the role in commas behind a single one."""
        for name in found:
            key = self._key(name)
            if key is None:
                continue
            in_full = self._printed.people.get(key[1]) if key[0] == FULL else None
            roles_elsewhere = self._printed.roles(key[1]) if key[0] == FULL else ()
            roles = dict.fromkeys((name.role, beside, *roles_elsewhere))
            yield NamedSpeaker(
                key=key,
                name=in_full.name if in_full else name.name,
                spelling=name.name,
                roles=tuple(filter(None, roles)),
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
        return self._fullest(own, called)

    def _fullest(self, own: str, called: Sequence[str]) -> Key:
        """Return who is meant by a name; a surname of several means somebody of this article alone."""
        if len(called) == 1:
            return FULL, called[0]
        if " " in own:
            return FULL, own
        return BARE, own, self._article

    def _body(self, name: PrintedName, own: str) -> Key | None:
        """Return which body is meant; a single word may be the surname of somebody instead."""
        called = self._printed.called(name.name)
        if " " in name.name or not called:
            return BODY, own.removeprefix("the ")
        if not name.name.isupper() or not self._registered.isdisjoint(called):
            return None  # "the Kern …" is nobody
        if len(called) == 1:
            return FULL, called[0]
        return BARE, own, self._article


def _is_certain(words: Sequence[str]) -> bool:
    """Return whether a description means certain people: ``the Tolland senator``, ``the two envoys``.

    ``A senator`` and ``Tolland's senator`` may well be named nowhere, and ``the senators`` are many.
    """
    head = list(takewhile(lambda word: word not in listed("preposition"), words))
    if not head or _OWNER.search(words[0]):
        return False
    first = words[0].lower()
    if first == "the" and len(head) > 1 and head[1].lower() in listed("counting"):
        return is_role(head[-1])
    return first not in listed("counting") and is_one_role(head[-1])


def _role_of(words: Sequence[str]) -> str:
    """Return the role that a description gives; nothing of ``his wife`` and ``experts such as``."""
    articles = ARTICLES | {"one"}
    first = words[0].lower()
    if first in listed("counting") - articles or not any(map(is_one_role, words)):
        return ""
    return " ".join(words[1:] if first in articles else words)
