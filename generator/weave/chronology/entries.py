"""What happened, what was said, what is scheduled and what might be, in the order of dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.chronology import ChronologyEntry, FormerEntry
from generator.model.dates_in_words import date_label
from generator.model.edtf import parse_edtf
from generator.model.text import Span
from generator.weave.addresses.address_claims import digest, normalised
from generator.weave.chronology.entry_headings import heading, heading_key
from generator.weave.dating.date_order import date_key
from generator.weave.word_patterns import pattern
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution, DateBasis
    from generator.model.chronology import EntryKind
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Event
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.statements.annotated_prose import Line, Prose
    from generator.weave.statements.woven_article import Woven

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""Words inside quotation marks, which don't tell whether the source speaks of the future."""
PARTS = re.compile(r"(?<=\D),|,(?=\D)|[;:—–]")
"""What parts a sentence; a comma between digits does not."""
BASES: dict[DateBasis, str] = {
    "said": "",
    "published": "date of the article",
    "declared": "dated by the editor",
}
FORMER = "meant is the one before it"
"""Beside "the first session since August", which tells of one in August."""
TO_COME = frozenset({"ahead", "ahead-unnamed"})
"""Rules of clauses that tell what is to come."""
Placed = tuple[ChronologyEntry, int]
"""An entry and its offset in the article's file."""


def chronology_entries(woven: Woven, addresses: Addresses) -> tuple[Placed, ...]:
    """Make the entries of one article, in the order of the text, with the addresses that they had before."""
    return _with_former(tuple(_entries(woven, addresses)), woven)


def former_entries(woven: Woven, placed: Iterable[Placed]) -> Iterable[FormerEntry]:
    """Return the entries that a note's ``was`` names, and that the chronology has no longer."""
    taken = {address for entry, _ in placed for address in entry.also}
    for note in woven.prose.article.notes:
        for address in note.was:
            if address.startswith("c-") and address not in taken:
                sentence = woven.anchor(note.target.start)
                yield FormerEntry(id=address, article=woven.prose.article.id, sentence=sentence)


def _with_former(placed: Sequence[Placed], woven: Woven) -> tuple[Placed, ...]:
    """Give each entry the addresses that it had before: an address leads to one entry.

    A note's ``was: c-…`` is the address of the first entry that its sentence makes.
    """
    named: dict[str, list[str]] = {}
    for note in woven.prose.article.notes:
        found = [address for address in note.was if address.startswith("c-")]
        named.setdefault(woven.anchor(note.target.start), []).extend(found)
    former = {statement.id: statement.also for statement in woven.attributions}
    taken = {entry.id for entry, _ in placed}
    made: list[Placed] = []
    for entry, offset in placed:
        of_statement = _by_statement(entry, former.get(entry.attribution, ()))
        before = (*named.pop(entry.sentence, ()), *of_statement)
        also = tuple(dict.fromkeys(a for a in (*entry.also, *before) if a not in taken))
        taken |= {*also}
        made.append((replace(entry, also=also), offset))
    return tuple(made)


def _by_statement(entry: ChronologyEntry, former: Iterable[str]) -> Iterable[str]:
    """Return the addresses of an entry under the former addresses of its statement."""
    date = "" if entry.kind == "said" else entry.date.text
    for address in former:
        yield f"c-{digest(entry.kind, address, date)}"


def _entries(woven: Woven, addresses: Addresses) -> Iterable[Placed]:
    said = [(a, placed) for a in woven.attributions for placed in _said(woven, a, addresses)]
    events = tuple(_events(woven, addresses))
    happened = {entry.sentence for entry, _ in events if entry.kind == "event"}
    # "Ostara agreed to the truce on Monday" happened: that it was said needs no entry of its own.
    decisions = {
        entry.id: entry
        for a, (entry, _) in said
        if entry.kind == "said" and entry.sentence in happened and _decides(woven, a)
    }
    yield from _joined((a, placed) for a, placed in said if placed[0].id not in decisions)
    decided: dict[str, list[str]] = {}
    for decision in decisions.values():
        decided.setdefault(decision.sentence, []).append(decision.id)
    for entry, offset in events:
        former = tuple(decided.get(entry.sentence, ()))
        yield (replace(entry, also=former) if former and entry.kind == "event" else entry), offset
    yield from _scenarios(woven, addresses)


