"""What would make a dossier better that can be built as it is: each said once, for the editor's list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic
from generator.model.dates_in_words import date_label
from generator.model.text import Location
from generator.read.saved_pages.page_metadata import unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.model.content import Article, Content, Dossier, Register

_NAMED: Final = 3
"""So many files are named in a message; the rest are counted."""
_PAGES: Final = ("about", "method")
"""The hand-written pages that the menu of the site names."""


def suggestions(root: Path, content: Content) -> Iterator[Diagnostic]:
    """Yield what the dossier in the folder ``root`` could say and doesn't: ``no issue is registered``."""
    told = (
        *_of_the_dossier(root, content.dossier),
        *_of_the_register(root, content.register),
        *_of_the_articles(root, content.articles),
        *_of_the_pages(root, content),
    )
    for code, message, hint in told:
        yield Diagnostic(
            severity="review",
            code=code,
            location=Location(path=(root / "dossier.yml").as_posix(), line=1, column=1),
            message=message,
            hint=hint,
        )
    yield from unsaid(root, content.articles, content.register.outlets)


Suggestion = tuple[str, str, str]
"""Code, message and hint."""


def _of_the_dossier(root: Path, dossier: Dossier) -> Iterator[Suggestion]:
    file = (root / "dossier.yml").as_posix()
    if not dossier.description:
        yield (
            "no-description",
            "the dossier has no description: its first page shows only the title",
            f"add `description: …` to {file}, a sentence about what the dossier covers",
        )
    if not dossier.as_of_declared:
        day = date_label(dossier.as_of)
        state = f"{day}, the latest publication date" if day else "nothing, since no article is dated"
        yield (
            "no-as-of",
            f"the dossier does not say up to which day it is kept: the site says {state}",
            f"add `as_of: …` to {file}",
        )


def _of_the_register(root: Path, register: Register) -> Iterator[Suggestion]:
    if not register.actors:
        yield (
            "no-actors",
            "no actor is registered: speakers are listed under the names that the articles print",
            f"add one file for each speaker to {(root / 'actors').as_posix()}/",
        )
    if not register.issues:
        yield (
            "no-issues",
            "no issue is registered: no page shows who stands where",
            f"add one file for each issue to {(root / 'issues').as_posix()}/ (`title`, `question`, `terms`)",
        )
    if not register.outlets:
        yield (
            "no-outlets",
            "no outlet is registered: the site does not say where an article appeared",
            f"add {(root / 'outlets.yml').as_posix()}, and name an outlet in each article",
        )


def _of_the_articles(root: Path, articles: Iterable[Article]) -> Iterator[Suggestion]:
    articles = tuple(articles)
    folder = (root / "articles").as_posix()
    undated = [a for a in articles if a.published is None]
    if undated:
        yield (
            "undated-articles",
            f"without a publication date: {_counted(undated)}; “on Tuesday” cannot be dated there",
            f"add `published: …` in {folder}/, and how the day is known (`published_basis`)",
        )


def _counted(articles: list[Article]) -> str:
    """Return how many articles, and the first few by name: ``2 articles (a.txt, b.txt)``."""
    names = [article.source.path.rpartition("/")[2] for article in articles]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    noun = "article" if len(names) == 1 else "articles"
    return f"{len(names)} {noun} ({', '.join(names[:_NAMED])}{more})"


def _of_the_pages(root: Path, content: Content) -> Iterator[Suggestion]:
    written = {page.id for page in content.pages}
    unwritten = " and ".join(f"{name}.md" for name in _PAGES if name not in written)
    if unwritten:
        yield (
            "no-pages",
            f"without {unwritten} the site describes itself and its method only in general terms",
            f"add {unwritten} to {(root / 'pages').as_posix()}/, with a `title`",
        )
