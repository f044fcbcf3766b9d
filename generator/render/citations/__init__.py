"""Citations: of every page, article and statement, in the forms that people and programs take."""

from generator.render.citations.citation_writer import citation_files
from generator.render.citations.records import Citation, of_article, of_page, of_statement
from generator.render.citations.styles import STYLES, plain

__all__ = ["STYLES", "Citation", "citation_files", "of_article", "of_page", "of_statement", "plain"]
