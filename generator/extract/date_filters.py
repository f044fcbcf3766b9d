"""Words that only look like a date: ``May`` the verb, ``Arab Spring``, ``1500 troops``, date lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.extract.date_expressions import Expression

_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019-]{0,40})\s{1,3}$")
_AFTER = re.compile(r"\s{1,3}([\w'\u2019-]{1,40})")
_ROOM = 44
_FIRST_CALLED_YEAR, _FIRST_BARE_YEAR = 1500, 1700
_DATE_LINE_LENGTH = 120


def is_date(expression: Expression, text: str) -> bool:
    """Tell whether an expression is a date where it stands."""
    start, end = expression.start, expression.end
    words, fields = text[start:end], expression.fields
    before = _BEFORE.search(text, max(0, start - _ROOM), start)
    after = _AFTER.match(text, end)
    previous, following = (before[1] if before else ""), (after[1] if after else "")
    match expression.rule:
        case "day":
            verdict = not (previous == "the" and following in _list("remembered"))
        case "month":
            told = fields.keys() & {"year", "ofyear", "which"}
            verdict = bool(told) or _is_month(text, expression, previous, following)
        case "weekday":
            verdict = previous not in _list("weekday_names")
        case "season":
            verdict = _is_season(fields, previous, following)
        case "day-word":
            name = fields["word"].istitle() and " " not in fields["word"]
            verdict = not (name and previous[:1].isupper())
        case "year":
            verdict = (
                words != fields["year"]
                or "range" in fields
                or _is_year(text, expression, previous, following)
            )
        case "running":
            idiom = fields["unit"] == "day" and previous.casefold() == "at" and text[end : end + 1] == ","
            verdict = not idiom  # "at the end of the day, it matters"
        case "holiday":
            verdict = bool(fields.keys() & {"which", "year"}) or previous.casefold() in _list("callers")
        case "decade":
            verdict = "decade" in fields or _is_short_decade(words, fields, previous)
        case _:
            verdict = True
    return verdict


def is_date_line(text: str, expressions: Sequence[Expression]) -> bool:
    """Tell whether a passage holds a day and hardly anything else, as the date line of a page does."""
    if len(text) > _DATE_LINE_LENGTH or not any(
        e.rule in ("day", "iso-day", "numeric-day") for e in expressions
    ):
        return False
    rest = text
    for expression in reversed(expressions):
        rest = rest[: expression.start] + " " + rest[expression.end :]
    words = re.findall(r"[^\W\d_](?:[\w.]*\w)?", rest.casefold())
    return all(w in _list("date_line_words") for w in words)


def _list(name: str) -> tuple[str, ...]:
    return date_words().lists[name]


@lru_cache(maxsize=1)
def _sure_months() -> frozenset[str]:
    months = date_words().months
    whole = {
        max((n for n in months if months[n] == number), key=len).capitalize() for number in months.values()
    }
    return frozenset(whole.difference(_list("doubtful_months")))


def _is_month(text: str, expression: Expression, previous: str, following: str) -> bool:
    """A bare month that is also a name or a word needs a word that calls for a date: ``in May``."""
    month = expression.fields["month"]
    bare = expression.end - expression.start == len(month)
    called = not bare or previous.casefold() in _list("callers") or previous.endswith(("'s", "\u2019s"))
    if month in _sure_months():
        return called or not (following[:1].isupper() and previous[:1].isupper())
    if not bare:
        return True
    if following[:1].isupper() or (previous == "the" and not following):
        return False
    if month in _list("verb_months") and previous.casefold() in _list("no_callers_of_verbs"):
        return _joined_months().search(text, max(0, expression.start - _ROOM), expression.start) is not None
    return called


@lru_cache(maxsize=1)
def _joined_months() -> re.Pattern[str]:
    """``April and`` before ``May``."""
    names = "|".join(name.capitalize() for name in date_words().months)
    return re.compile(rf"(?<!\w)(?:{names}),?\s(?:and|or)\s$")


def _is_season(fields: Mapping[str, str], previous: str, following: str) -> bool:
    if fields.keys() & {"year", "ofyear", "which"}:
        return True
    name = fields["season"]
    if previous in _list("season_names"):
        return False
    if name[0].isupper() and (following[:1].isupper() or previous[:1].isupper()):
        return False
    if name.casefold() in _list("doubtful_seasons"):
        called = previous.casefold() in _list("season_callers") and following != "of"
        return called or following in _list("season_nouns")
    return True


def _is_year(text: str, expression: Expression, previous: str, following: str) -> bool:
    """Four digits that count nothing and are no part of a name."""
    if following in _list("counted"):
        return False
    head = text[max(0, expression.start - 24) : expression.start].rstrip().casefold()
    if head.endswith(_list("counting")):
        return False
    year = int(expression.fields["year"])
    if previous.casefold() in _list("callers") or not previous:
        return year >= _FIRST_CALLED_YEAR or previous.casefold() in ("in", "since", "until", "by")
    return year >= _FIRST_BARE_YEAR and not (previous[:1].isupper() and len(previous) > 1)


def _is_short_decade(words: str, fields: Mapping[str, str], previous: str) -> bool:
    marked = not fields.get("short", "0")[0].isdecimal()
    return marked or words.casefold().startswith("the ") or previous in ("and", "or")
