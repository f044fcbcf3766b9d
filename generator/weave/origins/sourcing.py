"""How well something is sourced: origins, not articles, in three states and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.attributions import Sourcing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution, Origin, SourcingState


def sourcing(attributions: Iterable[Attribution], origins: Mapping[str, Origin]) -> Sourcing:
    """Count the origins of some statements.

    Two articles that declare one report are one origin. Independence is never
    claimed: of several origins it isn't established, and of an article that
    declares none nobody knows where it has its words from.
    """
    supporting = tuple(attributions)
    articles = len({one.article for one in supporting})
    ids = tuple(sorted({one.origin for one in supporting}))
    state, words = _state([origins[ident] for ident in ids])
    noun = "article" if articles == 1 else "articles"
    return Sourcing(articles=articles, origins=ids, state=state, label=f"{articles} {noun}, {words}")


def _state(origins: Sequence[Origin]) -> tuple[SourcingState, str]:
    """Return how well something of these origins is sourced, and the words for it."""
    for origin in origins:
        if not origin.recorded:
            return "unrecorded", "origin unknown"
    if len(origins) == 1:
        return "one", "one origin"
    return "several", f"{len(origins)} origins named, independence not established"
