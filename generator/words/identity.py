"""Identity: what one name is known by however it is spelled, and which office tells people apart."""

from __future__ import annotations

import re
import unicodedata

from generator.words.roles import countries, is_role, listed, same_role

_INITIALS = re.compile(r"(?:\b\w\.){2,}")
_APOSTROPHES = frozenset("'’‘")
GIVEN_AND_SURNAME = 2
"""So many words make a full name."""


def key_of(name: str) -> str:
    """Return what one name is known by: small letters, no accents, no middle initials.

    >>> key_of("Zoë J. O’Brien")
    'zoe obrien'
    >>> key_of("F.B.I.")
    'fbi'
    """
    text = _without_accents(unicodedata.normalize("NFKD", name).casefold())
    text = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", text)
    tokens = re.findall(r"\w+", text)
    if len(tokens) > GIVEN_AND_SURNAME:
        longer = [token for token in tokens if len(token) > 1]
        tokens = longer or tokens
    return " ".join(tokens)


def _without_accents(text: str) -> str:
    """Return a text without accents and apostrophes: ``zoe obrien``."""
    letters = (char for char in text if not unicodedata.combining(char))
    return "".join(char for char in letters if char not in _APOSTROPHES)


def surname_of(name: str) -> str:
    """Return the key of the surname: the last word, but the first of "Sun Tae-in"."""
    words = name.split()
    tokens = [word for word in words if word not in listed("suffix")] or words
    if len(tokens) > 1 and _is_given_name_of_two(tokens[-1]):
        return key_of(tokens[0])
    return key_of(tokens[-1])


def _is_given_name_of_two(word: str) -> bool:
    """``Tae-in``, as Korean given names are written."""
    _, _, second = word.partition("-")
    return second[:1].islower()


def office_of(role: str) -> tuple[str, frozenset[str]]:
    """Return the office that a role names, and whose it is; an empty office where it is none.

    Only an office that one person holds at a time tells people of one surname apart: "former
    Norwegian President" is ("president", {"norway"}), "analyst" is none.
    """
    owned = role.lower().replace("’s", "").replace("'s", "")
    telling_nothing = listed("vague_office") | listed("address")
    words = [
        same_role().get(word, word) for word in re.findall(r"[\w-]+", owned) if word not in telling_nothing
    ]
    office = {word for word in words if word in listed("office") or word in listed("office_part")}
    if office.isdisjoint(listed("office")):
        return "", frozenset()
    owners: set[str] = set()
    for word in words:
        if word not in office and not is_role(word):
            owners.add(countries().get(word, word))
    return " ".join(sorted(office)), frozenset(owners)
