"""Escaped text survives Markdown and HTML, wherever a template puts it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib
import jinja2
import markdown  # type: ignore[import-untyped] # it has none
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.render.escape import Markdown, destination, escape, finalize, readable
from generator.render.templating.environment import Environment, environment

ROOT = Path(__file__).parents[2]

PLACES = {
    "paragraph": ("{v}", "p"),
    "after words": ("word <b>{v}</b>", "b"),
    "heading": ("## {v} { #here }", "h2"),
    "link": ("[{v}](https://a.example)", "a"),
    "emphasis": ("before **{v}** after", "strong"),
    "quotation": ("> {v}", "p"),
    "item": ("- {v}", "li"),
    "cell": ("| a |\n| --- |\n| {v} |", "td"),
    "inline html": ("some <span>{v}</span> here", "span"),
    "html": ("<div>{v}</div>", "div"),
    "html with markdown": ('<div markdown="1">\n\n{v}\n\n</div>', "p"),
    "html item": ('<ul markdown="1">\n<li markdown="span">{v}</li>\n</ul>', "li"),
}

HOSTILE = (
    "<script>alert(1)</script>",
    "</span></div><b>",
    "&lt;&amp;amp;&#42;",
    "*a* _b_ **c** `d` ~e~",
    "[a](javascript:alert(1)) ![x](y)",
    "# no heading",
    "- no item",
    "1. no item",
    "12.",
    "{{ site }} {% raw %} { .x } {: #y }",
    "| a | b |",
    "---",
    "===",
    "    code",
    "a\n\n# b\n- c",
    "a\r\nb\rc",
    "trailing  \nbreak",
    "\\* \\< \\",
    "\u202eevil\u202c \u2066x\u2069",
    "\x00\x02\x03klzzwxh:0001\x03",
    "\ud800 \ufdd0 \uffff",
    "\u2028\u2029\x85\x0b\x0c\xa0\ufeff\u200b",
    "http://a.example www.a.example a@b.example",
    "[^1]: note",
    "*[abbr]: long",
    ": definition",
    "!!! note",
    "``` fence",
    "~~~",
    ":smile: --8<-- ==mark== ++ins++ H~2~O x^2^",
    " ",
    "\t",
)


@lru_cache(maxsize=1)
def publisher() -> markdown.Markdown:
    """Python-Markdown as ``mkdocs.yml`` sets it up."""
    # The base loader reads every value as text and knows no tags such as ``!ENV``.
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text
    names: list[str] = ["fenced_code"]
    options: dict[str, Any] = {}
    for entry in config["markdown_extensions"]:
        names += [entry] if isinstance(entry, str) else entry
        options |= {} if isinstance(entry, str) else entry
    return markdown.Markdown(extensions=names, extension_configs=options)


def text_of(html: str, tag: str) -> str:
    """Return the text of the only element of a kind, as a browser has it."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    found = list(tree.iter(tag))
    assert len(found) == 1, html
    assert [child.tag for child in found[0].iter()] == [tag], html
    return "".join(found[0].itertext())


def survives(text: str, place: str) -> None:
    frame, tag = PLACES[place]
    html = publisher().reset().convert(frame.replace("{v}", escape(text)))
    assert text_of(html, tag) == readable(text)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[1:20])
def test_hostile_text_is_shown_as_text(text: str, place: str) -> None:
    survives(text, place)


ALPHABET = st.one_of(
    st.characters(codec=None), st.sampled_from("&<>*_`#-+=.:|[](){}!\\~^\"' \n\t0123456789abc")
)


@given(text=st.text(alphabet=ALPHABET, min_size=1, max_size=30), place=st.sampled_from(sorted(PLACES)))
@example(text="1) a", place="paragraph")
def test_any_text_survives_the_publisher(text: str, place: str) -> None:
    survives(text, place)


@given(text=st.text(alphabet=ALPHABET, min_size=1, max_size=30))
def test_any_text_survives_commonmark(text: str) -> None:
    html = MarkdownIt("commonmark").render(f"word {escape(text)} word")
    assert text_of(html, "p") == f"word {readable(text)} word"


@given(text=st.text(alphabet=ALPHABET, min_size=1, max_size=30), mark=st.sampled_from("\"'"))
def test_any_text_survives_in_an_attribute(text: str, mark: str) -> None:
    html = publisher().reset().convert(f"<p title={mark}{escape(text)}{mark}>x</p>")
    (element,) = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert element.attrib == {"title": readable(text)}


def test_what_is_common_stays_legible() -> None:
    text = "Long-range missiles, 3,000 of them: so the minister said."
    assert escape(text) == text


def test_direction_marks_are_named() -> None:
    assert readable("a\u202eb") == "a[U+202E]b"


def test_only_numbers_and_text_are_printed() -> None:
    assert finalize(4) == "4"
    with pytest.raises(TypeError, match=r"not nothing \(None\)"):
        finalize(None)
    with pytest.raises(TypeError, match="not a list"):
        finalize(("a",))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ v }}", "&#42;"),
        ("*{{ v }}*", "*&#42;*"),
        ("{% macro m(x) %}_{{ x }}_{% endmacro %}{{ m(v) }}", "_&#42;_"),
        ("{% set x %}_{{ v }}_{% endset %}{{ x }}", "_&#42;_"),
        ("{% macro m() %}_{{ caller() }}_{% endmacro %}{% call m() %}{{ v }}{% endcall %}", "_&#42;_"),
        ("{{ '*' }}", "&#42;"),
        ("{{ v ~ '<' }}", "&#42;&lt;"),
        ("{{ [v, '<'] | join }}", "&#42;&lt;"),
        ("{{ ready }}", "**"),
        ("{{ ready ~ v }}", "&#42;&#42;&#42;"),
        ("{{ ready | upper }}", "&#42;&#42;"),
    ],
)
def test_a_template_escapes_once(template: str, expected: str) -> None:
    made = environment().from_string(template).render(v="*", ready=Markdown("**"))
    assert made == expected


@pytest.mark.parametrize("filter_", ["safe", "e", "tojson", "urlize", "random", "xmlattr"])
def test_no_filter_goes_round_the_escaping(filter_: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match="No filter"):
        environment().from_string(f"{{{{ v | {filter_} }}}}")


def test_templates_cannot_reach_python() -> None:
    env: Environment = environment()
    with pytest.raises(jinja2.exceptions.SecurityError):
        env.from_string("{{ v.__class__.__mro__ }}").render(v="x")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b_c?d=e&f=g#h", "https://a.example/b_c?d=e&amp;f=g#h"),
        ("https://a.example/(b) <c>\"'*", "https://a.example/%28b%29%20%3Cc%3E%22%27%2A"),
        ("javascript:alert(1)", ""),
        ("//a.example", ""),
        ("https://[", ""),
    ],
)
def test_addresses_are_web_addresses(url: str, expected: str) -> None:
    assert destination(url) == expected
