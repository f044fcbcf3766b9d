"""Plans, what is put forward, and what changed, as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.render.data.dates import date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.content import Plan
    from generator.model.proposals import Proposal, Wording

Record = dict[str, Any]


def plan(known: Plan) -> Record:
    """Return a plan of the register with its versions."""
    return {
        "id": known.id,
        "title": known.title,
        "by": list(known.by),
        "versions": [
            {"id": v.id, "label": v.label, "date": date(v.date), "why": v.why} for v in known.versions
        ],
    }


def proposal(made: Proposal) -> Record:
    """Return what is put forward, with its wordings and answers."""
    return {
        "id": made.id,
        "kind": made.kind,
        "label": made.label,
        "proposers": list(made.proposers),
        "plan": made.plan or None,
        "item": made.item or None,
        "issues": list(made.issues),
        "positions": [{"issue": issue, "position": position} for issue, position in made.positions],
        "since": made.since_label,
        "wordings": [_wording(wording) for wording in made.wordings],
        "answers": [
            {
                "actor": answer.actor or None,
                "stance": answer.stance,
                "basis": answer.basis,
                "version": answer.version or None,
                "statement": answer.attribution,
                "date": answer.date_label,
            }
            for answer in made.answers
        ],
    }


def shifts(briefing: Briefing) -> Iterator[Record]:
    """Return the changes of positions, then those of plans from version to version."""
    for shift in briefing.shifts:
        sides = ((shift.before_position, shift.before), (shift.after_position, shift.after))
        before, after = (_taken(position, statement, briefing) for position, statement in sides)
        yield {
            "id": shift.id,
            "kind": "position",
            "actor": shift.actor,
            "plan": None,
            "proposal": None,
            "issues": [shift.issue],
            "before": before,
            "after": after,
            "certain": shift.certain,
        }
    for change in briefing.plan_changes:
        yield {
            "id": change.id,
            "kind": "plan",
            "actor": None,
            "plan": change.plan,
            "proposal": change.proposal,
            "issues": list(change.issues),
            "before": {"position": None, **_wording(change.before)} if change.before else None,
            "after": {"position": None, **_wording(change.after)},
            "certain": True,
        }


def _taken(position: str, statement: str, briefing: Briefing) -> Record:
    said = briefing.attributions[statement]
    return {
        "position": position,
        "text": said.text,
        "version": None,
        "article": said.article,
        "sentence": said.id,
        "statement": said.id,
        "origin": said.origin,
        "date": date(said.date, said.date_label),
    }


def _wording(wording: Wording) -> Record:
    return {
        "text": wording.text,
        "version": wording.version or None,
        "article": wording.article,
        "sentence": wording.sentence,
        "statement": wording.attribution or None,
        "origin": wording.origin,
        "date": date(wording.date, wording.date_label),
    }
