"""Names: which words for a speaker name somebody, and which only describe.

"President Ivo Orsin" is the name Ivo Orsin with the role President, "the Finance Ministry" is the name of a
body, "a senior official", "critics" and "the letter" are descriptions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING, Literal, Protocol

from generator.words.identity import GIVEN_AND_SURNAME
from generator.words.roles import (
    countries,
    day_names,
    documents,
    is_capital,
    is_crowd,
    is_role,
    listed,
    plain,
    states,
)
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

NameKind = Literal["person", "body", "unknown"]
"""``unknown``: a single word such as "Orsin" or "Hamal", which may be either."""
ARTICLES = frozenset(("the", "a", "an"))
_RELATIVE = re.compile(r",?\s+(?:who|whom|which|that)$")
_ASIDE = re.compile(r"\s\([^()]*(?:\)|$)")
"""What stands in brackets behind a name: ``(D-Tolland)``."""
_CALLED = r"[^“”‘’\".,;:!?]{1,30}"
_NICKNAME = re.compile(rf"\b([A-Z][\w.-]*)\s(?:“{_CALLED}”|‘{_CALLED}’|\"{_CALLED}\"|'{_CALLED}')(?=\s[A-Z])")
"""As in ``Owen “the Hammer” Harth``; not as in ``Kell said “no” Monday``."""
_POSSESSIVE = re.compile(r"(?<=.)(?:['’]s|(?<=s)['’])$")
_JOINED = re.compile(r"(?!(?:Mc|Mac|De|Le|La|Di|Du|Van|Fitz)[A-Z])[A-Z][a-z]+[A-Z]")
"""Words written as one, as no surname is: ``LakePost``."""
_INITIAL = re.compile(r"(?:[A-Z]\.)+$")


class Evidence(Protocol):
    """What an article's other sentences say about a word."""

    def is_small(self, word: str) -> bool:
        """Return whether the article prints the word in small letters too: then it is not a name."""

    def is_name(self, word: str) -> bool:
        """Return whether the article prints the word with a capital inside a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedName:
    """A name as some words print it."""

    name: str
    """Without title: ``Ivo Orsin``; of a body without article: ``Finance Ministry``."""
    role: str
    """The title, office or house beside it: ``Velian President``, ``of the Lake Institute``; may be empty."""
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A noun phrase in its parts: "Velia’s", "former envoy", "Nora Kell", "of the Lake Institute"."""

    owner: list[str]
    before: list[str]
    run: list[str]
    """The words with capitals at its end."""
    behind: list[str]

    @property
    def counted(self) -> bool:
        """Whether it means one of many, or points at somebody: "a", "most", "his"."""
        first = [*self.owner, *self.before, *self.run][0]
        return first.lower() in listed("counting")

    @property
    def definite(self) -> bool:
        """Whether it begins with "the"."""
        return bool(self.before) and self.before[0].lower() == "the"

    @property
    def of_names(self) -> list[str]:
        """What belongs to the name of a body: "of Ports and Roads"."""
        if self.behind[:1] not in (["of"], ["for"]):
            return []
        return self.behind if is_capital(self.behind[-1]) else []

    @property
    def has_role(self) -> bool:
        """Whether a role stands before the words with capitals: "the former envoy Nora Kell"."""
        return any(is_role(word) for word in self.before)


def names_in(words: str, evidence: Evidence, *, opens: bool) -> tuple[PrintedName, ...]:
    """Return whom the words for a speaker name; nobody where they only describe.

    Args:
        words: the words, as the source has them.
        evidence: what the article's other sentences say about single words.
        opens: whether the words open a sentence, so that their capital says nothing.
    """
    text = " ".join(words.split())
    text = plain_names(text)
    text = _RELATIVE.sub("", _ASIDE.sub("", text)).strip(" ,;:'“”\"‘’")
    name, _, beside = text.partition(", ")
    if beside and beside.split()[0] not in listed("suffix"):
        named = names_in(name, evidence, opens=opens)
        if named:
            return named  # "Nora Kell, the league's envoy"
    first, together, second = text.partition(" and ")
    if together and listed("preposition").isdisjoint(first.split()):
        pair = _pair(_read(first, evidence, opens=opens), _read(second, evidence, opens=False))
        if pair:
            return pair
    found = _read(text, evidence, opens=opens)
    return (found,) if found else ()


