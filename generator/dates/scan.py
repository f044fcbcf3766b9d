"""Where a text names dates: the patterns' matches, freed of overlaps, one expression a date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates.guards import is_part
from generator.dates.parts import JOINT, expanded
from generator.dates.place import place_of
from generator.dates.rule import Trait
from generator.dates.rules import RULES, months, near_now, years

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dates.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date, not yet resolved: ``July 25 of that year``."""

    rule: Rule
    start: int
    end: int
    fields: Mapping[str, str] = field(default_factory=dict)
    """The named parts: ``{"month": "July", "day": "25", "ofyear": "that"}``."""
    base: Expression | None = None
    """The date that it counts from: ``2 May`` in ``two days after the feast of 2 May``."""


def find_expressions(text: str) -> list[Expression]:
    """Find all expressions of a text, in its order; where two overlap, the first wins, then the longer."""
    found = [
        (match.start(), -match.end(), priority, rule, match)
        for priority, rule, pattern in patterns_for(text)
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda f: f[:3])
    chosen: list[Expression] = []
    reached = 0
    for start, end, _, rule, match in found:
        if start >= reached:
            fields = {name: words for name, words in match.groupdict().items() if words}
            chosen += _singles(Expression(rule=rule, start=start, end=-end, fields=fields), match)
            reached = -end
    held = [one for one in _unhyphenated(chosen, text) if _holds(one, text) and not _is_part(one, text)]
    return [one for one in _with_leads(held, text) if one.base is None or not _is_part(one, text)]


def _is_part(expression: Expression, text: str) -> bool:
    return is_part(expression.rule.traits, text, expression.start, expression.end)


_WAYS = re.compile(r"(?<!\w)(?:after|before|following|prior|ahead|from|on|of)\s")
_LEAD_ROOM = 100
_COUNTED_ROOM = 16


@lru_cache(maxsize=1)
def _leads() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """Return the patterns of words that count from the date behind them, with their rules."""
    return tuple((rule, pattern) for rule in RULES for pattern in rule.compiled_leads())


def _with_leads(expressions: list[Expression], text: str) -> Iterator[Expression]:
    """Join dates with the words that count from them: ``two days after the`` to ``2 March storm``.

    What stands within these words is none of its own: ``Friday`` in ``the Friday before Christmas``.
    """
    waiting: list[Expression] = []
    for expression in expressions:
        begin = max(0, expression.start - _LEAD_ROOM, waiting[-1].end if waiting and waiting[-1].base else 0)
        joined = _joined(expression, text, begin) if may_lead(text, begin, expression.start) else None
        while joined and waiting and waiting[-1].start >= joined.start:
            waiting.pop()
        waiting.append(joined or expression)
    yield from waiting


def may_lead(text: str, begin: int, end: int) -> bool:
    """Return whether a stretch holds what no lead is without: ``days after``, ``week or so before``."""
    return any(
        _counted().search(text, max(begin, way.start() - _COUNTED_ROOM), way.start())
        for way in _WAYS.finditer(text, begin, end)
    )


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    """Return a pattern of what stands before the preposition of a lead."""
    return re.compile(
        expanded(
            r"(?:(?:[Dd]ay|[Ww]eek|fortnight|[Mm]onth|[Yy]ear|decade|night|evening|morning|afternoon)s?"
            r"|half|two|so|eve|(?&weekday))\s{1,3}$"
        )
    )


def _joined(expression: Expression, text: str, begin: int) -> Expression | None:
    """Return an expression with the words that count from it, where such words stand before it."""
    for rule, pattern in _leads():
        match = pattern.search(text, begin, expression.start)
        if match and match.groupdict().get("beside") == "on" and Trait.OF_WEEK in expression.rule.traits:
            continue  # "two days after the flood on Monday"
        if match and match.groupdict().get("way") == "on" and Trait.OF_WEEK not in expression.rule.traits:
            continue
        if match and not _LASTS.search(text, max(0, match.start() - _LEAD_ROOM), match.start()):
            fields = {name: words for name, words in match.groupdict().items() if words}
            return Expression(
                rule=rule, start=match.start(), end=expression.end, fields=fields, base=expression
            )
    return None


_LASTS = re.compile(
    r"(?<!\w)(?:for|over|last(?:s|ed|ing)?|takes?|took|within|in)\s(?:\w+\s)?$", re.IGNORECASE
)
"""How long something takes is not a date: ``will last three days from Monday``."""


