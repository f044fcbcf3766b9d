"""Compare: what an edit changes.

* ``revision`` makes the dossier as it was at a commit;
* ``statement_changes`` compares what the sites say, for ``briefing report``; ``former_names`` finds the names
  in ``was`` that no file ever had;
* ``page_changes`` compares pages line by line, for ``briefing diff``;
* ``template_reference`` writes down what templates may use, for ``briefing reference``.

The two modules that end in ``_in_words`` print: as text, as Markdown, as JSON.
"""

from generator.compare.former_names import names_of_no_file
from generator.compare.revision import (
    NoPagesError,
    RevisionError,
    State,
    as_it_is,
    at_revision,
    pages_at_revision,
)
from generator.compare.statement_changes import Comparison, compare
from generator.compare.statement_changes_in_words import PRINTED

__all__ = [
    "PRINTED",
    "Comparison",
    "NoPagesError",
    "RevisionError",
    "State",
    "as_it_is",
    "at_revision",
    "compare",
    "names_of_no_file",
    "pages_at_revision",
]
