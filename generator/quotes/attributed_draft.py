"""Reported speech: a draft with its speaker resolved and its certainty judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.quotes.resolution import Method

if TYPE_CHECKING:
    from generator.model.doubts import Doubt
    from generator.model.findings import Confidence
    from generator.quotes.draft import Draft
    from generator.quotes.resolution import Resolution
    from generator.text.document import Sentence

WHOLE = frozenset({"according-to", "as-reported-by"})
"""Rules whose content is the whole sentence."""


@dataclass(slots=True)
class AttributedDraft:
    """A draft with its speaker resolved and its certainty judged."""

    draft: Draft
    sentence: Sentence
    who: Resolution
    confidence: Confidence = "low"
    vetoes: tuple[Doubt, ...] = ()
    nested: bool = False
    whole: bool = False
    """The statement that it stands inside is the whole sentence: "according to M, N said …"."""
    rule: str = ""
    via: list[str] = field(default_factory=list)


def speaker_words(item: AttributedDraft) -> tuple[int, int]:
    """Return the words that name the speaker."""
    draft = item.draft
    start, end = item.who.span
    parse = draft.parse
    if draft.relative is not None and parse.begins[draft.relative] > start:
        between = parse.words_within(end, parse.begins[draft.relative])
        if item.who.how != Method.OTHER or all(word == "," for word in between):
            end = max(end, parse.ends[draft.relative])  # but "the poet Ilja Kern in May, who said …"
    return start, end
