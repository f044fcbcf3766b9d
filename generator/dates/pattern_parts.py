"""What the patterns of the rules are made of: small named parts.

All are bounded, so that the time grows with the length of the text only, and none decides what the
words name: groups such as ``month``, ``year``, ``which`` ("last") and ``unit`` ("week") go to the rules.
What comes from a word list is referred to as ``(?&month)`` and put in when the patterns are compiled.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates.vocabulary import date_names
from generator.text.numerals import DAYS, ORDINALS, WORD
from generator.text.word_alternatives import alternatives
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = r"\s{1,3}"
DASH = r"[-\u2013\u2014]"
APOSTROPHE = r"['\u2019]"
JOINT = rf"(?:\s?(?:{DASH}|/)\s?|\s(?:and|or|to|through|until|till)\s(?:the\s)?|,\s(?:and\s|or\s)?)"
"""What joins two dates: ``6, 12 and 14 July``, ``4-5 May``."""
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d|%)"
NTH = r"(?:[12]?(?:1st|2nd|3rd|[04-9]th)|1[1-3]th|30th|31st)(?!\w)"
DAY_WORD = "(?:" + "|".join(sorted(DAYS, key=len, reverse=True)).replace("-", r"[-\s]") + ")"
YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?![\w%]|[.,]\d)"

START = r"(?<![\w-])"
THE = r"[Tt](?<![\w-][Tt])he"
"""``the`` as a word: what begins with a letter is looked for faster than what begins with a condition."""
END = rf"(?!\w|{DASH}\w)"
NO_SUM = r"(?<![\w$\u20ac\u00a3\u00a5.,])"
NO_SUM_OR_HYPHEN = r"(?<![\w$\u20ac\u00a3\u00a5.,-])"
UNCOUNTED = r"""(?!\s(?!(?:in|at|on|and|or|to|with|for|of|by|when|as|after|before|near|that|which|was|were|is
    |are|but|while|during|from|against|he|she|it|they|we|the|a|an|his|her|their|its|had|has|have|will|would)\b)[a-z$])"""
"""After a day joined to another: no counted noun ("On June 18 and 12 people")."""
OF_YEAR = rf"""(?:{GAP}(?:(?:of|in){GAP})?
    (?P<ofyear>this|last|next|that|the{GAP}same|the{GAP}previous|the{GAP}following|(?<=of\s)the){GAP}year(?!\w))"""
SHORT_YEAR = rf"{APOSTROPHE}(?P<short>\d\d)(?![\w'\u2019%]|[.,]\d)"
IN_YEAR = rf"(?:{OF_YEAR}|,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|{SHORT_YEAR}))"
DAY_TIME = "(?:morning|afternoon|evening|night|dawn|noon)"
EDGE = "(?:beginning|start|middle|end|close)"
PART = rf"""(?:
    (?:[Tt]he{GAP})?(?:very{GAP})?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose|{DAY_TIME}){GAP}of{GAP}
    |(?:[Ee]arl(?:y|ier)|[Ll]ate|[Mm]id(?:dle)?)(?:-|\u2013|\s)\s{{0,2}}(?:(?:in|on|of){GAP})?
    |[Ee]nd-)"""
"""``the beginning of``, ``mid-``, ``late in``: narrows a period without naming a finer one."""
TIMING = rf"(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly){GAP}(?:in{GAP}|on{GAP})?)"
WHICH = rf"(?P<which>(?:[Tt]his{GAP})?(?:[Pp]ast|[Cc]oming)|[Tt]his|[Ll]ast|[Nn]ext)"
WHICH_THEN = rf"(?P<then>[Tt]hat|[Tt]he{GAP}(?:same|following|next|previous|preceding))"
UNIT = "(?P<unit>day|week|fortnight|month|year|decade)"
COUNT = rf"""(?:(?P<count>
    \d{{1,4}}|(?i:{WORD})|[Aa]n?|[Ss]everal|[Aa]{GAP}few|[Aa]{GAP}couple{GAP}of|few|many)(?!\w))"""
HEDGE = rf"(?:(?i:about|around|nearly|almost|over|more{GAP}than|less{GAP}than|some|just|only){GAP})"
_FEW = rf"(?:\d{{1,3}}|(?i:{WORD})|an?)(?!\w)"
DURATION = rf"""(?:[Hh]alf{GAP}an?{GAP}(?P<halved>week|month|year|decade)(?!\w)
    |{COUNT}(?:{GAP}and{GAP}(?P<and_half>a{GAP}half)|(?:{GAP}(?:or|to){GAP}|{DASH})(?P<up_to>{_FEW}))?{GAP}{UNIT}s?(?!\w)
    (?:{GAP}and{GAP}(?P<half_more>a{GAP}half)(?!\w)|(?:,|{GAP}and){GAP}(?P<more>{_FEW}){GAP}(?P<more_unit>day|week|month)s?(?!\w)
    |{GAP}or{GAP}(?P<or_two>two)(?!\w)|{GAP}or{GAP}(?P<or_so>so)(?!\w))?)"""
"""``two weeks``, ``half a year``, ``a year and four months``, ``two to three weeks``, ``a week or so``."""
FISCAL = rf"(?:(?:(?:the{GAP})?(?:[Ff]iscal|[Ff]inancial)(?:{GAP}year)?{GAP})|(?<!\w)FY\s?)"
FUNCTION_WORD = rf"{GAP}(?:and|but|that|when|with|in|at|he|she|it|they|as|to|for|by|from|was|were|saw)(?!\w)"
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
DIGITS = tuple("0123456789")
UNITS = ("week", "month", "quarter", "year", "decade", "century")


def behind(words: str, word: str = "the") -> str:
    """Return a word with a condition: one of the words stands before it."""
    return f"{word}(?:" + "|".join(rf"(?<={before}\s{word})" for before in words.split()) + ")"


def after(words: str) -> str:
    """Return a condition: one of the words stands before."""
    return "(?:" + "|".join(rf"(?<={word}\s)" for word in words.split()) + ")"


_NAME = re.compile(r"\(\?&(\w+)\)")


def expanded(pattern: str) -> str:
    """Put the names of the word lists into a pattern, where it refers to them: ``(?&month)``.

    Only here are the lists read, so that a fault in one is told by whoever runs the program, not on import.
    """
    return _NAME.sub(lambda reference: f"(?:{_named_patterns()[reference[1]]})", pattern)


def needed_words(entry: str) -> tuple[str, ...]:
    """Return the words that an entry of a rule's ``needs`` stands for: itself, or those of a word list."""
    reference = _NAME.fullmatch(entry)
    return _needed_of_lists()[reference[1]] if reference else (entry,)


