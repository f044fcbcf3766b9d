"""Names of sources: what stands for an article where it is cited."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

from generator.model.content import UNKNOWN
from generator.model.dates_in_words import in_short
from generator.model.quoting import in_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.content import Article, Outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceName:
    """How an article is called; each form is told apart from those of all other articles."""

    title: str
    """Heading of its page: its title, or else ``Untitled article, 3–5 March 2031``."""
    dated: str
    """``The Evening Buoy, 2 March 2031``; without an outlet ``an untitled article, 3–5 March 2031``."""
    undated: str
    """The same where the date stands beside it; an article without an outlet keeps its date."""


def source_names(articles: Iterable[Article], outlets: Mapping[str, Outlet]) -> dict[str, SourceName]:
    """Name all articles; those that would be called the same get a letter, in the order of their ids."""
    ordered = sorted(articles, key=lambda article: article.id)
    dated = _told_apart({a.id: _dated(a, outlet_name(a, outlets)) for a in ordered})
    titles = _told_apart({a.id: a.title or _capital(dated[a.id].removeprefix("an ")) for a in ordered})
    return {
        a.id: SourceName(
            title=titles[a.id],
            dated=dated[a.id],
            undated=outlet_name(a, outlets) or dated[a.id],
        )
        for a in ordered
    }


def outlet_name(article: Article, outlets: Mapping[str, Outlet]) -> str:
    """Return the name of an article's outlet; empty where it is not known."""
    if article.outlet == UNKNOWN:
        return ""
    known = outlets.get(article.outlet)
    return known.name if known else article.outlet


def _dated(article: Article, outlet: str) -> str:
    name = outlet or (in_marks(article.title) if article.title else "an untitled article")
    return f"{name}, {in_short(article.published)}" if article.published else f"{name}, date not known"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Put a letter, or past the alphabet a number, after names that several articles share."""
    shared = Counter(names.values())
    seen: Counter[str] = Counter()
    told: dict[str, str] = {}
    for ident, name in names.items():
        number = seen[name]
        seen[name] += 1
        mark = ascii_lowercase[number] if number < len(ascii_lowercase) else str(number + 1)
        told[ident] = f"{name} ({mark})" if shared[name] > 1 else name
    return told
