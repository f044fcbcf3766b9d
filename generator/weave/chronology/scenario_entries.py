"""Entries of outcomes that a list under a heading such as ``Three scenarios`` names without a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.chronology import ChronologyEntry
from generator.model.dates_in_words import date_label
from generator.model.text import Span
from generator.weave.addresses.address_claims import normalised
from generator.weave.chronology.entry_headings import heading
from generator.weave.chronology.entry_records import BASIS_LABELS, actors_named
from generator.weave.chronology.event_kinds import stands_under_scenario
from generator.weave.word_patterns import pattern
from generator.words import issues_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.weave.addresses.address_claims import Addresses
    from generator.weave.chronology.entry_records import PlacedEntry
    from generator.weave.statements.annotated_prose import Line, Prose
    from generator.weave.statements.woven_article import WovenArticle


def scenario_entries(woven: WovenArticle, addresses: Addresses) -> Iterator[PlacedEntry]:
    """Yield an entry of each outcome, at the date of the article, which is when it was thought of.

    A paragraph counts only where it says itself that it tells a scenario; one below a bare title ("2. The war
    grinds on") belongs to that title.
    """
    prose = woven.prose
    published = prose.article.published
    if published is None:
        return
    article = addresses.first("article", prose.article.id)
    for numbers in _outcomes(prose):
        lines = [prose.lines[number] for number in numbers]
        span = Span(start=lines[0].span.start, end=lines[-1].span.end)
        if not _is_entry(woven, numbers, span):
            continue
        declared = woven.declared_issues(span)
        issues = issues_of(prose.text(span), woven.register.issues) if declared is None else declared
        entry = ChronologyEntry(
            id=addresses.claim("c", "scenario", article, normalised(lines[0].text)),
            kind="scenario",
            date=published,
            date_words="",
            text=_text(woven, lines),
            article=prose.article.id,
            sentence=woven.anchor(span.start),
            actors=actors_named(woven, span),
            issues=issues,
            date_label=date_label(published),
            date_basis="published",
            basis_label=BASIS_LABELS["published"],
            heading=heading(published),
        )
        yield entry, span.start


def _is_entry(woven: WovenArticle, numbers: Sequence[int], span: Span) -> bool:
    """Return whether an outcome is told without a date, by the source itself, and wanted by the editor."""
    prose = woven.prose
    is_item = prose.lines[numbers[0]].kind == "list_item"
    if not is_item and not pattern("scenario_words").search(prose.text(span)):
        return False
    for found in prose.dates.within(span):
        if woven.declared_date(found):
            return False
    return not woven.is_dropped(span) and woven.spoken.isdisjoint(numbers)


def _outcomes(prose: Prose) -> Iterator[Sequence[int]]:
    """Yield the numbers of the lines of each passage under such a heading, a title with its paragraph."""
    passages: dict[int, list[int]] = {}
    for number, line in enumerate(prose.lines):
        if line.kind != "heading" and stands_under_scenario(prose, number):
            passages.setdefault(line.passage, []).append(number)
    below_titles: set[int] = set()
    for passage, numbers in passages.items():
        if passage in below_titles:
            continue
        following = passages.get(passage + 1, [])
        if _is_title(prose, numbers) and following and prose.lines[following[0]].kind == "paragraph":
            below_titles.add(passage + 1)
            yield [*numbers, *following]
        else:
            yield numbers


def _is_title(prose: Prose, numbers: Sequence[int]) -> bool:
    """Return whether an item of a list is a bare title: ``2. The war grinds on``, without a full stop."""
    line = prose.lines[numbers[0]]
    if len(numbers) > 1 or line.kind != "list_item":
        return False
    return line.text[-1] not in ".!?"


def _text(woven: WovenArticle, lines: Sequence[Line]) -> str:
    """Return an outcome as the site may print it: ``The war grinds on: neither side gives way``."""
    title = [line for line in lines if line.passage == lines[0].passage]
    rest = lines[len(title) :]
    printed: list[str] = []
    for part in (title, rest):
        if part:
            span = Span(start=part[0].span.start, end=part[-1].span.end)
            printed.append(woven.printable(span, part[0].span))
    return ": ".join(filter(None, printed))
