"""Statements of one speaker that are much alike: perhaps renderings of one remark; the editor decides."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.quoting import in_marks
from generator.weave.addresses.address_claims import normalised
from generator.weave.statements.utterances import one_occasion, words_compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.content import Article

WORDS = 3
"""How many words in a row two statements must share to be compared at all."""
COMMON = 12
"""A row of words in more of a speaker's statements than this is a habit of speech."""
SHORTEST = 6
"""Shorter statements are alike by chance."""
SHARE = 0.5
"""From this share of the shorter statement's words on, the editor is asked."""
ROOM = 80


def similar_remarks(said: Sequence[Attribution], articles: Mapping[str, Article]) -> Iterable[Diagnostic]:
    """Suggest that two statements may be one remark in two wordings.

    Only words of the same speakers are compared, from different articles, whose dates
    leave room for one occasion; of two that carry names of remarks the editor has decided.
    They meet through an index of word rows. Nothing is ever merged by likeness.
    """
    words = {a.id: normalised(words_compared(a)).split() for a in said}
    by_id = {a.id: a for a in said}
    for one, other in sorted(_meeting(said, words)):
        first, second = by_id[one], by_id[other]
        shared = {*words[one]} & {*words[other]}
        shorter = min(len({*words[one]}), len({*words[other]}))
        if shorter < SHORTEST or len(shared) < SHARE * shorter or not one_occasion(first, second):
            continue
        text = words_compared(first)
        yield Diagnostic.at(
            articles[second.article].source,
            second.span.start,
            end=second.span.end,
            code="similar-remarks",
            message=f"shares {len(shared) / shorter:.0%} of its words with what the same speaker says in "
            f"{first.article}: {in_marks(text if len(text) <= ROOM else text[: ROOM - 1].rstrip() + '…')}",
            hint="if both are the same remark, give both the same `utterance` in a note",
            severity="review",
        )


def _meeting(said: Iterable[Attribution], words: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """Return the pairs of statements that share a row of words which isn't common."""
    index: dict[tuple[object, ...], dict[str, Attribution]] = {}
    for statement in said:
        own = words[statement.id]
        for start in range(len(own) - WORDS + 1):
            row = (statement.speakers, *own[start : start + WORDS])
            index.setdefault(row, {})[statement.id] = statement
    return {
        (one.id, other.id)
        for holders in index.values()
        if 1 < len(holders) <= COMMON
        for one, other in combinations(holders.values(), 2)
        if one.speakers and one.article != other.article and not (one.utterance and other.utterance)
    }
