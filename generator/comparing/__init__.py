"""What a change of content, word lists or code does to the statements of the site."""

from generator.comparing.comparison import Comparison, compare
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
    "pages_at_revision",
]
