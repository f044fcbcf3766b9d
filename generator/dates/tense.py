"""Whether a sentence speaks of what has happened or of what is to come, as seen from a date in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.text.word_alternatives import alternatives
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.text import Span

Tense = Literal["past", "past, surely", "future", "future, surely", ""]
"""Surely past is a date right after the verb of its event, or opening its clause: "warned on 20 January"."""

_WINDOW = 160
_CUE_ROOM = 50
_APOSTROPHES = frozenset({"'", "\u2019"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A date in its clause."""

    text: str
    date: Span
    clause: Span
    weekly: bool
    counted: bool

    @property
    def begin(self) -> int:
        """Where the words begin that may decide."""
        return max(self.clause.start, self.date.start - _WINDOW)

    @property
    def end(self) -> int:
        """Where the words end that may decide."""
        return min(self.clause.end, self.date.end + _WINDOW)

    def follows(self, pattern: re.Pattern[str], room: int = _WINDOW) -> bool:
        """Return whether the date follows what the pattern, which ends with ``$``, finds."""
        begin = max(self.clause.start, self.date.start - room)
        return pattern.search(self.text, begin, self.date.start) is not None

    @property
    def is_owner(self) -> bool:
        """Whether something is the date's: ``Monday's delay``."""
        return self.text[self.date.end : self.date.end + 1] in _APOSTROPHES

    @property
    def lead(self) -> str:
        """The words of the clause before the date."""
        return self.text[self.clause.start : self.date.start].strip().casefold()


def tense(text: str, date: Span, clause: Span, *, weekly: bool = False, counted: bool = False) -> Tense:
    """Return past or future by the nearest cue of the clause: the last before the date, else the first after.

    "The talks will be held on Monday" lies ahead; in "On Monday she said she would go" the first cue wins.
    What is awaited by its day lies ahead too ("the November election"), and what lasts "until Monday".
    ``weekly`` is a date that comes again each week: in "called a meeting for Monday" it lies ahead.
    ``counted`` is one that others are counted from: "Two days after the October vote he left".
    """
    spot = _Spot(text=text, date=date, clause=clause, weekly=weekly, counted=counted)
    for decide in _BESIDE:
        decided = decide(spot)
        if decided is not None:
            return decided
    return _by_verbs(spot)


# By the verbs of the clause.

_MISSED = re.compile(r"(?:would|should|could|might|must|may)\b.*\bhave\b", re.IGNORECASE)
"""``should have gone``"""
_DIRECTLY = re.compile(r"\s(?:on|in)\s(?:the\s)?")
_NOT_FAR = re.compile(r"(?:\s(?!to\s|for\s)[^\s,;]{1,20}){0,4}\s(?:on|in)\s(?:the\s)?")
"""``had called the envoy on 21 January``"""
_BEFORE = re.compile(r"(?<!\w)before\s(?:the\s)?$")
_HAS = re.compile(r"(?<!\w)(?:has|have)\s(?:[a-z]{2,20}\s)?$")
_OPENS = re.compile(
    r"[\s\"'(\u2018\u201c]{0,4}(?:(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ver|[Dd]uring)\s)?(?:(?:the|early|late)\s)?"
)
_UP_TO_THE_VERB = re.compile(r",?\s(?:[^\s,;:]{1,30}\s){0,8}")
_DETERMINER = (
    r"(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Oo]ur|[Aa]ny|[Nn]o|[Aa]nother"
    r"|[\w.-]+['\u2019]s)"
)
_NOUN = re.compile(
    # "a plan to", "Brandt's peace plan to"; but "the two sides plan to", "the police plan to"
    rf"(?<!\w){_DETERMINER}\s(?:(?:[a-z-]{{2,20}}\s)?(?!(?:people|men|women|children|police|two|three|four)\s)"
    r"[a-z-]{1,19}[a-rt-z]\s)?$"
)
_OWNED = re.compile(rf"(?<!\w){_DETERMINER}\s(?:(?:new|latest|own|current|secret|joint|old|other)\s)?$")
_PLAIN = re.compile(
    r"(?<!\w)(?:[Ww]e|I|[Tt]hey)\s(?:all\s|also\s|then\s|both\s)?(?!(?:are|am|know|think|believe|hope|want|need|see|feel"
    r"|remember|understand|call|say)\s)[a-z]{2,20}\s(?:[^\s,;:.]{1,20}\s){0,4}(?:on\s|in\s|at\s|by\s)?(?:the\s)?$"
)
"""``We sail on Friday``"""
_DETERMINED = re.compile(rf"(?<!\w){_DETERMINER}\s(?:new\s|final\s|second\s|first\s)?$")
_SEEMS = re.compile(
    r"(?<!\w)(?:appear|seem|claim|happen|prove|turn)(?:s|ed)?\s(?:out\s)?$"
    r"|(?<!\w)(?:said|believed|thought|considered|reported|found|known|understood)\s$"
)
"""``appears to be`` tells of now."""
_WITH_AN_AIM = re.compile(
    r"(?<!\w)(?:plan|proposal|bid|attempt|effort|deal|agreement|accord|motion|vote|move|offer|promise|pledge|call"
    r"|request|order|threat|bill|law|decision|refusal|campaign|push|right|chance)s?\s$"
)
"""Nouns that say what for: in "A bid to open the quay failed" the verb is "failed"."""


