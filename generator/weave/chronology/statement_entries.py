"""Entries of statements: on which day something was said, and the days to come that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.chronology import ChronologyEntry
from generator.model.dates_in_words import date_label
from generator.model.edtf import parse_edtf
from generator.weave.chronology.entry_headings import heading
from generator.weave.chronology.entry_records import BASIS_LABELS, distinct_dates
from generator.weave.chronology.event_kinds import is_later, kind_of, without_quotations
from generator.weave.word_patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.attributions import Attribution
    from generator.model.chronology import EntryKind
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression
    from generator.model.text import Span
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.chronology.entry_records import PlacedEntry
    from generator.weave.statements.woven_article import WovenArticle

_AHEAD_RULES = frozenset({"ahead", "ahead-unnamed"})
"""Rules of clauses that tell what is to come: ``the vote will be held on 3 May``."""


def statement_entries(
    woven: WovenArticle, attribution: Attribution, addresses: Addresses
) -> Iterator[PlacedEntry]:
    """Yield the entry of a statement, and one for each day to come that it names."""
    if attribution.date is not None:
        words = attribution.date_words
        yield _entry(woven, attribution, "said", (attribution.date, words), addresses)
    for found in distinct_dates(woven.prose.dates.within(attribution.span)):
        kind = _kind_of_named_day(woven, attribution, found)
        if kind is None or found.value is None:
            continue
        date = _from_announcement_on(attribution.date, found.value)
        yield _entry(woven, attribution, kind, (date, woven.prose.text(found.span)), addresses)


def _kind_of_named_day(
    woven: WovenArticle, attribution: Attribution, found: DateExpression
) -> EntryKind | None:
    """Return what a statement says of a day that it names; nothing where that makes no entry."""
    prose, date = woven.prose, found.value
    line = prose.line_at(found.span.start)
    if date is None or date == attribution.date or line is None:
        return None
    if is_later(date, prose):
        kind = kind_of(prose, line, date, found.span, reported=True)
        if kind == "scheduled" and not _is_said_to_come(woven, found.span):
            return None
        return kind
    if _is_announced(woven, attribution, found):
        return "scheduled"
    return None


def _is_said_to_come(woven: WovenArticle, dated: Span) -> bool:
    """Return whether a clause with this date tells what is to come."""
    return any(event.rule in _AHEAD_RULES for event in woven.prose.events_dated(dated))


def _is_announced(woven: WovenArticle, attribution: Attribution, found: DateExpression) -> bool:
    """Return whether a statement's content schedules something for a time that isn't over.

    ``Officials said that talks are expected this week``: the week began before the article and ends after it.
    """
    published, date = woven.prose.article.published, found.value
    if published is None or published.latest is None or date is None or date.latest is None:
        return False
    if date.latest <= published.latest:
        return False
    for held in woven.held.over(found.span):
        if held.attribution is None or held.attribution.id != attribution.id:
            continue
        for place in held.places:
            if place.contains(found.span) and _schedules(woven.prose.text(place)):
                return True
    return False


def _schedules(words: str) -> bool:
    """Return whether words say that something is to come, and don't make it hang on anything else."""
    is_to_come = pattern("coming").search(without_quotations(words)) is not None
    is_conditional = pattern("conditions").search(words) is not None
    return is_to_come and not is_conditional


def _from_announcement_on(said: EdtfDate | None, date: EdtfDate) -> EdtfDate:
    """Leave out the days before the announcement, on which what it announces can't be.

    ``Talks are expected this week``, said on the Wednesday of that week: from Wednesday to Sunday.
    """
    first = said.earliest if said else None
    if first is None or date.earliest is None or date.latest is None:
        return date
    if date.earliest < first <= date.latest:
        return parse_edtf(f"{first}/{date.latest}")
    return date


def _entry(
    woven: WovenArticle,
    attribution: Attribution,
    kind: EntryKind,
    dated: tuple[EdtfDate, str],
    addresses: Addresses,
) -> PlacedEntry:
    """Make an entry of a statement; ``dated`` is the day, with the words that give it."""
    date, words = dated
    basis = attribution.date_basis if kind == "said" else "said"
    # A statement is said once, whatever its day: the address of that entry holds when the day is corrected.
    day_in_address = "" if kind == "said" else date.text
    entry = ChronologyEntry(
        id=addresses.claim("c", kind, attribution.id, day_in_address),
        kind=kind,
        date=date,
        date_words=words,
        text=attribution.text,
        article=attribution.article,
        sentence=woven.anchor(attribution.span.start),
        attribution=attribution.id,
        actors=tuple(dict.fromkeys((*attribution.speakers, *attribution.about))),
        issues=attribution.issues,
        date_label=date_label(date),
        date_basis=basis,
        basis_label=BASIS_LABELS[basis],
        heading=heading(date),
    )
    return entry, attribution.span.start


def joined_entries(placed: Iterable[tuple[Attribution, PlacedEntry]]) -> Iterable[PlacedEntry]:
    """Join entries with the same words, speakers, kind and date, which would stand there twice."""
    together: dict[tuple[object, ...], PlacedEntry] = {}
    for said, (entry, offset) in placed:
        key = (offset, said.speakers or said.id, entry.kind, entry.date.text)
        first, _ = together.get(key, (entry, offset))
        joint = replace(
            first,
            actors=tuple(dict.fromkeys((*first.actors, *entry.actors))),
            issues=tuple(sorted({*first.issues, *entry.issues})),
        )
        together[key] = (joint, offset)
    return together.values()
