"""Feeds: what is new, corrected and retired, as Atom and as JSON Feed."""

from generator.render.feeds.feed_writer import feed_files
from generator.render.feeds.items import items

__all__ = ["feed_files", "items"]
