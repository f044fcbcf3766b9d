"""The index of what is put forward: plans, then demands, guarantees and scenarios without a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links, phrases
from generator.render.order import date_key
from generator.render.parts.proposal import plan_change_views, proposal_groups
from generator.render.parts.runs import Run, joined, link
from generator.render.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import PlanBrief
    from generator.model.proposals import Proposal
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.proposal import PlanChangeView, ProposalGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan in a list."""

    name: Markdown
    """The plan as a link."""
    proposers: Markdown
    """Who put it forward, as a list; empty where the sources do not say."""
    told: str
    """How many items and versions are told, in words: ``3 items, 2 versions``."""
    since: str
    """When it is first told of; empty where no date is known."""
    issues: Markdown
    """The issues that it concerns, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansView:
    """The index of plans, and whatever is put forward without one: ``plans.md.jinja``."""

    title: str
    plans: tuple[PlanRow, ...]
    changes: tuple[PlanChangeView, ...]
    """Items that differ from version to version."""
    groups: tuple[ProposalGroup, ...]
    """What belongs to no plan, by kind."""
    empty: bool
    """Whether nothing is put forward at all."""


def routes(briefing: Briefing) -> Iterator[Route]:  # noqa: ARG001 - every dossier has this page
    """List the page."""
    yield Route(path=links.PLANS, kind="plans", build=plans_view)


def plans_view(context: PageContext) -> PlansView:
    """Build the index of plans, and whatever is put forward without one."""
    briefing = context.briefing
    plans = tuple(_plan_row(context, plan) for plan in briefing.plans.values())
    groups = proposal_groups(context, (p for p in briefing.proposals if not p.plan))
    return PlansView(
        title="Proposals",
        plans=plans,
        changes=plan_change_views(context, briefing.plan_changes),
        groups=groups,
        empty=not plans and not groups,
    )


def _plan_row(context: PageContext, plan: PlanBrief) -> PlanRow:
    """View a plan in the list."""
    proposals = context.proposals(plan.proposals)
    return PlanRow(
        name=link(Run(text=plan.title, href=context.to(links.plan_page(plan.plan)))),
        proposers=joined(map(context.actor, plan.proposers)),
        told=_told(plan, proposals),
        since=_since(proposals),
        issues=joined(map(context.issue, plan.issues)),
    )


def _told(plan: PlanBrief, proposals: Iterable[Proposal]) -> str:
    """Count what is told of a plan: ``3 items, 2 versions``; what is told of it as a whole is no item."""
    items = phrases.count(sum(1 for proposal in proposals if proposal.item), "item")
    if not plan.versions:
        return items
    return f"{items}, {phrases.count(len(plan.versions), 'version')}"


def _since(proposals: Iterable[Proposal]) -> str:
    """Say when a plan is first told of; empty where no date is known."""
    dates = [proposal.since for proposal in proposals if proposal.since]
    return str(in_short(min(dates, key=date_key))) if dates else ""
