"""Publish: pages become files, and the files a site."""

from generator.publish.faults import PublishError
from generator.publish.links import check_links
from generator.publish.live import LiveSite
from generator.publish.look import look_faults, look_suggestions
from generator.publish.site import build_site
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
