"""Why each sentence was read as it was: what was found, by which rule, vetoed by what.

* ``explained_records`` says what ``briefing explain --format json`` prints, field by field;
* ``explained_sentences`` makes these records of an article and its findings;
* ``rule_meanings`` knows what the names of rules and doubts mean;
* ``terminal_text`` writes the records for a terminal of 80 columns.
"""

from generator.explain.explained_sentences import explain, nearest_line
from generator.explain.rule_meanings import rule_meanings
from generator.explain.terminal_text import as_json, as_text, fields_in_words, summary

__all__ = [
    "as_json",
    "as_text",
    "explain",
    "fields_in_words",
    "nearest_line",
    "rule_meanings",
    "summary",
]
