"""Speakers nobody has registered: whom the articles name, grouped with care.

Within an article a bare surname means whom the article prints in full. Across articles only the full name
joins, or the same surname in the same office: two people may share a surname.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.model.names import Printed, UnregisteredSpeaker
from generator.model.text import Span
from generator.weave.ids import digest
from generator.weave.printed import PrintedNames, role_behind
from generator.words.identity import GIVEN_AND_SURNAME, key_of, office_of, surname_of
from generator.words.names import ARTICLES, PrintedName, is_body, names_in, strip_titles
from generator.words.roles import is_capital, is_one_role, is_role, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.content import Register
    from generator.model.names import SpeakerKind
    from generator.weave.prose import Prose

FOLDER = "speakers"
LONGEST = 60
"""Letters of a name in an address."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names of devices, which Windows gives to no file: ``con.html`` could not be checked out there."""
RESERVED = _DEVICES | {"index", "several", "single"}
"""Names that a file may not have, or that another page or heading has."""
_SENTENCE_END = re.compile(r"[.?!:…]['’”\"»)\]]*\s*$")
_NAME_BEHIND = re.compile(r"^,?\s+(?P<names>[^\s,;:]+(?:\s[^\s,;:]+){1,5})")

Key = tuple[str, ...]
"""Who is meant: ("full", "ivo orsin"), ("body", "finance ministry"), ("bare", "orsin", "<article>")."""


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


@dataclass(slots=True)
class _Group:
    """Everything that is known of one speaker."""

    spellings: dict[str, Counter[str]] = field(default_factory=dict)
    """Articles by spelling, with how often each prints it."""
    roles: dict[str, dict[str, None]] = field(default_factory=dict)
    kinds: set[SpeakerKind] = field(default_factory=set)
    attributions: list[str] = field(default_factory=list)
    articles: dict[str, None] = field(default_factory=dict)

    def add(self, attribution: Attribution, named: NamedSpeaker) -> None:
        for spelling in dict.fromkeys((named.spelling, named.name)):
            self.spellings.setdefault(spelling, Counter())[attribution.article] += 1
        for role in named.roles:
            self.roles.setdefault(role, {}).setdefault(attribution.article)
        self.kinds.add(named.kind)
        self.attributions.append(attribution.id)
        self.articles.setdefault(attribution.article)

    @property
    def offices(self) -> set[tuple[str, frozenset[str]]]:
        """The offices of which only one person of a surname is the holder."""
        return {office for role in self.roles if (office := office_of(role))[0]}


class Reader:
    """Reads whom an article's words for speakers name."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self._prose = prose
        self._printed = PrintedNames.of(prose)
        self._registered = {
            key_of(name) for actor in register.actors.values() for name in (actor.name, *actor.aliases)
        }

    def named(self, place: Span) -> tuple[NamedSpeaker, ...]:
        """Return whom the words at a place name; nobody where they only describe, or mean an actor."""
        text = self._prose.text(place)
        before, behind = self._around(place)
        opens = not before.strip(" “\"‘'(—–-") or bool(_SENTENCE_END.search(before))
        found = names_in(text, self._printed, opens=opens)
        if not found:
            found = self._described(text, behind)
            holder = "" if found else self._printed.holder(text, self._prose.line_at(place.start) or 0)
            if holder and holder not in self._registered:
                return (self._holding(holder),)
        elif len(found) == 1 and found[0].kind != "body":
            return tuple(self._speakers(found, role_behind(behind)))
        return tuple(self._speakers(found, ""))

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
            key=("full", key),
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
            full = self._printed.roles(key[1]) if key[0] == "full" else ()
            roles = dict.fromkeys(filter(None, (name.role, beside, *full)))
            printed = self._printed.people.get(key[1])
            yield NamedSpeaker(
                key=key,
                name=printed.name if printed and key[0] == "full" else name.name,
                spelling=name.name,
                roles=tuple(roles),
                kind="person" if key[0] == "full" else name.kind,
            )

    def _key(self, name: PrintedName) -> Key | None:
        """Return who is meant, or ``None`` where the words may mean an actor of the register."""
        own = key_of(name.name)
        if not own or own in self._registered:
            return None
        if name.kind == "body" and (" " in name.name or not self._printed.called(name.name)):
            return "body", own.removeprefix("the ")
        if name.kind == "body" and not name.name.isupper():
            return None  # "the Kern …" is nobody; "KERN:" is Nora Kern
        called = self._printed.called(name.name) if own not in self._printed.people else (own,)
        if len(called) == 1:
            return None if called[0] in self._registered else ("full", called[0])
        if " " in own:
            return "full", own
        return "bare", own, self._prose.article.id


def with_speakers(
    attributions: Sequence[Attribution], named: Mapping[str, tuple[NamedSpeaker, ...]]
) -> tuple[tuple[Attribution, ...], dict[str, UnregisteredSpeaker]]:
    """Return the statements with the ids of their unregistered speakers, and these by id.

    Args:
        attributions: the published statements of all articles, in the order of dates.
        named: whom the words for each statement's speaker name.
    """
    spoken = {a.id: {n.key: n for n in named.get(a.id, ())} for a in attributions if not a.speakers}
    same = _joined(_grouped(attributions, spoken))
    spoken = {ident: {same[key]: n for key, n in found.items()} for ident, found in spoken.items()}
    whole = _grouped(attributions, spoken)
    ids = _ids(whole)
    known = {ids[key]: _speaker(ids[key], group) for key, group in whole.items()}
    told = tuple(_told(a, {ids[key]: n for key, n in spoken.get(a.id, {}).items()}) for a in attributions)
    return told, dict(sorted(known.items()))


def _grouped(
    attributions: Iterable[Attribution], spoken: Mapping[str, Mapping[Key, NamedSpeaker]]
) -> dict[Key, _Group]:
    """Gather the statements by speaker."""
    groups: dict[Key, _Group] = {}
    for attribution in attributions:
        for key, named in spoken.get(attribution.id, {}).items():
            groups.setdefault(key, _Group()).add(attribution, named)
    return groups


def _told(attribution: Attribution, named: Mapping[str, NamedSpeaker]) -> Attribution:
    """Return a statement with the ids of its unregistered speakers; without any it has no named speaker."""
    if any(one.inferred for one in named.values()):
        return replace(attribution, unregistered=tuple(named), confidence="medium")
    if attribution.speakers or named:
        return replace(attribution, unregistered=tuple(named))
    return replace(attribution, directness="unnamed")


def _joined(groups: Mapping[Key, _Group]) -> dict[Key, Key]:
    """Return for each key the one that stands for the whole speaker: bare surnames join by their office."""
    same = {key: key for key in groups}
    full: dict[str, list[Key]] = {}
    for key in sorted(groups):
        if key[0] == "full":
            names = sorted(groups[key].spellings, key=lambda s: (-len(s.split()), s))
            full.setdefault(surname_of(names[0]), []).append(key)
    for key in sorted(key for key in groups if key[0] == "bare"):
        offices = groups[key].offices
        fitting = [k for k in full.get(key[1], ()) if _share(offices, groups[k].offices)]
        if len(fitting) == 1:
            same[key] = fitting[0]
        elif not fitting and offices:
            office = min(offices, key=lambda o: (o[0], sorted(o[1])))
            same[key] = ("office", key[1], office[0], *sorted(office[1]))
    return same


def _share(one: Iterable[tuple[str, frozenset[str]]], other: Iterable[tuple[str, frozenset[str]]]) -> bool:
    """Return whether two speakers hold the same office, of nobody else's as far as the words say."""
    return any(
        title == same and (not owners or not theirs or owners & theirs)
        for title, owners in one
        for same, theirs in other
    )


