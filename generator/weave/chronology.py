"""What happened, what was said, what is scheduled and what might be, in the order of dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.briefing import ChronologyEntry
from generator.weave.dates import date_key
from generator.weave.dates_in_words import in_words
from generator.weave.ids import normalised
from generator.weave.lexicon import pattern
from generator.weave.terms import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.briefing import Attribution, EntryKind
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression
    from generator.weave.article import Woven
    from generator.weave.ids import Addresses
    from generator.weave.prose import Prose
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""Words inside quotation marks, which don't tell whether the source speaks of the future."""
Placed = tuple[ChronologyEntry, int]
"""An entry and its offset in the article's file."""


def entries(woven: Woven, addresses: Addresses) -> Iterable[Placed]:
    """Make the entries of one article, in the order of the text."""
    for attribution in woven.attributions:
        yield from _said(woven, attribution, addresses)
    yield from _events(woven, addresses)


def in_order_of_dates(placed: Iterable[Placed]) -> tuple[ChronologyEntry, ...]:
    """Sort by earliest and latest day, precision, article and place."""
    ordered = sorted(placed, key=lambda p: (date_key(p[0].date), p[0].article, p[1], p[0].kind, p[0].id))
    return tuple(entry for entry, _ in ordered)


def _said(woven: Woven, attribution: Attribution, addresses: Addresses) -> Iterable[Placed]:
    """Make the entry of a statement, and one for each day to come that it names."""
    if attribution.date is not None:
        words = attribution.date_words
        yield _of_statement(woven, attribution, "said", (attribution.date, words), addresses)
    for found in _distinct(woven.prose.dates.within(attribution.span)):
        value = found.value
        if value is None or value == attribution.date or not _later(value, woven.prose):
            continue
        line = woven.prose.line_at(found.span.start)
        kind = "said" if line is None else _kind(woven.prose, line, value, reported=True)
        words = woven.prose.text(found.span)
        yield _of_statement(woven, attribution, kind, (value, words), addresses)


def _of_statement(
    woven: Woven, attribution: Attribution, kind: EntryKind, dated: tuple[EdtfDate, str], addresses: Addresses
) -> Placed:
    date, words = dated
    entry = ChronologyEntry(
        id=addresses.claim("c", kind, attribution.id, "" if kind == "said" else date.text),
        kind=kind,
        date=date,
        date_words=words,
        text=attribution.text,
        article=attribution.article,
        sentence=woven.anchor(attribution.span.start),
        attribution=attribution.id,
        actors=tuple(dict.fromkeys((*attribution.speakers, *attribution.about))),
        issues=attribution.issues,
        date_label=in_words(date),
    )
    return entry, attribution.span.start


def _events(woven: Woven, addresses: Addresses) -> Iterable[Placed]:
    """Make an entry of each dated sentence that is nobody's statement.

    A sentence with a statement that isn't sure enough to be published is no event
    either: its words would pass for the source's own.
    """
    prose = woven.prose
    for number, line in enumerate(prose.lines):
        if number in woven.spoken or line.kind in {"heading", "code"}:
            continue
        for found in _distinct(prose.dates.within(line.span)):
            value = woven.declared_date(found)
            if value is None or woven.is_dropped(found.span):
                continue
            actors = (m.actor for m in prose.mentions.within(line.span) if m.actor in woven.register.actors)
            declared = woven.declared_issues(line.span)
            entry = ChronologyEntry(
                id=addresses.claim("c", "event", prose.article.id, normalised(line.text), value.text),
                kind=_kind(prose, number, value),
                date=value,
                date_words=prose.text(found.span),
                text=woven.printable(line.span, found.span),
                article=prose.article.id,
                sentence=woven.anchor(line.span.start),
                actors=tuple(dict.fromkeys(a for a in actors if a)),
                issues=issues_of(line.text, woven.register.issues) if declared is None else declared,
                date_label=in_words(value),
            )
            yield entry, found.span.start


def _kind(prose: Prose, line: int, date: EdtfDate, *, reported: bool = False) -> EntryKind:
    """Tell what happened from what is to come and from what might be.

    Under a heading such as "Three scenarios" everything might be. A day after the
    article, or one of its own days with "will" or "is scheduled", is to come; with
    "if" or "could" it might be. In reported speech "would" is the future.
    """
    if _under_scenario(prose, line):
        return "scenario"
    unquoted = QUOTED.sub(" ", prose.lines[line].text)
    if _later(date, prose):
        lists = ("conditions",) if reported else ("conditions", "supposed")
        return "scenario" if any(pattern(words).search(unquoted) for words in lists) else "scheduled"
    published = prose.article.published
    past = published and published.earliest and date.latest and date.latest < published.earliest
    return "scheduled" if not past and pattern("coming").search(unquoted) else "event"


def _under_scenario(prose: Prose, line: int) -> bool:
    heading = prose.heading_over(line)
    return bool(heading and pattern("scenario_headings").search(heading))


def _later(date: EdtfDate, prose: Prose) -> bool:
    """Tell whether a date lies wholly after the article's publication."""
    published = prose.article.published
    first = date.earliest or date.latest
    return bool(published and published.latest and first and first > published.latest)


def _distinct(dates: Sequence[DateExpression]) -> Iterable[DateExpression]:
    """Leave out a second expression for the same date."""
    seen: dict[str, DateExpression] = {}
    for found in dates:
        seen.setdefault(found.value.text if found.value else "", found)
    return seen.values()
