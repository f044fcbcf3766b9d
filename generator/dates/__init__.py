"""Dates: the words of an article that name a date, and which date they name.

:func:`find_dates` is the one way in; `RULES` is the list of all rules, in their order. Usable without the
rest of the generator: it imports the nouns, the floor and the word lists only.

* ``rules``: one rule a kind of expression, by family; ``date_rule`` says what a rule is and what it
  finds, ``place`` what stands beside it, and ``clock`` what it reads the words by;
* where dates stand: ``scan`` finds expressions, ``guards`` knows what is only a part of a longer one,
  ``context`` all else that decides which date it is, ``tense`` whether it lies behind or ahead, ``speech`` on
  which day somebody said it;
* which date it is: ``course`` goes through the text, ``story`` tells news from a story of the past, and
  ``counting`` is shared by rules;
* ``periods`` are stretches of the calendar, ``pattern_parts`` what patterns are made of, ``vocabulary`` the
  names of months and days;
* ``find``: all of it, for an article.
"""

from generator.dates.find import find_dates
from generator.dates.rules import RULES

__all__ = ["RULES", "find_dates"]
