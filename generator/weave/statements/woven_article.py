"""One article, woven: its statements, its anchors, and what its notes say about plain prose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.briefs import Sentence
from generator.model.doubts import Doubt
from generator.model.text import Span
from generator.weave.addresses.address_claims import normalised
from generator.weave.addresses.former_addresses import (
    addresses_by_note,
    former_addresses,
    former_speakers,
    unregistered_addresses,
)
from generator.weave.dating.suspect_dates import withheld_dates
from generator.weave.excerpts.excerpt_spans import excerpts_about, in_print
from generator.weave.excerpts.quotation_budget import (
    Budget,
    Tally,
    budget,
    long_quotations,
    share_out,
    tally,
)
from generator.weave.speakers.unregistered_speakers import Reader
from generator.weave.statements.annotated_prose import PlacedFindings, Prose
from generator.weave.statements.drafts import drafts, once
from generator.weave.statements.editor_notes import apply_notes, words_of
from generator.weave.statements.joining import joined, spoken_together, told_once
from generator.weave.statements.paragraph_issues import ArticleIssues
from generator.weave.statements.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model.attributions import Attribution
    from generator.model.content import Article, Content, Note, Register
    from generator.model.edtf import EdtfDate
    from generator.model.findings import DateExpression, Findings
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.origins.lineage import Lineage
    from generator.weave.speakers.unregistered_speakers import NamedSpeaker
    from generator.weave.statements.drafts import Draft
    from generator.weave.statements.joining import JoinedDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPlaces:
    """The places of a statement's content, and the statement where it is published."""

    span: Span
    places: tuple[Span, ...]
    attribution: Attribution | None
    unspoken: bool
    """The editor says that nobody speaks here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """The addresses that a statement had before, and whose it was by them."""

    addresses: tuple[str, ...]
    """All of them."""
    named: tuple[str, ...]
    """Those that a note names."""
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WovenArticle:
    """What one article gives to the briefing."""

    prose: Prose
    register: Register
    attributions: tuple[Attribution, ...]
    """The published statements, in the order of the text."""
    retired: tuple[Attribution, ...]
    named: Mapping[str, tuple[NamedSpeaker, ...]]
    """Whom the words for a speaker name who is not in the register, by the statement's id."""
    withheld: tuple[Draft, ...]
    """Statements that aren't sure enough, for the editor's list."""
    held: PlacedFindings[StatementPlaces]
    """The places of every statement's content."""
    sentences: tuple[Sentence, ...]
    """As many as the prose has lines, in their order."""
    spoken: frozenset[int]
    """Numbers of the lines that hold a statement, published or not."""
    unsaid: tuple[Note, ...]
    """Notes that are about no statement."""
    proposed: tuple[tuple[Note, str], ...]
    """Notes on plans and on what is put forward, each with its statement's id (empty in plain prose)."""
    budget: Budget
    """How much of the text the site may still print."""
    tally: Tally
    """How many of its statements carry words."""

    def reported(self, span: Span) -> bool:
        """Return whether words belong to a statement, published or not, or the editor has dealt with them."""
        for held in self.held.over(span):
            if any(place.overlaps(span) for place in held.places):
                return True
        return self.is_dropped(span)

    def anchor(self, offset: int) -> str:
        """Return the anchor of the sentence that holds an offset."""
        number = self.prose.line_at(offset)
        if number is None:
            return ""
        return self.sentences[number].id

    def is_dropped(self, span: Span) -> bool:
        """Return whether the editor wants nothing of these words."""
        return any(note.drop for note in self._notes_on(span))

    def _notes_on(self, span: Span) -> list[Note]:
        """Return the notes about no statement that touch a stretch of plain prose."""
        return [note for note in self.unsaid if note.target.overlaps(span)]

    def declared_date(self, found: DateExpression) -> EdtfDate | None:
        """Return the date that the editor declares for a sentence, or else the one found."""
        for note in self._notes_on(found.span):
            if note.date is not None:
                return note.date
        return found.value

    def is_declared(self, found: DateExpression) -> bool:
        """Return whether the editor declares a date for a sentence."""
        return any(note.date is not None for note in self._notes_on(found.span))

    def declared_issues(self, span: Span) -> tuple[str, ...] | None:
        """Return the issues that the editor declares for a sentence of plain prose."""
        for note in self._notes_on(span):
            if note.issues is not None:
                return note.issues
        return None

    def affordable(self, line: Span, words: str) -> str:
        """Return words of a sentence where the budget has room for them, and nothing where it has not."""
        if self.budget.is_open or not words:
            return words
        span = self.prose.find(line, words)
        found = () if span is None else (span,)
        return "" if self.budget.take(found) is None else words

    def printable(self, span: Span, about: Span) -> str:
        """Return a sentence as the site may print it outside the source's page.

        Of a full text that is the shortest stretch that holds the words of ``about``; nothing where none is
        short enough, or the budget is spent.
        """
        if self.budget.is_open:
            return self.prose.text(span)
        found = excerpts_about(self.prose, span, about, self.budget.most)
        return self._in_print(span, found[:1])

    def printable_clause(self, span: Span, clause: Span) -> str:
        """Return a clause that is whole as the site may print it, and of a digest its sentence.

        Nothing where a full text's clause is too long, or the budget is spent.
        """
        if self.budget.is_open:
            return self.prose.text(span)
        is_short = self.prose.count(clause) <= self.budget.most
        return self._in_print(span, (clause,)) if is_short else ""

    def _in_print(self, span: Span, found: tuple[Span, ...]) -> str:
        """Return a stretch of a sentence as it is printed, if the budget has room for it."""
        kept = self.budget.take(found)
        return "" if kept is None else in_print(self.prose, span, kept)


