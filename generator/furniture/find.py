"""Page furniture: what a saved web page prints around and between an article's paragraphs.

Lines are known by what they say (``line_rules``), an article by where the prose is
(``article_core``), and the rest by where it stands and what stands beside it. Every rule has a name, so
that ``explain`` can say why a line is left out. In doubt a line is article: a paragraph that is lost loses
statements, a stray line makes none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.furniture.article_core import Core
from generator.furniture.article_end import close
from generator.furniture.line_rules import key, rule_of_line
from generator.furniture.page_rule import MarkedPage
from generator.furniture.page_rules import PAGE_RULES
from generator.furniture.saved_page import Page, is_prose
from generator.model.content import Furniture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.text.paragraphs import Paragraph

_LINKED = re.compile(r" ?<https?://[^<>\s]+>")
"""The address behind a word, where a browser saved a page as plain text."""
_TO_READERS = "to-the-reader"


def find_furniture(found: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Return the paragraphs that are not part of the article, each with the rule that says so."""
    whole = page_of(found)
    end, kind_below = close(whole)
    page = whole.until(end)
    core = Core.of(page)
    # What lines are wherever they stand; then each rule sees what those before it found.
    marks = dict(page.phrases)
    for rule in PAGE_RULES:
        marked = MarkedPage(page=page, core=core, found=marks)
        marks = {**marks, **dict(rule.function(marked))}
    for i in range(end, len(found)):
        marks[i] = kind_below
    return tuple(Furniture(span=found[i].span, rule=marks[i]) for i in sorted(marks))


def page_of(found: Sequence[Paragraph]) -> Page:
    """See the paragraphs of a file as a page, with the lines that are furniture wherever they stand."""
    texts = tuple(_LINKED.sub("", one.text).strip() or one.text for one in found)
    keys = tuple(key(text) for text in texts)
    written = [i for i, text in enumerate(texts) if is_prose(text)]
    phrases = _phrases(texts, keys, written)
    prose = [i for i in written if i not in phrases]
    return Page(
        texts=texts,
        keys=keys,
        phrases=phrases,
        prose={i: number for number, i in enumerate(prose)},
    )


def _phrases(texts: Sequence[str], keys: Sequence[str], written: Sequence[int]) -> Mapping[int, str]:
    """Return the lines that are furniture wherever they stand, with their kinds."""
    phrases: dict[int, str] = {}
    for i, text in enumerate(texts):
        kind = rule_of_line(text, keys[i])
        if kind:
            phrases[i] = kind
    if _is_open_letter(texts, written, phrases):
        return {i: kind for i, kind in phrases.items() if kind != _TO_READERS}
    return phrases


def _is_open_letter(texts: Sequence[str], written: Sequence[int], phrases: Mapping[int, str]) -> bool:
    """Return whether more is written to the readers of a page than all else: then that is the article."""
    to_readers = other = 0
    for i in written:
        length = len(texts[i].split())
        if phrases.get(i) == _TO_READERS:
            to_readers += length
        elif i not in phrases:
            other += length
    return to_readers > other
