"""The figures ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure:
    """A number of the figures ledger."""

    id: str
    article: str
    sentence: str
    """Anchor of the sentence on the source's page."""
    words: str
    """Hedge, number and unit as the text has them."""
    value: str
    unit: str
    hedge: str
    measures: str
    text: str
    """The sentence."""
    date: EdtfDate | None
    holder: str = ""
    """Id of the actor whose statement holds the number; empty for the source itself."""
    issues: tuple[str, ...] = ()
    attribution: str = ""
    """Id of the statement that holds the number (its speaker may be unnamed); empty for the source itself."""
    date_label: str = ""
    """:attr:`date` in English words."""
    period: str = ""
    """The period that the number runs over, in the text's words: ``since 2022``."""
    origin: str = ""
    """Id of the origin that the number goes back to."""
    measure: str = ""
    """What it measures, as the editor declares; figures with the same measure stand side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures of one measure side by side, never averaged."""

    measures: str
    """The editor's words where a measure is declared, or else the shortest of the texts'."""
    unit: str
    figures: tuple[str, ...]
    """Ids of the figures, in the order of dates."""
    differs: bool
