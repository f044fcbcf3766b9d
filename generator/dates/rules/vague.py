"""Said, but of no day: ``recently``, ``now``, ``in the near future``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates.parts import GAP, START
from generator.dates.periods import UNKNOWN
from generator.dates.rule import rule
from generator.text.numerals import WORD

if TYPE_CHECKING:
    from generator.dates.clock import Clock
    from generator.dates.periods import Reading
    from generator.dates.rule import Fields

_NOT_MEASURED = rf"(?![\w-]|{GAP}(?:\d|few|several|day|week|month|year|decade|century|{WORD}))"


@rule(
    "vague-past",
    rf"{START}(?&vague_past){_NOT_MEASURED}",
    needs=("(?&vague_past)",),
    explanation="some time past: no day can be known",
    sample=("He left recently.", "recently", "?"),
)
def vague_past(_fields: Fields, _clock: Clock) -> Reading:
    """Leave the day open."""
    return UNKNOWN


@rule(
    "vague-present",
    rf"{START}(?&vague_present)(?![\w-])",
    needs=("(?&vague_present)",),
    explanation="now: no day can be known",
    sample=("The quay is now shut.", "now", "?"),
)
def vague_present(_fields: Fields, _clock: Clock) -> Reading:
    """Leave the day open."""
    return UNKNOWN


@rule(
    "vague-future",
    rf"{START}(?&vague_future)(?![\w-])",
    needs=("(?&vague_future)",),
    explanation="some time to come: no day can be known",
    sample=("The court will rule in the coming weeks.", "in the coming weeks", "?"),
)
def vague_future(_fields: Fields, _clock: Clock) -> Reading:
    """Leave the day open."""
    return UNKNOWN
