"""Date expressions: the words of an article that name a date, and the date as EDTF.

Days of the week, "last month", "the day before" are resolved against the day of publication;
an article dated by an interval is resolved against both of its ends, and what differs becomes an
interval. A text that tells of years long past dates its bare days and months by its own course.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.extract import periods
from generator.extract.date_clock import UNKNOWN, Clock
from generator.extract.date_expressions import find_expressions
from generator.extract.date_filters import is_date, is_date_line
from generator.extract.date_rules import resolve
from generator.extract.date_tense import tense
from generator.model.findings import DateExpression
from generator.model.text import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.extract.date_expressions import Expression
    from generator.extract.date_tense import Tense
    from generator.extract.periods import Period
    from generator.model.content import Article
    from generator.model.edtf import Qualifier
    from generator.model.text import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An expression with its surroundings."""

    passage: Passage
    expression: Expression
    tense: Tense
    joined: int | None
    """The year of the next expression where the two are joined: ``July 1 to July 3, 1863``."""
    qualifier: Qualifier
    opening: bool
    """It opens its sentence, as in ``In 1862,``, or stands in a heading: the text now speaks of it."""
    since: bool
    """It is where something began that lasts: ``Since 1862``."""


def find_dates(article: Article, sentences: Sequence[Span]) -> tuple[DateExpression, ...]:
    """Find the date expressions of an article, in the order of its text.

    Args:
        article: the article; its furniture, code and date lines are left out.
        sentences: the sentences of its file, which bound what decides between past and future; may be empty.
    """
    found = [f for passage in article.passages for f in _in_passage(passage, article, sentences)]
    narrative = _is_narrative(found, article)
    courses = [_resolved(found, anchor, narrative=narrative) for anchor in _anchors(article)]
    return tuple(
        DateExpression(
            span=_in_file(f.passage, f.expression),
            value=None if period == UNKNOWN else periods.as_edtf(period, f.qualifier),
            rule=f.expression.rule,
        )
        for f, *values in zip(found, *courses, strict=True)
        if (period := _together(values)) is not None
    )


def _in_file(passage: Passage, expression: Expression) -> Span:
    return passage.to_source(Span(start=expression.start, end=expression.end))


def _anchors(article: Article) -> tuple[dt.date | None, ...]:
    """The days to count from: the day of publication, or both ends of the interval."""
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return (None,)
    return tuple(dict.fromkeys((published.earliest, published.latest)))


def _together(values: Sequence[Period | Literal["unknown"] | None]) -> Period | Literal["unknown"] | None:
    """Join what an expression names as seen from both ends of the publication."""
    known = [v for v in values if v is not None and v != UNKNOWN]
    if None in values:
        return None
    return periods.hull(known[0], known[-1]) if len(known) == len(values) else UNKNOWN


def _resolved(
    found: Sequence[_Found], published: dt.date | None, *, narrative: bool
) -> list[Period | Literal["unknown"] | None]:
    """Resolve all expressions in one course through the text."""
    clock = Clock(published=published, narrative=narrative)
    values: list[Period | Literal["unknown"] | None] = []
    frame: _Found | None = None
    for one in found:
        if frame and (one.passage is not frame.passage or one.expression.rule in _NEAR_NOW):
            frame = None
        clock.tense = one.tense
        clock.inherited = one.joined or (_explicit_year(frame) if frame else None)
        value = resolve(one.expression, clock)
        if not narrative and _frames(one, published):
            frame = one
        values.append(value)
        if value is None or value == UNKNOWN:
            continue
        if _moves_on(one) or (narrative and clock.running is None):
            clock.running = value
            if value.grain == "day":
                clock.running_day = value
    return values


def _explicit_year(found: _Found) -> int | None:
    year = found.expression.fields.get("year", "")
    return int(year) if len(year) == len("2031") else None


def _frames(found: _Found, published: dt.date | None) -> bool:
    """Tell whether the rest of the paragraph is set in the year that the expression opens with.

    "In 2014, the river froze. By March …" is March 2014, in news of 2031 too; "Since 2014, …" sets nothing.
    """
    year = _explicit_year(found)
    return bool(published and year and year < published.year and found.opening and not found.since)


def _moves_on(found: _Found) -> bool:
    """Tell whether the text now speaks of this date: a bare year inside a sentence is often an aside."""
    rule = found.expression.rule
    return rule not in ("decade", "century", "same-period") and (rule != "year" or found.opening)


