"""A date in the sentence of a verb of speech, as the rules look at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.grammar.parse import Parse
    from generator.quotes.draft import AttributedDraft
    from generator.text.document import Range


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in the sentence of a verb of speech."""

    item: AttributedDraft
    first: int
    """Its first word, a preposition before it included: ``on`` of "on Monday"."""
    last: int
    head: int
    """The word that the rest of it depends on: ``Monday`` of "Monday morning"."""
    host: int | None
    """The verb that it belongs to, or a subject; ``None`` where it belongs to nothing of the kind."""
    inside: bool
    """It stands in what was said."""
    exact: bool
    """It names a day."""

    @property
    def parse(self) -> Parse:
        """Return the sentence."""
        return self.item.draft.parse

    @property
    def cue(self) -> int:
        """Return the word that reports."""
        return self.item.draft.cue

    @property
    def is_of_the_tale(self) -> bool:
        """Return whether it dates what is told: "Last September, when the ice broke, M says he saw it"."""
        now = self.parse.tag[self.cue] in {"VBZ", "VBP"}
        return now and not self.exact and self.last < self.cue

    def own_words(self, rule: str) -> Range | None:
        """Return its words where they stand in what was said, and are not part of it."""
        if not self.inside and rule != "behind-addressee":
            return None
        return self.parse.begins[self.first], self.parse.ends[self.last]