@lru_cache(maxsize=1)
def _named_patterns() -> dict[str, str]:
    """Return what a pattern can refer to, by its name."""
    names = date_names()
    in_small_letters = list(names.seasons)
    with_capital = [name.capitalize() for name in in_small_letters]
    return {
        "month": _names(names.months, dot=r"\.?"),
        "weekday": _names(names.weekdays, dot=r"\."),
        "weekday_without_dot": _names(names.weekdays, dot=r"\.?"),
        "season": rf"(?:{'|'.join([*in_small_letters, *with_capital])})(?!\w)",
        "season_in_small_letters": "|".join(in_small_letters),
        "holiday": alternatives(names.holidays),
        "results": alternatives(word_list("dates.results")),
        "vague_past": _any_case(word_list("dates.vague_past")),
        "vague_present": _any_case(word_list("dates.vague_present")),
        "vague_future": _any_case(word_list("dates.vague_future")),
    }


@lru_cache(maxsize=1)
def _needed_of_lists() -> dict[str, tuple[str, ...]]:
    """Return by the names of lists the words, or parts of them, of which one stands wherever a name does."""
    names = date_names()
    return {
        "month": _beginnings(names.months),
        "weekday": _beginnings(names.weekdays),
        "season": tuple(names.seasons),
        "holiday": _longest_words(names.holidays),
        "vague_past": _longest_words(word_list("dates.vague_past"), any_case=True),
        "vague_present": _longest_words(word_list("dates.vague_present"), any_case=True),
        "vague_future": _longest_words(word_list("dates.vague_future"), any_case=True),
    }


def _beginnings(names: Iterable[str]) -> tuple[str, ...]:
    """Return three letters of each name: ``Jan`` stands in ``January`` and ``Jan.``."""
    return tuple({name[:3].capitalize() for name in names})


def _longest_words(phrases: Iterable[str], *, any_case: bool = False) -> tuple[str, ...]:
    """Return the longest word of each phrase: ``recent`` stands in all of ``in recent days``."""
    longest: set[str] = set()
    for phrase in phrases:
        words = phrase.casefold().split() if any_case else phrase.split()
        longest.add(max(words, key=len))
    return tuple(longest)


def _names(numbers: dict[str, int], *, dot: str) -> str:
    """Return a pattern for names with a capital: whole, or short with a dot."""
    whole: set[str] = set()
    for number in numbers.values():
        names = [name for name in numbers if numbers[name] == number]
        whole.add(max(names, key=len))
    full = "|".join(_longest_first(name for name in numbers if name in whole))
    short = "|".join(_longest_first(name for name in numbers if name not in whole))
    return rf"(?:(?:{full})(?!\w)|(?:{short}){dot}(?!\w))"


def _longest_first(names: Iterable[str]) -> list[str]:
    """Return names with a capital; a pattern that tries ``Sep`` before ``Sept`` would cut it."""
    return sorted((name.capitalize() for name in names), key=len, reverse=True)


def _any_case(words: tuple[str, ...]) -> str:
    """Return a pattern for the words, whose first letter may be a capital."""
    return alternatives((*words, *(word[0].upper() + word[1:] for word in words)))
