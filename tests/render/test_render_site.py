"""Hostile text goes through the whole publisher and is nothing but text in the page."""

from __future__ import annotations

import datetime as dt
import html
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
from command_line import with_look
from invented_briefing import compared, invented, renamed

from generator.publish import build_site, check_links, write_pages
from generator.render import render
from generator.render.escape import readable

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
HOSTILE = (
    '<script>alert("x")</script> <img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} [a](b.md) ![c](d) '
    "| *e* `f` &amp; &lt; \u202e </title></p> \n# g\n\n- h\n1. i { .j }"
)


def built(tmp_path: Path, text: str | None) -> Path:
    briefing = compared(invented())
    pages, found = render(briefing if text is None else renamed(briefing, text))
    assert found == ()
    assert check_links(pages) == ()
    with_look(tmp_path)
    write_pages(pages, tmp_path / "build" / "docs")
    title = text or briefing.content.dossier.title
    published = build_site(
        tmp_path / "mkdocs.yml", site=tmp_path / "site", as_of=dt.date(2031, 3, 31), title=title
    )
    assert published == ()
    return tmp_path / "site"


def elements(page: Path) -> list[str]:
    """Return the tags of a page in their order, with the attributes that can run something."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return [
        f"{element.tag} {sorted(name for name in element.attrib if name.startswith('on'))}"
        for element in tree.iter()
        if isinstance(element.tag, str)
    ]


def test_hostile_text_makes_no_element(tmp_path_factory: pytest.TempPathFactory) -> None:
    tame = built(tmp_path_factory.mktemp("tame"), "plain words")
    wild = built(tmp_path_factory.mktemp("wild"), HOSTILE)
    for page in ("index.html", "actors/donna-quist.html", "issues/toll.html", "chronology.html"):
        assert elements(wild / page) == elements(tame / page), page


def test_hostile_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    site = built(tmp_path, HOSTILE)
    tree = html5lib.parse(
        (site / "actors" / "donna-quist.html").read_text("utf-8"), namespaceHTMLElements=False
    )
    (title,) = tree.iter("h1")
    assert "".join(title.itertext()) == readable(HOSTILE)
    shown = " ".join(readable(HOSTILE).split())
    quotes = [" ".join("".join(q.itertext()).split()) for q in tree.iter("blockquote")]
    assert quotes
    assert set(quotes) == {shown}
    (name,) = tree.iter("title")
    assert shown.startswith(" ".join(html.unescape(name.text or "").split()).split(" –")[0][:20])
