"""Roles: single words that are a title, a role, a country's adjective, or people in general."""

from __future__ import annotations

from functools import cache

from generator.words.word_lists import word_list, word_table


def is_capital(token: str) -> bool:
    """Return whether a word is written as a name is: ``Orsin``, ``al-Rashid``, ``O’Brien``, ``C.``."""
    bare = token.lstrip("“\"‘'(")
    if bare[:3].lower() in {"al-", "el-"} and bare[3:4].isupper():
        return True
    return bare[:1].isupper()


def plain(token: str) -> str:
    """Return a word in small letters, without the marks at its end: ``gov`` of ``Gov.``."""
    return token.lower().strip(".,;:")


def is_role(token: str) -> bool:
    """Return whether a word is a title or a role: ``Gov.``, ``spokesmen``, ``Secretary-Treasurer``."""
    word = plain(token)
    if word in _roles():
        return True
    _, hyphen, last = word.rpartition("-")
    return bool(hyphen) and last in _roles()


def is_one_role(token: str) -> bool:
    """Return whether a word is one person's title or role: ``envoy`` and not ``envoys``, nor ``Mr``."""
    word = plain(token)
    if word in listed("address") or word.endswith("men"):
        return False
    if word.endswith("s") and is_role(word[:-1]):
        return False
    return is_role(token)


def is_crowd(token: str) -> bool:
    """Return whether a word means people in general: ``Republicans``, ``Velians``, ``critics``."""
    word = plain(token)
    if word in listed("common") or is_role(word):
        return True
    return word.removesuffix("s") in countries()


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list of ``lexicon/names.toml``."""
    return frozenset(word_list(f"names.{name}.words"))


@cache
def documents() -> frozenset[str]:
    """Return kinds of documents: ``letter``, ``report``."""
    return frozenset(word_list("roles.document.nouns"))


@cache
def before_names() -> frozenset[str]:
    """Return words that open a sentence before a name and are not part of it: ``meanwhile``."""
    return frozenset(word_list("grammar.before_names.words")) | listed("opener")


@cache
def day_names() -> frozenset[str]:
    """Return the days that the grammar takes for parts of a name: "On Monday | Kern", "Yesterday | Kern"."""
    return frozenset((*word_list("weaving.weekdays"), *word_list("weaving.day_words")))


@cache
def same_role() -> dict[str, str]:
    """Return the one form that stands for all forms of a role: ``senator`` of ``sen``."""
    same: dict[str, str] = {}
    for first, forms in word_table("roles.same").items():
        for form in forms:
            same[form] = first
    return same


@cache
def countries() -> dict[str, str]:
    """Return the countries by their adjectives: ``norwegian`` to ``norway``."""
    found: dict[str, str] = {}
    for country, lists in word_table("demonyms").items():
        for adjective in lists["adjectives"]:
            found[_spaced(adjective)] = country
    return found


@cache
def states() -> frozenset[str]:
    """Return the names of states and of capitals, which stand for their governments."""
    names: set[str] = set()
    for country, lists in word_table("demonyms").items():
        names.add(country.replace("-", " "))
        names.update(_spaced(capital) for capital in lists.get("capitals", ()))
    return frozenset(names)


def _spaced(entry: str) -> str:
    """Return an entry as a text has it, in small letters: ``buenos aires`` for ``Buenos_Aires``."""
    return entry.lower().replace("_", " ")


@cache
def _roles() -> frozenset[str]:
    """Return titles, forms of address and roles, in the singular and in the plural."""
    roles = {*listed("title"), *listed("address")}
    roles.update(title.lower() for title in word_list("roles.title.words"))
    for noun in word_list("roles.person.nouns"):
        roles.update((noun, f"{noun}s"))
        if noun.endswith("man"):
            roles.add(noun.removesuffix("man") + "men")
    return frozenset(roles)
