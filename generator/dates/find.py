"""Date expressions: the words of an article that name a date, and the date as EDTF.

Days of the week, "last month", "the day before" are resolved against the day of publication;
an article dated by an interval is resolved against both of its ends, and what differs becomes an
interval. A text that tells of years long past dates its bare days and months by its own course.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dates import periods
from generator.dates.context import find_in_passage
from generator.dates.course import is_story, resolve_all
from generator.dates.periods import UNKNOWN
from generator.model.findings import DateExpression
from generator.text.span_index import SpanIndex

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.dates.periods import Reading
    from generator.model.content import Article
    from generator.model.text import Span


def find_dates(article: Article, sentences: Sequence[Span]) -> tuple[DateExpression, ...]:
    """Find the date expressions of an article, in the order of its text.

    Args:
        article: the article; its furniture, code and date lines are left out.
        sentences: the sentences of its file, which bound what decides between past and future; may be empty.
    """
    furniture = SpanIndex(f.span for f in article.furniture)
    placed = [
        (one, passage.day)
        for passage in article.passages
        for one in find_in_passage(passage, sentences)
        if not furniture.overlaps(one.span)
    ]
    found = [one for one, _ in placed]
    story = is_story(found, article)
    # Each post of a live page counts from its own day, all others from the day of publication.
    courses = {
        day: [resolve_all(found, anchor, story=story) for anchor in ((day,) if day else _anchors(article))]
        for day in {day for _, day in placed}
    }
    return tuple(
        DateExpression(
            span=one.span,
            value=None if period == UNKNOWN else periods.as_edtf(period, one.qualifier),
            rule=one.expression.rule.name,
        )
        for number, (one, day) in enumerate(placed)
        if (period := _together([course[number] for course in courses[day]])) is not None
    )


def _anchors(article: Article) -> tuple[dt.date | None, ...]:
    """The days to count from: the day of publication, or both ends of the interval."""
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return (None,)
    return tuple(dict.fromkeys((published.earliest, published.latest)))


def _together(values: Sequence[Reading]) -> Reading:
    """Join what an expression names as seen from both ends of the publication."""
    known = [v for v in values if v is not None and v != UNKNOWN]
    if None in values:
        return None
    return periods.hull(known[0], known[-1]) if len(known) == len(values) else UNKNOWN
