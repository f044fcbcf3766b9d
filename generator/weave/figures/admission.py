"""Which figures enter the ledger, by one plain rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.words.word_lists import word_table

if TYPE_CHECKING:
    from generator.model.findings import Figure

FEWEST = 10
"""From this number on a mere count enters the ledger."""


def measured(figure: Figure) -> bool:
    """Return whether a figure measures something.

    Shares, money and units of measure (``3 km``) always enter; durations and ages (``three years``) never do;
    a count of anything else (``30 ships``, ``two officials``) enters from ten on, or where the source hedges
    it (``at least 4 ships``).
    """
    lists = word_table("weaving")
    unit = figure.unit.casefold()
    if unit in lists["durations"]:
        return False
    is_share, is_currency = unit.startswith("%"), figure.unit.isupper()
    if is_share or is_currency:
        return True
    if not set(unit.split()).isdisjoint(lists["units_of_measure"]):
        return True
    return bool(figure.hedge) or _largest(figure.value) >= FEWEST


def _largest(value: str) -> float:
    """Return a value, or the upper end of a range: 50 of ``40/50``, 0 where it is no number."""
    try:
        ends = [float(end) for end in value.split("/")]
    except ValueError:
        return 0
    return max(ends)
