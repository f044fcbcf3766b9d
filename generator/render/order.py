"""The order of things with uncertain dates."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate

DateKey = tuple[dt.date, dt.date]
StatementKey = tuple[DateKey, str, int, str]


def date_key(date: EdtfDate | None) -> DateKey:
    """Sort by the first day that a date admits, then by the last; unknown dates come first.

    So something of "2025" counts as early in the year: it is never taken for newer than
    it is known to be.
    """
    if date is None:
        return (dt.date.min, dt.date.min)
    earliest = date.earliest or date.latest or dt.date.min
    return (earliest, date.latest or earliest)


def date_of(attribution: Attribution, articles: Mapping[str, Article]) -> EdtfDate | None:
    """Return when a statement was made, or else when its article appeared."""
    return attribution.date or articles[attribution.article].published


def statement_key(attribution: Attribution, articles: Mapping[str, Article]) -> StatementKey:
    """Sort statements by date; those of one date as they stand in their articles."""
    return (
        date_key(date_of(attribution, articles)),
        attribution.article,
        attribution.span.start,
        attribution.id,
    )


def newest_first(attributions: Iterable[Attribution], articles: Mapping[str, Article]) -> list[Attribution]:
    """Sort statements by date, the latest first; those of one date and article as they stand in the text.

    "We asked politely" stays before "Nobody can say that we did not" where both were said on one day.
    """
    in_order = sorted(attributions, key=lambda a: statement_key(a, articles))
    # A stable sort keeps the order of the text, also where it is reversed.
    return sorted(in_order, key=lambda a: (date_key(date_of(a, articles)), a.article), reverse=True)
