"""The weaving of all findings into one briefing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order, short
from generator.model.briefing import Briefing
from generator.model.findings import Findings
from generator.weave.addresses.address_claims import Addresses
from generator.weave.addresses.former_addresses import check_former
from generator.weave.chronology.entries import chronology_entries, former_entries, in_order_of_dates
from generator.weave.dating.date_checks import check_dates, check_declared
from generator.weave.dating.suspect_dates import check_published
from generator.weave.dossier.article_coverage import additions, coverage
from generator.weave.dossier.page_briefs import actor_briefs, by_date, issue_briefs, source_brief
from generator.weave.excerpts.linked_sentences import Readings
from generator.weave.excerpts.quotation_budget import spent
from generator.weave.figures.comparisons import figure_groups
from generator.weave.figures.figure_ledger import ledger
from generator.weave.origins.chains import chain
from generator.weave.origins.lineage import lineage
from generator.weave.origins.similar_articles import similar_articles
from generator.weave.origins.sourcing import sourcing
from generator.weave.origins.withdrawals import withdrawals
from generator.weave.positions.deadlocks import deadlocks
from generator.weave.positions.position_history import by_speaker, matrix, shifts
from generator.weave.proposals.open_proposals import (
    answered,
    proposals_outside_plans,
    scenarios,
)
from generator.weave.proposals.plan_items import (
    noted_proposals,
    plan_briefs,
    plan_changes,
    plan_items,
    unused_items,
    with_changes,
)
from generator.weave.review.review_list import review, unknown_speakers
from generator.weave.speakers.namesakes import with_speakers
from generator.weave.speakers.spellings import place_names, spellings
from generator.weave.speakers.unnamed_speakers import unnamed_speakers
from generator.weave.statements.similar_remarks import similar_remarks
from generator.weave.statements.utterances import misnamed, utterances
from generator.weave.statements.woven_article import WovenArticle, weave_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.attributions import Attribution, Utterance
    from generator.model.briefs import PlanBrief
    from generator.model.chronology import ChronologyEntry
    from generator.model.content import Content, Note
    from generator.model.names import UnregisteredSpeaker
    from generator.model.positions import Standing
    from generator.model.proposals import PlanChange, Proposal
    from generator.model.text import Source
    from generator.weave.origins.lineage import Lineage


@dataclass(frozen=True, slots=True, kw_only=True)
class WovenDossier:
    """What all articles came to, before it is put in order for the pages."""

    content: Content
    origins: Lineage
    addresses: Addresses
    articles: tuple[WovenArticle, ...]
    live: tuple[Attribution, ...]
    """The published statements of all articles, in the order of dates."""
    retired: tuple[Attribution, ...]
    unregistered: Mapping[str, UnregisteredSpeaker]
    """Whom the articles name and the register does not, by id."""
    remarks: Mapping[str, Utterance]
    """The remarks of which the live statements are renderings."""

    @property
    def by_id(self) -> dict[str, Attribution]:
        """Return the live statements by address."""
        return {a.id: a for a in self.live}

    @property
    def anchors(self) -> dict[str, str]:
        """Return the anchor of each live statement's sentence."""
        by_article = {w.prose.article.id: w for w in self.articles}
        return {a.id: by_article[a.article].anchor(a.span.start) for a in self.live}


@dataclass(frozen=True, slots=True, kw_only=True)
class AllProposals:
    """All that is put forward, and the plans that it belongs to."""

    proposals: tuple[Proposal, ...]
    changes: tuple[PlanChange, ...]
    plans: Mapping[str, PlanBrief]


def weave(content: Content, findings: Sequence[Findings]) -> tuple[Briefing, tuple[Diagnostic, ...]]:
    """Gather what all articles say into statements with addresses, and these into pages.

    The order of articles and findings never matters.
    """
    addresses = Addresses(content.renamed)
    origins, circles = lineage(content, addresses)
    articles, found = _articles(content, findings, origins, addresses)
    gathered = _gathered(content, articles, origins, addresses)
    briefing = _briefing(gathered)
    unused = unused_items(briefing.proposals, content.register)
    former = check_former(_noted(gathered), _in_use(gathered, briefing.chronology))
    return briefing, in_reading_order((*circles, *found, *_checks(gathered), *unused, *former))