def plain_names(text: str) -> str:
    """Leave out what is no part of a name: ``Owen “the Hammer” Harth KC`` is Owen Harth."""
    return _letters_behind().sub(r"\1", _NICKNAME.sub(r"\1", text))


@cache
def _letters_behind() -> re.Pattern[str]:
    """Return a pattern of letters behind a full name: ``, KC`` of ``Nora Kell, KC, said``.

    An ``MP`` is a role as well: ``Liberal Democrat MP`` is nobody's name.
    """
    letters = [word for word in word_list("roles.post_nominal.words") if not is_role(word)]
    known = "|".join(map(re.escape, letters))
    return re.compile(rf"\b([A-Z][\w.-]*\s[A-Z][\w’'-]+),?\s(?:{known})(?=$|[,;:.)]|\s[a-z(])")


def _pair(one: PrintedName | None, other: PrintedName | None) -> tuple[PrintedName, ...]:
    """Return two who are named together: "Orsin and Velic", "Ivo and Mara Orsin"."""
    if one is None or other is None:
        return ()
    if one.kind == "body" or other.kind == "body":
        return ()  # "the Ministry of Ports and Roads" is one
    family = other.name.split()
    if " " not in one.name and len(family) == GIVEN_AND_SURNAME:
        one = replace(one, name=f"{one.name} {family[-1]}", kind="person")
    return one, other


def _read(text: str, evidence: Evidence, *, opens: bool) -> PrintedName | None:
    """Return whom a noun phrase names."""
    phrase = _parted(text.split())
    if phrase is None:
        return None
    if not phrase.run:
        return _house(phrase)
    opens = opens and not phrase.owner and not phrase.before
    if opens and len(phrase.run) > 1 and _only_qualifies(phrase.run[0], evidence):
        phrase = replace(phrase, run=phrase.run[1:])  # "Neighbouring Velia"
    if phrase.run[0].lower() in listed("counting"):
        return None  # "Two House Committees"
    reading = _of_body(phrase, evidence) or _of_person(phrase, evidence, opens=opens)
    if reading is None:
        return None
    full_name = reading.kind == "person" and " " in reading.name
    if phrase.counted and not full_name:
        return None  # "a Republican", but "a Republican, Nora Kell"
    if not phrase.owner or reading.kind == "body":
        return reading
    return replace(reading, role=_owned_role(phrase, reading.role))


def _owned_role(phrase: _Phrase, role: str) -> str:
    """Return a role with whose it is: "Velia's envoy Nora Kell", "The Tide's Nora Kell"."""
    owner = " ".join(phrase.owner)
    if role:
        return f"{owner} {role}"
    return f"of {_POSSESSIVE.sub('', owner)}"


def _only_qualifies(word: str, evidence: Evidence) -> bool:
    """Return whether a word that opens a sentence only says something of the name behind it."""
    return plain(word) in listed("no_office") and not evidence.is_name(word)


def _parted(tokens: list[str]) -> _Phrase | None:
    """Part a noun phrase; "30 voters" and "Kern’s" name nobody."""
    if not tokens or tokens[0][:1].isdigit():
        return None
    cut = _first_preposition(tokens)
    head, behind = tokens[:cut], tokens[cut:]
    start = 0
    for number, token in enumerate(head, start=1):
        if _POSSESSIVE.search(token):
            start = number
    if start == len(head):
        return None
    before, run = split_run(head[start:])
    if len(run) > 1 and run[0].lower() in day_names():
        run = run[1:]  # "On Monday Kern said"
    return _Phrase(owner=head[:start], before=before, run=run, behind=behind)


def _first_preposition(tokens: Sequence[str]) -> int:
    """Return where what belongs to a name begins: "of" in "Rolf Amsel of the Lake Institute"."""
    for number, token in enumerate(tokens):
        if number and token in listed("preposition"):
            return number
    return len(tokens)


