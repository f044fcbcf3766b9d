"""Page furniture: what a saved web page prints around and between an article's paragraphs.

:func:`find_furniture` is the one way in. Usable without the rest of the generator: it imports the nouns, the
floor and the word lists only.

* ``find``: the front door, and `PASSES`, the looks over a page in their order; ``passes`` says what one is;
* ``line_rules``: lines that are furniture wherever they stand, as one list of rules; ``line_patterns``,
  ``correction_notes``, ``reader_address`` and ``captions`` are what these are made of;
* ``saved_page``, ``article_core`` and ``article_end``: the page as the passes see it, where its article
  stands, and where it has ended for good;
* by where a line stands, and beside what: ``edge_lines``, ``outer_lines``, ``short_labels``, ``teasers``,
  ``author_notes``, ``embedded_posts``, ``pull_quotes``, ``doubled_paragraphs``, ``comment_threads``;
* ``kinds``: every kind of furniture, with the words that `explain` prints;
* ``furniture_words``: the phrases of ``lexicon/furniture.toml``;
* ``title_lines``: lines that look like titles.

To add a rule for a line, write its record into `LINE_RULES` with a sample; for a place, a pass into
`PASSES`; and a case into ``tests/furniture``.
"""

from generator.furniture.find import PASSES, find_furniture
from generator.furniture.kinds import KINDS
from generator.furniture.line_rules import LINE_RULES

__all__ = ["KINDS", "LINE_RULES", "PASSES", "find_furniture"]
