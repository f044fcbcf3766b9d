"""From prose to findings: who said what, when, through whom; names, dates and figures.

:mod:`.engine` goes through the articles; :mod:`.cache` keeps what it found, under names that
:mod:`.version` helps to make; :mod:`.assembling` turns it into the model, :mod:`.contract` into rows.

The rules, in the order in which a text goes
through them:

* text: ``prose``, ``sentences``, ``datelines``, ``quotations``; ``parse`` asks the parser, ``grammar``
  asks the parsed sentence, ``lexicon`` holds the word lists;
* names: ``mentions``, ``shared_names``, ``surnames``, ``styles``, ``offices``, ``antecedents``,
  ``impostors``;
* reports: ``cues`` collects what ``verbs``, ``nouns``, ``light_verbs`` and ``beside`` find, with
  ``complements`` and ``subjects`` to tell what a verb reports, and whose words, ``denials`` for what was
  not said, ``hypotheses`` for what is only supposed, ``subject_kinds`` and ``sayers`` for what can say
  anything at all; ``labels`` finds those that a transcript labels (each a ``label``), ``transcripts`` who
  of them asks, ``interviews`` the answers below questions, ``blocks`` the block quotes; each is one of
  ``drafts``;
* speakers: ``speakers`` decides who is meant (``resolution``), ``confidence`` how certain that is;
  ``reported`` is the draft with both, ``continued`` and ``chains`` carry it on, and ``statements``
  holds all of that together; ``said_dates`` tells when each was made;
* what may be printed of a sentence: ``excerpts``.

* events: ``events`` follows the dates to what they date, ``happenings`` judges whether it happened.

Dates are found by `generator.dates`, figures by :mod:`generator.figures`.
"""

from generator.extract.contract import findings_rows
from generator.extract.engine import extract

__all__ = ["extract", "findings_rows"]
