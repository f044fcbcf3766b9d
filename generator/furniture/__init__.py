"""Page furniture: what a saved web page prints around and between an article's paragraphs.

:func:`find_furniture` is the one way in. Usable without the rest of the generator: it imports the nouns, the
floor and the word lists only.

* ``find``: the front door;
* ``line_rules``: lines that are furniture wherever they stand, as one list of rules; ``line_patterns``,
  ``correction_notes``, ``reader_address`` and ``picture_lines`` are what these are made of;
* ``page_rules``: looks over a page in their order, by where a line stands and beside what; ``page_rule`` says
  what one is;
* ``saved_page``, ``article_core``, ``article_end`` and ``comment_threads``: the page as the rules see it,
  where its article stands, and where it has ended for good;
* ``kinds``: every kind of furniture, with the words that `explain` prints;
* ``title_lines``: lines that look like titles.

A rule for a line is a function in ``line_rules``, or a line there for a list of phrases or a pattern; a rule
for a place is a function in ``page_rules``. Cases are in ``tests/furniture/furniture.txt``.
"""

from generator.furniture.find import find_furniture
from generator.furniture.kinds import KINDS
from generator.furniture.line_rules import LINE_RULES
from generator.furniture.page_rules import PAGE_RULES

__all__ = ["KINDS", "LINE_RULES", "PAGE_RULES", "find_furniture"]
