"""What is put forward outside of plans: demands, non-negotiables, proposals, guarantees, scenarios."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.dates_in_words import date_label
from generator.model.proposals import Answer, Proposal, Wording
from generator.weave.dating.date_order import date_key, earliest
from generator.weave.positions.position_history import exclusive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Article, Register
    from generator.model.findings import Force
    from generator.model.positions import Standing
    from generator.model.proposals import ProposalKind
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.proposals.plan_items import NotedProposal

BY_FORCE: dict[Force, ProposalKind] = {"demand": "demand", "propose": "proposal"}
"""What a statement puts forward where the editor doesn't say it."""
ORDER: tuple[ProposalKind, ...] = ("non-negotiable", "demand", "proposal", "guarantee", "scenario")
Same = tuple["ProposalKind", tuple[str, ...], tuple[str, ...]]
"""What statements that put the same forward have in common: kind, speakers, and position or remark."""


def proposals_outside_plans(
    said: Sequence[Attribution],
    told: Iterable[NotedProposal],
    sentences: Mapping[str, str],
    register: Register,
    addresses: Addresses,
) -> tuple[Proposal, ...]:
    """Return what statements put forward, by kind and date; ``said`` in the order of dates.

    Statements of the same speakers with the same declared positions, or of one remark, are one
    proposal in several wordings. ``sentences`` are the anchors of the statements' sentences.
    """
    labels = {(i.id, p.id): p.label for i in register.issues.values() for p in i.positions}
    together: dict[Same, list[Attribution]] = {}
    for statement, same in _put_forward(said, tuple(told)):
        together.setdefault(same, []).append(statement)
    since = {same: earliest(s.date for s in statements) for same, statements in together.items()}
    found = [
        Proposal(
            id=addresses.claim(
                "r",
                kind,
                *(addresses.first("actor", speaker) for speaker in who),
                *(addresses.first("issue", part) for part in what),
            ),
            kind=kind,
            label="; ".join(labels[p] for p in statements[0].positions if p in labels)
            or next((s.text for s in statements if s.text), ""),
            proposers=statements[0].speakers,
            wordings=tuple(_wording(s, sentences[s.id]) for s in statements),
            issues=tuple(sorted({i for s in statements for i in s.issues})),
            positions=statements[0].positions,
            since=since[kind, who, what],
            since_label=date_label(since[kind, who, what]),
        )
        for (kind, who, what), statements in together.items()
    ]
    return tuple(sorted(found, key=lambda p: (ORDER.index(p.kind), date_key(p.wordings[0].date), p.id)))


def scenarios(
    chronology: Sequence[ChronologyEntry],
    said: Mapping[str, Attribution],
    articles: Mapping[str, Article],
    origins: Mapping[str, str],
    addresses: Addresses,
) -> tuple[Proposal, ...]:
    """Return what the chronology holds as a scenario; ``origins`` are those of the articles.

    It has been told since the article that tells it, whatever the time that it is about.
    """
    since = {entry.id: articles[entry.article].published or entry.date for entry in chronology}
    return tuple(
        Proposal(
            id=addresses.claim("r", "scenario", entry.id),
            kind="scenario",
            label=entry.text,
            proposers=said[entry.attribution].speakers if entry.attribution else (),
            wordings=(
                Wording(
                    text=entry.text,
                    article=entry.article,
                    sentence=entry.sentence,
                    origin=said[entry.attribution].origin if entry.attribution else origins[entry.article],
                    date=since[entry.id],
                    date_label=date_label(since[entry.id]),
                    attribution=entry.attribution,
                ),
            ),
            issues=entry.issues,
            since=since[entry.id],
            since_label=date_label(since[entry.id]),
        )
        for entry in chronology
        if entry.kind == "scenario"
    )


def answered(
    found: Iterable[Proposal], matrix: Iterable[Standing], said: Mapping[str, Attribution], register: Register
) -> tuple[Proposal, ...]:
    """Add to what states a position who holds the same position, and who holds one that excludes it."""
    barred = {issue.id: exclusive(issue) for issue in register.issues.values()}
    held: dict[str, list[tuple[str, str, Attribution]]] = {}
    for cell in matrix:
        for position, statement in cell.held:
            held.setdefault(cell.issue, []).append((cell.actor, position, said[statement]))
    for holders in held.values():
        holders.sort(key=lambda h: (date_key(h[2].date), h[0], h[1]))
    made: list[Proposal] = []
    for proposal in found:
        answers = [
            Answer(
                actor=actor,
                stance="supports" if other == position else "rejects",
                attribution=statement.id,
                date_label=statement.date_label,
                basis="position",
            )
            for issue, position in proposal.positions
            for actor, other, statement in held.get(issue, ())
            if actor not in proposal.proposers
            and (other == position or frozenset((other, position)) in barred[issue])
        ]
        made.append(replace(proposal, answers=(*proposal.answers, *dict.fromkeys(answers))))
    return tuple(made)


def _put_forward(
    said: Sequence[Attribution], told: Sequence[NotedProposal]
) -> Iterable[tuple[Attribution, Same]]:
    """Return the statements that put something forward, each with what it shares with its like.

    The editor's word comes first, then the verb's. What tells of a plan is listed with the plan.
    """
    declared = {t.attribution.id: t.proposed.kind for t in told if t.attribution and t.proposed.kind}
    of_plans = {t.attribution.id for t in told if t.attribution and t.proposed.plan}
    kinds: dict[str, ProposalKind] = {}
    remarks: dict[tuple[str, tuple[str, ...]], tuple[ProposalKind, tuple[str, ...]]] = {}
    for statement in said:
        by_force = None if statement.negated or statement.id in of_plans else BY_FORCE.get(statement.force)
        kind = declared.get(statement.id) or by_force
        if kind:
            kinds[statement.id] = kind
            if statement.utterance:
                remarks.setdefault((statement.utterance, statement.speakers), (kind, _stated(statement)))
    for statement in said:
        own = (kinds[statement.id], _stated(statement)) if statement.id in kinds else None
        found = remarks.get((statement.utterance, statement.speakers), own)
        if found:
            yield statement, (found[0], statement.speakers or (statement.speaker_words,), found[1])


def _stated(statement: Attribution) -> tuple[str, ...]:
    positions = tuple(part for position in statement.positions for part in position)
    return positions or (statement.utterance or statement.id,)


def _wording(statement: Attribution, sentence: str) -> Wording:
    return Wording(
        text=statement.text,
        article=statement.article,
        sentence=sentence,
        origin=statement.origin,
        date=statement.date,
        date_label=statement.date_label,
        attribution=statement.id,
    )
