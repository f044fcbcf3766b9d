"""Every spelling of an actor that occurs in the articles, so that search finds it; place names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.names import PlaceName, Printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.content import Actor, Register
    from generator.weave.statements.woven_article import WovenArticle


def spellings(articles: Iterable[WovenArticle]) -> dict[str, tuple[str, ...]]:
    """Return the spellings of each actor, in alphabetical order.

    Names only: ``he`` and ``the minister`` are no spellings.
    """
    return {actor: tuple(sorted(words)) for actor, words in _printed(articles).items()}


def place_names(register: Register, articles: Iterable[WovenArticle]) -> tuple[PlaceName, ...]:
    """Return every place with the reason for its name in our prose, and what the articles print.

    A state is among them where the register gives such a reason: its capital stands for it.
    """
    printed = _printed(articles)
    in_order = sorted(register.actors.values(), key=lambda actor: (actor.name, actor.id))
    return tuple(_place_name(actor, printed.get(actor.id, {})) for actor in in_order if _is_place(actor))


def _is_place(actor: Actor) -> bool:
    if actor.kind == "state":
        return bool(actor.name_choice)
    return actor.kind == "place"


def _place_name(place: Actor, printed: Mapping[str, set[str]]) -> PlaceName:
    """Make the entry of a place; ``printed`` are its spellings, each with the articles that have it."""
    spellings_of_articles = tuple(
        Printed(spelling=words, articles=tuple(sorted(where))) for words, where in sorted(printed.items())
    )
    return PlaceName(
        actor=place.id,
        choice=place.name_choice,
        printed=spellings_of_articles,
        aliases=tuple(alias for alias in place.aliases if alias not in printed),
    )


def _printed(articles: Iterable[WovenArticle]) -> dict[str, dict[str, set[str]]]:
    """Return each actor's spellings, each with the articles that print it."""
    found: dict[str, dict[str, set[str]]] = {}
    for woven in articles:
        article = woven.prose.article.id
        for mention in woven.prose.mentions.all:
            words = woven.prose.text(mention.span)
            is_name = mention.form in {"full", "short"} and words != ""
            if mention.actor is not None and is_name:
                by_words = found.setdefault(mention.actor, {})
                by_words.setdefault(words, set()).add(article)
    return found