def _decides(woven: Woven, attribution: Attribution) -> bool:
    """Return whether a statement is a decision, which happened when it was made: "agreed", "voted"."""
    prose = woven.prose
    return any(
        said.cue is not None
        and attribution.span.contains(said.cue)
        and (said.speaker in attribution.speakers or not attribution.speakers)
        and any(
            event.cue.overlaps(said.cue) and _is_deed(woven, event) for event in prose.events.over(said.cue)
        )
        for said in prose.statements.over(attribution.span)
    )


def in_order_of_dates(placed: Iterable[Placed]) -> tuple[ChronologyEntry, ...]:
    """Sort by month, earliest and latest day, precision, article and place.

    What belongs to a year and to none of its months comes first in that year.
    """
    ordered = sorted(
        placed,
        key=lambda p: (
            heading_key(p[0].date),
            date_key(p[0].date),
            p[0].article,
            p[1],
            p[0].kind,
            p[0].id,
        ),
    )
    return tuple(entry for entry, _ in ordered)


def _joined(placed: Iterable[tuple[Attribution, Placed]]) -> Iterable[Placed]:
    """Join entries with the same words, speakers, kind and date, which would stand there twice."""
    together: dict[tuple[object, ...], Placed] = {}
    for said, (entry, offset) in placed:
        key = (offset, said.speakers or said.id, entry.kind, entry.date.text)
        first = together.get(key, (entry, offset))[0]
        joint = replace(
            first,
            actors=tuple(dict.fromkeys((*first.actors, *entry.actors))),
            issues=tuple(sorted({*first.issues, *entry.issues})),
        )
        together[key] = (joint, offset)
    return together.values()


def _said(woven: Woven, attribution: Attribution, addresses: Addresses) -> Iterable[Placed]:
    """Make the entry of a statement, and one for each day to come that it names."""
    if attribution.date is not None:
        words = attribution.date_words
        yield _of_statement(woven, attribution, "said", (attribution.date, words), addresses)
    for found in _distinct(woven.prose.dates.within(attribution.span)):
        value = found.value
        line = woven.prose.line_at(found.span.start)
        if value is None or value == attribution.date or line is None:
            continue
        kind: EntryKind
        ahead = any(e.rule in TO_COME for e in woven.prose.events_dated(found.span))
        if _later(value, woven.prose):
            kind = _kind(woven.prose, line, value, found.span, reported=True)
            if kind == "scheduled" and not ahead:
                continue
        elif _announced(woven, attribution, found):
            kind = "scheduled"
        else:
            continue
        words = woven.prose.text(found.span)
        yield _of_statement(woven, attribution, kind, (_from(attribution.date, value), words), addresses)


def _from(said: EdtfDate | None, value: EdtfDate) -> EdtfDate:
    """Leave out the days before the announcement, on which what it announces can't be."""
    first = said.earliest if said else None
    if not (first and value.earliest and value.latest and value.earliest < first <= value.latest):
        return value
    return parse_edtf(f"{first}/{value.latest}")


def _of_statement(
    woven: Woven, attribution: Attribution, kind: EntryKind, dated: tuple[EdtfDate, str], addresses: Addresses
) -> Placed:
    date, words = dated
    basis = attribution.date_basis if kind == "said" else "said"
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
        date_label=date_label(date),
        date_basis=basis,
        basis_label=BASES[basis],
        heading=heading(date),
    )
    return entry, attribution.span.start


