"""Numbers in a text, in digits and in words, alone and in ranges; and those that measure nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extract.figure_words import figure_words
from generator.text.numerals import DIGITS, SCALES, WORD, plain, value

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number, or a range of two, and where it stands in a text."""

    start: int
    end: int
    words: str
    """The number as it stands, without symbol; of a range the lower one."""
    low: Decimal
    high: Decimal | None = None
    currency: str = ""
    """ISO 4217 code of the symbol before it."""
    scaled: bool = False
    """It has a scale of its own: ``1.5 million``."""
    partner: int | None = None
    """Where the number ends that this one shares its unit with: ``from 20 to 30 tanks``."""
    fraction: bool = False
    """A share in words: ``two-thirds of``; its value is in percent."""

    @property
    def value(self) -> str:
        """The number or range in decimal digits: ``90/110``."""
        return plain(self.low) if self.high is None else f"{plain(self.low)}/{plain(self.high)}"

    @property
    def written(self) -> bool:
        """Whether it is written out: ``thirty``."""
        return self.words[:1].isalpha()


_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|tn)"
_LETTERS = {"m": Decimal(10**6), "k": Decimal(10**3), "b": Decimal(10**9)}
_AND_A_HALF = r"\sand\sa\shalf"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PART = rf"""(?:half(?:\sof)?\sa|(?:a[-\s])?(?:half|quarter)
    |(?:an?|one|two|three|four)[-\s](?:{"|".join(_PARTS)})s?\sof\sa)[-\s]{_SCALE}"""
_WRITTEN = rf"""(?i:
    {_PART}(?![\w-])
    |(?:{WORD}(?:{_AND_A_HALF})?|an?)\s{{1,3}}{_SCALE}
    (?:{_AND_A_HALF}|(?:\s{_SCALE})?(?:\s(?:and\s)?{WORD}(?:\s{_SCALE})?)?)(?!\w)
    |{WORD}(?:{_AND_A_HALF})?(?!\w))"""
_TALL = r"(?!\s(?:high|tall|wide|long|deep|away|across|thick|apart)(?!\w))"
_DIGITS = rf"(?:{DIGITS}[½¼¾⅓⅔]?(?:{_AND_A_HALF}(?!\w))?(?:[\s-]?{_SCALE}(?!\w)|[mkb](?!\w){_TALL})?)"
_RATIO = rf"""(?P<few>(?i:{WORD})|\d{{1,2}})\s(?:in|out\sof)(?:\severy)?\s(?P<many>(?i:{WORD})|\d{{1,4}})
    (?=\s(?!of\s)[A-Za-z])
    |(?P<one>(?i:one))\s[a-z]{{3,20}}\sin\s(?:every\s)?(?P<every>(?i:{WORD})|\d{{1,4}})
    (?=\s?[.,;:)]|\s(?:is|was|are|were|has|had|and|who)\s|$)"""
_WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000))
_FRACTION = r"""(?i:
    (?P<times>a|one|two|three|four)[-\s](?P<part>third|quarter|fifth|tenth|half)s?|(?P<half>half))
    (?=\sof\s(?!an?\s|my|our\s)|\s(?:the|its|their|in|over|since|from|to|last|this)\s|[.,;]|$)"""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = figure_words()
    symbol = "|".join(re.escape(s) for s in sorted(words.currency_symbols, key=len, reverse=True))
    codes = "|".join(words.currency_codes)
    return re.compile(
        rf"""(?<![\w.,/:\#@$\u20ac\u00a3+-])(?:
        (?P<fraction>{_FRACTION}|{_RATIO})
        |(?P<minus>(?<!\d\s)[-\u2212](?=\d))?(?P<symbol>(?:{symbol})\s?|(?:{codes})\s)?(?P<low>{_DIGITS})
        (?:(?P<percent>\s?%|\sper\s?cent)?(?P<joint>\s?[-\u2013\u2014]\s?|\s(?:to|and|or)\s)(?P<symbol2>{symbol})?(?P<high>{_DIGITS})
            (?(percent)(?=\s?%|\sper\s?cent)))?
        (?!\d|[.,:/]\d|(?:st|nd|rd|th|s)(?!\w))
        |(?P<wlow>{_WRITTEN})(?:(?P<wjoint>\s(?:to|and|or)\s)(?P<whigh>{_WRITTEN}))?)""",
        re.VERBOSE,
    )