def weave_article(
    article: Article, findings: Findings, content: Content, lineage: Lineage, addresses: Addresses
) -> tuple[WovenArticle, tuple[Diagnostic, ...]]:
    """Resolve an article's statements, apply its notes, and set its anchors."""
    prose = Prose(article, findings)
    register = content.register
    found, unsaid, faults = apply_notes(prose, drafts(prose), register.issues)
    # Statements that aren't published get an address too, so that it can't pass to another.
    first = addresses.first("article", article.id)
    addressed = [(addresses.claim("s", first, *_key(draft, addresses)), draft) for draft in found]
    allowed = budget(prose, content.dossier)
    resolver = Resolver(
        prose=prose,
        register=register,
        budget=allowed,
        article_issues=ArticleIssues.of(prose, register.issues),
    )
    wanted = ((a, d) for a, d in addressed if d.retirement is not None or resolver.published(d))
    shown, named = _named(joined(spoken_together(wanted, prose)), resolver, first)
    former = _former(shown, prose, register, addresses)
    resolver.enter_labels(s.draft for s in shown)
    _enter_names(named, prose, allowed)
    excerpts = share_out(shown, allowed, register)
    made = _made(shown, resolver, lineage, former, excerpts)
    live = tuple(made[s.addresses[0]] for s in shown if s.draft.retirement is None)
    retired = tuple(made[s.addresses[0]] for s in shown if s.draft.retirement is not None)
    faults += long_quotations(prose, [quote for s in shown for quote in s.draft.quotes], content.dossier)
    faults += tuple(withheld_dates(article, resolver.withheld_dates(s.draft for s in shown)))
    comments = [(n.target.start, words_of(n)) for n in unsaid]
    comments += [(d.extent.start, d.notes) for address, d in addressed if address not in made]
    woven = WovenArticle(
        prose=prose,
        register=register,
        attributions=live,
        retired=retired,
        named=named,
        withheld=tuple(
            replace(draft, vetoes=(*draft.vetoes, Doubt.NAMED_BEFORE)) if resolver.published(draft) else draft
            for address, draft in addressed
            if address not in made and not draft.dropped and not draft.unspoken
        ),
        held=PlacedFindings(_held(d, made.get(a) if d.retirement is None else None) for a, d in addressed),
        sentences=_sentences(prose, live, retired, comments, addresses),
        spoken=frozenset(n for d in found if not d.unspoken for n in prose.lines_over(d.span)),
        unsaid=unsaid,
        proposed=_proposed(addressed, made, unsaid),
        budget=allowed,
        tally=tally(allowed, excerpts, shown),
    )
    return woven, faults


