"""Statements: who said what, in whose words, through whom, and how certain that is.

The rules, in the order in which a text goes through them:

* ``quotations`` pairs the quotation marks; ``speakers`` knows names, offices and pronouns;
* ``rules`` holds what reports by grammar: verbs and nouns of speech, "according to", quotations beside a
  name; ``layout`` what reports by its place: labels, interviews, block quotes, signatures. Each report is
  a ``draft``, with the ``features`` that its grammar shows;
* ``resolution`` says who is meant by some words;
  ``continuations`` carries it on to sentences without a cue, ``nesting`` tells which report stands inside
  another, ``confidence`` how certain it is;
* ``attribution`` goes through the sentences with all of them, each in its ``setting``;
* ``said_dates`` tells when each statement was made, ``excerpts`` what may be printed of a sentence,
  ``to_findings`` makes the records of the model.

:func:`find_statements`, in ``find``, is the one way in; usable without the other stages. `RULES` holds all
rules. To add one, write its function with ``@rule`` into the file of its family, and its line into one of
the lists that `RULES` is made of; the sample is run by a test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.quotes.attribution import LAYOUT_RULES
from generator.quotes.continuations import GOING_ON, additionally, signed_quote
from generator.quotes.excerpts import find_excerpts
from generator.quotes.find import Context, ReportedSpeech, find_statements, parse_for_statements
from generator.quotes.resolution import Method
from generator.quotes.rules.cues import COLON_RULES, OPENING_RULES, QUOTE_RULES, WORD_RULES

if TYPE_CHECKING:
    from generator.text.rule import Rule

RULES: tuple[Rule[Any, Any], ...] = (
    *LAYOUT_RULES,
    *COLON_RULES,
    *WORD_RULES,
    *QUOTE_RULES,
    *OPENING_RULES,
    additionally,
    signed_quote,
    *GOING_ON,
)
"""Every rule that finds a statement, in the order in which they are asked."""

__all__ = [
    "RULES",
    "Context",
    "Method",
    "ReportedSpeech",
    "find_excerpts",
    "find_statements",
    "parse_for_statements",
]
