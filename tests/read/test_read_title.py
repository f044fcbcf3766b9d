"""The title of an article: the editor's, or else the heading that somebody's text prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model.content import Register
from generator.read import read_article

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\noutlet: unknown\npublished: 2031-03-14\npublished_basis: {kind: stated}\ntext: %s\n%s---\n\n"
LEAD = "Mira Tolan said on Monday that the harbour would stay open until the ice has gone."
PAGE = f"<html><body><article><h1>Harbour &amp; ice</h1><p>{LEAD}</p><p>{LEAD}</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "body", "title"),
    [
        ("told.md", f"# Harbour stays open\n\n{LEAD}\n", "Harbour stays open"),
        ("told.txt", f"Harbour stays open\n\n{LEAD}\n", "Harbour stays open"),
        ("told.html", PAGE, "Harbour & ice"),
        ("bare.txt", f"{LEAD}\n\nWhat comes next\n\n{LEAD}\n", ""),
        ("long.md", f"# {'very ' * 60}long\n\n{LEAD}\n", ""),
    ],
)
def test_a_full_text_bears_the_heading_that_it_prints(
    tmp_path: Path, name: str, body: str, title: str
) -> None:
    path = tmp_path / name
    path.write_text(HEAD % ("full", "") + body, encoding="utf-8")
    article, _ = read_article(path, root=None, register=Register())
    assert article is not None
    assert article.title == title


def test_the_title_of_the_front_matter_wins(tmp_path: Path) -> None:
    path = tmp_path / "told.md"
    path.write_text(HEAD % ("full", "title: Ice\n") + f"# Harbour\n\n{LEAD}\n", encoding="utf-8")
    article, _ = read_article(path, root=None, register=Register())
    assert article is not None
    assert article.title == "Ice"


def test_a_heading_of_the_editor_is_no_title_of_a_digest(tmp_path: Path) -> None:
    path = tmp_path / "told.md"
    path.write_text(HEAD % ("digest", "") + f"# What he said\n\n{LEAD}\n", encoding="utf-8")
    article, _ = read_article(path, root=None, register=Register())
    assert article is not None
    assert article.title == ""
