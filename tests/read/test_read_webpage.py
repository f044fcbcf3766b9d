"""Saved web pages: the article's paragraphs, mapped back to the file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.content import Register
from generator.model.text import Span
from generator.read import read_article
from generator.read.saved_pages import article_blocks
from generator.read.saved_pages.webpage import read_page

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(240)
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
    lines = [(PAGE[item.span.start : item.span.end], item.rule) for item in article.furniture]
    assert [line for line, _ in lines] == [
        'Home</a> <a href="/news">News',
        "Advertisement",
        "&copy; 2031 North Gazette",
    ]
    assert {rule for _, rule in lines} == {"page-structure"}
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
    read = read_page(page, 0)
    found, passages = read.paragraphs, read.passages
    assert len(found) == len(passages)
    for passage in passages:
        assert list(passage.starts) == sorted(passage.starts)
        assert passage.ends[-1] <= len(page)
    inside = {place for passage in passages for place in passage.starts}
    for line, after in pairwise((*read.others, Span(start=len(page), end=len(page)))):
        assert line.start < line.end <= after.start
        assert inside.isdisjoint(range(line.start, line.end))


def passages(folder: Path, page: str | bytes) -> list[tuple[str, str]]:
    """Read a page and return kind and words of each passage."""
    path = folder / "page.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    article, _ = read_article(path, root=None, register=Register(), lenient=True)
    return [(p.kind, p.text) for p in article.passages] if article else []


def test_a_paragraph_that_no_tag_encloses_is_found(tmp_path: Path) -> None:
    lead = "The harbour of Veldmark will stay open for all ships and ferries, its minister said on Monday"
    page = PAGE.replace(
        "<p>The council", f"<table><tr><td><i>{lead}, as it always has.</i></td></tr></table><p>The council"
    )
    page = page.replace("<article>", "<table><tr><td>").replace("</article>", "</td></tr></table>")
    text = " ".join(words for _, words in passages(tmp_path, page))
    assert text.index("Mira Tolan, the harbour") < text.index(lead) < text.index("The council")


def test_a_page_of_too_many_boxes_is_read_as_plain_text(tmp_path: Path) -> None:
    boxes = "<div>" * 5000 + "<p>Share this</p>" + PAGE + "</div>" * 5000
    texts = [words for _, words in passages(tmp_path, boxes)]
    assert any(words.startswith("The council of the island has not replied so far.") for words in texts)
    assert "Share this" not in texts


LONG = "the harbour would stay open for all ships until the talks on the island have come to an end"
RICH = f"""<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>Harbour stays open</title>
</head><body><div class="cookie-banner"><p>We use cookies to improve this page.</p>
<button>Accept all</button></div>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul>
<main><article><h1>Harbour stays open</h1><p class="byline">By <a href="/q">Ilse Quist</a></p>
<p>Mira Tolan told the council on Monday that {LONG}, and nobody — not even
Ærø’s ferry — would be sent away.</p>
<h2>What the council wants</h2>
<ul><li>A treaty that names the harbour and the sound, in writing, before winter.</li>
<li>A ferry on every day of the week, paid for by both sides, as it was before the war.</li></ul>
<blockquote><p>“We wait, and while we wait we fish, and then we talk about you,” Brandt wrote.</p>
</blockquote>
<table><tr><th>Pier</th><th>Ships</th></tr><tr><td>North pier</td><td>112</td></tr></table>
<figure><img src="x.png"><figcaption>A ship in the harbour</figcaption></figure>
<p>The talks are to go on in the spring: {LONG}, for the second time in a week.</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a">Ferry stays in port</a></li></ul></aside>
<section id="comments"><h3>Comments</h3><p>Great article! I have said so for years and nobody listened.</p>
</section><footer><a href="/privacy">Privacy policy</a></footer></body></html>"""


def test_lists_quotes_headings_and_tables_are_the_articles(tmp_path: Path) -> None:
    found = passages(tmp_path, RICH.replace("{charset}", "utf-8"))
    kinds = {kind for kind, _ in found}
    text = "\n".join(words for _, words in found)
    assert {"heading", "list_item", "block_quote", "table", "paragraph"} <= kinds
    for words in (
        "What the council wants",
        "A ferry on every day",
        "“We wait, and while",
        "North pier",
        "Ærø’s ferry",
    ):
        assert words in text
    for words in ("cookies", "Accept all", "Sport", "Ferry stays in port", "Great article", "Privacy policy"):
        assert words not in text


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-5", "no-such-charset", "utf-16"])
def test_an_encoding_that_is_declared_wrongly_changes_nothing(tmp_path: Path, charset: str) -> None:
    right = passages(tmp_path, RICH.replace("{charset}", "utf-8"))
    assert passages(tmp_path, RICH.replace("{charset}", charset)) == right


def test_a_page_in_another_encoding_is_read_as_it_declares(tmp_path: Path) -> None:
    right = passages(tmp_path, RICH.replace("{charset}", "utf-8"))
    assert passages(tmp_path, RICH.replace("{charset}", "windows-1252").encode("cp1252")) == right


@pytest.mark.parametrize(
    "page",
    ["", "   ", "<html>", "<html></html>", "\ufeff", "<p></p>", "<!-- nothing -->", "<script>1</script>"],
)
def test_an_empty_page_has_no_passages(tmp_path: Path, page: str) -> None:
    assert passages(tmp_path, page) == []


def test_a_broken_page_loses_nothing(tmp_path: Path) -> None:
    broken = RICH.replace("</p>", "").replace("</li>", "").replace("</article>", "").replace("</main>", "")
    text = " ".join(words for _, words in passages(tmp_path, broken.replace("{charset}", "utf-8")))
    for words in ("Mira Tolan told the council", "A ferry on every day", "for the second time in a week"):
        assert words in text


def test_a_huge_page_ends(tmp_path: Path) -> None:
    paragraph = f"<p>Mira Tolan said for the {{}}th time that {LONG}.</p>\n"
    body = "".join(paragraph.format(n) for n in range(2000))
    found = passages(tmp_path, f"<html><body><article>{body}</article></body></html>")
    assert len(found) == 2000


def test_no_paragraph_is_found_twice_where_two_are_alike(tmp_path: Path) -> None:
    body = f"<p>Mira Tolan said that {LONG}.</p>" * 3
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    article, _ = read_article(path, root=None, register=Register(), lenient=True)
    assert article is not None
    places = [p.span for p in article.passages]
    assert len(set(places)) == len(places)


BODY = (
    "The council met on Thursday in the old hall by the water, and two hundred people came to hear it.",
    "The vote had been put off twice since the spring, because the harbour master had given no report.",
    "Ilse Quist said the piers would hold for ten years more if the council paid for the work in May.",
)
SITE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Piers</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Piers to be mended</h1>{body}</article><footer><p>© 2031 North Gazette</p></footer></body>"""


def article_of(folder: Path, *middle: str) -> list[tuple[str, str]]:
    """Read a page with something between its first two paragraphs and its last."""
    first, second, last = (f"<p>{text}</p>" for text in BODY)
    return passages(folder, SITE.format(body=first + second + "".join(middle) + last))


SENTENCE = "On Friday Odd Brandt told the court that seven men had denied the charge."


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="wrapper"><p><a href="/live"><strong>{SENTENCE} </strong></a></p></div>',
        f'<p><a href="/live">{SENTENCE}</a></p>',
        f'<div><span><a href="/live">{SENTENCE}</a></span></div>',
        f"{SENTENCE}",
        f"<div>{SENTENCE}</div>",
        f"<b>{SENTENCE}</b><br><br>",
        f"<section><div><div>{SENTENCE}</div></div></section>",
        (
            "<p>On Friday <time datetime='2031-02-03'></time>Odd Brandt told the court that seven men had "
            "denied the charge.</p>"
        ),
    ],
)
def test_a_sentence_between_paragraphs_is_the_articles_whatever_is_around_it(
    tmp_path: Path, markup: str
) -> None:
    texts = [text for _, text in article_of(tmp_path, markup)]
    assert texts.index(BODY[1]) < texts.index(SENTENCE) < texts.index(BODY[2])


def test_a_day_in_a_time_element_is_read_with_its_sentence(tmp_path: Path) -> None:
    sentence = (
        "The ferry left on <time datetime='2031-08-02'>2 August</time>, said Odd Brandt, and came back."
    )
    texts = [text for _, text in article_of(tmp_path, f"<p>{sentence}</p>")]
    assert "The ferry left on 2 August, said Odd Brandt, and came back." in texts


@pytest.mark.parametrize(
    ("markup", "items"),
    [
        (
            (
                "<p><strong>The loan is not for: </strong></p><ul><li>owners of ferries;</li>"
                '<li>owners in debt, <a href="/x"><span>as the union asked</span></a>.</li></ul>'
            ),
            ["The loan is not for:", "owners of ferries;", "owners in debt, as the union asked."],
        ),
        (
            (
                "<p>Two piers will be closed:</p><ol><li>the old pier, with<ul><li>its crane</li><li>lamps"
                "</li></ul></li><li>the new pier</li></ol>"
            ),
            [
                "Two piers will be closed:",
                "the old pier, with",
                "its crane",
                "lamps",
                "the new pier",
            ],
        ),
    ],
)
def test_a_list_of_the_article_is_read_with_what_introduces_it(
    tmp_path: Path, markup: str, items: list[str]
) -> None:
    texts = [text for _, text in article_of(tmp_path, markup)]
    assert texts[texts.index(BODY[1]) + 1 : texts.index(BODY[2])] == items


