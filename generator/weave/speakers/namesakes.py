"""Namesakes: which names of several articles are one speaker, and at which address that speaker is found.

Across articles only the full name joins, or the same surname in the same office: two people may share a
surname. An address is made of the name alone (and of the article, where only a surname is printed), so no
other speaker can take it. Where a surname joins a full name once another article prints that, the address
that it had before leads on.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.names import Printed, UnregisteredSpeaker
from generator.weave.addresses.address_claims import digest
from generator.weave.speakers.unregistered_speakers import BARE, BODY, FULL
from generator.words.identity import office_of, surname_of
from generator.words.roles import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.names import SpeakerKind
    from generator.weave.speakers.unregistered_speakers import Key, NamedSpeaker

FOLDER = "speakers"
LONGEST = 60
"""Letters of a name in an address."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names of devices, which Windows gives to no file: ``con.html`` could not be checked out there."""
RESERVED = _DEVICES | {"index", "several", "single"}
"""Names that a file may not have, or that another page or heading has."""
OFFICE = "office"
"""The kind of a key that joins surnames by their office: (OFFICE, ``orsin``, ``president``, ``velia``)."""


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


@dataclass(slots=True)
class _Joints:
    """Which keys mean the same speaker, and which addresses that moved."""

    same: dict[Key, Key]
    """For each key the one that stands for the whole speaker."""
    before: dict[Key, list[Key]] = field(default_factory=dict)
    """The keys that some statements of a speaker had, until another article printed the full name."""
    sought: set[Key] = field(default_factory=set)
    """Full names of which each would have a surname's statements, were there not another that fits."""


def with_speakers(
    attributions: Sequence[Attribution], named: Mapping[str, tuple[NamedSpeaker, ...]]
) -> tuple[tuple[Attribution, ...], dict[str, UnregisteredSpeaker]]:
    """Return the statements with the ids of their unregistered speakers, and these by id.

    Args:
        attributions: the published statements of all articles, in the order of dates.
        named: whom the words for each statement's speaker name.
    """
    spoken: dict[str, dict[Key, NamedSpeaker]] = {}
    for attribution in attributions:
        if not attribution.speakers:
            spoken[attribution.id] = {speaker.key: speaker for speaker in named.get(attribution.id, ())}
    joints = _joined(_grouped(attributions, spoken))
    for ident, found in spoken.items():
        spoken[ident] = {joints.same[key]: speaker for key, speaker in found.items()}
    whole = _grouped(attributions, spoken)
    former = _former(whole, joints)
    known: dict[str, UnregisteredSpeaker] = {}
    for key, group in whole.items():
        speaker = _speaker(address_of(key), group)
        known[speaker.id] = replace(speaker, former=former[key], had_page=key in joints.sought)
    told: list[Attribution] = []
    for attribution in attributions:
        speakers = spoken.get(attribution.id, {})
        told.append(_told(attribution, {address_of(key): speaker for key, speaker in speakers.items()}))
    return tuple(told), dict(sorted(known.items()))


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


def _joined(groups: Mapping[Key, _Group]) -> _Joints:
    """Find the keys that mean one speaker: the same full name, or the same surname in the same office."""
    joints = _Joints({key: key for key in groups})
    full: dict[str, list[Key]] = {}
    for key in sorted(groups):
        if key[0] == BODY and (FULL, key[1]) in groups:
            joints.same[key] = (FULL, key[1])  # "the Orsin Kell" in one article, "Orsin Kell" in another
        if key[0] == FULL:
            names = sorted(groups[key].spellings, key=lambda name: (-len(name.split()), name))
            full.setdefault(surname_of(names[0]), []).append(key)
    for key in sorted(groups):
        offices = groups[key].offices if key[0] == BARE else set()
        if not offices:
            continue
        in_office = _in_office(key[1], offices)
        fitting = [other for other in full.get(key[1], ()) if _share(offices, groups[other].offices)]
        if not fitting:
            joints.same[key] = in_office
        elif len(fitting) == 1:
            joints.same[key] = fitting[0]
            joints.before.setdefault(fitting[0], []).append(in_office)
        else:
            joints.before.setdefault(key, []).append(in_office)
            joints.sought.update(fitting)
    return joints


def _in_office(surname: str, offices: Iterable[tuple[str, frozenset[str]]]) -> Key:
    """Return the key of a surname in an office: ``President Orsin`` of several articles."""
    title, owners = min(offices, key=lambda office: (office[0], sorted(office[1])))
    return (OFFICE, surname, title, *sorted(owners))


