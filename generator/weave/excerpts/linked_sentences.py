"""Which sentences of a full text the site leads to, and what it read in them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model.briefs import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.chronology import ChronologyEntry
    from generator.model.figures import LedgerFigure
    from generator.model.proposals import Proposal
    from generator.weave.statements.woven_article import WovenArticle

Place = tuple[str, str]
"""An article's id, and the anchor of one of its sentences."""


class Readings:
    """What chronology, ledger and proposals lead to, by the sentence that each was read in."""

    def __init__(
        self,
        entries: Iterable[ChronologyEntry],
        figures: Iterable[LedgerFigure],
        proposals: Iterable[Proposal],
    ) -> None:
        self._entries = _by_place((e.article, e.sentence, e.id) for e in entries)
        self._figures = _by_place((f.article, f.sentence, f.id) for f in figures)
        self._proposals = _by_place((w.article, w.sentence, p.id) for p in proposals for w in p.wordings)

    def evidence(self, woven: WovenArticle) -> Iterator[Evidence]:
        """Yield the sentences of an article that something leads to, in the order of the text.

        A sentence that bears the address of a published statement is left out: the
        source's page prints that statement under the same anchor.
        """
        statements = {statement.id for statement in woven.attributions}
        for sentence in woven.sentences:
            place = (woven.prose.article.id, sentence.id)
            entries = self._entries.get(place, ())
            figures = self._figures.get(place, ())
            proposals = self._proposals.get(place, ())
            if sentence.id not in statements and (entries or figures or proposals or sentence.notes):
                yield Evidence(
                    id=sentence.id,
                    entries=tuple(entries),
                    figures=tuple(figures),
                    proposals=tuple(proposals),
                    notes=sentence.notes,
                )


def _by_place(found: Iterable[tuple[str, str, str]]) -> dict[Place, dict[str, None]]:
    """Gather ids by article and sentence, each id once, in their order."""
    places: dict[Place, dict[str, None]] = defaultdict(dict)
    for article, sentence, ident in found:
        places[article, sentence][ident] = None
    return places
