"""Names: which words for a speaker name somebody, and which only describe.

"President Ivo Orsin" is the name Ivo Orsin with the role President, "the Finance Ministry" is the name of a
body, "a senior official", "critics" and "the letter" are descriptions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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

if TYPE_CHECKING:
    from collections.abc import Sequence

NameKind = Literal["person", "body", "unknown"]
"""``unknown``: a single word such as "Orsin" or "Hamal", which may be either."""
ARTICLES = frozenset(("the", "a", "an"))
_RELATIVE = re.compile(r",?\s+(?:who|whom|which|that)$")
_ASIDE = re.compile(r"\s\([^()]*(?:\)|$)")
"""What stands in brackets behind a name: ``(D-Tolland)``."""
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
        joined = self.behind[:1] and self.behind[0] in {"of", "for"} and is_capital(self.behind[-1])
        return self.behind if joined else []


def names_in(words: str, evidence: Evidence, *, opens: bool) -> tuple[PrintedName, ...]:
    """Return whom the words for a speaker name; nobody where they only describe.

    Args:
        words: the words, as the source has them.
        evidence: what the article's other sentences say about single words.
        opens: whether the words open a sentence, so that their capital says nothing.
    """
    text = _RELATIVE.sub("", _ASIDE.sub("", " ".join(words.split()))).strip(" ,;:'“”\"‘’")
    name, _, beside = text.partition(", ")
    if beside and beside.split()[0] not in listed("suffix"):
        named = names_in(name, evidence, opens=opens)
        if named:
            return named  # "Nora Kell, the league's envoy"
    first, together, second = text.partition(" and ")
    if together and not listed("preposition") & set(first.split()):
        pair = _pair(_read(first, evidence, opens=opens), _read(second, evidence, opens=False))
        if pair:
            return pair
    found = _read(text, evidence, opens=opens)
    return (found,) if found else ()


def _pair(one: PrintedName | None, other: PrintedName | None) -> tuple[PrintedName, ...]:
    """Return two who are named together: "Orsin and Velic", "Ivo and Mara Orsin"."""
    if one is None or other is None or "body" in {one.kind, other.kind}:
        return ()  # "the Ministry of Ports and Roads" is one
    family = other.name.split()
    if " " not in one.name and len(family) == GIVEN_AND_SURNAME:
        one = replace(one, name=f"{one.name} {family[-1]}", kind="person")
    return one, other


def _read(text: str, evidence: Evidence, *, opens: bool) -> PrintedName | None:
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
    if reading is None or (phrase.counted and (reading.kind != "person" or " " not in reading.name)):
        return None
    if not phrase.owner or reading.kind == "body":
        return reading
    owner = " ".join(phrase.owner)
    # "Velia's envoy Nora Kell", "The Tide's Nora Kell"
    role = f"{owner} {reading.role}" if reading.role else f"of {_POSSESSIVE.sub('', owner)}"
    return replace(reading, role=role)


def _only_qualifies(word: str, evidence: Evidence) -> bool:
    """Return whether a word that opens a sentence only says something of the name behind it."""
    return plain(word) in listed("no_office") and not evidence.is_name(word)


def _parted(tokens: list[str]) -> _Phrase | None:
    """Part a noun phrase; "30 voters" and "Kern’s" name nobody."""
    if not tokens or tokens[0][:1].isdigit():
        return None
    cut = next((n for n, token in enumerate(tokens) if n and token in listed("preposition")), len(tokens))
    head, behind = tokens[:cut], tokens[cut:]
    owners = [number for number, token in enumerate(head) if _POSSESSIVE.search(token)]
    start = owners[-1] + 1 if owners else 0
    if start == len(head):
        return None
    before, run = split_run(head[start:])
    if len(run) > 1 and run[0].lower() in day_names():
        run = run[1:]
    return _Phrase(owner=head[:start], before=before, run=run, behind=behind)


def split_run(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the words with capitals at the end from those before: "the envoy", "Salim bin Rashad"."""
    start = len(tokens)
    while start and (is_capital(tokens[start - 1]) or tokens[start - 1] in listed("particle")):
        start -= 1
    while start < len(tokens) and tokens[start] in listed("inner_particle"):
        start += 1  # they stand inside a name only
    run = list(tokens[start:])
    if not run or not is_capital(run[-1]):
        return list(tokens), []
    if start == 0 and run[0].lower() in ARTICLES | {"one"}:
        return run[:1], run[1:]
    return list(tokens[:start]), run


def _house(phrase: _Phrase) -> PrintedName | None:
    """Read the name of a body that ends in small letters: "the Lund administration", "Velia’s army"."""
    before = phrase.before
    if phrase.counted or before[-1] not in listed("body_noun"):
        return None
    named = any(map(is_capital, before[1:])) and before[0].lower() == "the"
    if not named and not phrase.owner:
        return None  # "the ministry", and "Republican party" without an article, are no certain names
    told, owner = split_run(phrase.owner)
    if not owner or not any(map(is_role, told)):
        owner = phrase.owner  # but of "presidential candidate Nora Kell’s campaign" the name
    tokens = [*owner, *before]
    tokens = tokens[1:] if tokens[0].lower() == "the" else tokens
    return PrintedName(name=" ".join([*tokens, *phrase.of_names]), role="", kind="body")


