"""How many of somebody else's words the site may print, and the ledger of those it does.

A full text is quoted, not republished. Each source has a budget of its words (``dossier.yml``), and every
word that any file of the site prints is entered in one ledger, once, by its place: two statements of one
sentence share its words. The statements come first, direct quotations before all; then events and figures
take what is left. What finds no room is listed by speaker, issue and date, without words. A number with its
hedge and the words of a day, by themselves, are facts and nobody's wording: they are printed uncounted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Span
from generator.text.span_index import SpanIndex
from generator.weave.addresses.address_claims import normalised
from generator.weave.excerpts.excerpt_spans import excerpts_of
from generator.weave.statements.drafts import OWN_WORDS
from generator.weave.statements.substance import (
    are_fragments,
    is_about_somebody,
    is_leaning_clause,
    leans_on_others,
    points_back,
    says_something,
)
from generator.weave.word_patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Dossier, Register
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.drafts import Draft
    from generator.weave.statements.joining import JoinedDraft

UNDATED = 0
"""The rank of a statement without a day among those that are told latest first."""
LEAST_FOR_EVENTS = 0.05
"""So much of a budget events may claim before the statements have any words, where they need it."""
FEWEST_QUOTED = 3
"""A quotation with fewer words adds nothing to one that leans on the words before it."""
FEWEST_LEADING_IN = 2
"""So many words before a quotation begin its clause: ``she had “not come to lose a country”``."""
_GESTURE = re.compile(r"^\([^()]*\)\s*")
"""As in an answer that begins with ``(Laughs)``."""
_OF_SOMEBODY = re.compile(r"\b(?:of|about|to|told|on|for|against)\s(?:M(?:r|rs|s)\.?\s)?[A-Z]")
_POINTING = frozenset({"it", "that", "this", "there", "these", "those"})
"""Words that say nothing of what a clause is about: ``it was “not true”``."""
TITLE_WORDS = 8
"""A line of a list with no more words names a scenario: ``War grinds on``."""
MOST_FOR_EVENTS = 0.25
"""So much they may claim before a statement gets more words than its shortest excerpt has."""


@dataclass(slots=True)
class Budget:
    """The words that one source may still give to the site, and those that it gave already."""

    prose: Prose
    limit: int | None
    """How many words may be printed; ``None`` where there is no limit."""
    most: int
    """How many words an excerpt may have."""
    printed: set[int] = field(default_factory=set)
    """The numbers of the words that are printed, each once, wherever and however often they stand."""

    @property
    def is_open(self) -> bool:
        """Return whether everything may be printed: a digest, or a text whose rights allow it."""
        return self.limit is None

    def fits(self, span: Span, *, spared: int = 0) -> bool:
        """Return whether a stretch may be printed and ``spared`` words are left."""
        if self.limit is None:
            return True
        fresh = set(self.prose.numbers(span)) - self.printed
        return len(self.printed) + len(fresh) <= self.limit - spared

    def enter(self, span: Span) -> None:
        """Enter the words of a stretch that is printed."""
        self.printed.update(self.prose.numbers(span))

    def take(self, found: Sequence[Span]) -> Span | None:
        """Return the longest of the stretches that fits, entered as printed; nothing where none does."""
        for span in reversed(found):
            if self.fits(span):
                self.enter(span)
                return span
        return None


def budget(prose: Prose, dossier: Dossier) -> Budget:
    """Return a source's budget: the lower of a number of words and a share of the article."""
    article = prose.article
    allowed = min(dossier.source_words, int(len(prose.words) * dossier.source_share))
    limit = None if article.is_printed_whole else allowed
    made = Budget(prose=prose, limit=limit, most=dossier.excerpt_words)
    for line in prose.lines:
        if normalised(line.text) == normalised(article.title):
            made.enter(line.span)  # every page that names the source prints its title
    return made


@dataclass(frozen=True, slots=True)
class Request:
    """A statement that wants words: its address, its place in the queue, and the stretches that would do."""

    address: str
    rank: tuple[int, int, bool, int, int]
    found: tuple[Span, ...]
    """The shortest first."""


def share_out(shown: Sequence[JoinedDraft], budget: Budget, register: Register) -> dict[str, Span | None]:
    """Return the stretch that each statement is printed with, by address; nothing where it is only listed.

    First each gets its shortest stretch, in the order of the queue, so that many are quoted. What is left
    lengthens them in the same order. Both times some words are left to the events of the source.
    """
    requests = [_request(same, budget, register) for same in shown]
    requests.sort(key=lambda request: request.rank)
    needed, limit = _told_by_events(budget.prose), budget.limit or 0
    chosen: dict[str, Span | None] = {}
    spared = min(needed, int(limit * LEAST_FOR_EVENTS))
    for request in requests:
        fitting = (span for span in request.found if budget.fits(span, spared=spared))
        shortest = next(fitting, None)
        chosen[request.address] = shortest
        if shortest is not None:
            budget.enter(shortest)
    spared = min(needed, int(limit * MOST_FOR_EVENTS))
    for request in requests:
        longest = _longest(request, chosen[request.address], budget, spared)
        if longest is not None:
            chosen[request.address] = longest
            budget.enter(longest)
    return chosen


