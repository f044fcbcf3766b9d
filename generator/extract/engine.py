"""The extraction of articles: from prose to findings, one article after another or side by side."""

from __future__ import annotations

import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from generator.extract import cache as kept
from generator.extract import sentences as splitting
from generator.extract.dates import find_dates
from generator.extract.figures import find_figures
from generator.extract.lexicon import lexicon, plural
from generator.extract.mentions import Names, find_mentions
from generator.extract.prose import Prose
from generator.extract.quotations import find_quotes
from generator.extract.speakers import Resolver
from generator.extract.statements import (
    Reported,
    Sentence,
    find_statements,
    parse_sentences,
    speaker_words,
)
from generator.model.findings import Findings, Mention, Quotation, Statement
from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.extract.quotations import Quote
    from generator.model.content import Article, Issue, Register
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Confidence, DateExpression

ENGINE_VERSION = "1"
"""Raised with every change of rules or word lists, so that no older findings are used."""
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
    keys = [kept.article_key(a, key, ENGINE_VERSION) if cache is not None else "" for a in articles]
    found: list[Findings | None] = [
        kept.load(cache, article, name) if cache is not None else None
        for article, name in zip(articles, keys, strict=True)
    ]
    missing = [i for i, item in enumerate(found) if item is None]
    tell(len(articles) - len(missing))
    for i, item in zip(missing, _run([articles[i] for i in missing], register, jobs), strict=True):
        found[i] = item
        if cache is not None:
            kept.store(cache, keys[i], item)
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


@lru_cache(maxsize=1)
def _names_of(key: int, holder: _Held) -> Names:
    del key
    return Names.of(holder.register)


