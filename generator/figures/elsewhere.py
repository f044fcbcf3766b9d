"""Numbers whose unit stands elsewhere in the sentence: ``31 crowns, against 44 in December``."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.figures.counted_nouns import singular
from generator.figures.figure_words import figure_words
from generator.figures.unit_rule import Unit
from generator.text.rule import rule
from generator.text.word_alternatives import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.figures.numbers import Number
    from generator.figures.unit_rule import EarlierFigure, NumberInContext

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


@rule(
    "vote",
    explanation="votes for and against",
    sample="The Speaker read the result: 88 for, 61 against. => 61 | 61 vote",
)
def vote(place: NumberInContext) -> Unit | None:
    """``88 for, 61 against``; ``seven votes to four``."""
    text, number = place.text, place.number
    near = _in_sentence(place)
    if number.written and not near:
        return None
    votes = Unit(name="vote", end=number.end)
    if _FOR.match(text, number.end):
        return votes
    if text.startswith(" against", number.end) and _AGAINST.search(_before(place)):
        return votes
    if not near or near[-1].unit.name != "vote":
        return None
    return votes if _TO.fullmatch(text[near[-1].unit.end : number.start]) else None


@rule(
    "as-before",
    explanation="the unit of the figure before it",
    sample="Bread costs 31 crowns a loaf, against 44 in December. => 44 | 44 crown",
)
def as_before(place: NumberInContext) -> Unit | None:
    """``31 crowns, against 44 in December``; ``147 drones, of which 121 fell``."""
    text, number = place.text, place.number
    near = _in_sentence(place)
    if number.written and not near:
        return None
    before = _before(place)
    if near and _COMPARED.search(before):
        return _unit_of(_likeliest(near, number), number)
    if not place.earlier or place.earlier[-1].rule != "count":
        return None
    counted = place.earlier[-1]
    if _MORE.match(text, number.end):  # "three ships sank, and two more"
        return _unit_of(counted, number)
    if near and _OF_WHICH.search(before) and _OPEN.match(text, number.end):
        return _unit_of(counted, number)
    return None


@rule(
    "gathering",
    explanation="the people of what is named before it",
    sample="A city of 310,000 voted. => 310,000 | 310000 person",
)
def gathering(place: NumberInContext) -> Unit | None:
    """``a city of 310,000``: what consists of people is counted in people."""
    if place.number.written or not _gatherings().search(_before(place)):
        return None
    return Unit(name="person", end=place.number.end)


@rule(
    "harm",
    explanation="the people to whom the verb before it happened",
    sample="The strike killed nobody and injured 11. => 11 | 11 person",
)
def harm(place: NumberInContext) -> Unit | None:
    """``killed three workers and injured 11``."""
    harmed = _HARMED.search(_before(place))
    if harmed is None or not _stands_alone(place):
        return None
    return Unit(name="person", end=place.number.end, measures=harmed["fate"].casefold())


@rule(
    "toll",
    explanation="what the word before it counts",
    sample="The death toll rose to at least 96. => at least 96 | 96 person",
)
def toll(place: NumberInContext) -> Unit | None:
    """``the toll rose to 214``, ``put the dead at 22``."""
    before = _before(place)
    tolls = list(_tolls().finditer(before))
    if not tolls or not _stands_alone(place):
        return None
    words = tolls[-1]
    if not _links().search(before, words.end()):
        return None
    return Unit(name="person" if words["people"] else "", end=place.number.end, measures=words[0].lower())


@rule(
    "number-of",
    explanation="the number of what is named before it",
    sample="He spoke of the number of pilots (60). => 60 | 60 pilot",
)
def number_of(place: NumberInContext) -> Unit | None:
    """``the number of pilots (60``, ``put the number of ships at 12``."""
    before = _before(place)
    nouns = list(_NUMBER_OF.finditer(before))
    if not nouns or not _stands_alone(place):
        return None
    bracketed = _IN_BRACKETS.search(before) is not None
    if not bracketed and not _links().search(before, nouns[-1].end()):
        return None
    noun = nouns[-1]["noun"]
    return Unit(name=singular(noun) or noun, end=place.number.end, measures=noun)


def _stands_alone(place: NumberInContext) -> bool:
    """Return whether a number in digits is the last of its clause: ``rose to 214, with``."""
    return not place.number.written and _OPEN.match(place.text, place.number.end) is not None


def _before(place: NumberInContext) -> str:
    """Return the words of the sentence before the number and its hedge."""
    return place.text[max(place.sentence.start, place.hedge - _ROOM) : place.hedge]


def _in_sentence(place: NumberInContext) -> list[EarlierFigure]:
    """Return the figures before it in its sentence of which the unit is known."""
    named = (figure for figure in place.earlier if figure.unit.name)
    return [figure for figure in named if figure.start >= place.sentence.start]


def _unit_of(figure: EarlierFigure, number: Number) -> Unit:
    """Return the unit of an earlier figure for a number."""
    return Unit(name=figure.unit.name, end=number.end, measures=figure.unit.measures)


def _likeliest(near: Sequence[EarlierFigure], number: Number) -> EarlierFigure:
    """Return the figure that a number is compared with: the last of about its size, else the last."""
    for figure in reversed(near):
        if figure.low and _TENTH <= number.low / figure.low <= 1 / _TENTH:
            return figure
    return near[-1]


ELSEWHERE_RULES = (
    vote,
    as_before,
    gathering,
    harm,
    number_of,
    toll,
)
"""The rules for a number after which no unit stands, in the order in which they are asked."""


@lru_cache(maxsize=1)
def _tolls() -> re.Pattern[str]:
    words = figure_words()
    return re.compile(
        rf"(?<!\w)(?:(?P<people>{alternatives(words.tolls)})|(?:{alternatives(words.totals)}))(?!\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _gatherings() -> re.Pattern[str]:
    """What is counted by the people in it: ``a city of``."""
    return re.compile(rf"(?<!\w)(?:{alternatives(figure_words().gatherings)})\sof\s$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    """What may stand between the noun and its number: ``the toll had risen to``."""
    return re.compile(rf"[^,;:()]{{0,60}}(?<!\w)(?:{alternatives(figure_words().links)})\s$")
