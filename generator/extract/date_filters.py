"""Words that only look like a date: ``May`` the verb, ``Arab Spring``, ``1500 troops``, date lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.extract.date_expressions import Expression

_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019-]{0,40})\s{1,3}$")
_AFTER = re.compile(r"\s{1,3}([\w'\u2019-]{1,40})")
_ROOM = 44
_NEAR = 120
_FIRST_CALLED_YEAR, _FIRST_BARE_YEAR = 1500, 1700
_DATE_LINE_LENGTH = 120
_TOLD = frozenset({"year", "ofyear", "which", "then"})
"""Parts that leave no doubt that a month or a season is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """An expression and the words beside it."""

    text: str
    expression: Expression
    previous: str
    following: str

    @property
    def words(self) -> str:
        return self.text[self.expression.start : self.expression.end]

    @property
    def fields(self) -> Mapping[str, str]:
        return self.expression.fields


def is_date(expression: Expression, text: str) -> bool:
    """Tell whether an expression is a date where it stands."""
    before = _BEFORE.search(text, max(0, expression.start - _ROOM), expression.start)
    after = _AFTER.match(text, expression.end)
    decide = _VERDICTS.get(expression.rule)
    return decide is None or decide(
        _Place(
            text=text,
            expression=expression,
            previous=before[1] if before else "",
            following=after[1] if after else "",
        )
    )


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


def _is_day(at: _Place) -> bool:
    return not (at.previous == "the" and at.following in _list("remembered"))


def _is_weekday(at: _Place) -> bool:
    return at.previous not in _list("weekday_names") and at.previous.casefold() not in _list("repeated")


def _is_day_word(at: _Place) -> bool:
    """A programme may be called so: ``They watched Arvenia Today``."""
    word = at.expression.fields["word"]
    return not (word.istitle() and " " not in word and at.previous[:1].isupper())


def _is_running(at: _Place) -> bool:
    """An idiom is no date: ``At the end of the day, it matters``."""
    comma = at.text[at.expression.end : at.expression.end + 1] == ","
    return not (at.words.endswith(" end of the day") and at.previous.casefold() == "at" and comma)


def _is_night(at: _Place) -> bool:
    return at.previous.casefold() not in _list("no_nights_after")


def _is_holiday(at: _Place) -> bool:
    """Tell "at Christmas" from "Christmas carols": a word before it must call for a date."""
    if at.fields.keys() & {"which", "year"}:
        return True
    if at.words.endswith((" Day", " Eve", "day")):  # but "the Boxing Day match" is of no year
        return at.previous.casefold() not in _list("owners") or not at.following[:1].islower()
    if not at.previous and at.following in ("was", "is", "came", "comes", "fell", "falls", "passed"):
        return True
    return at.previous.casefold() in _list("callers")


def _is_month(at: _Place) -> bool:
    """A bare month that is also a name or a word needs a word that calls for a date: ``in May``."""
    month, previous, following = at.fields["month"], at.previous, at.following
    if at.fields.keys() & _TOLD:
        return True
    if previous.casefold() in _list("repeated"):
        return False
    bare = at.words == month
    called = not bare or previous.casefold() in _list("callers") or previous.endswith(("'s", "\u2019s"))
    if month in _sure_months():
        return called or not (following[:1].isupper() and previous[:1].isupper())
    return not bare or _in_list(at) or _is_doubtful_month(at, called=called)


def _is_doubtful_month(at: _Place, *, called: bool) -> bool:
    previous, following = at.previous.casefold(), at.following
    if previous in _list("owners") and following[:1].islower() and following not in _list("callers"):
        return True  # "a March operation"
    name = following[:1].isupper() and following.partition("'")[0].partition("\u2019")[0] != "I"
    if name or (previous == "the" and not following):
        return False
    if at.fields["month"] in _list("verb_months") and previous in _list("no_callers_of_verbs"):
        start = at.expression.start
        return _joined_months().search(at.text, max(0, start - _ROOM), start) is not None
    return called


def _in_list(at: _Place) -> bool:
    """``(August``, ``August-September``: no name stands so."""
    start, end = at.expression.start, at.expression.end
    return at.text[max(0, start - 1) : start] == "(" or _month_after().match(at.text, end) is not None


@lru_cache(maxsize=1)
def _month_after() -> re.Pattern[str]:
    names = "|".join(name.capitalize() for name in date_words().months)
    return re.compile(rf"\s?[-\u2013/]\s?(?:{names})(?!\w)")


@lru_cache(maxsize=1)
def _joined_months() -> re.Pattern[str]:
    """``April and`` before ``May``."""
    names = "|".join(name.capitalize() for name in date_words().months)
    return re.compile(rf"(?<!\w)(?:{names}),?\s(?:and|or)\s$")


def _is_season(at: _Place) -> bool:
    """Seasons are also names and other words: ``Arab Spring``, ``a spring of water``, ``fall``."""
    name, previous, following = at.fields["season"], at.previous, at.following
    if at.fields.keys() & _TOLD:
        return True
    if previous in _list("season_names") or previous.casefold() in _list("repeated"):
        return False
    if name[0].isupper() and (following[:1].isupper() or previous[:1].isupper()):
        return False
    if name.casefold() in _list("doubtful_seasons"):
        article = at.words.casefold().startswith("the ")
        called = (article or previous.casefold() in _list("season_callers")) and following != "of"
        return called or following in _list("season_nouns") or _does_as_seasons_do(at)
    return True


def _does_as_seasons_do(at: _Place) -> bool:
    """``When spring comes``, ``but spring shows signs of hope``; not "a spring brings water"."""
    opens = not at.previous or at.previous.casefold() in _list("season_openers")
    return opens and at.following in _list("season_verbs")


def _is_half(at: _Place) -> bool:
    """A match has halves as well: only where results stand near is the half-year meant."""
    if at.fields.keys() & _TOLD or "-" in at.words:
        return True
    near = at.text[max(0, at.expression.start - _NEAR) : at.expression.end + _NEAR].casefold()
    return any(word in near.split() for word in _list("results"))


def _is_year(at: _Place) -> bool:
    """Four digits that count nothing, number nothing and are no part of a name."""
    year, previous = int(at.fields["year"]), at.previous
    if at.words != at.fields["year"] or "range" in at.fields:
        return True
    if at.following in _list("counted") or previous.casefold() in _list("numbered"):
        return False
    start = at.expression.start
    before = at.text[max(0, start - 24) : start].rstrip().casefold()
    if before.endswith(_list("counting")):
        return before.endswith(("until at least", "until about", "till at least"))
    if previous.casefold() in _list("callers") or not previous:
        return year >= _FIRST_CALLED_YEAR or previous.casefold() in ("in", "since", "until", "by")
    return year >= _FIRST_BARE_YEAR and not (previous[:1].isupper() and len(previous) > 1)


def _is_decade(at: _Place) -> bool:
    marked = not at.fields.get("short", "0")[0].isdecimal()
    called = at.words.casefold().startswith("the ") or at.previous in ("and", "or")
    return "decade" in at.fields or marked or called


_VERDICTS: dict[str, Callable[[_Place], bool]] = {
    "day": _is_day,
    "month": _is_month,
    "weekday": _is_weekday,
    "season": _is_season,
    "day-word": _is_day_word,
    "half": _is_half,
    "year": _is_year,
    "running": _is_running,
    "overnight": _is_night,
    "holiday": _is_holiday,
    "decade": _is_decade,
}