def split_run(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the words with capitals at the end from those before: "the envoy", "Salim bin Rashad"."""
    start = len(tokens)
    while start and _may_be_of_name(tokens[start - 1]):
        start -= 1
    while start < len(tokens) and tokens[start] in listed("inner_particle"):
        start += 1  # they stand inside a name only
    run = list(tokens[start:])
    if not run or not is_capital(run[-1]):
        return list(tokens), []
    if start == 0 and run[0].lower() in ARTICLES | {"one"}:
        return run[:1], run[1:]
    return list(tokens[:start]), run


def _may_be_of_name(token: str) -> bool:
    """Return whether a word may stand in a name: ``Salim``, ``bin``."""
    return is_capital(token) or token in listed("particle")


def _house(phrase: _Phrase) -> PrintedName | None:
    """Read the name of a body that ends in small letters: "the Lund administration", "Velia’s army"."""
    before = phrase.before
    if phrase.counted or before[-1] not in listed("body_noun"):
        return None
    named = before[0].lower() == "the" and any(is_capital(word) for word in before[1:])
    if not named and not phrase.owner:
        return None  # "the ministry", and "Republican party" without an article, are no certain names
    told, owner = split_run(phrase.owner)
    if not owner or not any(is_role(word) for word in told):
        owner = phrase.owner  # but of "presidential candidate Nora Kell’s campaign" the name
    tokens = [*owner, *before]
    if tokens[0].lower() == "the":
        tokens = tokens[1:]
    return _body([*tokens, *phrase.of_names])


def _body(words: Sequence[str]) -> PrintedName:
    return PrintedName(name=" ".join(words), role="", kind="body")


def _of_body(phrase: _Phrase, evidence: Evidence) -> PrintedName | None:
    """Read the name of an organisation or state: "the Vatican", "Tolland Free Press"."""
    run = phrase.run
    if not phrase.definite and len(run) == 1 and is_crowd(run[0]):
        return None  # "Company"
    titles, name = ([], run) if _is_whole_house(run) else strip_titles(run)
    if not name or titles or phrase.has_role:
        return None
    last = plain(name[-1])
    if last in documents() and last not in listed("body"):
        return None  # "the Kern Report"
    if len(name) == 1 and not phrase.of_names and plain(name[0]) in listed("common_body"):
        # "Velia's Ministry", but "the Company" is nobody's name
        owned = any(is_capital(word) for word in phrase.owner)
        return _body([clean([*phrase.owner, *name])]) if owned else None
    if is_body(name, phrase.behind):
        return _body([clean([*name, *phrase.of_names])])
    if not phrase.definite:
        return None
    if len(phrase.before) > 1 and len(name) > 1:
        return None  # "the venture capitalist Nora Kell"
    return None if _is_of_people(name, evidence) else _body([clean(name)])


def _is_of_people(name: Sequence[str], evidence: Evidence) -> bool:
    """Return whether words behind "the" mean people: "the Republicans", "the Kerns", "the Velian"."""
    if is_crowd(name[-1]):
        return True
    if len(name) > 1:
        return False
    family = name[0].endswith("s") and evidence.is_name(name[0][:-1])
    return family or name[0].lower() in countries()


def _of_person(phrase: _Phrase, evidence: Evidence, *, opens: bool) -> PrintedName | None:
    """Read a person's name with the titles before it: "Velian", "President", "Ivo Orsin"."""
    titles, name = strip_titles(phrase.run)
    no_role = ARTICLES | listed("address")
    roles = [token for token in (*phrase.before, *titles) if plain(token) not in no_role]
    if not name:
        return _behind_office(roles, phrase.behind)
    full = _is_full(name)
    titled = bool(titles) or phrase.has_role
    if phrase.definite and full and roles:
        titled = True  # "the venture capitalist Nora Kell"
    if not titled:
        if phrase.definite or plain(name[-1]) in documents() | listed("common"):
            return None  # "the Republicans", "Teller Report", "Warring Parties"
        if not full and not _is_single_name(name[-1], evidence, opens=opens):
            return None
    role = " ".join(_told_roles(roles)).strip(" ,") or " ".join(phrase.behind)
    return PrintedName(name=clean(name), role=role, kind="person" if full or titled else "unknown")


def _told_roles(roles: Sequence[str]) -> list[str]:
    """Return the roles that say something to a reader of the page."""
    told = list(dropwhile(lambda word: plain(word) in listed("no_office"), roles))  # "neighbouring Velia"
    if told and plain(told[0]) in listed("whose"):
        return []  # "her lawyer Nora Kell": a reader of the page doesn't know whose
    return told


def _is_full(name: Sequence[str]) -> bool:
    """Return whether a name is given name and surname."""
    return sum(is_capital(word) for word in name) >= GIVEN_AND_SURNAME


def clean(name: Sequence[str]) -> str:
    """Return a name without what punctuation leaves at its edges."""
    text = " ".join(name).strip(' ,;:“”"‘')
    if text.endswith(("Jr.", "Sr.")) or _INITIAL.search(text):
        return text
    return text.rstrip(".")


def strip_titles(run: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the titles at the front of a run of capitals from the name: "Finance Minister", "Mara Velic".

    The name is empty where the run ends in a title: "the Wisconsin Republican".
    """
    tokens = list(run)
    last = len(tokens)
    while last and tokens[last - 1] in listed("suffix"):
        last -= 1
    places = [number for number in range(last) if is_role(tokens[number])]
    if places and places[-1] == last - 1:
        surname = plain(tokens[last - 1]) in listed("surname")
        if not surname or last < GIVEN_AND_SURNAME or len(places) > 1:
            return tokens, []
        places = places[:-1]  # "Stephen King"
    start = places[-1] + 1 if places else 0
    while last - start >= GIVEN_AND_SURNAME and _says_whence(tokens[start]):
        start += 1
    while last - start > GIVEN_AND_SURNAME and _is_of_country(tokens[start]):
        start += 1
    return tokens[:start], tokens[start:]


def _says_whence(token: str) -> bool:
    """``Ansel-born`` of "Ansel-born Nora Kell"."""
    place, _, whence = token.partition("-")
    return is_capital(place) and whence in listed("whence")


def _is_of_country(token: str) -> bool:
    """``Norwegian`` of "Norwegian Nora Kell", ``Norwegian-born``."""
    adjective, _, _ = token.lower().partition("-")
    return adjective in countries()


def _behind_office(roles: list[str], behind: list[str]) -> PrintedName | None:
    """Read a name that stands behind an office with "of": "Secretary of State Ada Lund"."""
    if behind[:1] != ["of"]:
        return None
    _, run = split_run(behind)
    of_office = 0
    while of_office < len(run) and _belongs_to_office(run[of_office]):
        of_office += 1
    # "Secretary of State | Ada Lund", "President of Velia | Ivo Orsin"; but "President of New Tolland"
    name = run[of_office:] if of_office else run[1:]
    if not name or (not of_office and not _is_full(name)):
        return None
    office = behind[: len(behind) - len(name)]
    return PrintedName(name=clean(name), role=" ".join([*roles, *office]), kind="person")


def _belongs_to_office(token: str) -> bool:
    """``State`` of "Secretary of State Ada Lund"."""
    return plain(token) in listed("behind_of") or is_role(token)


def is_body(name: Sequence[str], behind: Sequence[str] = ()) -> bool:
    """Return whether words with capitals name an organisation or a state rather than a person."""
    last = name[-1]
    if len(name) == 1:
        capitals = last.replace(".", "")
        initials = len(capitals) > 1 and capitals.isupper()
        if initials or _JOINED.match(last):
            return True  # "CNN", "LakePost"
    elif re.fullmatch(r"[A-Z]{2,}", last) and not " ".join(name).isupper():
        return last not in listed("suffix")  # "Lake Priorities PLC"
    if behind[:1] and behind[0] in {"of", "for"} and plain(name[0]) in listed("body"):
        return True  # "Ministry of Ports"
    return plain(last) in listed("body") or " ".join(name).lower() in states()


def _is_whole_house(run: Sequence[str]) -> bool:
    """Return whether a run of capitals is a body's whole name: "Tolland Free Press", "Velian Bar League"."""
    if len(run) == 1 or plain(run[-1]) not in listed("body"):
        return False
    # but "President Orsin's Press Office" begins with a person's title
    return all(plain(token) in listed("of_houses") for token in run[:-1] if is_role(token))


def _is_single_name(token: str, evidence: Evidence, *, opens: bool) -> bool:
    """Return whether a single word with a capital is somebody's name."""
    word = plain(token)
    if is_crowd(word) or word in documents() or word in countries():
        return False
    if word in listed("counting") or word in listed("common_body"):
        return False
    if not opens:
        return True
    if evidence.is_small(token):
        return False
    return evidence.is_name(token) or not word.endswith(tuple(listed("common_ending")))
