"""Statements on their way to publication: speakers of one sentence together, nothing decided yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import DateBasis
    from generator.model.content import Note, Retirement
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Confidence, Force, Statement
    from generator.weave.statements.annotated_prose import Prose

OWN_WORDS = frozenset({"label", "answer"})
"""Rules that read what stands behind a speaker's name, or below a question: it is said as it stands."""
RANK: dict[str, int] = {"low": 0, "medium": 1, "high": 2}
"""How sure each confidence is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement as extracted, with what the editor has changed in it."""

    span: Span
    key: tuple[str, str, int]
    """The words of its sentence, who was found to speak, and its number among that speaker's there.

    So another speaker's words that are found in the same sentence later take nobody's address.
    """
    speakers: tuple[str, ...]
    speaker_span: Span | None
    antecedent: Span | None
    """The words that a pronoun stands for, where nobody in the register is meant."""
    cue: Span | None
    content: tuple[Span, ...]
    quotes: tuple[Span, ...]
    via: tuple[str, ...]
    date: EdtfDate | None
    date_basis: DateBasis
    issues: tuple[str, ...]
    hedges: tuple[Span, ...]
    negated: bool
    force: Force
    confidence: Confidence
    rule: str
    vetoes: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    issues_declared: bool = False
    """The editor says what it is about, or that it is about nothing."""
    positions: Mapping[str, str] = field(default_factory=dict)
    utterance: str = ""
    notes: tuple[str, ...] = ()
    retirement: Retirement | None = None
    origin: str = ""
    """Where the editor says that the words come from: ``own``, or the outlet of a relayed report."""
    proposed: tuple[Note, ...] = ()
    """Notes that say what the statement has to do with a plan, or what it puts forward."""
    dropped: bool = False
    """The editor wants neither the statement nor anything else of it."""
    unspoken: bool = False
    """The editor says that nobody speaks here."""
    found: tuple[str, ...] = ()
    """Ids of the speakers as found, whomever a note names."""
    was: tuple[str, ...] = ()
    """Addresses that the editor says it had before."""
    declared: tuple[Span, ...] = ()
    """The words of the notes that name its speaker."""

    @property
    def wording(self) -> Span:
        """The words of the statement: its sentence, without the label in front (``Basku: We agree``)."""
        if self.rule not in OWN_WORDS or not self.content:
            return self.span
        return Span(start=max(self.span.start, self.content[0].start), end=self.span.end)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The places that make it a statement: speaker, cue and content."""
        places = (self.speaker_span, self.cue, *self.content, *self.quotes)
        return tuple(place for place in places if place is not None)

    @property
    def extent(self) -> Span:
        """From the first to the last character of the evidence."""
        places = self.evidence or (self.span,)
        return Span(start=min(p.start for p in places), end=max(p.end for p in places))


def drafts(prose: Prose) -> tuple[Draft, ...]:
    """Draft each statement of an article, in the order of the text.

    ``Moor and Tal have urged …`` is found as two statements with the same cue and
    content, and is one statement of two speakers. A low one never joins.
    """
    together: dict[tuple[object, ...], list[Statement]] = {}
    for statement in sorted(prose.statements.all, key=_in_text_order):
        shared = statement.cue is not None and bool(statement.content)
        own = None if shared and statement.speaker else (statement.speaker, statement.speaker_span)
        low = statement.speaker if statement.confidence == "low" else None
        key = (statement.span, statement.cue, statement.content, statement.via, own, low)
        together.setdefault(key, []).append(statement)
    counts: dict[tuple[str, ...], int] = {}
    made: list[Draft] = []
    for group in together.values():
        who = _found(prose, group)
        place = (*map(str, prose.lines_over(group[0].span)), who)
        counts[place] = counts.get(place, 0) + 1
        made.append(_draft(prose, group, (prose.text(group[0].span), who, counts[place])))
    return tuple(made)


MADE_BY_NOTE = "editor: "
"""What the key of a statement begins with that a note makes where nothing was found."""


def created(prose: Prose, target: Span) -> Draft:
    """Draft the statement that an editor's note makes where nothing was found."""
    span = prose.sentences(target)
    return Draft(
        span=span,
        key=(f"{MADE_BY_NOTE}{prose.text(target)}", "", 1),
        speakers=(),
        speaker_span=None,
        antecedent=None,
        cue=None,
        content=(target,),
        quotes=tuple(
            Span(start=max(q.span.start, target.start), end=min(q.span.end, target.end))
            for q in prose.quotations.over(target)
            if q.kind == "speech" and q.span.overlaps(target)
        ),
        via=(),
        date=None,
        date_basis="published",
        issues=(),
        hedges=(),
        negated=False,
        force="say",
        confidence="high",
        rule="editor",
    )


def _in_text_order(statement: Statement) -> tuple[object, ...]:
    return (
        statement.span,
        statement.content,
        statement.cue or statement.span,
        statement.speaker_span or statement.span,
        statement.speaker or "",
        statement.rule,
    )


def _found(prose: Prose, group: Sequence[Statement]) -> str:
    """Name the speakers as found: their ids, or else the words for them."""
    ids = sorted({s.speaker for s in group if s.speaker})
    words = (prose.text(s.speaker_span) for s in group if s.speaker_span is not None)
    return " ".join(ids) or next(words, "")


def _draft(prose: Prose, group: list[Statement], key: tuple[str, str, int]) -> Draft:
    first = group[0]
    quotes: tuple[Span, ...] = tuple(sorted({q for s in group for q in s.quotes}))
    if first.rule in OWN_WORDS and prose.article.text == "full":
        quotes = first.content  # an interview prints its answers without quotation marks
    places = [s.speaker_span for s in group if s.speaker_span is not None]
    return Draft(
        span=first.span,
        key=key,
        speakers=once(s.speaker for s in group if s.speaker),
        speaker_span=Span(start=min(p.start for p in places), end=max(p.end for p in places))
        if places
        else None,
        antecedent=first.antecedent,
        cue=first.cue,
        content=first.content,
        quotes=quotes,
        via=first.via,
        date=first.date,
        date_basis="said" if first.date is not None else "published",
        issues=tuple(sorted({i for s in group for i in s.issues})),
        hedges=tuple(sorted({h for s in group for h in s.hedges})),
        negated=any(s.negated for s in group),
        force=first.force,
        confidence=min((s.confidence for s in group), key=RANK.__getitem__),
        rule=first.rule,
        vetoes=once(v for s in group for v in s.vetoes),
        candidates=once(c for s in group for c in s.candidates),
        found=tuple(sorted({s.speaker for s in group if s.speaker})),
    )


def once(values: Iterable[str]) -> tuple[str, ...]:
    """Leave out repetitions."""
    return tuple(dict.fromkeys(values))