def find_numbers(text: str) -> Iterator[Number]:
    """Find the numbers of a text, in its order."""
    for match in _pattern().finditer(text):
        if match["fraction"]:
            if (fraction := _fraction(match)) is not None:
                yield fraction
        else:
            yield from _numbers(match)


def _fraction(match: re.Match[str]) -> Number | None:
    """``half of the members``, ``fell by two-thirds``, ``six in ten voters``; not the first half."""
    text, start = match.string, match.start()
    if match["few"] or match["one"]:
        few, many = value(match["few"] or "one"), value(match["many"] or match["every"])
        if few is None or many not in _WHOLES or few >= many:
            return None
        share = (100 * few / many).quantize(Decimal("0.1"))
        return Number(start=start, end=match.end(), words=match[0], low=share, fraction=True)
    before = text[max(0, start - 24) : start].casefold().split()
    previous = before[-1] if before else ""
    of = text.startswith(" of ", match.end())
    if previous in figure_words().before_fractions or not (
        of or previous in figure_words().calling_fractions
    ):
        return None
    part = match["part"] or match["half"]
    times = value(match["times"]) if match["times"] and match["times"] not in "aA" else Decimal(1)
    share = (100 * Decimal(times or 1) / _PARTS[part.casefold()]).quantize(Decimal("0.1"))
    return Number(start=start, end=match.end(), words=match[0], low=share, fraction=True)


def _numbers(match: re.Match[str]) -> Iterator[Number]:
    """One number, one range, or the two numbers of ``from 20 to 30``."""
    written = match["wlow"] is not None
    first, second = ("wlow", "whigh") if written else ("low", "high")
    low, low_scale = _amount(match[first])
    if low is None:
        return
    joint = (match["wjoint" if written else "joint"] or "").strip()
    high, high_scale = _amount(match[second]) if joint else (None, Decimal(1))
    codes, thousand = figure_words().currency_symbols, SCALES["thousand"]
    symbol, symbol2 = (match["symbol"] or "").strip(), match["symbol2"] or ""
    currency, currency2 = codes.get(symbol, symbol), codes.get(symbol2 or symbol, symbol2 or symbol)
    pair = high is not None and currency == currency2
    if high is not None and pair and low_scale == 1 and high_scale > 1 and low < high / high_scale * 10:
        low, low_scale = low * high_scale, high_scale
    low = -low if match["minus"] else low
    if high is not None and pair and low < high and _is_range(match, joint):
        yield Number(
            start=match.start(), end=match.end(), words=match[first], low=low, high=high, currency=currency,
            scaled=high_scale >= thousand,
        )  # fmt: skip
        return
    yield Number(
        start=match.start(), end=match.end(first), words=match[first], low=low, currency=currency,
        scaled=low_scale >= thousand, partner=match.end() if pair else None,
    )  # fmt: skip
    if high is not None:
        yield Number(
            start=match.start("symbol2" if symbol2 else second), end=match.end(), words=match[second],
            low=high, currency=currency2, scaled=high_scale >= thousand,
        )  # fmt: skip


def _is_range(match: re.Match[str], joint: str) -> bool:
    """``between 90 and 110``, ``20 to 30``, ``two or three``; not ``from 20 to 30``, which is a change."""
    before = match.string[max(0, match.start() - 10) : match.start()].casefold()
    if joint == "and":
        return before.endswith("between ")
    return joint != "to" or not before.endswith("from ") or not _changes(match)


