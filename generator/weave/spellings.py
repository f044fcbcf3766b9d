"""Every spelling of an actor that occurs in the articles, so that search finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.weave.article import Woven


def spellings(articles: Iterable[Woven]) -> dict[str, tuple[str, ...]]:
    """Return the spellings of each actor, in alphabetical order.

    Names only: "he" and "the minister" are no spellings.
    """
    found: dict[str, set[str]] = {}
    for woven in articles:
        for mention in woven.prose.mentions.all:
            if mention.actor is not None and mention.form in {"full", "short"}:
                words = woven.prose.text(mention.span)
                if words:
                    found.setdefault(mention.actor, set()).add(words)
    return {actor: tuple(sorted(words)) for actor, words in found.items()}
