"""Saved web pages: the article's paragraphs by trafilatura, mapped back to the file.

Trafilatura says which words are the article (``extracted``); where they stand is found in the file's own text
between the tags (``characters``), and so are the paragraphs that it passed over (``passed_over``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.furniture.article_core import is_sentence
from generator.model.text import Span
from generator.read.documents.attached_headings import is_heading
from generator.read.saved_pages.article_blocks import article_blocks
from generator.read.saved_pages.live_posts import days_of_posts
from generator.read.saved_pages.page_outline import HEADINGS, covered, shared
from generator.read.saved_pages.recovered_lines import SENTENCE_WORDS, passed_over
from generator.read.saved_pages.visible_characters import Characters
from generator.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.text import Passage, PassageKind


Block = tuple["Span", "PassageKind"]
"""Where a block of the article stands, in characters of the page, and what it is."""
_SEVERAL = 3
"""So many paragraphs in one block are not a paragraph."""
_SMALL = 0.15
"""The largest share of an article that stands in a box beside it, or below a picture."""
_MOST_BESIDE = 0.4
"""The largest share of all of them: where more stands below pictures, the pictures tell the story."""
_SHORT = 300
"""Characters of the longest block in a box that is not part of the article: a longer one may be argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A saved page, parted."""

    paragraphs: tuple[Paragraph, ...]
    """The paragraphs of the article."""
    passages: tuple[Passage, ...]
    """Each of them as a passage."""
    captions: tuple[Span, ...]
    """Those of the paragraphs that stand below pictures."""
    others: tuple[Span, ...]
    """The lines of the page that are not part of the article: menu, byline, footer …"""


def read_page(text: str, start: int) -> Page:
    """Part the page that begins at ``start`` into its article and the rest."""
    reader = Characters(text, start)
    blocks = _without(_found_blocks(reader, text[start:]), reader.outline.asides)
    lines = list(reader.outside(place for place, _ in blocks))
    if blocks:
        missed = passed_over(reader, [place for place, _ in blocks], lines)
    else:  # trafilatura finds nothing, as in 5,000 nested boxes: the page is read as plain text
        missed = dict.fromkeys(lines, "paragraph")
    blocks = sorted((*blocks, *missed.items()), key=lambda block: block[0].start)
    pictures = covered(_small(blocks, reader.outline.pictures))
    captions = [place for place, _ in blocks if shared(place, pictures) == len(place)]
    passages = _passages(reader, blocks)
    return Page(
        paragraphs=tuple(Paragraph(lines=(p.span,), text=p.text, alone=True) for p in passages),
        passages=tuple(passages),
        captions=tuple(map(reader.in_file, captions)),
        others=tuple(reader.in_file(line) for line in lines if line not in missed),
    )


def _found_blocks(reader: Characters, page: str) -> list[Block]:
    """Return the blocks that trafilatura takes for the article, each found in the page in turn."""
    blocks: list[Block] = []
    position = 0
    for kind, words in article_blocks(page):
        place = reader.find(words, position)
        if place is not None:
            position = place.end
            blocks += _paragraphs(reader, place, kind)
    return blocks


def _passages(reader: Characters, blocks: Sequence[Block]) -> list[Passage]:
    """Return the blocks as passages, each with the day of its post on a live page."""
    days = days_of_posts(reader.posts, [place for place, _ in blocks])
    found: list[Passage] = []
    for (place, kind), day in zip(blocks, days, strict=True):
        passage = reader.passage(place, kind, day)
        if passage is not None:
            found.append(passage)
    return found


def _paragraphs(reader: Characters, place: Span, kind: PassageKind) -> list[Block]:
    """Return a block, or its paragraphs where it runs over several: its headings and sentences alone.

    What trafilatura falls back on may be all the words of a page in one block.
    """
    parts = reader.parts(place)
    if len(parts) < _SEVERAL:
        return _headed(reader, place, kind)
    headings = covered(reader.outline.places(*HEADINGS))
    found: list[Block] = []
    for part in parts:
        words = reader.words(part)
        if shared(part, headings) == len(part):
            found.append((part, "heading"))
        elif is_sentence(words) and len(words.split()) >= SENTENCE_WORDS:
            found.append((part, kind))
    return found


def _headed(reader: Characters, place: Span, kind: PassageKind) -> list[Block]:
    """Return a block, its heading apart: ``<p><b>Who pays</b><br>The council said …``."""
    lines = reader.lines(place)
    if kind != "paragraph" or len(lines) <= 1:
        return [(place, kind)]
    if not is_heading([reader.words(line) for line in lines]):
        return [(place, kind)]
    return [(lines[0], "heading"), (Span(start=lines[1].start, end=place.end), kind)]


def _small(blocks: Sequence[Block], boxes: Iterable[Span]) -> list[Span]:
    """Return the boxes that hold a small part of the article: a box that holds most of it is its frame.

    None are returned where they hold a large part of it together.
    """
    total = sum(len(place) for place, _ in blocks)
    article = covered(place for place, _ in blocks)
    small = [box for box in boxes if shared(box, article) <= _SMALL * total]
    together = sum(shared(stretch, article) for stretch in covered(small))
    return small if together <= _MOST_BESIDE * total else []


def _without(blocks: Sequence[Block], asides: Iterable[Span]) -> list[Block]:
    """Return the blocks without the short ones in boxes beside the article."""
    boxes = covered(_small(blocks, asides))

    def is_in_a_box(place: Span) -> bool:
        return len(place) <= _SHORT and shared(place, boxes) == len(place)

    return [(place, kind) for place, kind in blocks if not is_in_a_box(place)]
