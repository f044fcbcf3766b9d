"""Roles: single words that are a title, a role, a country's adjective, or people in general."""

from __future__ import annotations

from functools import cache

from generator.wordlists import word_list


def is_capital(token: str) -> bool:
    """Return whether a word is written as a name is: ``Orsin``, ``al-Rashid``, ``O’Brien``, ``C.``."""
    bare = token.lstrip("“\"‘'(")
    return bare[:1].isupper() or (bare[:3].lower() in {"al-", "el-"} and bare[3:4].isupper())


def plain(token: str) -> str:
    """Return a word in small letters, without the marks at its end: ``gov`` of ``Gov.``."""
    return token.lower().strip(".,;:")


def is_role(token: str) -> bool:
    """Return whether a word is a title or a role: ``Gov.``, ``spokesmen``, ``Secretary-Treasurer``."""
    word = plain(token)
    known = _roles()
    return word in known or ("-" in word and word.rpartition("-")[2] in known)


def is_one_role(token: str) -> bool:
    """Return whether a word is one person's title or role: ``envoy`` and not ``envoys``, nor ``Mr``."""
    word = plain(token)
    if word in listed("address") or word.endswith("men"):
        return False
    return is_role(token) and not (word.endswith("s") and is_role(word[:-1]))


def is_crowd(token: str) -> bool:
    """Return whether a word means people in general: ``Republicans``, ``Velians``, ``critics``."""
    word = plain(token)
    return word in listed("common") or is_role(word) or word.removesuffix("s") in countries()


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of ``lexicon/names.toml``."""
    return frozenset(word_list("names")[name]["words"].split())


@cache
def documents() -> frozenset[str]:
    """Return kinds of documents: ``letter``, ``report``."""
    return frozenset(word_list("roles")["document"]["nouns"].split())


@cache
def before_names() -> frozenset[str]:
    """Return words that open a sentence before a name and are not part of it: ``meanwhile``."""
    return frozenset(word_list("grammar")["before_names"]["words"].split()) | listed("opener")


@cache
def day_names() -> frozenset[str]:
    """Return the days that the grammar takes for parts of a name: "On Monday | Kern", "Yesterday | Kern"."""
    return frozenset((*word_list("weaving")["weekdays"], *word_list("weaving")["day_words"]))


@cache
def same_role() -> dict[str, str]:
    """Return the one form that stands for all forms of a role: ``senator`` of ``sen``."""
    same = word_list("roles")["same"]
    return {form: first for first, forms in same.items() for form in forms.split()}


@cache
def countries() -> dict[str, str]:
    """Return the countries by their adjectives: ``norwegian`` to ``norway``."""
    return {
        adjective.lower().replace("_", " "): country
        for country, lists in word_list("demonyms").items()
        for adjective in lists["adjectives"].split()
    }


@cache
def states() -> frozenset[str]:
    """Return the names of states and of capitals, which stand for their governments."""
    lists = word_list("demonyms")
    capitals = (c.replace("_", " ").lower() for entry in lists.values() for c in entry["capitals"].split())
    return frozenset((*(country.replace("-", " ") for country in lists), *capitals))


@cache
def _roles() -> frozenset[str]:
    """Return titles, forms of address and roles, in the singular and in the plural."""
    roles = word_list("roles")
    people = roles["person"]["nouns"].split()
    plurals = (f"{noun}s" for noun in people)
    men = (noun.removesuffix("man") + "men" for noun in people if noun.endswith("man"))
    titles = (title.lower() for title in roles["title"]["words"].split())
    return frozenset((*titles, *listed("title"), *listed("address"), *people, *plurals, *men))