def _changes(match: re.Match[str]) -> bool:
    """Tell a change from a range: "grew from 12 to 15 ships", but "from 12 to 15 ships pass"."""
    head = match.string[max(0, match.start() - _CLAUSE_ROOM) : match.start()].casefold()
    return not figure_words().rising.isdisjoint(re.findall(r"[a-z]+", re.split(r"[.;]\s", head)[-1]))


_PART_OF_SCALE = re.compile(
    rf"(?:(?P<times>\w+)[-\s])?(?P<part>{'|'.join(_PARTS)})s?[-\s](?:of\s)?(?:a\s)?(?P<scale>{_SCALE})"
)


def _amount(words: str) -> tuple[Decimal | None, Decimal]:
    """Return a number and its scale: ``1.5 million`` is 1500000 and 1000000."""
    words, halves = re.subn(_AND_A_HALF, "", words.casefold())
    if halves:
        number, scale = _amount(words)
        return (None if number is None else number + scale / 2), scale
    if part := _PART_OF_SCALE.fullmatch(words):
        scale, times = SCALES[part["scale"]], value(part["times"] or "") or 1
        return (scale * times / _PARTS[part["part"]]).quantize(Decimal(1)), scale
    match = re.search(rf"(?P<scale>{_SCALE}|(?<=\d)[mkb])$", words)
    if match is None:
        return _plain_value(words), Decimal(1)
    scale = SCALES.get(match["scale"]) or _LETTERS[match["scale"]]
    if not words[0].isdecimal():
        return value(words), scale
    number = _plain_value(words[: match.start()].rstrip(" -\u00a0"))
    return (None if number is None else number * scale), scale


_PIECES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}


def _plain_value(words: str) -> Decimal | None:
    """Return a number in digits that a vulgar fraction may follow: ``4½``."""
    piece = _PIECES.get(words[-1:])
    number = value(words[:-1] if piece else words)
    return number + Decimal(piece) if piece and number is not None else number


_CLAUSE_ROOM = 80
_GROUPED = re.compile(r"\d[,\s]\d{3}")
_BEFORE = re.compile(r"([^\W\d_][\w.'\u2019&-]{0,40})\s{1,3}$")
_PERCENT = re.compile(r"[\s-]?(?:%|per\s?cent)")
_UNIT = re.compile(
    r"\s(?:(?:(?:square|cubic|nautical)\s)?(?:kilo|centi|milli)?(?:met(?:re|er)s?|miles?|feet|yards|km|acres|hectares)"
    r"|minutes|hours|days|weeks|months|years)(?!\w)"
)
_ROOM = 44


def is_name(text: str, number: Number) -> bool:
    """Tell whether a number is part of a name or a clock time: ``Article 5``, ``9 a.m.``, ``Big Three``."""
    words = figure_words()
    after = text[number.end : number.end + 14].casefold().lstrip(" -\u00a0")
    measured = _UNIT.match(text, number.end)  # "a zone 15 kilometres deep", "12 square miles"
    if not measured and any(
        after.startswith(w) and not after[len(w) : len(w) + 1].isalpha() for w in words.after_names
    ):
        return True
    before = _BEFORE.search(text, max(0, number.start - _ROOM), number.start)
    previous = before[1] if before else ""
    lower = previous.casefold()
    if (lower in words.before_names and not measured) or text[
        max(0, number.start - 9) : number.start
    ].casefold() == "group of ":
        return True
    if number.written:
        return number.words[0].isupper() and not _starts_sentence(text, number.start)
    if number.currency or number.scaled or _GROUPED.search(number.words) or _PERCENT.match(text, number.end):
        return False
    if not previous[:1].isupper() or lower in words.phrase_stops or measured:
        return False
    return before is not None and not (
        _starts_sentence(text, before.start()) and lower in words.hedges_before
    )


def _starts_sentence(text: str, position: int) -> bool:
    head = text[max(0, position - 4) : position].rstrip(" \"'\u201c\u2018(")
    return not head or head[-1] in ".!?:;\u2014\u2013\n"
