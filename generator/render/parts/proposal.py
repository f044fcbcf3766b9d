"""What is put forward: who, what, since when, in which words, and how others answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import When, in_short
from generator.render import links
from generator.render.escape import Markdown
from generator.render.parts.runs import Run, joined, link
from generator.render.phrases import shortened, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution
    from generator.model.proposals import PlanChange, Proposal, ProposalKind, Wording
    from generator.render.page_context import PageContext

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingView:
    """What is put forward, in the words of one source."""

    text: str
    version: str
    """The version of the plan; empty where none is told."""
    date: str
    """The date in words."""
    article: Markdown
    """Link to the sentence on the source's page, under the outlet's name."""
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``origin unknown``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """How others answer something put forward."""

    label: str
    """``rejected by``, ``the same position is held by`` …"""
    actors: Markdown
    """Who does, with links to what they said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """Something put forward: who, what, since when, and how others answer."""

    id: str
    """Its anchor."""
    kind: str
    """``Demand``, ``Not negotiable``, ``Item of a plan`` …"""
    label: str
    """The item, the position, or the words."""
    who: Markdown
    """Who puts it forward, as a list; empty where the sources do not say."""
    begun: str
    """The date of the first wording; empty where there is none."""
    phrasings: tuple[PhrasingView, ...]
    """Its wordings by version and date; empty where the label says all of it."""
    answered: tuple[AnswerView, ...]
    """How others answer."""
    told_in: Markdown
    """Links to the sentences that tell of it, as a list."""
    of_plan: Markdown
    """The plan that it belongs to, as a link; empty where it belongs to none."""
    on: Markdown
    """The issues that it concerns, but for the one whose page this is, as a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChangeView:
    """An item of a plan before and after."""

    id: str
    """Its anchor."""
    heading: Markdown
    """The item, with a link to the plan."""
    before: PhrasingView | None
    """``None`` where the sources tell the later words only."""
    after: PhrasingView


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalGroup:
    """What is put forward, of one kind."""

    id: str
    """The heading's anchor."""
    heading: str
    proposals: tuple[ProposalView, ...]


def proposal_groups(context: PageContext, proposals: Iterable[Proposal]) -> tuple[ProposalGroup, ...]:
    """View proposals by kind; what belongs to a plan stands under the plans."""
    found: dict[str, list[ProposalView]] = {}
    for proposal in proposals:
        kind = "term" if proposal.plan else proposal.kind
        found.setdefault(kind, []).append(proposal_view(context, proposal))
    return tuple(
        ProposalGroup(id=f"proposed-{kind}", heading=heading, proposals=tuple(found[kind]))
        for kind, (_, heading) in KINDS.items()
        if kind in found
    )


def proposal_view(context: PageContext, proposal: Proposal) -> ProposalView:
    """View something put forward."""
    said = (w for w in proposal.wordings if w.text and w.text != proposal.label)
    # What the page is about needs no saying.
    issues = (issue for issue in proposal.issues if links.issue_page(issue) != context.path)
    return ProposalView(
        id=proposal.id,
        kind=KINDS[proposal.kind][0],
        label=told(proposal.label),
        who=joined(proposers(context, proposal)),
        begun=str(first_told(proposal)),
        phrasings=tuple(phrasing_view(context, wording) for wording in said),
        answered=_answered(context, proposal),
        told_in=_told_in(context, proposal),
        of_plan=_of_plan(context, proposal),
        on=joined(map(context.issue, issues)),
    )


def _told_in(context: PageContext, proposal: Proposal) -> Markdown:
    """Lead to the sentences that tell of it, the first of each source."""
    first: dict[str, Wording] = {}
    for wording in proposal.wordings:
        first.setdefault(wording.article, wording)
    return joined(context.citation(wording.article, wording.sentence) for wording in first.values())


def _of_plan(context: PageContext, proposal: Proposal) -> Markdown:
    """Lead to the plan that it belongs to; empty where it belongs to none, and on the plan's own page."""
    plan = context.register.plans.get(proposal.plan)
    if plan is None or links.plan_page(plan.id) == context.path:
        return Markdown("")
    return link(Run(text=plan.title, href=context.to(links.plan_page(plan.id))))


def proposers(context: PageContext, proposal: Proposal) -> tuple[Run, ...]:
    """Name who puts something forward: actors, or else as the statement that does names its speakers."""
    if proposal.proposers or proposal.plan:
        return tuple(map(context.actor, proposal.proposers))
    told = (context.briefing.attributions.get(wording.attribution) for wording in proposal.wordings)
    statement = next((statement for statement in told if statement is not None), None)
    if statement is None or not (statement.unregistered or statement.speaker_words):
        return ()
    return context.speakers(statement)


def proposal_link(context: PageContext, proposal: Proposal) -> Run:
    """Name what is put forward, with a link to it; its proposers as well where it is of no plan."""
    by = "" if proposal.plan else ", ".join(run.text for run in proposers(context, proposal))
    page = links.plan_page(proposal.plan) if proposal.plan else links.PLANS
    label = shortened(told(proposal.label), _CUT)
    return Run(text=f"{label} ({by})" if by else label, href=context.to(page, proposal.id))


def first_told(proposal: Proposal) -> When:
    """Say since when something is put forward; without words where that is not known."""
    return in_short(proposal.since) if proposal.since else When()


def plan_change_views(context: PageContext, changes: Iterable[PlanChange]) -> tuple[PlanChangeView, ...]:
    """View items of plans before and after."""
    return tuple(_plan_change(context, change) for change in changes)


def _plan_change(context: PageContext, change: PlanChange) -> PlanChangeView:
    item = Run(text=change.label, href=context.to(links.plan_page(change.plan), change.proposal))
    return PlanChangeView(
        id=change.id,
        heading=link(item),
        before=phrasing_view(context, change.before) if change.before else None,
        after=phrasing_view(context, change.after),
    )


def phrasing_view(context: PageContext, wording: Wording) -> PhrasingView:
    """View what is put forward in the words of one source."""
    return PhrasingView(
        text=told(wording.text),
        version=wording.version_label,
        date=str(in_short(wording.date)),
        article=link(context.citation(wording.article, wording.sentence)),
        origin=context.origin_label(wording.origin),
    )


def _answering(context: PageContext, actor: str, statement: Attribution | None) -> str:
    """Name who answers; one whom nobody names is told so."""
    if actor:
        return context.in_sentence(actor).text
    if statement is not None and statement.unregistered:
        return ", ".join(run.text for run in context.speakers(statement))
    return "a speaker without a name"


def _answered(context: PageContext, proposal: Proposal) -> tuple[AnswerView, ...]:
    """View who answers, by what they do; each with a link to the statement that was last."""
    found: dict[str, dict[str, Run]] = {}
    for answer in proposal.answers:
        statement = context.briefing.attributions.get(answer.attribution)
        name = _answering(context, answer.actor, statement)
        href = context.source(statement.article, statement.id).href if statement else None
        label = _ANSWERS[answer.stance, answer.basis]
        found.setdefault(label, {}).setdefault(name, Run(text=name, href=href))
    return tuple(
        AnswerView(label=label, actors=joined(found[label].values()))
        for label in _ANSWERS.values()
        if label in found
    )