Pattern = tuple[int, "Rule", re.Pattern[str]]
"""A pattern with its rule, and its place in the order of them all."""


@lru_cache(maxsize=1)
def patterns_by_need() -> tuple[tuple[frozenset[str], tuple[Pattern, ...]], ...]:
    """Return the patterns of all rules by the words of which they need one: of none, by no words."""
    patterns = [(rule, pattern) for rule in RULES for pattern in rule.compiled()]
    grouped: dict[frozenset[str], list[Pattern]] = {}
    for priority, (rule, pattern) in enumerate(patterns):
        grouped.setdefault(frozenset(rule.words()), []).append((priority, rule, pattern))
    return tuple((words, tuple(group)) for words, group in grouped.items())


@lru_cache(maxsize=1)
def _needed_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return every word that a rule needs: those with a capital, and those looked for in any case."""
    words = sorted({word for needed, _ in patterns_by_need() for word in needed})
    return tuple(w for w in words if w[0].isupper()), tuple(w for w in words if not w[0].isupper())


def patterns_for(text: str) -> Iterator[Pattern]:
    """Yield the patterns of the rules that need no word which the text has not: few need be tried."""
    lower = text.casefold()
    capitals, others = _needed_words()
    # Many rules need the same words: each word is looked for once.
    held = {word for word in capitals if word in text} | {word for word in others if word in lower}
    for words, patterns in patterns_by_need():
        if not words or not held.isdisjoint(words):
            yield from patterns


def _holds(expression: Expression, text: str) -> bool:
    """Return whether an expression is a date where it stands, as its rule decides."""
    holds = expression.rule.holds
    return holds is None or holds(place_of(text, expression.start, expression.end, expression.fields))


def _unhyphenated(expressions: list[Expression], text: str) -> Iterator[Expression]:
    """Leave out what a hyphen binds to a word ("post-March"), not what it binds to a date ("May-June")."""
    end = 0
    for expression in expressions:
        hyphen = expression.start - 1
        if hyphen < 1 or text[hyphen] != "-" or text[hyphen - 1].isspace() or end == hyphen:
            yield expression
        end = expression.end


def _singles(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """Split an expression of several dates into one expression a date."""
    if "until" in expression.fields:
        yield from _years(expression, match)
    elif expression.rule is months.month and expression.fields.get("ofyear") in ("this", "last", "next"):
        yield from _of_year(expression, match)
    elif "before" in expression.fields:
        yield from _days_before(expression, match)
    elif "after" in expression.fields:
        yield from _days_after(expression, match)
    else:
        yield expression


def _years(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``2029-31`` is two years."""
    first, until = match["year"], match["until"]
    second = first[: len(first) - len(until)] + until
    yield replace(
        expression, rule=years.year, end=match.end("year"), fields={"year": first, "range": "first"}
    )
    yield replace(
        expression, rule=years.year, start=match.start("until"), fields={"year": second, "range": "second"}
    )


def _of_year(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``October of next year`` is a month and a year, both counted from publication."""
    words = match.string[expression.start : match.start("ofyear")].rstrip()
    if not words.endswith("of"):  # "August last year" is one date
        yield expression
        return
    words = words.removesuffix("of").rstrip()
    yield replace(expression, end=expression.start + len(words))
    fields = {"which": match["ofyear"], "unit": "year"}
    yield Expression(rule=near_now.deictic, start=match.start("ofyear"), end=expression.end, fields=fields)


_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_JOINT = re.compile(JOINT)
_LAST_JOINT = re.compile(rf"{JOINT}$")


def _days_before(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``6, 12 and 14 July`` is three days."""
    begin = expression.start
    for number in _DAY.finditer(match.string, *match.span("before")):
        yield replace(
            expression, start=begin, end=number.end(), fields={**expression.fields, "day": number[0]}
        )
        joint = _JOINT.match(match.string, number.end())
        begin = joint.end() if joint else number.end()
    yield replace(expression, start=begin)


def _days_after(expression: Expression, match: re.Match[str]) -> Iterator[Expression]:
    """``July 1-3, 2031`` is two days; the year goes with the last."""
    cut = match.start("after")
    joint = _LAST_JOINT.search(match.string, expression.start, cut)
    yield replace(expression, end=joint.start() if joint else cut)
    numbers = list(_DAY.finditer(match.string, *match.span("after")))
    for number in numbers:
        end = expression.end if number is numbers[-1] else number.end()
        yield replace(
            expression, start=number.start(), end=end, fields={**expression.fields, "day": number[0]}
        )
