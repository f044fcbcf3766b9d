"""Date expressions: the words of an article that name a date, and the date as EDTF.

Days of the week, "last month", "the day before" are resolved against the day of publication;
an article dated by an interval is resolved against both of its ends, and what differs becomes an
interval. A text that tells of years long past dates its bare days and months by its own course.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from generator.extract import periods
from generator.extract.date_patterns import find_expressions
from generator.extract.date_rules import UNKNOWN, Clock, resolve
from generator.extract.date_words import alternatives, date_words
from generator.model.findings import DateExpression
from generator.model.text import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from generator.extract.date_patterns import Expression
    from generator.extract.date_rules import Tense
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
    heading: bool
    opening: bool
    """The expression opens its sentence: ``In 1862,``."""


def find_dates(article: Article, sentences: Sequence[Span]) -> tuple[DateExpression, ...]:
    """Find the date expressions of an article, in the order of its text.

    Args:
        article: the article; its furniture, code and date lines are left out.
        sentences: the sentences of its file, which bound what decides between past and future; may be empty.
    """
    found = [f for passage in article.passages for f in _in_passage(passage, article, sentences)]
    narrative = _is_narrative(found, article)
    anchors = _anchors(article)
    courses = [_resolved(found, anchor, narrative=narrative) for anchor in anchors]
    return tuple(
        DateExpression(
            span=_span(f),
            value=None if period == UNKNOWN else periods.as_edtf(period, f.qualifier),
            rule=f.expression.rule,
        )
        for f, *values in zip(found, *courses, strict=True)
        if (period := _together(values)) is not None
    )


def _span(found: _Found) -> Span:
    return found.passage.to_source(Span(start=found.expression.start, end=found.expression.end))


def _anchors(article: Article) -> tuple[dt.date | None, ...]:
    """The days to count from: the day of publication, or both ends of the interval."""
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return (None,)
    return tuple(dict.fromkeys((published.earliest, published.latest)))


def _together(values: Sequence[Period | Literal["unknown"] | None]) -> Period | Literal["unknown"] | None:
    if any(v is None for v in values):
        return None
    known = [v for v in values if v is not None and not isinstance(v, str)]
    if len(known) < len(values):
        return UNKNOWN
    return periods.hull(known[0], known[-1])


def _resolved(
    found: Sequence[_Found], published: dt.date | None, *, narrative: bool
) -> list[Period | Literal["unknown"] | None]:
    """Resolve all expressions in one course through the text."""
    clock = Clock(published=published, narrative=narrative)
    values: list[Period | Literal["unknown"] | None] = []
    for one in found:
        clock.tense, clock.inherited = one.tense, one.joined
        value = resolve(one.expression, clock)
        values.append(value)
        if value is not None and not isinstance(value, str) and (_moves_on(one) or (narrative and clock.running is None)):
            clock.running = value
            if value.grain == "day":
                clock.running_day = value
    return values


def _moves_on(found: _Found) -> bool:
    """Tell whether the text now speaks of this date: a bare year inside a sentence is often an aside."""
    rule = found.expression.rule
    return rule not in ("decade", "century", "same-period") and (rule != "year" or found.heading or found.opening)


_OPENING = 12
_NARRATIVE_YEARS = 4
_DEICTIC = frozenset({"day-word", "deictic", "weekday", "ago", "weekend"})


def _is_narrative(found: Sequence[_Found], article: Article) -> bool:
    """Tell whether the text is a story of the past rather than news.

    Without a date of publication it must be; else where most dates that carry their year are
    years before publication, and hardly any word counts from the day of writing.
    """
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return True
    explicit = [int(y) for f in found if (y := f.expression.fields.get("year")) and len(y) == len("2000")]
    old = [y for y in explicit if y < published.earliest.year]
    deictic = sum(f.expression.rule in _DEICTIC for f in found)
    return len(old) >= _NARRATIVE_YEARS and len(old) > 0.6 * len(explicit) and len(old) > 2 * deictic


_SENTENCE_END = re.compile(r"[.!?;][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n")
_JOINED = re.compile(r"\s?[-–—]\s?|\s(?:and|or|to|until|till|through)\s(?:from\s|on\s|the\s)?")


def _in_passage(passage: Passage, article: Article, sentences: Sequence[Span]) -> list[_Found]:
    text = passage.text
    if passage.kind == "code" or not text:
        return []
    expressions = [e for e in _unhyphenated(find_expressions(text), text) if _is_date(e, text)]
    if not expressions or _is_date_line(text, expressions):
        return []
    bounds = _bounds(passage, sentences)
    heading = passage.kind == "heading" or (len(text) < 80 and text[-1] not in ".!?:\"”")
    found = []
    for number, expression in enumerate(expressions):
        if any(_covers(f.span, passage, expression) for f in article.furniture):
            continue
        follower = expressions[number + 1] if number + 1 < len(expressions) else None
        found.append(
            _Found(
                passage=passage,
                expression=expression,
                tense=_tense(text, expression, bounds, expressions, number),
                joined=_joined_year(text, expression, follower),
                qualifier="~" if _ABOUT.search(text, max(0, expression.start - 16), expression.start) else "",
                heading=heading,
                opening=expression.start - bounds[bisect_right(bounds, expression.start) - 1] < _OPENING,
            )
        )
    return found


_ABOUT = re.compile(r"(?<!\w)(?:around|about|circa|c\.|approximately|roughly)\s{1,2}$")


def _unhyphenated(expressions: Sequence[Expression], text: str) -> Iterator[Expression]:
    """Leave out what a hyphen binds to a word ("post-March"), not what it binds to a date ("May-June")."""
    end = 0
    for expression in expressions:
        hyphen = expression.start - 1
        if hyphen < 1 or text[hyphen] != "-" or text[hyphen - 1].isspace() or end == hyphen:
            yield expression
        end = expression.end


def _covers(furniture: Span, passage: Passage, expression: Expression) -> bool:
    return furniture.overlaps(passage.to_source(Span(start=expression.start, end=expression.end)))


def _bounds(passage: Passage, sentences: Sequence[Span]) -> list[int]:
    """Return where the sentences of a passage begin."""
    bounds = {0, *(m.end() for m in _SENTENCE_END.finditer(passage.text))}
    extent = passage.span
    first = max(0, bisect_right(sentences, extent.start, key=lambda s: s.end))
    for sentence in sentences[first:]:
        if sentence.start >= extent.end:
            break
        bounds.add(passage.from_source(sentence).start)
    return sorted(bounds)


def _joined_year(text: str, expression: Expression, follower: Expression | None) -> int | None:
    if follower is None or "year" not in follower.fields or expression.fields.keys() & {"year", "which", "ofyear"}:
        return None
    if follower.rule not in ("day", "month", "season"):
        return None
    between = text[expression.end : follower.start]
    return int(follower.fields["year"]) if len(between) < 20 and _JOINED.fullmatch(between) else None


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    lists = date_words().lists
    return re.compile(
        rf"(?P<future>(?<!\w)(?:(?:{alternatives(lists['modals'])})(?!\w)(?:\s(?:not|also|then|only|be|have|been)){{0,3}}(?:\s[a-z]{{1,30}})?"
        rf"|(?:{alternatives(lists['future_cues'])})(?!\w)))"
        rf"|(?P<past>(?<!\w)(?:{alternatives(lists['past_cues'])}|[A-Za-z]{{2,20}}ed)(?!\w))"
    )


_UNTIL = re.compile(r"(?<!\w)(?:[Uu]ntil|[Tt]ill|[Bb]y|as of|no later than)\s$")
_WINDOW = 160


def _tense(text: str, expression: Expression, bounds: Sequence[int], all_: Sequence[Expression], number: int) -> Tense:
    """Tell past from future by the nearest cue of the sentence: first before the date, else after it."""
    index = bisect_right(bounds, expression.start)
    begin = max(bounds[index - 1], expression.start - _WINDOW)
    end = min(bounds[index] if index < len(bounds) else len(text), expression.end + _WINDOW)
    if number and all_[number - 1].end > begin:
        begin = all_[number - 1].end
    if _UNTIL.search(text, max(0, expression.start - 10), expression.start):
        return "future"
    before = [m for m in _cues().finditer(text, begin, expression.start)]
    if before:
        return "future" if before[-1]["future"] else "past"
    after = _cues().search(text, expression.end, end)
    if after is None:
        return ""
    return "future" if after["future"] else "past"


_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’-]{0,40})\s{1,3}$")
_WORD_AFTER = re.compile(r"\s{1,3}([\w'’-]{1,40})")


def _is_date(expression: Expression, text: str) -> bool:
    """Leave out words that only look like a date: ``May`` the verb, ``Arab Spring``, ``1500 troops``."""
    fields = expression.fields
    start, end = expression.start, expression.end
    before = _WORD_BEFORE.search(text, max(0, start - 44), start)
    after = _WORD_AFTER.match(text, end)
    previous, following = (before[1] if before else ""), (after[1] if after else "")
    match expression.rule:
        case "month" if len(fields.keys() & {"year", "ofyear", "which"}) == 0:
            return _bare_month(text[start:end], fields["month"], previous, following)
        case "day":
            return not (previous == "the" and following in date_words().lists["remembered"])
        case "weekday":
            return previous not in date_words().lists["weekday_names"]
        case "season":
            return _is_season(text[start:end], fields, previous, following)
        case "day-word":
            return not (fields["word"][0].isupper() and previous[:1].isupper() and " " not in fields["word"])
        case "year":
            return _is_year(text, expression, previous, following)
        case "holiday":
            return bool(fields.keys() & {"which", "year"}) or previous.casefold() in date_words().lists["callers"]
        case "decade" if "short" in fields or "name" in fields:
            return text[start:end].casefold().startswith("the ") or "’" in fields.get("short", "") or "'" in fields.get("short", "") or previous in ("and", "or")
        case _:
            return True


def _bare_month(words: str, month: str, previous: str, following: str) -> bool:
    lists = date_words().lists
    called = words != month or previous.casefold() in lists["callers"] or previous.endswith(("'s", "’s"))
    if month in lists["doubtful_months"] or month.casefold().rstrip(".") not in _full_months():
        if following[:1].isupper() and words == month:
            return False
        return called and not (month == "May" and previous.casefold() in ("and", "or", "as", "the", "than", "with", "was", "is"))
    return called or not (following[:1].isupper() and previous[:1].isupper())


@lru_cache(maxsize=1)
def _full_months() -> frozenset[str]:
    months = date_words().months
    return frozenset(max((n for n in months if months[n] == number), key=len) for number in range(1, 13))


def _is_season(words: str, fields: dict[str, str], previous: str, following: str) -> bool:
    name = fields["season"]
    if previous in date_words().lists["season_names"] and "year" not in fields:
        return False
    if fields.keys() & {"year", "ofyear", "which"}:
        return True
    if name[0].isupper() and (following[:1].isupper() or previous[:1].isupper()):
        return False
    if name.casefold() in ("spring", "fall"):
        return previous.casefold() in ("in", "by", "since", "until", "during", "for", "from") and following != "of"
    return True


def _is_year(text: str, expression: Expression, previous: str, following: str) -> bool:
    lists = date_words().lists
    words = text[expression.start : expression.end]
    year = expression.fields["year"]
    if words != year or "range" in expression.fields:
        return True
    if following in lists["counted"]:
        return False
    head = text[max(0, expression.start - 24) : expression.start].rstrip().casefold()
    if any(head.endswith(h) for h in lists["counting"]):
        return False
    if previous.casefold() in lists["callers"] or not previous:
        return int(year) >= 1500 or previous.casefold() in ("in", "since", "until", "by")
    if int(year) < 1700:
        return False
    return not (previous[:1].isupper() and text[expression.start - 1] == " " and len(previous) > 1)


def _is_date_line(text: str, expressions: Sequence[Expression]) -> bool:
    """Tell whether a short passage holds a day and hardly anything else: the date line of a page."""
    if len(text) > 120 or not any(e.rule in ("day", "iso-day", "numeric-day") for e in expressions):
        return False
    rest = text
    for expression in reversed(expressions):
        rest = rest[: expression.start] + " " + rest[expression.end :]
    words = re.findall(r"[^\W\d_](?:[\w.]*\w)?", rest.casefold())
    return all(w in date_words().lists["date_line_words"] for w in words)
