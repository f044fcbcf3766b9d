"""What a rule for the unit of a number is, and what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.text.rule import Rule

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.figures.numbers import Number
    from generator.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The unit of a number, and what it measures."""

    name: str
    """``%``, an ISO 4217 code, or the counted noun in the singular."""
    end: int
    """Where the words of the unit end."""
    total: Decimal | None = None
    """The value where the unit changes it: ``two years and four months`` are 28 months."""
    measures: str = ""
    """What the number measures, in the text's own words: ``of the voters support a truce``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFigure:
    """A figure that stands earlier in the passage."""

    unit: Unit
    rule: str
    start: int
    low: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInContext:
    """A number, its sentence, and the figures before it."""

    text: str
    """The passage."""
    number: Number
    hedge: int
    """Where the hedge before the number begins; the number's own start where there is none."""
    at: int
    """Where the unit is looked for: behind the number, or behind the one that it shares its unit with."""
    clause: Span
    """From the end of the figure before, or the beginning of the sentence, to the end of the sentence."""
    sentence: Span
    earlier: tuple[EarlierFigure, ...] = ()


UnitRule = Rule[NumberInContext, Unit | None]
"""One way to know what a number counts; ``None`` where the rule has nothing to say."""
