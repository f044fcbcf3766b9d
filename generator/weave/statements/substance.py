"""Substance: whether words say something by themselves, or only answer and point."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.weave.word_patterns import pattern
from generator.words.roles import listed
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_PERSON = re.compile(r"I(?:['’]\w+)?[,.;!?]*")
_AND = re.compile(r"^(?:(?:and|but|so)\s)+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]+[”\"’']*(?:\s|$)")
_WORDS = re.compile(r"[^\W_]+")
OPENING = "“„«\"'‘("
"""Marks that a sentence may begin with."""
FIRST_WORDS = 8
"""A pronoun among so many words means somebody who was named before."""
LONGEST_OPEN = 7
"""A question of so few words asks about what was said before: ``Why should I be surprised?``"""
LONGEST_FRAGMENT = 4
"""What goes on from a quotation in such short sentences calls things by their names: ``The greed.``"""
LONGEST_LEANING = 9
"""A quotation with more words says something, whatever it begins with."""
LONGEST_POINTING = 14
"""One that begins with "that" or "they" says something from more words on."""
FEWEST_TELLING = 2
"""Words that mean something by themselves: ``Core issues remain``."""
FEWEST_AROUND = 4
"""One of them is enough in a sentence of so many words: ``We cannot pay that`` but not ``The state``."""


def says_something(text: str) -> bool:
    """Return whether words say something without those around them.

    ``That is all``, ``He did not elaborate`` and ``Yes, they will`` do not; ``The dues will double`` does.
    """
    words = [word.casefold() for word in _WORDS.findall(text)]
    telling = [word for word in words if word not in _empty()]
    if len(telling) >= FEWEST_TELLING:
        return True
    return len(telling) == 1 and len(words) >= FEWEST_AROUND


def points_back(sentence: str) -> bool:
    """Return whether a sentence begins with a word for what stands before it.

    ``That is a disgrace`` · ``And so that belief is mine``
    """
    return bool(pattern("pointing").match(_AND.sub("", sentence.lstrip(OPENING))))


def is_about_somebody(quoted: str) -> bool:
    """Return whether a quotation tells of somebody whom only the words before it name.

    ``They expect you to plough the snow``, ``We were all so proud of him``; but ``My father said he would``.
    """
    words = [word.strip(OPENING).casefold() for word in quoted.split()]
    if not words:
        return False
    if pattern("personal").match(words[0]):
        return True
    for before, word in zip(quoted.split()[:FIRST_WORDS], words[1:], strict=False):
        if _may_be_meant(before):
            return False
        if pattern("person_before").match(word):
            return True
    return False


def _may_be_meant(word: str) -> bool:
    """Return whether a word names somebody, or opens words that may: ``Tal``, ``my``; but not ``We``."""
    bare = word.strip(OPENING).rstrip(",;:.!?")
    is_name = bare[:1].isupper() and not _FIRST_PERSON.fullmatch(word) and bare.casefold() not in _empty()
    return is_name or pattern("may_name_somebody").fullmatch(bare) is not None


def are_fragments(quoted: str) -> bool:
    """Return whether a quotation has only sentences of a few words: ``The greed. The showing off``."""
    sentences = [part.split() for part in _SENTENCE_END.split(quoted.strip(OPENING)) if part.strip()]
    return all(len(words) <= LONGEST_FRAGMENT for words in sentences)


def leans_on_others(quoted: str) -> bool:
    """Return whether a short quotation says little without the words before it.

    ``It's a home run``, ``We need a leader to solve it`` and ``Why should I be surprised?`` lean; ``It was
    Tolan`` and ``The dues will double`` do not.
    """
    text = _AND.sub("", quoted.strip(OPENING))
    words = text.split()
    longest = LONGEST_POINTING if points_back(text) else LONGEST_LEANING
    if len(words) > longest or _names_anything(words):
        return False
    if pattern("leaning_openings").match(" ".join(words)):
        return True
    return _ends_open(words)


def _ends_open(words: Sequence[str]) -> bool:
    """Return whether words end in a pronoun for what was named before, or ask a short question."""
    if not words or len(words) > LONGEST_OPEN:
        return False
    last = words[-1].rstrip("”\"’'")
    return last.endswith("?") or pattern("named_before").fullmatch(last.rstrip(",.;:!")) is not None


def _names_anything(words: Sequence[str]) -> bool:
    """Return whether words hold a name or a number; ``It`` at the head of a sentence is no name."""
    for word in words[1:]:
        bare = _WORDS.search(word)
        if bare is None:
            continue
        if word[0].isdigit():
            return True
        if bare[0][0].isupper() and bare[0].casefold() not in _empty():
            return True
    return False


def is_leaning_clause(said: str) -> bool:
    """Return whether reported words are a sentence that leans: ``And that was in the works``.

    In ``that the dues will double`` the first word, in small letters, only joins the clause to its verb. A
    short clause leans as well where it ends in a pronoun: ``that he may campaign for him``.
    """
    words = said.split()
    if _ends_open(words) and not _names_anything(words):
        return True
    joined = _AND.sub("", said)
    return said[:1].isupper() and leans_on_others(joined[:1].upper() + joined[1:])


def says_who(words: str) -> bool:
    """Return whether the words for a speaker say who it is, if only by a description.

    ``a senior official`` and ``half of the voters`` do; ``she``, ``the two``, ``two of whom`` and
    ``one in four`` do not.
    """
    if pattern("pronouns").fullmatch(words):
        return False
    shares = word_list("weaving.shares")
    says_nothing = listed("counting") | {*shares} | _empty()
    for word in _WORDS.findall(words):
        token = word.casefold()
        if not token.isdigit() and token not in says_nothing:
            return True
    return False


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(word_list("weaving.empty_words"))
