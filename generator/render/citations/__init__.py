"""Citations: of every page, article and statement, in the forms that people and programs take."""

from generator.render.citations.citation_writer import citation_files, page_citation_files
from generator.render.citations.records import Citation, of_article, of_page, of_statement
from generator.render.citations.styles import plain

__all__ = [
    "Citation",
    "citation_files",
    "of_article",
    "of_page",
    "of_statement",
    "page_citation_files",
    "plain",
]
