"""What is put forward: plans with versions and items, demands, non-negotiables, guarantees, scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import When, in_short
from generator.render import links
from generator.render.build import words
from generator.render.build.order import date_key
from generator.render.build.words import shortened, told
from generator.render.views.plans import (
    PhrasingView,
    PlanChangeView,
    PlanRow,
    PlansView,
    PlanView,
    ProposalGroup,
    ProposalView,
    VersionView,
)
from generator.render.views.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution
    from generator.model.briefs import PlanBrief
    from generator.model.proposals import PlanChange, Proposal, ProposalKind, Wording
    from generator.render.build.desk import Desk

_CUT: Final = 90
"""Letters of a label within a list; it may be a whole sentence."""
KINDS: Final[Mapping[ProposalKind, tuple[str, str]]] = {
    "term": ("Item of a plan", "Items of plans"),
    "guarantee": ("Guarantee", "Guarantees"),
    "proposal": ("Proposal", "Proposals"),
    "demand": ("Demand", "Demands"),
    "non-negotiable": ("Not negotiable", "What is called not negotiable"),
    "scenario": ("Scenario", "Scenarios"),
}
_ANSWERS: Final = {
    ("supports", "declared"): "supported by",
    ("rejects", "declared"): "rejected by",
    ("supports", "position"): "the same position is held by",
    ("rejects", "position"): "excluded by positions of",
}
"""(stance, basis) in words: who answers it, and who merely holds a position for or against it."""


def plans_view(desk: Desk) -> PlansView:
    """Build the index of plans, and whatever is put forward without one."""
    briefing = desk.briefing
    return PlansView(
        title="Proposals",
        plans=tuple(plan_row(desk, plan) for plan in briefing.plans.values()),
        changes=plan_change_views(desk, briefing.plan_changes),
        groups=proposal_groups(desk, (p for p in briefing.proposals if not p.plan)),
    )


def plan_row(desk: Desk, plan: PlanBrief) -> PlanRow:
    """View a plan in a list."""
    proposals = desk.proposals(plan.proposals)
    told = [proposal.since for proposal in proposals if proposal.since]
    items = [p for p in proposals if p.item]
    counted = words.count(len(items), "item")
    versions = f", {words.count(len(plan.versions), 'version')}" if plan.versions else ""
    return PlanRow(
        plan=Run(text=plan.title, href=desk.to(links.plan_page(plan.plan))),
        proposers=tuple(map(desk.actor, plan.proposers)),
        since=in_short(min(told, key=date_key)) if told else When(),
        items=counted + versions,
        issues=tuple(map(desk.issue, plan.issues)),
    )


def plan_view(desk: Desk, plan: PlanBrief) -> PlanView:
    """Build a plan's page."""
    register = desk.register.plans[plan.plan]
    proposals = desk.proposals(plan.proposals)
    changes = {change.id: change for change in desk.briefing.plan_changes}
    return PlanView(
        title=plan.title,
        summary=f"{plan.title}: its items and versions, who put it forward, who rejects what.",
        introduction=desk.prose(register.introduction, folder="plans", top=3),
        proposers=tuple(map(desk.in_sentence, plan.proposers)),
        versions=tuple(
            VersionView(label=v.label, when=in_short(v.date), why=v.why or ("stated" if v.date else ""))
            for v in plan.versions
        ),
        changes=plan_change_views(desk, (changes[i] for i in plan.changes if i in changes)),
        whole=tuple(proposal_view(desk, p) for p in proposals if not p.item),
        items=tuple(proposal_view(desk, p) for p in proposals if p.item),
        sources=tuple(map(desk.source, plan.articles)),
    )


def proposal_groups(desk: Desk, proposals: Iterable[Proposal]) -> tuple[ProposalGroup, ...]:
    """View proposals by kind; what belongs to a plan stands under the plans."""
    found: dict[str, list[ProposalView]] = {}
    for proposal in proposals:
        kind = "term" if proposal.plan else proposal.kind
        found.setdefault(kind, []).append(proposal_view(desk, proposal))
    return tuple(
        ProposalGroup(id=f"proposed-{kind}", heading=heading, proposals=tuple(found[kind]))
        for kind, (_, heading) in KINDS.items()
        if kind in found
    )


