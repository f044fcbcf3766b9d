"""Numbers whose unit stands elsewhere in the sentence: ``31 crowns, against 44 in December``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.counted import singular
from generator.extract.date_words import alternatives
from generator.extract.figure_units import Unit, hedge_before
from generator.extract.figure_words import figure_words

if TYPE_CHECKING:
    from generator.extract.figure_numbers import Number
    from generator.model.text import Span

_COMPARED = re.compile(
    r"(?<!\w)(?:against|from|compared\s(?:with|to)|than|instead\sof|rather\sthan|versus)\s$", re.IGNORECASE
)
_TO = re.compile(r"\s(?:to|against)\s")
_MORE = re.compile(r"\s(?:more|others)(?!\w|\sthan(?!\w)|\s[a-z]+s(?!\w))")
_FOR = re.compile(r"\s(?:for|in\sfavou?r)(?:,|\sand|,\sand)\s\w+\s(?:against|opposed)(?!\w)")
_AGAINST = re.compile(r"\w\s(?:for|in\sfavou?r)(?:,|\sand|,\sand)\s$")
_NUMBER_OF = re.compile(
    r"(?<!\w)numbers?\sof\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+s|people|men|women|children)(?!\w)"
)
_IN_BRACKETS = re.compile(r"[\"\u201d\u2019']?\s\($")
_OPEN = re.compile(
    r"\s?(?:[.,;:)\u2014\u2013]|$)|\s(?:on|in|at|by|and|but|as|since|after|from|with|so|this|last)(?!\w)"
)
_ROOM = 120


def unit_from_elsewhere(
    text: str, number: Number, sentence: Span, last: tuple[Unit, int] | None
) -> Unit | None:
    """Return what a bare number counts by the words around it; ``None`` where nothing tells.

    Args:
        text: the passage.
        number: a number after which no unit stands.
        sentence: where its sentence begins and ends.
        last: the figure before it in the passage, and where its number began.
    """
    if number.written and not (last and last[1] >= sentence.start):
        return None
    begin = max(sentence.start, hedge_before(text, number.start) - _ROOM)
    head = text[begin : hedge_before(text, number.start)]
    if _FOR.match(text, number.end) or (_AGAINST.search(head) and text.startswith(" against", number.end)):
        return Unit(name="vote", end=number.end, measures="", rule="vote")
    if last and last[0].name:
        former, began = last
        same = began >= sentence.start
        between = text[former.end : number.start]
        if same and former.name == "vote" and _TO.fullmatch(between):
            return Unit(name="vote", end=number.end, measures="", rule="vote")
        if (same and _COMPARED.search(head)) or (_MORE.match(text, number.end) and former.rule == "count"):
            return Unit(name=former.name, end=number.end, measures=former.measures, rule="as-before")
    return None if number.written else _counted_before(head, text, number)


def _counted_before(head: str, text: str, number: Number) -> Unit | None:
    """``the toll rose to 214``, ``put the dead at 22``, ``the number of pilots (60``."""
    if not _OPEN.match(text, number.end):
        return None
    bracketed = _IN_BRACKETS.search(head) is not None
    nouns = list(_NUMBER_OF.finditer(head))
    if nouns and (bracketed or _links().search(head, nouns[-1].end())):
        noun = nouns[-1]["noun"]
        return Unit(name=singular(noun) or noun, end=number.end, measures=noun, rule="number-of")
    tolls = list(_tolls().finditer(head))
    if tolls and _links().search(head, tolls[-1].end()):
        words = tolls[-1]
        return Unit(
            name="person" if words["people"] else "", end=number.end, measures=words[0].lower(), rule="toll"
        )
    return None


@lru_cache(maxsize=1)
def _tolls() -> re.Pattern[str]:
    words = figure_words()
    return re.compile(
        rf"(?<!\w)(?:(?P<people>{alternatives(words.tolls)})|(?:{alternatives(words.totals)}))(?!\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    """What may stand between the noun and its number: ``the toll had risen to``."""
    return re.compile(rf"[^,;:()]{{0,60}}(?<!\w)(?:{alternatives(figure_words().links)})\s$")
