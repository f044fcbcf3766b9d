"""The pages of sources: what is known of an article, and its digest sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dates_in_words import in_short, in_words
from generator.render import phrases
from generator.render.build.evidence import evidence_view
from generator.render.escape import destination
from generator.render.parts.note import notes
from generator.render.parts.proposal import KINDS, proposal_link
from generator.render.parts.runs import Run, link
from generator.render.parts.statement import statement_view
from generator.render.views.sources import (
    BlockView,
    MarkView,
    SentenceView,
    SourceRow,
    SourcesView,
    SourceView,
    TombstoneView,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.briefs import Sentence, SourceBrief
    from generator.model.content import Article
    from generator.render.desk import Desk

Fact = tuple[str, tuple[Run, ...]]


def sources_view(desk: Desk) -> SourcesView:
    """Build the index of sources, and the origins that several of them share."""
    return SourcesView(
        title="Sources",
        rows=source_rows(desk),
        origins=tuple(
            (
                origin.label,
                f"{phrases.count(len(origin.articles), 'article')}, 1 origin",
                tuple(map(desk.source, origin.articles)),
            )
            for origin in desk.briefing.origins.values()
            if origin.recorded and len(origin.articles) > 1
        ),
    )


def source_view(desk: Desk, brief: SourceBrief) -> SourceView:
    """Build a source's page."""
    article = desk.articles[brief.article]
    remarks = _remarks(desk, brief)
    anchored = {s.id for block in brief.blocks for s in block.sentences}
    anchored |= {i for block in brief.blocks for s in block.sentences for i in s.attributions}
    return SourceView(
        title=desk.source(article.id).text,
        summary=f"What this article says, statement by statement: {desk.source(article.id).text}.",
        facts=_facts(desk, article, brief),
        republished=bool(brief.blocks),
        printed_as=_printed_as(article) if brief.blocks else "",
        blocks=tuple(
            BlockView(
                kind=block.kind,
                sentences=tuple(_sentence(desk, s, remarks.get(s.id, ())) for s in block.sentences),
            )
            for block in brief.blocks
        ),
        # In the order of the text; those that stand in the digest are marked there.
        statements=tuple(
            statement_view(desk, desk.briefing.attributions[i])
            for i in brief.attributions
            if i in desk.briefing.attributions and i not in anchored
        ),
        evidence=tuple(evidence_view(desk, evidence) for evidence in brief.evidence),
        tombstones=tuple(
            TombstoneView(
                id="" if retired.id in anchored else retired.id,
                when=in_words(retired.retirement.on),
                why=retired.retirement.why,
                replaced_by=desk.replacement(retired.retirement.replaced_by),
                anchors=retired.also,
            )
            for retired in desk.briefing.retired.values()
            if retired.article == article.id and retired.retirement
        ),
        withdrawal=_withdrawal(desk, article.id),
        lost=_lost(desk, article.id),
        unproposed=_unproposed(desk, article.id),
        shares=_shares(desk, article.id),
        anchors=brief.former,
    )


def _printed_as(article: Article) -> str:
    """Say whose words a source's page holds, and by what right."""
    if article.text == "digest":
        return "The editor’s digest."
    return phrases.RIGHTS.get(article.rights, f"The article itself, under the licence {article.rights}.")


def source_rows(desk: Desk) -> tuple[SourceRow, ...]:
    """View all sources, the newest first."""
    return tuple(source_row(desk, article) for article in desk.sources_by_date())


def source_row(desk: Desk, article: Article) -> SourceRow:
    """View a source in a list."""
    brief = desk.briefing.sources[article.id]
    origin = desk.briefing.origins.get(brief.origin)
    basis = article.published_basis
    return SourceRow(
        source=desk.source(article.id),
        name=link(desk.source(article.id)),
        outlet=desk.outlet(article) or "not known",
        published=in_short(article.published),
        date=str(in_short(article.published)),
        basis=phrases.BASES[basis.kind] if basis else "",
        origin=f"relays {origin.label}" if origin and origin.recorded else "lineage not recorded",
        statements=len(brief.attributions),
    )


def _withdrawal(desk: Desk, article: str) -> tuple[str, ...]:
    """Say what the dossier would lose without a source."""
    loss = desk.briefing.withdrawals.get(article)
    if loss is None:
        return ()
    register = desk.register
    lost: list[str] = []
    if loss.actors:
        names = ", ".join(desk.in_sentence(actor).text for actor in loss.actors)
        lost.append(f"No statement would be left of {names}.")
    if loss.issues:
        names = ", ".join(register.issues[issue].title for issue in loss.issues)
        lost.append(f"No statement would be left on {names}.")
    if loss.with_origin:
        count = phrases.count(len(loss.with_origin), "standing")
        lost.append(f"{count} more would go if every article of the same origin went.")
    return tuple(lost)