def _events(woven: Woven, addresses: Addresses) -> Iterable[Placed]:
    """Make an entry of each dated sentence that tells what happened, is to come or might be.

    A day alone makes no entry: it has to date a happening (:attr:`Findings.events`), lie ahead, or be the
    editor's own. A heading, a doubled sentence, "today" and "now" are none.
    """
    prose = woven.prose
    seen: set[str] = set()
    for number, line in enumerate(prose.lines):
        words = normalised(line.text)
        if line.kind in {"heading", "code"} or words in seen:
            continue
        seen.add(words)
        for found in _distinct(prose.dates.within(line.span)):
            value = woven.declared_date(found)
            if value is None or woven.is_dropped(found.span):
                continue
            told = _told(woven, number, found, value)
            if told is not None:
                yield _of_source(woven, line, (value, found), told, addresses), found.span.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a sentence tells with a date: the kind of entry, the words, and whose statement they stand in."""

    kind: EntryKind
    words: Span
    clause: bool = False
    """Whether the words are a whole clause, which may be printed without the rest of the sentence."""
    statement: str = ""
    """Id of the published statement that tells it; empty where the source itself does."""
    note: str = ""
    """What a reader has to know of the words: "meant is the one before"."""
    printed: str = ""
    """The words as a statement prints them, where what was made public is a statement."""


def _told(woven: Woven, number: int, found: DateExpression, value: EdtfDate) -> Told | None:
    """Return what a sentence tells with a date; nothing where that is not an entry of its own."""
    prose, spoken = woven.prose, number in woven.spoken
    if woven.is_declared(found):
        return None if spoken else Told(kind=_kind(prose, number, value, found.span), words=found.span)
    if pattern("no_day").fullmatch(prose.text(found.span)):
        return None
    events = prose.events_dated(found.span)
    if _under_scenario(prose, number) or _later(value, prose):
        return None if spoken else _to_come(prose, number, found, value)
    told = (_happened(woven, e) for e in events if not e.rule.startswith("ahead"))
    happened = next((t for t in told if t is not None), None)
    if happened is not None or spoken:
        return happened
    ahead = next((e for e in events if e.rule == "ahead"), None)
    if ahead is None or not _was_to_come(prose, ahead, value):
        return None
    return Told(kind="scheduled", words=ahead.span, clause=True)


def _to_come(prose: Prose, number: int, found: DateExpression, value: EdtfDate) -> Told | None:
    """Return what a sentence tells with a later date: what is scheduled, or might be.

    Nothing where it schedules nothing: "did not rule out a meeting in June".
    """
    events = prose.events_dated(found.span)
    kind = _kind(prose, number, value, found.span)
    if any(e.rule == "ahead-noun" for e in events) and not _under_scenario(prose, number):
        kind = "scheduled"  # "may be over by the vote of 3 May": the vote is not what may be
    clause = next((e.span for e in events if e.rule in {"ahead", "ahead-noun"}), None)
    if kind == "scheduled" and (clause is None or _is_quoted(prose, found.span)):
        return None
    return Told(kind=kind, words=clause or found.span, clause=clause is not None)


def _was_to_come(prose: Prose, ahead: Event, value: EdtfDate) -> bool:
    """Return whether a clause schedules something for a day that isn't later than the article.

    "was due on Friday", whatever came of it; "opens on Friday" of an article of that Friday. Of a Friday that
    is over, "opens" and "the Friday vote" schedule nothing.
    """
    if pattern("was_coming").search(QUOTED.sub(" ", prose.text(ahead.span))):
        return True
    published = prose.article.published
    last, first = value.latest, published.earliest if published else None
    is_over = bool(first and last and last < first)
    return not is_over and first is not None


def _happened(woven: Woven, event: Event) -> Told | None:
    """Return an event with who tells it: the source itself, or the statement that it stands in.

    Nothing where it is speech, which the chronology has as what was said, or stands in the words of a speaker
    who isn't sure: they would pass for the source's own. What is demanded, denied or feared did not happen.
    """
    prose = woven.prose
    holding = [
        held for held in woven.held.over(event.cue) if any(place.overlaps(event.cue) for place in held.places)
    ]
    note = FORMER if event.rule == "former" else ""
    own = not holding or any(held.unspoken for held in holding)
    cues = [s.cue for s in prose.statements.over(event.cue) if s.cue is not None]
    is_speech = not _is_deed(woven, event) and any(cue.overlaps(event.cue) for cue in cues)
    is_quoted = _is_quoted(prose, event.cue)
    if own:
        if not holding and (is_quoted or is_speech or event.rule == "told"):
            return None  # what is told by nobody whose words are known would pass for the source's own
        public = _is_made_public(woven, event)
        printed = _statement_text(woven, event) if public else ""
        return Told(kind="event", words=event.span, clause=not public, note=note, printed=printed)
    told = [h.attribution for h in holding if h.attribution is not None]
    statement = next((a.id for a in told if a.force == "say" and not a.negated), "")
    if is_speech or is_quoted or not statement:
        return None
    return Told(kind="event", words=event.span, clause=True, statement=statement, note=note)


def _is_deed(woven: Woven, event: Event) -> bool:
    """Return whether words of speech are a deed as well: "voted to close it", "announced a new mole"."""
    decides = pattern("deciding").fullmatch(woven.prose.text(event.cue))
    return bool(decides) or _is_made_public(woven, event)


def _is_made_public(woven: Woven, event: Event) -> bool:
    """Return whether something was made public, which happened on its day.

    "announced a new mole" · "expressed his intention to resign" · of an outlet: "reported on Monday that …"
    """
    prose, cue = woven.prose, event.cue
    behind = Span(start=cue.start, end=max(cue.end, event.span.end))
    if pattern("announcing").search(_without_clauses(prose.text(behind))):
        return True
    outlets = {outlet.actor for outlet in woven.register.outlets.values() if outlet.actor}
    told = {s.speaker for s in prose.statements.over(cue) if s.cue is not None and s.cue.overlaps(cue)}
    return bool(told & outlets) and bool(pattern("publishing").fullmatch(prose.text(cue)))


def _statement_text(woven: Woven, event: Event) -> str:
    """Return the words of the statement whose verb tells an event; empty where none is printed."""
    for said in woven.prose.statements.over(event.cue):
        if said.cue is None or not said.cue.overlaps(event.cue):
            continue
        for made in woven.attributions:
            if made.span.contains(said.cue) and said.speaker in made.speakers and made.text:
                return made.text
    return ""


def _without_clauses(words: str) -> str:
    """Return the words of a clause up to what is told in it: "said" of "said that he announced it"."""
    return words.partition(" that ")[0]


def _is_quoted(prose: Prose, place: Span) -> bool:
    """Return whether words stand inside the quotation of somebody's words."""
    return any(q.kind == "speech" for q in prose.quotations.over(place))


