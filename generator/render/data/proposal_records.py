"""Plans, what is proposed, and what changed, as records of ``dossier.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.data.date_record import date_record
from generator.render.data.published_records import (
    AnswerRecord,
    DeclaredRecord,
    PlanRecord,
    ProposalRecord,
    ShiftRecord,
    StateRecord,
    VersionRecord,
    WordingRecord,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.content import Plan
    from generator.model.proposals import Answer, Proposal, Wording


def plan_record(plan: Plan) -> PlanRecord:
    """Return a plan of the register with its versions."""
    versions = (
        VersionRecord(id=version.id, label=version.label, date=date_record(version.date), why=version.why)
        for version in plan.versions
    )
    return PlanRecord(id=plan.id, title=plan.title, by=tuple(plan.by), versions=tuple(versions))


def proposal_record(proposal: Proposal) -> ProposalRecord:
    """Return what somebody proposes, with its wordings and answers."""
    return ProposalRecord(
        id=proposal.id,
        kind=proposal.kind,
        label=proposal.label,
        proposers=tuple(proposal.proposers),
        plan=proposal.plan or None,
        item=proposal.item or None,
        issues=tuple(proposal.issues),
        positions=tuple(
            DeclaredRecord(issue=issue, position=position) for issue, position in proposal.positions
        ),
        since=proposal.since_label,
        wordings=tuple(_wording(wording) for wording in proposal.wordings),
        answers=tuple(_answer(answer) for answer in proposal.answers),
    )


def shift_records(briefing: Briefing) -> Iterator[ShiftRecord]:
    """Return the changes of positions, then those of plans from version to version."""
    for shift in briefing.shifts:
        yield ShiftRecord(
            id=shift.id,
            kind="position",
            actor=shift.actor,
            plan=None,
            proposal=None,
            issues=(shift.issue,),
            before=_stated(shift.before_position, shift.before, briefing),
            after=_stated(shift.after_position, shift.after, briefing),
            certain=shift.certain,
        )
    for change in briefing.plan_changes:
        yield ShiftRecord(
            id=change.id,
            kind="plan",
            actor=None,
            plan=change.plan,
            proposal=change.proposal,
            issues=tuple(change.issues),
            before=_worded(change.before) if change.before else None,
            after=_worded(change.after),
            certain=True,
        )


def _stated(position: str, statement: str, briefing: Briefing) -> StateRecord:
    """Return a position with the statement that takes it."""
    said = briefing.attributions[statement]
    return StateRecord(
        position=position,
        text=said.text,
        version=None,
        article=said.article,
        sentence=said.id,
        statement=said.id,
        origin=said.origin,
        date=date_record(said.date, said.date_label),
    )


def _worded(wording: Wording) -> StateRecord:
    """Return the words of a plan's version."""
    return StateRecord(
        position=None,
        text=wording.text,
        version=wording.version or None,
        article=wording.article,
        sentence=wording.sentence,
        statement=wording.attribution or None,
        origin=wording.origin,
        date=date_record(wording.date, wording.date_label),
    )


def _wording(wording: Wording) -> WordingRecord:
    return WordingRecord(
        text=wording.text,
        version=wording.version or None,
        article=wording.article,
        sentence=wording.sentence,
        statement=wording.attribution or None,
        origin=wording.origin,
        date=date_record(wording.date, wording.date_label),
    )


def _answer(answer: Answer) -> AnswerRecord:
    return AnswerRecord(
        actor=answer.actor or None,
        stance=answer.stance,
        basis=answer.basis,
        version=answer.version or None,
        statement=answer.attribution,
        date=answer.date_label,
    )