def _articles(
    content: Content, findings: Iterable[Findings], origins: Lineage, addresses: Addresses
) -> tuple[list[WovenArticle], list[Diagnostic]]:
    """Weave each article by itself; also where nothing was found in it."""
    found = {f.article: f for f in findings}
    articles: list[WovenArticle] = []
    diagnostics: list[Diagnostic] = []
    for article in sorted(content.articles, key=lambda a: a.id):
        own = found.get(article.id, Findings(article=article.id))
        woven, faults = weave_article(article, own, content, origins, addresses)
        diagnostics += [*faults, *check_dates(woven.prose), *review(woven), *check_declared(woven)]
        diagnostics += check_published(woven.prose, content.register)
        articles.append(woven)
    return articles, diagnostics


def _gathered(
    content: Content, articles: Iterable[WovenArticle], origins: Lineage, addresses: Addresses
) -> WovenDossier:
    """Gather the statements of all articles, and tell through whom each came."""
    articles = tuple(articles)
    live = by_date(a for w in articles for a in w.attributions)
    live, unregistered = with_speakers(live, {i: named for w in articles for i, named in w.named.items()})
    names = {speaker.id: speaker.name for speaker in unregistered.values()}
    retired = by_date(a for w in articles for a in w.retired)
    remarks = utterances(live, origins.origins, addresses)
    return WovenDossier(
        content=content,
        origins=origins,
        addresses=addresses,
        articles=articles,
        live=tuple(_told(a, remarks, content, origins, names) for a in live),
        retired=tuple(_told(a, {}, content, origins, names) for a in retired),
        unregistered=unregistered,
        remarks=remarks,
    )


def _checks(gathered: WovenDossier) -> Iterator[Diagnostic]:
    """Say what shows only when all articles lie side by side."""
    for woven in gathered.articles:
        yield from spent(woven.budget, woven.tally)
    yield from unknown_speakers(gathered.unregistered.values(), gathered.by_id, gathered.articles)
    yield from misnamed(gathered.live, gathered.articles)
    yield from similar_articles(gathered.articles, gathered.origins.by_article)
    yield from similar_remarks(
        gathered.live, {w.prose.article.id: w.prose.article for w in gathered.articles}
    )
    addresses = {i for a in gathered.live for i in (a.id, *a.also)}
    yield from _retirements(gathered.articles, addresses, {a.id for a in gathered.retired})


def _briefing(gathered: WovenDossier) -> Briefing:
    """Put everything in order for the pages."""
    articles, live, addresses = gathered.articles, gathered.live, gathered.addresses
    register, origins = gathered.content.register, gathered.origins
    own = origins.by_article
    placed = [(w, chronology_entries(w, addresses)) for w in articles]
    entries = in_order_of_dates(entry for _, own in placed for entry in own)
    measured = tuple(f for w in articles for f in ledger(w, own[w.prose.article.id], addresses))
    spoken = by_speaker(live)
    counts = {w.prose.article.id: len(w.attributions) for w in articles}
    covered = coverage(gathered.content.articles, own, counts)
    cells = matrix(spoken, register, origins.origins, covered)
    forward = _forward(gathered, entries, cells)
    opposed = deadlocks(cells, gathered.by_id, register, addresses)
    readings = Readings(entries, measured, forward.proposals)
    return Briefing(
        content=gathered.content,
        findings={w.prose.article.id: w.prose.findings for w in articles},
        attributions=gathered.by_id,
        retired={a.id: a for a in gathered.retired},
        origins=origins.origins,
        chronology=entries,
        former_entries=tuple(e for w, made in placed for e in former_entries(w, made)),
        figures=measured,
        actors=actor_briefs(register, live, entries, spellings(articles), forward.proposals),
        issues=issue_briefs(register, live, entries, measured, forward.proposals),
        sources={w.prose.article.id: source_brief(w, own[w.prose.article.id], readings) for w in articles},
        utterances=gathered.remarks,
        matrix=cells,
        shifts=shifts(spoken, register, addresses),
        deadlocks=opposed,
        withdrawals=withdrawals(counts, live, spoken, origins.origins, forward.proposals),
        coverage=covered,
        additions=additions(gathered.content.articles, live, gathered.retired),
        unnamed=unnamed_speakers(live),
        unregistered=gathered.unregistered,
        figure_groups=figure_groups(measured),
        place_names=place_names(register, articles),
        plans=forward.plans,
        proposals=forward.proposals,
        plan_changes=forward.changes,
    )


