"""What a number counts, by the words after it: a share, money, a compound such as "28-point", a noun."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.figures.counted_nouns import clause_after, clause_before, counted_noun, noun_phrase
from generator.figures.durations import two_units
from generator.figures.figure_words import figure_words
from generator.figures.unit_rule import Unit
from generator.text.rule import rule
from generator.text.word_alternatives import alternatives

if TYPE_CHECKING:
    from generator.figures.numbers import Number
    from generator.figures.unit_rule import NumberInContext


_PERCENT = re.compile(
    r"[\s-]{0,2}(?:(?P<points>percentage[\s-]points?|pp(?!\w))|%|per\s?cent(?!\w|age)|pct(?!\w))"
)
_COMPOUND = re.compile(r"-(?P<noun>[a-z]{2,20})(?:-[a-z]{2,12}){0,2}(?![\w-])")
_FATE = re.compile(r"\s{1,3}(?:(?:were|was|are|have\sbeen|had\sbeen)\s)?(?P<fate>[a-z]{4,12})(?!\w)")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_HEDGE_ROOM = 30
_TURNED = re.compile(r"(?<!\w)(?:roll|turn|flipp|toppl|tipp|knock|push|hand)ed\s$")
"""``rolled over three miles outside``"""


def hedge_before(text: str, start: int) -> int:
    """Return where the hedge before a number begins; the number's own start where there is none."""
    match = _hedges()[0].search(text, max(0, start - _HEDGE_ROOM), start)
    if match is None:
        return start
    begin = match.start()
    if match[0].strip() == "over" and _is_preposition(text, begin):
        return start
    return begin


def _is_preposition(text: str, over: int) -> bool:
    """Return whether "over" says where or when, and not how much: ``rolled over three miles outside``."""
    if _during().match(text, over):
        return True
    return _TURNED.search(text, max(0, over - _HEDGE_ROOM), over) is not None


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
            rf"\s{{1,3}}(?:{alternatives(words.hedges_after)})(?!\w|\s{{1,3}}than(?!\w))|-(?:odd|plus)(?![\w-])|\+(?!\w)"
        ),
    )


@lru_cache(maxsize=1)
def _currencies() -> re.Pattern[str]:
    words = figure_words()
    return re.compile(
        rf"[\s-]{{1,3}}(?P<money>{alternatives((*words.currency_words, *words.currency_codes))})(?!\w)"
    )


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    """``sq km`` and ``sq. km`` alike."""
    units = sorted(figure_words().abbreviated, key=len, reverse=True)
    written = "|".join(r"\.?\s".join(re.escape(part) for part in unit.split()) for unit in units)
    return re.compile(rf"[\s-]?(?P<unit>{written})(?![\w/])")


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    units = alternatives(tuple(figure_words().glued))
    return re.compile(rf"(?P<unit>{units})(?![\w/])")


@rule(
    "fraction",
    explanation="a fraction in words, as a share in percent",
    sample="Two-thirds of voters agreed. => Two-thirds | 66.7 %",
)
def fraction(place: NumberInContext) -> Unit | None:
    """``two-thirds of voters``: the number is in percent already."""
    return _measuring(place, place.at, "%") if place.number.fraction else None


@rule(
    "money",
    explanation="a sum of money",
    sample="It sent five million euros in aid. => five million euros | 5000000 EUR",
)
def money(place: NumberInContext) -> Unit | None:
    """``$5``, ``5 million euros``, ``US$ 40``."""
    currency_words = _currencies().match(place.text, place.at, place.clause.end)
    if place.number.currency:  # "$5", and "US$ 40 dollars" too
        end = currency_words.end() if currency_words else place.at
        return _measuring(place, end, place.number.currency)
    if currency_words is None:
        return None
    words = " ".join(currency_words["money"].split())
    return _measuring(place, currency_words.end(), figure_words().currency_words.get(words, words))


@rule(
    "share",
    explanation="a share or a change in percent",
    sample="Inflation rose to 9.5 percent. => 9.5 percent | 9.5 %",
)
def share(place: NumberInContext) -> Unit | None:
    """``5 per cent``, ``4 percentage points``."""
    percent = _PERCENT.match(place.text, place.at, place.clause.end)
    if percent is None or place.number.fraction:
        return None
    name = "percentage point" if percent["points"] else "%"
    return _measuring(place, percent.end(), name)


@rule(
    "abbreviated",
    explanation="a number and an abbreviated unit",
    sample="It covers 1,500 sq km. => 1,500 sq km | 1500 square kilometre",
)
def abbreviated(place: NumberInContext) -> Unit | None:
    """``3kg``, ``1,500 sq km``, ``12 km²``."""
    glued = None if place.number.scaled else _glued().match(place.text, place.at, place.clause.end)
    short = glued or _abbreviations().match(place.text, place.at, place.clause.end)
    if short is None:
        return None
    words = figure_words()
    written = " ".join(short["unit"].replace(".", "").split())
    name = words.glued[written] if glued else words.abbreviated[written]
    return Unit(name=name, end=short.end(), measures=noun_phrase(place.text, short.end(), place.clause.end))


