"""The weaving of all findings into one briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order
from generator.model.briefing import Briefing
from generator.model.findings import Findings
from generator.weave import briefs, chronology, figures
from generator.weave.article import Woven, weave_article
from generator.weave.dates import check_dates
from generator.weave.ids import Addresses
from generator.weave.origins import lineage
from generator.weave.review import review
from generator.weave.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.briefing import Attribution
    from generator.model.content import Content


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
        articles.append(woven)
    said = briefs.by_date(a for w in articles for a in w.attributions)
    entries = chronology.in_order_of_dates(e for w in articles for e in chronology.entries(w, addresses))
    measured = tuple(f for w in articles for f in figures.ledger(w, addresses))
    attributions = {a.id: a for a in said}
    retired = {a.id: a for a in briefs.by_date(a for w in articles for a in w.retired)}
    diagnostics += _retirements(articles, attributions, retired)
    briefing = Briefing(
        content=content,
        findings={a.prose.article.id: a.prose.findings for a in articles},
        attributions=attributions,
        retired=retired,
        origins=origins.origins,
        chronology=entries,
        figures=measured,
        actors=briefs.actor_briefs(content.register, said, entries, spellings(articles)),
        issues=briefs.issue_briefs(content.register, said, entries, measured),
        sources={
            w.prose.article.id: briefs.source_brief(w, origins.by_article[w.prose.article.id])
            for w in articles
        },
    )
    return briefing, in_reading_order(diagnostics)


def _retirements(
    articles: Iterable[Woven], live: Mapping[str, Attribution], retired: Mapping[str, Attribution]
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