def _named(
    found: Sequence[JoinedDraft], resolver: Resolver, first: str
) -> tuple[list[JoinedDraft], dict[str, tuple[NamedSpeaker, ...]]]:
    """Return the statements to publish, and whom the words for their speakers name, by address.

    ``The Tolland senator`` right behind a name is somebody whom the article names, and nothing says for sure
    whom: the editor decides. ``first`` is the id that the article had first.
    """
    places = {same.addresses[0]: resolver.speaker_place(same.draft) for same in found}
    if not any(places.values()):
        return list(found), {}
    reader = Reader(resolver.prose, resolver.register, first)
    named: dict[str, tuple[NamedSpeaker, ...]] = {}
    shown: list[JoinedDraft] = []
    for same in found:
        address, draft = same.addresses[0], same.draft
        place = places[address]
        if place is None:
            shown.append(same)
            continue
        who = reader.named(place)
        if who:
            named[address] = who
        is_decided = draft.retirement is not None or draft.rule == "editor"
        if who or is_decided or not reader.names_before(place):
            shown.append(same)
    return told_once(shown, named), named


def _enter_names(named: Mapping[str, tuple[NamedSpeaker, ...]], prose: Prose, allowed: Budget) -> None:
    """Enter the names and roles of unregistered speakers: pages print them as the article does."""
    text = prose.article.source.text
    speakers = {speaker for found in named.values() for speaker in found}
    for speaker in speakers:
        for words in (speaker.name, *speaker.roles):
            start = text.find(words)
            if start >= 0:
                allowed.enter(Span(start=start, end=start + len(words)))


def _made(
    shown: Iterable[JoinedDraft],
    resolver: Resolver,
    lineage: Lineage,
    former: Mapping[str, Former],
    excerpts: Mapping[str, Span | None],
) -> dict[str, Attribution]:
    """Make the published statements, and return each under all its addresses.

    ``former`` are the addresses that each had before, ``excerpts`` the words that it is printed with, both by
    its address.
    """
    article, outlets = resolver.prose.article, resolver.register.outlets
    made: dict[str, Attribution] = {}
    for same in shown:
        origin = lineage.of(article, same.draft.via, outlets, same.draft.origin)
        was = former[same.addresses[0]]
        excerpt = None if resolver.budget.is_open else excerpts.get(same.addresses[0])
        statement = replace(
            resolver.attribution(
                same.as_printed(excerpt), (*same.addresses, *was.addresses), origin, excerpt
            ),
            was=was.named,
            moved_from=tuple(s for s in was.speakers if s not in same.draft.speakers),
        )
        made |= dict.fromkeys(same.addresses, statement)
    return made


def _former(
    shown: Iterable[JoinedDraft], prose: Prose, register: Register, addresses: Addresses
) -> dict[str, Former]:
    """Return for each statement what addresses it had before, and whose it was by them.

    An address leads to one place: where two statements could have had it, the first has it.
    """
    shown = tuple(shown)
    articles = addresses.all_ids("article", prose.article.id)
    registered_late = {actor.id for actor in register.actors.values() if actor.was_unregistered}
    actors = {actor: addresses.all_ids("actor", actor) for actor in register.actors}
    taken = {address for same in shown for address in same.addresses}
    found: dict[str, Former] = {}
    for same in shown:
        named = [address for address in same.draft.was if address.startswith("s-")]
        place = same.draft.speaker_span
        if place is not None and not registered_late.isdisjoint(same.draft.found):
            named += unregistered_addresses(articles, prose.text(place), same.draft)
        others = sorted(former_addresses(articles, actors, same.draft))
        others += addresses_by_note(articles, prose, same.draft)
        before = tuple(a for a in (*named, *others) if a not in taken)
        speakers = former_speakers(named, articles, same.draft, actors) if named else ()
        taken |= {*before}
        found[same.addresses[0]] = Former(
            addresses=once(before), named=tuple(a for a in named if a in before), speakers=speakers
        )
    return found


