"""Where a passage names dates, each with the surroundings that decide which date it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator.dates.date_rule import Trait
from generator.dates.scan import find_expressions
from generator.dates.speech import quotation_of, quotations, speaking_days
from generator.dates.tense import tense
from generator.model.text import Span
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from generator.dates.date_rule import Expression
    from generator.dates.speech import SpeakingDay
    from generator.dates.tense import Tense
    from generator.model.edtf import Qualifier
    from generator.model.text import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """An expression where it occurs: with all of its surroundings that decide which date it is."""

    passage: Passage
    expression: Expression
    span: Span
    """Where it stands in the file."""
    tense: Tense
    goes_on: bool
    """It goes on from the date before it: ``broke out in the spring of 1883 and was over by the autumn``."""
    when: bool
    """It tells of the time that the date before it names: ``the strike of 1987, when … from early May``."""
    joined: bool
    """It shares the year of the next expression: ``July 1 to July 3, 1863``."""
    qualifier: Qualifier
    opening: bool
    """It opens its sentence, as in ``In 1862,``, or stands in a heading: the text now speaks of it."""
    since: bool
    """It is where something began that lasts: ``Since 1862``, ``the first since he took office in 1862``."""
    before: bool
    """Its sentence tells what had happened before: ``had started in 1938``."""
    by_the_way: bool
    """It stands in a clause about something named, as in ", signed in 2030,": the text goes on without it."""
    would: bool
    """Its sentence names a date before it and tells of that time what "would" be."""
    ahead: bool
    """Its clause says what "will" be, as seen from the writing."""
    aside: bool
    """It is only compared with: ``more than in 1861``, ``up from 3% a year earlier``."""
    heads: int | None
    """The year that the section below tells of, where this heading names one: ``1862: the siege``."""
    sentence_year: bool
    """Its sentence names a year beside it."""
    spoken: SpeakingDay | None
    """It stands in words of which the text says on which day they were spoken."""

    @property
    def year(self) -> int | None:
        """The year that the words themselves give."""
        return _year(self.expression)


_SENTENCE_END = re.compile(r"[.!?;][\"'\u201d\u2019)\]]{0,3}\s+(?=[\"'\u201c\u2018(\[]?[A-Z0-9])|\n")
_ABOUT = re.compile(r"(?<!\w)(?:around|about|circa|c\.|approximately|roughly)\s{1,2}$")
_LISTED = re.compile(r",?\s(?:and|or|and\sagain)\s(?:(?:on|in|at|by|from|until)\s)?(?:the\s)?|,\s")
"""Between two dates that one verb governs: "on Monday and on Friday"."""
_HAD = re.compile(r"(?<!\w)had\s[a-z]")
_WILL = re.compile(
    r"(?<!\w)(?:will|'ll|\u2019ll)\s(?:be\s|not\s)?[a-z]{2,20}(?:\s[^,;:.\"\u201c]{0,60})?(?:,\s(?:beginning|starting))?\s(?:on|in|by|from|until)\s(?:the\s)?$"
)
_ASIDE = re.compile(
    # "more than in 1861" · "against 3% in May" · "up from 3% a year earlier"
    r"(?<!\w)(?:than|against|versus|compared\s(?:with|to)|opposed\sto|as\sof)(?:\s\S+){0,2}\s$"
    r"|(?<!\w)from(?:\s\S*\d\S*){1,2}\s$"
)
_AGAINST = re.compile(
    r"(?<!\w)(?:(?:than|compared\swith|down\sfrom|up\sfrom)(?:\s\S+){0,4}|against(?:\s\S*\d\S*)(?:\s\S+){0,3})\s$"
)
"""What one compares with has been: "44 cents against 31 in December"."""
_SINCE = re.compile(r"(?<!\w)[Ss]ince\s(?:[^.;:]{0,60}\s)?$")
_BY_THE_WAY = re.compile(
    r"""(?<=,)\s(?:(?:who|whom|which|whose|where)\s|(?:[a-z]{2,20}ed|made|held|built|begun|written|given|sent|won|put|set)\s
    (?:in|on|by|at|since|during|last|this|a|two)\s)[^,;:.\u201c\u201d"]{1,120}(?=,)""",
    re.VERBOSE,
)
"""Between commas: "the deal, signed in 2030, ran out on 31 August"."""
_BLANK = "\0"
_WOULD = re.compile(r"(?<!\w)would\s[^.;]{0,80}$")
_WHEN = re.compile(r",\s(?:when|during\swhich)\s[^;.:()]{0,80}")
_UP_TO = re.compile(r"\s(?:to|until|till|and)\s(?:the\s)?")
_AND = re.compile(r"[^,;.:()]{0,80}\sand\s(?!(?:will|is|are)\s)[^,;.:()]{0,80}")
_JOINED = re.compile(r"\s?[-\u2013\u2014]\s?|\s(?:and|or|to|until|till|through)\s(?:from\s|on\s|in\s|the\s)?")
_JOINT_LENGTH = 20
_ROOM = 40
_CLAUSE_ROOM = 160
_HEADING_LENGTH = 80
_DATE_LINE_LENGTH = 120
_OPENING = 12


