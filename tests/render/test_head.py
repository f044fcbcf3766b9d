"""What a page's front matter tells programs: date of change, feeds, structured data."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from invented_briefing import invented

from generator.render import render
from generator.render.head import with_head

if TYPE_CHECKING:
    from generator.model.briefing import Briefing


def fronts(briefing: Briefing) -> dict[str, Any]:
    pages, found = render(briefing)
    assert found == ()
    return {p.path: yaml.safe_load(p.text.split("---\n")[1]) for p in pages if p.path.endswith(".md")}


@pytest.fixture(scope="module")
def site() -> dict[str, Any]:
    return fronts(invented())


def nodes(front: Any) -> list[Any]:
    graph: list[Any] = json.loads(front["structured"])["@graph"]
    return graph


def test_every_page_has_a_description_a_date_and_feeds(site: dict[str, Any]) -> None:
    for path, front in site.items():
        assert front["summary"], path
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(front["updated"])), path
        assert front["feed"].startswith("feeds/"), path
    assert site["actors/donna-quist.md"]["feed"] == "feeds/actors/donna-quist."
    assert site["chronology.md"]["feed"] == "feeds/site."


def test_a_source_names_its_article_and_who_is_quoted(site: dict[str, Any]) -> None:
    found = nodes(site["sources/2031-03-02-harbour.md"])
    article = next(node for node in found if node["@type"] == "NewsArticle")
    said = [node for node in found if node["@type"] in {"Quotation", "Claim"}]
    assert said
    for node in said:
        assert node["isPartOf" if node["@type"] == "Quotation" else "appearance"] == {"@id": article["@id"]}
        for creator in node.get("creator", []):
            assert creator["@id"].startswith("../actors/")
            assert creator["@id"].endswith(".html#page")


def test_an_actor_has_all_its_names(site: dict[str, Any]) -> None:
    page, person = nodes(site["actors/donna-quist.md"])
    assert page["@type"] == "ProfilePage"
    assert person["@type"] == "Person"
    assert person["name"] == "Donna Quist"
    assert person["alternateName"]


def test_nothing_is_ever_rated(site: dict[str, Any]) -> None:
    text = json.dumps(list(site.values()), default=str)
    assert "eview" not in text
    assert "ating" not in re.sub("negotiating", "", text)


def test_structured_data_cannot_end_its_script() -> None:
    briefing = invented()
    hostile = "</script><script>alert(1)</script><!-- &"
    content = replace(briefing.content, dossier=replace(briefing.content.dossier, title=hostile))
    for front in fronts(replace(briefing, content=content)).values():
        assert not re.search("[<>&]", front["structured"])
        assert nodes(front)[0].get("isPartOf", {"name": hostile})["name"] == hostile


def test_a_page_without_front_matter_gets_one() -> None:
    assert with_head("# Toll\n", ["updated: 2031-03-31"]) == "---\nupdated: 2031-03-31\n---\n\n# Toll\n"
    assert with_head("---\na: b\n---\n", ["updated: x"]) == "---\nupdated: x\na: b\n---\n"


def test_robots_name_the_sitemap_where_its_address_is_known() -> None:
    briefing = invented()

    def robots(url: str) -> str:
        content = replace(briefing.content, dossier=replace(briefing.content.dossier, url=url))
        return next(p.text for p in render(replace(briefing, content=content))[0] if p.path == "robots.txt")

    assert robots("") == "User-agent: *\nAllow: /\n"
    assert "Sitemap: https://briefing.example/x/sitemap.xml\n" in robots("https://briefing.example/x")