def _unplaced(prose: Prose, made: Iterable[Attribution]) -> tuple[str, ...]:
    """Return the former addresses that notes name and that lead to no statement."""
    placed: set[str] = set()
    for statement in made:
        placed |= {statement.id, *statement.also}
    named = [address for note in prose.article.notes for address in note.was]
    return once(address for address in named if address not in placed)


def _proposed(
    addressed: Iterable[tuple[str, Draft]], made: Mapping[str, Attribution], unsaid: Iterable[Note]
) -> tuple[tuple[Note, str], ...]:
    """Pair the notes on what is put forward with the published statements that they are about.

    Words of a statement that isn't published would pass for the source's own, so they are left out.
    """
    pairs: list[tuple[Note, str]] = []
    for address, draft in addressed:
        if address in made and draft.retirement is None:
            pairs += [(note, made[address].id) for note in draft.proposed]
    pairs += [(note, "") for note in unsaid if note.proposal is not None]
    distinct = {(note.target, note.location, statement): (note, statement) for note, statement in pairs}
    return tuple(distinct[key] for key in sorted(distinct))


def _held(draft: Draft, attribution: Attribution | None) -> StatementPlaces:
    places = (*draft.content, *draft.quotes) or (draft.span,)
    return StatementPlaces(
        span=Span(start=min(p.start for p in places), end=max(p.end for p in places)),
        places=places,
        attribution=attribution,
        unspoken=draft.unspoken,
    )


def _key(draft: Draft, addresses: Addresses) -> tuple[str, ...]:
    """Return what a statement's address is made of; an actor who was renamed goes by the first id."""
    words, who, number = draft.key
    first = " ".join(sorted(addresses.first("actor", speaker) for speaker in draft.found))
    return (normalised(words), first or who, str(number))


def _sentences(
    prose: Prose,
    live: Sequence[Attribution],
    retired: Sequence[Attribution],
    comments: Iterable[tuple[int, tuple[str, ...]]],
    addresses: Addresses,
) -> tuple[Sentence, ...]:
    """Give every sentence its anchor: its first statement's address, or one of its own."""
    statements, tombstones = _addresses_by_line(prose, live), _addresses_by_line(prose, retired)
    notes: dict[int, list[str]] = {}
    for offset, words in comments:
        number = prose.line_at(offset)
        if number is not None:
            notes.setdefault(number, []).extend(words)
    former = _former_in_lines(prose, (*live, *retired))
    article = addresses.first("article", prose.article.id)
    made: list[Sentence] = []
    for number, line in enumerate(prose.lines):
        own = addresses.claim("p", article, normalised(line.text))
        here = statements.get(number, [])
        anchor = here[0] if here else own
        others = [address for address in (own, *former.get(number, ())) if address != anchor]
        made.append(
            Sentence(
                id=anchor,
                also=tuple(others),
                text=line.text,
                attributions=tuple(here),
                retired=tuple(tombstones.get(number, ())),
                notes=tuple(notes.get(number, ())),
            )
        )
    return tuple(made)


def _addresses_by_line(prose: Prose, statements: Iterable[Attribution]) -> dict[int, list[str]]:
    """Return the addresses of statements by the number of the line that each begins in."""
    found: dict[int, list[str]] = {}
    for statement in statements:
        number = prose.line_at(statement.span.start)
        if number is None:
            continue
        # A retired statement's other addresses stand at its tombstone.
        also = statement.also if statement.retirement is None else ()
        found.setdefault(number, []).extend((statement.id, *also))
    return found


def _former_in_lines(prose: Prose, statements: Iterable[Attribution]) -> dict[int, tuple[str, ...]]:
    """Return the former addresses that lead to each sentence, and to none of its statements."""
    unplaced = frozenset(_unplaced(prose, statements))
    found: dict[int, tuple[str, ...]] = {}
    for note in prose.article.notes:
        number = prose.line_at(note.target.start)
        if number is not None and not unplaced.isdisjoint(note.was):
            here = (a for a in note.was if a in unplaced)
            found[number] = once((*found.get(number, ()), *here))
    return found
