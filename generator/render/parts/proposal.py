"""What is put forward: who, what, since when, in which words, and how others answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.dates_in_words import When, in_short
from generator.render import links
from generator.render.parts.runs import Run, joined, link
from generator.render.phrases import shortened, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.attributions import Attribution
    from generator.model.proposals import PlanChange, Proposal, ProposalKind, Wording
    from generator.render.desk import Desk
    from generator.render.escape import Markdown

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
    when: When
    source: Run
    """Link to the sentence on the source's page."""
    date: str
    """The date in words."""
    article: Markdown
    """The source as a link."""
    origin: str
    """``report of the Coast Wire, 1 March 2031`` or ``lineage not recorded``."""


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
    proposers: tuple[Run, ...]
    """Who puts it forward; empty where the sources do not say."""
    who: Markdown
    """The same as a list."""
    of_plan: Markdown
    """The plan that it belongs to, as a link; empty where it belongs to none."""
    begun: str
    """The date of the first wording; empty where there is none."""
    told_in: Markdown
    """Links to the sentences that tell of it, as a list."""
    on: Markdown
    """The issues that it concerns, but for the one whose page this is, as a list."""
    answered: tuple[AnswerView, ...]
    """How others answer."""
    plan: Run | None
    """The plan that it belongs to."""
    since: When
    """The date of the first wording; without words where there is none."""
    phrasings: tuple[PhrasingView, ...]
    """Its wordings by version and date; empty where the label says all of it."""
    sources: tuple[Run, ...]
    """Links to the sentences that tell of it, one for each source."""
    answers: tuple[tuple[str, tuple[Run, ...]], ...]
    """(``rejected by``, actors with links to what they said) and so on."""
    issues: tuple[Run, ...]
    """The issues that it concerns, but for the one whose page this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChangeView:
    """An item of a plan before and after."""

    id: str
    """Its anchor."""
    subject: Run
    """The item, with a link to the plan."""
    heading: Markdown
    """The same as a link."""
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
    sources = tuple(desk.citation(w.article, w.sentence) for w in reversed(first.values()))
    # What the page is about needs no saying.
    issues = tuple(desk.issue(i) for i in proposal.issues if links.issue_page(i) != desk.path)
    own = (
        Run(text=plan.title, href=desk.to(links.plan_page(plan.id)))
        if plan and links.plan_page(plan.id) != desk.path
        else None
    )
    who, since, answers = proposers(desk, proposal), first_told(proposal), _answers(desk, proposal)
    return ProposalView(
        id=proposal.id,
        kind=KINDS[proposal.kind][0],
        label=told(proposal.label),
        proposers=who,
        who=joined(who),
        plan=own,
        of_plan=link(own or Run(text="")),
        since=since,
        begun=str(since),
        phrasings=tuple(phrasing_view(desk, wording) for wording in said),
        sources=sources,
        told_in=joined(sources),
        answers=answers,
        answered=tuple(AnswerView(label=label, actors=joined(actors)) for label, actors in answers),
        issues=issues,
        on=joined(issues),
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
    return tuple(_plan_change(desk, change) for change in changes)


def _plan_change(desk: Desk, change: PlanChange) -> PlanChangeView:
    subject = Run(text=change.label, href=desk.to(links.plan_page(change.plan), change.proposal))
    return PlanChangeView(
        id=change.id,
        subject=subject,
        heading=link(subject),
        before=phrasing_view(desk, change.before) if change.before else None,
        after=phrasing_view(desk, change.after),
    )


def phrasing_view(desk: Desk, wording: Wording) -> PhrasingView:
    """View what is put forward in the words of one source."""
    source = desk.citation(wording.article, wording.sentence)
    return PhrasingView(
        text=told(wording.text),
        version=wording.version_label,
        when=in_short(wording.date),
        date=str(in_short(wording.date)),
        source=source,
        article=link(source),
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
