"""Word lists as patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    r"""Return a pattern for any of the words, longer ones first, a space standing for any short gap.

    >>> alternatives(("in", "in the"))
    'in\\s{1,3}the|in'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s{1,3}".join(re.escape(part) for part in word.split()) for word in ordered)
