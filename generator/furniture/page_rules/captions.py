"""Captions of pictures and the credits below them, by what stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.picture_lines import MOST_WORDS, is_credit
from generator.text.rule import rule
from generator.words.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage
    from generator.furniture.saved_page import Page

_GALLERY = re.compile(
    # "1 of 12" · "Image 3 of 7" · "Slide 1/5" · "12 photos" · "View gallery" · "See all 12 images"
    r"(?:(?:image|photo|picture|slide|gallery)s? )?[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}"
    r"|(?:view |see |show |open )?(?:all )?(?:the )?(?:[0-9]{1,3} )?(?:photo |picture |image )?"
    r"(?:galler(?:y|ies)|slideshow|(?:photo|image|picture)s)(?: \(?[0-9]{1,3}\)?)?"
)


@rule(
    "captions",
    explanation='what stands beside a credit, a gallery\'s counter or a title such as "Image caption"',
    sample="…\nThe ferry at its berth\nRosa Lindt/Valley Sun\n… => The ferry at its berth | caption",
)
def captions(marked: MarkedPage) -> Iterator[Mark]:
    """Yield captions by what stands beside them: ``Image caption`` above, a credit below."""
    page = marked.page
    for i, text in enumerate(page.texts):
        if page.keys[i] in word_list("furniture.opens_captions.titles"):
            yield i, "caption"
            if _has_room(page, i + 1):
                yield i + 1, "caption"
        elif _GALLERY.fullmatch(page.keys[i]):
            yield i, "counter"
            if _is_shown(page, i + 1):
                yield i + 1, "caption"
        elif i and i not in marked.core.prose and is_credit(text):
            yield i, "credit"
            if _stands_apart(marked, i - 1):
                yield i - 1, "caption"


def _has_room(page: Page, i: int) -> bool:
    """Return whether there is a line, and one no longer than a caption."""
    return i < len(page.texts) and len(page.texts[i].split()) <= MOST_WORDS


def _is_shown(page: Page, i: int) -> bool:
    """Return whether a line stands between two places of a gallery: ``1 of 3``, a caption, ``2 of 3``."""
    if i + 1 >= len(page.texts) or not _has_room(page, i):
        return False
    return _GALLERY.fullmatch(page.keys[i + 1]) is not None


def _stands_apart(marked: MarkedPage, i: int) -> bool:
    """Return whether the line above a credit describes the picture: no prose, or none above it."""
    if i in marked.found or not _has_room(marked.page, i):
        return False
    prose = marked.core.prose
    return i not in prose or i - 1 not in prose
