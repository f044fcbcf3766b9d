"""Numbers in words and digits: ``twenty-five``, ``two hundred thousand``, ``1,250.5``."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
]  # fmt: skip

SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "dozen": Decimal(12),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),  # German: Million
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "mrd": Decimal(10**9),  # German: Milliarde
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
}
"""What a word after a number multiplies it by: ``3 mln euros``, ``500 crore rupees``."""
WORDS = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, start=1)}
DAYS = {
    **ORDINALS,
    **{f"twenty-{word}": 20 + n for word, n in list(ORDINALS.items())[:9]},
    "thirtieth": 30,
    "thirty-first": 31,
}
"""The days of a month in words."""

WORD = r"(?:{small}|(?:{tens})(?:[-\s](?:{ones}))?)".format(
    small="|".join(sorted((w for w in _SMALL if w != "zero"), key=len, reverse=True)),
    tens="|".join(_TENS),
    ones="|".join(_SMALL[1:10]),
)
"""A number below a hundred in words, as a pattern without groups."""
_SEPARATORS = {
    "comma": ",",  # 1,674
    "space": r"\x20",  # 1 674
    "no-break space": r"[\u00a0\u2009\u202f]",
    "apostrophe": r"['\u2019]",  # 1'674, as the Swiss write
}
"""What stands between the thousands; a number keeps to one of them."""
_GROUPED = "|".join(rf"\d{{1,3}}(?:{mark}\d{{3}}){{1,5}}(?!\d)" for mark in _SEPARATORS.values())
DIGITS = rf"(?:{_GROUPED}|\d{{1,15}})(?:[.\u00b7]\d{{1,6}})?"
"""A number in digits, such as ``12 674`` or ``4.5`` or ``4·5``, as a pattern without groups."""
_BETWEEN_THOUSANDS = re.compile(rf"(?<=\d)(?:{'|'.join(_SEPARATORS.values())})(?=\d{{3}}(?!\d))")


def value(text: str) -> Decimal | None:
    """Return the number that a text writes, in digits, in words or in both (``1.5 million``).

    >>> value("two hundred thousand")
    Decimal('200000')
    """
    total, group, seen = Decimal(0), Decimal(0), False
    for word in _number_words(text):
        name = word.rstrip(",.")  # "eight thousand, three hundred", "2 Mrd."
        if name == "and":
            continue
        if name in ("a", "an"):  # "a hundred"
            group = group or Decimal(1)
            continue
        if name in SCALES:
            if not seen and not group:
                group = Decimal(1)  # "million" alone is one million
            group *= SCALES[name]
            if SCALES[name] >= SCALES["thousand"]:
                total += group
                group = Decimal(0)
        elif name in WORDS:
            group += WORDS[name]
        elif _is_plain(word):
            group += Decimal(word)
        else:
            return None
        seen = True
    return total + group if seen else None


def _number_words(text: str) -> list[str]:
    """Return the words of a number, with nothing between the thousands: ``1674`` of ``1,674``."""
    ungrouped = _BETWEEN_THOUSANDS.sub("", text.casefold())
    return ungrouped.replace("\u00b7", ".").replace("-", " ").split()


def _is_plain(word: str) -> bool:
    """Return whether a word is a number in digits, with a point or without: ``4.5``."""
    return word.isascii() and word.replace(".", "", 1).isdecimal()


def plain(number: Decimal) -> str:
    """Write a number in decimal digits, without exponent and without idle zeros."""
    text = format(number, "f")
    if "." not in text:
        return text
    return text.rstrip("0").rstrip(".")
