"""The register of unnamed speakers: under which descriptions somebody is quoted without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.names import UnnamedSpeaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution


def unnamed_speakers(attributions: Iterable[Attribution]) -> tuple[UnnamedSpeaker, ...]:
    """Gather the statements of speakers whom nobody names by the words that describe the speaker.

    That two descriptions are alike never says that the speaker is the same: ``a senior official`` of one
    article and ``a senior official`` of another are one entry, and no one's person.
    """
    by_words: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.speakers or attribution.unregistered:
            continue
        if attribution.speaker_words:
            by_words.setdefault(attribution.speaker_words.casefold(), []).append(attribution)
    return tuple(_described(same) for _, same in sorted(by_words.items()))


def _described(same: Sequence[Attribution]) -> UnnamedSpeaker:
    """Make the entry of statements whose speakers are described alike, as the first of them has it."""
    return UnnamedSpeaker(words=same[0].speaker_words, attributions=tuple(one.id for one in same))
