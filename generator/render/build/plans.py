"""What is put forward: plans with versions and items, demands, non-negotiables, guarantees, scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import When, in_short
from generator.render import links, phrases
from generator.render.order import date_key
from generator.render.parts.proposal import (
    plan_change_views,
    proposal_groups,
    proposal_view,
)
from generator.render.parts.runs import Run
from generator.render.views.plans import PlanRow, PlansView, PlanView, VersionView

if TYPE_CHECKING:
    from generator.model.briefs import PlanBrief
    from generator.render.desk import Desk


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
    counted = phrases.count(len(items), "item")
    versions = f", {phrases.count(len(plan.versions), 'version')}" if plan.versions else ""
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
