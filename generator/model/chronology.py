"""Entries of the chronology: what was said, happened, is scheduled or imagined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.model.attributions import DateBasis
    from generator.model.edtf import EdtfDate

EntryKind = Literal["said", "event", "scheduled", "scenario"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyEntry:
    """Something with a date: said, happened, scheduled, or a scenario."""

    id: str
    """Anchor on the chronology page."""
    kind: EntryKind
    date: EdtfDate
    date_words: str
    text: str
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    attribution: str = ""
    """Id of the statement where the entry is one."""
    actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    date_label: str = ""
    """:attr:`date` in English words."""
    date_basis: DateBasis = "said"
    """``said``: the text gives the date; ``published``: only the article's date is known."""
    basis_label: str = ""
    """``dated by the editor``, ``date of the article``; empty where the text gives the date."""
    also: tuple[str, ...] = ()
    """Addresses that it had before: anchors as well."""
    heading: str = ""
    """The month, or else the year, under which it stands: ``January 2025``, ``2022``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerEntry:
    """An entry that the chronology has no longer: its address leads to the sentence that made it."""

    id: str
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