def _former(whole: Mapping[Key, _Group], joints: _Joints) -> dict[Key, tuple[str, ...]]:
    """Return the addresses that lead on to each speaker; each leads to one, and none that is in use does."""
    taken = {address_of(key) for key in whole}
    found: dict[Key, tuple[str, ...]] = {}
    for key in sorted(whole):
        addresses = dict.fromkeys(map(address_of, joints.before.get(key, ())))
        found[key] = tuple(address for address in addresses if address not in taken)
        taken.update(found[key])
    return found


def _share(one: Iterable[tuple[str, frozenset[str]]], other: Iterable[tuple[str, frozenset[str]]]) -> bool:
    """Return whether two speakers hold the same office, of nobody else's as far as the words say.

    ``President Orsin`` and ``Ivo Orsin, the Tolland president`` may; the Tolland and the Velian one do not.
    """
    for title, owners in one:
        for same_title, others in other:
            if title != same_title:
                continue
            if not owners or not others or owners & others:
                return True
    return False


def address_of(key: Key) -> str:
    """Return a speaker's address: it hangs on the key alone, whoever else is named.

    A full name makes an address of its own: ``speakers/ivo-orsin``. A surname alone, a surname in an office,
    and a name that can't be written whole in an address get a digest of their key.
    """
    words = " ".join(key[1:]) if key[0] == OFFICE else key[1]
    slug = "-".join(re.findall(r"[a-z0-9]+", words))
    is_name = key[0] in {FULL, BODY}
    if is_name and _is_whole(slug, words):
        return f"{FOLDER}/{slug}"
    # What is a person here and a body there is one speaker: the digest of a name leaves out which it is.
    told = words if is_name else " ".join(key)
    start = slug[:LONGEST].strip("-") or "name"
    return f"{FOLDER}/{start}-{digest(told)[:6]}"


def _is_whole(slug: str, words: str) -> bool:
    """Return whether an address has every letter of a name, and is free to be one."""
    return slug == words.replace(" ", "-") and len(slug) <= LONGEST and slug not in RESERVED


def _longest_roles(roles: Mapping[str, Iterable[str]]) -> list[str]:
    """Leave out what a longer role says: ``chief`` beside ``union chief``, but not beside ``former chief``.

    Where one article prints both ``former League envoy`` and ``envoy``, the second is the first; of another
    article it may be older. ``roles`` are those with the articles that print them.
    """

    def is_said_by(other: str, role: str) -> bool:
        return _says_more(other, role) or _is_past(other, role, roles)

    return sorted(role for role in roles if not any(is_said_by(other, role) for other in roles))


def _is_past(former: str, role: str, roles: Mapping[str, Iterable[str]]) -> bool:
    """Return whether each article that prints a role prints it as a former one, too."""
    word, _, rest = former.lower().partition(" ")
    same = rest == role.lower() or rest.endswith(f" {role.lower()}")
    return word in listed("past") and same and {*roles[role]} <= {*roles[former]}


def _says_more(longer: str, role: str) -> bool:
    """Return whether a role holds another one, and what it adds does not take the office away."""
    words, within = longer.lower().split(), role.lower().split()
    if words == within:
        return False
    for start in range(len(words) - len(within) + 1):
        if words[start : start + len(within)] == within:
            return listed("past").isdisjoint(words[:start])
    return False


def _speaker(ident: str, group: _Group) -> UnregisteredSpeaker:
    """Make the entry of a speaker, under the fullest name, and of these the most frequent."""

    def order(spelling: str) -> tuple[int, bool, int, str]:
        times = sum(group.spellings[spelling].values())
        return -len(spelling.split()), spelling.isupper(), -times, spelling

    spellings = sorted(group.spellings, key=order)
    name = spellings[0]
    kinds = sorted(group.kinds - {"unknown"})
    return UnregisteredSpeaker(
        id=ident,
        name=name[:1].upper() + name[1:],
        kind=kinds[0] if kinds else "unknown",
        spellings=tuple(_printed(spelling, group.spellings[spelling]) for spelling in spellings),
        roles=tuple(_printed(role, group.roles[role]) for role in _longest_roles(group.roles)),
        attributions=tuple(group.attributions),
        articles=tuple(sorted(group.articles)),
    )


def _printed(words: str, articles: Iterable[str]) -> Printed:
    return Printed(spelling=words, articles=tuple(sorted(articles)))
