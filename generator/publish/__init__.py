"""Publish: pages become files, and the files a site."""

from generator.publish.link_check import check_links
from generator.publish.live import LiveSite
from generator.publish.look import look_faults, look_suggestions
from generator.publish.publish_faults import PublishError
from generator.publish.publisher import build_site
from generator.publish.tree import write_pages

__all__ = [
    "LiveSite",
    "PublishError",
    "build_site",
    "check_links",
    "look_faults",
    "look_suggestions",
    "write_pages",
]