def _of_body(phrase: _Phrase, evidence: Evidence) -> PrintedName | None:
    """Read the name of an organisation or state: "the Vatican", "Tolland Free Press"."""
    run = phrase.run
    if not phrase.definite and len(run) == 1 and is_crowd(run[0]):
        return None  # "Company"
    titles, name = ([], run) if _is_whole_house(run) else strip_titles(run)
    titled = bool(titles) or any(map(is_role, phrase.before))
    if not name or titled or (plain(name[-1]) in documents() and plain(name[-1]) not in listed("body")):
        return None
    if len(name) == 1 and not phrase.of_names and plain(name[0]) in listed("common_body"):
        # "Velia's Ministry", but "the Company" is nobody's name
        owned = PrintedName(name=clean([*phrase.owner, *name]), role="", kind="body")
        return owned if any(map(is_capital, phrase.owner)) else None
    if is_body(name, phrase.behind):
        return PrintedName(name=clean([*name, *phrase.of_names]), role="", kind="body")
    if not phrase.definite or (len(phrase.before) > 1 and len(name) > 1):
        return None  # "the venture capitalist Nora Kell"
    family = len(name) == 1 and name[0].endswith("s") and evidence.is_name(name[0][:-1])  # "the Kerns"
    crowd = is_crowd(name[-1]) or (len(name) == 1 and name[0].lower() in countries())  # "the Velian"
    return None if family or crowd else PrintedName(name=clean(name), role="", kind="body")


def _of_person(phrase: _Phrase, evidence: Evidence, *, opens: bool) -> PrintedName | None:
    """Read a person's name with the titles before it: "Velian", "President", "Ivo Orsin"."""
    titles, name = strip_titles(phrase.run)
    roles = [t for t in (*phrase.before, *titles) if plain(t) not in ARTICLES | listed("address")]
    if not name:
        return _behind_office(roles, phrase.behind)
    full = sum(map(is_capital, name)) >= GIVEN_AND_SURNAME
    titled = bool(titles) or any(map(is_role, phrase.before)) or (phrase.definite and full and len(roles) > 0)
    if not titled and (phrase.definite or plain(name[-1]) in documents() | listed("common")):
        return None  # "the Republicans", "Teller Report", "Warring Parties"
    if not titled and not full and not _is_single_name(name[-1], evidence, opens=opens):
        return None
    roles = list(dropwhile(lambda word: plain(word) in listed("no_office"), roles))  # "neighbouring Velia"
    if roles and plain(roles[0]) in listed("whose"):
        roles = []  # "her lawyer Nora Kell": a reader of the page doesn't know whose
    role = " ".join(roles).strip(" ,") or " ".join(phrase.behind)
    return PrintedName(name=clean(name), role=role, kind="person" if full or titled else "unknown")


def clean(name: Sequence[str]) -> str:
    """Return a name without what punctuation leaves at its edges."""
    text = " ".join(name).strip(' ,;:“”"‘')
    return text if text.endswith(("Jr.", "Sr.")) or _INITIAL.search(text) else text.rstrip(".")


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
    while last - start > GIVEN_AND_SURNAME and tokens[start].lower().partition("-")[0] in countries():
        start += 1  # "Norwegian Nora Kell", "Norwegian-born Nora Kell"
    return tokens[:start], tokens[start:]


def _behind_office(roles: list[str], behind: list[str]) -> PrintedName | None:
    """Read a name that stands behind an office with "of": "Secretary of State Ada Lund"."""
    if behind[:1] != ["of"]:
        return None
    _, run = split_run(behind)
    number = 0
    while number < len(run) and (plain(run[number]) in listed("behind_of") or is_role(run[number])):
        number += 1
    # "Secretary of State | Ada Lund", "President of Velia | Ivo Orsin"; but "President of New Tolland"
    name = run[number:] if number else run[1:]
    if sum(map(is_capital, name)) < GIVEN_AND_SURNAME and not number:
        return None
    if not name:
        return None
    office = behind[: len(behind) - len(name)]
    return PrintedName(name=clean(name), role=" ".join([*roles, *office]), kind="person")


def is_body(name: Sequence[str], behind: Sequence[str] = ()) -> bool:
    """Return whether words with capitals name an organisation or a state rather than a person."""
    capitals = name[-1].replace(".", "")
    single = len(name) == 1
    if single and ((len(capitals) > 1 and capitals.isupper()) or _JOINED.match(name[-1])):
        return True  # "CNN", "LakePost"
    if not single and re.fullmatch(r"[A-Z]{2,}", name[-1]) and not " ".join(name).isupper():
        return name[-1] not in listed("suffix")  # "Lake Priorities PLC"
    if behind[:1] and behind[0] in {"of", "for"} and plain(name[0]) in listed("body"):
        return True  # "Ministry of Ports"
    return plain(name[-1]) in listed("body") or " ".join(name).lower() in states()


def _is_whole_house(run: Sequence[str]) -> bool:
    """Return whether a run of capitals is a body's whole name: "Tolland Free Press", "Velian Bar League"."""
    titled = any(is_role(token) and plain(token) not in listed("of_houses") for token in run[:-1])
    return len(run) > 1 and plain(run[-1]) in listed("body") and not titled


def _is_single_name(token: str, evidence: Evidence, *, opens: bool) -> bool:
    """Return whether a single word with a capital is somebody's name."""
    word = plain(token)
    if (
        is_crowd(word)
        or word in documents() | listed("counting") | listed("common_body") | countries().keys()
    ):
        return False
    if not opens:
        return True
    if evidence.is_small(token):
        return False
    return evidence.is_name(token) or not word.endswith(tuple(listed("common_ending")))
