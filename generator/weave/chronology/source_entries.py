"""Entries of the source's own sentences that tell something with a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.chronology import ChronologyEntry
from generator.model.dates_in_words import date_label
from generator.model.text import Span
from generator.text.datelines import is_dateline
from generator.weave.addresses.address_claims import normalised
from generator.weave.chronology.entry_headings import heading
from generator.weave.chronology.entry_records import BASIS_LABELS, actors_named, distinct_dates
from generator.weave.chronology.event_kinds import (
    is_later,
    is_long_over,
    is_quoted,
    kind_of,
    stands_under_scenario,
    without_quotations,
)
from generator.weave.word_patterns import pattern
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.attributions import Attribution, DateBasis
    from generator.model.chronology import EntryKind
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Event, Statement
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.chronology.entry_records import PlacedEntry
    from generator.weave.statements.annotated_prose import Line, Prose
    from generator.weave.statements.woven_article import StatementPlaces, WovenArticle

_OPENS_REPORT: Final = frozenset({"that", "to", "whether", "if", "how", "why", "what", "for", "of", "about"})
"""Words that what is said begins with; a thing begins otherwise: ``its ambassador``."""
_FORMER: Final = "meant is the one before it"
"""Printed beside ``the first session since August``, which tells of one in August."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedClause:
    """What a sentence tells with a date: the kind of entry, the words, and whose statement they stand in."""

    kind: EntryKind
    words: Span
    is_clause: bool = False
    """Whether the words are a whole clause, which may be printed without the rest of the sentence."""
    statement: str = ""
    """Id of the published statement that tells it; empty where the source itself does."""
    note: str = ""
    """What a reader has to know of the words: ``meant is the one before``."""
    printed: str = ""
    """The words as a statement prints them, where what was made public is a statement."""


def source_entries(woven: WovenArticle, addresses: Addresses) -> Iterator[PlacedEntry]:
    """Yield an entry of each dated sentence that tells what happened, is to come or might be.

    A day alone makes no entry: it has to date a happening (:attr:`Findings.events`), lie ahead, or be the
    editor's own. A heading, a dateline, a doubled sentence, ``today`` and ``now`` are none.
    """
    prose = woven.prose
    seen: set[str] = set()
    for number, line in enumerate(prose.lines):
        words = normalised(line.text)
        if line.kind in {"heading", "code"} or words in seen or is_dateline(line.text):
            continue
        seen.add(words)
        for found in distinct_dates(prose.dates.within(line.span)):
            date = woven.declared_date(found)
            if date is None or woven.is_dropped(found.span):
                continue
            clause = _dated_clause(woven, number, found, date)
            if clause is not None:
                yield _entry(woven, line, (date, found), clause, addresses), found.span.start


def _dated_clause(
    woven: WovenArticle, number: int, found: DateExpression, date: EdtfDate
) -> DatedClause | None:
    """Return what a sentence tells with a date; nothing where that is not an entry of its own."""
    prose = woven.prose
    is_spoken = number in woven.spoken
    if woven.is_declared(found):
        declared = DatedClause(kind=kind_of(prose, number, date, found.span), words=found.span)
        return None if is_spoken else declared
    if pattern("no_day").fullmatch(prose.text(found.span)):
        return None
    might_be = stands_under_scenario(prose, number) and not is_long_over(date, prose)
    if might_be or is_later(date, prose):
        return None if is_spoken else _clause_to_come(prose, number, found, date)
    happened = _first_that_happened(woven, prose.events_dated(found.span))
    if happened is not None or is_spoken:
        return happened
    return _clause_that_was_to_come(prose, found, date)


def _first_that_happened(woven: WovenArticle, events: Sequence[Event]) -> DatedClause | None:
    for event in events:
        if event.rule.startswith("ahead"):
            continue
        clause = _happened(woven, event)
        if clause is not None:
            return clause
    return None


