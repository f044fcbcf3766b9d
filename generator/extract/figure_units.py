"""What a number counts: a share, a sum of money, a compound such as "28-point", or a noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.counted import clause_after, clause_before, counted_noun, noun_phrase
from generator.extract.figure_words import figure_words
from generator.text.phrases import alternatives

if TYPE_CHECKING:
    from generator.extract.figure_numbers import Number
    from generator.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The unit of a number and what it measures."""

    name: str
    """``%``, an ISO 4217 code, or the counted noun in the singular."""
    end: int
    """Where the words of the unit end."""
    measures: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A number in its sentence."""

    text: str
    number: Number
    sentence: Span
    at: int
    """Where the unit is looked for."""


_PERCENT = re.compile(
    r"[\s-]{0,2}(?:(?P<points>percentage[\s-]points?|pp(?!\w))|%|per\s?cent(?!\w|age)|pct(?!\w))"
)
_COMPOUND = re.compile(r"-(?P<noun>[a-z]{2,20})(?:-[a-z]{2,12}){0,2}(?![\w-])")
_FATE = re.compile(r"\s{1,3}(?:(?:were|was|are|have\sbeen|had\sbeen)\s)?(?P<fate>[a-z]{4,12})(?!\w)")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_HEDGE_ROOM = 30
_TURNED = re.compile(r"(?<!\w)(?:roll|turn|flipp|toppl|tipp|knock|push|hand)ed\s$")
"""``rolled over three miles outside``"""


def unit_of(text: str, number: Number, sentence: Span) -> Unit | None:
    """Return what a number counts; ``None`` where it counts nothing that could be named."""
    unit = _unit(_Place(text=text, number=number, sentence=sentence, at=number.end))
    if unit and (unit.name or number.partner is None):
        return unit
    if number.partner is None:
        return None
    shared = _unit(_Place(text=text, number=number, sentence=sentence, at=number.partner))
    return shared and Unit(name=shared.name, end=number.end, measures=shared.measures, rule=shared.rule)


def hedge_before(text: str, start: int) -> int:
    """Return where the hedge before a number begins; the number's own start where there is none."""
    match = _hedges()[0].search(text, max(0, start - _HEDGE_ROOM), start)
    if match is None:
        return start
    over = match[0].strip() == "over"
    if over and (
        _during().match(text, match.start())
        or _TURNED.search(text, max(0, match.start() - _HEDGE_ROOM), match.start())
    ):
        return start
    return match.start()


@lru_cache(maxsize=1)
def _during() -> re.Pattern[str]:
    """``6.5 percent over 18 months``: a stretch of time, not more than 18."""
    return re.compile(
        r"(?:(?<=,\s)|(?<=%\s)|(?<=cent\s)|(?<=million\s)|(?<=billion\s)|(?<=times\s)|(?<=points\s)|(?<=euros\s)|(?<=dollars\s))"
        r"over\s[\w.,-]{1,20}\s(?:minute|hour|day|night|week|month|year|decade)s"
    )


def hedge_after(text: str, end: int) -> int:
    """Return where the hedge after a number ends (``50% or more``)."""
    match = _hedges()[1].match(text, end)
    return match.end() if match else end


@lru_cache(maxsize=1)
def _hedges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = figure_words()
    return (
        re.compile(rf"(?<![\w-])(?:{alternatives(words.hedges_before)})\s{{1,3}}$", re.IGNORECASE),
        re.compile(
            rf"\s{{1,3}}(?:{alternatives(words.hedges_after)})(?!\w|\s{{1,3}}than(?!\w))|-(?:odd|plus)(?![\w-])"
        ),
    )


@lru_cache(maxsize=1)
def _money() -> re.Pattern[str]:
    words = figure_words()
    return re.compile(
        rf"[\s-]{{1,3}}(?P<money>{alternatives((*words.currency_words, *words.currency_codes))})(?!\w)"
    )


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    units = alternatives(tuple(figure_words().glued))
    return re.compile(rf"(?P<unit>{units})(?![\w/])")


def _unit(place: _Place) -> Unit | None:
    number = place.number
    if number.fraction:
        return _measuring(place, place.at, "%", "fraction")
    return _symbol(place) or _compound(place) or _count(place)


def _symbol(place: _Place) -> Unit | None:
    """``$5``, ``5 per cent``, ``5 million euros``, ``5kg``."""
    text, number, limit = place.text, place.number, place.sentence.end
    money = _money().match(text, place.at, limit)
    if number.currency:
        return _measuring(place, money.end() if money else place.at, number.currency, "money")
    if percent := _PERCENT.match(text, place.at, limit):
        return _measuring(place, percent.end(), "percentage point" if percent["points"] else "%", "share")
    if money:
        words = " ".join(money["money"].split())
        return _measuring(place, money.end(), figure_words().currency_words.get(words, words), "money")
    if not number.scaled and (glued := _glued().match(text, place.at, limit)):
        phrase = noun_phrase(text, glued.end(), limit)
        return Unit(name=figure_words().glued[glued["unit"]], end=glued.end(), measures=phrase, rule="count")
    return None


def _measuring(place: _Place, end: int, name: str, rule: str) -> Unit:
    """A share or a sum measures what follows it ("of the voters"), or stands before it ("prices rose")."""
    words = figure_words()
    after = clause_after(place.text, hedge_after(place.text, end), place.sentence.end)
    first, _, rest = after.partition(" ")
    loose = first in words.loose or (first == "in" and (not rest[:1].islower() or rest.startswith("the ")))
    loose = loose or (first in ("a", "an", "per", "each") and " " not in rest)  # "$15 an hour"
    before = ""
    if loose or not after:
        before = clause_before(place.text, place.sentence.start, hedge_before(place.text, place.number.start))
    return Unit(name=name, end=end, measures=before or after, rule=rule)


def _compound(place: _Place) -> Unit | None:
    """``a 28-point plan``, ``five-hour talks``; not ``two-faced``."""
    match = _COMPOUND.match(place.text, place.at, place.sentence.end)
    if match is None or hedge_after(place.text, place.at) != place.at:
        return None
    words, both = figure_words(), " ".join(match[0].split("-")[1:3])
    noun = both if both in words.two_words else match["noun"]  # "a 25-basis-point cut"
    known = noun in words.singulars or noun in words.two_words
    few = place.number.low < 2  # noqa: PLR2004 - of less than two nothing is counted: "one-off"
    if not known and (few or noun.endswith(words.not_compounded)):
        return None
    phrase = noun_phrase(place.text, match.end(), place.sentence.end)
    return Unit(name="" if noun == "strong" else noun, end=match.end(), measures=phrase, rule="compound")


def _count(place: _Place) -> Unit | None:
    """``thirty soldiers``, ``12 killed``, ``more than 2,000``; a bare number says nothing."""
    text, number, limit = place.text, place.number, place.sentence.end
    at = hedge_after(text, place.at)
    one = number.low == 1 and number.high is None
    year_like = number.high is None and _YEAR.fullmatch(number.words) is not None
    hedged = hedge_before(text, number.start) < number.start
    phrase = counted_noun(text, at, limit, one=one)
    if phrase and (hedged or not (year_like and phrase.gap)):
        return Unit(name=phrase.unit, end=phrase.end, measures=phrase.text, rule="count")
    if year_like:
        return None
    fate = _FATE.match(text, at, limit)
    if fate and fate["fate"] in figure_words().fates:
        return Unit(name="person", end=at, measures=fate["fate"], rule="count-of-people")
    if (number.scaled or hedged) and not number.written:
        return Unit(name="", end=at, measures=clause_after(text, at, limit), rule="number")
    return None
