"""The register of unnamed speakers: under which descriptions somebody is quoted without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.names import UnnamedSpeaker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.attributions import Attribution


def unnamed_speakers(attributions: Iterable[Attribution]) -> tuple[UnnamedSpeaker, ...]:
    """Gather the statements of speakers whom nobody names by the words that describe the speaker.

    That two descriptions are alike never says that the speaker is the same.
    """
    found: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if not (attribution.speakers or attribution.unregistered) and attribution.speaker_words:
            found.setdefault(attribution.speaker_words.casefold(), []).append(attribution)
    return tuple(
        UnnamedSpeaker(words=same[0].speaker_words, attributions=tuple(a.id for a in same))
        for _, same in sorted(found.items())
    )
