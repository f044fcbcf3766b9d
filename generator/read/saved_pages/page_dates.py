"""The day that a saved page gives for itself, held against the ``published`` of its front matter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from generator.read.saved_pages.page_metadata import days_of_page

if TYPE_CHECKING:
    from generator.model.edtf import EdtfDate
    from generator.read.located.typed_fields import Fields

_ROOM: Final = dt.timedelta(days=2)
"""Time zones, and a live page that goes on after midnight."""


def check_page_dates(fields: Fields, published: EdtfDate | None) -> None:
    """Warn where a saved page's own metadata gives another day than ``published``."""
    report = fields.report
    if published is None or not report.source.path.endswith(".html"):
        return
    for day, offset in days_of_page(report.source.text):
        early = published.latest is not None and published.latest < day - _ROOM
        late = published.earliest is not None and published.earliest > day + _ROOM
        if early or late:
            at = report.source.location(offset)
            report.add(
                fields.span_of("published"),
                "published-contradicted",
                f"`published` is {published.text}, but the page itself says {day.isoformat()} "
                f"on line {at.line}, column {at.column}",
                severity="warning",
            )
            return
