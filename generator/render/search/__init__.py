"""Search: an index of small files that a page's own script reads, from a server or from disk."""

from generator.render.search.search_writer import search_files

__all__ = ["search_files"]
