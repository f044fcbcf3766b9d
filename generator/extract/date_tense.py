"""Whether a sentence speaks of what has happened or of what is to come, as seen from a date in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.extract.date_words import alternatives, date_words

if TYPE_CHECKING:
    from generator.model.text import Span

Tense = Literal["past", "past, surely", "future", ""]
"""Surely past is a date right after the verb of its event: "warned on 20 January"."""

_WINDOW = 160
_MISSED = re.compile(r"(?:would|should|could|might|must|may)\b.*\bhave\b", re.IGNORECASE)
"""``should have gone``"""
_DIRECTLY = re.compile(r"\s(?:on|in)\s(?:the\s)?")
_NOT_FAR = re.compile(r"(?:\s(?!to\s|for\s)[^\s,;]{1,20}){0,4}\s(?:on|in)\s(?:the\s)?")
"""``had called the envoy on 21 January``"""
_UNTIL = re.compile(r"(?<!\w)(?:[Uu]ntil|[Tt]ill|[Bb]y|as of|no later than|up to and including)\s$")

_DECIDED = re.compile(
    r"(?<!\w)(?:results?|won|victory|defeat(?:ed)?|turnout|elected|(?:of|percent of) the vote)(?!\w)"
)
"""The vote is over: ``53 percent of the vote in Sunday's run-off``."""
_HAD_BY = re.compile(r"(?<!\w)had\s(?!to\s)[^,;.]{1,80}\s(?:[Uu]ntil|[Tt]ill|[Bb]y)\s$")
"""``had sacked two managers by``"""


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    lists = date_words().lists
    modals, coming, past = (alternatives(lists[name]) for name in ("modals", "future_cues", "past_cues"))
    return re.compile(
        rf"""(?P<future>(?<!\w)(?:
        (?:{modals})(?!\w)(?:\s(?:not|also|then|only|be|have|been)){{0,3}}(?:\s[a-z]{{1,30}})?
        |(?:{coming})(?!\w)))
        |(?P<subjunctive>(?<!\w)be\s[a-z]{{2,20}}ed(?!\w))
        |(?P<present>(?<!\w)(?:first|originally|initially|previously)\s(?:planned|scheduled|due|set|expected)(?!\w)
        |(?<!\w)(?:is|are|being)\s(?:[a-z]{{2,20}}ly\s)?(?!(?:{coming})(?!\w))[a-z]{{2,20}}ed(?!\w))
        |(?P<past>(?<!\w)(?<!\bthe\s)(?<!\ba\s)(?<!\bfirst\s)(?<!\brate\s)(?:had\s(?:been\s)?[a-z]{{2,20}}|{past}|did(?:\s?n['\u2019]t|\snot)?\s[a-z]{{2,20}}|[A-Za-z]{{2,20}}ed)(?!\w))""",
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
    begin = max(clause.start, date.start - _WINDOW)
    if _awaited().match(text, date.end):
        return "past" if _DECIDED.search(text, clause.start, clause.end) else "future"
    if _UNTIL.search(text, max(clause.start, date.start - 24), date.start):
        return "past" if _HAD_BY.search(text, begin, date.start) else "future"
    last = None
    for match in _cues().finditer(text, begin, date.start):
        if match[0].casefold() != "after" or match.end() + 1 < date.start:
            last = match
    cue = last or _cues().search(text, date.end, min(clause.end, date.end + _WINDOW))
    if cue is None or cue["present"]:
        return ""
    if cue["future"] or cue["subjunctive"]:
        return "past" if _MISSED.match(cue[0]) else "future"
    gap = _NOT_FAR if cue[0].startswith("had ") else _DIRECTLY
    return "past, surely" if last and gap.fullmatch(text, last.end(), date.start) else "past"