def _measuring(place: NumberInContext, end: int, name: str) -> Unit:
    """A share or a sum measures what follows it ("of the voters"), or stands before it ("prices rose")."""
    after = clause_after(place.text, hedge_after(place.text, end), place.clause.end)
    if after and not _is_circumstance(after):
        return Unit(name=name, end=end, measures=after)
    before = clause_before(place.text, place.clause.start, place.hedge)
    return Unit(name=name, end=end, measures=before or after)


def _is_circumstance(after: str) -> bool:
    """Return whether what follows a sum says when, where or how often: ``in May``, ``$15 an hour``."""
    first, _, rest = after.partition(" ")
    if first in figure_words().loose:
        return True
    if first == "in":  # "in aid" is what the sum is; "in May" and "in the spring" are not
        return not rest[:1].islower() or rest.startswith("the ")
    # "$15 an hour", but "$15 a ton of coal"
    return first in ("a", "an", "per", "each") and " " not in rest


@rule(
    "compound",
    explanation="a number joined to its unit by a hyphen",
    sample="It is a 28-point peace plan. => 28-point | 28 point",
)
def compound(place: NumberInContext) -> Unit | None:
    """``a 28-point plan``, ``five-hour talks``; not ``two-faced``."""
    match = _COMPOUND.match(place.text, place.at, place.clause.end)
    if match is None or hedge_after(place.text, place.at) != place.at:
        return None
    both = " ".join(match[0].split("-")[1:3])
    noun = both if both in figure_words().two_words else match["noun"]  # "a 25-basis-point cut"
    if not _is_counted(noun, place.number):
        return None
    phrase = noun_phrase(place.text, match.end(), place.clause.end)
    # "a 300-strong crew" counts what follows
    return Unit(name="" if noun == "strong" else noun, end=match.end(), measures=phrase)


def _is_counted(noun: str, number: Number) -> bool:
    """Return whether a word behind a hyphen is counted: ``28-point``, but not ``two-faced``."""
    words = figure_words()
    if noun in words.singulars or noun in words.two_words:
        return True
    few = number.low < 2  # noqa: PLR2004 - of less than two nothing is counted: "one-off"
    return not few and not noun.endswith(words.not_compounded)


@rule(
    "count",
    explanation="a number and the noun that it counts",
    sample="Two senior officials spoke. => Two senior officials | 2 official",
)
def count(place: NumberInContext) -> Unit | None:
    """``thirty soldiers``; ``12.674 soldiers`` may be 12,674 of them, so nothing is read."""
    number = place.number
    at = hedge_after(place.text, place.at)
    one = number.low == 1 and number.high is None
    phrase = counted_noun(place.text, at, place.clause.end, one=one)
    if phrase is None:
        return None
    if _is_year(number) and phrase.gap and not _is_hedged(place):
        return None  # "the 2014 treaty of the two states"
    if _POINT_OF_THOUSANDS.fullmatch(number.words) and phrase.unit not in figure_words().measures:
        return None
    return Unit(name=phrase.unit, end=phrase.end, measures=phrase.text)


_POINT_OF_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def _is_year(number: Number) -> bool:
    """Return whether a number may be a year: ``2014``."""
    return number.high is None and _YEAR.fullmatch(number.words) is not None


def _is_hedged(place: NumberInContext) -> bool:
    """Return whether a hedge stands before a number: ``more than 2,000``."""
    return place.hedge < place.number.start


@rule(
    "count-of-people",
    explanation="a number and what happened to people",
    sample="The blast left 12 wounded. => 12 | 12 person",
)
def count_of_people(place: NumberInContext) -> Unit | None:
    """``12 killed``, ``40 were wounded``."""
    if _is_year(place.number):
        return None
    at = hedge_after(place.text, place.at)
    fate = _FATE.match(place.text, at, place.clause.end)
    if fate is None or fate["fate"] not in figure_words().fates:
        return None
    return Unit(name="person", end=at, measures=fate["fate"])


@rule(
    "number",
    explanation="a number that counts what follows it",
    sample="It had more than 2,000 by then. => more than 2,000 | 2000",
)
def bare_number(place: NumberInContext) -> Unit | None:
    """``more than 2,000``, ``5 million``; a number without hedge or scale says nothing by itself."""
    number = place.number
    if number.written or _is_year(number):
        return None
    if not number.scaled and not _is_hedged(place):
        return None
    at = hedge_after(place.text, place.at)
    return Unit(name="", end=at, measures=clause_after(place.text, at, place.clause.end))


UNIT_RULES = (
    fraction,
    money,
    share,
    two_units,
    abbreviated,
    compound,
    count,
    count_of_people,
)
"""The rules that read the words after a number, in the order in which they are asked."""
