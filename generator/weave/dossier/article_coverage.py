"""What the dossier covers, month by month, and what entered it when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.coverage import Addition, Coverage, MonthCoverage
from generator.model.dates_in_words import MONTHS, date_label
from generator.weave.dating.date_order import date_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.content import Article

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


def additions(
    articles: Iterable[Article], said: Sequence[Attribution], retired: Sequence[Attribution]
) -> tuple[Addition, ...]:
    """Return what changed in the dossier by day, newest first; statements in the order of dates.

    The days are those that the content tells (``added``, and a retirement's ``on``): a
    build knows no clock.
    """
    added = {a.id: a.added for a in sorted(articles, key=lambda a: a.id) if a.added is not None}
    gone = {a.id: a.retirement.on for a in retired if a.retirement is not None}
    days = {day.text: day for day in (*added.values(), *gone.values())}
    return tuple(
        Addition(
            date=day,
            label=date_label(day),
            articles=tuple(i for i, on in added.items() if on.text == day.text),
            attributions=tuple(
                a.id for a in said if a.article in added and added[a.article].text == day.text
            ),
            retired=tuple(i for i, on in gone.items() if on.text == day.text),
        )
        for day in sorted(days.values(), key=date_key, reverse=True)
    )


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
