"""Substance: whether words say something by themselves, or only answer and point."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.weave.word_patterns import pattern
from generator.words.roles import listed
from generator.words.word_lists import word_list

_FIRST_PERSON = re.compile(r"I(?:['’]\w+)?[,.;!?]*")
_AND = re.compile(r"^(?:And|But|So)\s")
_WORDS = re.compile(r"[^\W_]+")
OPENING = "“„«\"'‘("
"""Marks that a sentence may begin with."""
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
    """Return whether a sentence begins with a word for what stands before it: ``That is a disgrace``."""
    return bool(pattern("pointing").match(sentence.lstrip(OPENING)))


def leans_on_others(quoted: str) -> bool:
    """Return whether a short quotation says little without the words before it.

    ``It's a home run``, ``Let me tell you the facts`` and ``They expect you to plough the snow`` lean; ``It
    was Tolan`` and ``The dues will double`` do not.
    """
    words = quoted.strip(OPENING).split()
    longest = LONGEST_POINTING if points_back(quoted) else LONGEST_LEANING
    if len(words) > longest or not pattern("leaning_openings").match(" ".join(words)):
        return False
    named = [word for word in words[1:] if word[0].isupper() and not _FIRST_PERSON.fullmatch(word)]
    return not named and not any(word[0].isdigit() for word in words)


def is_leaning_clause(said: str) -> bool:
    """Return whether reported words are a sentence that leans: ``And that was in the works``.

    In ``that the dues will double`` the first word, in small letters, only joins the clause to its verb.
    """
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
