"""What each page holds: an actor's, an issue's, a source's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefs import ActorBrief, Block, IssueBrief, SourceBrief
from generator.weave.dates import date_key
from generator.weave.dates_in_words import in_words
from generator.weave.offices import term_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.briefs import Sentence
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Register
    from generator.model.figures import LedgerFigure
    from generator.model.findings import Force
    from generator.model.proposals import Proposal
    from generator.weave.article import Woven

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
    proposals: Iterable[Proposal] = (),
) -> dict[str, ActorBrief]:
    """Gather each actor's statements; ``attributions`` and ``chronology`` in the order of dates."""
    said: dict[str, list[str]] = {}
    passed_on: dict[str, list[str]] = {}
    about: dict[str, list[str]] = {}
    outlets = {o.id: o.actor for o in register.outlets.values() if o.actor}
    for attribution in attributions:
        _add(said, attribution.speakers, attribution.id)
        _add(passed_on, (outlets.get(v, v) for v in attribution.via), attribution.id)
        _add(about, attribution.about, attribution.id)
    dated: dict[str, list[str]] = {}
    for entry in chronology:
        _add(dated, entry.actors, entry.id)
    proposed: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    for proposal in proposals:
        _add(proposed, proposal.proposers, proposal.id)
        _add(answered, (a.actor for a in proposal.answers), proposal.id)
    return {
        actor.id: ActorBrief(
            actor=actor.id,
            said=tuple(said.get(actor.id, ())),
            passed_on=tuple(passed_on.get(actor.id, ())),
            about=tuple(about.get(actor.id, ())),
            chronology=tuple(dated.get(actor.id, ())),
            spellings=spellings.get(actor.id, ()),
            office_labels=tuple(term_in_words(o) for o in actor.offices),
            proposals=tuple(proposed.get(actor.id, ())),
            answered=tuple(answered.get(actor.id, ())),
        )
        for actor in sorted(register.actors.values(), key=lambda a: a.id)
    }


def issue_briefs(
    register: Register,
    attributions: Iterable[Attribution],
    chronology: Iterable[ChronologyEntry],
    figures: Iterable[LedgerFigure],
    proposals: Iterable[Proposal] = (),
) -> dict[str, IssueBrief]:
    """Gather each issue's statements by actor, the actor with the newest statement first."""
    by_actor: dict[str, dict[str, list[str]]] = {}
    unnamed: dict[str, list[str]] = {}
    acts: dict[tuple[str, str], list[str]] = {}
    for attribution in attributions:
        for issue in attribution.issues:
            # An actor who speaks again moves to the end, so that the last one spoke last.
            for speaker in attribution.speakers:
                actors = by_actor.setdefault(issue, {})
                actors[speaker] = [*actors.pop(speaker, []), attribution.id]
            if attribution.force in ACTS:
                acts.setdefault((issue, attribution.force), []).append(attribution.id)
        if not attribution.speakers:
            _add(unnamed, attribution.issues, attribution.id)
    dated: dict[str, list[str]] = {}
    for entry in chronology:
        _add(dated, entry.issues, entry.id)
    measured: dict[str, list[str]] = {}
    for figure in figures:
        _add(measured, figure.issues, figure.id)
    forward: dict[str, list[str]] = {}
    for proposal in proposals:
        _add(forward, proposal.issues, proposal.id)
    return {
        issue.id: IssueBrief(
            issue=issue.id,
            by_actor=tuple((a, tuple(ids)) for a, ids in reversed(by_actor.get(issue.id, {}).items())),
            chronology=tuple(dated.get(issue.id, ())),
            figures=tuple(measured.get(issue.id, ())),
            unnamed=tuple(unnamed.get(issue.id, ())),
            acts=tuple((f, tuple(acts[issue.id, f])) for f in ACTS if (issue.id, f) in acts),
            proposals=tuple(forward.get(issue.id, ())),
        )
        for issue in sorted(register.issues.values(), key=lambda i: i.id)
    }


def source_brief(woven: Woven, origin: str) -> SourceBrief:
    """Return a source's page: its digest sentence by sentence, or a full text's statements only."""
    article = woven.prose.article
    return SourceBrief(
        article=article.id,
        blocks=tuple(_blocks(woven)) if article.text == "digest" else (),
        attributions=tuple(a.id for a in woven.attributions),
        origin=origin,
        published_label=in_words(article.published),
        retrieved_label=in_words(article.retrieved),
        retired=tuple(a.id for a in woven.retired),
    )


def _blocks(woven: Woven) -> Iterable[Block]:
    blocks: dict[int, list[Sentence]] = {}
    for line, sentence in zip(woven.prose.lines, woven.sentences, strict=True):
        blocks.setdefault(line.passage, []).append(sentence)
    for passage, sentences in blocks.items():
        yield Block(kind=woven.prose.passages[passage].kind, sentences=tuple(sentences))


def _add(lists: dict[str, list[str]], keys: Iterable[str], value: str) -> None:
    for key in dict.fromkeys(keys):
        lists.setdefault(key, []).append(value)
