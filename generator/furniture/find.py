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
from generator.furniture.author_notes import bios
from generator.furniture.captions import captions
from generator.furniture.correction_notes import titled_corrections
from generator.furniture.doubled_paragraphs import doubles
from generator.furniture.edge_lines import beside, edges
from generator.furniture.embedded_posts import posts
from generator.furniture.line_rules import key, rule_of_line
from generator.furniture.outer_lines import outer_lines
from generator.furniture.passes import MarkedPage, Pass
from generator.furniture.pull_quotes import pull_quotes
from generator.furniture.saved_page import Page, is_prose
from generator.furniture.short_labels import labels
from generator.furniture.teasers import links, teasers
from generator.model.content import Furniture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.text.paragraphs import Paragraph

_LINKED = re.compile(r" ?<https?://[^<>\s]+>")
"""The address behind a word, where a browser saved a page as plain text."""


def find_furniture(found: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Return the paragraphs that are not part of the article, each with the rule that says so."""
    whole = page_of(found)
    end, rule = close(whole)
    page = whole.until(end)
    core, marks = Core.of(page), dict[int, str]()
    for one in PASSES:
        marks |= dict(one.find(MarkedPage(page=page, core=core, found=marks)))
    marks |= dict.fromkeys(range(end, len(found)), rule)
    return tuple(Furniture(span=found[i].span, rule=marks[i]) for i in sorted(marks))


def page_of(found: Sequence[Paragraph]) -> Page:
    """See the paragraphs of a file as a page, with the lines that are furniture wherever they stand."""
    texts = tuple(_LINKED.sub("", p.text).strip() or p.text for p in found)
    keys = tuple(key(text) for text in texts)
    phrases = {i: rule for i, text in enumerate(texts) if (rule := rule_of_line(text, keys[i]))}
    written = {i: len(text.split()) for i, text in enumerate(texts) if is_prose(text)}
    to_readers = sum(written.get(i, 0) for i, rule in phrases.items() if rule == "to-the-reader")
    if to_readers > sum(count for i, count in written.items() if i not in phrases):  # an open letter
        phrases = {i: rule for i, rule in phrases.items() if rule != "to-the-reader"}
    prose = (i for i in written if i not in phrases)
    return Page(texts=texts, keys=keys, phrases=phrases, prose={i: number for number, i in enumerate(prose)})


def _phrases(marked: MarkedPage) -> Iterable[tuple[int, str]]:
    """Return the lines that are furniture wherever they stand."""
    return marked.page.phrases.items()


PASSES = (
    Pass(name="phrases", find=_phrases, sample="Share this article"),
    Pass(name="edges", find=edges, sample="By Ilse Quist, above the first paragraph"),
    Pass(name="teasers", find=teasers, sample="Ferry stays in port, below “Most read”"),
    Pass(name="bios", find=bios, sample="Ilse Quist is our harbour correspondent., the last paragraph"),
    Pass(name="corrections", find=titled_corrections, sample="what stands below “Correction”"),
    Pass(name="beside", find=beside, sample="NORTH GAZETTE, which stands on top of the page as well"),
    Pass(name="posts", find=posts, sample="— Mira Tolan (@tolan) August 26, 2031"),
    Pass(name="pull-quotes", find=pull_quotes, sample="“We wait”, which a longer paragraph holds"),
    Pass(name="doubles", find=doubles, sample="a paragraph that stands above, word for word"),
    Pass(name="captions", find=captions, sample="The ferry at its berth, above “Rosa Lindt/Valley Sun”"),
    Pass(name="links", find=links, sample="three titles between two paragraphs"),
    Pass(name="labels", find=labels, sample="Copied, between “Facebook” and “Email”"),
    Pass(name="outer-lines", find=outer_lines, sample="Weather in Port City, above the title"),
)
"""In their order: each sees what those before it found; where two find the same line, the later wins."""