def _of_source(
    woven: Woven, line: Line, dated: tuple[EdtfDate, DateExpression], told: Told, addresses: Addresses
) -> ChronologyEntry:
    """Make the entry of a sentence that tells something with a date."""
    value, found = dated
    prose = woven.prose
    article = addresses.first("article", prose.article.id)
    actors = (m.actor for m in prose.mentions.within(line.span) if m.actor in woven.register.actors)
    declared = woven.declared_issues(line.span)
    basis: DateBasis = "declared" if woven.is_declared(found) else "said"
    printed = woven.printable_clause if told.clause else woven.printable
    return ChronologyEntry(
        id=addresses.claim("c", "event", article, normalised(line.text), value.text),
        kind=told.kind,
        date=value,
        date_words=woven.prose.text(found.span),
        text=told.printed or printed(line.span, told.words),
        article=prose.article.id,
        sentence=woven.anchor(line.span.start),
        attribution=told.statement,
        actors=tuple(dict.fromkeys(a for a in actors if a)),
        issues=issues_of(line.text, woven.register.issues) if declared is None else declared,
        date_label=date_label(value),
        date_basis=basis,
        basis_label=BASES[basis] or told.note,
        heading=heading(value),
    )


def _scenarios(woven: Woven, addresses: Addresses) -> Iterable[Placed]:
    """Make an entry of each outcome that a list under such a heading names without a date.

    It stands at the date of the article, which is when it was thought of. A paragraph
    counts only where it says itself that it tells a scenario; one below a bare title
    ("2. The war grinds on") belongs to that title.
    """
    prose = woven.prose
    published = prose.article.published
    if published is None:
        return
    article = addresses.first("article", prose.article.id)
    for numbers in _outcomes(prose):
        lines = [prose.lines[n] for n in numbers]
        span = Span(start=lines[0].span.start, end=lines[-1].span.end)
        words = prose.text(span)
        told = lines[0].kind == "list_item" or pattern("scenario_words").search(words)
        dated = any(woven.declared_date(d) for d in prose.dates.within(span))
        if not told or dated or woven.is_dropped(span) or woven.spoken & set(numbers):
            continue
        actors = (m.actor for m in prose.mentions.within(span) if m.actor in woven.register.actors)
        declared = woven.declared_issues(span)
        entry = ChronologyEntry(
            id=addresses.claim("c", "scenario", article, normalised(lines[0].text)),
            kind="scenario",
            date=published,
            date_words="",
            text=_outcome_text(woven, lines),
            article=prose.article.id,
            sentence=woven.anchor(span.start),
            actors=tuple(dict.fromkeys(a for a in actors if a)),
            issues=issues_of(words, woven.register.issues) if declared is None else declared,
            date_label=date_label(published),
            date_basis="published",
            basis_label=BASES["published"],
            heading=heading(published),
        )
        yield entry, span.start