def find_in_passage(passage: Passage, starts: Sequence[int]) -> list[Occurrence]:
    """Find the dates that a passage names; those of a date line or of code are not part of the article.

    Args:
        passage: the passage.
        starts: where its sentences begin in it.
    """
    text = passage.text
    if passage.kind == "code" or not text:
        return []
    expressions = find_expressions(text)
    if not expressions or _is_date_line(text, expressions):
        return []
    context = _Context.of(passage, expressions, starts)
    found: list[Occurrence] = []
    for expression, follower in zip_longest(expressions, expressions[1:]):
        found.append(context.occurrence(expression, follower, found))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the dates of a passage have in common."""

    passage: Passage
    text: str
    main: str
    """The text without what stands in it by the way, each character of that blanked out."""
    bounds: Sequence[int]
    """Where its sentences begin, and where it ends."""
    quotes: Sequence[Span]
    spoken: Mapping[int, SpeakingDay]
    """The day of speaking, by the start of an expression."""
    years: Sequence[int]
    """Where the expressions start that give their year."""
    is_heading: bool
    section: int | None
    """The year that the section below tells of."""

    @classmethod
    def of(cls, passage: Passage, expressions: Sequence[Expression], starts: Sequence[int]) -> _Context:
        """Look over a passage once, for all of its dates."""
        text = passage.text
        main = _BY_THE_WAY.sub(lambda aside: _BLANK * len(aside[0]), text)
        bounds = _bounds(text, starts)
        told = [one for one in expressions if _year(one)]
        in_main = [one for one in expressions if main[one.start] != _BLANK]
        is_short = len(text) < _HEADING_LENGTH and text[-1].isalnum()
        return cls(
            passage=passage,
            text=text,
            main=main,
            bounds=bounds,
            quotes=quotations(text),
            spoken=speaking_days(text, bounds, in_main),
            years=[one.start for one in told],
            is_heading=passage.kind == "heading" or is_short,
            section=_only({_year(one) for one in told}) if passage.kind == "heading" else None,
        )

    def occurrence(
        self, expression: Expression, follower: Expression | None, found: Sequence[Occurrence]
    ) -> Occurrence:
        """Return an expression with its surroundings, given those before it and the one after it."""
        start = expression.start
        sentence = self._sentence(start)
        by_the_way = self.main[start] == _BLANK
        former = _former(found, sentence.start, by_the_way=by_the_way)
        return Occurrence(
            passage=self.passage,
            expression=expression,
            span=self.passage.to_source(Span(start=start, end=expression.end)),
            tense=self._tense(expression, sentence, former),
            goes_on=_goes_on(self.text, expression, former),
            when=self._is_when(expression, former),
            joined=_is_joined(self.text, expression, follower),
            qualifier=_qualifier(self.text, expression),
            opening=self.is_heading or start - sentence.start < _OPENING,
            since=_stands_before(_SINCE, self.text, sentence, start, 2 * _ROOM),
            before=_stands_before(_HAD, self.text, sentence, start, _CLAUSE_ROOM),
            by_the_way=by_the_way,
            would=former is not None and _stands_before(_WOULD, self.main, sentence, start, _CLAUSE_ROOM),
            ahead=_stands_before(_WILL, self.text, sentence, start, _CLAUSE_ROOM),
            aside=self._is_aside(expression, sentence),
            heads=self.section,
            spoken=self.spoken.get(start),
            sentence_year=_names_a_year(self.years, expression, sentence),
        )

    def _sentence(self, place: int) -> Span:
        """Return the sentence of a place, or its part after a semicolon."""
        index = bisect_right(self.bounds, place)
        begin = self.bounds[index - 1]
        end = self.bounds[min(index, len(self.bounds) - 1)]
        semicolon = self.text.rfind(";", max(begin, place - _CLAUSE_ROOM), place)
        return Span(start=max(begin, semicolon + 1), end=end)

    def _tense(self, expression: Expression, sentence: Span, former: Occurrence | None) -> Tense:
        """Return the tense of the quotation that an expression stands in, else that of its sentence."""
        quote = quotation_of(self.quotes, expression.start)
        of_quote = _tense_of_quote(self.text, expression, sentence, former, quote)
        if of_quote:
            return of_quote
        by_the_way = self.main[expression.start] == _BLANK
        return _tense(self.text if by_the_way else self.main, expression, sentence, former)

    def _is_when(self, expression: Expression, former: Occurrence | None) -> bool:
        """Return whether a date tells of the one before it: ``the strike of 1987, when … from May``."""
        if former is None:
            return False
        return _WHEN.fullmatch(self.text, former.expression.end, expression.start) is not None

    def _is_aside(self, expression: Expression, sentence: Span) -> bool:
        """Return whether a date is only compared with: ``more than in 1861``, ``from a year earlier``."""
        if _stands_before(_ASIDE, self.text, sentence, expression.start, _ROOM):
            return True
        counts_from_text = (Trait.COUNTED | Trait.FROM_TEXT) in expression.rule.traits
        return counts_from_text and self.text.endswith(" from ", 0, expression.start)


def _only(years: Collection[int | None]) -> int | None:
    """Return the one year that there is; none where there are several."""
    return next(iter(years)) if len(years) == 1 else None


def _is_date_line(text: str, expressions: Sequence[Expression]) -> bool:
    """Return whether a passage holds a day and hardly anything else, as the date line of a page does."""
    if len(text) > _DATE_LINE_LENGTH:
        return False
    if not any(Trait.CALENDAR in one.rule.traits for one in expressions):
        return False
    rest = text
    for expression in reversed(expressions):
        rest = rest[: expression.start] + " " + rest[expression.end :]
    words = re.findall(r"[^\W\d_](?:[\w.]*\w)?", rest.casefold())
    return set(words) <= set(word_list("dates.date_line_words"))


def _former(found: Sequence[Occurrence], start: int, *, by_the_way: bool) -> Occurrence | None:
    """Return the last date since a sentence began; the main clause goes on without those by the way."""
    for one in reversed(found):
        if one.expression.end <= start:
            return None
        if by_the_way or not one.by_the_way:
            return one
    return None


def _year(expression: Expression) -> int | None:
    """Return the year that the words give with all four digits."""
    year = (expression.base or expression).fields.get("year", "")
    return int(year) if len(year) == len("2031") else None


def _names_a_year(dated: Sequence[int], expression: Expression, sentence: Span) -> bool:
    """Return whether a sentence names a year beside an expression; ``dated`` is where those that do start."""
    count = bisect_left(dated, sentence.end) - bisect_left(dated, sentence.start)
    own = 1 if _year(expression) else 0
    return count > own


def _stands_before(pattern: re.Pattern[str], text: str, sentence: Span, start: int, room: int) -> bool:
    return pattern.search(text, max(sentence.start, start - room), start) is not None


def _tense(text: str, expression: Expression, sentence: Span, former: Occurrence | None) -> Tense:
    """Return whether a date lies behind or ahead: as its own verb says, else that of the date before it."""
    counted = expression.base is not None
    if counted and ("way_on" in expression.fields or expression.fields.get("way") == "on"):
        return "future"  # "a month from Monday", "a week on Friday"
    date = expression.base or expression
    place = Span(start=date.start, end=date.end)
    weekly = Trait.OF_WEEK in date.rule.traits
    if _stands_before(_AGAINST, text, sentence, place.start, _ROOM):
        return "past"
    if former is None:
        return tense(text, place, sentence, weekly=weekly, counted=counted)
    end = former.expression.end
    if _LISTED.fullmatch(text, end, place.start):
        return former.tense
    clause = Span(start=end, end=sentence.end)
    return tense(text, place, clause, weekly=weekly, counted=counted) or former.tense


def _tense_of_quote(
    text: str, expression: Expression, sentence: Span, former: Occurrence | None, quote: Span | None
) -> Tense:
    """Return what the quoted words tell: in "“We sail on Friday,” she said" nothing has happened."""
    if quote is None:
        return ""
    if former and former.expression.start >= quote.start:
        return ""
    begin = max(sentence.start, quote.start)
    end = min(sentence.end, quote.end)
    return _tense(text, expression, Span(start=begin, end=end), None)


def _qualifier(text: str, expression: Expression) -> Qualifier:
    """``around 2014`` is approximate; in "talk about this year" nothing is."""
    if "or_so" in expression.fields:
        return "~"  # "a week or so ago"
    if Trait.ROUND not in expression.rule.traits:
        return ""
    about = _ABOUT.search(text, max(0, expression.start - _ROOM), expression.start)
    return "~" if about else ""


def _bounds(text: str, starts: Sequence[int]) -> list[int]:
    """Return where the sentences of a passage begin, and where the passage ends."""
    bounds = {0, len(text), *starts}
    if bounds == {0, len(text)}:
        # What looks like one sentence may be two: "It rained until 9 a.m. On Monday it was dry."
        bounds.update(match.end() for match in _SENTENCE_END.finditer(text))
    return sorted(bounds)


def _goes_on(text: str, expression: Expression, former: Occurrence | None) -> bool:
    """Return whether an expression stands in the second half of a sentence whose first half is dated too."""
    if former is None or "which" in expression.fields:
        return False
    between = former.expression.end, expression.start
    return any(pattern.fullmatch(text, *between) for pattern in (_AND, _WHEN, _UP_TO))


def _is_joined(text: str, expression: Expression, follower: Expression | None) -> bool:
    """Return whether an expression shares the year of the next one: ``from March to May 2010``."""
    if follower is None or Trait.FINE not in follower.rule.traits:
        return False
    if follower.fields.keys().isdisjoint(("year", "ofyear")):
        return False
    if not expression.fields.keys().isdisjoint(("year", "which", "then", "ofyear")):
        return False
    if follower.start - expression.end > _JOINT_LENGTH:
        return False
    return _JOINED.fullmatch(text, expression.end, follower.start) is not None
