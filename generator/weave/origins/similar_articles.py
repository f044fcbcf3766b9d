"""Articles whose words overlap: a suggestion to the editor, never a group by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.quoting import in_marks
from generator.weave.addresses.address_claims import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.content import Article
    from generator.weave.statements.woven_article import WovenArticle

WORDS = 4
"""How many words in a row two texts must share to count as overlapping."""
SHARE = 0.05
"""From this share of the shorter text's rows on, the editor is asked.

Two rewrites of one report share 10 to 15 % of their rows of four words, other articles on
one story 1 % at most.
"""
COMMON = 25
"""A row of words in more articles than this says nothing about lineage (a motto, a byline)."""
SHORTEST = 40
"""Shorter texts share rows by chance."""
SHOWN = 12


def similar_articles(articles: Sequence[WovenArticle], origins: Mapping[str, str]) -> Iterable[Diagnostic]:
    """Suggest that two articles may go back to one report, and show what they share.

    Articles meet through an index of word rows, so that only those that share one
    are compared.
    """
    texts = {w.prose.article.id: _rows(w) for w in articles}
    by_id = {w.prose.article.id: w.prose.article for w in articles}
    index: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    for article, rows in texts.items():
        distinct = dict.fromkeys(rows)
        sizes[article] = len(distinct)
        for row in distinct:
            index.setdefault(row, []).append(article)
    shared: dict[tuple[str, str], int] = {}
    for holders in index.values():
        if 1 < len(holders) <= COMMON:
            for i, one in enumerate(holders):
                for other in holders[i + 1 :]:
                    shared[one, other] = shared.get((one, other), 0) + 1
    for (one, other), count in sorted(shared.items()):
        shorter = min(sizes[one], sizes[other])
        if shorter >= SHORTEST and count >= SHARE * shorter and origins[one] != origins[other]:
            if count == shorter:
                yield _copy(by_id[one], by_id[other])
                continue
            yield _suggestion(by_id[one], by_id[other], count / shorter, _longest(texts[one], texts[other]))


def _rows(woven: WovenArticle) -> list[str]:
    words = normalised(" ".join(line.text for line in woven.prose.lines)).split()
    return [" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1)]


def _longest(one: Sequence[str], other: Iterable[str]) -> str:
    """Return the longest stretch of the first text all of whose rows the other has."""
    known, best, start = set(other), (0, 0), 0
    for end in range(len(one) + 1):
        if end == len(one) or one[end] not in known:
            if end - start > best[1] - best[0]:
                best = (start, end)
            start = end + 1
    rows = one[best[0] : best[1]]
    return " ".join([*(row.split()[0] for row in rows[:-1]), *rows[-1].split()]) if rows else ""


def _copy(one: Article, other: Article) -> Diagnostic:
    return Diagnostic.at(
        other.source,
        0,
        code="copied-article",
        message=f"one of this article and {one.id} is a copy of the other, and they count as two origins",
        hint="remove one of the two, or declare the report that both pass on in `relays` of both",
        severity="warning",
    )


def _suggestion(one: Article, other: Article, share: float, words: str) -> Diagnostic:
    shown = words.split()
    excerpt = " ".join(shown[:SHOWN]) + (" …" if len(shown) > SHOWN else "")
    return Diagnostic.at(
        other.source,
        0,
        code="similar-articles",
        message=f"shares {share:.0%} of its runs of {WORDS} words with {one.id}, such as {in_marks(excerpt)}",
        hint="if both pass on one report, declare it in `relays` of both",
        severity="review",
    )
