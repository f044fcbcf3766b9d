"""Captions of pictures and the credits below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.furniture_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.furniture.article_core import Core
    from generator.furniture.passes import MarkedPage
    from generator.furniture.saved_page import Page

_WORDS = 45
_CREDIT_WORDS = 9
_NAME = r"[A-Z][\w.'’-]*(?: (?:de |van |von |al-|bin |for |via )?[A-Z][\w.'’-]*){0,4}"
_PICTURE = r"(?:image|photo(?:graph)?|pic(?:ture)?|video|illustration|graphic|map|chart|screenshot|file)s?"
_CREDITED = re.compile(
    # "… in Port City. Image: Supplied" · "… in it. | Photo Credit: R. Lindt" · "… the gateCredit: Sun"
    # · "… at the gate (Rosa Lindt/Valley Sun)" · "… at the gate. Rosa Lindt/Valley Sun" · "… © Rosa Lindt"
    rf"(?:\b{_PICTURE}(?: (?:credit|source|copyright|courtesy))?s?(?: by| of)?[:;]|(?:\b|(?<=[a-z]))credits?:"
    rf"|\bphotos? by (?=[A-Z])|©) ?(?=\S)(?:[^.!?]|\b[A-Z]\.){{1,60}}[.)\]]?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    # "Water runs over the gate. (Rosa Lindt/Valley Sun)" · "(Photo by Rosa Lindt / Valley Sun)"
    r".{0,220}[(\[](?:[^()\[\]]{0,40}[\w.] ?/ ?[A-Z][^()\[\]]{1,40}"
    r"|(?:[Pp]hoto|[Ii]mage|[Pp]ic(?:ture)?|[Cc]redit)s?(?: by|:) ?[^()\[\]]{1,60})[)\]]",
)
_SIGNED = re.compile(rf".{{20,}}[.)|–—-] ?\(?{_NAME} ?[/|] ?{_NAME}\)?\.?")
_BARE_CREDIT = re.compile(rf"(?:\(|\[|© ?)?{_NAME} ?[/|•] ?{_NAME}(?:\)|\])?")
_PLACED = re.compile(
    r"(?:, |\()(?:(?:second|third|far) (?:from )?)?(?:left|right|cent(?:er|re)|top|bottom)\b[,)]"
)
_FILED = re.compile(
    r"\b(?:file|undated|handout|archive) (?:photo|picture|image|photograph)\b"
    r"|^(?:in|on) this .{0,40}\b(?:photo|picture|image|photograph)\b"
    r"|\((?:representational|representative|illustrative|symbolic|file)(?: image| photo| picture)?\)\.?$"
    r"|^\[[0-9]/[0-9]+\] ?\w|\((?:pictured|above|below|seen here)[^)]{0,20}\)"
    r"|^(?:fig(?:ure)?\.?|chart) ?[0-9]{1,2}[:.] "
    r"|, pictured\b|\b(?:is|are) pictured\b"
    # "A ship waits for the ice to go. Rosa Lindt/Valley Sun hide caption" · "FILE - A ship waits for ice."
    r"|\b(?:hide|toggle|show|view|expand) caption$|^file [–—-] ?\S"
    # "A ship waits for the ice to go in Port City, Monday, March 3, 2031."
    r"|, (?:mon|tues|wednes|thurs|fri|satur|sun)day, [a-z]{3,9}\.? [0-9]{1,2}, [0-9]{4}"
    r"(?:, in [^.!?]{2,40})?\.?$",
    re.IGNORECASE,
)


_GALLERY = re.compile(
    # "1 of 12" · "Image 3 of 7" · "Slide 1/5" · "12 photos" · "View gallery" · "See all 12 images"
    r"(?:(?:image|photo|picture|slide|gallery)s? )?[0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}"
    r"|(?:view |see |show |open )?(?:all )?(?:the )?(?:[0-9]{1,3} )?(?:photo |picture |image )?"
    r"(?:galler(?:y|ies)|slideshow|(?:photo|image|picture)s)(?: \(?[0-9]{1,3}\)?)?"
)


def is_caption(text: str) -> bool:
    """Return whether a line says what a picture shows, or whose it is at its end."""
    count = len(text.split())
    if count > _WORDS or not {"“", '"'}.isdisjoint(text):
        return False
    return any(p.search(text) for p in (_CREDITED, _PLACED, _FILED)) or any(
        p.fullmatch(text) for p in (_BRACKETED, _SIGNED)
    )


def is_credit(text: str) -> bool:
    """``Rosa Lindt/Valley Sun``: a name and whom it works for, and nothing else."""
    return len(text.split()) <= _CREDIT_WORDS and _BARE_CREDIT.fullmatch(text) is not None


def captions(marked: MarkedPage) -> Iterator[tuple[int, str]]:
    """Yield captions by what stands beside them: ``Image caption`` above, a credit below."""
    page, core, found = marked.page, marked.core, marked.found
    for i, text in enumerate(page.texts):
        if page.keys[i] in words("opens_captions", "titles"):
            yield i, "caption"
            if i + 1 < len(page.texts) and len(page.texts[i + 1].split()) <= _WORDS:
                yield i + 1, "caption"
        elif _GALLERY.fullmatch(page.keys[i]):
            yield i, "counter"
            if _is_shown(page, i + 1):
                yield i + 1, "caption"
        elif i and i not in core.prose and is_credit(text):
            yield i, "credit"
            if _stands_apart(page, i - 1, core, found):
                yield i - 1, "caption"


def _is_shown(page: Page, i: int) -> bool:
    """Return whether a line stands between two places of a gallery: ``1 of 3``, a caption, ``2 of 3``."""
    return (
        i + 1 < len(page.texts)
        and len(page.texts[i].split()) <= _WORDS
        and _GALLERY.fullmatch(page.keys[i + 1]) is not None
    )


def _stands_apart(page: Page, i: int, core: Core, found: Mapping[int, str]) -> bool:
    """Return whether the line above a credit describes the picture: no prose, or none above it."""
    if i in found or len(page.texts[i].split()) > _WORDS:
        return False
    return i not in core.prose or i - 1 not in core.prose
