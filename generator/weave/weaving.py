"""The weaving of all findings into one briefing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order
from generator.model.briefing import Briefing
from generator.model.findings import Findings
from generator.weave import briefs, chronology, figures, plans, positions, proposals
from generator.weave.article import Woven, weave_article
from generator.weave.chains import chain
from generator.weave.comparisons import figure_groups
from generator.weave.coverage import additions, coverage
from generator.weave.dates import check_dates, check_declared
from generator.weave.deadlocks import deadlocks, pairs
from generator.weave.ids import Addresses
from generator.weave.likeness import similar_remarks
from generator.weave.origins import lineage
from generator.weave.review import review
from generator.weave.similarity import similar_articles
from generator.weave.sourcing import sourcing
from generator.weave.spellings import place_names, spellings
from generator.weave.unnamed import unnamed_speakers
from generator.weave.utterances import misnamed, utterances
from generator.weave.withdrawals import withdrawals

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.attributions import Attribution, Utterance
    from generator.model.content import Content
    from generator.weave.origins import Lineage


def weave(content: Content, findings: Sequence[Findings]) -> tuple[Briefing, tuple[Diagnostic, ...]]:
    """Gather what all articles say into statements with addresses, and these into pages.

    The order of articles and findings never matters.
    """
    addresses = Addresses()
    found = {f.article: f for f in findings}
    origins, faults = lineage(content, addresses)
    articles: list[Woven] = []
    diagnostics = list(faults)
    for article in sorted(content.articles, key=lambda a: a.id):
        found.setdefault(article.id, Findings(article=article.id))
        woven, faults = weave_article(article, found[article.id], content, origins, addresses)
        diagnostics += [*faults, *check_dates(woven.prose), *review(woven)]
        diagnostics += check_declared(woven)
        articles.append(woven)
    said = briefs.by_date(a for w in articles for a in w.attributions)
    remarks = utterances(said, origins.origins, addresses)
    diagnostics += [*misnamed(said, articles), *similar_articles(articles, origins.by_article)]
    diagnostics += similar_remarks(said, {w.prose.article.id: w.prose.article for w in articles})
    said = tuple(_told(a, remarks, content, origins) for a in said)
    gone = tuple(
        _told(a, {}, content, origins) for a in briefs.by_date(a for w in articles for a in w.retired)
    )
    diagnostics += _retirements(articles, {i for a in said for i in (a.id, *a.also)}, {a.id for a in gone})
    briefing = _briefing(content, articles, (said, gone), remarks, origins, addresses)
    diagnostics += plans.unused_items(briefing.proposals, content.register)
    return briefing, in_reading_order(diagnostics)


def _briefing(  # noqa: PLR0913, PLR0917 - all that a briefing is made of
    content: Content,
    articles: Sequence[Woven],
    statements: tuple[tuple[Attribution, ...], tuple[Attribution, ...]],
    remarks: Mapping[str, Utterance],
    origins: Lineage,
    addresses: Addresses,
) -> Briefing:
    """Gather everything for the pages; ``statements`` are the live and the retired ones by date."""
    said, gone = statements
    register = content.register
    entries = chronology.in_order_of_dates(e for w in articles for e in chronology.entries(w, addresses))
    measured = tuple(
        f for w in articles for f in figures.ledger(w, origins.by_article[w.prose.article.id], addresses)
    )
    found = positions.spoken(said)
    counts = {w.prose.article.id: len(w.attributions) for w in articles}
    covered = coverage(content.articles, origins.by_article, counts)
    cells = positions.matrix(found, register, origins.origins, covered)
    by_id = {a.id: a for a in said}
    told = plans.told_in(articles, by_id, origins.by_article)
    items = plans.plan_items(told, register, addresses)
    changed = plans.plan_changes(items, register, addresses)
    forward = (
        *plans.with_changes(items, changed),
        *proposals.answered(
            proposals.proposals(said, told, _sentences(articles, said), register, addresses),
            cells,
            by_id,
            register,
        ),
        *proposals.scenarios(
            entries, by_id, {a.id: a for a in content.articles}, origins.by_article, addresses
        ),
    )
    opposed = deadlocks(cells, by_id, register, addresses)
    return Briefing(
        content=content,
        findings={w.prose.article.id: w.prose.findings for w in articles},
        attributions=by_id,
        retired={a.id: a for a in gone},
        origins=origins.origins,
        chronology=entries,
        figures=measured,
        actors=briefs.actor_briefs(register, said, entries, spellings(articles), forward),
        issues=briefs.issue_briefs(register, said, entries, measured, forward),
        sources={
            w.prose.article.id: briefs.source_brief(w, origins.by_article[w.prose.article.id])
            for w in articles
        },
        utterances=remarks,
        matrix=cells,
        shifts=positions.shifts(found, register, addresses),
        deadlocks=opposed,
        pairs=pairs(opposed),
        withdrawals=withdrawals(counts, said, found, origins.origins),
        coverage=covered,
        additions=additions(content.articles, said, gone),
        unnamed=unnamed_speakers(said),
        figure_groups=figure_groups(measured),
        place_names=place_names(register, articles),
        plans=plans.plan_briefs(items, changed, told, register),
        proposals=forward,
        plan_changes=changed,
    )


def _sentences(articles: Iterable[Woven], said: Iterable[Attribution]) -> dict[str, str]:
    """Return the anchor of each statement's sentence."""
    by_article = {w.prose.article.id: w for w in articles}
    return {a.id: by_article[a.article].anchor(a.span.start) for a in said}


def _told(
    attribution: Attribution, remarks: Mapping[str, Utterance], content: Content, origins: Lineage
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
        chain=chain(attribution, outlet, report, content.register),
        sourcing=sources or sourcing((attribution,), origins.origins),
    )


def _retirements(
    articles: Iterable[Woven], live: AbstractSet[str], retired: AbstractSet[str]
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
                problem = f"`replaced_by` names {replacement!r}, " + (
                    f"a statement{gone}" if gone else "which is no statement of this dossier"
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