def _lost(desk: Desk, article: str) -> tuple[tuple[Run, tuple[Run, ...]], ...]:
    """Name the standings that rest on a source alone, by actor."""
    loss = desk.briefing.withdrawals.get(article)
    found: dict[str, list[Run]] = {}
    for actor, issue in loss.standings if loss else ():
        found.setdefault(actor, []).append(desk.issue(issue))
    return tuple((desk.actor(actor), tuple(issues)) for actor, issues in found.items())


def _unproposed(desk: Desk, article: str) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    """Name what is put forward that rests on a source alone: by plan, or by kind where it is of none."""
    loss = desk.briefing.withdrawals.get(article)
    found: dict[str, list[Run]] = {}
    for proposal in desk.proposals(loss.proposals if loss else ()):
        plan = desk.register.plans.get(proposal.plan)
        name = plan.title if plan else KINDS[proposal.kind][1]
        found.setdefault(name, []).append(proposal_link(desk, proposal))
    return tuple((name, tuple(lost)) for name, lost in found.items())


def _shares(desk: Desk, article: str) -> tuple[tuple[Run, str], ...]:
    """Name the actors and issues whose pages rest on a source, the largest share first."""
    loss = desk.briefing.withdrawals.get(article)
    return tuple(
        (
            desk.actor(share.id) if share.kind == "actor" else desk.issue(share.id),
            f"{share.statements} of {share.of}",
        )
        for share in (loss.shares if loss else ())
    )


def _facts(desk: Desk, article: Article, brief: SourceBrief) -> tuple[Fact, ...]:
    """List what is known of an article; what is not known is said."""
    basis = article.published_basis
    outlet = desk.register.outlets.get(article.outlet)
    facts: list[Fact] = [("Outlet", (_outlet(desk, article),))]
    if outlet and outlet.note:
        facts.append(("About the outlet", (Run(text=outlet.note),)))
    if not article.title:
        facts.insert(0, ("Title", (Run(text="none in the source"),)))
    facts.append(("Published", (Run(text=str(in_words(article.published))),)))
    if basis:
        why = f"{phrases.BASES[basis.kind]}: {basis.why}" if basis.why else phrases.BASES[basis.kind]
        facts.append(("How the date is known", (Run(text=why),)))
    if article.retrieved:
        facts.append(("Retrieved", (Run(text=str(in_words(article.retrieved))),)))
    if article.url:
        target = destination(article.url)
        facts.append(("Address", (Run(text=article.url, href=target or None),)))
    facts.append(("Origin", _lineage(desk, article, brief)))
    facts.append(("Statements", (Run(text=str(len(brief.attributions))),)))
    return tuple(facts)


def _outlet(desk: Desk, article: Article) -> Run:
    name = desk.outlet(article)
    if not name:
        return Run(text="not known")
    run = desk.actor(article.outlet)
    return Run(text=name, href=run.href)


def _lineage(desk: Desk, article: Article, brief: SourceBrief) -> tuple[Run, ...]:
    """Say what report an article passes on or is, and which other articles go back to it."""
    origin = desk.briefing.origins.get(brief.origin)
    if origin is None or not origin.recorded:
        return (Run(text="lineage not recorded"),)
    others = [other for other in origin.articles if other != article.id]
    itself = [other for other in others if not desk.articles[other].relays]
    relaying = [other for other in others if desk.articles[other].relays]
    if article.relays:
        runs = [Run(text=f"passes on a {origin.label}"), *_listed(desk, ", which stands here as ", itself)]
        return (*runs, *_listed(desk, ", as does ", relaying))
    return (Run(text=f"{origin.label}, itself"), *_listed(desk, "; passed on by ", relaying))


def _listed(desk: Desk, before: str, articles: Sequence[str]) -> Iterator[Run]:
    for index, article in enumerate(articles):
        yield from (Run(text=", " if index else before), desk.source(article))


def _remarks(desk: Desk, brief: SourceBrief) -> dict[str, list[str]]:
    """Return the anchors of the remarks that a source has in a wording, by the sentence that has it first."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for sentence in (s for block in brief.blocks for s in block.sentences):
        for statement in sentence.attributions:
            attribution = desk.briefing.attributions.get(statement)
            remark = desk.briefing.utterances.get(attribution.utterance) if attribution else None
            if remark and remark.id not in seen:
                seen.add(remark.id)
                found.setdefault(sentence.id, []).append(remark.id)
    return found


def _sentence(desk: Desk, sentence: Sentence, remarks: Sequence[str]) -> SentenceView:
    known = [desk.briefing.attributions[i] for i in sentence.attributions if i in desk.briefing.attributions]
    return SentenceView(
        id=sentence.id,
        text=sentence.text,
        anchors=tuple(
            dict.fromkeys((*(i for i in sentence.attributions if i != sentence.id), *remarks, *sentence.also))
        ),
        marks=tuple(
            MarkView(
                id=a.id,
                speakers=desk.speakers(a, a.id),
                inferred=a.confidence != "high",
                cite=desk.cite(a),
            )
            for a in known
        ),
        notes=notes(tuple(dict.fromkeys((*sentence.notes, *(n for a in known for n in a.notes))))),
    )
