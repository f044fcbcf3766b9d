"""What the dossier covers, month by month, and what entered it when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import Addition, Coverage, MonthCoverage
from generator.weave.dates import date_key
from generator.weave.dates_in_words import MONTHS, in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Article
    from generator.model.edtf import EdtfDate

MOST_MONTHS = 600
"""In a longer dossier the months without sources aren't listed one by one."""


def coverage(
    articles: Sequence[Article], origins: Mapping[str, str], statements: Mapping[str, int]
) -> Coverage:
    """Return the sources and origins of each month, gaps included.

    An article that is dated by an interval counts for the month in which it starts.
    """
    months: dict[tuple[int, int], list[str]] = {}
    undated: list[str] = []
    ends: list[dt.date] = []
    for article in sorted(articles, key=lambda a: a.id):
        published = article.published
        first = (published.earliest or published.latest) if published else None
        if first is None or published is None:
            undated.append(article.id)
            continue
        ends.append(published.latest or first)
        months.setdefault((first.year, first.month), []).append(article.id)
    listed = [
        MonthCoverage(
            month=f"{year:04}-{month:02}",
            label=f"{MONTHS[month - 1]} {year}",
            articles=tuple(months.get((year, month), ())),
            origins=_distinct(origins[a] for a in months.get((year, month), ())),
            statements=sum(statements.get(a, 0) for a in months.get((year, month), ())),
        )
        for year, month in _span(months)
    ]
    if undated:
        listed.append(
            MonthCoverage(
                month="",
                label="date unknown",
                articles=tuple(undated),
                origins=_distinct(origins[a] for a in undated),
                statements=sum(statements.get(a, 0) for a in undated),
            )
        )
    return Coverage(label=_label(len(articles), months, ends), months=tuple(listed))


def additions(articles: Iterable[Article]) -> tuple[Addition, ...]:
    """Return the articles by the day on which they entered the dossier, newest first."""
    days: dict[str, tuple[EdtfDate, list[str]]] = {}
    for article in sorted(articles, key=lambda a: a.id):
        if article.added is not None:
            days.setdefault(article.added.text, (article.added, []))[1].append(article.id)
    newest_first = sorted(days.values(), key=lambda day: date_key(day[0]), reverse=True)
    return tuple(Addition(date=date, label=in_words(date), articles=tuple(ids)) for date, ids in newest_first)


def _span(months: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    known = sorted(months)
    if not known:
        return []
    first, last = (year * 12 + month - 1 for year, month in (known[0], known[-1]))
    if last - first >= MOST_MONTHS:
        return known
    return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


def _label(count: int, months: Iterable[tuple[int, int]], ends: Sequence[dt.date]) -> str:
    sources = f"{count} source{'' if count == 1 else 's'}"
    if not ends:
        return f"{sources}, dates unknown"
    year, month = min(months)
    last = max(ends)
    first_label, last_label = f"{MONTHS[month - 1]} {year}", f"{MONTHS[last.month - 1]} {last.year}"
    return f"{sources}, {first_label}" + (f" to {last_label}" if last_label != first_label else "")


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))
