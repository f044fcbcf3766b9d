"""Reading: the files of a dossier become articles and a register; faults become diagnostics.

- ``whole_dossier``: the order in which everything is read; ``content_layout``: what the content folder holds
- ``located``: files as text and as YAML in which every value knows its place
- ``records``: what each kind of file holds; ``register``: what must hold among them
- ``documents``: an article's body as passages; ``saved_pages``: that of a saved web page
- ``originals``: what a digest copies of an original that the editor keeps elsewhere
"""

from generator.read.register.whole_register import read_register
from generator.read.saved_pages.metadata_suggestions import suggestions
from generator.read.whole_dossier import read_article, read_content

__all__ = ["read_article", "read_content", "read_register", "suggestions"]
