"""Where a text names dates: the patterns' matches, freed of overlaps, one expression a date."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates.date_rule import Expression, Trait
from generator.dates.guards import is_part
from generator.dates.pattern_parts import expanded
from generator.dates.place import place_of
from generator.dates.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.dates.date_rule import DateRule

Pattern = tuple[int, "DateRule", re.Pattern[str]]
"""A pattern with its rule, and its place in the order of them all."""

_WAYS = re.compile(r"(?<!\w)(?:after|before|following|prior|ahead|from|on|of)\s")
_LEAD_ROOM = 100
_COUNTED_ROOM = 16
_LASTS = re.compile(
    r"(?<!\w)(?:for|over|last(?:s|ed|ing)?|takes?|took|within|in)\s(?:\w+\s)?$", re.IGNORECASE
)
"""How long something takes is not a date: ``will last three days from Monday``."""


def find_expressions(text: str) -> list[Expression]:
    """Find all expressions of a text, in its order; where two overlap, the first wins, then the longer."""
    dates = [one for one in _unhyphenated(_matches(text), text) if _is_date(one, text)]
    joined = _with_leads(dates, text)
    # "minus two days after the 2 March storm": with its lead, too, an expression may be a part only
    return [one for one in joined if one.base is None or not _is_part(one, text)]


def _matches(text: str) -> list[Expression]:
    """Return what the patterns find, freed of overlaps and split into one expression a date."""
    candidates = [
        (priority, rule, match)
        for priority, rule, pattern in patterns_for(text)
        for match in pattern.finditer(text)
    ]
    # The first in the text, of these the longest, of these the one whose rule is asked first.
    candidates.sort(key=lambda candidate: (candidate[2].start(), -candidate[2].end(), candidate[0]))
    expressions: list[Expression] = []
    reached = 0
    for _, rule, match in candidates:
        if match.start() < reached:
            continue
        whole = Expression(rule=rule, start=match.start(), end=match.end(), fields=_named_parts(match))
        if rule.split:
            expressions += rule.split(whole, match)
        else:
            expressions.append(whole)
        reached = match.end()
    return expressions


def _named_parts(match: re.Match[str]) -> Mapping[str, str]:
    """Return the parts that the words have: ``{"month": "July", "day": "25"}``."""
    return {name: words for name, words in match.groupdict().items() if words}


def _is_date(expression: Expression, text: str) -> bool:
    """Return whether an expression is a date where it stands, and not a part of a longer one."""
    holds = expression.rule.holds
    if holds and not holds(place_of(text, expression.start, expression.end, expression.fields)):
        return False
    return not _is_part(expression, text)


def _is_part(expression: Expression, text: str) -> bool:
    return is_part(expression.rule.traits, text, expression.start, expression.end)


def _unhyphenated(expressions: Iterable[Expression], text: str) -> Iterator[Expression]:
    """Leave out what a hyphen binds to a word ("post-March"), not what it binds to a date ("May-June")."""
    end = 0
    for expression in expressions:
        hyphen = expression.start - 1
        binds = hyphen >= 1 and text[hyphen] == "-" and not text[hyphen - 1].isspace()
        if not binds or end == hyphen:
            yield expression
        end = expression.end


@lru_cache(maxsize=1)
def patterns_by_need() -> tuple[tuple[frozenset[str], tuple[Pattern, ...]], ...]:
    """Return the patterns of all rules by the words of which they need one: of none, by no words."""
    patterns = [(rule, pattern) for rule in RULES for pattern in rule.compiled()]
    grouped: dict[frozenset[str], list[Pattern]] = {}
    for priority, (rule, pattern) in enumerate(patterns):
        needed = frozenset(rule.words())
        grouped.setdefault(needed, []).append((priority, rule, pattern))
    return tuple((words, tuple(group)) for words, group in grouped.items())


@lru_cache(maxsize=1)
def _needed_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return every word that a rule needs: those with a capital, and those looked for in any case."""
    needed = {word for words, _ in patterns_by_need() for word in words}
    capitals = [word for word in sorted(needed) if word[0].isupper()]
    others = [word for word in sorted(needed) if not word[0].isupper()]
    return tuple(capitals), tuple(others)


def patterns_for(text: str) -> Iterator[Pattern]:
    """Yield the patterns of the rules that need no word which the text has not: few need be tried."""
    lower = text.casefold()
    capitals, others = _needed_words()
    # Many rules need the same words: each word is looked for once.
    held = {word for word in capitals if word in text}
    held.update(word for word in others if word in lower)
    for words, patterns in patterns_by_need():
        if not words or not held.isdisjoint(words):
            yield from patterns


@lru_cache(maxsize=1)
def _leads() -> tuple[tuple[DateRule, re.Pattern[str]], ...]:
    """Return the patterns of words that count from the date behind them, with their rules."""
    return tuple((rule, pattern) for rule in RULES for pattern in rule.compiled_leads())


def _with_leads(expressions: Iterable[Expression], text: str) -> Iterator[Expression]:
    """Join dates with the words that count from them: ``two days after the`` to ``2 March storm``.

    What stands within these words is none of its own: ``Friday`` in ``the Friday before Christmas``.
    """
    waiting: list[Expression] = []
    for expression in expressions:
        begin = max(0, expression.start - _LEAD_ROOM)
        if waiting and waiting[-1].base:
            begin = max(begin, waiting[-1].end)
        joined = None
        if may_lead(text, begin, expression.start):
            joined = _joined(expression, text, begin)
        while joined and waiting and waiting[-1].start >= joined.start:
            waiting.pop()
        waiting.append(joined or expression)
    yield from waiting


def may_lead(text: str, begin: int, end: int) -> bool:
    """Return whether a stretch holds what no lead is without: ``days after``, ``week or so before``."""
    for way in _WAYS.finditer(text, begin, end):
        near = max(begin, way.start() - _COUNTED_ROOM)
        if _counted().search(text, near, way.start()):
            return True
    return False


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
        if match is None:
            continue
        fields = _named_parts(match)
        weekly = Trait.OF_WEEK in expression.rule.traits
        if weekly and fields.get("beside") == "on":
            continue  # "two days after the flood on Monday"
        if not weekly and fields.get("way") == "on":
            continue  # "a week on Monday", but not "a week on 2 March"
        if _LASTS.search(text, max(0, match.start() - _LEAD_ROOM), match.start()):
            continue
        return Expression(
            rule=rule,
            start=match.start(),
            end=expression.end,
            fields=fields,
            base=expression,
        )
    return None
