"""Reading: the files of a dossier become articles and a register; faults become diagnostics."""

from generator.read.content import read_article, read_content
from generator.read.register import read_register
from generator.read.suggestions import suggestions

__all__ = ["read_article", "read_content", "read_register", "suggestions"]
