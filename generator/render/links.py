"""Addresses of pages and anchors, and the way from one page to another."""

from __future__ import annotations

from functools import lru_cache
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
MATRIX: Final = "matrix.md"
FIGURES: Final = "figures.md"
PLANS: Final = "plans/index.md"
ORIGINS: Final = "origins.md"
SPEAKERS: Final = "speakers/index.md"
UNNAMED: Final = "unnamed.md"
NAMES: Final = "names.md"
CHANGES: Final = "changes.md"
RETIRED: Final = "retired.md"
SEARCH: Final = "search/index.md"
CARDS: Final = "cards/index.md"


def actor_page(actor: str) -> str:
    """Return the address of an actor's page."""
    return f"actors/{actor}.md"


def issue_page(issue: str) -> str:
    """Return the address of an issue's page."""
    return f"issues/{issue}.md"


def source_page(article: str) -> str:
    """Return the address of a source's page."""
    return f"sources/{article}.md"


def plan_page(plan: str) -> str:
    """Return the address of a plan's page."""
    return f"plans/{plan}.md"


def speaker_page(speaker: str) -> str:
    """Return the address of the page of a speaker who is not in the register."""
    return f"{speaker}.md"


def former_page(address: str) -> str:
    """Return the file of a page that is named without its ending: ``pairs/mira-tolan--odo-brandt``."""
    return f"{address}.md"


def actor_card(actor: str) -> str:
    """Return the address of an actor's briefing card."""
    return f"cards/actors/{actor}.md"


def issue_card(issue: str) -> str:
    """Return the address of an issue's briefing card."""
    return f"cards/issues/{issue}.md"


def actor_chronology(actor: str) -> str:
    """Return the address of the chronology of an actor."""
    return f"chronology/actors/{actor}.md"


def issue_chronology(issue: str) -> str:
    """Return the address of the chronology of an issue."""
    return f"chronology/issues/{issue}.md"


def month_chronology(heading: str) -> str:
    """Return the address of the chronology of one month, or of what belongs to a year only."""
    return f"chronology/in-{heading.casefold().replace(' ', '-')}.md"


def kind_chronology(kind: str) -> str:
    """Return the address of the chronology of one kind of entry."""
    return f"chronology/{kind}.md"


def hand_written_page(page: str) -> str:
    """Return the address of one of the editor's own pages."""
    return f"{page}.md"


def published(destination: Markdown) -> Markdown:
    """Return a link's destination as it is on the site, for markup that the publisher does not read."""
    path, mark, anchor = destination.partition("#")
    if not path.endswith(".md") or "://" in path:
        return destination
    return Markdown(f"{path.removesuffix('.md')}.html{mark}{anchor}")


@lru_cache(maxsize=65536)
def _way(target: str, folder: str) -> str:
    return quote(relpath(target, folder), safe="/")


def relative(target: str, *, start: str, anchor: str = "") -> Markdown:
    """Return the way from page ``start`` to page ``target`` as a link's destination."""
    path = "" if target == start and anchor else _way(target, dirname(start) or ".")
    return Markdown(f"{path}#{quote(anchor)}" if anchor else path)


def address(path: str, anchor: str = "") -> str:
    """Return the address of a page or file below the site's own: ``sources/x.html#s-1``."""
    name = quote(f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path, safe="/")
    return f"{name}#{quote(anchor)}" if anchor else name


def absolute(site: str, path: str, anchor: str = "") -> str:
    """Return the whole address of a page or file; empty where the site's own is not known."""
    return f"{site.rstrip('/')}/{address(path, anchor)}" if site else ""


def citations_page(article: str) -> str:
    """Return the address of the page of a source's citations."""
    return f"citations/{article}.md"


def citation_file(article: str, ending: str) -> str:
    """Return the address of a file of a source's citations."""
    return f"citations/{article}.{ending}"


def page_citations(ending: str) -> str:
    """Return the address of a file of the citations of all pages."""
    return f"data/pages.{ending}"


def data_part(kind: str, name: str) -> str:
    """Return the address of a part of the data: ``actors``, ``issues`` or ``sources``, and an id."""
    return f"data/{kind}/{name}.json"


def feed(of: str, ending: str) -> str:
    """Return the address of a feed: of the ``site``, of ``actors/…`` or of ``issues/…``."""
    return f"feeds/{of}.{ending}"
