"""Where a text names dates: the patterns' matches, freed of overlaps, one expression a date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.extract.date_patterns import JOINT, needed, patterns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date, not yet resolved: ``July 25 of that year``."""

    rule: str
    start: int
    end: int
    fields: Mapping[str, str] = field(default_factory=dict)
    """The named parts: ``{"month": "July", "day": "25", "ofyear": "that"}``."""


def find_expressions(text: str) -> list[Expression]:
    """Find all expressions of a text, in its order; where two overlap, the first wins, then the longer."""
    idle = _idle(text)
    found = [
        (match.start(), -match.end(), priority, rule, match)
        for priority, (rule, pattern) in enumerate(patterns())
        if rule not in idle
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
    return list(_unhyphenated(chosen, text))


def _idle(text: str) -> set[str]:
    """Return the rules that need a word which the text has not."""
    lower = text.casefold()
    idle = set()
    for rule, words in needed().items():
        for word in words:
            if word in (text if word[0].isupper() else lower):
                break
        else:
            idle.add(rule)
    return idle


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
    elif expression.rule == "month" and expression.fields.get("ofyear") in ("this", "last", "next"):
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
    yield replace(expression, rule="year", end=match.end("year"), fields={"year": first, "range": "first"})
    yield replace(
        expression, rule="year", start=match.start("until"), fields={"year": second, "range": "second"}
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
    yield Expression(rule="deictic", start=match.start("ofyear"), end=expression.end, fields=fields)


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
