"""Numbers in a text, in digits and in words, alone and in ranges; and those that measure nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.figures.figure_words import figure_words
from generator.text.numerals import DIGITS, SCALES, WORD, WORDS, plain, value
from generator.text.word_alternatives import alternatives

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
    vague: str = ""
    """The words that make a vague count of it: ``hundreds of``, ``a couple of``."""
    fraction: bool = False
    """A share in words: ``two-thirds of``; its value is in percent."""

    @property
    def value(self) -> str:
        """The number or range in decimal digits: ``90/110``."""
        if self.high is None:
            return plain(self.low)
        return f"{plain(self.low)}/{plain(self.high)}"

    @property
    def written(self) -> bool:
        """Whether it is written out: ``thirty``."""
        return self.words[:1].isalpha()


_SCALE = (
    r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore"
    r"|(?:m(?:n|ln)|b(?:n|ln)|t(?:n|rn)|Mrd|Mio)(?:\.(?=\s[a-z€]))?)"
)
_GOES_ON = r"""(?!\d|[.,:/'\u2019\u00b7]\d|(?:st|nd|rd|th|s)(?!\w)
    |\s(?:hundred|thousand|million|billion|trillion|lakh|crore|milliard|score)(?!\w)
    |\s\d{3}[.,]\d|\s?(?:km|mi|m|ft)/[hs](?!\w))"""
"""Before these a number is only a part: of ``5 lakh crore``, ``12 674,5``, ``5 km/h``."""
_AMBIGUOUS_POINT = re.compile(r"[1-9]\d{0,2}\.\d\d0")
"""``500.000`` may be half a million, or five hundred; ``3.125`` is a decimal."""
_SHARE_BEHIND = re.compile(r"\s?(?:%|per\s?cent(?!\w)|percentage)")
"""A share is never half a million: ``3.750 percent``."""
_THOUSAND = SCALES["thousand"]
_WORD_ROOM = 24
"""Characters before a fraction within which the word before it stands."""
_LETTERS = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mm": Decimal(10**6),  # as bankers write it: $3MM
    "b": Decimal(10**9),
    "t": Decimal(10**12),
}
"""What a letter after the digits multiplies them by: ``$500K``, ``1m shells``."""
_LETTER_OF_SUM = r"(?:(?:MM|[KkMmBbT])(?!\w)|\s(?:MM|[KMBT])(?![\w-]))"
"""Behind a sum of money any of them is a scale; in ``38C``, ``5T`` and ``3mm`` it is a unit."""
_LETTER_OF_COUNT = r"(?:\s?m(?=\speople(?!\w))|[mkb]|[KMB](?=\s[a-z]{3,20}s(?!\w)|\speople(?!\w)))(?!\w)"
"""``1m shells``, ``500K people``; not ``Pier 5B`` and ``the 10K``."""
_AND_A_HALF = r"\sand\sa\shalf"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PART = rf"""(?:half(?:\sof)?\sa|(?:a[-\s])?(?:half|quarter)
    |(?:an?|one|two|three|four)[-\s](?:{"|".join(_PARTS)})s?\sof\sa)[-\s]{_SCALE}"""
_HUNDREDS = rf"(?:{WORD}|an?)\shundred(?:\s(?:and\s)?{WORD})?"
_GREAT = r"(?:thousand|million|billion|trillion)"
_GROUPS = rf"""(?:{_HUNDREDS}|{WORD}|an?)\s{_GREAT}
    (?:(?:,?\s(?:{_HUNDREDS}|{WORD})\s{_GREAT}){{1,2}}(?:,?\s(?:and\s)?{_HUNDREDS}|\sand\s{WORD})?
    |,?\s(?:and\s)?{_HUNDREDS})"""
"""``eight thousand, three hundred sixty``: several groups, the last one with hundreds.

In ``two thousand, three of them`` the comma parts two numbers, so a group without hundreds is left out.
"""
_WRITTEN = rf"""(?i:
    {_PART}(?![\w-])
    |{_GROUPS}(?!\w)
    |(?:{WORD}(?:{_AND_A_HALF})?|an?)\s{{1,3}}{_SCALE}
    (?:{_AND_A_HALF}|(?:\s{_SCALE})?(?:\s(?:and\s)?{WORD}(?:\s{_SCALE})?)?)(?!\w)
    |{WORD}(?:{_AND_A_HALF})?(?!\w))"""
_TALL = r"(?!\s(?:high|tall|wide|long|deep|away|across|thick|apart)(?!\w))"
_DIGITS = rf"(?:{DIGITS}[½¼¾⅓⅔]?(?:{_AND_A_HALF}(?!\w))?(?:[\s-]?{_SCALE}(?!\w)|{_LETTER_OF_COUNT}{_TALL})?)"
_SUM = rf"(?:{DIGITS}[½¼¾⅓⅔]?(?:{_AND_A_HALF}(?!\w))?(?:[\s-]?{_SCALE}(?!\w)|{_LETTER_OF_SUM})?)"
_RATIO = rf"""(?P<few>(?i:{WORD})|\d{{1,2}})\s(?:in|out\sof)(?:\severy)?\s(?P<of_many>(?i:{WORD})|\d{{1,4}})
    (?=\s(?!of\s)[A-Za-z])
    |(?P<one>(?i:one))\s[a-z]{{3,20}}\sin\s(?:every\s)?(?P<every>(?i:{WORD})|\d{{1,4}})
    (?=\s?[.,;:)]|\s(?:is|was|are|were|has|had|and|who)\s|$)"""
_WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000))
_FRACTION = r"""(?i:
    (?P<times>a|one|two|three|four)[-\s](?P<part>third|quarter|fifth|tenth|half)s?|(?P<half>half))
    (?=\sof\s(?!an?\s|my|our\s)|\s(?:the|its|their|in|over|since|from|to|last|this)\s|[.,;]|$)"""


@lru_cache(maxsize=1)
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of all numbers, alone and in ranges."""
    words = figure_words()
    symbol = "|".join(re.escape(s) for s in sorted(words.currency_symbols, key=len, reverse=True))
    codes = "|".join(words.currency_codes)
    money = rf"(?:(?:{symbol})\s?|(?:{codes})\s)"
    minus = r"(?<!\d\s)(?:[-\u2212](?=\d)|minus\s(?=\d))"
    joint = r"\s?[-\u2013\u2014]\s?|\s(?:to|and|or)\s"
    percent = r"\s?%|\sper\s?cent"
    return re.compile(
        rf"""(?<![\w.,/:\#@$\u20ac\u00a3+'\u2019\u00b7-]){opening()}(?:
        (?P<fraction>{_FRACTION}|{_RATIO})
        |(?P<vague>{_vague()})
        |(?P<minus>{minus})?
         (?:(?P<symbol>{money})(?P<sum>{_SUM})|(?P<digits>{_DIGITS}))
         (?:(?P<percent>{percent})?(?P<joint>{joint})
            (?:(?P<symbol2>{symbol})(?P<sum2>{_SUM})|(?(symbol)(?P<sum3>{_SUM})|(?P<digits2>{_DIGITS})))
            (?(percent)(?={percent})))?
         {_GOES_ON}
        |(?P<wminus>minus\s)?(?P<written>{_WRITTEN})(?!\sscore(?!\w))(?:(?P<wjoint>\s(?:to|and|or)\s)(?P<written2>{_WRITTEN}))?)""",
        re.VERBOSE,
    )


