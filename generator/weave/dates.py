"""Order among dates, and whether those of one article agree with one another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.weave.dates_in_words import in_words
from generator.weave.lexicon import word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.edtf import EdtfDate, Precision
    from generator.weave.prose import Prose

_PRECISION: dict[Precision, int] = {
    "day": 0, "interval": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip
DateKey = tuple[dt.date, dt.date, int]


def date_key(date: EdtfDate | None) -> DateKey:
    """Return what dates are sorted by: earliest day, latest day, precision.

    "Until March" (no known start) stands at its end, "since March" (no known end)
    after everything that starts in March and has an end; no date at all comes last.
    """
    if date is None:
        return (dt.date.max, dt.date.max, len(_PRECISION))
    latest = date.latest or dt.date.max
    return (date.earliest or latest, latest, _PRECISION[date.precision])


def check_dates(prose: Prose) -> Iterable[Diagnostic]:
    """Point out weekdays that don't fit their date, and statements dated after their article."""
    article = prose.article
    if article.published and article.retrieved and surely_after(article.published, article.retrieved):
        yield Diagnostic.at(
            article.source,
            0,
            code="published-after-retrieved",
            message=f"published {in_words(article.published)}, but retrieved {in_words(article.retrieved)}",
            hint="correct `published` or `retrieved`",
            severity="warning",
        )
    weekdays = word_lists()["weekdays"]
    for found in prose.dates.all:
        words = prose.text(found.span)
        day = found.value.earliest if found.value and found.value.precision == "day" else None
        named = [w for w in weekdays if w in words.casefold()]
        if day and len(named) == 1 and weekdays[day.weekday()] != named[0]:
            yield Diagnostic.at(
                article.source,
                found.span.start,
                end=found.span.end,
                code="weekday-mismatch",
                message=f"“{words}”: {in_words(found.value)} was a {weekdays[day.weekday()].capitalize()}",
                hint="check the date in the source; a note with `date` corrects it",
                severity="warning",
            )
    for statement in prose.statements.all:
        if statement.date and article.published and surely_after(statement.date, article.published):
            yield Diagnostic.at(
                article.source,
                statement.span.start,
                end=statement.span.end,
                code="said-after-published",
                message=f"dated {in_words(statement.date)}, but published {in_words(article.published)}",
                hint="the site shows the article's date instead; correct this one with a note",
                severity="warning",
            )


def surely_after(one: EdtfDate, other: EdtfDate) -> bool:
    """Tell whether the first day of one date comes after the last day of another."""
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest
