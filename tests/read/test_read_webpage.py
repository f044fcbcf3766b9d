"""Saved web pages: the article's paragraphs, mapped back to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.model.content import Register
from generator.read import read_article
from generator.read.webpage import page_paragraphs

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour stays open</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour stays open</h1>
<p>Mira Tolan, the harbour minister of <b>Veldmark</b>, said on Monday that the harbour would stay
open for all ships &amp; ferries until the talks on the island have come to an end.</p>
<div class="ad">Advertisement</div>
<p>The council of the island has not replied so far. Its speaker, Odd Brandt, told reporters that he
would &#8220;read the letter first&#8221; before saying anything about it.</p>
<script>alert("not an article")</script>
<p>The talks are to go on in the spring, when the ice in the sound has gone and the ferries run every day,
as both sides have agreed in writing, and the ministers have signed.</p>
</article>
<footer><p>&copy; 2031 North Gazette</p></footer></body></html>
"""


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "harbour.html"
    path.write_text(PAGE, encoding="utf-8")
    article, found = read_article(path, root=None, register=Register(), lenient=True)
    assert found == ()
    assert article is not None
    texts = [p.text for p in article.passages]
    assert texts[-3].startswith("Mira Tolan, the harbour minister of Veldmark, said")
    assert "ships & ferries until" in texts[-3]
    assert "“read the letter first”" in texts[-2]
    assert texts[-1].endswith("have signed.")
    assert not any("alert" in t or "Advertisement" in t or "Gazette" in t for t in texts)
    for passage in article.passages:
        for character, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            here = PAGE[start:end]
            assert here == character or here.startswith("&") or (character == " " and here.isspace())


def test_a_page_without_an_article(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<html><body></body></html>", encoding="utf-8")
    article, found = read_article(path, root=None, register=Register(), lenient=True)
    assert article is not None
    assert article.passages == ()
    assert [d.code for d in found] == ["no-text"]


BITS = [
    "<![foo[", "<!", "<!--", "-->", "<p>", "</p>", "<![CDATA[x]]>", "]]>", "&#x110000;", "&#0;", "&bogus;",
    "&amp", "<script>", "</script>", "<div ", "<table><tr><td>", "<style>", "<?x?>", "<body>", "<article>",
    "</article>", "<head>", "<!ENTITY a 'x'>", "<svg>", "\0", "\r\n",
    "Mira Tolan said on Monday that the harbour stays open. ",
]  # fmt: skip


@given(st.lists(st.sampled_from(BITS), max_size=15).map("".join))
def test_no_page_is_too_broken(page: str) -> None:
    found, passages = page_paragraphs(page, 0)
    assert len(found) == len(passages)
    for passage in passages:
        assert list(passage.starts) == sorted(passage.starts)
        assert passage.ends[-1] <= len(page)
