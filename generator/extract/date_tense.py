"""Whether a sentence speaks of what has happened or of what is to come, as seen from a date in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.extract.date_words import alternatives, date_words

if TYPE_CHECKING:
    from generator.model.text import Span

Tense = Literal["past", "future", ""]

_WINDOW = 160
_UNTIL = re.compile(r"(?<!\w)(?:[Uu]ntil|[Tt]ill|[Bb]y|as of|no later than)\s$")


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    lists = date_words().lists
    modals, coming, past = (alternatives(lists[name]) for name in ("modals", "future_cues", "past_cues"))
    return re.compile(
        rf"""(?P<future>(?<!\w)(?:
        (?:{modals})(?!\w)(?:\s(?:not|also|then|only|be|have|been)){{0,3}}(?:\s[a-z]{{1,30}})?
        |(?:{coming})(?!\w)))
        |(?P<present>(?<!\w)(?:is|are|be|being)\s(?:[a-z]{{2,20}}ly\s)?(?!(?:{coming})(?!\w))[a-z]{{2,20}}ed(?!\w))
        |(?P<past>(?<!\w)(?:{past}|did(?:\s?n['\u2019]t|\snot)?\s[a-z]{{2,20}}|[A-Za-z]{{2,20}}ed)(?!\w))""",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def _awaited() -> re.Pattern[str]:
    nouns = alternatives(date_words().lists["awaited"])
    return re.compile(rf"(?:['\u2019]s)?(?:\s[a-z]{{1,20}})?\s(?:{nouns})(?!\w)")


def tense(text: str, date: Span, clause: Span) -> Tense:
    """Tell past from future by the nearest cue of the clause: the last before the date, else the first after.

    What is awaited by its day lies ahead too ("the November election"), and what lasts "until Monday".

    "The talks will be held on Monday" lies ahead; in "On Monday she said she would go" the first cue wins.
    """
    if _awaited().match(text, date.end) or _UNTIL.search(
        text, max(clause.start, date.start - 14), date.start
    ):
        return "future"
    last = None
    for match in _cues().finditer(text, max(clause.start, date.start - _WINDOW), date.start):
        last = match
    cue = last or _cues().search(text, date.end, min(clause.end, date.end + _WINDOW))
    if cue is None or cue["present"]:
        return ""
    return "future" if cue["future"] else "past"