def _outcomes(prose: Prose) -> Iterable[Sequence[int]]:
    """Yield the numbers of the lines of each passage under such a heading, a title with its paragraph."""
    passages: dict[int, list[int]] = {}
    for number, line in enumerate(prose.lines):
        if line.kind != "heading" and _under_scenario(prose, number):
            passages.setdefault(line.passage, []).append(number)
    below: set[int] = set()
    for passage, numbers in passages.items():
        if passage in below:
            continue
        following = passages.get(passage + 1, [])
        if _is_title(prose, numbers) and following and prose.lines[following[0]].kind == "paragraph":
            below.add(passage + 1)
            yield [*numbers, *following]
        else:
            yield numbers


def _is_title(prose: Prose, numbers: Sequence[int]) -> bool:
    """Return whether an item of a list is a bare title: "2. The war grinds on", without a full stop."""
    line = prose.lines[numbers[0]]
    return len(numbers) == 1 and line.kind == "list_item" and line.text[-1] not in ".!?"


def _outcome_text(woven: Woven, lines: Sequence[Line]) -> str:
    """Return an outcome as the site may print it: "The war grinds on: neither side gives way"."""
    title = [line for line in lines if line.passage == lines[0].passage]
    rest = lines[len(title) :]
    parts = [
        woven.printable(Span(start=part[0].span.start, end=part[-1].span.end), part[0].span)
        for part in (title, rest)
        if part
    ]
    return ": ".join(filter(None, parts))


def _kind(prose: Prose, line: int, date: EdtfDate, place: Span, *, reported: bool = False) -> EntryKind:
    """Tell what happened from what is to come and from what might be.

    Under a heading such as "Three scenarios" everything might be. A day after the
    article, or one of its own days with "will" or "is scheduled", is to come; with
    "if" or "could" it might be. In reported speech "would" is the future.
    """
    if _under_scenario(prose, line):
        return "scenario"
    unquoted = _unquoted(prose, line)
    if _later(date, prose):
        # A comma parts a condition from what hangs on it: "If the talks fail, M will go on 4 May."
        conditional = pattern("conditions").search(unquoted) is not None
        part = QUOTED.sub(" ", _part_around(prose, line, place))
        supposed = not reported and pattern("supposed").search(part) is not None
        return "scenario" if conditional or supposed else "scheduled"
    published = prose.article.published
    past = published and published.earliest and date.latest and date.latest < published.earliest
    return "scheduled" if not past and pattern("coming").search(unquoted) else "event"


def _part_around(prose: Prose, line: int, place: Span) -> str:
    """Return the part of a sentence, between commas, semicolons and dashes, that a place stands in."""
    sentence = prose.lines[line].span
    before = re.split(PARTS, prose.text(Span(start=sentence.start, end=place.start)))[-1]
    behind = re.split(PARTS, prose.text(Span(start=place.end, end=sentence.end)))[0]
    return f"{before}{prose.text(place)}{behind}"


def _unquoted(prose: Prose, line: int) -> str:
    """Return a sentence without the words inside quotation marks."""
    return QUOTED.sub(" ", prose.lines[line].text)


def _under_scenario(prose: Prose, line: int) -> bool:
    heading = prose.heading_over(line)
    return bool(heading and pattern("scenario_headings").search(heading))


def _later(date: EdtfDate, prose: Prose) -> bool:
    """Return whether a date lies wholly after the article's publication."""
    published = prose.article.published
    first = date.earliest or date.latest
    return bool(published and published.latest and first and first > published.latest)


def _announced(woven: Woven, attribution: Attribution, found: DateExpression) -> bool:
    """Return whether a statement's content schedules something for a time that isn't over.

    "Officials said that talks are expected this week": the week began before the
    article and ends after it.
    """
    published = woven.prose.article.published
    value = found.value
    if not (published and value and published.latest and value.latest and value.latest > published.latest):
        return False
    return any(
        place.contains(found.span)
        and pattern("coming").search(QUOTED.sub(" ", woven.prose.text(place)))
        and not pattern("conditions").search(woven.prose.text(place))
        for held in woven.held.over(found.span)
        if held.attribution is not None and held.attribution.id == attribution.id
        for place in held.places
    )


def _distinct(dates: Sequence[DateExpression]) -> Iterable[DateExpression]:
    """Leave out a second expression for the same date."""
    seen: dict[str, DateExpression] = {}
    for found in dates:
        seen.setdefault(found.value.text if found.value else "", found)
    return seen.values()
