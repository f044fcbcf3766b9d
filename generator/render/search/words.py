"""Words as the search compares them: letters and digits, without case and accents.

``overrides/assets/javascripts/search.js`` folds what a reader types in the same way; a
browser test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}  # noqa: RUF001 - it is meant
)
"""Letters that no accent is taken from, as they are spelt without them."""
_SHORTEST: Final = 2


def folded(text: str) -> str:
    """Return the text without case and accents: ``Łódź’s`` is ``lodz’s``."""
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char)[0] != "M"
    )
    return bare.lower().translate(_LETTERS)


def words_of(text: str) -> Iterator[str]:
    """Yield the words that are worth a look-up; a single letter is none."""
    return (word for word in _WORD.findall(folded(text)) if len(word) >= _SHORTEST)
