"""Figures: numbers that measure something, with unit, hedge, range and what they measure.

"Nearly 30 countries", "$2.7 billion in aid", "between 90 and 110 tanks", "a 28-point plan". A number that
is a date, an ordinal, a clock time or part of a name ("Boeing 787", "Article 5") measures nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.counted import Phrase, clause_after, clause_before, counted_noun, noun_phrase
from generator.extract.date_words import alternatives
from generator.extract.figure_words import figure_words
from generator.extract.numerals import DIGITS, SCALES, WORD, plain, value
from generator.model.findings import Figure
from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.content import Article
    from generator.model.findings import DateExpression
    from generator.model.text import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number, or a range of two, and where it stands in the passage."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str
    """ISO code of a symbol before it."""
    words: str
    """The number as it stands."""
    scaled: bool
    """It has a scale of its own: ``million``."""

    @property
    def value(self) -> str:
        return plain(self.low) if self.high is None else f"{plain(self.low)}/{plain(self.high)}"

    @property
    def written(self) -> bool:
        return self.words[0].isalpha()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """What a number counts: where the words of the unit end, and what is measured."""

    name: str
    end: int
    measures: str
    rule: str


def find_figures(
    article: Article, sentences: Sequence[Span], dates: Sequence[DateExpression]
) -> tuple[Figure, ...]:
    """Find the figures of an article, in the order of its text.

    Args:
        article: the article; its furniture and code are left out.
        sentences: the sentences of its file, over whose ends no phrase goes on; may be empty.
        dates: the dates found in it, whose numbers are no figures.
    """
    taken = sorted([d.span for d in dates] + [f.span for f in article.furniture])
    return tuple(
        figure
        for passage in article.passages
        if passage.kind != "code"
        for figure in _in_passage(passage, sentences, _Taken(taken))
    )


class _Taken:
    """Spans that hold no figure, asked in logarithmic time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def overlaps(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.end - 1) - 1
        return index >= 0 and self._ends[index] > span.start


def _in_passage(passage: Passage, sentences: Sequence[Span], taken: _Taken) -> Iterator[Figure]:
    text = passage.text
    ends = _sentence_ends(passage, sentences)
    reached = 0
    for number in _numbers(text):
        if number.start < reached or taken.overlaps(passage.to_source(Span(start=number.start, end=number.end))):
            continue
        if _is_name(text, number):
            continue
        index = bisect_right(ends, number.start)
        limit = ends[index] if index < len(ends) else len(text)
        begin = ends[index - 1] if index else 0
        unit = _unit(text, number, begin, limit)
        if unit is None:
            continue
        hedge, start = _hedge(text, number, unit)
        end = _hedge_after(text, unit.end)
        reached = unit.end
        yield Figure(
            span=passage.to_source(Span(start=start, end=max(unit.end, end))),
            value=number.value,
            unit=unit.name,
            hedge=hedge or text[unit.end : end].strip(),
            measures=unit.measures,
            rule=unit.rule,
        )


_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[A-Z])")


def _sentence_ends(passage: Passage, sentences: Sequence[Span]) -> list[int]:
    ends = {m.end() for m in _SENTENCE_END.finditer(passage.text)}
    extent = passage.span if passage.text else Span(start=0, end=0)
    first = bisect_right(sentences, extent.start, key=lambda s: s.end)
    for sentence in sentences[first:]:
        if sentence.start >= extent.end:
            break
        ends.add(passage.from_source(sentence).end)
    return sorted(ends)


_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|tn)"
_WRITTEN = (
    rf"(?i:(?:{WORD}|an?|half\sa)\s{{1,3}}{_SCALE}(?:\s{_SCALE})?(?:\s(?:and\s)?{WORD}(?:\s{_SCALE})?)?(?!\w)"
    rf"|{WORD}(?:\sand\sa\shalf)?(?![\w]))"
)
_DIGITS = rf"(?:{DIGITS}(?:[\s-]?{_SCALE}(?!\w)|(?:m|k|b)(?!\w))?)"


@lru_cache(maxsize=1)
def _number_pattern() -> re.Pattern[str]:
    symbol = "|".join(re.escape(s) for s in sorted(figure_words().currency_symbols, key=len, reverse=True))
    code = "|".join(figure_words().currency_codes)
    one = rf"(?P<symbol>(?:{symbol})\s?|(?:{code})\s)?(?P<low>{_DIGITS})"
    other = rf"(?:(?P<joint>\s?[-–—]\s?|\s(?:to|and|or)\s)(?:{symbol})?(?P<high>{_DIGITS}))?"
    written = rf"(?P<wlow>{_WRITTEN})(?:(?P<wjoint>\s(?:to|and|or)\s)(?P<whigh>{_WRITTEN}))?"
    return re.compile(
        rf"(?<![\w.,/:#@$€£+-])(?:{one}{other}(?!\d|[.,:/]\d|(?:st|nd|rd|th|s)(?!\w))|{written})"
    )


