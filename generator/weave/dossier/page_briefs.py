"""What single pages hold: an actor's, an issue's, a source's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from generator.model.briefs import ActorBrief, Block, IssueBrief, SourceBrief
from generator.model.dates_in_words import date_label
from generator.weave.dating.date_order import date_key
from generator.weave.dating.office_terms import term_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.briefs import Sentence
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Register
    from generator.model.figures import LedgerFigure
    from generator.model.findings import Force
    from generator.model.proposals import Proposal
    from generator.weave.excerpts.linked_sentences import Readings
    from generator.weave.statements.woven_article import WovenArticle


class HasId(Protocol):
    """A record that others refer to by its id."""

    @property
    def id(self) -> str:
        """Its id."""


R = TypeVar("R", bound=HasId)
K = TypeVar("K", bound="Hashable")

ACTS: tuple[Force, ...] = ("propose", "demand", "reject", "support", "plan", "warn")
"""What speakers do beyond telling something, in the order in which an issue's page lists it."""


def by_date(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Sort statements by date, article and place."""
    return tuple(sorted(attributions, key=lambda a: (date_key(a.date), a.article, a.span, a.id)))


def actor_briefs(
    register: Register,
    attributions: Sequence[Attribution],
    chronology: Iterable[ChronologyEntry],
    spellings: Mapping[str, tuple[str, ...]],
    proposals: Sequence[Proposal] = (),
) -> dict[str, ActorBrief]:
    """Gather each actor's statements; ``attributions`` and ``chronology`` in the order of dates."""
    outlets = {o.id: o.actor for o in register.outlets.values() if o.actor}
    said = ids_by(attributions, lambda a: a.speakers)
    passed_on = ids_by(attributions, lambda a: (outlets.get(v, v) for v in a.via))
    about = ids_by(attributions, lambda a: a.about)
    dated = ids_by(chronology, lambda e: e.actors)
    proposed = ids_by(proposals, lambda p: p.proposers)
    answered = ids_by(proposals, lambda p: (answer.actor for answer in p.answers))
    moved = ids_by(attributions, lambda a: a.moved_from)
    return {
        actor.id: ActorBrief(
            actor=actor.id,
            said=said.get(actor.id, ()),
            passed_on=passed_on.get(actor.id, ()),
            about=about.get(actor.id, ()),
            chronology=dated.get(actor.id, ()),
            spellings=spellings.get(actor.id, ()),
            office_labels=tuple(term_in_words(o) for o in actor.offices),
            proposals=proposed.get(actor.id, ()),
            answered=answered.get(actor.id, ()),
            moved=moved.get(actor.id, ()),
        )
        for actor in sorted(register.actors.values(), key=lambda a: a.id)
    }


def issue_briefs(
    register: Register,
    attributions: Sequence[Attribution],
    chronology: Iterable[ChronologyEntry],
    figures: Iterable[LedgerFigure],
    proposals: Iterable[Proposal] = (),
) -> dict[str, IssueBrief]:
    """Gather each issue's statements by actor, the actor with the newest statement first."""
    by_actor = _by_actor(attributions)
    unnamed = ids_by((a for a in attributions if not a.speakers), lambda a: a.issues)
    acts = ids_by(attributions, lambda a: ((issue, a.force) for issue in a.issues))
    dated = ids_by(chronology, lambda e: e.issues)
    measured = ids_by(figures, lambda f: f.issues)
    forward = ids_by(proposals, lambda p: p.issues)
    return {
        issue.id: IssueBrief(
            issue=issue.id,
            by_actor=by_actor.get(issue.id, ()),
            chronology=dated.get(issue.id, ()),
            figures=measured.get(issue.id, ()),
            unnamed=unnamed.get(issue.id, ()),
            acts=tuple((force, acts[issue.id, force]) for force in ACTS if (issue.id, force) in acts),
            proposals=forward.get(issue.id, ()),
        )
        for issue in sorted(register.issues.values(), key=lambda i: i.id)
    }


def _by_actor(attributions: Iterable[Attribution]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return each issue's statements by actor, the actor who spoke last first."""
    found: dict[str, dict[str, list[str]]] = {}
    for attribution in attributions:
        for issue in attribution.issues:
            # An actor who speaks again moves to the end, so that the last one spoke last.
            for speaker in attribution.speakers:
                actors = found.setdefault(issue, {})
                actors[speaker] = [*actors.pop(speaker, []), attribution.id]
    return {
        issue: tuple((actor, tuple(ids)) for actor, ids in reversed(actors.items()))
        for issue, actors in found.items()
    }


def source_brief(woven: WovenArticle, origin: str, readings: Readings) -> SourceBrief:
    """Return a source's page: its digest sentence by sentence, or what was read in a full text."""
    article = woven.prose.article
    whole = article.is_printed_whole
    return SourceBrief(
        article=article.id,
        blocks=tuple(_blocks(woven)) if whole else (),
        attributions=tuple(a.id for a in woven.attributions),
        origin=origin,
        published_label=date_label(article.published),
        retrieved_label=date_label(article.retrieved),
        retired=tuple(a.id for a in woven.retired),
        evidence=() if whole else tuple(readings.evidence(woven)),
        former=() if whole else _former(woven),
    )


def _former(woven: WovenArticle) -> tuple[str, ...]:
    """Return the addresses of sentences that a full text's page doesn't print: their own, and former ones."""
    return tuple(dict.fromkeys(address for sentence in woven.sentences for address in sentence.also))


def _blocks(woven: WovenArticle) -> Iterable[Block]:
    blocks: dict[int, list[Sentence]] = {}
    for line, sentence in zip(woven.prose.lines, woven.sentences, strict=True):
        blocks.setdefault(line.passage, []).append(sentence)
    for passage, sentences in blocks.items():
        yield Block(kind=woven.prose.passages[passage].kind, sentences=tuple(sentences))


def ids_by(records: Iterable[R], keys: Callable[[R], Iterable[K]]) -> dict[K, tuple[str, ...]]:
    """Gather the ids of records by each of their keys, in the order of the records."""
    found: dict[K, list[str]] = {}
    for record in records:
        for key in dict.fromkeys(keys(record)):
            found.setdefault(key, []).append(record.id)
    return {key: tuple(ids) for key, ids in found.items()}
