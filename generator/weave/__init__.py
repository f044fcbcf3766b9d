"""From all findings to one briefing: resolve, correct, gather, order, check.

``weaving`` is the order of the steps; what they are made of:

* ``statements``: what is published of one article, after the editor's corrections;
  ``excerpts``: how much of it, of a full text; ``addresses``: under which address
* ``speakers`` nobody has registered, and ``origins``: where words come from
* ``positions``, and ``proposals`` that are put forward
* ``dating``: the order of dates, and those that something speaks against; ``chronology``
* ``figures``
* ``dossier``: what stands on which page, which article covers what
* ``review``: what the editor should look at

``word_patterns`` holds the word lists.
"""

from generator.weave.weaving import weave

__all__ = ["weave"]