_LETTERS_OF_OPENING = 3


def opening() -> str:
    """Return a condition that few words but numbers meet: ``thr`` opens *three*, and *the* is out at once.

    The pattern of all numbers is long, and would be tried in vain for every word of a text.
    """
    words = figure_words()
    written = (*WORDS, *_PARTS, *words.vague_scales, *words.vague_counts, "minus")
    letters = sorted({word[:_LETTERS_OF_OPENING] for word in written if not word.startswith("a ")})
    symbols = [re.escape(symbol) for symbol in words.currency_symbols if symbol[0].isalpha()]
    money = "|".join((*symbols, *words.currency_codes))
    return rf"(?=[^A-Za-z]|(?i:an?[-\s]|{'|'.join(letters)})|{money})"


def find_numbers(text: str) -> Iterator[Number]:
    """Find the numbers of a text, in its order."""
    for match in number_pattern().finditer(text):
        if match["few"] or match["one"]:
            yield from _ratio(match)
        elif match["fraction"]:
            yield from _fraction(match)
        elif match["vague"]:
            yield _vague_number(match)
        else:
            yield from _numbers(match)


def _vague() -> str:
    """Return a pattern for ``hundreds of thousands``, ``a couple of dozen``, ``several hundred``."""
    words = figure_words()
    many = "|".join(words.vague_scales)
    few = alternatives(words.vague_counts)
    scale = r"(?:dozen|hundred|thousand|million|billion)"
    return rf"""(?i:(?P<many>{many})\sof\s(?P<many_of>{scale})s(?:\sof(?:\sthe)?(?=\s))?(?!\w)
        |(?P<vague_few>{few})\s(?P<few_of>{scale})(?!\w|\s(?:{scale}|{WORD})(?!\w)))"""


