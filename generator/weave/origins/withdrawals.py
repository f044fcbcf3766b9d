"""If this source were withdrawn: what would lose all support, and how much rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.model.coverage import Share, Withdrawal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.attributions import Attribution, Origin
    from generator.model.proposals import Proposal, Wording
    from generator.weave.positions.position_history import Spoken

K = TypeVar("K")


def withdrawals(
    articles: Iterable[str],
    attributions: Sequence[Attribution],
    found: Spoken,
    origins: Mapping[str, Origin],
    proposals: Iterable[Proposal] = (),
) -> dict[str, Withdrawal]:
    """Return for each article what would have no statement, or no wording, left without it."""
    by_actor: dict[str, list[Attribution]] = {}
    by_issue: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        for actor in attribution.speakers:
            by_actor.setdefault(actor, []).append(attribution)
        for issue in attribution.issues:
            by_issue.setdefault(issue, []).append(attribution)
    cells = _sole(found)
    actors, issues = _sole(by_actor), _sole(by_issue)
    forward = _sole({proposal.id: proposal.wordings for proposal in proposals})
    shares = _shares(by_actor, by_issue)
    by_origin: dict[str, list[tuple[str, str]]] = {}
    for cell, statements in found.items():
        first = statements[0].origin
        if all(s.origin == first for s in statements) and len({s.article for s in statements}) > 1:
            by_origin.setdefault(first, []).append(cell)
    of_origin: dict[str, list[tuple[str, str]]] = {}
    for origin, lost in by_origin.items():
        for article in origins[origin].articles:
            of_origin.setdefault(article, []).extend(lost)
    return {
        article: Withdrawal(
            article=article,
            standings=tuple(sorted(cells.get(article, ()))),
            actors=tuple(sorted(actors.get(article, ()))),
            issues=tuple(sorted(issues.get(article, ()))),
            proposals=tuple(forward.get(article, ())),
            shares=tuple(shares.get(article, ())),
            with_origin=tuple(sorted(of_origin.get(article, ()))),
        )
        for article in sorted(articles)
    }


def _sole(found: Mapping[K, Sequence[Attribution | Wording]]) -> dict[str, list[K]]:
    """Return for each article what is supported by that article alone."""
    sole: dict[str, list[K]] = {}
    for key, support in found.items():
        articles = {s.article for s in support}
        if len(articles) == 1:
            sole.setdefault(articles.pop(), []).append(key)
    return sole


def _shares(
    by_actor: Mapping[str, Sequence[Attribution]], by_issue: Mapping[str, Sequence[Attribution]]
) -> dict[str, list[Share]]:
    found: dict[str, list[Share]] = {}
    for kind, pages in (("actor", by_actor), ("issue", by_issue)):
        for page, statements in pages.items():
            counts: dict[str, int] = {}
            for statement in statements:
                counts[statement.article] = counts.get(statement.article, 0) + 1
            for article, count in counts.items():
                share = Share(
                    kind="actor" if kind == "actor" else "issue",
                    id=page,
                    statements=count,
                    of=len(statements),
                )
                found.setdefault(article, []).append(share)
    for shares in found.values():
        shares.sort(key=lambda s: (-s.statements / s.of, -s.statements, s.kind, s.id))
    return found
