"""Sentences: where one ends, told by its marks and by the words around them."""

from __future__ import annotations

import re
from functools import cache

from generator.words.word_lists import word_list

CLOSERS = "”’\"')]»"
_END = re.compile(
    r"""
    (?<! [.!?…] )
    (?P<mark> [.!?…]++ )                 # the mark, or several: "?!", "..."
    (?P<close> [”’"')\]»]{0,4} )         # what closes behind it: quotation marks, brackets
    (?P<gap> \s+ )                       # white space
    (?= (?P<open> [“‘"'(\[«—–•-]{0,4} \s?)  # what opens before the next word
        (?P<next> \S ) )
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s“‘\"'(\[«—–]{1,24}$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
_STARTER = re.compile(
    r"[“‘\"'(\[«—–•\s-]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|His|Her|Their|If|"
    r"When|While|As|For|After|Before|There|You|Our|My|So|Yet|Still|Then|What|Why|How|Who|Both|Some|Many|Asked)\b"
)
LOOK_BACK = 32
LONGEST_NUMBER = 4
"""So many digits at the start of a passage number a list item."""


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(word_list("abbreviations.titles")), frozenset(word_list("abbreviations.others"))


def split(text: str) -> list[tuple[int, int]]:
    """Return the sentences of one passage as ranges without the white space around them."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            parts.append((start, match.end("close")))
            start = match.end("gap")
    parts.append((start, len(text)))
    trimmed = (_trim(text, *part) for part in parts)
    return [part for part in trimmed if part]


def _ends(text: str, match: re.Match[str]) -> bool:
    """Return whether a sentence ends at a mark: not in "Dr. Kern", "9 a.m. today", "“Why?” Kern asked"."""
    follower = match["next"]
    if follower.islower() or follower == ".":
        return False
    if text[max(0, match.start() - 2) : match.start()] == ". ":
        return follower.isupper()  # "a lot . . . [of] interest" goes on; "a lot . . . But he left" does not
    if match["mark"] != ".":
        # “Why?” Smith asked. goes on; “Why?” He left. does not
        quoted = match["close"] and not match["open"].strip()
        return not quoted or _begins_sentence(text, match)
    if match["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    word = before[0] if before else ""
    titles, others = _abbreviations()
    is_item = word.isdigit() and match.start() <= LONGEST_NUMBER
    if is_item or word in titles:
        # "1. The plan" is a list item; "No." is an answer unless a number follows
        return word in {"No", "Nos"} and not follower.isdigit()
    if word in others or _INITIALS.match(word):
        return _begins_sentence(text, match) and not _is_initial(word)
    return True


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    """Return whether the word behind a mark opens a sentence, as "The" and "But" do."""
    return _STARTER.match(text, match.end("gap")) is not None


def _is_initial(word: str) -> bool:
    """``J`` of "Donald J. Trump", but not ``U.S`` of "in the U.S. The"."""
    return len(word) == 1 and word != "I"


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a range without white space at its edges; nothing where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