def _vague_number(match: re.Match[str]) -> Number:
    """Return the least number that a vague count admits, hedged by its words.

    ``hundreds of thousands`` is at least 100,000 and ``a couple of dozen`` at least 24.
    """
    words = figure_words()
    if match["vague_few"]:
        name = " ".join(match["vague_few"].casefold().split())
        low = words.vague_counts[name] * SCALES[match["few_of"].casefold()]
        return Number(
            start=match.start(),
            end=match.end(),
            words=match[0],
            low=low,
            vague=match["vague_few"],
            scaled=True,
        )
    low = words.vague_scales[match["many"].casefold()] * SCALES[match["many_of"].casefold()]
    vague = match.string[match.start() : match.start("many_of")].rstrip()
    return Number(start=match.start(), end=match.end(), words=match[0], low=low, vague=vague, scaled=True)


def _ratio(match: re.Match[str]) -> Iterator[Number]:
    """``six in ten voters``, ``one voter in five``: a share of a round number."""
    few = value(match["few"] or "one")
    many = value(match["of_many"] or match["every"])
    if few is None or many not in _WHOLES or few >= many:
        return
    yield _share(match, few / many)


def _fraction(match: re.Match[str]) -> Iterator[Number]:
    """``half of the members``, ``fell by two-thirds``; not the first half."""
    text, words = match.string, figure_words()
    before = text[max(0, match.start() - _WORD_ROOM) : match.start()].casefold().split()
    previous = before[-1] if before else ""
    if previous in words.before_fractions:
        return
    of_something = text.startswith(" of ", match.end())
    if not of_something and previous not in words.calling_fractions:
        return
    part = _PARTS[(match["part"] or match["half"]).casefold()]
    times = Decimal(1)
    if match["times"] and match["times"] not in "aA":
        times = value(match["times"]) or times
    yield _share(match, times / part)


def _share(match: re.Match[str], share: Decimal) -> Number:
    """Return a share in words as a number in percent: 66.7 for ``two-thirds``."""
    return Number(
        start=match.start(),
        end=match.end(),
        words=match[0],
        low=(100 * share).quantize(Decimal("0.1")),
        fraction=True,
    )


_LOW = ("written", "sum", "digits")
_HIGH = ("written2", "sum2", "sum3", "digits2")
"""The groups that hold the first number of a match, and the second."""


def _numbers(match: re.Match[str]) -> Iterator[Number]:
    """Yield one number, one range, or the two numbers of ``from 20 to 30``."""
    first = _group(match, _LOW)
    low, low_scale = _amount(match[first])
    if low is None or _may_be_thousands(match, first):
        return
    joint = (match["wjoint"] or match["joint"] or "").strip()
    second = _group(match, _HIGH)
    high, high_scale = _amount(match[second]) if joint else (None, Decimal(1))
    symbol = (match["symbol"] or "").strip()
    currency = _code(symbol)
    currency2 = _code(match["symbol2"] or symbol)
    is_pair = high is not None and currency == currency2
    if high is not None and is_pair and low_scale == 1 and _shares_scale(low, high, high_scale):
        low, low_scale = low * high_scale, high_scale  # "20 to 30 million"
    if match["minus"] or match["wminus"]:
        low = -low
    if high is not None and is_pair and low < high and _is_range(match, joint):
        yield Number(
            start=match.start(),
            end=match.end(),
            words=match[first],
            low=low,
            high=high,
            currency=currency,
            scaled=high_scale >= _THOUSAND,
        )
        return
    yield Number(
        start=match.start(),
        end=match.end(first),
        words=match[first],
        low=low,
        currency=currency,
        scaled=low_scale >= _THOUSAND,
        partner=match.end() if is_pair else None,
    )
    if high is not None:
        yield Number(
            start=match.start("symbol2" if match["symbol2"] else second),
            end=match.end(),
            words=match[second],
            low=high,
            currency=currency2,
            scaled=high_scale >= _THOUSAND,
        )


