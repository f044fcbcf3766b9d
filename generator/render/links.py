"""Addresses of pages and anchors, and the way from one page to another."""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import Final
from urllib.parse import quote

from generator.render.escape import Markdown

HOME: Final = "index.md"
ACTORS: Final = "actors/index.md"
ISSUES: Final = "issues/index.md"
SOURCES: Final = "sources/index.md"
CHRONOLOGY: Final = "chronology.md"
DATA: Final = "data/index.md"


def actor_page(actor: str) -> str:
    """Return the address of an actor's page."""
    return f"actors/{actor}.md"


def issue_page(issue: str) -> str:
    """Return the address of an issue's page."""
    return f"issues/{issue}.md"


def source_page(article: str) -> str:
    """Return the address of a source's page."""
    return f"sources/{article}.md"


def hand_written_page(page: str) -> str:
    """Return the address of one of the editor's own pages."""
    return f"{page}.md"


def relative(target: str, *, start: str, anchor: str = "") -> Markdown:
    """Return the way from page ``start`` to page ``target`` as a link's destination."""
    path = "" if target == start and anchor else quote(relpath(target, dirname(start) or "."), safe="/")
    return Markdown(f"{path}#{quote(anchor)}" if anchor else path)
