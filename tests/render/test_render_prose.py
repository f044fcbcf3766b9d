"""The editor's CommonMark reads the same on the site, and its raw HTML is text."""

from __future__ import annotations

import html5lib
import pytest
from test_render_escape import publisher

from generator.render.prose import prose


def published(text: str) -> str:
    markdown = prose(text, resolve=lambda path, fragment: f"to/{path}{'#' if fragment else ''}{fragment}")
    return str(publisher().reset().convert(markdown)).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one *two* **three** `four`", "<p>one <em>two</em> <strong>three</strong> <code>four</code></p>"),
        ("text\n- a\n- b", "<p>text</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("> a\n> b", "<blockquote><p>a b</p></blockquote>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("\\*no\\* 1\\. \\<b>", "<p>*no* 1. &lt;b&gt;</p>"),
        ("<b onclick=x>no</b>", "<p>&lt;b onclick=x&gt;no&lt;/b&gt;</p>"),
        ("<script>\nalert(1)\n</script>", "<p>&lt;script&gt; alert(1) &lt;/script&gt;</p>"),
        ("```\n<a> *b*\n```", "<pre><code>&lt;a&gt; *b*</code></pre>"),
        ("[a](actors/quist.md#s-1)", '<p><a href="to/actors/quist.md#s-1">a</a></p>'),
        ("[a](https://b.example/(c))", '<p><a href="https://b.example/%28c%29">a</a></p>'),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("![a](https://b.example/c.png)", '<p><a href="https://b.example/c.png">a</a></p>'),
        ("| a | b |\n| --- | --- |\n| c | d |", None),
        ("{{ site }} { .x }", "<p>{{ site }} { .x }</p>"),
        ("---", "<hr>"),
    ],
)
def test_prose(text: str, expected: str | None) -> None:
    tree = html5lib.parseFragment(published(text), namespaceHTMLElements=False)
    if expected is None:
        assert [cell.text for cell in tree.iter("td")] == ["c", "d"]
        return
    wanted = html5lib.parseFragment(expected, namespaceHTMLElements=False)
    assert html5lib.serialize(tree).replace("\n", "") == html5lib.serialize(wanted)


def test_headings_take_their_place_in_the_page() -> None:
    assert published("# A\n\n### B") == '<h2 id="a">A</h2><h4 id="b">B</h4>'