def _clause_to_come(prose: Prose, number: int, found: DateExpression, date: EdtfDate) -> DatedClause | None:
    """Return what a sentence tells with a later date: what is scheduled, or might be.

    Nothing where it schedules nothing: ``did not rule out a meeting in June``.
    """
    events = prose.events_dated(found.span)
    kind = kind_of(prose, number, date, found.span)
    names_what_comes = any(event.rule == "ahead-noun" for event in events)
    if names_what_comes and not stands_under_scenario(prose, number):
        kind = "scheduled"  # "may be over by the vote of 3 May": the vote is not what may be
    ahead = next((event.span for event in events if event.rule in {"ahead", "ahead-noun"}), None)
    if kind == "scheduled" and (ahead is None or is_quoted(prose, found.span)):
        return None
    return DatedClause(kind=kind, words=ahead or found.span, is_clause=ahead is not None)


def _clause_that_was_to_come(prose: Prose, found: DateExpression, date: EdtfDate) -> DatedClause | None:
    """Return what a sentence schedules with a date that isn't later than the article."""
    for event in prose.events_dated(found.span):
        if event.rule == "ahead":
            was_to_come = _was_to_come(prose, event, date)
            clause = DatedClause(kind="scheduled", words=event.span, is_clause=True)
            return clause if was_to_come else None
    return None


def _was_to_come(prose: Prose, ahead: Event, date: EdtfDate) -> bool:
    """Return whether a clause schedules something for a day that isn't later than the article.

    "was due on Friday", whatever came of it; "opens on Friday" of an article of that Friday. Of a Friday that
    is over, ``opens`` and ``the Friday vote`` schedule nothing.
    """
    if pattern("was_coming").search(without_quotations(prose.text(ahead.span))):
        return True
    published = prose.article.published
    if published is None or published.earliest is None:
        return False
    is_over = date.latest is not None and date.latest < published.earliest
    return not is_over


def _happened(woven: WovenArticle, event: Event) -> DatedClause | None:
    """Return an event with who tells it: the source itself, or the statement that it stands in.

    Nothing where it is speech, which the chronology has as what was said, or stands in the words of a speaker
    who isn't sure: they would pass for the source's own. What is demanded, denied or feared did not happen.
    """
    prose = woven.prose
    holding = _statements_around(woven, event.cue)
    note = _FORMER if event.rule == "former" else ""
    is_told_as_speech = is_quoted(prose, event.cue) or _is_speech(woven, event)
    if not holding or any(statement.unspoken for statement in holding):
        if not holding and (is_told_as_speech or event.rule == "told"):
            return None  # what is told by nobody whose words are known would pass for the source's own
        return _told_by_source(woven, event, note)
    statement = _plain_statement(holding)
    if is_told_as_speech or not statement:
        return None
    return DatedClause(kind="event", words=event.span, is_clause=True, statement=statement, note=note)


def _told_by_source(woven: WovenArticle, event: Event, note: str) -> DatedClause:
    """Return an event that the source itself tells.

    A deed of words is told with what was decided or made public: not ``On Monday the court ruled …``.
    """
    if not is_deed(woven, event):
        return DatedClause(kind="event", words=event.span, is_clause=True, note=note)
    told = [event.span]
    for said in woven.prose.statements.over(event.cue):
        if said.cue is not None and said.cue.overlaps(event.cue):
            told += said.content
    words = Span(start=min(part.start for part in told), end=max(part.end for part in told))
    is_whole = words == event.span and not _is_made_public(woven, event)
    printed = "" if is_whole else _statement_text(woven, event)
    return DatedClause(kind="event", words=words, is_clause=is_whole, note=note, printed=printed)


def _statements_around(woven: WovenArticle, cue: Span) -> list[StatementPlaces]:
    """Return the statements whose content holds a word."""
    return [
        statement
        for statement in woven.held.over(cue)
        if any(place.overlaps(cue) for place in statement.places)
    ]


def _plain_statement(holding: Sequence[StatementPlaces]) -> str:
    """Return the id of the first published statement that says something plainly: no demand, no denial."""
    for statement in holding:
        attribution = statement.attribution
        if attribution is not None and attribution.force == "say" and not attribution.negated:
            return attribution.id
    return ""


