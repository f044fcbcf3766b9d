"""Hostile text in every field of a dossier: the browser shows exactly that text, and runs nothing."""

from __future__ import annotations

import csv
import html
import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from hostile import PAYLOADS, Hostile
from served import build, serve

from generator.render.escape import readable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

UNSEEN = {"outlet note", "term", "contact"}
"""What no page prints: notes for the desk, and words to look for."""
MARK = re.compile(r"Q[0-9]+Z")
GATHER = """() => {
  const out = [document.title, document.body.textContent];
  for (const e of document.querySelectorAll("*")) for (const a of e.attributes) out.push(a.value);
  return {
    texts: [...new Set(out)].filter(text => /Q[0-9]+Z/.test(text)),
    ran: window.ran,
    scripts: [...document.scripts].filter(s => !s.src && s.type !== "application/ld+json").length,
    handlers: [...document.querySelectorAll("*")]
      .flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name)).length,
    schemes: [...document.querySelectorAll("[href],[src]")]
      .map(e => new URL(e.getAttribute("href") ?? e.getAttribute("src"), location).protocol),
  };
}"""


INNER_MARKS = str.maketrans({'"': "'", "“": "‘", "”": "’"})


def one_line(text: str) -> str:
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return what a feed's reader shows of a text that is HTML."""
    return html.unescape(re.sub(r"</?[a-z][^<>]*>", " ", text)) if text.startswith("<p>") else text


def strings(value: Any) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def beside(site: Path) -> Iterator[str]:
    """Yield the texts of the feeds and of the data files, as their readers get them."""
    for file in site.rglob("*.xml"):
        for element in ET.fromstring(file.read_bytes()).iter():  # noqa: S314 - what we have just made
            yield from filter(None, (element.text, element.tail, *element.attrib.values()))
    for file in site.rglob("*.json"):
        yield from strings(json.loads(file.read_text(encoding="utf-8")))
    for file in site.rglob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            yield from (cell for row in csv.reader(lines) for cell in row)


@pytest.mark.parametrize("payload", PAYLOADS, ids=("heading", "item", "number", "quotation"))
def test_every_field_is_shown_as_it_was_written(browser: Browser, tmp_path: Path, payload: str) -> None:
    hostile = Hostile(payload)
    site = build(tmp_path, hostile.write)
    shown: set[str] = set()
    page = browser.new_page()
    faults: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda message: faults.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    with serve(site) as address:
        for file in sorted(site.rglob("*.html")):
            path = file.relative_to(site).as_posix()
            page.goto(address + path)
            found = page.evaluate(GATHER)
            assert (found["ran"], found["scripts"], found["handlers"]) == (None, 0, 0), path
            assert set(found["schemes"]) <= {"http:", "https:"}, path
            shown.update(map(one_line, found["texts"]))
        assert [url for url in asked if not url.startswith((address, "data:"))] == []
    page.close()
    assert faults == []
    wanted = {name: one_line(readable(text)) for name, text in hostile.fields.items()}
    missing = {name for name, text in wanted.items() if not any(text in seen for seen in shown)}
    assert missing <= UNSEEN
    elsewhere = {one_line(plain(text)) for text in beside(site) if MARK.search(text)}
    assert any(wanted["statement"] in text for text in elsewhere)
    by_mark = {text.rsplit(" ", 1)[1]: (name, text) for name, text in wanted.items()}
    for seen in shown | elsewhere:
        for mark in set(MARK.findall(seen)):
            name, text = by_mark[mark]
            slide = seen in elsewhere and text in html.unescape(seen)  # a timeline's texts are HTML
            cited = (
                f"“{text.translate(INNER_MARKS)}”" in seen
            )  # a title within quotation marks has single ones
            assert text in seen or slide or cited, f"{name} is shown otherwise: {seen[:600]}"
