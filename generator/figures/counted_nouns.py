"""What a number counts: the noun phrase after it, without a parser.

The counted noun is the first plural after the number: "two senior aides of the minister told" counts aides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.figures.figure_words import figure_words
from generator.text.numerals import DIGITS, WORD

_WORDS_OF_A_PHRASE = 7
_SHORTEST_PLURAL = 4
_WORDS_OF_A_CLAUSE = 12
_WORDS_BEFORE = 9
_CLAUSE_ROOM = 160
_CLAUSE_MARK = re.compile(r"[,;:()\"\u201c\u201d\u2014\u2013]|\s-\s")
_MARKS = ".'\u2019"
_TOKEN = re.compile(r"\s{1,3}[\"\u201c\u2018']?(?P<word>[^\W\d_][\w\u2019'.&-]{0,40}|\d[\d.,]{0,12}%?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A counted noun and its phrase."""

    unit: str
    """The counted noun in the singular."""
    text: str
    """The phrase, with what follows after "of"."""
    end: int
    """Where the counted noun ends."""
    gap: int
    """How many words stand between the number and the noun."""


_PLURALS = (
    (re.compile("ies$", re.IGNORECASE), "y"),
    (re.compile("(ss|sh|ch|x|z)es$", re.IGNORECASE), r"\1"),
    (re.compile("s$", re.IGNORECASE), ""),
)


def singular(noun: str) -> str | None:
    """Return the singular of a plural noun; ``None`` where the word doesn't look like a plural.

    >>> singular("companies"), singular("people"), singular("across")
    ('company', 'person', None)
    """
    words = figure_words()
    lower = noun.casefold()
    listed = words.plurals.get(noun) or words.plurals.get(lower)
    if listed:
        return listed
    if lower.endswith("men") and len(noun) > len("women"):  # "fishermen"
        return noun[:-2] + "an"
    if lower.endswith("children"):  # "grandchildren"
        return noun.removesuffix("ren")
    if lower in words.no_plurals or noun in words.no_plurals:
        return None
    if len(noun) < _SHORTEST_PLURAL or not noun.isalpha():
        return None
    if not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return None
    for ending, singular_ending in _PLURALS:
        if ending.search(noun):
            return ending.sub(singular_ending, noun)
    return None


def counted_noun(text: str, start: int, limit: int, *, one: bool) -> Phrase | None:
    """Return the noun phrase that a number before ``start`` counts."""
    position, last = _skip_of(text, start, limit), ""
    for gap in range(_WORDS_OF_A_PHRASE):
        match = _TOKEN.match(text, position, limit)
        if match is None or (gap and match["word"][:1].isdigit()):
            return None
        word = match["word"].rstrip(_MARKS)
        if _stops(word) or word.casefold() in figure_words().scale_only:
            return None
        unit = _one(word) if one else _counted(word, last)
        if unit is not None:
            if _is_title(word):
                return None
            end = match.start("word") + len(word)
            return Phrase(
                unit=_with_kind(unit, last),
                text=_with_of(text, start, end, limit),
                end=end,
                gap=gap,
            )
        position, last = match.end("word"), word
        if text[position : position + 1] == ",":
            return None
    return None


def _one(word: str) -> str | None:
    """Return a noun that "one" counts rather than points at: ``hour``."""
    lower = word.casefold()
    return lower if lower in figure_words().ones else None


def _is_title(word: str) -> bool:
    """``60 Minutes`` is the name of a programme."""
    return word[0].isupper() and word.casefold().removesuffix("s") in figure_words().ones


def _counted(word: str, last: str) -> str | None:
    """Return the singular of a counted noun; of ``by-products`` it is ``by-product``.

    A capitalised plural after a capitalised word is a name: "three United States officials".
    """
    if word.endswith(("'s", "\u2019s")):
        return None
    if word[0].isupper() and last[:1].isupper():
        return None
    first, hyphen, noun = word.rpartition("-")
    head = singular(noun)
    return None if head is None else first + hyphen + head


def _with_kind(unit: str, last: str) -> str:
    """``nautical mile``, where the word before a unit is part of its name."""
    kind = f"{last.casefold()} {unit}"
    return kind if kind in figure_words().two_words else unit


