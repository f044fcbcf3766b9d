"""Digests that look like somebody's text: what a page prints around an article, and how an agency begins one.

A digest is printed whole, as the editor's own words. One that was pasted is reported, so that it is rewritten
or declared for what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.correction_notes import RULE as CORRECTION
from generator.furniture.line_rules import key, rule_of_line
from generator.model.quoting import in_marks
from generator.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.text import Span
    from generator.read.located.fault_report import Report
    from generator.text.paragraphs import Paragraph

_NAME = r"[A-Z][\w.’'-]*"
_CAPITALS = r"(?:[A-Z][A-Z.’'-]{4,}|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){1,3})"
"""A place as agencies write it: LONDON, PORT VARN; NATO is too short for one."""
_DAY = r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})"
_AGENCY = r"\([A-Z][\w./ ]{1,24}\)"
_DASH = r" ?(?:—|–|--?) (?=[\"“‘A-Z])"
_DATELINES = (
    # As in "PORT VARN, Karsovia, March 5 (KP) --"; a place in capitals is enough.
    re.compile(rf"{_CAPITALS}(?:, {_NAME}(?: {_NAME})?)?(?:, {_DAY})?(?: {_AGENCY})?{_DASH}"),
    # As in "Port Varn (Northern Press) -": a place, and an agency or a day.
    re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}(?:, {_DAY})? {_AGENCY}{_DASH}"),
    re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}, {_DAY}{_DASH}"),
)
_BYLINE = re.compile(
    rf"(?:By|BY|Reporting by|Editing by|Additional reporting by) {_NAME}(?: {_NAME}){{1,3}}\b"
)
_LONGEST_BYLINE = 12
"""In words: what is longer is a sentence that begins with ``By``."""


def check_digest(start: int, report: Report) -> None:
    """Warn, once and at the first such place, of a digest that looks like somebody's text."""
    found = list(_signs(paragraphs(report.source.text, start)))
    if not found:
        return
    (span, what), *others = found
    more = f", and {len(others)} more such place{'' if len(others) == 1 else 's'}" if others else ""
    report.add(
        span,
        "digest-like-text",
        f"the digest looks like somebody else's text: {what}{more}; expected the editor's own words",
        hint=f"edit {report.source.path}: write it in your own words, or declare it as `text: full`",
        severity="warning",
    )


def _signs(found: Iterable[Paragraph]) -> Iterator[tuple[Span, str]]:
    """Yield the places that give a pasted text away, each with what it is."""
    for paragraph in found:
        dateline = next(filter(None, (form.match(paragraph.text) for form in _DATELINES)), None)
        if dateline:
            yield paragraph.span, f"the dateline “{dateline[0].strip()}”"
        elif _is_byline(paragraph.text):
            yield paragraph.span, f"the byline {in_marks(_short(paragraph.text))}"
        elif rule_of_line(paragraph.text, key(paragraph.text)) not in {"", CORRECTION}:
            yield (
                paragraph.span,
                f"the line {in_marks(_short(paragraph.text))}, which a page prints around an article",
            )


def _is_byline(text: str) -> bool:
    return len(text.split()) <= _LONGEST_BYLINE and _BYLINE.match(text) is not None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"  # noqa: PLR2004 - as much as names it
