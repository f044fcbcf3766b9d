"""Whether a sentence speaks of what has happened or of what is to come, as seen from a date in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.dates.vocabulary import date_words
from generator.text.phrases import alternatives

if TYPE_CHECKING:
    from generator.model.text import Span

Tense = Literal["past", "past, surely", "future", "future, surely", ""]
"""Surely past is a date right after the verb of its event: "warned on 20 January"."""

_WINDOW = 160
_APOSTROPHES = frozenset({"'", "\u2019"})
_MISSED = re.compile(r"(?:would|should|could|might|must|may)\b.*\bhave\b", re.IGNORECASE)
"""``should have gone``"""
_DIRECTLY = re.compile(r"\s(?:on|in)\s(?:the\s)?")
_NOT_FAR = re.compile(r"(?:\s(?!to\s|for\s)[^\s,;]{1,20}){0,4}\s(?:on|in)\s(?:the\s)?")
"""``had called the envoy on 21 January``"""
_UNTIL = re.compile(r"(?<!\w)(?:[Uu]ntil|[Tt]ill|[Bb]y|as of|no later than|up to and including)\s$")

_DECIDED = re.compile(
    r"(?<!\w)(?:results?|won|victory|defeat(?:ed)?|turnout|elected|ballots|seats|conceded|of the vote)(?!\w)"
)
"""The vote is over: ``won 53 percent of the vote in Sunday's run-off``."""
_PASSED_BY = re.compile(
    r"""(?<!\w)(?:had\s(?!to\s)(?:[^,;.]|[,.](?=\d)){1,80}\s(?:[Uu]ntil|[Tt]ill|[Bb]y)
    |(?:stayed|remained|lasted|waited|burned|raged|dragged\son|went\son)\s
    (?!closed|shut|open|suspended|in\s(?:force|place))(?:[^,;.]{1,60}\s)?(?:until|till))\s$""",
    re.VERBOSE,
)
"""``had sacked two managers by``, ``stayed on the mountain until``"""
_BEFORE = re.compile(r"(?<!\w)before\s(?:the\s)?$")
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?<!did\s)(?<!was\s)(?<!were\s)(?<!had\s)not\s(?:[^,;.]{1,40}\s)?before\s(?:the\s)?$"
)
"""``are not expected before``"""
_HAS = re.compile(r"(?<!\w)(?:has|have)\s(?:[a-z]{2,20}\s)?$")
_FOR = re.compile(r"(?<!\w)for\s(?:early\s|late\s)?$")
_HAD_BEEN = re.compile(r"(?<!\w)(?:had\sbeen|was|were)\s(?!to\s)")


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    lists = date_words().lists
    names = ("modals", "future_cues", "planned_for", "past_cues")
    modals, coming, planned, past = (alternatives(lists[name]) for name in names)
    return re.compile(
        rf"""(?P<future>(?<!\w)(?:
        (?:{modals})(?!\w)(?:\s(?:not|also|then|only|be|have|been)){{0,3}}(?:\s[a-z]{{1,30}})?
        |(?:{coming})(?!\w)|(?<!to\s)(?:{planned})(?=\son\s)))
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


def tense(text: str, date: Span, clause: Span, *, weekly: bool = False) -> Tense:
    """Tell past from future by the nearest cue of the clause: the last before the date, else the first after.

    What is awaited by its day lies ahead too ("the November election"), and what lasts "until Monday".

    "The talks will be held on Monday" lies ahead; in "On Monday she said she would go" the first cue wins.
    ``weekly`` is a date that comes again each week: in "called a meeting for Monday" it lies ahead.
    """
    begin = max(clause.start, date.start - _WINDOW)
    said = _by_its_words(text, date, clause, weekly=weekly)
    if said is not None:
        return said
    last = None
    for match in _cues().finditer(text, begin, date.start):
        if match[0].casefold() != "after" or match.end() + 1 < date.start:
            last = match
    cue = last or _cues().search(text, date.end, min(clause.end, date.end + _WINDOW))
    if cue is None or cue["present"]:
        return ""
    if cue["future"] or cue["subjunctive"]:
        return "past" if _MISSED.match(cue[0]) else "future"
    if last and _BEFORE.search(text, last.end(), date.start) and _HAS.search(text, begin, last.start()):
        return "future"  # "has promised a payment before Christmas"
    gap = _NOT_FAR if cue[0].startswith("had ") else _DIRECTLY
    return "past, surely" if last and gap.fullmatch(text, last.end(), date.start) else "past"


def _by_its_words(text: str, date: Span, clause: Span, *, weekly: bool) -> Tense | None:
    """Tell past from future by the words next to a date, ``None`` where they tell nothing."""
    begin = max(clause.start, date.start - _WINDOW)
    if _awaited().match(text, date.end):
        return "past" if _is_decided(text, clause) else "future"
    if _UNTIL.search(text, max(clause.start, date.start - 24), date.start):
        return "past" if _PASSED_BY.search(text, begin, date.start) else "future"
    if _NOT_BEFORE.search(text, begin, date.start):
        return "future, surely"
    owns = text[date.end : date.end + 1] in _APOSTROPHES
    if weekly and not owns and _FOR.search(text, begin, date.start):
        return "" if _HAD_BEEN.search(text, begin, date.start) else "future"  # "called a meeting for Monday"
    return None


def _is_decided(text: str, clause: Span) -> bool:
    """Tell a vote that is over: "won in Sunday's vote", but not "hopes to win in Sunday's vote"."""
    cues = list(_cues().finditer(text, clause.start, clause.end))
    told = any(cue["past"] for cue in cues) and not any(cue["future"] for cue in cues)
    return told and _DECIDED.search(text, clause.start, clause.end) is not None
