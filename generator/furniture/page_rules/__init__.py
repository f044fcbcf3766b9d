"""All rules for a page, in their order: each sees what those before it found, and the last names a line.

By where a line stands, and beside what: ``edge_lines``, ``outer_lines``, ``short_labels``, ``teasers``,
``author_notes``, ``embedded_posts``, ``pull_quotes``, ``doubled_paragraphs``, ``captions``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.furniture.correction_notes import titled_corrections
from generator.furniture.page_rules.author_notes import bios
from generator.furniture.page_rules.captions import captions
from generator.furniture.page_rules.doubled_paragraphs import doubles
from generator.furniture.page_rules.edge_lines import beside, edges
from generator.furniture.page_rules.embedded_posts import posts
from generator.furniture.page_rules.outer_lines import outer_lines
from generator.furniture.page_rules.pull_quotes import pull_quotes
from generator.furniture.page_rules.short_labels import labels
from generator.furniture.page_rules.teasers import links, teasers

if TYPE_CHECKING:
    from generator.furniture.page_rule import PageRule

PAGE_RULES: tuple[PageRule, ...] = (
    edges,
    teasers,
    bios,
    titled_corrections,
    beside,
    posts,
    pull_quotes,
    doubles,
    captions,
    links,
    labels,
    outer_lines,
)
