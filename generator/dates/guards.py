"""Words that are only a part of a longer expression: where no rule reads the whole, none reads the part."""

from __future__ import annotations

import re

from generator.dates.date_rule import Trait

_ROOM = 44
_UNITS = r"(?:day|week|fortnight|month|year|decade)s?"
_BEFORE_ANY = re.compile(r"(?<!\w)(?:minus\s|\d+[.,])$")
"""``2.5`` before "5 years ago"."""
_BEFORE_COUNTED = re.compile(
    # "a month, a week and two days ago" · "a year to the day after" · "one hundred and two years ago" ·
    # "1\u00bd years ago"
    rf"(?<!\w)(?:{_UNITS}(?:,|\sand|\sor)|{_UNITS}\sto|half|quarters?(?:\sof)?|(?:hundred|thousand)\sand)\s$"
    r"|[\u00bc-\u00be]\s?$"
)
_BEFORE_WEEKDAY = re.compile(
    r"(?<!\w)(?:first|second|third|fourth|fifth|final|penultimate|1st|2nd|3rd|[45]th)\s$", re.IGNORECASE
)
"""``the second Sunday of Lent``"""
_OF_SOMETHING = re.compile(r"\s(?:of|in|after|before)\s(?!(?:last|this|next)\sweek)")
_AFTER_THE_WEEKDAY = re.compile(r"\s(?:after|before)\s(?!(?:last|next)(?!\w))")
"""``the Friday after the vote``"""
_WEEKS = re.compile(r"(?<!\w)(?:[Aa]|[Tt]wo|[Tt]hree|[Ff]our|[Ss]ix|\d{1,2})\s(?:week|fortnight)s?\s$")
_SO_MANY_WEEKS_FROM = re.compile(
    r"last\s|today(?!\w)|tomorrow(?!\w)|yesterday(?!\w)|this\s(?=\w{3,6}day(?!\w))", re.IGNORECASE
)
"""``a week last Tuesday``, ``a week this Tuesday``, ``a fortnight tomorrow``"""
_AGO = re.compile(r"(?<!\w)years?\sago\s$")
_AFTER_AGO = re.compile(
    r"\s(?:last|this|next)\s(?:week|weekend|month|spring|summer|autumn|fall|winter|[A-Z])"
)
"""``a year ago last month``"""
_THE = re.compile(r"(?<!\w)[Tt]he\s$")
_AFTER_YEAR = re.compile(r"\s?(?:BCE?|B\.C\.)(?!\w)")
_AFTER_ANY = re.compile(r"\s?['\u2019]\d\d(?!\w)")


def is_part(traits: Trait, text: str, start: int, end: int) -> bool:
    """Return whether words are only a part of a longer expression, which no rule reads.

    A part is never read for the whole: "two days ago" in "a month, a week and two days ago" is another day.
    """
    near = max(0, start - _ROOM)

    def follows(before: re.Pattern[str]) -> bool:
        return before.search(text, near, start) is not None

    if follows(_BEFORE_ANY) or _AFTER_YEAR.match(text, end) or _AFTER_ANY.match(text, end):
        return True
    # "a year ago last month" is neither a year ago nor last month
    if follows(_AGO) or (text.endswith("ago", start, end) and _AFTER_AGO.match(text, end)):
        return True
    if _SO_MANY_WEEKS_FROM.match(text, start) and follows(_WEEKS):
        return True
    if Trait.COUNTED in traits:
        return follows(_BEFORE_COUNTED)
    if Trait.OF_WEEK not in traits:
        return False
    if _OF_SOMETHING.match(text, end) and follows(_BEFORE_WEEKDAY):
        return True
    return _AFTER_THE_WEEKDAY.match(text, end) is not None and follows(_THE)
