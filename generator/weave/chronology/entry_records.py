"""What the makers of entries share: an entry with its place, and the words for how its day is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.chronology import ChronologyEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import DateBasis
    from generator.model.findings import DateExpression
    from generator.model.text import Span
    from generator.weave.statements.woven_article import WovenArticle

BASIS_LABELS: Final[dict[DateBasis, str]] = {
    "said": "",
    "published": "date of the article",
    "declared": "dated by the editor",
}
"""What is printed beside a day that the text does not give itself."""
PlacedEntry = tuple[ChronologyEntry, int]
"""An entry and its offset in the article's file."""


def actors_named(woven: WovenArticle, span: Span) -> tuple[str, ...]:
    """Return the registered actors that are named in a stretch of text, each once."""
    found: dict[str, None] = {}
    for mention in woven.prose.mentions.within(span):
        if mention.actor and mention.actor in woven.register.actors:
            found[mention.actor] = None
    return tuple(found)


def distinct_dates(dates: Sequence[DateExpression]) -> Iterable[DateExpression]:
    """Return the first expression for each date: of ``on 3 May, a Saturday, …`` one."""
    first: dict[str, DateExpression] = {}
    for found in dates:
        text = found.value.text if found.value else ""
        first.setdefault(text, found)
    return first.values()
