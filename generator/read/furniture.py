"""Page furniture: what a saved web page prints around and between an article's paragraphs.

Lines are known by what they say (``furniture_lines``), an article by where the prose is
(``furniture_core``), and the rest by where it stands and what stands beside it. Every rule has a name, so
that ``explain`` can say why a line is left out. In doubt a line is article: a paragraph that is lost loses
statements, a stray line makes none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.content import Furniture
from generator.read.furniture_authors import bios
from generator.read.furniture_captions import captions
from generator.read.furniture_close import close
from generator.read.furniture_core import Core
from generator.read.furniture_edges import beside, edges
from generator.read.furniture_labels import labels
from generator.read.furniture_outer import outer_lines
from generator.read.furniture_page import ARTICLE_PARAGRAPHS, Page
from generator.read.furniture_posts import posts
from generator.read.furniture_quotes import pull_quotes
from generator.read.furniture_teasers import links, teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.paragraphs import Paragraph


def find_furniture(found: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Return the paragraphs that are no part of the article, each with the rule that says so."""
    whole = Page.of(found)
    end, rule = close(whole)
    rules = _rules(whole.until(end)) | dict.fromkeys(range(end, len(found)), rule)
    return tuple(Furniture(span=found[i].span, rule=rules[i]) for i in sorted(rules))


def _rules(page: Page) -> dict[int, str]:
    """Return the numbers of paragraphs with a rule; a later rule wins."""
    core = Core.of(page)
    found = dict(page.phrases)
    found |= dict(edges(page, core))
    found |= dict(teasers(page, core))
    found |= dict(bios(page))
    found |= dict(beside(page, core, found))
    found |= dict(posts(page))
    found |= dict(pull_quotes(page))
    found |= dict(captions(page, core, found))
    found |= dict(links(page, core, found))
    found |= dict(labels(page, core, found))
    if len(page.prose) >= ARTICLE_PARAGRAPHS:
        found |= dict(outer_lines(page, core, found))
    return found
