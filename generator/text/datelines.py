"""Datelines: the place and day before a report's first sentence, which the grammar takes for a part of it.

"ANSEL, March 5 — …" · "PORT VARN, Karsovia (KP) -- …" · "Port Ansgar, 14 May 2032 – …"
"""

from __future__ import annotations

import re

_DASH = r"(?:—|–|--|-)"
_AGENCY = r"(?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/|\[[^\[\]\n]{2,30}\])"
"""Who sends the report: ``(KP)``, ``/NewsLine/``."""
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_NUMBER}\.?\s{_MONTH}|{_MONTH}\s{_NUMBER})(?:,?\s\d{{4}})?"
"""A day as it is written out: ``14 May 2032``, ``May 14th, 2032``."""
_DAY_IN_FIGURES = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}"
_WEEKDAY = r"[A-Z][a-z]{2,5}day"
_DATE = rf"(?:(?:{_WEEKDAY},?\s)?(?:{_DAY}|{_DAY_IN_FIGURES})|{_WEEKDAY})"
_WORD = r"[A-Z][\w.’'-]*"
_PLACE = rf"{_WORD}(?:[\s/]{_WORD}){{0,3}}(?:,\s{_WORD}(?:\s{_WORD})?){{0,2}}"
"""One place or two, perhaps with what it lies in: ``Port Ansgar``, ``Ouay/Port Varn``, ``Ansel, Velmark``."""

_DATELINE = re.compile(
    # PORT VARN, Karsovia (KP) -- · March 5 —
    r"(?:[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,3}(?:,\s[A-Z][\w.]+(?:\s\d{1,2})?){0,2}|[A-Z]\w+\.?\s\d{1,2})?"
    rf"(?:\s?\([^()]{{2,30}}\))?\s?{_DASH}\s+(?=[\w“\"‘'])"
    # Ansel (KP) –
    rf"|(?:{_WORD}\s){{1,3}}\([A-Z][\w/ ]{{1,20}}\)\s?{_DASH}\s+"
    # Port Ansgar, 14 May 2032 – · Ansel, Velmark – May 14, 2032 – · Port Ansgar (14 May 2032) /NewsLine/ –
    rf"|{_PLACE}(?:,\s|\s{_DASH}\s|\s\()(?:{_AGENCY}\s)?{_DATE}\)?(?:,?\s?{_AGENCY})?(?:\s?{_DASH}|:)\s+(?=[\w“\"‘'])"
    # 14 May 2032, Port Ansgar –
    rf"|{_DATE},\s{_PLACE}(?:\s?{_AGENCY})?(?:\s?{_DASH}|:)\s+(?=[\w“\"‘'])"
)


def behind_dateline(text: str) -> int:
    """Return where the first sentence of a passage begins behind its dateline, if it has one."""
    dateline = _DATELINE.match(text)
    return dateline.end() if dateline else 0


def is_dateline(text: str) -> bool:
    """Return whether a text is a dateline and nothing else: ``ANSEL, March 5 —``."""
    return behind_dateline(f"{text} A") > len(text)
