"""Stable addresses, derived from words and never from places.

An address says what it points at: the article's id and the words of the sentence, and
for a statement whom the extraction found to speak.
A sentence that is added, moved or dropped elsewhere in the article changes none of
the others.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"\w+")
_DIGITS = 10


def normalised(text: str) -> str:
    """Return the words alone, so that marks, case and spacing never change an address.

    >>> normalised("“We  stay,” Ms. Moor said.")
    'we stay ms moor said'
    """
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def digest(*parts: str) -> str:
    """Return ten hexadecimal digits of the SHA-256 of the parts."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


class Addresses:
    """Hands out addresses, each only once.

    The second of two things with the same words gets the digest of the words and
    the number 2. Callers ask in the order of articles and of the text, so that the
    same content always gets the same addresses. What was renamed keeps the addresses
    that were made with its first id (:meth:`first`).
    """

    def __init__(self, renamed: Mapping[tuple[str, str], tuple[str, ...]] | None = None) -> None:
        self._given: set[str] = set()
        self._renamed = renamed or {}

    def first(self, kind: str, identity: str) -> str:
        """Return the first id that a record had, which its addresses are made with.

        >>> Addresses({("actor", "mira-tolan"): ("m-tolan",)}).first("actor", "mira-tolan")
        'm-tolan'
        """
        return self.all_ids(kind, identity)[0]

    def all_ids(self, kind: str, identity: str) -> tuple[str, ...]:
        """Return every id that a record has had, the present one last."""
        return (*self._renamed.get((kind, identity), ()), identity)

    def claim(self, prefix: str, *parts: str) -> str:
        """Return ``prefix-`` and a digest of the parts that nothing else has."""
        address = f"{prefix}-{digest(*parts)}"
        number = 2
        while address in self._given:
            address = f"{prefix}-{digest(*parts, str(number))}"
            number += 1
        self._given.add(address)
        return address
