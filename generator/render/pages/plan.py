"""A plan's page: its versions, what changed between them, its items and who rejects them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short
from generator.render import links
from generator.render.parts.proposal import plan_change_views, proposal_view
from generator.render.parts.runs import joined
from generator.render.route import Route, of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.briefs import PlanBrief, VersionBrief
    from generator.model.proposals import PlanChange
    from generator.render.escape import Markdown
    from generator.render.page_context import PageContext
    from generator.render.parts.proposal import PlanChangeView, ProposalView


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A version of a plan."""

    label: str
    date: str
    why: str
    """How the date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan: ``plan.md.jinja``."""

    title: str
    summary: str
    """One sentence for a result list."""
    proposers: Markdown
    """Who put it forward, as a list; empty where the sources do not say."""
    introduction: Markdown
    versions: tuple[VersionView, ...]
    """In the order of time."""
    changes: tuple[PlanChangeView, ...]
    """Items that differ from version to version."""
    items: tuple[ProposalView, ...]
    whole: tuple[ProposalView, ...]
    """What is told of the plan as a whole."""
    articles: Markdown
    """The articles that tell of it, as a list."""


def routes(briefing: Briefing) -> Iterator[Route]:
    """List the pages of all plans."""
    for brief in briefing.plans.values():
        yield Route(
            path=links.plan_page(brief.plan),
            kind="plan",
            build=of(plan_view, brief),
            record=briefing.content.register.plans[brief.plan].location.path,
        )


def plan_view(context: PageContext, brief: PlanBrief) -> PlanView:
    """Build a plan's page."""
    plan = context.register.plans[brief.plan]
    proposals = context.proposals(brief.proposals)
    return PlanView(
        title=brief.title,
        summary=f"{brief.title}: its items and versions, who put it forward, who rejects what.",
        proposers=joined(map(context.in_sentence, brief.proposers)),
        introduction=context.prose(plan.introduction, folder="plans", top=3),
        versions=tuple(map(_version, brief.versions)),
        changes=plan_change_views(context, _changes(context, brief)),
        items=tuple(proposal_view(context, p) for p in proposals if p.item),
        whole=tuple(proposal_view(context, p) for p in proposals if not p.item),
        articles=joined(map(context.source, brief.articles)),
    )


def _version(version: VersionBrief) -> VersionView:
    """View a version; a date of which the register gives no reason stands in the sources."""
    stated = "stated" if version.date else ""
    return VersionView(label=version.label, date=str(in_short(version.date)), why=version.why or stated)


def _changes(context: PageContext, brief: PlanBrief) -> Iterator[PlanChange]:
    """Return what changed in the plan, in the order of its brief."""
    known = {change.id: change for change in context.briefing.plan_changes}
    for ident in brief.changes:
        if ident in known:
            yield known[ident]
