"""An article's body as passages, with the page furniture set apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.furniture import find_furniture
from generator.furniture.correction_notes import RULE as CORRECTION
from generator.furniture.correction_notes import is_correction
from generator.model.content import Furniture
from generator.model.text import Span
from generator.read.documents.attached_headings import headed
from generator.read.documents.markdown_text import markdown_passages
from generator.read.documents.plain_text import plain_passages
from generator.read.saved_pages.webpage import read_page
from generator.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.content import TextKind
    from generator.model.text import Passage, PassageKind
    from generator.read.located.fault_report import Report
    from generator.text.paragraphs import Paragraph


_LIKE: dict[str, frozenset[PassageKind]] = {
    **dict.fromkeys(("counter", "label", "link", "page-number", "ticker"), frozenset({"table", "list_item"})),
    "doubled": frozenset({"table", "list_item", "code"}),
}
"""What an item of the article's own list, or a cell of its table, may look like and isn't."""
_OUTER = frozenset({"above-article", "below-article"})
"""Rules that tell by the place alone: in a page, the markup has told the article's place already."""
_LABEL_WORDS = 6
"""So short a line above or below an article does not belong to it all the same: ``No comments yet``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What an article says, and what its page printed around it."""

    passages: tuple[Passage, ...]
    furniture: tuple[Furniture, ...]


def read_body(report: Report, start: int, *, ending: str, text: TextKind) -> Body:
    """Read the body that begins at ``start``, by the ending of the file's name.

    A digest is the editor's own writing: it has no furniture but notes by which its source corrects itself.
    """
    body = _web_page(report, start) if ending == ".html" else _text(report, start, ending, text)
    if not body.passages:
        place = min(start, len(report.source.text) - 1)
        report.add(
            Span(start=place, end=place + 1),
            "no-text",
            "the article has no text, expected prose",
            hint=f"write the article's text into {report.source.path}",
        )
    return body


def _text(report: Report, start: int, ending: str, text: TextKind) -> Body:
    written = report.source.text
    found = paragraphs(written, start, signs=ending != ".md")
    furniture = find_furniture(found) if text == "full" else _corrections(found)
    if ending == ".md":
        passages = markdown_passages(_blanked(written, start, furniture), start)
        return Body(passages=headed(passages, written), furniture=furniture)
    spans = {f.span for f in furniture}
    kept = tuple(p for p in found if p.span not in spans)
    return Body(passages=plain_passages(written, kept), furniture=furniture)


def _corrections(found: Iterable[Paragraph]) -> tuple[Furniture, ...]:
    return tuple(Furniture(span=p.span, rule=CORRECTION) for p in found if is_correction(p.text))


def _web_page(report: Report, start: int) -> Body:
    page = read_page(report.source.text, start)
    kinds = {lines.span: p.kind for p, lines in zip(page.passages, page.paragraphs, strict=True)}
    furniture = tuple(f for f in find_furniture(page.paragraphs) if _holds(f, kinds[f.span], report))
    captions = (Furniture(span=span, rule="caption") for span in page.captions)
    furniture = tuple({item.span: item for item in (*captions, *furniture)}.values())
    spans = {f.span for f in furniture}
    kept = tuple(
        p for p, lines in zip(page.passages, page.paragraphs, strict=True) if lines.span not in spans
    )
    built = (Furniture(span=span, rule="page-structure") for span in page.others)
    return Body(
        passages=kept, furniture=tuple(sorted((*furniture, *built), key=lambda item: item.span.start))
    )


def _holds(furniture: Furniture, kind: PassageKind, report: Report) -> bool:
    """Return whether a rule for lines of text holds for a block of a page, of which the markup says more."""
    if furniture.rule in _OUTER:
        count = len(report.source.slice(furniture.span).split())
        return kind in {"paragraph", "heading"} and count <= _LABEL_WORDS
    return kind not in _LIKE.get(furniture.rule, ())


def _blanked(text: str, start: int, furniture: Iterable[Furniture]) -> str:
    """Return the text with furniture as blanks, so that all else keeps its place."""
    parts: list[str] = []
    position = start
    for item in furniture:
        parts.append(text[position : item.span.start])
        parts.append("".join(c if c in "\r\n" else " " for c in text[item.span.start : item.span.end]))
        position = item.span.end
    return "".join((*parts, text[position:]))
