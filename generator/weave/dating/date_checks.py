"""Whether the dates of one article agree with one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.dates_in_words import date_label
from generator.weave.dating.date_order import surely_after
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from generator.model.attributions import Attribution
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate
    from generator.model.findings import Statement
    from generator.model.text import Span
    from generator.weave.statements.annotated_prose import Prose
    from generator.weave.statements.woven_article import WovenArticle


def check_dates(prose: Prose) -> Iterable[Diagnostic]:
    """Point out an article's days out of order, weekdays that don't fit, and words dated after print."""
    yield from _order(prose.article)
    for found in prose.dates.all:
        day = found.value.earliest if found.value and found.value.precision == "day" else None
        named = weekdays_named(prose.text(found.span))
        if day and len(named) == 1 and named != {_weekday(day)}:
            yield _warning(
                prose,
                found.span,
                "weekday-mismatch",
                f"“{prose.text(found.span)}”: {date_label(found.value)} was a {_weekday(day).capitalize()}",
                "check the date in the source; a note with `date` corrects it",
            )
    late = [s for s in prose.statements.all if s.date and _after_print(s.date, prose.article)]
    if late:
        yield _said_late(prose, late)


def _said_late(prose: Prose, late: Sequence[Statement]) -> Diagnostic:
    """Say once an article that statements are dated after it, at the first of them."""
    first, others = late[0], len(late) - 1
    published = date_label(prose.article.published)
    more = (
        "; 1 more statement has such a date"
        if others == 1
        else f"; {others} more statements have such a date"
    )
    return _warning(
        prose,
        first.span,
        "said-after-published",
        f"dated {date_label(first.date)}, but published {published}{more if others else ''}",
        "the site shows the article's date instead; correct `published`, or these dates with notes",
    )


def check_declared(woven: WovenArticle) -> Iterable[Diagnostic]:
    """Point out the editor's dates that don't fit the text's weekday, or lie after the article's."""
    prose = woven.prose
    for said in woven.attributions:
        if said.date_basis != "declared" or said.date is None:
            continue
        label, day = date_label(said.date), said.date.earliest
        named = weekdays_named(" ".join(_dating_words(woven, said)))
        if day and said.date.precision == "day" and len(named) == 1 and named != {_weekday(day)}:
            yield _warning(
                prose,
                said.span,
                "weekday-mismatch",
                f"a note dates this {label}, a {_weekday(day).capitalize()}; "
                f"the text says {named.pop().capitalize()}",
                "correct the note's `date`",
            )
        if _after_print(said.date, prose.article):
            published = date_label(prose.article.published)
            yield _warning(
                prose,
                said.span,
                "said-after-published",
                f"a note dates this {label}, but it was published {published}",
                "correct the note's `date`, or the article's `published`",
            )


def _dating_words(woven: WovenArticle, said: Attribution) -> Iterable[str]:
    """Return the words that may date a statement: those outside of what it says."""
    content = [p for h in woven.held.over(said.span) if h.attribution is said for p in h.places]
    for found in woven.prose.dates.over(said.span):
        if not any(place.overlaps(found.span) for place in content):
            yield woven.prose.text(found.span)


def _order(article: Article) -> Iterable[Diagnostic]:
    """Compare the days of an article: published, then retrieved, then added."""
    days = (("published", article.published), ("retrieved", article.retrieved), ("added", article.added))
    for (first, one), (second, other) in combinations(days, 2):
        if one and other and surely_after(one, other):
            yield Diagnostic.at(
                article.source,
                0,
                code=f"{first}-after-{second}",
                message=f"{first} {date_label(one)}, but {second} {date_label(other)}",
                hint=f"correct `{first}` or `{second}`",
                severity="warning",
            )


def weekdays_named(words: str) -> set[str]:
    """Return the days of the week that words name: ``{"friday"}`` for ``Friday, 3 March``."""
    return {w for w in word_list("weaving.weekdays") if w in words.casefold()}


def _weekday(day: dt.date) -> str:
    return word_list("weaving.weekdays")[day.weekday()]


def _after_print(date: EdtfDate, article: Article) -> bool:
    return article.published is not None and surely_after(date, article.published)


def _warning(prose: Prose, span: Span, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic.at(
        prose.article.source,
        span.start,
        end=span.end,
        code=code,
        message=message,
        hint=hint,
        severity="warning",
    )