_LETTERS = {"m": 10**6, "k": 10**3, "b": 10**9}


def _amount(words: str) -> tuple[Decimal | None, Decimal]:
    """Return a number and its scale: ``1.5 million`` is 1500000 and 1000000."""
    words = words.casefold()
    if words[-1] in _LETTERS and words[0].isdigit():
        scale = Decimal(_LETTERS[words[-1]])
        number = value(words[:-1])
        return (None if number is None else number * scale), scale
    if words.endswith(" and a half"):
        number = value(words.removesuffix(" and a half"))
        return (None if number is None else number + Decimal("0.5")), Decimal(1)
    if words.startswith("half a "):
        scale = SCALES.get(words.split()[-1], Decimal(1))
        return scale / 2, scale
    match = re.search(rf"[\d\s-]({_SCALE})$", words)
    if match and words[0].isdigit():
        number = value(words[: match.start(1)].rstrip(" -\u00a0"))
        return (None if number is None else number * SCALES[match[1]]), SCALES[match[1]]
    return value(words), (SCALES[match[1]] if match else Decimal(1))


def _numbers(text: str) -> Iterator[_Number]:
    for match in _number_pattern().finditer(text):
        low_group, high_group, joint_group = ("low", "high", "joint") if match["low"] else ("wlow", "whigh", "wjoint")
        low, low_scale = _amount(match[low_group])
        if low is None:
            continue
        high, high_scale = _amount(match[high_group]) if match[high_group] else (None, Decimal(1))
        symbol = (match["symbol"] or "").strip()
        words = figure_words()
        currency = words.currency_symbols.get(symbol, symbol)
        start = match.start()
        if high is None:
            yield _Number(
                start=start, end=match.end(), low=low, high=None, currency=currency,
                words=match[low_group], scaled=low_scale >= SCALES["thousand"],
            )
            continue
        joint = match[joint_group].strip()
        if low_scale == 1 and high_scale > 1 and low < high / high_scale * 10:
            low *= high_scale
        before = text[max(0, start - 10) : start].casefold()
        scaled = high_scale >= SCALES["thousand"]
        ranged = (
            (joint == "and" and before.endswith("between "))
            or (joint == "to" and not before.endswith("from "))
            or joint == "or"
            or joint in "-–—"
        )
        if ranged and low < high:
            yield _Number(
                start=start, end=match.end(), low=low, high=high, currency=currency,
                words=match[low_group], scaled=scaled,
            )
            continue
        if joint in ("to", "and"):
            yield _Number(
                start=start, end=match.end(low_group), low=low, high=None, currency=currency,
                words=match[low_group], scaled=low_scale >= SCALES["thousand"],
            )
            yield _Number(
                start=match.start(high_group), end=match.end(), low=high, high=None, currency=currency,
                words=match[high_group], scaled=scaled,
            )


_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’&-]{0,40})\s{1,3}$")
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20|21)\d\d")


def _is_name(text: str, number: _Number) -> bool:
    """Tell whether the number is a part of a name, a clock time or a page."""
    words = figure_words()
    after = text[number.end : number.end + 14].casefold().lstrip(" -\u00a0")
    if any(after.startswith(w) and not after[len(w) : len(w) + 1].isalpha() for w in words.after_names):
        return True
    before = _WORD_BEFORE.search(text, max(0, number.start - 44), number.start)
    previous = before[1] if before else ""
    if previous.casefold().rstrip(".") in words.before_names or previous.casefold() in words.before_names:
        return True
    at_start = _starts_sentence(text, before.start() if before else number.start)
    if number.written and number.words[0].isupper():
        return not _starts_sentence(text, number.start)
    if number.currency or number.scaled or "," in number.words or text[number.end : number.end + 1] == "%":
        return False
    capital = previous[:1].isupper() and previous.casefold() not in words.phrase_stops
    if not capital or number.written:
        return False
    hedged = at_start and any(previous.casefold() == h for h in words.hedges_before)
    return not hedged and not re.match(r"\s?(?:%|percent|per\scent)", text[number.end : number.end + 10])


def _starts_sentence(text: str, position: int) -> bool:
    head = text[max(0, position - 4) : position].rstrip(" \"'“‘(")
    return not head or head[-1] in ".!?:;—–\n" or position < 2


