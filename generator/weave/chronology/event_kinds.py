"""Whether a dated sentence tells what happened, what is to come, or what might be.

The mole was opened on 3 May.            happened
The mole is to open on 3 May.            scheduled, if the article appeared before that day
If the talks fail, it may open in June.  a scenario
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from generator.model.text import Span
from generator.weave.word_patterns import pattern

if TYPE_CHECKING:
    from generator.model.chronology import EntryKind
    from generator.model.edtf import EdtfDate
    from generator.weave.statements.annotated_prose import Prose

_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""Words inside quotation marks, which don't tell whether the source speaks of the future."""
_LONG: Final = timedelta(days=366)
_CLAUSE_MARKS: Final = re.compile(r"(?<=\D),|,(?=\D)|[;:—–]")
"""What parts a sentence into clauses; the comma in ``12,000`` does not."""


def kind_of(prose: Prose, line: int, date: EdtfDate, place: Span, *, reported: bool = False) -> EntryKind:
    """Return whether a date in a line is of what happened, of what is to come, or of what might be.

    Under a heading such as "Three scenarios" everything might be. A day after the article, or one of its own
    days with "will" or "is scheduled", is to come; with "if" or "could" it might be. In reported speech
    ``would`` is the future.
    """
    if stands_under_scenario(prose, line):
        return "scenario"
    words = without_quotations(prose.lines[line].text)
    if is_later(date, prose):
        is_condition = pattern("conditions").search(words) is not None
        if is_condition or (not reported and _is_supposed(prose, line, place)):
            return "scenario"
        return "scheduled"
    if not _is_before_publication(date, prose) and pattern("coming").search(words):
        return "scheduled"
    return "event"


def _is_supposed(prose: Prose, line: int, place: Span) -> bool:
    """Return whether the clause around a date says ``could`` or ``may``.

    A comma parts a supposition from what does not hang on it: ``It may rain, and M will go on 4 May.``
    """
    clause = _clause_around(prose, line, place)
    return pattern("supposed").search(without_quotations(clause)) is not None


def _clause_around(prose: Prose, line: int, place: Span) -> str:
    """Return the part of a sentence, between commas, semicolons and dashes, that a place stands in."""
    sentence = prose.lines[line].span
    before = prose.text(Span(start=sentence.start, end=place.start))
    behind = prose.text(Span(start=place.end, end=sentence.end))
    last_before = _CLAUSE_MARKS.split(before)[-1]
    first_behind = _CLAUSE_MARKS.split(behind)[0]
    return f"{last_before}{prose.text(place)}{first_behind}"


def _is_before_publication(date: EdtfDate, prose: Prose) -> bool:
    """Return whether a date lies wholly before the article's publication."""
    published = prose.article.published
    if published is None or published.earliest is None or date.latest is None:
        return False
    return date.latest < published.earliest


def is_later(date: EdtfDate, prose: Prose) -> bool:
    """Return whether a date lies wholly after the article's publication."""
    published = prose.article.published
    first = date.earliest or date.latest
    if published is None or published.latest is None or first is None:
        return False
    return first > published.latest


def stands_under_scenario(prose: Prose, line: int) -> bool:
    """Return whether the heading over a line announces what might be: ``Three scenarios``.

    The headline of the whole article does so less easily: under ``Strike could close the port`` stands news.
    """
    heading = prose.heading_over(line)
    if not heading:
        return False
    words = "scenario_headlines" if heading == prose.headline else "scenario_headings"
    return pattern(words).search(heading) is not None


def is_long_over(date: EdtfDate, prose: Prose) -> bool:
    """Return whether a date lies so long before publication that no scenario is of it."""
    published = prose.article.published
    if published is None or published.earliest is None or date.latest is None:
        return False
    return date.latest < published.earliest - _LONG


def is_quoted(prose: Prose, place: Span) -> bool:
    """Return whether words stand inside the quotation of somebody's words."""
    return any(quotation.kind == "speech" for quotation in prose.quotations.over(place))


def without_quotations(words: str) -> str:
    """Return words with a blank in the place of each quotation.

    >>> without_quotations("He said “we will go” and left.")
    'He said   and left.'
    """
    return _QUOTED.sub(" ", words)
