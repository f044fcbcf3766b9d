"""Words between quotation marks, where they may hold marks themselves."""

from __future__ import annotations

from typing import Final

_CLOSING: Final = {"“": "”", "„": "“”", "«": "»", '"': '"'}
"""What closes a quotation, by the mark that opens it: English, German, French, typewritten."""
_MARKS: Final = '“”„«»"'
_INNER: Final = str.maketrans({"“": "‘", "„": "‘", "«": "‘", "”": "’", "»": "’", '"': "'"})


def in_marks(words: str) -> str:
    """Return words between quotation marks: a quotation with its own, and marks within as single ones.

    ``We wait`` gives “We wait”, as ``“We wait”`` and ``"We wait"`` do; ``He said “no”`` gives “He said ‘no’”.
    """
    return f"“{_bare(words.strip()).translate(_INNER)}”"


def _bare(words: str) -> str:
    """Leave out the marks around a quotation that is nothing else; the second may have been cut off."""
    if not words or words[0] not in _CLOSING:
        return words
    marks = [mark for mark in words if mark in _MARKS]
    if len(marks) == 1:
        return words[1:]
    is_one_pair = len(marks) == 2  # noqa: PLR2004 - one mark at each end
    if is_one_pair and words[-1] == marks[1] and words[-1] in _CLOSING[words[0]]:
        return words[1:-1]
    return words
