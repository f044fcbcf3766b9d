"""When something was said: which date of a sentence is that of its verb of speech, and not of what was said.

* ``dated``: a date in the sentence of a verb of speech. ``hosts`` climbs from it through the grammar to the
  verb, or the speaker, that it belongs to: "after a talk with M on Monday" belongs to the verb that "after"
  hangs on. ``clauses`` tells which verbs share one time.
* ``rules`` lists the ways in which that is the time of the verb of speech, the nearest tie first: ``on_cue``,
  ``behind_addressee``, ``before_cue``, ``of_speaker``, ``of_clause``, ``of_aside`` and ``in_front``.
* ``find`` asks them for every statement. What a statement's own clause doesn't tell, another statement of
  the speaker in the same sentence may, and the sentence that it continues.
"""

from generator.quotes.said_dates.find import SaidDate, said_dates
from generator.quotes.said_dates.rules import RULES, Rule

__all__ = ["RULES", "Rule", "SaidDate", "said_dates"]
