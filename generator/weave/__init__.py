"""From all findings to one briefing: resolve, correct, gather, order, check.

``weaving`` is the order of the steps; what they are made of:

* one article: ``article`` takes its prose (``prose``), lets the editor correct what was found (``drafts``,
  ``notes``), joins what one sentence says twice (``joining``) and decides what is published (``resolve``) and
  how much of it (``policy``, in ``excerpts``), under which addresses (``ids``, and ``former`` for those it
  had before), with which office (``offices``), about which issues where only the paragraph says so
  (``paragraphs``), unless its words say nothing by themselves (``substance``);
* where words come from: ``origins``, ``sourcing``, ``chains``, ``unnamed``, ``unregistered`` (with the names
  that are ``printed``) and which of them are ``namesakes``;
* remarks and positions: ``utterances``, ``positions``, ``deadlocks``;
* what is put forward: ``plans``, ``proposals``;
* dates: ``chronology`` and its ``headings``, ``dates``; ``suspect_dates`` are those that something speaks
  against;
* figures: ``figures``, of which ``measured`` decides, ``comparisons``;
* the sentences of a full text that the site leads to: ``evidence``;
* the dossier as a whole: ``coverage``, ``withdrawals``, ``spellings``; ``briefs`` tells what stands where;
* for the editor: ``review`` and ``left_out``, ``similarity``, ``likeness``.

``lexicon`` holds the word lists.
"""

from generator.weave.weaving import weave

__all__ = ["weave"]