def _stops(word: str) -> bool:
    """Return whether a noun phrase ends before a word: before ``that``, ``were``, ``because``."""
    lower, words = word.casefold(), figure_words()
    return lower in words.phrase_stops or lower in words.clause_stops


def noun_phrase(text: str, start: int, limit: int) -> str:
    """Return the words after a compound such as ``28-point`` up to where its noun phrase ends."""
    position, end, last = start, start, ""
    for number in range(_WORDS_OF_A_PHRASE):
        match = _TOKEN.match(text, position, limit)
        if match is None:
            break
        word = match["word"].rstrip(_MARKS)
        if _stops(word) or (number and word.endswith("ed")):
            break
        if singular(last) is not None:  # the noun is whole: "a 28-point list of demands"
            break
        end = match.start("word") + len(word)
        position, last = match.end("word"), word
        if word != match["word"]:  # a mark ends it
            break
    return _with_of(text, start, end, limit) if end > start else ""


def clause_after(text: str, start: int, limit: int) -> str:
    """Return what follows a share or a sum up to the end of its clause: ``of the voters support a truce``."""
    position, end = start, start
    for _ in range(_WORDS_OF_A_CLAUSE):
        match = _TOKEN.match(text, position, limit)
        if match is None:
            break
        word = match["word"].rstrip(_MARKS)
        if word.casefold() in figure_words().clause_stops:
            break
        end = match.start("word") + len(word)
        position = match.end("word")
    return _trimmed(text[start:end])


def clause_before(text: str, begin: int, end: int) -> str:
    """Return what stands before a share or a sum in its clause: ``inflation rose``."""
    near = text[max(begin, end - _CLAUSE_ROOM) : end]
    clause = _CLAUSE_MARK.split(near)[-1]
    words: list[str] = []
    for word in reversed(clause.split()):
        if word.casefold() in figure_words().clause_stops:
            break
        words.insert(0, word)
    return _trimmed(" ".join(words[-_WORDS_BEFORE:]), leading=True)


_OF_THE = re.compile(
    rf"""\s{{1,3}}of(?:\s{{1,3}}(?:the|these|those|its|his|her|their|our|them|[A-Z][\w.-]{{1,30}}['\u2019]s?)(?!\w)(?:\s{{1,3}}(?:{DIGITS}|{WORD})(?=\s))?
    |(?:\s{{1,3}}(?:an\s)?(?:estimated|about|some|roughly))?\s{{1,3}}(?:{DIGITS}|{WORD})(?=\s))""",
    re.VERBOSE,
)


def _skip_of(text: str, start: int, limit: int) -> int:
    """``two of the aides`` counts aides, and so do ``8 of 52 aides`` and ``nine of the ten aides``."""
    match = _OF_THE.match(text, start, limit)
    return match.end() if match else start


_OF = re.compile(r"\s{1,3}of(?=\s)")
_WORDS_OF_A_TAIL = 6
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "these", "those"})
_LEADING = frozenset({"and", "or", "but", "with", "by", "to"})
_TRAILING = frozenset(
    {"and", "or", "of", "in", "to", "by", "at", "for", "from", "with", "the", "a", "an", "on", "that", "it",
     "is", "was", "be", "further", "additional", "another", "between"}
)  # fmt: skip


def _with_of(text: str, start: int, end: int, limit: int) -> str:
    """Return a noun phrase with its tail: ``members of the upper house``."""
    of = _OF.match(text, end, limit)
    position = of.end() if of else limit
    for index in range(_WORDS_OF_A_TAIL):
        match = _TOKEN.match(text, position, limit)
        if match is None:
            break
        word = match["word"].rstrip(_MARKS)
        opens = index == 0 and word.casefold() in _DETERMINERS  # "of the upper house"
        if _stops(word) and not opens:
            break
        if index and word.endswith("ed"):
            break
        end = match.start("word") + len(word)
        position = match.end("word")
        if word != match["word"]:
            break
    return _trimmed(text[start:end])


def _trimmed(words: str, *, leading: bool = False) -> str:
    """Return words without what leads on from them: ``voters`` of "voters and the"."""
    parts = words.replace("\u201c", "").replace("\u201d", "").split()
    while parts and parts[-1].casefold() in _TRAILING:
        parts.pop()
    while leading and parts and parts[0].casefold() in _LEADING:
        parts.pop(0)
    return " ".join(parts).strip("\"'\u2018 -,")