@lru_cache(maxsize=1)
def _unit_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = figure_words()
    money = alternatives((*words.currency_words, *words.currency_codes))
    return (
        re.compile(r"[\s-]{0,2}(?P<points>percentage[\s-]points?|pp(?!\w))|[\s-]{0,2}(?:%|per\s?cent(?!\w|age)|pct(?!\w))"),
        re.compile(rf"[\s-]{{1,3}}(?P<money>{money})(?!\w)"),
        re.compile(r"-(?P<noun>[a-z]{2,20})(?P<more>(?:-[a-z]{2,12}){0,2})(?![\w-])"),
    )


def _unit(text: str, number: _Number, begin: int, limit: int) -> _Unit | None:
    """Decide what a number counts; ``None`` where it counts nothing that could be named."""
    words = figure_words()
    percent, money, compound = _unit_patterns()
    if number.currency:
        match = money.match(text, number.end, limit)
        end = match.end() if match else number.end
        return _Unit(name=number.currency, end=end, measures=_measured(text, number, end, begin, limit), rule="money")
    if match := percent.match(text, number.end, limit):
        name = "percentage point" if match["points"] else "%"
        return _Unit(
            name=name, end=match.end(), measures=_measured(text, number, match.end(), begin, limit), rule="share"
        )
    if match := money.match(text, number.end, limit):
        unit = words.currency_words.get(" ".join(match["money"].split()), match["money"])
        return _Unit(
            name=unit, end=match.end(), measures=_measured(text, number, match.end(), begin, limit), rule="money"
        )
    if match := compound.match(text, number.end, limit):
        return _compound(text, number, match, limit)
    if fraction := _fraction(text, number, limit):
        return fraction
    return _count(text, number, limit)


def _measured(text: str, number: _Number, end: int, begin: int, limit: int) -> str:
    return clause_after(text, end, limit) or clause_before(text, begin, _hedge_start(text, number.start))


def _compound(text: str, number: _Number, match: re.Match[str], limit: int) -> _Unit | None:
    """``a 28-point plan``, ``five-hour talks``, ``a 20-year-old soldier``."""
    noun = match["noun"]
    known = noun in figure_words().singulars
    if not known and (number.written or noun in figure_words().phrase_stops or len(noun) < 3):
        return None
    phrase = noun_phrase(text, match.end(), limit)
    return _Unit(name="" if noun == "strong" else noun, end=match.end(), measures=phrase.text, rule="compound")


def _fraction(_text: str, _number: _Number, _limit: int) -> _Unit | None:
    return None


def _count(text: str, number: _Number, limit: int) -> _Unit | None:
    words = figure_words()
    year_like = number.high is None and _YEAR_LIKE.fullmatch(number.words)
    phrase: Phrase | None = counted_noun(text, number.end, limit, one=number.low == 1 and number.high is None)
    hedged = _hedge_start(text, number.start) < number.start
    if phrase and not (year_like and not hedged and phrase.gap):
        return _Unit(name=phrase.unit, end=phrase.end, measures=phrase.text, rule="count")
    fate = re.compile(r"\s{1,3}(?:(?:were|was|are|have\sbeen|had\sbeen|people)\s)?(?P<fate>[a-z]{4,12})(?!\w)").match(
        text, number.end, limit
    )
    if fate and fate["fate"] in words.fates and not year_like:
        return _Unit(name="person", end=number.end, measures=fate["fate"], rule="count-of-people")
    if (number.scaled or hedged) and not year_like and not number.written:
        return _Unit(name="", end=number.end, measures=clause_after(text, number.end, limit), rule="number")
    return None


@lru_cache(maxsize=1)
def _hedge_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = figure_words()
    return (
        re.compile(rf"(?<![\w-])(?:{alternatives(words.hedges_before)})\s{{1,3}}$", re.IGNORECASE),
        re.compile(rf"\s{{1,3}}(?:{alternatives(words.hedges_after)})(?!\w)"),
    )


_HEDGE_ROOM = 30


def _hedge_start(text: str, start: int) -> int:
    match = _hedge_patterns()[0].search(text, max(0, start - _HEDGE_ROOM), start)
    return match.start() if match else start


def _hedge(text: str, number: _Number, _unit: _Unit) -> tuple[str, int]:
    start = _hedge_start(text, number.start)
    return text[start : number.start].strip(), start


def _hedge_after(text: str, end: int) -> int:
    match = _hedge_patterns()[1].match(text, end)
    return match.end() if match else end
