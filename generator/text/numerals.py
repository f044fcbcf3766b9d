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
    "mn": Decimal(10**6),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
}
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
_NO_BREAK = r"[\u00a0\u2009\u202f]"
_SPACED = (
    rf"\d{{1,3}}(?:{_NO_BREAK}\d{{3}}){{1,5}}(?!\d)"
    r"|\d{1,3}(?:\x20\d{3}){2,5}(?!\d)|\d{1,3}\x20000(?!\d)"  # not "on 5 March 100 people"
)
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!\d)|{_SPACED}|\d{{1,15}})(?:\.\d{{1,6}})?"
"""A number in digits, with commas or spaces between the thousands, as a pattern without groups."""
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")


def value(text: str) -> Decimal | None:
    """Return the number that a text writes, in digits, in words or in both (``1.5 million``).

    >>> value("two hundred thousand")
    Decimal('200000')
    """
    total, group, seen = Decimal(0), Decimal(0), False
    for word in _BETWEEN_THOUSANDS.sub("", text.casefold()).replace("-", " ").split():
        if word in ("and", "a", "an"):
            group = group or Decimal(word != "and")
            continue
        if word in SCALES:
            group = (group if seen or group else Decimal(1)) * SCALES[word]
            if SCALES[word] >= SCALES["thousand"]:
                total, group = total + group, Decimal(0)
        elif word in WORDS:
            group += WORDS[word]
        else:
            digits = word.replace(",", "")
            if not digits.replace(".", "", 1).isdecimal() or not digits.isascii():
                return None
            group += Decimal(digits)
        seen = True
    return total + group if seen else None


def plain(number: Decimal) -> str:
    """Write a number in decimal digits, without exponent and without idle zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
