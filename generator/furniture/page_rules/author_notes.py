"""Who wrote an article: bylines, and the few words about an author below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.line_rules import holds_contact
from generator.furniture.saved_page import ARTICLE_PARAGRAPHS
from generator.text.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.furniture.page_rule import Mark, MarkedPage

_BIO_WORDS = 120
BYLINE = re.compile(
    # "By Mira Tolan" · "by Mira Tolan and Joss Arden, Harbour City" · "Written by Mira Tolan"
    r"(?:[Ww]ritten )?[Bb][Yy]:? [A-Z][\w.'’-]+(?:,? (?:and |de |van |von |al-|bin )?[A-Z][\w.'’-]+){0,7}"
)
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: (?:de |van |von |al-|bin )?[A-Z][\w.'’-]+){1,3}")
_NAME_AND_ADDRESS = re.compile(rf"(?P<name>{_NAME.pattern}) ?(?:\(@\w+\)|@\w+|https?://\S+)")
_SELF = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z][\w’'-]+|{_NAME.pattern}) (?:is|was|writes|covers|reports) "
)
"""``Mr. Holm is a retired surveyor.``, below a byline."""
_BIO_VERB = r"(?:is|was|has|brings|covers|writes|works|reports|joined|holds|serves|specialises|specializes)"
_TRADES = (
    r"(?:journalist|reporter|correspondent|editor|columnist|(?:staff|freelance|contributing) writer|writer"
    r"|contributor|producer|author|founder|blogger|curator|photographer|analyst|fellow)"
)
_BIO = re.compile(
    # "Mira Tolan is a senior reporter based in Harbour City" · "Mira Tolan is the Courier’s harbour editor."
    rf"{_NAME.pattern} (?:is|was)(?: an?| the| our| [\w’' ]{{2,30}}[’']s)?(?: [\w’'-]+){{0,6}}? "
    rf"{_TRADES}"
    r"(?: (?:for|at|with|of|based|covering|who|focusing|specialising|specializing|and|in|on)\b|[.,])"
)


def is_self(text: str) -> bool:
    """Return whether a line says what somebody is or does."""
    return _SELF.match(text) is not None


def named_with_address(text: str) -> bool:
    """``Mira Tolan@tolan``."""
    return _NAME_AND_ADDRESS.fullmatch(text) is not None


@rule(
    "bios",
    explanation="the author's few words about themselves, the last paragraph",
    sample="…\nIlse Quist is an editor at the Sun. => Ilse Quist is an editor at the Sun. | author-bio",
)
def bios(marked: MarkedPage) -> Iterator[Mark]:
    """Yield the author's few words about themselves, below the article, and the name above them."""
    page = marked.page
    last = max(page.prose, default=-1)
    if last < 0 or page.prose[last] < ARTICLE_PARAGRAPHS:
        return
    text = page.texts[last]
    if len(text.split()) > _BIO_WORDS:
        return
    names = [i for i in range(max(0, last - 2), last) if i not in page.prose and _name(page.texts[i])]
    told = any(_begins_with(text, _name(page.texts[i])) for i in names)
    if told or _BIO.match(text) or holds_contact(text):
        yield last, "author-bio"
        for i in names:
            yield i, "author-bio"


def _begins_with(text: str, name: str) -> bool:
    """Return whether a paragraph begins with a name and what its bearer does: ``Mira Tolan covers …``."""
    return re.match(rf"{re.escape(name)} {_BIO_VERB}\b", text) is not None


def _name(text: str) -> str:
    """Return the name in a line that is a name, or a name and an address."""
    if _NAME.fullmatch(text):
        return text
    match = _NAME_AND_ADDRESS.fullmatch(text)
    return match["name"] if match else ""