_NARRATIVE_DATES = 4
_NARRATIVE_SHARE = 0.6
_LONE_DATES = 2
_FINE = frozenset({"day", "month", "season"})
_NEAR_NOW = frozenset({"day-word", "deictic", "weekday", "ago", "weekend"})


def _is_narrative(found: Sequence[_Found], article: Article) -> bool:
    """Tell whether the text is a story of the past rather than news.

    Without a date of publication it must be; else where most days and months that carry their year
    are of years before publication, and few words count from the day of writing. Where none does, two
    of years long past are enough. Bare years tell nothing: news has them as background.
    """
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return True
    this_year = published.earliest.year
    years = [year for f in found if f.expression.rule in _FINE and (year := _explicit_year(f))]
    past = sum(year < this_year for year in years)
    near = sum(f.expression.rule in _NEAR_NOW for f in found)
    if near == 0 and len(years) >= _LONE_DATES and max(years) < this_year - 1:
        return True
    return past >= _NARRATIVE_DATES and past > _NARRATIVE_SHARE * len(years) and past > 2 * near


_SENTENCE_END = re.compile(r"[.!?;][\"'\u201d\u2019)\]]{0,3}\s+(?=[\"'\u201c\u2018(\[]?[A-Z0-9])|\n")
_ABOUT = re.compile(r"(?<!\w)(?:around|about|circa|c\.|approximately|roughly)\s{1,2}$")
_ABOUT_ROOM = 16
_APPROXIMATE = frozenset({"day", "month", "season", "year", "decade"})
_SINCE = re.compile(r"(?<!\w)[Ss]ince\s$")
_HEADING_LENGTH = 80
_OPENING = 12


def _in_passage(passage: Passage, article: Article, sentences: Sequence[Span]) -> list[_Found]:
    text = passage.text
    if passage.kind == "code" or not text:
        return []
    expressions = [e for e in find_expressions(text) if is_date(e, text)]
    if not expressions or is_date_line(text, expressions):
        return []
    bounds = _bounds(passage, sentences)
    heading = passage.kind == "heading" or (len(text) < _HEADING_LENGTH and text[-1].isalnum())
    found = []
    end = 0
    for number, expression in enumerate(expressions):
        begin = bounds[bisect_right(bounds, expression.start) - 1]
        stop = bounds[min(bisect_right(bounds, expression.start), len(bounds) - 1)]
        follower = expressions[number + 1] if number + 1 < len(expressions) else None
        place = Span(start=expression.start, end=expression.end)
        if not any(f.span.overlaps(_in_file(passage, expression)) for f in article.furniture):
            found.append(
                _Found(
                    passage=passage,
                    expression=expression,
                    tense=tense(text, place, Span(start=max(begin, end), end=stop)),
                    joined=_joined_year(text, expression, follower),
                    qualifier=_qualifier(text, expression),
                    opening=heading or place.start - begin < _OPENING,
                    since=_SINCE.search(text, max(begin, place.start - _ABOUT_ROOM), place.start) is not None,
                )
            )
        end = expression.end
    return found


def _qualifier(text: str, expression: Expression) -> Qualifier:
    """``around 2014`` is approximate; in "talk about this year" nothing is."""
    if expression.rule not in _APPROXIMATE:
        return ""
    return "~" if _ABOUT.search(text, max(0, expression.start - _ABOUT_ROOM), expression.start) else ""


def _bounds(passage: Passage, sentences: Sequence[Span]) -> list[int]:
    """Return where the sentences of a passage begin, and where the passage ends."""
    text, extent = passage.text, passage.span
    bounds = {0, len(text)}
    for sentence in sentences[bisect_right(sentences, extent.start, key=lambda s: s.end) :]:
        if sentence.start >= extent.end:
            break
        bounds.add(passage.from_source(sentence).start)
    if bounds == {0, len(text)}:
        bounds |= {m.end() for m in _SENTENCE_END.finditer(text)}
    return sorted(bounds)


_JOINED = re.compile(r"\s?[-\u2013\u2014]\s?|\s(?:and|or|to|until|till|through)\s(?:from\s|on\s|the\s)?")
_JOINT_LENGTH = 20


def _joined_year(text: str, expression: Expression, follower: Expression | None) -> int | None:
    """Return the year that an expression shares with the next one: ``from March to May 2010``."""
    if (
        follower is None
        or "year" not in follower.fields
        or expression.fields.keys() & {"year", "which", "ofyear"}
    ):
        return None
    if follower.rule not in ("day", "month", "season") or follower.start - expression.end > _JOINT_LENGTH:
        return None
    return int(follower.fields["year"]) if _JOINED.fullmatch(text, expression.end, follower.start) else None