def test_a_heading_between_paragraphs_is_read(tmp_path: Path) -> None:
    assert ("heading", "Who pays") in article_of(tmp_path, "<h2>Who pays</h2>")


@pytest.mark.parametrize(
    "markup",
    [
        f'<aside class="related"><a href="/a">{SENTENCE}</a></aside>',
        f'<div class="relatedArticles"><h3>More</h3><p><a href="/a">{SENTENCE}</a></p></div>',
        f"<figure><img src='x'><figcaption>{SENTENCE}</figcaption></figure>",
        f"<form><label>{SENTENCE}</label></form>",
        f"<div id='newsletter-signup'><p>{SENTENCE}</p></div>",
        "<ul><li><a href='/a'>Ferry stays in port</a></li><li><a href='/b'>Storm at sea</a></li></ul>",
        "<p>Share this article</p><div><a href='/a'>Subscribe to our newsletter for the news.</a></div>",
        "<noscript>Please switch on JavaScript to see the comments below.</noscript>",
        f"<!-- {SENTENCE} --><script>var a = '{SENTENCE}'</script>",
    ],
)
def test_what_stands_in_a_box_beside_the_article_is_none_of_it(tmp_path: Path, markup: str) -> None:
    assert [text for _, text in article_of(tmp_path, markup) if text not in BODY] == ["Piers to be mended"]


def test_a_frame_that_holds_the_article_is_no_box(tmp_path: Path) -> None:
    first, second, last = (f"<p>{text}</p>" for text in BODY)
    body = f'<div class="with-sidebar related">{first}{second}<div>{SENTENCE}</div>{last}</div>'
    assert SENTENCE in [text for _, text in passages(tmp_path, SITE.format(body=body))]


def test_the_lead_between_title_and_article_is_read(tmp_path: Path) -> None:
    lead = "The council pays for both piers, the harbour master goes, and the ferries run again from May on"
    first, second, last = (f"<p>{text}</p>" for text in BODY)
    page = SITE.format(body=f'<div class="intro"><div>{lead}</div></div><div>{first}{second}{last}</div>')
    assert lead in [text for _, text in passages(tmp_path, page)]


def test_where_the_precise_mode_loses_half_an_article_the_default_mode_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    blocks = {True: [("paragraph", "One.")], False: [("paragraph", "One."), ("paragraph", "Two and three.")]}
    monkeypatch.setattr(article_blocks, "_blocks", lambda _page, *, precise: blocks[precise])
    assert article_blocks.article_blocks("") == blocks[False]
    blocks[False] = [("paragraph", "One!")]
    assert article_blocks.article_blocks("") == blocks[True]


def test_a_heading_before_a_line_break_does_not_run_into_the_sentence(tmp_path: Path) -> None:
    found = article_of(tmp_path, f"<p><b>Seven in court</b><br>{SENTENCE}</p>")
    assert found[found.index(("paragraph", BODY[1])) + 1 : -1] == [
        ("heading", "Seven in court"),
        ("paragraph", SENTENCE),
    ]


def test_a_line_break_within_a_sentence_makes_no_heading(tmp_path: Path) -> None:
    broken = SENTENCE.replace("told the court", "told<br>the court")
    assert not any(
        text.startswith("On Friday")
        for kind, text in article_of(tmp_path, f"<p>{broken}</p>")
        if kind == "heading"
    )


@pytest.mark.parametrize("broken", ["<p>…</p>", "<p><br>…<br></p>", "<p>*<br>*</p>"])
def test_a_block_without_words_is_no_heading(tmp_path: Path, broken: str) -> None:
    assert BODY[1] in [text for _, text in article_of(tmp_path, broken)]


def test_a_story_told_below_its_pictures_is_read(tmp_path: Path) -> None:
    captions = [
        f"The {n} pier, which the council wants to close for the winter." for n in ("old", "new", "far")
    ]
    captions += [f"The {n} ferry at its berth, waiting for the ice to go." for n in ("red", "blue", "white")]
    figures = "".join(f"<figure><img src='x'><figcaption>{c}</figcaption></figure>" for c in captions)
    body = f"<p>{BODY[0]}</p>{figures}"
    found = [text for _, text in passages(tmp_path, SITE.format(body=body))]
    assert [caption for caption in captions if caption not in found] == []


def test_items_and_cells_may_come_twice(tmp_path: Path) -> None:
    item = "A berth for one boat of no more than ten metres, paid by the year"
    found = article_of(
        tmp_path, f"<p>The old pier:</p><ul><li>{item}</li></ul><p>The new pier:</p><ul><li>{item}</li></ul>"
    )
    assert [text for _, text in found].count(item) == 2