def _by_verbs(spot: _Spot) -> Tense:
    """Return what the nearest verb tells, or another word such as "due"."""
    text, date = spot.text, spot.date
    last = _last_cue(spot)
    if last is None:
        return "future" if spot.follows(_PLAIN) else _by_the_verb_after(spot)
    if last["present"]:
        return ""
    if last["future"] or last["subjunctive"] or last["decision"]:
        return _unless_missed(last)  # "agreed to meet on Wednesday"
    before = _BEFORE.search(text, last.end(), date.start)
    if before and _HAS.search(text, spot.begin, last.start()):
        return "future"  # "has promised a payment before Christmas"
    gap = _NOT_FAR if last[0].startswith("had ") else _DIRECTLY
    return "past, surely" if gap.fullmatch(text, last.end(), date.start) else "past"


def _last_cue(spot: _Spot) -> re.Match[str] | None:
    """Return the last word before the date that tells past from future, but not "after" right before it."""
    last = None
    for match in _cues_in(spot.text, spot.begin, spot.date.start):
        beside = match.end() + 1 >= spot.date.start
        if beside and match[0].casefold() == "after":
            continue
        last = match
    return last


def _unless_missed(cue: re.Match[str]) -> Tense:
    """``should go`` lies ahead, ``should have gone`` behind."""
    return "past" if _MISSED.match(cue[0]) else "future"


def _by_the_verb_after(spot: _Spot) -> Tense:
    """Return what the first verb after the date tells: ``On Monday the senate voted to raise the levy``."""
    text, date = spot.text, spot.date
    for cue in _cues_in(text, date.end, spot.end):
        infinitive = cue["future"] and cue[0].startswith("to ")
        if infinitive and _WITH_AN_AIM.search(text, date.end, cue.start()):
            continue
        if cue["present"]:
            return ""
        if cue["future"] or cue["subjunctive"]:
            return _unless_missed(cue)
        opens = _OPENS.fullmatch(text, spot.clause.start, date.start)
        near = _UP_TO_THE_VERB.fullmatch(text, date.end, cue.start())
        return "past, surely" if opens and near else "past"
    return ""


