"""Source articles: what is known about each, and its prose (``articles/*``)."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, get_args

from generator.diagnostics import short
from generator.furniture.correction_notes import RULE as CORRECTION
from generator.model.content import UNKNOWN, Article, Basis, BasisKind, Relay, TextKind
from generator.model.quoting import in_marks
from generator.read.documents.article_body import read_body
from generator.read.documents.mojibake import check_mojibake
from generator.read.documents.pasted_digests import check_digest
from generator.read.located.fault_report import Report
from generator.read.located.front_matter import is_out_of_place, read_front_matter
from generator.read.located.source_files import read_source
from generator.read.records.article_day import check_day
from generator.read.records.former_ids import former_ids
from generator.read.records.note_records import read_notes
from generator.read.records.record_ids import article_id
from generator.read.records.rights import read_rights
from generator.read.saved_pages.page_dates import check_page_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.model.content import Furniture
    from generator.model.edtf import EdtfDate
    from generator.model.text import Passage
    from generator.read.located.typed_fields import Fields

_NOTE_WORDS = 4
"""A correction note of fewer words is its title."""
ENDINGS = (".md", ".txt", ".html")
_KEYS = (
    "title",
    "outlet",
    "url",
    "published",
    "published_basis",
    "retrieved",
    "added",
    "relays",
    "text",
    "rights",
    "notes",
    "was",
)
_BASIS_KINDS: tuple[BasisKind, ...] = get_args(BasisKind)
_LEAST = (
    f"`outlet: {UNKNOWN}`, `published: {UNKNOWN}` and `text: digest` (or `full`, for somebody's own text)"
)
_LONGEST_TITLE = 200
"""In characters; what is longer is a paragraph in large letters."""
MOST_TEXT = 1_000_000
"""In characters, of one article: a long report has a tenth of it, a book about half."""
_TEXT_KINDS: tuple[TextKind, ...] = get_args(TextKind)


def open_article(
    path: Path,
    *,
    inside: Path | None,
    published: EdtfDate | None = None,
    as_of: EdtfDate | None = None,
    lenient: bool = False,
) -> tuple[Article | None, Report | None, tuple[Diagnostic, ...]]:
    """Read an article's file; its references are left to be checked in the report."""
    source, faults = read_source(path, inside=inside)
    if source is None:
        return None, None, faults
    report = Report(source=source, diagnostics=list(faults))
    return _article(path, report, published, as_of, lenient=lenient), report, ()


def _article(
    path: Path, report: Report, published: EdtfDate | None, as_of: EdtfDate | None, *, lenient: bool
) -> Article | None:
    identity = article_id(path, report)
    # A text file or a page without a word about itself was saved, not written for the dossier.
    # A `.md` without one is a digest whose head was forgotten, and could pass for somebody's full text.
    bare = path.suffix != ".md" and not is_out_of_place(report.source.text)
    matter = read_front_matter(report, _KEYS, least=_LEAST, optional=lenient or bare)
    fields = matter.fields
    if fields is None and not lenient and not (bare and matter.absent):
        return None
    default: TextKind = "digest" if path.suffix == ".md" and fields else "full"
    text = fields.choice("text", _TEXT_KINDS, default) if fields else default
    body = read_body(report, matter.body, ending=path.suffix, text=text)
    if _is_too_long(body.passages, report):
        return None
    _tell_corrections(body.furniture, report)
    if text == "digest" and not lenient:
        check_digest(matter.body, report)
    left_out = (item.span for item in body.furniture if item.rule != "page-structure")
    check_mojibake((*(passage.span for passage in body.passages), *left_out), report)
    article = Article(
        id=identity,
        source=report.source,
        passages=body.passages,
        furniture=body.furniture,
        published=published,
        title=_printed_title(body.passages) if text == "full" else "",
        text=text,
    )
    return _described(article, fields, report, as_of, lenient=lenient) if fields else article


def _printed_title(passages: tuple[Passage, ...]) -> str:
    """Return the heading over somebody's text; empty where its first passage is not a heading.

    A digest has none of its own: its first heading may be the editor's.
    """
    first = passages[0] if passages else None
    if first is None or first.kind != "heading" or len(first.text) > _LONGEST_TITLE:
        return ""
    return " ".join(first.text.split())


def _is_too_long(passages: Sequence[Passage], report: Report) -> bool:
    """Return whether a text is too long for an article, told where it exceeds what is read of one."""
    ends = zip(passages, accumulate(len(passage.text) for passage in passages), strict=True)
    beyond = next((passage for passage, end in ends if end > MOST_TEXT), None)
    if beyond is None:
        return False
    report.add(
        beyond.span,
        "too-long",
        f"here the text exceeds {MOST_TEXT:,} characters, the most that are read of one article",
        hint=f"make several articles of {report.source.path}, or write a digest of it",
    )
    return True


def _tell_corrections(furniture: Iterable[Furniture], report: Report) -> None:
    """Point out where an article corrects itself: no statement is read there."""
    for item in furniture:
        words = report.source.slice(item.span)
        if item.rule == CORRECTION and len(words.split()) >= _NOTE_WORDS:
            report.add(
                item.span,
                "self-correction",
                f"the article corrects itself: {in_marks(short(words))}",
                hint="check whether a statement above says what is taken back here; "
                "if so, drop it with a note: `drop: true`",
                severity="review",
            )


def _described(
    article: Article, fields: Fields, report: Report, as_of: EdtfDate | None, *, lenient: bool
) -> Article:
    """Add what the front matter says of an article."""
    outlet = fields.text("outlet", UNKNOWN)
    if outlet != UNKNOWN:
        fields.reference("outlet", "outlet")
    day, basis = fields.date("published", unknown=UNKNOWN), _basis(fields)
    if day is not None and not lenient:
        check_day(day, basis, as_of, fields)
        check_page_dates(fields, day)
    relays = tuple(_relays(fields))
    return replace(
        article,
        outlet=outlet,
        title=fields.text("title") or article.title,
        url=fields.address("url"),
        published=day or article.published,
        published_basis=basis,
        retrieved=fields.date("retrieved"),
        added=fields.date("added"),
        relays=relays,
        rights=read_rights(fields),
        was=former_ids(fields, "article"),
        notes=tuple(read_notes(fields, article.passages, [r.outlet for r in relays], report)),
    )


def _basis(fields: Fields) -> Basis | None:
    basis = fields.mapping("published_basis", ("kind", "why"))
    if basis is None or not basis.required("kind", "one of " + ", ".join(_BASIS_KINDS)):
        return None
    return Basis(kind=basis.choice("kind", _BASIS_KINDS, "inferred"), why=basis.text("why"))


def _relays(fields: Fields) -> Iterator[Relay]:
    for relay in fields.mappings("relays", ("outlet", "published")):
        if relay.required("outlet", "an id in outlets.yml"):
            yield Relay(outlet=relay.reference("outlet", "outlet"), published=relay.date("published"))
