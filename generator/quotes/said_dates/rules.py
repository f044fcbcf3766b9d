"""The rules that date a statement by its own sentence, in the order in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.quotes.said_dates.before_cue import is_before_cue
from generator.quotes.said_dates.behind_addressee import is_behind_addressee
from generator.quotes.said_dates.in_front import is_in_front
from generator.quotes.said_dates.of_aside import is_of_aside
from generator.quotes.said_dates.of_clause import is_of_clause
from generator.quotes.said_dates.of_speaker import is_of_speaker
from generator.quotes.said_dates.on_cue import is_on_cue

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.quotes.said_dates.dated import Dated


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which a date is that of a verb of speech."""

    name: str
    holds: Callable[[Dated], bool]
    sample: str
    of_text: bool = False
    """The date is that of a text, which says today what it said then: "a poll of June finds"."""

    def dates(self, dated: Dated) -> bool:
        """Return whether the date is that of the verb of speech."""
        return (self.of_text or not dated.is_of_the_tale) and self.holds(dated)


RULES: Final = (
    Rule("on-cue", is_on_cue, "M said on Monday that the ports would open."),
    Rule("behind-addressee", is_behind_addressee, "M told the Anchor on Monday the ports would open."),
    Rule("before-cue", is_before_cue, "An adviser to M on Monday said the ports would open."),
    Rule(
        "of-speaker",
        is_of_speaker,
        "M, in a statement released on Monday, said the ports would open.",
        of_text=True,
    ),
    Rule("of-clause", is_of_clause, "On Monday, M met N and said the ports would open."),
    Rule("of-aside", is_of_aside, "Speaking on Monday, M said the ports would open."),
    Rule("in-front", is_in_front, "In Norhaven on Monday, M again said the ports would open."),
)
"""The nearest tie first: what the verb's own words tell wins over what its sentence does."""