def _cues_in(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the words that tell past from future, but not the nouns that look like them: ``a plan to``."""
    for match in _cues().finditer(text, begin, end):
        if not match["future"] or not _is_no_verb(text, match):
            yield match


def _is_no_verb(text: str, cue: re.Match[str]) -> bool:
    """Return whether a word that tells of the future is a noun here, or tells of now."""
    near, start = max(0, cue.start() - _CUE_ROOM), cue.start()
    if cue[0].startswith(("plan", "hope", "aim")):
        # "the council plans to meet", but "a peace plan to …", "the new plans to …"
        is_verb = cue[0].split()[0].endswith("s") and not _OWNED.search(text, near, start)
        if not is_verb and _NOUN.search(text, near, start):
            return True
    if cue[0] in _also_nouns() and _DETERMINED.search(text, near, start):
        return True  # "In a vote on Thursday they agreed"
    return cue[0].startswith("to be") and _SEEMS.search(text, near, start) is not None


@lru_cache(maxsize=1)
def _also_nouns() -> frozenset[str]:
    return frozenset(word_list("dates.planned_for"))


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    modals = alternatives(word_list("dates.modals"))
    decisions = alternatives(word_list("dates.decisions"))
    coming = alternatives(word_list("dates.future_cues"))
    planned = alternatives(word_list("dates.planned_for"))
    past = alternatives(word_list("dates.past_cues"))
    under_way = alternatives(word_list("dates.under_way"))
    done = alternatives(word_list("dates.participles"))
    return re.compile(
        rf"""(?<!\w)(?:(?P<future>
        (?:{modals})(?!\w)(?:\s(?:not|also|then|only|be|have|been)){{0,3}}(?:\s[a-z]{{1,30}})?
        |(?:is|are|am)\s(?:[a-z]{{2,20}}ly\s|also\s|now\s)?(?:{under_way})(?!\w)
        |(?:{coming})(?!\w)|(?<!to\s)(?:{planned})(?=\s(?:on|this|next)\s))
        # "agreed to meet", but not "agreed to a truce", "agreed to talks"
        |(?P<decision>(?:{decisions})(?!\w|\s(?:{_DETERMINER}|[A-Z\d]|[a-z]{{2,20}}(?<![su])s)(?!\w)))
        |(?P<subjunctive>be\s[a-z]{{2,20}}ed(?!\w))
        |(?P<present>(?:first|originally|initially|previously)\s(?:planned|scheduled|due|set|expected)(?!\w)
        |(?:is|are|being)\s(?:[a-z]{{2,20}}ly\s)?(?!(?:{coming})(?!\w))(?:[a-z]{{2,20}}ed|{done})(?!\w))
        |(?P<past>(?<!\bthe\s)(?<!\ba\s)(?<!\bfirst\s)(?<!\brate\s)(?:had\s(?:been\s)?[a-z]{{2,20}}|{past}
        |did(?:\s?n['\u2019]t|\snot)?\s[a-z]{{2,20}}|[A-Za-z]{{2,20}}ed)(?!\w)))""",
        re.VERBOSE,
    )


# By the words right beside the date.

_UNTIL = re.compile(r"(?<!\w)(?:[Uu]ntil|[Tt]ill|[Bb]y|as of|no later than|up to and including)\s$")
_SINCE = re.compile(r"(?<!\w)[Ss]ince\s(?:the\s|early\s|late\s|mid-)?$")
_AFTER = re.compile(r"(?<!\w)[Aa]fter\s(?:the\s)?$")
_THROUGH = re.compile(
    r"""(?<!\w)(?:extend(?:s|ed|ing)?|prolong(?:s|ed)?|renew(?:s|ed)?|lasts|runs|continues|remains|stays|valid|good
    |open|closed|shut|barred|banned|suspended|booked|funded|scheduled|to\s(?:run|last|stay|continue|remain))
    \s(?:[^,;.]{1,60}\s)?through\s(?:early\s|late\s|mid-)?$""",
    re.VERBOSE,
)
"""``has extended the lease through``; but not "prices fell through January"."""
_DECIDED = re.compile(
    r"(?<!\w)(?:results?|won|lost|victory|defeat(?:ed)?|turnout|elected|ballots|seats|conceded|rigged|beat|beaten"
    r"|was\sheld|were\sheld|took\splace|of\sthe\svote)(?!\w)",
    re.IGNORECASE,
)
"""The vote is over: ``won 53 percent of the vote in Sunday's run-off``."""
_PASSED_BY = re.compile(
    r"""(?<!\w)(?:had\s(?!to\s)(?:[^,;.]|[,.](?=\d)){1,80}\s(?:[Uu]ntil|[Tt]ill|[Bb]y)
    |(?:stayed|remained|lasted|waited|burned|raged|dragged\son|went\son)\s
    (?!closed|shut|open|suspended|in\s(?:force|place))(?:[^,;.]{1,60}\s)?(?:until|till))\s(?:the\s)?$""",
    re.VERBOSE,
)
"""``had sacked two managers by``, ``stayed on the mountain until``"""
_MUST_BY = re.compile(
    r"(?<!\w)(?:will|shall|must|ha(?:s|ve)\sto|(?:is|are)\sto|(?:is|are)\sdue)\s(?:[^,;.]{1,60}\s)?by\s(?:the\s)?$"
)
"""``will be paid by January``"""
_HAD_BY_THEN = re.compile(
    r",?\s(?:however,\s|though,\s)?(?:[^\s,;:]{1,30}\s){1,8}"
    r"(?:had\s(?!to\s)|(?:was|were)\s(?!to\s|due\s|expected|supposed|scheduled|set\s|still\sto))"
)
"""``By Wednesday the crews had agreed``"""
_SAYS = re.compile(r",\s[^,;:.]{1,60}\s(?:said|says|told|added|warned)(?!\w)")
"""``By Friday, the mayor said, the ice will be gone``"""
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?<!did\s)(?<!was\s)(?<!were\s)(?<!had\s)not\s(?:[^,;.]{1,40}\s)?before\s(?:the\s)?$"
)
"""``are not expected before``"""
_FOR = re.compile(r"(?<!\w)for\s(?:early\s|late\s)?$")
_FROM = re.compile(r"(?<!\w)(?:From|[Ss]tarting|[Bb]eginning|[Ee]ffective(?:\sfrom)?)\s(?:on\s)?$")
_HAD_BEEN = re.compile(r"(?<!\w)(?:had\sbeen|was|were)\s(?!to\s)")


@lru_cache(maxsize=1)
def _awaited() -> re.Pattern[str]:
    nouns = alternatives(word_list("dates.awaited"))
    return re.compile(rf"(?:['\u2019]s)?(?:\s[a-z]{{1,20}})?\s(?:{nouns})(?!\w)")


def _since(spot: _Spot) -> Tense | None:
    """``Since the October 3 vote``, ``since May``: it has begun."""
    return "past, surely" if spot.follows(_SINCE) else None


def _awaited_event(spot: _Spot) -> Tense | None:
    """``the November election`` is to come, unless the sentence says how it went or that it is over."""
    if not _awaited().match(spot.text, spot.date.end):
        return None
    if spot.follows(_PASSED_BY):
        return "past"  # "had gone home by the Wednesday deadline"
    return "past" if _is_over(spot) and _is_told(spot) else "future"


def _is_over(spot: _Spot) -> bool:
    """Return whether an awaited event is over: ``won Sunday's run-off``, ``a day after the October vote``."""
    if spot.counted or spot.follows(_AFTER):
        return True
    return _DECIDED.search(spot.text, spot.clause.start, spot.clause.end) is not None


def _is_told(spot: _Spot) -> bool:
    """Return whether the clause tells what was, and nothing to come: not "hopes to win Sunday's vote"."""
    is_told = False
    for cue in _cues_in(spot.text, spot.clause.start, spot.clause.end):
        if cue["future"] or cue["decision"]:
            return False
        if cue["past"]:
            is_told = True
    return is_told


def _until(spot: _Spot) -> Tense | None:
    """``until Monday``, ``by Monday``, ``extended through May``: it is to come, unless it had passed then."""
    if spot.follows(_THROUGH):
        return "future"
    if not spot.follows(_UNTIL, room=24):
        return None
    if spot.follows(_MUST_BY):
        return "future, surely"
    if spot.follows(_PASSED_BY) or _HAD_BY_THEN.match(spot.text, spot.date.end):
        return "past"
    if spot.lead not in ("by", "until", "till") or _SAYS.match(spot.text, spot.date.end):
        return "future"
    # "By Monday all of them left"
    return "past" if _by_the_verb_after(spot).startswith("past") else "future"


def _from_then(spot: _Spot) -> Tense | None:
    """``From Monday the fare is two crowns``: it is to come, unless the clause tells what was."""
    if not spot.weekly or spot.is_owner or not spot.follows(_FROM):
        return None
    return None if _is_told(spot) else "future"


def _not_before(spot: _Spot) -> Tense | None:
    """``are not expected before Monday``: it is to come."""
    return "future, surely" if spot.follows(_NOT_BEFORE) else None


def _meant_for(spot: _Spot) -> Tense | None:
    """``called a meeting for Monday``; not "She was angry for Monday's delay"."""
    if not spot.weekly or spot.is_owner or not spot.follows(_FOR):
        return None
    return "" if spot.follows(_HAD_BEEN) else "future"


def _past_event(spot: _Spot) -> Tense | None:
    """``the shooting in the harbour on Friday`` has happened, whatever the sentence says will be."""
    return "past" if spot.follows(_events(), room=80) else None


@lru_cache(maxsize=1)
def _events() -> re.Pattern[str]:
    nouns = alternatives(word_list("dates.past_events"))
    part = r"(?:of|in|at|near|on|outside|against)\s(?:[\w'\u2019.-]+\s){1,4}?"
    return re.compile(rf"(?<!\w)(?:{nouns})\s(?:{part}){{0,2}}(?:on\s|last\s|late\s|early\s)$")


_BESIDE = (_since, _past_event, _awaited_event, _until, _from_then, _not_before, _meant_for)
"""What the words beside a date tell, in the order in which they are asked."""
