"""Dates as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.model.dates_in_words import in_words

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate


def date(value: EdtfDate | None, label: str = "") -> dict[str, Any] | None:
    """Return a date in every form that a program or a reader may want; ``None`` where unknown."""
    if value is None:
        return None
    return {
        "edtf": value.text,
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "precision": value.precision,
        "label": label or str(in_words(value)),
    }
