"""Every spelling of an actor that occurs in the articles, so that search finds it; place names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.names import PlaceName, Printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.content import Register
    from generator.weave.statements.woven_article import Woven


def spellings(articles: Iterable[Woven]) -> dict[str, tuple[str, ...]]:
    """Return the spellings of each actor, in alphabetical order.

    Names only: "he" and "the minister" are no spellings.
    """
    return {actor: tuple(sorted(words)) for actor, words in _printed(articles).items()}


def place_names(register: Register, articles: Iterable[Woven]) -> tuple[PlaceName, ...]:
    """Return every place with the reason for its name in our prose, and what the articles print.

    A state is among them where the register gives such a reason: its capital stands for it.
    """
    printed = _printed(articles)
    places = (
        a for a in register.actors.values() if a.kind == "place" or (a.kind == "state" and a.name_choice)
    )
    return tuple(
        PlaceName(
            actor=place.id,
            choice=place.name_choice,
            printed=tuple(
                Printed(spelling=words, articles=tuple(sorted(where)))
                for words, where in sorted(printed.get(place.id, {}).items())
            ),
            aliases=tuple(a for a in place.aliases if a not in printed.get(place.id, {})),
        )
        for place in sorted(places, key=lambda a: (a.name, a.id))
    )


def _printed(articles: Iterable[Woven]) -> dict[str, dict[str, set[str]]]:
    """Return each actor's spellings, each with the articles that print it."""
    found: dict[str, dict[str, set[str]]] = {}
    for woven in articles:
        for mention in woven.prose.mentions.all:
            words = woven.prose.text(mention.span)
            if mention.actor is not None and mention.form in {"full", "short"} and words:
                by_words = found.setdefault(mention.actor, {})
                by_words.setdefault(words, set()).add(woven.prose.article.id)
    return found
