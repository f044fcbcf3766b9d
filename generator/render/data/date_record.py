"""Dates as records of ``dossier.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from generator.model.dates_in_words import in_words
from generator.render.data.published_records import DateRecord

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate


@overload
def date_record(value: EdtfDate, label: str = "") -> DateRecord: ...


@overload
def date_record(value: EdtfDate | None, label: str = "") -> DateRecord | None: ...


def date_record(value: EdtfDate | None, label: str = "") -> DateRecord | None:
    """Return a date in every form that a program or a reader may want; ``None`` where unknown.

    Args:
        value: the date.
        label: the date in words, where a page words it in its own way.
    """
    if value is None:
        return None
    return DateRecord(
        edtf=value.text,
        earliest=value.earliest,
        latest=value.latest,
        precision=value.precision,
        label=label or str(in_words(value)),
    )
