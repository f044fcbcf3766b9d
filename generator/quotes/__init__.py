"""Statements: who said what, in whose words, through whom, and how certain that is.

The rules, in the order in which a text goes through them:

* ``quotations`` pairs the quotation marks; ``speakers`` knows names, offices and pronouns;
* ``rules`` holds what reports by grammar: verbs and nouns of speech, "according to", quotations beside a
  name; ``layout`` what reports by its place: labels, interviews, block quotes, signatures. Each report is
  a ``draft``, with the ``features`` that its grammar shows;
* ``resolution`` says who is meant by some words, ``attributed_draft`` is a draft with its speaker;
  ``continuations`` carries it on to sentences without a cue, ``nesting`` tells which report stands inside
  another, ``confidence`` how certain it is;
* ``attribution`` goes through the sentences with all of them, each in its ``setting``;
* ``said_dates`` tells when each statement was made, ``excerpts`` what may be printed of a sentence,
  ``to_findings`` makes the records of the model.

:func:`find_statements`, in ``find``, is the one way in; usable without the other stages.
"""

from generator.quotes.excerpts import find_excerpts
from generator.quotes.find import Context, ReportedSpeech, find_statements, parse_for_statements
from generator.quotes.resolution import Method

__all__ = ["Context", "Method", "ReportedSpeech", "find_excerpts", "find_statements", "parse_for_statements"]
