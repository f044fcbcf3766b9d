"""Date expressions: the words of an article that name a date, and the date as EDTF.

Days of the week, "last month", "the day before" are resolved against the day of publication;
an article dated by an interval is resolved against both of its ends, and what differs becomes an
interval. A text that tells of years long past dates its bare days and months by its own course.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.context import find_in_passage
from generator.dates.course import resolve_all
from generator.dates.periods import UNKNOWN
from generator.dates.story import is_story
from generator.model.findings import DateExpression
from generator.text.span_index import SpanIndex

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.dates.context import Occurrence
    from generator.dates.periods import Reading
    from generator.model.content import Article
    from generator.model.text import Span


def find_dates(article: Article, sentences: Sequence[Span]) -> tuple[DateExpression, ...]:
    """Find the date expressions of an article, in the order of its text.

    Args:
        article: the article; its furniture, code and date lines are left out.
        sentences: the sentences of its file, which bound what decides between past and future; may be empty.
    """
    furniture = SpanIndex(one.span for one in article.furniture)
    found: list[Occurrence] = []
    for passage in article.passages:
        dates = find_in_passage(passage, sentences)
        found += [one for one in dates if not furniture.overlaps(one.span)]
    expressions: list[DateExpression] = []
    for one, period in zip(found, _periods_of(found, article), strict=True):
        if period is None:  # no date after all
            continue
        value = None if period == UNKNOWN else periods.as_edtf(period, one.qualifier)
        expressions.append(DateExpression(span=one.span, value=value, rule=one.expression.rule.name))
    return tuple(expressions)


def _periods_of(found: Sequence[Occurrence], article: Article) -> list[Reading]:
    """Return what each expression names, as seen from all days that it may be counted from."""
    story = is_story(found, article)
    # Each post of a live page counts from its own day, all others from the day of publication.
    readings: dict[dt.date | None, list[Reading]] = {}
    for day in {one.passage.day for one in found}:
        anchors = (day,) if day else _anchors(article)
        courses = [resolve_all(found, anchor, story=story) for anchor in anchors]
        readings[day] = [_together(values) for values in zip(*courses, strict=True)]
    return [readings[one.passage.day][number] for number, one in enumerate(found)]


def _anchors(article: Article) -> tuple[dt.date | None, ...]:
    """Return the days to count from: the day of publication, or both ends of the interval."""
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return (None,)
    return tuple(dict.fromkeys((published.earliest, published.latest)))


def _together(values: Sequence[Reading]) -> Reading:
    """Join what an expression names as seen from both ends of the publication."""
    if None in values:
        return None
    known = [value for value in values if value is not None and value != UNKNOWN]
    if len(known) < len(values):
        return UNKNOWN
    return periods.hull(known[0], known[-1])
