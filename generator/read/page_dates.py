"""The day that a saved page gives for itself, held against the ``published`` of its front matter."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.edtf import EdtfDate
    from generator.read.fields import Fields

_NAMES: Final = (
    r"(?:article:published_time|og:published_time|datePublished|date|pubdate|publish[-_]?date|"
    r"publication[-_]?date|parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?|dcterms\.(?:issued|created))"
)
"""What saved pages call the day of publication in their ``<meta>`` tags."""
_DAY: Final = r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
_WAYS: Final = (
    re.compile(
        rf"<meta\b(?=[^>]*\s(?:property|name|itemprop)\s*=\s*[\"']?{_NAMES}[\"'\s/>])"
        rf"[^>]*\scontent\s*=\s*[\"']?\s*{_DAY}",
        re.IGNORECASE,
    ),
    re.compile(rf"\"datePublished\"\s*:\s*\"\s*{_DAY}"),
)
"""``<meta property="article:published_time" content="2031-09-19">``; in JSON-LD, ``"datePublished": "…"``."""
_ROOM: Final = dt.timedelta(days=2)
"""Time zones, and a live page that goes on after midnight."""


def check_page_dates(fields: Fields, published: EdtfDate | None) -> None:
    """Warn where a saved page's own metadata gives another day than ``published``."""
    report = fields.report
    if published is None or not report.source.path.endswith(".html"):
        return
    for day, offset in _days(report.source.text):
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


def _days(text: str) -> Iterator[tuple[dt.date, int]]:
    """Yield the days that a page gives for its publication, each with its place."""
    for way in _WAYS:
        for match in way.finditer(text):
            try:
                yield dt.date.fromisoformat(match["day"]), match.start("day")
            except ValueError:
                continue
