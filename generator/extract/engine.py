"""The extraction of articles: from prose to findings, one article after another or side by side."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.dates import find_dates
from generator.events.find import find_events
from generator.extract import cache as kept
from generator.figures import find_figures
from generator.grammar.parse import Sentence
from generator.model.findings import Findings
from generator.quotes.excerpts import find_excerpts
from generator.quotes.find import find_statements, parse_sentences
from generator.quotes.quotations import find_quotes
from generator.quotes.speakers.mentions import Names, find_mentions
from generator.quotes.speakers.resolver import Resolver
from generator.quotes.speakers.shared_names import settle
from generator.quotes.to_findings import mentions_of, quotation_of, statements_of
from generator.text.document import Document
from generator.text.sentences import split
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


class _Held:
    """A register as a key: by identity, for its contents can't be hashed."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.register is self.register

    def __hash__(self) -> int:
        return id(self.register)


@lru_cache(maxsize=1)
def _names(held: _Held) -> Names:
    return Names.of(held.register)


def find(article: Article, register: Register) -> Findings:
    """Find all there is in one article."""
    document = Document.of(article)
    sentences = [
        Sentence(start + document.starts[number], end + document.starts[number], number)
        for number, passage in enumerate(document.passages)
        for start, end in split(passage.text)
    ]
    spans = tuple(document.to_source(sentence.start, sentence.end) for sentence in sentences)
    dates = find_dates(article, spans)
    quotes = find_quotes(document)
    mentions = settle(find_mentions(document.text, _names(_Held(register))), register)
    figures = find_figures(article, spans, dates)
    counted = [*(d.span for d in dates), *(f.span for f in figures)]
    # A date may date a happening; of a full text, sentences with a figure are excerpted as well.
    parse_sentences(
        document,
        sentences,
        SpanIndex(counted if article.text == "full" else [d.span for d in dates if d.value]),
    )
    resolver = Resolver(
        register=register,
        mentions=mentions,
        text=document.text,
        day=article.published.earliest if article.published else None,
        outlets=frozenset(outlet.actor for outlet in register.outlets.values() if outlet.actor),
        told=sorted((document.from_source(d.span)[0], d.value) for d in dates if d.value is not None),
        relayed=_relayed(article, register),
        quotes=quotes,
    )
    reported = find_statements(document, sentences, quotes, resolver)
    whole = [*((m.start, m.end) for m in mentions.found), *map(document.from_source, counted)]
    return Findings(
        article=article.id,
        sentences=spans,
        mentions=mentions_of(mentions.found, reported, document),
        quotations=tuple(quotation_of(quote, document) for quote in quotes),
        statements=statements_of(reported, document, register, dates),
        dates=dates,
        figures=figures,
        furniture=article.furniture,
        excerpts=find_excerpts(sentences, reported, document, whole) if article.text == "full" else (),
        events=find_events(document, sentences, dates, article.published),
    )


def _relayed(article: Article, register: Register) -> str | None:
    """Return the actor of the one outlet whose report the article passes on."""
    actors = {register.outlets[r.outlet].actor for r in article.relays if r.outlet in register.outlets} - {""}
    return actors.pop() if len(actors) == 1 else None
