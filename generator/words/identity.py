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
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c) and c not in _APOSTROPHES)
    text = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", text)
    tokens = re.findall(r"\w+", text)
    if len(tokens) > GIVEN_AND_SURNAME:
        tokens = [token for token in tokens if len(token) > 1] or tokens
    return " ".join(tokens)


def surname_of(name: str) -> str:
    """Return the key of the surname: the last word, but the first of "Sun Tae-in"."""
    tokens = [token for token in name.split() if token not in listed("suffix")] or name.split()
    given = tokens[-1].partition("-")[2]
    eastern = len(tokens) > 1 and given[:1].islower()
    return key_of(tokens[0] if eastern else tokens[-1])


def office_of(role: str) -> tuple[str, frozenset[str]]:
    """Return the office that a role names, and whose it is; an empty office where it is none.

    Only an office that one person holds at a time tells people of one surname apart: "former
    Norwegian President" is ("president", {"norway"}), "analyst" is none.
    """
    found = re.findall(r"[\w-]+", role.lower().replace("’s", "").replace("'s", ""))
    words = [same_role().get(w, w) for w in found if w not in listed("vague_office") | listed("address")]
    office = {w for w in words if w in listed("office") | listed("office_part")}
    if not office & listed("office"):
        return "", frozenset()
    owners = {countries().get(w, w) for w in words if w not in office and not is_role(w)}
    return " ".join(sorted(office)), frozenset(owners)
