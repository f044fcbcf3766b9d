"""What happened, what was said, what is scheduled and what might be, in the order of dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.chronology import ChronologyEntry, FormerEntry
from generator.weave.addresses.address_claims import digest
from generator.weave.chronology.entry_headings import heading_key
from generator.weave.chronology.scenario_entries import scenario_entries
from generator.weave.chronology.source_entries import is_decision, source_entries
from generator.weave.chronology.statement_entries import joined_entries, statement_entries
from generator.weave.dating.date_order import date_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.attributions import Attribution
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.chronology.entry_records import PlacedEntry
    from generator.weave.statements.woven_article import WovenArticle


def chronology_entries(woven: WovenArticle, addresses: Addresses) -> tuple[PlacedEntry, ...]:
    """Make the entries of one article, in the order of the text, with the addresses that they had before."""
    return _with_former_addresses(tuple(_entries(woven, addresses)), woven)


def in_order_of_dates(placed: Iterable[PlacedEntry]) -> tuple[ChronologyEntry, ...]:
    """Sort by month, earliest and latest day, precision, article and place.

    What belongs to a year and to none of its months comes first in that year.
    """

    def key(one: PlacedEntry) -> tuple[object, ...]:
        entry, offset = one
        heading, day = heading_key(entry.date), date_key(entry.date)
        return heading, day, entry.article, offset, entry.kind, entry.id

    return tuple(entry for entry, _ in sorted(placed, key=key))


def _entries(woven: WovenArticle, addresses: Addresses) -> Iterator[PlacedEntry]:
    """Yield the entries of statements, those of the source's own sentences, and its scenarios."""
    said = [
        (attribution, placed)
        for attribution in woven.attributions
        for placed in statement_entries(woven, attribution, addresses)
    ]
    events = tuple(source_entries(woven, addresses))
    decisions = _decisions(woven, said, events)
    yield from joined_entries((a, placed) for a, placed in said if placed[0].id not in decisions)
    decided: dict[str, list[str]] = {}
    for decision in decisions.values():
        decided.setdefault(decision.sentence, []).append(decision.id)
    for entry, offset in events:
        former = tuple(decided.get(entry.sentence, ()))
        if former and entry.kind == "event":
            yield replace(entry, also=former), offset
        else:
            yield entry, offset
    yield from scenario_entries(woven, addresses)


def _decisions(
    woven: WovenArticle, said: Iterable[tuple[Attribution, PlacedEntry]], events: Iterable[PlacedEntry]
) -> dict[str, ChronologyEntry]:
    """Return the entries of statements that are events already, by id.

    ``Ostara agreed to the truce on Monday`` happened: that it was said needs no entry of its own.
    """
    happened = {entry.sentence for entry, _ in events if entry.kind == "event"}
    found: dict[str, ChronologyEntry] = {}
    for attribution, (entry, _) in said:
        if entry.kind != "said" or entry.sentence not in happened:
            continue
        if is_decision(woven, attribution):
            found[entry.id] = entry
    return found


def former_entries(woven: WovenArticle, placed: Iterable[PlacedEntry]) -> Iterator[FormerEntry]:
    """Yield the entries that a note's ``was`` names, and that the chronology no longer has."""
    in_use = {address for entry, _ in placed for address in entry.also}
    for note in woven.prose.article.notes:
        for address in note.was:
            if address.startswith("c-") and address not in in_use:
                sentence = woven.anchor(note.target.start)
                yield FormerEntry(id=address, article=woven.prose.article.id, sentence=sentence)


def _with_former_addresses(placed: Sequence[PlacedEntry], woven: WovenArticle) -> tuple[PlacedEntry, ...]:
    """Give each entry the addresses that it had before: an address leads to one entry.

    A note's ``was: c-…`` is the address of the first entry that its sentence makes.
    """
    named: dict[str, list[str]] = {}
    for note in woven.prose.article.notes:
        of_entries = [address for address in note.was if address.startswith("c-")]
        named.setdefault(woven.anchor(note.target.start), []).extend(of_entries)
    former = {statement.id: statement.also for statement in woven.attributions}
    in_use = {entry.id for entry, _ in placed}
    made: list[PlacedEntry] = []
    for entry, offset in placed:
        by_note = named.pop(entry.sentence, ())
        by_statement = _addresses_by_statement(entry, former.get(entry.attribution, ()))
        before = (*entry.also, *by_note, *by_statement)
        also = tuple(dict.fromkeys(address for address in before if address not in in_use))
        in_use |= {*also}
        made.append((replace(entry, also=also), offset))
    return tuple(made)


def _addresses_by_statement(entry: ChronologyEntry, former: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of an entry under the former addresses of its statement."""
    date = "" if entry.kind == "said" else entry.date.text
    for address in former:
        yield f"c-{digest(entry.kind, address, date)}"
