"""How well something is sourced: origins, not articles, in three states and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.attributions import Sourcing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution, Origin, SourcingState


def sourcing(attributions: Iterable[Attribution], origins: Mapping[str, Origin]) -> Sourcing:
    """Count the origins of some statements.

    Two articles that declare one report are one origin. Independence is never
    claimed: of several origins it isn't established, and of an article that
    declares none nobody knows where it has its words from.
    """
    supporting = tuple(attributions)
    articles = len({a.article for a in supporting})
    ids = tuple(sorted({a.origin for a in supporting}))
    state: SourcingState
    if any(not origins[o].recorded for o in ids):
        state, words = "unrecorded", "lineage not recorded"
    elif len(ids) == 1:
        state, words = "one", "one origin"
    else:
        state, words = "several", f"{len(ids)} origins named, independence not established"
    label = f"{articles} article{'' if articles == 1 else 's'}, {words}"
    return Sourcing(articles=articles, origins=ids, state=state, label=label)
