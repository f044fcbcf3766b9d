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
    same content always gets the same addresses.
    """

    def __init__(self) -> None:
        self._given: set[str] = set()

    def claim(self, prefix: str, *parts: str) -> str:
        """Return ``prefix-`` and a digest of the parts that nothing else has."""
        address = f"{prefix}-{digest(*parts)}"
        number = 2
        while address in self._given:
            address = f"{prefix}-{digest(*parts, str(number))}"
            number += 1
        self._given.add(address)
        return address
