"""The extraction of articles: from prose to findings, one article after another or side by side."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from generator.dates import find_dates
from generator.events import find_events
from generator.extract import cache as kept
from generator.figures import find_figures
from generator.model.findings import Findings
from generator.quotes import Context, find_excerpts, find_statements, parse_for_statements
from generator.text.document import Document
from generator.text.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.model.content import Article, Register

WORTH_A_PROCESS = 24
"""So many articles repay the start of another process and its model."""


def extract(
    articles: Sequence[Article],
    register: Register,
    *,
    cache: Path | None = None,
    jobs: int = 1,
    progress: Callable[[int], None] | None = None,
) -> tuple[Findings, ...]:
    """Find all there is in the articles; the result is in their order, however many work on it.

    ``progress`` is called with the number of articles done since the last call.
    """
    tell = progress or (lambda _done: None)
    key = kept.register_key(register) if cache is not None else ""
    keys = [kept.article_key(a, key) if cache is not None else "" for a in articles]
    found: list[Findings | None] = [
        kept.load(cache, article, name) if cache is not None else None
        for article, name in zip(articles, keys, strict=True)
    ]
    missing = [i for i, item in enumerate(found) if item is None]
    tell(len(articles) - len(missing))
    for i, item in zip(missing, _run([articles[i] for i in missing], register, jobs), strict=True):
        found[i] = item
        if cache is not None:
            kept.store(cache, articles[i], keys[i], item)
        tell(1)
    return tuple(item for item in found if item is not None)


def _run(articles: list[Article], register: Register, jobs: int) -> Sequence[Findings]:
    workers = min(jobs, len(articles) // WORTH_A_PROCESS + 1)
    if workers <= 1:
        return [find(article, register) for article in articles]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(register,)) as pool:
        return list(pool.map(_find, articles, chunksize=4))


_shared: list[Register] = []


def _start(register: Register) -> None:
    _shared[:] = [register]


def _find(article: Article) -> Findings:
    return find(article, _shared[0])


def find(article: Article, register: Register) -> Findings:
    """Find all there is in one article."""
    document = Document.of(article)
    spans = tuple(document.to_source(sentence.start, sentence.end) for sentence in document.sentences)
    furniture = [one.span for one in article.furniture]
    dates = find_dates(document, article.published, skip=furniture)
    figures = find_figures(document, skip=[*furniture, *(date.span for date in dates)])
    counted = [*(date.span for date in dates), *(figure.span for figure in figures)]
    is_full = article.text == "full"
    # A date may date a happening; of a full text, sentences with a figure are excerpted as well.
    also = SpanIndex(counted if is_full else [date.span for date in dates if date.value])
    sentences = parse_for_statements(
        document, lambda sentence: also.overlaps(document.to_source(sentence.start, sentence.end))
    )
    speech = find_statements(
        document,
        register,
        Context(
            day=article.published.earliest if article.published else None,
            dates=dates,
            relayed=_relayed(article, register),
            sentences=sentences,
        ),
    )
    whole = [*speech.names, *map(document.from_source, counted)]
    return Findings(
        article=article.id,
        sentences=spans,
        mentions=speech.mentions,
        quotations=speech.quotations,
        statements=speech.statements,
        dates=dates,
        figures=figures,
        furniture=article.furniture,
        excerpts=find_excerpts(sentences, speech.drafts, document, whole) if is_full else (),
        events=find_events(document, sentences, dates, article.published),
    )


def _relayed(article: Article, register: Register) -> str | None:
    """Return the actor of the one outlet whose report the article passes on."""
    actors = {register.outlets[r.outlet].actor for r in article.relays if r.outlet in register.outlets} - {""}
    return actors.pop() if len(actors) == 1 else None