class _Held:
    """A register as the key of a small cache: by identity, for it can't be hashed."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.register is self.register

    def __hash__(self) -> int:
        return id(self.register)


def find(article: Article, register: Register) -> Findings:
    """Find all there is in one article."""
    prose = Prose.of(article)
    sentences = [
        Sentence(start + prose.starts[number], end + prose.starts[number], number)
        for number, passage in enumerate(prose.passages)
        for start, end in splitting.split(passage.text)
    ]
    spans = tuple(prose.to_source(s.start, s.end) for s in sentences)
    dates = find_dates(article, spans)
    figures = find_figures(article, spans, dates)
    names = _names_of(id(register), _Held(register))
    mentions = find_mentions(prose.text, names)
    quotes = find_quotes(prose)
    parse_sentences(prose, sentences)
    outlets = {outlet.actor: outlet.id for outlet in register.outlets.values() if outlet.actor}
    day = article.published.earliest if article.published else None
    resolver = Resolver(register, mentions, day, outlets, prose.text, _relayed(article, register))
    reported = find_statements(prose, sentences, quotes, mentions, resolver)
    issues = _issue_patterns(register)
    statements = tuple(
        sorted(
            {_statement(item, prose, issues, dates) for item in reported},
            key=lambda s: (s.span, s.cue or s.span, s.speaker_span or s.span, s.rule),
        )
    )
    return Findings(
        article=article.id,
        sentences=spans,
        mentions=_mentions(prose, mentions.found, reported),
        quotations=tuple(_quotation(quote, prose) for quote in quotes),
        statements=statements,
        dates=dates,
        figures=figures,
        furniture=article.furniture,
    )


def _relayed(article: Article, register: Register) -> str | None:
    """Return the actor of the one outlet whose report the article passes on."""
    actors = {register.outlets[r.outlet].actor for r in article.relays if r.outlet in register.outlets} - {""}
    return actors.pop() if len(actors) == 1 else None


def _mentions(prose: Prose, found: Sequence[object], reported: Sequence[Reported]) -> tuple[Mention, ...]:
    from generator.extract.mentions import Found  # noqa: PLC0415

    made = [
        Mention(span=prose.to_source(m.start, m.end), actor=m.actor, form=m.form)
        for m in found
        if isinstance(m, Found)
    ]
    taken = {mention.span for mention in made}
    for item in reported:
        if item.who.how.startswith("pronoun") or item.who.how == "office":
            span = prose.to_source(*item.who.span)
            if span not in taken:
                taken.add(span)
                form = "role" if item.who.how == "office" else "pronoun"
                made.append(
                    Mention(span=span, actor=item.who.actor, form=form, candidates=item.who.candidates)  # type: ignore[arg-type]
                )
    return tuple(sorted(made, key=lambda mention: mention.span))


def _quotation(quote: Quote, prose: Prose) -> Quotation:
    return Quotation(
        span=prose.to_source(quote.start, quote.end),
        outer=prose.to_source(quote.outer_start, quote.outer_end),
        kind="speech" if quote.used or quote.spoken(prose.text) else "term",
    )


def _statement(
    item: Reported, prose: Prose, issues: dict[str, re.Pattern[str]], dates: Sequence[DateExpression]
) -> Statement:
    draft = item.draft
    start = min([item.sentence.start, *(q.outer_start for q in draft.quotes)])
    end = max([item.sentence.end, *(q.outer_end for q in draft.quotes)])
    words = prose.text[start:end]
    cue = draft.cue_range if draft.cue_range[0] < draft.cue_range[1] else None
    content = _merged([*draft.content, *((q.start, q.end) for q in draft.quotes)])
    about = " ".join(prose.text[s:e] for s, e in content) or words
    return Statement(
        span=prose.to_source(start, end),
        speaker=item.who.actor,
        speaker_span=prose.to_source(*speaker_words(item)),
        cue=prose.to_source(*cue) if cue else None,
        content=tuple(prose.to_source(s, e) for s, e in content),
        quotes=tuple(prose.to_source(q.start, q.end) for q in sorted(draft.quotes, key=lambda q: q.start)),
        via=tuple(dict.fromkeys(item.via)),
        nested=item.nested,
        date=_date(item, prose, dates),
        issues=tuple(issue for issue, pattern in issues.items() if pattern.search(about)),
        hedges=_hedges(prose, item.sentence.start, item.sentence.end),
        negated=draft.negated,
        force=draft.force,
        confidence=cast("Confidence", item.confidence),
        rule=item.rule,
        vetoes=item.vetoes,
        candidates=item.who.candidates,
    )


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _hedges(prose: Prose, start: int, end: int) -> tuple[Span, ...]:
    known = lexicon().hedges
    return tuple(
        prose.to_source(match.start(), match.end())
        for match in re.compile(r"\w+").finditer(prose.text, start, end)
        if match[0].lower() in known
    )


def _date(item: Reported, prose: Prose, dates: Sequence[DateExpression]) -> EdtfDate | None:
    """Return the date that hangs on the cue: "said on Sunday", "in his December statements"."""
    parse = item.draft.parse
    if item.draft.source is None or item.draft.cue_range[0] == item.draft.cue_range[1]:
        return None
    sentence = prose.to_source(item.sentence.start, item.sentence.end)
    within = [date for date in dates if date.value is not None and sentence.contains(date.span)]
    if not within:
        return None
    places = [prose.to_source(b, e).start for b, e in zip(parse.begins, parse.ends, strict=True)]
    for date in within:
        words = [i for i, at in enumerate(places) if date.span.start <= at < date.span.end]
        if any(_hangs_on(item, i) for i in words):
            return date.value
    return None


def _hangs_on(item: Reported, word: int) -> bool:
    parse, cue = item.draft.parse, item.draft.cue
    i = word
    for _ in range(6):
        above = parse.head[i]
        if parse.dep[i] == "prep" and parse.lower[i] not in lexicon().when:
            return False
        if above == cue:
            return parse.dep[i] in {
                "npadvmod",
                "prep",
                "advmod",
                "nmod",
                "compound",
                "amod",
                "tmod",
                "pobj",
                "dep",
            }
        if parse.dep[i] not in {
            "npadvmod",
            "pobj",
            "compound",
            "amod",
            "nmod",
            "det",
            "prep",
            "advmod",
            "nummod",
            "poss",
        }:
            return False
        if above == i or parse.tag[above].startswith("V"):
            return False
        i = above
    return False


def _issue_patterns(register: Register) -> dict[str, re.Pattern[str]]:
    return {issue.id: _issue_pattern(issue) for issue in register.issues.values() if issue.terms}


@lru_cache(maxsize=4096)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    parts = []
    for term in sorted(terms, key=len, reverse=True):
        *before, last = term.split()
        stem = re.escape(last)
        forms = {stem, re.escape(plural(last))}
        if last.isalpha() and last.islower() and len(last) > 3:
            forms |= {stem + "ed", stem + "ing", stem + "d", re.escape(last.removesuffix("e")) + "ing"}
        body = r"[\s-]+".join([*map(re.escape, before), "(?:" + "|".join(sorted(forms)) + ")"])
        parts.append(body)
    return re.compile(r"\b(?:" + "|".join(parts) + r")\b", re.IGNORECASE)


def _issue_pattern(issue: Issue) -> re.Pattern[str]:
    return _pattern(tuple(term for term in issue.terms if term.strip()))
