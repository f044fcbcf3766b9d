"""Data: the briefing as files for programs, published beside the pages."""

from generator.render.data.data_writer import data_files
from generator.render.data.view import data_view

__all__ = ["data_files", "data_view"]
