"""From articles to findings: who said what, when, through whom; names, dates, figures and events.

* ``engine`` goes through the articles and calls the finders in order: `generator.dates`,
  `generator.quotes`, `generator.figures`, `generator.events`;
* ``cache`` keeps what they found, under names that ``version`` helps to make;
* ``finding_rows`` writes findings as rows.
"""

from generator.extract.engine import extract
from generator.extract.finding_rows import findings_rows

__all__ = ["extract", "findings_rows"]