def _is_speech(woven: WovenArticle, event: Event) -> bool:
    """Return whether an event is that somebody said something, and no deed as well."""
    if is_deed(woven, event):
        return False
    for statement in woven.prose.statements.over(event.cue):
        is_its_verb = statement.cue is not None and statement.cue.overlaps(event.cue)
        if is_its_verb and not _is_done_to_a_thing(woven, statement):
            return True
    return False


def _is_done_to_a_thing(woven: WovenArticle, statement: Statement) -> bool:
    """Return whether what passed for speech is hardly any: ``Norland recalled its ambassador``.

    Not ``The guild demanded that he go``, whoever the guild may be.
    """
    if statement.confidence != "low" or statement.quotes or not statement.content:
        return False
    words = woven.prose.text(statement.content[0]).split()
    return bool(words) and words[0].lower() not in _OPENS_REPORT


def is_decision(woven: WovenArticle, attribution: Attribution) -> bool:
    """Return whether a statement is a decision, which happened when it was made: ``agreed``, ``voted``."""
    prose = woven.prose
    for said in prose.statements.over(attribution.span):
        if said.cue is None or not attribution.span.contains(said.cue):
            continue
        if attribution.speakers and said.speaker not in attribution.speakers:
            continue
        for event in prose.events.over(said.cue):
            if event.cue.overlaps(said.cue) and is_deed(woven, event):
                return True
    return False


def is_deed(woven: WovenArticle, event: Event) -> bool:
    """Return whether words of speech are a deed as well: ``voted to close it``, ``announced a new mole``."""
    if pattern("deciding").fullmatch(woven.prose.text(event.cue)):
        return True
    return _is_made_public(woven, event)


def _is_made_public(woven: WovenArticle, event: Event) -> bool:
    """Return whether something was made public, which happened on its day.

    "announced a new mole" · "expressed his intention to resign" · of an outlet: "reported on Monday that …"
    """
    prose, cue = woven.prose, event.cue
    clause = prose.text(Span(start=cue.start, end=max(cue.end, event.span.end)))
    # What a clause with "that" tells is not what was made public: "said that he announced it".
    if pattern("announcing").search(clause.partition(" that ")[0]):
        return True
    if not pattern("publishing").fullmatch(prose.text(cue)):
        return False
    outlets = {outlet.actor for outlet in woven.register.outlets.values() if outlet.actor}
    for statement in prose.statements.over(cue):
        if statement.cue is not None and statement.cue.overlaps(cue) and statement.speaker in outlets:
            return True
    return False


def _statement_text(woven: WovenArticle, event: Event) -> str:
    """Return the words of the statement whose verb tells an event; empty where none is printed."""
    for said in woven.prose.statements.over(event.cue):
        if said.cue is None or not said.cue.overlaps(event.cue):
            continue
        for attribution in woven.attributions:
            is_other = attribution.speakers and said.speaker not in attribution.speakers
            if attribution.span.contains(said.cue) and not is_other and attribution.text:
                return attribution.text
    return ""


def _entry(
    woven: WovenArticle,
    line: Line,
    dated: tuple[EdtfDate, DateExpression],
    clause: DatedClause,
    addresses: Addresses,
) -> ChronologyEntry:
    """Make the entry of a sentence that tells something with a date."""
    date, found = dated
    prose = woven.prose
    article = addresses.first("article", prose.article.id)
    declared = woven.declared_issues(line.span)
    issues = issues_of(line.text, woven.register.issues) if declared is None else declared
    basis: DateBasis = "declared" if woven.is_declared(found) else "said"
    # Words are printed out of the article's budget, and only where no statement prints them already.
    printable = woven.printable_clause if clause.is_clause else woven.printable
    return ChronologyEntry(
        id=addresses.claim("c", "event", article, normalised(line.text), date.text),
        kind=clause.kind,
        date=date,
        date_words=prose.text(found.span),
        text=clause.printed or printable(line.span, clause.words),
        article=prose.article.id,
        sentence=woven.anchor(line.span.start),
        attribution=clause.statement,
        actors=actors_named(woven, line.span),
        issues=issues,
        date_label=date_label(date),
        date_basis=basis,
        basis_label=BASIS_LABELS[basis] or clause.note,
        heading=heading(date),
    )
