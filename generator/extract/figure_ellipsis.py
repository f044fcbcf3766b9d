"""Numbers whose unit stands elsewhere in the sentence: ``31 crowns, against 44 in December``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.counted import singular
from generator.extract.figure_units import Unit, hedge_before
from generator.extract.figure_words import figure_words
from generator.text.phrases import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.figure_numbers import Number
    from generator.model.text import Span

_COMPARED = re.compile(
    r"(?<!\w)(?:against|from|compared\s(?:with|to)|than|instead\sof|rather\sthan|versus)\s$", re.IGNORECASE
)
_TO = re.compile(r"\s(?:to|against)\s")
_MORE = re.compile(r"\s(?:(?:more|others)(?!\w|\s[a-z]+s(?!\w))|of\sthem(?!\w))")
_FOR = re.compile(r"\s(?:for|in\sfavou?r)(?:,|\sand|,\sand)\s\w+\s(?:against|opposed)(?!\w)")
_AGAINST = re.compile(r"\w\s(?:for|in\sfavou?r)(?:,|\sand|,\sand)\s$")
_NUMBER_OF = re.compile(
    r"(?<!\w)numbers?\sof\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+s|people|men|women|children)(?!\w)"
)
_OF_WHICH = re.compile(r",\sof\s(?:which|whom|them)(?:\s[\w'\u2019-]{1,20}){0,6}\s$")
"""``147 drones, of which the army downed``"""
_IN_BRACKETS = re.compile(r"[\"\u201d\u2019']?\s\($")
_HARMED = re.compile(
    r"(?<!\w)(?P<fate>kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|rescu(?:ed|ing))\s$"
)
"""``killed three workers and injured``"""
_OPEN = re.compile(
    r"\s?(?:[.,;:)\u2014\u2013]|$)|\s(?:on|in|at|by|and|but|as|since|after|from|with|so|this|last)(?!\w)"
)
_ROOM = 120
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """A figure that stands before."""

    unit: Unit
    start: int
    low: Decimal


def unit_from_elsewhere(text: str, number: Number, sentence: Span, figures: Sequence[Former]) -> Unit | None:
    """Return what a bare number counts by the words around it; ``None`` where nothing tells.

    Args:
        text: the passage.
        number: a number after which no unit stands.
        sentence: where its sentence begins and ends.
        figures: those before it in the passage.
    """
    near = [f for f in figures if f.start >= sentence.start and f.unit.name]
    if number.written and not near:
        return None
    begin = max(sentence.start, hedge_before(text, number.start) - _ROOM)
    head = text[begin : hedge_before(text, number.start)]
    if _FOR.match(text, number.end) or (_AGAINST.search(head) and text.startswith(" against", number.end)):
        return Unit(name="vote", end=number.end, measures="", rule="vote")
    if near and near[-1].unit.name == "vote" and _TO.fullmatch(text[near[-1].unit.end : number.start]):
        return Unit(name="vote", end=number.end, measures="", rule="vote")
    if near and _COMPARED.search(head):
        return _as(_likeliest(near, number), number)
    if figures and figures[-1].unit.rule == "count":
        of_which = near and _OF_WHICH.search(head) and _OPEN.match(text, number.end)
        if of_which or _MORE.match(text, number.end):
            return _as(figures[-1], number)
    return None if number.written else _counted_before(head, text, number)


def _as(former: Former, number: Number) -> Unit:
    return Unit(name=former.unit.name, end=number.end, measures=former.unit.measures, rule="as-before")


def _likeliest(near: Sequence[Former], number: Number) -> Former:
    """Return the figure that a number is compared with: the last of about its size, else the last."""
    alike = [f for f in near if f.low and _TENTH <= number.low / f.low <= 1 / _TENTH]
    return (alike or near)[-1]


def _counted_before(head: str, text: str, number: Number) -> Unit | None:
    """``the toll rose to 214``, ``put the dead at 22``, ``the number of pilots (60``."""
    if _gathered().search(head):
        return Unit(name="person", end=number.end, measures="", rule="toll")
    if not _OPEN.match(text, number.end):
        return None
    if harmed := _HARMED.search(head):
        return Unit(name="person", end=number.end, measures=harmed["fate"].casefold(), rule="toll")
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
def _gathered() -> re.Pattern[str]:
    """What is counted by the people in it: ``a city of``."""
    return re.compile(rf"(?<!\w)(?:{alternatives(figure_words().gatherings)})\sof\s$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    """What may stand between the noun and its number: ``the toll had risen to``."""
    return re.compile(rf"[^,;:()]{{0,60}}(?<!\w)(?:{alternatives(figure_words().links)})\s$")
