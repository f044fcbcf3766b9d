"""Figures: numbers that measure something, with unit, hedge, range and what they measure.

"Nearly 30 countries", "$2.7 billion in aid", "between 90 and 110 tanks", "a 28-point plan". A number that
is a date, an ordinal, a clock time or part of a name ("Boeing 787", "Article 5") measures nothing.

* ``find``: the front door, :func:`find_figures`;
* ``numbers``: the numbers of a text, in digits and words;
* ``guards``: numbers that are part of a longer expression, which is then left alone;
* ``units``: what a number counts, by the words after it, and ``elsewhere``, by other words of its sentence:
  an ordered list of rules each;
* ``unit_rule``: what such a rule is, and what it is given;
* ``counted_nouns``: noun phrases, without a parser; ``figure_words``: the word lists.

:data:`RULES` holds every rule in the order in which they are asked. To add one, write its function in
``units`` or ``elsewhere``, add its line to the list there with a sample, and a case to
``tests/figures/figures.txt``.
"""

from generator.figures.elsewhere import ELSEWHERE_RULES
from generator.figures.find import find_figures
from generator.figures.unit_rule import UnitRule
from generator.figures.units import UNIT_RULES, bare_number

RULES: tuple[UnitRule, ...] = (*UNIT_RULES, *ELSEWHERE_RULES, bare_number)

__all__ = ["RULES", "find_figures"]