def proposal_view(desk: Desk, proposal: Proposal) -> ProposalView:
    """View something put forward."""
    plan = desk.register.plans.get(proposal.plan)
    said = [w for w in proposal.wordings if w.text and w.text != proposal.label]
    first = {wording.article: wording for wording in reversed(proposal.wordings)}
    return ProposalView(
        id=proposal.id,
        kind=KINDS[proposal.kind][0],
        label=told(proposal.label),
        proposers=proposers(desk, proposal),
        # What the page is about needs no saying.
        plan=Run(text=plan.title, href=desk.to(links.plan_page(plan.id)))
        if plan and links.plan_page(plan.id) != desk.path
        else None,
        since=first_told(proposal),
        phrasings=tuple(phrasing_view(desk, wording) for wording in said),
        sources=tuple(desk.citation(w.article, w.sentence) for w in reversed(first.values())),
        answers=_answers(desk, proposal),
        issues=tuple(desk.issue(i) for i in proposal.issues if links.issue_page(i) != desk.path),
    )


def proposers(desk: Desk, proposal: Proposal) -> tuple[Run, ...]:
    """Name who puts something forward: actors, or else as the statement that does names its speakers."""
    if proposal.proposers or proposal.plan:
        return tuple(map(desk.actor, proposal.proposers))
    told = (desk.briefing.attributions.get(wording.attribution) for wording in proposal.wordings)
    statement = next((statement for statement in told if statement is not None), None)
    if statement is None or not (statement.unregistered or statement.speaker_words):
        return ()
    return desk.speakers(statement)


def proposal_link(desk: Desk, proposal: Proposal) -> Run:
    """Name what is put forward, with a link to it; its proposers as well where it is of no plan."""
    by = "" if proposal.plan else ", ".join(run.text for run in proposers(desk, proposal))
    page = links.plan_page(proposal.plan) if proposal.plan else links.PLANS
    label = shortened(told(proposal.label), _CUT)
    return Run(text=f"{label} ({by})" if by else label, href=desk.to(page, proposal.id))


def first_told(proposal: Proposal) -> When:
    """Say since when something is put forward; without words where that is not known."""
    return in_short(proposal.since) if proposal.since else When()


def plan_change_views(desk: Desk, changes: Iterable[PlanChange]) -> tuple[PlanChangeView, ...]:
    """View items of plans before and after."""
    return tuple(
        PlanChangeView(
            id=change.id,
            subject=Run(text=change.label, href=desk.to(links.plan_page(change.plan), change.proposal)),
            before=phrasing_view(desk, change.before) if change.before else None,
            after=phrasing_view(desk, change.after),
        )
        for change in changes
    )


def phrasing_view(desk: Desk, wording: Wording) -> PhrasingView:
    """View what is put forward in the words of one source."""
    return PhrasingView(
        text=told(wording.text),
        version=wording.version_label,
        when=in_short(wording.date),
        source=desk.citation(wording.article, wording.sentence),
        origin=desk.lineage(wording.origin),
    )


def _answering(desk: Desk, actor: str, statement: Attribution | None) -> str:
    """Name who answers; one whom nobody names is told so."""
    if actor:
        return desk.in_sentence(actor).text
    if statement is not None and statement.unregistered:
        return ", ".join(run.text for run in desk.speakers(statement))
    return "a speaker without a name"


def _answers(desk: Desk, proposal: Proposal) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    """Gather who answers, by what they do; each with a link to the statement that was last."""
    known = desk.briefing.attributions
    found: dict[str, dict[str, Run]] = {}
    for answer in proposal.answers:
        statement = known.get(answer.attribution)
        name = _answering(desk, answer.actor, statement)
        href = desk.source(statement.article, statement.id).href if statement else None
        label = _ANSWERS[answer.stance, answer.basis]
        found.setdefault(label, {}).setdefault(name, Run(text=name, href=href))
    return tuple((label, tuple(found[label].values())) for label in _ANSWERS.values() if label in found)
