"""What a number counts: the noun phrase after it, without a parser.

The counted noun is the first plural after the number: "two senior aides of the minister told" counts aides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.figure_words import figure_words

_WORDS_OF_A_PHRASE = 7
_WORDS_OF_A_CLAUSE = 12
_WORDS_BEFORE = 9
_TOKEN = re.compile(r"[\s]{1,3}[\"“‘'(]?(?P<word>[^\W\d_][\w’'.&-]{0,40}|\d[\d.,]{0,12}%?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase after a number."""

    unit: str
    """The counted noun in the singular."""
    text: str
    """The phrase, with what follows after "of"."""
    end: int
    """Where the counted noun ends."""
    gap: int
    """How many words stand between the number and the noun."""


def singular(noun: str) -> str | None:
    """Return the singular of a plural noun; ``None`` where the word doesn't look like a plural.

    >>> singular("companies"), singular("people"), singular("across")
    ('company', 'person', None)
    """
    words = figure_words()
    lower = noun.casefold()
    if noun in words.plurals or lower in words.plurals:
        return words.plurals.get(noun) or words.plurals[lower]
    if len(noun) < 4 or not noun.isalpha() or not lower.endswith("s"):  # noqa: PLR2004 - "men" and such are listed
        return None
    if lower.endswith(("ss", "us", "is", "ous")) or lower in words.no_plurals or noun in words.no_plurals:
        return None
    if lower.endswith("ies"):
        return noun[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]


def counted_noun(text: str, start: int, limit: int, *, one: bool) -> Phrase | None:
    """Return the noun phrase that a number before ``start`` counts."""
    position, gap = _skip_of(text, start, limit), 0
    while gap < _WORDS_OF_A_PHRASE and (match := _TOKEN.match(text, position, limit)):
        word = match["word"].rstrip(".'’")
        lower = word.casefold()
        words = figure_words()
        if lower in words.phrase_stops or lower in words.clause_stops or lower in words.scale_only:
            return None
        end = match.start("word") + len(word)
        if one and lower in words.singulars:
            return Phrase(unit=lower, text=_with_of(text, start, end, limit), end=end, gap=gap)
        head = None if one else singular(word.removesuffix("'").rsplit("-", 1)[-1])
        if head is not None and not match["word"].endswith(("'s", "’s")):
            if lower in ("minutes", "days", "hours") and word[0].isupper():
                return None
            return Phrase(unit=head, text=_with_of(text, start, end, limit), end=end, gap=gap)
        if word != match["word"] and match["word"][-1] == ".":
            return None
        position, gap = match.end("word"), gap + 1
        if text[position : position + 1] == ",":
            return None
    return None


def noun_phrase(text: str, start: int, limit: int) -> Phrase:
    """Return the words after a compound such as ``28-point`` up to where its noun phrase ends."""
    position, end, words, last = start, start, 0, ""
    while words < _WORDS_OF_A_PHRASE and (match := _TOKEN.match(text, position, limit)):
        word = match["word"].rstrip(".,'’")
        if word.casefold() in figure_words().phrase_stops or word.casefold() in figure_words().clause_stops:
            break
        if words and (word.endswith("ed") or (word.casefold().endswith("s") and singular(last) is not None)):
            break
        end = match.start("word") + len(word)
        position, words, last = match.end("word"), words + 1, word
        if word != match["word"]:
            break
    return Phrase(unit="", text=_with_of(text, start, end, limit) if words else "", end=end, gap=words)


def clause_after(text: str, start: int, limit: int) -> str:
    """Return what follows a share or a sum up to the end of its clause: ``of the voters support a truce``."""
    position, end, words = start, start, 0
    while words < _WORDS_OF_A_CLAUSE and (match := _TOKEN.match(text, position, limit)):
        word = match["word"].rstrip(".'’")
        if word.casefold() in figure_words().clause_stops:
            break
        end = match.start("word") + len(word)
        position, words = match.end("word"), words + 1
        if word != match["word"] and position >= limit - 2:
            break
    return _trimmed(text[start:end])


def clause_before(text: str, begin: int, end: int) -> str:
    """Return what stands before a share or a sum in its clause: ``inflation rose``."""
    clause = re.split(r"[,;:()\"“”—–]|\s-\s", text[max(begin, end - 160) : end])[-1]
    words = clause.split()
    stops = figure_words().clause_stops
    for index in range(len(words) - 1, -1, -1):
        if words[index].casefold() in stops:
            words = words[index + 1 :]
            break
    return _trimmed(" ".join(words[-_WORDS_BEFORE:]))


def _skip_of(text: str, start: int, limit: int) -> int:
    """``two of the aides`` counts aides."""
    match = re.compile(r"\s{1,3}of\s{1,3}(?:the|these|those|its|his|her|their|our|them)(?!\w)").match(text, start, limit)
    return match.end() if match else start


_OF = re.compile(r"\s{1,3}of(?=\s)")
_TRAILING = frozenset({"and", "or", "of", "in", "to", "by", "at", "for", "from", "with", "the", "a", "an", "on", "that", "it", "is", "was", "be"})


def _with_of(text: str, start: int, end: int, limit: int) -> str:
    match = _OF.match(text, end, limit)
    if match:
        position, words = match.end(), 0
        while words < 6 and (token := _TOKEN.match(text, position, limit)):  # noqa: PLR2004 - a short tail
            word = token["word"].rstrip(".'’")
            lower = word.casefold()
            allowed = words == 0 and lower in ("the", "a", "an", "his", "her", "its", "their", "our", "these", "those")
            if not allowed and (lower in figure_words().phrase_stops or lower in figure_words().clause_stops):
                break
            if words and lower.endswith("ed"):
                break
            end = token.start("word") + len(word)
            position, words = token.end("word"), words + 1
            if word != token["word"]:
                break
    return _trimmed(text[start:end])


def _trimmed(words: str) -> str:
    parts = words.replace("“", "").replace("”", "").split()
    while parts and parts[-1].casefold() in _TRAILING:
        parts.pop()
    return " ".join(parts).strip("\"'‘ -")
