"""Feeds: Atom by RFC 4287, JSON Feed by its version 1.1."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from invented_briefing import day, invented
from jsonschema import Draft202012Validator
from reading import anchors_of

from generator.model.content import Retirement
from generator.render import render

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://briefing.example/river/"
INSTANT = r"\d{4}-\d\d-\d\dT00:00:00Z"
TEXT = {"type": "string", "minLength": 1}
AUTHORS = {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT}}}
JSON_FEED = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **dict.fromkeys(("title", "home_page_url", "feed_url", "description", "language"), TEXT),
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "url", "content_text"],
                "properties": {
                    **dict.fromkeys(("id", "url", "title", "content_text"), TEXT),
                    "date_published": {"type": "string", "pattern": INSTANT},
                    "date_modified": {"type": "string", "pattern": INSTANT},
                    "authors": AUTHORS,
                    "tags": {"type": "array", "items": TEXT},
                },
            },
        },
    },
}
"""What jsonfeed.org/version/1.1 asks for, of the fields that we write."""


def retired(briefing: Briefing) -> Briefing:
    """Retire a statement of the briefing, in favour of another."""
    (first, gone), (second, _), *_ = briefing.attributions.items()
    stone = Retirement(on=day("2031-03-20"), why="The paper took it back.", replaced_by=second)
    return replace(
        briefing,
        attributions={k: v for k, v in briefing.attributions.items() if k != first},
        retired={**briefing.retired, first: replace(gone, retirement=stone)},
    )


def feeds(briefing: Briefing, url: str = "") -> dict[str, str]:
    content = replace(briefing.content, dossier=replace(briefing.content.dossier, url=url))
    pages, _ = render(replace(briefing, content=content))
    return {page.path: page.text for page in pages if page.path.startswith("feeds/")}


@pytest.fixture(scope="module", params=["", URL], ids=["address-unknown", "address-known"])
def files(request: pytest.FixtureRequest) -> dict[str, str]:
    return feeds(retired(invented()), request.param)


def one(element: ET.Element, name: str) -> str:
    """Return the text of a child that must stand once."""
    found = element.findall(ATOM + name)
    assert len(found) == 1, name
    text = found[0].text
    assert text
    return text


def test_there_is_a_feed_of_the_site_of_each_actor_and_of_each_issue(files: dict[str, str]) -> None:
    briefing = invented()
    wanted = {"site", *(f"actors/{a}" for a in briefing.actors), *(f"issues/{i}" for i in briefing.issues)}
    assert files.keys() == {f"feeds/{name}.{ending}" for name in wanted for ending in ("xml", "json")}


def test_atom_has_what_the_standard_asks_for(files: dict[str, str]) -> None:
    for path in (path for path in files if path.endswith(".xml")):
        feed = ET.fromstring(files[path])  # noqa: S314 - we wrote it
        assert feed.tag == f"{ATOM}feed"
        assert one(feed, "id").startswith("urn:uuid:")
        assert one(feed, "title")
        assert feed.findall(f"{ATOM}author/{ATOM}name"), "4.1.1: an author for entries without one"
        assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["self", "alternate"]
        entries = feed.findall(f"{ATOM}entry")
        updated = one(feed, "updated")
        assert re.fullmatch(INSTANT, updated)
        assert updated >= max((one(entry, "updated") for entry in entries), default="")
        assert len({one(entry, "id") for entry in entries}) == len(entries)
        for entry in entries:
            assert one(entry, "title")
            assert re.fullmatch(INSTANT, one(entry, "published"))
            assert entry.findall(f"{ATOM}category")
            content = entry.find(f"{ATOM}content")
            assert content is not None
            assert content.get("type") == "html"


def test_json_feed_has_what_the_format_asks_for(files: dict[str, str]) -> None:
    validator = Draft202012Validator(JSON_FEED)
    for path in (path for path in files if path.endswith(".json")):
        validator.validate(json.loads(files[path]))


def test_every_link_of_a_feed_leads_to_a_page(files: dict[str, str]) -> None:
    pages = {page.path.replace(".md", ".html"): page.text for page in render(retired(invented()))[0]}
    for path, text in files.items():
        targets = re.findall(r'href="([^"]+)"', text) if path.endswith(".xml") else []
        if path.endswith(".json"):
            targets = [item["url"] for item in json.loads(text)["items"]]
        for target in targets:
            whole = urljoin(URL + path, target)
            assert whole.startswith(URL)
            page, _, anchor = whole.removeprefix(URL).partition("#")
            assert page in pages, target
            assert not anchor or anchor in anchors_of(pages[page]), target


def test_items_name_actor_and_issue() -> None:
    feed = json.loads(feeds(invented())["feeds/actors/donna-quist.json"])
    assert feed["title"].startswith("Donna Quist – ")
    assert feed["items"]
    assert all("Donna Quist" in item["tags"] for item in feed["items"])
    mine = [item for item in feed["items"] if {"name": "Donna Quist"} in item["authors"]]
    assert mine[0]["title"].startswith("Donna Quist: ")


def test_a_retirement_is_an_item_without_the_words() -> None:
    before = invented()
    (ident, gone), *_ = before.attributions.items()
    feed = json.loads(feeds(retired(before))["feeds/site.json"])
    item = feed["items"][0]
    assert item["title"].startswith("Retired: a statement of ")
    assert item["url"].endswith(f"#{ident}")
    assert item["date_modified"] == "2031-03-20T00:00:00Z"
    assert item["content_text"].startswith("The paper took it back.")
    assert gone.text not in json.dumps(feed, ensure_ascii=False)


def test_ids_stay_when_the_site_moves() -> None:
    def ids(url: str) -> list[Any]:
        return [item["id"] for item in json.loads(feeds(invented(), url)["feeds/site.json"])["items"]]

    assert ids("") == ids(URL) == ids("https://elsewhere.example/")
