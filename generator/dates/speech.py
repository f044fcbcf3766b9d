"""On which day words were spoken: "tomorrow" in a quotation is the day after that, not after publication."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.text import Span
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.dates.date_rule import Expression

_QUOTE = re.compile(
    r"\u201c[^\u201c\u201d]*(?:\u201d|$)|\"[^\"]*\"|\u2018[^\u2018\u201c]{1,400}?[,.?!]\u2019(?!\w)"
)
_WORD = re.compile(r"\w+")
_ROOM = 140
_GAP = 80
_REPORT = 400
_NOT_ITS_OWN = re.compile(
    # "said that on Monday", "said the talks of Monday", "the announced ship sailed on Monday"
    r"[;:\u201c\"]|,\s\S+\s\S+\s\S+\s\S|(?<!\w)(?:who|whom|whose|which|that|where|when|after|before|since|until|because"
    r"|while|as|if|of|he|she|they|we|it|was|were|is|are|be|been|had|has|have|will|would|began|sent|left|met"
    r"|[a-z]{2,20}ed)(?!\w)|(?<!\w)(?:for|by|from|about|over|than|including|through|and|or|to)\s(?:the\s)?$"
)
"""Between a verb of speech and a date these say that the date is of something else."""
_OPENS = re.compile(r"\W{0,4}(?:(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ver|[Dd]uring)\s)?(?:the\s)?")
_BY_THE_SAME = re.compile(r"\s(?:(?:[Hh]e|[Ss]he|[Tt]hey)\s[a-z]{3,12}|[a-z]{3,12}\s(?:he|she|they))(?!\w)")
"""``“…,” he added``"""
_OCCASION = re.compile(
    r"\W{0,4}(?:In|During|At|Speaking|Writing|Asked|Addressing|Late|Early|Back|Over)\s[^,;]{0,80}"
)
"""Before a day that opens a sentence: ``In an interview aired Sunday, she said``."""
_MADE_KNOWN = re.compile(
    r"(?<!\w)(?:aired|published|broadcast|released|posted|issued|taped|recorded)\s(?:on\s)?$"
)
_ITS_SUBJECT = re.compile(r"[^,]*,\s(?:(?!that\s)[^\s,]+\s){0,6}")
"""Between a date and the verb behind it: ``They will meet on Friday, the minister said``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingDay:
    """The date on which the words were spoken in which another date stands."""

    start: int
    """Where the expression begins that names it: ``Tuesday`` in "“We sail tomorrow,” he said on Tuesday"."""
    quoted: bool
    """The words are quoted; else they are reported: "He said on Tuesday that they would sail on Friday"."""


def quotations(text: str) -> list[Span]:
    """Return where the quotations of a text stand, with their marks."""
    return [Span(start=match.start(), end=match.end()) for match in _QUOTE.finditer(text)]


def speaking_days(
    text: str, bounds: Sequence[int], expressions: Sequence[Expression]
) -> dict[int, SpeakingDay]:
    """Return the day of speaking of those dates that stand in words of which the text gives it.

    Args:
        text: the text of a passage; what stands in it by the way may be blanked out.
        bounds: where its sentences begin, and where it ends.
        expressions: its dates, in order.

    Returns:
        by the start of an expression.
    """
    if len(expressions) < 2:  # noqa: PLR2004 - the day of speaking is a date itself
        return {}
    spoken = _verbs_in(text, 0, len(text))
    if not spoken:
        return {}
    quotes = quotations(text)
    outside = [one for one in expressions if quotation_of(quotes, one.start) is None]
    verbs = dict(_dated_verbs(text, bounds, spoken, outside))
    found: dict[int, SpeakingDay] = {}
    starts = [one.start for one in expressions]
    for quote, day in zip(quotes, _days_of_quotes(text, bounds, quotes, verbs), strict=True):
        if day is not None:
            inside = _between(starts, quote.start, quote.end)
            found |= dict.fromkeys(inside, SpeakingDay(start=day, quoted=True))
    speaking = set(verbs.values())
    places = list(verbs)
    for one in outside:
        if one.start in speaking:
            continue
        verb = _verb_of_report(text, bounds, one, verbs, places)
        if verb is not None:
            found[one.start] = SpeakingDay(start=verbs[verb], quoted=False)
    return found


def _days_of_quotes(
    text: str, bounds: Sequence[int], quotes: Sequence[Span], verbs: dict[int, int]
) -> Iterator[int | None]:
    """Yield for each quotation where the day stands on which it was spoken."""
    places = list(verbs)
    former: int | None = None
    for number, quote in enumerate(quotes):
        verb = _verb_of_quote(text, bounds, quote, places)
        day = None if verb is None else verbs[verb]
        if day is None and number and _goes_on(text, bounds, quotes[number - 1], quote):
            day = former
        if day is None and _BY_THE_SAME.match(text, quote.end):
            day = _day_before(text, quote.start, quotes, verbs)
        former = day
        yield day


