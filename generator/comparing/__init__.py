"""What a change of content, word lists or code does to the statements of the site."""

from generator.comparing.comparison import Comparison, compare
from generator.comparing.former_names import names_of_no_file
from generator.comparing.printing import PRINTED
from generator.comparing.revision import (
    NoPagesError,
    RevisionError,
    State,
    as_it_is,
    at_revision,
    pages_at_revision,
)

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
