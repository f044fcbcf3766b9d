"""Lines that look like the title of an article or of a part of one."""

from __future__ import annotations

import re

_MOST_WORDS = 14
_TRANSCRIPT = re.compile(r"[A-Z][A-Z.' -]*[A-Z.]: ")
"""``TOLAN: Do you agree?``: somebody's turn to speak, whatever it ends in."""
# A title may end in a question mark or an exclamation mark, but not before quotation marks that close.
_SENTENCE_END = re.compile(r"[.;:,…][”\"’')\]]*$|[!?][”\"’']+$")


def is_title_like(text: str) -> bool:
    """Return whether a line looks like a title: short, begins like a name, ends like no sentence."""
    if not 0 < len(text.split()) <= _MOST_WORDS:
        return False
    first = text.lstrip("“\"‘'(¿¡")[:1]
    if not first.isupper() and not first.isdigit():
        return False
    return not _SENTENCE_END.search(text) and not _TRANSCRIPT.match(text)
