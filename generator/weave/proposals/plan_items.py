"""Plans: their items in the sources' own words, from version to version, and who answers them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.briefs import PlanBrief, VersionBrief
from generator.model.dates_in_words import date_label
from generator.model.proposals import Answer, PlanChange, Proposal, Wording
from generator.weave.addresses.address_claims import normalised
from generator.weave.dating.date_order import date_key, earliest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution
    from generator.model.content import Note, Plan, PlanItem, Proposed, Register
    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.statements.woven_article import WovenArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedProposal:
    """A place where the editor says what an article puts forward."""

    woven: WovenArticle
    note: Note
    proposed: Proposed
    attribution: Attribution | None
    """The statement that tells it; ``None`` where the article itself does."""
    origin: str


def noted_proposals(
    articles: Iterable[WovenArticle], said: Mapping[str, Attribution], origins: Mapping[str, str]
) -> tuple[NotedProposal, ...]:
    """Gather the notes on what is put forward; ``origins`` are those of the articles."""
    return tuple(
        NotedProposal(
            woven=woven,
            note=note,
            proposed=note.proposal,
            attribution=said.get(statement),
            origin=said[statement].origin if statement in said else origins[woven.prose.article.id],
        )
        for woven in articles
        for note, statement in woven.proposed
        if note.proposal is not None
    )


def plan_items(
    told: Iterable[NotedProposal], register: Register, addresses: Addresses
) -> tuple[Proposal, ...]:
    """Return the items of all plans, plan by plan; what is told of a plan as a whole comes first."""
    by_item: dict[tuple[str, str], list[NotedProposal]] = {}
    for one in told:
        by_item.setdefault((one.proposed.plan, one.proposed.item), []).append(one)
    return tuple(
        _proposal(plan, item, by_item.get((plan.id, item.id if item else ""), ()), addresses)
        for plan in register.plans.values()
        for item in (None, *plan.items)
        if item is not None or (plan.id, "") in by_item
    )


def plan_changes(
    items: Sequence[Proposal], register: Register, addresses: Addresses
) -> tuple[PlanChange, ...]:
    """Return the items whose words differ from one version to the next that is told of.

    The versions' order is the register's. Before and after are the last words of the former
    version and the first of the latter. Where an item is told of from a later version on, what
    stood before it is not known.
    """
    return tuple(
        PlanChange(
            id=addresses.claim(
                "x",
                addresses.first("plan", item.plan),
                item.item,
                before.version if before else "",
                after.version,
            ),
            plan=item.plan,
            proposal=item.id,
            label=item.label,
            issues=item.issues,
            before=before,
            after=after,
        )
        for item in items
        for before, after in _steps(item, register.plans[item.plan])
        if before is None or normalised(before.text) != normalised(after.text)
    )


def with_changes(items: Iterable[Proposal], changes: Iterable[PlanChange]) -> tuple[Proposal, ...]:
    """Let each item name its changes."""
    by_item: dict[str, list[str]] = {}
    for change in changes:
        by_item.setdefault(change.proposal, []).append(change.id)
    return tuple(replace(item, changes=tuple(by_item.get(item.id, ()))) for item in items)


def plan_briefs(
    items: Sequence[Proposal],
    changes: Sequence[PlanChange],
    told: Iterable[NotedProposal],
    register: Register,
) -> dict[str, PlanBrief]:
    """Return what each plan's page holds."""
    articles: dict[str, set[str]] = {}
    for one in told:
        articles.setdefault(one.proposed.plan, set()).add(one.woven.prose.article.id)
    return {
        plan.id: PlanBrief(
            plan=plan.id,
            title=plan.title,
            proposers=plan.by,
            versions=tuple(
                VersionBrief(id=v.id, label=v.label, date=v.date, date_label=date_label(v.date), why=v.why)
                for v in plan.versions
            ),
            proposals=tuple(i.id for i in items if i.plan == plan.id),
            changes=tuple(c.id for c in changes if c.plan == plan.id),
            issues=_issues(plan),
            articles=tuple(sorted(articles.get(plan.id, ()))),
        )
        for plan in register.plans.values()
    }


def unused_items(items: Iterable[Proposal], register: Register) -> Iterable[Diagnostic]:
    """Point out the items of which no article tells."""
    silent = {(p.plan, p.item) for p in items if not p.wordings and not p.answers}
    for plan in register.plans.values():
        for item in plan.items:
            if (plan.id, item.id) in silent:
                yield Diagnostic(
                    severity="warning",
                    code="item-without-words",
                    location=item.location,
                    message=f"no article mentions the item {item.id!r}",
                    hint="anchor its words in an article with a note, "
                    f"`proposal: {{plan: {plan.id}, item: {item.id}}}`, or remove the item",
                )


def _proposal(
    plan: Plan, item: PlanItem | None, told: Sequence[NotedProposal], addresses: Addresses
) -> Proposal:
    order = {v.id: number for number, v in enumerate(plan.versions)}
    wordings = sorted(
        (_wording(plan, one) for one in told if one.proposed.stance is None),
        key=lambda w: (order.get(w.version, len(order)), date_key(w.date)),
    )
    since = earliest((*(w.date for w in wordings), *(v.date for v in plan.versions[:1] if item is None)))
    return Proposal(
        id=addresses.claim("r", addresses.first("plan", plan.id), item.id if item else ""),
        kind=item.kind if item else "proposal",
        label=item.label if item else plan.title,
        proposers=plan.by,
        wordings=tuple(wordings),
        issues=(item.issue,) if item else _issues(plan),
        plan=plan.id,
        item=item.id if item else "",
        since=since,
        since_label=date_label(since),
        answers=tuple(answer for one in told for answer in _answers(one)),
    )


def _issues(plan: Plan) -> tuple[str, ...]:
    return tuple(sorted({item.issue for item in plan.items}))


def _wording(plan: Plan, told: NotedProposal) -> Wording:
    article, statement = told.woven.prose.article, told.attribution
    version = next((v for v in plan.versions if v.id == told.proposed.version), None)
    date = (version.date if version else None) or (statement.date if statement else article.published)
    return Wording(
        text=told.woven.printable(told.note.target, told.note.target),
        article=article.id,
        sentence=told.woven.anchor(told.note.target.start),
        origin=told.origin,
        date=date,
        date_label=date_label(date),
        attribution=statement.id if statement else "",
        version=version.id if version else "",
        version_label=version.label if version else "",
    )


def _answers(told: NotedProposal) -> Iterable[Answer]:
    """Return the answer of each speaker of a statement that the editor marks with a stance."""
    if told.attribution is None or told.proposed.stance is None:
        return
    for actor in told.attribution.speakers or ("",):
        yield Answer(
            actor=actor,
            stance=told.proposed.stance,
            attribution=told.attribution.id,
            date_label=told.attribution.date_label,
            basis="declared",
            version=told.proposed.version,
        )


def _steps(item: Proposal, plan: Plan) -> Iterable[tuple[Wording | None, Wording]]:
    """Return the last words of each version with the first of the next one that is told of."""
    by_version = {v.id: [w for w in item.wordings if w.version == v.id] for v in plan.versions}
    if item.item and not next(iter(by_version.values()), True) and any(by_version.values()):
        yield None, next(words[0] for words in by_version.values() if words)
    for former, latter in pairwise(words for words in by_version.values() if words):
        yield former[-1], latter[0]