def _longest(request: Request, short: Span | None, budget: Budget, spared: int) -> Span | None:
    """Return the longest stretch that holds the one chosen first and that there is room for."""
    if short is None:
        return None
    for span in reversed(request.found):
        if span.contains(short) and budget.fits(span, spared=spared):
            return span
    return None


def _told_by_events(prose: Prose) -> int:
    """Return how many words events and the titles of scenarios need, those of speech left out."""
    cues = SpanIndex(said.cue for said in prose.statements.all if said.cue is not None)
    told: set[int] = set()
    for event in prose.events.all:
        if not cues.overlaps(event.cue):
            told.update(prose.numbers(event.span))
    for number, line in enumerate(prose.lines):
        if _is_scenario_title(prose, number):
            told.update(prose.numbers(line.span))
    return len(told)


def _is_scenario_title(prose: Prose, number: int) -> bool:
    """Return whether a line names what might be: ``War grinds on``, in a list under ``Three scenarios``."""
    line = prose.lines[number]
    if line.kind != "list_item" or prose.count(line.span) > TITLE_WORDS:
        return False
    heading = prose.heading_over(number)
    return bool(heading) and pattern("scenario_headings").search(heading) is not None


def _request(same: JoinedDraft, budget: Budget, register: Register) -> Request:
    """Return a statement's place in the queue for words."""
    draft = same.draft
    found: tuple[Span, ...] = ()
    if not draft.retirement and _is_worth_words(budget, draft):
        found = tuple(
            span
            for span in excerpts_of(budget.prose, draft, budget.most)
            if not _is_leaning_part(budget.prose, draft, span)
            and not _names_nobody(budget.prose, draft, span)
        )
    day = draft.date.latest.toordinal() if draft.date and draft.date.latest else UNDATED
    # Of one day those on an issue come first, and of these the shortest, so that more are quoted.
    length = budget.prose.count(found[0]) if found else 0
    rank = (_turn(budget.prose, draft, register), -day, not draft.issues, length, draft.span.start)
    return Request(same.addresses[0], rank, found)


def _is_worth_words(budget: Budget, draft: Draft) -> bool:
    """Return whether a statement may take words of a budget: "It's a home run" and "Yes, they will" may not.

    What holds a declared position counts whatever its words, and so does all of a source without a budget.
    """
    if budget.is_open or draft.positions:
        return True
    said = _said(budget.prose, draft)
    if draft.cue is None and said[:1].islower():
        return False  # "especially this season has made it worse": the end of somebody's sentence
    quoted = _spoken(budget.prose, draft)
    goes_on = draft.cue is None or draft.rule in OWN_WORDS
    if goes_on and quoted and all(map(are_fragments, quoted)):
        return False  # “The greed. The showing off.”, behind “The bullying,” M said.
    if _names_nobody(budget.prose, draft, draft.wording):
        return False
    return says_something(said) and not _leans(budget.prose, draft, said, quoted)


def _spoken(prose: Prose, draft: Draft) -> list[str]:
    """Return the words in quotation marks, or of an answer, without a gesture in brackets before them."""
    return [_GESTURE.sub("", prose.text(quote)) for quote in draft.quotes]


def _leans(prose: Prose, draft: Draft, said: str, quoted: Sequence[str]) -> bool:
    """Return whether what was said, and quoted of it, says little without the words before it."""
    if not quoted:
        return is_leaning_clause(said)
    if any(_is_led_in(prose, draft, quote) for quote in draft.quotes):
        return False
    # Somebody is meant whom the report names: “He is tired,” M said of Brandt.
    return not is_about_somebody(quoted[0]) and _all_lean(said, quoted)


def _names_nobody(prose: Prose, draft: Draft, printed: Span) -> bool:
    """Return whether a quotation tells of somebody whom the printed words don't name.

    ``“He is tired,” M said`` is one, ``“He is tired,” M said of Brandt`` is none.
    """
    spoken = _spoken(prose, draft)
    if not spoken or not is_about_somebody(spoken[0]):
        return False
    first = draft.quotes[0]
    before = prose.text(Span(start=printed.start, end=max(printed.start, first.start)))
    behind = prose.text(Span(start=min(first.end, printed.end), end=printed.end))
    return _OF_SOMEBODY.search(f"{before} {behind}") is None


def _is_led_in(prose: Prose, draft: Draft, quote: Span) -> bool:
    """Return whether a quotation ends a clause of the report: "that she had “not come to lose a country”"."""
    begun = [part for part in draft.content if part.start < quote.start and part.contains(quote)]
    if not begun or not prose.text(quote)[:1].islower():
        return False
    led_in = prose.text(Span(start=begun[0].start, end=quote.start)).removeprefix("that ")
    return led_in.split(" ")[0] not in _POINTING and len(led_in.split()) >= FEWEST_LEADING_IN


