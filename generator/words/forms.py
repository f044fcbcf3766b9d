"""Forms of words: what all inflected forms of one word have in common."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import snowballstemmer

from generator.words.word_lists import word_table

BEGINNING = 2
"""So many letters of a word tell most words that are not forms of it."""
_POSSESSIVE = re.compile(r"['’](?:s)?$")
_BRITISH = re.compile(r"(?<=\w\w)(i|y)s(e|es|ed|er|ers|ing|ation|ations)$")
"""Endings that American spelling writes with a z: ``-ise``, ``-yse``."""
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """Return what a word shares with its inflected forms, and with no other word.

    The forms are those of the language's rules: endings (``verify``, ``verified``), irregular
    forms (``freeze``, ``frozen``), both spellings of the Atlantic, the possessive; and the noun
    of an act (``annex``, ``annexation``). Words that are only derived stay apart.

    >>> base("sanctioned") == base("sanctions")
    True
    >>> base("according") == base("accord")
    False
    >>> base("security") == base("secure")
    False
    """
    plain = _POSSESSIVE.sub("", word.casefold())
    own = _apart().get(plain)
    if own is not None:
        return f"{own}."  # a stem holds no full stop, so that no other word has this one
    plain = _spelled(_irregular().get(plain, plain))
    stem: str = _stemmer.stemWord(plain)
    derived = _derived(plain, stem)
    return f"{stem}-{derived}" if derived else stem


def beginnings(word: str) -> frozenset[str]:
    """Return the letters with which a form of a word may begin: a text's other words need no stem.

    Endings leave them alone, but "froze" is a form of "freeze" and "taught" of "teach".
    """
    plain = _POSSESSIVE.sub("", word.casefold())
    known = {plain, *_forms_by_base().get(base(word), ())}
    if plain.endswith("ie"):
        known.add(plain.removesuffix("ie") + "ying")  # "die", "dying"
    return frozenset(form[:BEGINNING] for form in known)


def _spelled(word: str) -> str:
    """Return a word in American spelling: both sides of the Atlantic mean the same.

    The ending decides, even where no American writes it so ("compromize"): all that matters is
    that two spellings of one word come to the same.
    """
    return _BRITISH.sub(r"\1z\2", _spellings().get(word, word))


def _derived(word: str, stem: str) -> str:
    """Return the name of the ending that the stemmer took away and that makes another word.

    "security" has lost its -ity, so it is no form of "secure"; "supply" has kept its -ly.
    """
    for ending, name in _endings():
        taken_away = len(stem) <= len(word) - len(ending)
        if taken_away and word.endswith(ending):
            return name
    return ""


@cache
def _irregular() -> dict[str, str]:
    """Return the word of each irregular form: ``froze`` is of ``freeze``."""
    return _words_by_form("terms.irregular")


@cache
def _apart() -> dict[str, str]:
    """Return the word of each form that the rules of the language would give to another."""
    own = {word: word for word in word_table("terms.apart")}
    return own | _words_by_form("terms.apart")


def _words_by_form(table: str) -> dict[str, str]:
    """Return the word of each form, where a table has a list of forms for each word."""
    words: dict[str, str] = {}
    for word, forms in word_table(table).items():
        for form in forms:
            words[form] = word
    return words


@cache
def _forms_by_base() -> dict[str, set[str]]:
    """Return the forms that the lists tell of, by what they share."""
    irregular = _irregular()
    forms: dict[str, set[str]] = {}
    for form in (*irregular, *irregular.values(), *_apart()):
        forms.setdefault(base(form), set()).add(form)
    return forms


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Return the endings of derived words with their names, the longest first."""
    names = _words_by_form("terms.derived")
    longest_first = sorted(names, key=lambda ending: (-len(ending), ending))
    return tuple((ending, names[ending]) for ending in longest_first)


@cache
def _spellings() -> dict[str, str]:
    """Return the American spelling by the British one, in the singular and the plural."""
    spellings: dict[str, str] = {}
    for british, (american,) in word_table("forms.spellings").items():
        spellings[british] = american
        spellings[f"{british}s"] = f"{american}s"
    return spellings
