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
    from collections.abc import Iterable, Sequence

    from generator.dates.context import Occurrence
    from generator.dates.periods import Reading
    from generator.model.edtf import EdtfDate
    from generator.model.text import Span
    from generator.text.document import Document


def find_dates(
    document: Document, published: EdtfDate | None, skip: Iterable[Span] = ()
) -> tuple[DateExpression, ...]:
    """Find the date expressions of a document, in the order of its text; code and date lines are left out.

    >>> find_dates(document, parse_edtf("2031-03-14"))[0].value  # "She left on Monday."
    EdtfDate("2031-03-10")

    Args:
        document: the text, with its sentences, which bound what decides between past and future.
        published: the day or the interval of publication, from which "last week" is counted.
        skip: stretches of the file to leave out, such as page furniture.
    """
    left_out = SpanIndex(skip)
    sentence_starts = _sentence_starts(document)
    found: list[Occurrence] = []
    for passage, starts in zip(document.passages, sentence_starts, strict=True):
        dates = find_in_passage(passage, starts)
        found += [one for one in dates if not left_out.overlaps(one.span)]
    expressions: list[DateExpression] = []
    for one, period in zip(found, _periods_of(found, published), strict=True):
        if period is None:  # no date after all
            continue
        value = None if period == UNKNOWN else periods.as_edtf(period, one.qualifier)
        expressions.append(DateExpression(span=one.span, value=value, rule=one.expression.rule.name))
    return tuple(expressions)


def _sentence_starts(document: Document) -> list[list[int]]:
    """Return for each passage where its sentences begin in it."""
    starts: list[list[int]] = [[] for _ in document.passages]
    for sentence in document.sentences:
        begin = document.starts[sentence.passage]
        starts[sentence.passage].append(sentence.start - begin)
    return starts


def _periods_of(found: Sequence[Occurrence], published: EdtfDate | None) -> list[Reading]:
    """Return what each expression names, as seen from all days that it may be counted from."""
    story = is_story(found, published)
    # Each post of a live page counts from its own day, all others from the day of publication.
    readings: dict[dt.date | None, list[Reading]] = {}
    for day in {one.passage.day for one in found}:
        anchors = (day,) if day else _anchors(published)
        courses = [resolve_all(found, anchor, story=story) for anchor in anchors]
        readings[day] = [_together(values) for values in zip(*courses, strict=True)]
    return [readings[one.passage.day][number] for number, one in enumerate(found)]


def _anchors(published: EdtfDate | None) -> tuple[dt.date | None, ...]:
    """Return the days to count from: the day of publication, or both ends of the interval."""
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
