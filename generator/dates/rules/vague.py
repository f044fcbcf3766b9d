"""Said, but of no day: ``recently``, ``now``, ``in the near future``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates.date_rule import date_rule
from generator.dates.pattern_parts import GAP, START
from generator.dates.periods import UNKNOWN
from generator.text.numerals import WORD

if TYPE_CHECKING:
    from generator.dates.clock import Wording
    from generator.dates.periods import Reading

_NOT_MEASURED = rf"(?![\w-]|{GAP}(?:\d|few|several|day|week|month|year|decade|century|{WORD}))"


@date_rule(
    "vague-past",
    rf"{START}(?&vague_past){_NOT_MEASURED}",
    needs=("(?&vague_past)",),
    explanation="some time past: no day can be known",
    sample="He left recently. => recently | ?",
)
def vague_past(_words: Wording) -> Reading:
    """``recently``, ``in recent days``: leave the day open."""
    return UNKNOWN


@date_rule(
    "vague-present",
    rf"{START}(?&vague_present)(?![\w-])",
    needs=("(?&vague_present)",),
    explanation="now: no day can be known",
    sample="The quay is now shut. => now | ?",
)
def vague_present(_words: Wording) -> Reading:
    """``now``, ``currently``: leave the day open."""
    return UNKNOWN


@date_rule(
    "vague-future",
    rf"{START}(?&vague_future)(?![\w-])",
    needs=("(?&vague_future)",),
    explanation="some time to come: no day can be known",
    sample="The court will rule in the coming weeks. => in the coming weeks | ?",
)
def vague_future(_words: Wording) -> Reading:
    """``soon``, ``in the coming weeks``: leave the day open."""
    return UNKNOWN


VAGUE = (vague_past, vague_present, vague_future)
"""The rules of this family, in the order in which they are asked."""
