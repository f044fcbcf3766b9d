"""What is cited: one record for a page, an article or a statement, whatever the form.

What is not known is left out. There is no date of access: it is the reader's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.model.dates_in_words import in_words
from generator.model.quoting import in_marks
from generator.render import links, phrases
from generator.render.escape import readable
from generator.render.order import date_of

if TYPE_CHECKING:
    from generator.model.attributions import Attribution
    from generator.model.content import Article
    from generator.model.edtf import EdtfDate
    from generator.render.page_context import PageContext

_TITLE_WORDS: Final = 30
"""A statement's words stand for its title: as many as name it beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a citation says, in plain text."""

    key: str
    """Names the record within a file; the statement's id for a statement."""
    kind: Literal["page", "article", "statement"]
    title: str
    titled: bool = True
    """Whether the title is its own, and no words that stand for one."""
    authors: tuple[str, ...] = ()
    """Names as they are written: nobody knows which part of a stranger's name is the family's."""
    container: str = ""
    """The dossier for its pages and statements, the outlet for an article."""
    issued: EdtfDate | None = None
    address: str = ""
    """Absolute; empty where it is not known."""
    place: str = ""
    """Where it stands on the site, below the site's own address; empty for an article."""
    reported_in: str = ""
    """For a statement: the article that reports it, in words."""
    language: str = "en"


def of_page(context: PageContext, path: str, title: str) -> Citation:
    """Cite a page of the site, as it stood on the day up to which the dossier is kept."""
    dossier = context.briefing.content.dossier
    return Citation(
        key=links.address(path).removesuffix(".html").replace("/", "-"),
        kind="page",
        title=readable(title),
        container=readable(dossier.title),
        issued=dossier.as_of,
        address=links.absolute(dossier.url, path),
        place=links.address(path),
        language=dossier.language,
    )


def of_article(context: PageContext, article: Article) -> Citation:
    """Cite a source article itself."""
    return Citation(
        key=article.id,
        kind="article",
        title=readable(article.title or "Untitled article"),
        titled=bool(article.title),
        container=readable(context.outlet(article)),
        issued=article.published,
        address=readable(article.url),
        language=context.briefing.content.dossier.language,
    )


def of_statement(context: PageContext, attribution: Attribution) -> Citation:
    """Cite a statement at its permanent address, with the article that reports it."""
    dossier = context.briefing.content.dossier
    path = links.source_page(attribution.article)
    article = context.articles[attribution.article]
    about = (
        context.outlet(article) or "outlet not known",
        in_marks(article.title) if article.title else "untitled",
        str(in_words(article.published)),
    )
    return Citation(
        key=attribution.id,
        kind="statement",
        title=_title(phrases.told(attribution.text)),
        authors=tuple(readable(run.text) for run in context.speakers(attribution)),
        container=readable(dossier.title),
        issued=date_of(attribution, context.articles),
        address=links.absolute(dossier.url, path, attribution.id),
        place=links.address(path, attribution.id),
        reported_in=readable(", ".join((*about, *_through(context, attribution)))),
        language=dossier.language,
    )


def _through(context: PageContext, attribution: Attribution) -> tuple[str, ...]:
    chain = "".join(run.text for run in context.chain(attribution))
    return (chain[:1].lower() + chain[1:],) if chain else ()


def _title(text: str) -> str:
    kept = readable(text).split()
    return " ".join(kept) if len(kept) <= _TITLE_WORDS else f"{' '.join(kept[:_TITLE_WORDS])} …"
