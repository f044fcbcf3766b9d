"""What a page says of itself in its front matter: short, for people, and safe."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from invented_briefing import invented, renamed

from generator.render import render
from generator.render.front_matter import with_front_matter

if TYPE_CHECKING:
    from generator.model.briefing import Briefing


KEYS = {
    *("updated", "kind", "names", "headline", "outlet", "published", "address"),
    *("summary", "hide", "robots"),
}
"""All that front matter may hold."""


def fronts(briefing: Briefing) -> dict[str, Any]:
    pages, found = render(briefing)
    assert found == ()
    return {p.path: yaml.safe_load(p.text.split("---\n")[1]) for p in pages if p.path.endswith(".md")}


@pytest.fixture(scope="module")
def site() -> dict[str, Any]:
    return fronts(invented())


def test_every_page_has_a_description_and_a_date(site: dict[str, Any]) -> None:
    for path, front in site.items():
        assert front["summary"], path
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(front["updated"])), path


def test_an_actor_has_its_kind_and_all_its_names(site: dict[str, Any]) -> None:
    front = site["actors/donna-quist.md"]
    assert front["kind"] == "person"
    assert "Quist" in front["names"]
    assert "Donna Quist" not in front["names"]


def test_a_source_has_what_is_known_of_its_article(site: dict[str, Any]) -> None:
    front = site["sources/2031-03-02-harbour.md"]
    assert front["kind"] == "source"
    assert front["outlet"]
    assert str(front["published"]).startswith("2031")


def test_an_issue_says_that_it_is_one(site: dict[str, Any]) -> None:
    assert site["issues/river-mouth.md"]["kind"] == "issue"
    assert "kind" not in site["index.md"]


def test_it_is_short(site: dict[str, Any]) -> None:
    assert set().union(*site.values()) <= KEYS


@pytest.mark.parametrize(
    "name", ["a: b", "- x", "]\nrobots: noindex", '"', "\\", "{{ x }}", "<b>", "# no", "\u202e"]
)
def test_a_name_stays_a_name(site: dict[str, Any], name: str) -> None:
    for path, front in fronts(renamed(invented(), name)).items():
        assert set(front) <= KEYS, path
        assert front.get("robots") == site[path].get("robots"), path


def test_a_page_without_front_matter_gets_one() -> None:
    lines = ["updated: 2031-03-31"]
    assert with_front_matter("# Toll\n", lines) == "---\nupdated: 2031-03-31\n---\n\n# Toll\n"
    assert with_front_matter("---\na: b\n---\n", ["updated: x"]) == "---\nupdated: x\na: b\n---\n"


def test_robots_name_the_sitemap_where_its_address_is_known() -> None:
    briefing = invented()

    def robots(url: str) -> str:
        content = replace(briefing.content, dossier=replace(briefing.content.dossier, url=url))
        return next(p.text for p in render(replace(briefing, content=content))[0] if p.path == "robots.txt")

    assert robots("") == "User-agent: *\nAllow: /\n"
    assert "Sitemap: https://briefing.example/x/sitemap.xml\n" in robots("https://briefing.example/x")
