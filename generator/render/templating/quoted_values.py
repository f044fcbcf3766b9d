"""Values that a template prints in single quotes, where an apostrophe would end them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VALUE: Final = "\0"
"""Stands for ``{{ … }}`` in the text that is looked through; no template holds this character."""
_SINGLE_QUOTES: Final = re.compile(rf"[=:]\s*'[^'{_VALUE}\n]*{_VALUE}")
"""``title='{{ … }}``, ``summary: 'About {{ … }}``."""


def values_in_single_quotes(tokens: Iterable[tuple[int, str, str]]) -> Iterator[int]:
    """Yield the lines where a value stands in single quotes: ``<abbr title='{{ page.title }}'>``.

    Args:
        tokens: a template as Jinja's lexer gives it: the line, the kind and the words of each token.
    """
    text = ""
    places: list[int] = []
    lines: list[int] = []
    for line, kind, words in tokens:
        if kind not in {"data", "variable_begin"}:
            continue
        places.append(len(text))
        lines.append(line)
        text += words if kind == "data" else _VALUE
    for found in _SINGLE_QUOTES.finditer(text):
        number = bisect_right(places, found.end() - 1) - 1
        yield lines[number]
