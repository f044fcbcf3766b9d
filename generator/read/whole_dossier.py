"""The whole dossier: all files below the content folder, and what must hold among them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, in_reading_order, short
from generator.model.content import Content
from generator.model.edtf import parse_edtf
from generator.read.content_layout import check_layout
from generator.read.located.fault_report import Report
from generator.read.located.folders import files_in, reports_in, strangers_in
from generator.read.located.source_files import missing, read_source
from generator.read.records.article_record import ENDINGS, open_article
from generator.read.records.dossier_record import read_dossier
from generator.read.records.former_ids import check_former_ids
from generator.read.records.page_record import read_page
from generator.read.register.references import check_references
from generator.read.register.whole_register import read_register

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.model.content import Article, Dossier, Page, Register
    from generator.model.edtf import EdtfDate
    from generator.read.located.fault_report import FormerId, Reference

MOST_NAMED = 5
"""A message about outlets that nobody registered lists so many of their ids."""


def read_content(root: Path) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Read a dossier. Nothing is returned where it has no ``dossier.yml`` that can be read."""
    register, faults = read_register(root)
    found = [*check_layout(root), *faults]
    dossier = _dossier(root, found)
    articles = _articles(root, register, dossier.as_of if dossier else None, found)
    pages = _pages(root, found)
    if dossier is None:
        return None, in_reading_order(found)
    if dossier.as_of is None:
        dossier = replace(dossier, as_of=_latest(articles), as_of_declared=False)
    content = Content(dossier=dossier, register=register, articles=articles, pages=pages)
    return content, in_reading_order(found)


def _latest(articles: Iterable[Article]) -> EdtfDate | None:
    """Return the latest publication date, of an interval its last day; nothing where none is known."""
    dates = [a.published for a in articles if a.published and a.published.latest]
    latest = max(dates, key=lambda date: (date.latest, date.earliest or date.latest), default=None)
    if latest is None or latest.precision != "interval":
        return latest
    return parse_edtf(latest.text.partition("/")[2])


def read_article(
    path: Path,
    *,
    root: Path | None,
    register: Register,
    published: EdtfDate | None = None,
    lenient: bool = False,
) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    """Read one article.

    Args:
        path: its file (``.md``, ``.txt`` or ``.html``).
        root: the content folder that a link must not lead out of; ``None`` allows any place.
        register: what its references are checked against.
        published: the date of an article that does not say its own.
        lenient: take text without front matter, from anywhere; unknown names are warnings.
    """
    inside = None if lenient else root
    article, report, faults = open_article(path, inside=inside, published=published, lenient=lenient)
    if report is None:
        return None, faults
    unknown = check_references(
        report.references, register, root=root, severity="warning" if lenient else "error"
    )
    found = (_forgiven(d) for d in report) if lenient else report
    return article, in_reading_order((*found, *unknown))


def _forgiven(fault: Diagnostic) -> Diagnostic:
    """Make a warning of what does not keep an article from being read."""
    forgivable = fault.code in {"control-character", "unknown-key", "bad-id"}
    return replace(fault, severity="warning") if forgivable else fault


def _dossier(root: Path, found: list[Diagnostic]) -> Dossier | None:
    source, faults = read_source(root / "dossier.yml", inside=root)
    found.extend(
        replace(d, hint=f"{d.hint}; `briefing new DIR` makes a dossier to begin with")
        if d.code == "missing-file"
        else d
        for d in faults
    )
    if source is None:
        return None
    report = Report(source=source)
    dossier = read_dossier(report)
    found.extend(report)
    return dossier


def _articles(
    root: Path, register: Register, as_of: EdtfDate | None, found: list[Diagnostic]
) -> tuple[Article, ...]:
    articles: dict[str, Article] = {}
    references: list[Reference] = []
    former: list[FormerId] = []
    for path in files_in(root / "articles", ENDINGS):
        article, report, faults = open_article(path, inside=root, as_of=as_of)
        found.extend(faults)
        if report is not None:
            found.extend(report)
            references.extend(report.references)
            former.extend(report.former)
        if article is None:
            continue
        if article.id in articles:
            found.append(_second(article, articles[article.id]))
        else:
            articles[article.id] = article
    present = {"article": {name: article.source.path for name, article in articles.items()}}
    found.extend(check_former_ids(former, present))
    outlets = root / "outlets.yml"
    named = [reference for reference in references if reference.kind == "outlet"]
    if named and not outlets.exists() and not outlets.is_symlink():
        found.append(_without_outlets(outlets, named))
    told = any(d.location.path == outlets.as_posix() and d.severity == "error" for d in found)
    found.extend(check_references(references, register, root=root, without_outlets=told))
    found.extend(strangers_in(root / "articles", ENDINGS))
    return tuple(articles[name] for name in sorted(articles))


def _without_outlets(outlets: Path, named: Sequence[Reference]) -> Diagnostic:
    """Return what is to be said where articles name outlets and no file registers any."""
    first = named[0]
    at = Diagnostic.at(first.source, first.span.start, code="", message="", hint="").location
    ids = ", ".join(f"`{short(name)}`" for name in sorted({reference.id for reference in named})[:MOST_NAMED])
    return replace(
        missing(outlets),
        message=f"there is no such file, and {at.path}:{at.line} names the outlet `{short(first.id)}`",
        hint=f"add {outlets.as_posix()} with {ids}, or say `outlet: unknown`",
    )


def _second(article: Article, first: Article) -> Diagnostic:
    return Diagnostic.at(
        article.source,
        0,
        code="duplicate-id",
        message=f"`{article.id}` is already the id of {first.source.path}",
        hint=f"rename {article.source.path}",
    )


def _pages(root: Path, found: list[Diagnostic]) -> tuple[Page, ...]:
    pages: list[Page] = []
    for path, report in reports_in(root / "pages", (".md",), root=root, found=found):
        page = read_page(path, report)
        found.extend(report)
        if page is not None:
            pages.append(page)
    return tuple(pages)