def _ids(groups: Mapping[Key, _Group]) -> dict[Key, str]:
    """Give each speaker an address that is safe and nobody else's, and keeps whatever is added."""
    taken: dict[str, Key] = {}
    ids: dict[Key, str] = {}
    for key in sorted(groups):
        slug = _slug(key)
        if slug in taken:
            slug = f"{slug}-{digest(*key)[:6]}"
        taken[slug] = key
        ids[key] = f"{FOLDER}/{slug}"
    return ids


def _slug(key: Key) -> str:
    """Return a name as an address has it; one in other letters, or too long, has a digest."""
    words = key[1] if key[0] != "office" else " ".join(key[1:])
    slug = "-".join(re.findall(r"[a-z0-9]+", words))
    lossy = slug != words.replace(" ", "-") or len(slug) > LONGEST or slug in RESERVED
    if key[0] == "bare" or lossy:
        slug = f"{slug[:LONGEST].strip('-') or 'name'}-{digest(*key)[:6]}"
    return slug


def _longest_roles(roles: Iterable[str]) -> list[str]:
    """Leave out what a longer role holds: "chief" beside "union chief", not "envoy" beside "former envoy"."""
    kept = dict.fromkeys(roles)
    return sorted(role for role in kept if not any(_says_more(other, role) for other in kept))


def _says_more(longer: str, role: str) -> bool:
    """Return whether a role holds another one, and what it adds does not take the office away."""
    words, within = longer.lower().split(), role.lower().split()
    places = range(len(words) - len(within) + 1)
    start = next((n for n in places if words[n : n + len(within)] == within), None)
    if start is None or words == within:
        return False
    return not listed("past") & {*words[:start]}


def _speaker(ident: str, group: _Group) -> UnregisteredSpeaker:
    spellings = sorted(
        group.spellings,
        key=lambda s: (-len(s.split()), s.isupper(), -sum(group.spellings[s].values()), s),
    )
    kinds = group.kinds - {"unknown"}
    return UnregisteredSpeaker(
        id=ident,
        name=spellings[0][:1].upper() + spellings[0][1:],
        kind=next(iter(sorted(kinds))) if kinds else "unknown",
        spellings=tuple(Printed(spelling=s, articles=tuple(sorted(group.spellings[s]))) for s in spellings),
        roles=tuple(
            Printed(spelling=role, articles=tuple(sorted(group.roles[role])))
            for role in _longest_roles(group.roles)
        ),
        attributions=tuple(group.attributions),
        articles=tuple(sorted(group.articles)),
    )