def quotation_of(quotes: Sequence[Span], place: int) -> Span | None:
    """Return the quotation that a place stands in."""
    number = bisect_right(quotes, place, key=lambda quote: quote.start) - 1
    if number < 0 or place >= quotes[number].end:
        return None
    return quotes[number]


def _between(places: Sequence[int], begin: int, end: int) -> Sequence[int]:
    """Return the places from one to another, of places in their order."""
    return places[bisect_left(places, begin) : bisect_left(places, end)]


@lru_cache(maxsize=1)
def _speech() -> frozenset[str]:
    return frozenset(word_list("dates.speech"))


def _verbs_in(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """Return the verbs of speech of a stretch: ``said`` in "We sail,” he said"."""
    known = _speech()
    return [word for word in _WORD.finditer(text, begin, end) if word[0].casefold() in known]


def _sentence(bounds: Sequence[int], place: int) -> Span:
    """Return the sentence of a place."""
    index = bisect_right(bounds, place)
    last = len(bounds) - 1
    return Span(start=bounds[index - 1], end=bounds[min(index, last)])


def _goes_on(text: str, bounds: Sequence[int], former: Span, quote: Span) -> bool:
    """Return whether a quotation opens the sentence after the one that attributes the quotation before it."""
    end = _sentence(bounds, former.end).end
    if former.end >= quote.start or end > quote.start:
        return False
    return not text[end : quote.start].strip()


def _day_before(text: str, place: int, quotes: Sequence[Span], verbs: dict[int, int]) -> int | None:
    """Return the day of the last verb of speech before a place: "He spoke on Monday. “We sail,” he said"."""
    for verb in reversed(_verbs_in(text, max(0, place - 3 * _ROOM), place)):
        if quotation_of(quotes, verb.start()) is None:
            return verbs.get(verb.start())
    return None


def _dated_verbs(
    text: str, bounds: Sequence[int], verbs: Sequence[re.Match[str]], dates: Sequence[Expression]
) -> Iterator[tuple[int, int]]:
    """Yield the places of verbs of speech, each with that of its day: "said on Friday", "on Friday said"."""
    starts = [one.start for one in dates]
    for verb in verbs:
        sentence = _sentence(bounds, verb.start())
        number = bisect_right(starts, verb.start())
        after = dates[number : number + 1]
        before = dates[max(0, number - 1) : number]
        for one in (*after, *before):
            within = sentence.start <= one.start < sentence.end
            if within and _is_its_own(text, sentence, verb, one):
                yield verb.start(), one.start
                break


def _is_its_own(text: str, sentence: Span, verb: re.Match[str], date: Expression) -> bool:
    """Return whether a date is the day of a verb of speech: not in "It sank on Friday, the minister said"."""
    if date.start > verb.start():
        between = _MADE_KNOWN.sub("", text[verb.end() : date.start])
    else:
        between = text[date.end : verb.start()]
        opens = _OPENS.fullmatch(text, sentence.start, date.start)
        on_an_occasion = _OCCASION.fullmatch(text, sentence.start, date.start)
        if "," in between and not opens and not on_an_occasion:
            return False
    return len(between) < _GAP and not _NOT_ITS_OWN.search(between)


def _verb_of_quote(text: str, bounds: Sequence[int], quote: Span, verbs: Sequence[int]) -> int | None:
    """Return where the dated verb stands to which a quotation belongs: behind it, else before it."""
    last = text[quote.start : quote.end].rstrip('"\u201d ')[-1:]
    if last not in (".", ";", ":"):  # "“We sail,” he said"; a full stop ends the sentence
        end = min(_sentence(bounds, quote.end).end, quote.end + _ROOM)
        after = _between(verbs, quote.end, end)
        if after:
            return after[0]
    begin = max(_sentence(bounds, quote.start).start, quote.start - _ROOM)
    before = _between(verbs, begin, quote.start)
    return before[-1] if before else None


def _verb_of_report(
    text: str, bounds: Sequence[int], one: Expression, days: dict[int, int], verbs: Sequence[int]
) -> int | None:
    """Return where the dated verb stands that reports what a date stands in, in words not quoted."""
    sentence = _sentence(bounds, one.start)
    # "He said on Tuesday that they would sail on Friday"
    before = _between(verbs, max(sentence.start, one.start - _REPORT), one.start)
    if before and days[before[-1]] < one.start:
        return before[-1]
    if _OPENS.fullmatch(text, sentence.start, one.start):
        return None
    # "They will sail on Friday, he said on Tuesday"
    after = _between(verbs, one.end, min(sentence.end, one.end + _REPORT))
    if not after or days[after[0]] <= one.end:
        return None
    return after[0] if _ITS_SUBJECT.fullmatch(text, one.end, after[0]) else None