def _group(match: re.Match[str], names: tuple[str, ...]) -> str:
    """Return the name of the group that holds a number; empty where none does."""
    return next((name for name in names if match[name] is not None), "")


def _code(symbol: str) -> str:
    """Return the ISO 4217 code of a currency by its symbol, or by itself."""
    return figure_words().currency_symbols.get(symbol, symbol)


def _may_be_thousands(match: re.Match[str], first: str) -> bool:
    """Return whether a point may part thousands: ``500.000``, but not in ``3.750 percent``."""
    if not _AMBIGUOUS_POINT.fullmatch(match[first]):
        return False
    return _SHARE_BEHIND.match(match.string, match.end()) is None


def _shares_scale(low: Decimal, high: Decimal, scale: Decimal) -> bool:
    """Return whether the first of two numbers has the scale of the second: ``20 to 30 million``."""
    return scale > 1 and low < high / scale * 10


_CLAUSE_ROOM = 80
"""How far back a verb of change is looked for, in characters."""


def _is_range(match: re.Match[str], joint: str) -> bool:
    """``between 90 and 110``, ``20 to 30``, ``two or three``; not ``from 20 to 30``, which is a change."""
    before = match.string[max(0, match.start() - len("between ")) : match.start()].casefold()
    if joint == "and":
        return before == "between "
    if joint == "to" and before.endswith("from "):
        return not _changes(match)
    return True


def _changes(match: re.Match[str]) -> bool:
    """Tell a change from a range: "grew from 12 to 15 ships", but "from 12 to 15 ships pass"."""
    head = match.string[max(0, match.start() - _CLAUSE_ROOM) : match.start()].casefold()
    clause = re.split(r"[.;]\s", head)[-1]
    return not figure_words().rising.isdisjoint(re.findall(r"[a-z]+", clause))


_PART_OF_SCALE = re.compile(
    rf"(?:(?P<times>\w+)[-\s])?(?P<part>{'|'.join(_PARTS)})s?[-\s](?:of\s)?(?:a\s)?(?P<scale>{_SCALE})"
)


_SCALED = re.compile(rf"(?P<scale>{_SCALE.lower()}|(?<=[\d\s])(?:mm|[mkbt]))$")


def _amount(words: str) -> tuple[Decimal | None, Decimal]:
    """Return a number and its scale: ``1.5 million`` is 1500000 and 1000000."""
    words, halves = re.subn(_AND_A_HALF, "", words.casefold())
    if halves:
        number, scale = _amount(words)
        return (None if number is None else number + scale / 2), scale
    part = _PART_OF_SCALE.fullmatch(words)
    if part:
        return _part_of_scale(part)
    match = _SCALED.search(words)
    if match is None:
        return _plain_value(words), Decimal(1)
    name = match["scale"].rstrip(".")
    scale = SCALES.get(name) or _LETTERS[name]
    if not words[0].isdecimal():
        return value(words), scale
    number = _plain_value(words[: match.start()].rstrip(" -\u00a0"))
    return (None if number is None else number * scale), scale


def _part_of_scale(part: re.Match[str]) -> tuple[Decimal, Decimal]:
    """``half a million``, ``two-thirds of a billion``."""
    scale = SCALES[part["scale"]]
    times = value(part["times"] or "") or 1
    share = scale * times / _PARTS[part["part"]]
    return share.quantize(Decimal(1)), scale


_PIECES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}


def _plain_value(words: str) -> Decimal | None:
    """Return a number in digits that a vulgar fraction may follow: ``4½``."""
    piece = _PIECES.get(words[-1:])
    if piece is None:
        return value(words)
    number = value(words[:-1])
    return None if number is None else number + Decimal(piece)