def _is_readable(prose: Prose, draft: Draft, span: Span) -> bool:
    """Return whether a stretch of a statement says by itself what and who is meant."""
    return not _is_leaning_part(prose, draft, span) and not _names_nobody(prose, draft, span)


def _is_leaning_part(prose: Prose, draft: Draft, span: Span) -> bool:
    """Return whether only the part of a quotation that leans on other words is left: "He is trying to …"."""
    part = bool(draft.quotes) and not span.contains(draft.wording)
    return part and leans_on_others(prose.text(span))


def _all_lean(said: str, quoted: Sequence[str]) -> bool:
    """Return whether nothing but leaning quotations was said, and what is shorter still: “I’m sorry”."""
    beside = len(said.split()) - sum(len(words.split()) for words in quoted)
    leaning = [words for words in quoted if leans_on_others(words)]
    short = [words for words in quoted if len(words.split()) < FEWEST_QUOTED]
    return bool(leaning) and beside <= FEWEST_QUOTED and {*leaning, *short} == {*quoted}


def _said(prose: Prose, draft: Draft) -> str:
    """Return the words of a statement without its speaker and its verb, as far as they were told apart."""
    return " ".join(map(prose.text, draft.content or (draft.span,)))


def _turn(prose: Prose, draft: Draft, register: Register) -> int:
    """Return whose turn it is: what is quoted or holds a declared position, then who speaks to an issue.

    What points at the words before it comes last: ``“That is a disgrace,” Tolan said``.
    """
    if draft.positions:
        return 0
    if draft.quotes:
        return 3 if points_back(_said(prose, draft)) else 0
    is_registered = not register.actors.keys().isdisjoint(draft.speakers)
    return 1 if is_registered and draft.issues else 2


def long_quotations(prose: Prose, spans: Iterable[Span], dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Point out the quotations of a digest that are longer than the policy allows.

    A digest is printed whole, so how much of it is somebody else's words is the editor's choice. A full text
    has its budget.
    """
    if prose.article.text == "full":
        return ()
    limit = dossier.quotation_words
    found: list[Diagnostic] = []
    for span in sorted(set(spans)):
        words = len(prose.text(span).split())
        if words <= limit:
            continue
        found.append(
            Diagnostic.at(
                prose.article.source,
                span.start,
                end=span.end,
                code="quotation-too-long",
                message=f"a quotation of {words} words; the policy allows {limit}",
                hint="shorten it to what matters, or raise `quotation_words` in dossier.yml",
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements of a source are published, and how many of them are listed without words."""

    live: int
    silent: int
    long: int
    """Those without words that have no whole clause that is short enough."""
    empty: int = 0
    """Those without words that say nothing by themselves."""


def tally(budget: Budget, chosen: Mapping[str, Span | None], shown: Iterable[JoinedDraft]) -> Tally:
    """Count the statements of a source, and those that are listed without words."""
    live = [same for same in shown if same.draft.retirement is None]
    if budget.is_open:
        return Tally(len(live), 0, 0)
    silent = [same for same in live if chosen.get(same.addresses[0]) is None]
    telling = [same for same in silent if _is_worth_words(budget, same.draft)]
    long = sum(not excerpts_of(budget.prose, same.draft, budget.most) for same in telling)
    return Tally(len(live), len(silent), long, len(silent) - len(telling))


def spent(budget: Budget, counted: Tally) -> tuple[Diagnostic, ...]:
    """Say in one line that some statements of a source are listed without words, and why.

    It is said when everything is woven, for events and figures print words as well.
    """
    printed, limit = len(budget.printed), budget.limit
    if limit is None or (not counted.silent and printed <= limit):
        return ()
    told = (
        f"the site prints {printed} of the {limit} words that the policy allows of it: "
        f"{counted.live - counted.silent} of {counted.live} statements carry words, "
        f"{counted.silent} are listed without ({_reasons(budget, counted)})"
    )
    if printed > limit:
        # They are printed first, and nothing is quoted where they leave no room: none of these is left out.
        told = (
            f"its title and the names and roles of its speakers alone have {printed} words, more than the "
            f"{limit} that the policy allows of it: nothing of it is quoted"
        )
    return (
        Diagnostic.at(
            budget.prose.article.source,
            0,
            code="source-budget",
            message=told,
            hint="drop what matters less with notes, write a digest, give `rights` where they allow more, or "
            "change `excerpt_words`, `source_words` or `source_share` in dossier.yml",
            severity="review",
        ),
    )


def _reasons(budget: Budget, counted: Tally) -> str:
    """Say why statements have no words: for lack of room, of sense, or of a clause that is short enough."""
    room = counted.silent - counted.long - counted.empty
    reasons: list[str] = []
    if room:
        reasons.append(f"{room} for lack of room")
    if counted.empty:
        reasons.append(f"{counted.empty} that say nothing without the words around them")
    if counted.long:
        reasons.append(f"{counted.long} without a whole clause of {budget.most} words or fewer")
    return ", ".join(reasons)
