"""Data: the briefing as files for programs, published beside the pages."""

from generator.render.data.data_writer import data_files

__all__ = ["data_files"]