def _forward(
    gathered: WovenDossier, entries: Sequence[ChronologyEntry], cells: Sequence[Standing]
) -> AllProposals:
    """Gather what is put forward: items of plans, then what statements state, then scenarios."""
    register, addresses, own = gathered.content.register, gathered.addresses, gathered.origins.by_article
    by_id = gathered.by_id
    told = noted_proposals(gathered.articles, by_id, own)
    items = plan_items(told, register, addresses)
    changed = plan_changes(items, register, addresses)
    stated = proposals_outside_plans(gathered.live, told, gathered.anchors, register, addresses)
    articles = {a.id: a for a in gathered.content.articles}
    return AllProposals(
        proposals=(
            *with_changes(items, changed),
            *answered(stated, cells, by_id, register),
            *scenarios(entries, by_id, articles, own, addresses),
        ),
        changes=changed,
        plans=plan_briefs(items, changed, told, register),
    )


def _noted(gathered: WovenDossier) -> Iterator[tuple[Note, Source, set[str]]]:
    """Yield each note of the dossier, its article's file, and the statements of its sentence by address."""
    for woven in gathered.articles:
        for note in woven.prose.article.notes:
            line = woven.prose.sentences(note.target)
            own = {a.id for a in woven.attributions if a.span.overlaps(line)}
            yield note, woven.prose.article.source, own


def _in_use(gathered: WovenDossier, entries: Iterable[ChronologyEntry]) -> set[str]:
    """Return the addresses of what the site shows, but for those that it had before."""
    shown = {a.id for a in (*gathered.live, *gathered.retired)} | {entry.id for entry in entries}
    sentences = {s.id for w in gathered.articles for s in w.sentences}
    return shown | sentences | {remark.id for remark in gathered.remarks.values()}


def _told(
    attribution: Attribution,
    remarks: Mapping[str, Utterance],
    content: Content,
    origins: Lineage,
    names: Mapping[str, str],
) -> Attribution:
    """Say through whom a statement came, and how many origins its remark has."""
    outlet = origins.outlets.get(attribution.article, "")
    origin = origins.origins[attribution.origin]
    named = origins.reporters & {*attribution.speakers, *attribution.via}
    itself = attribution.origin == origins.own.get(attribution.article)
    passed_on = attribution.article in origins.relaying and not named and not itself
    report = origin.label if passed_on else ""
    remark = remarks.get(attribution.utterance)
    renderings = {r.attribution for r in remark.renderings} if remark else set()
    sources = remark.sourcing if remark and attribution.id in renderings else None
    return replace(
        attribution,
        chain=chain(attribution, outlet, report, content.register, names),
        sourcing=sources or sourcing((attribution,), origins.origins),
    )


def _retirements(
    articles: Iterable[WovenArticle], live: AbstractSet[str], retired: AbstractSet[str]
) -> Iterable[Diagnostic]:
    """Check that each retired statement says why, and is replaced by one that exists."""
    for woven in articles:
        source = woven.prose.article.source
        for note in woven.prose.article.notes:
            if note.retire is None:
                continue
            replacement = note.retire.replaced_by
            problem = ""
            if not note.retire.why.strip():
                problem, code = "a retired statement needs a reason", "retired-without-reason"
            elif replacement and replacement not in live:
                gone = " that is retired itself" if replacement in retired else ""
                problem = f"`replaced_by` names {short(replacement)!r}, " + (
                    f"a statement{gone}" if gone else "which is not a statement of this dossier"
                )
                code = "unknown-replacement"
            if problem:
                same_file = note.location.path == source.path
                yield Diagnostic(
                    severity="error",
                    code=code,
                    location=note.location,
                    message=problem,
                    hint="say `why`, and give the address (s-…) of a published statement",
                    excerpt=source.line(note.location.line) if same_file else "",
                )
