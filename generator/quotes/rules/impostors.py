"""Impostors: names that a sentence prints for somebody who is not their bearer, or who is left out.

"A man posing as Pike said …" · "someone claiming to speak for Pike" · "a fake Pike" · "everyone but Pike"
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.grammar.speech_lexicon import lexicon
from generator.grammar.syntax import NOUNS

if TYPE_CHECKING:
    from generator.grammar.parse import Parse

LONGEST_BEFORE = 60
"""So many characters before a name may tell that somebody only takes it."""
DEEPEST = 3


@cache
def _left_out() -> re.Pattern[str]:
    """Return what stands before a name that is left out: "everyone but", "all the ministers except for"."""
    known = lexicon()
    everyone, but = ("|".join(sorted(words)) for words in (known.everyone, known.except_for))
    return re.compile(
        rf"(?<![\w’'-])(?:{everyone})\b[^,.;:“”\"]{{0,30}}?\s(?:{but})(?:\s(?:for|than|from))?$"
    )


def start_of_impostor(parse: Parse, text: str, start: int) -> int | None:
    """Return where the words for an impostor begin, if a name at an offset is only taken, or left out.

    The parser often makes such a name the subject: "A man who gave his name as Pike said …".
    """
    low = max(0, start - LONGEST_BEFORE)
    before = text[low:start].rstrip()
    spoken = before.lower()
    left_out = _left_out().search(spoken)
    if left_out is not None:
        return low + left_out.start()
    last = spoken.rsplit(maxsplit=1)[-1] if spoken else ""
    phrase = _posing_phrase(spoken)
    if last in lexicon().fake:
        phrase = last  # "a fake Pike"
    if phrase is None:
        return None
    begin = low + len(before) - len(phrase)
    word = parse.word_at(begin)
    return begin if word is None else parse.begins[_first_of(parse, word)]


def _posing_phrase(spoken: str) -> str | None:
    """Return the words at the end of a stretch that say that somebody only takes the name behind them."""
    words, phrases = f" {spoken}", _posing()
    if not words.endswith(phrases):
        return None
    return next(phrase[1:] for phrase in phrases if words.endswith(phrase))


@cache
def _posing() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in lexicon().posing)


def _first_of(parse: Parse, phrase: int) -> int:
    """Return the first word of the noun phrase that "posing as" describes: ``a`` of "a man posing as"."""
    word = phrase
    for _ in range(DEEPEST):
        if parse.dep[word] in {"acl", "relcl"}:
            return parse.left[parse.head[word]]
        word = parse.head[word]
    first = phrase  # the parser hangs "calling herself M" elsewhere
    while first > 0 and parse.tag[first - 1] in NOUNS | {"DT", "JJ", "CD"}:
        first -= 1
    return first


def leaves_out(parse: Parse, source: int, cue: int) -> bool:
    """Return whether all but somebody speak: "Everyone but M said …", "With the exception of M, all said …".

    M says nothing, and whoever does has no name.
    """
    known = lexicon()
    of_all = parse.lower[source] in known.everyone or parse.lower[parse.left[source]] in known.everyone
    if not of_all:
        return False
    behind = parse.lower[source + 1 : cue]
    if bool(behind) and behind[0] in known.except_for:
        return True
    return "exception" in parse.lower[:source]
