"""Markdown prose as passages, every character mapped back to the file."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.text import Passage, Span
from generator.read.documents.markdown_text import markdown_passages
from generator.read.documents.plain_text import plain_passages
from generator.text.paragraphs import paragraphs

# Text that is full of what Markdown, HTML and templates mean something by.
MARKS = [
    "*", "**", "***", "_", "`", "``", "[", "]", "](x)", "![", "<b>", "</b>", "<https://a.example/%C3%A4>",
    "&amp;", "&#228;", "&nope;", "\\*", "\\", "\\\n", "  \n", "\n", "\r\n", "\n\n", "> ", "- ", "1. ", "# ",
    " #", "    ", "\t", "|",
    "\n|---|---|\n", "```", "~~~", "---", "===", "{{ x }}", "{% raw %}", "<script>", "“",
    "”", "ä", "\u00a0", "[a]: b", "harbour", "Mira Tolan", "😀", "\x0b", "\r", "\0",
]  # fmt: skip
written = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=5)), max_size=30).map("".join)


def check_map(passage: Passage, text: str) -> None:
    """Assert the laws of the offset map."""
    assert len(passage.starts) == len(passage.ends) == len(passage.text) > 0
    assert list(passage.starts) == sorted(passage.starts)
    assert list(passage.ends) == sorted(passage.ends)
    for character, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
        assert 0 <= start <= end <= len(text)
        here = text[start:end]
        as_it_stands = here == character
        line_end = character in " \n" and not here.strip("\\").strip()
        written_otherwise = here[:1] in {"&", "\\"} or "%" in here or (here, character) == ("\0", "\ufffd")
        assert as_it_stands or line_end or written_otherwise, (character, here)


@given(written, st.integers(min_value=0, max_value=3))
@example("> a\n> - *b*\n  lazy", 0)
@example("\t- a\n\n\t  b `c\n d`", 0)
@example("# a # b ##", 0)
@example("|a|b|\n|-|-|\n|`\\|`|\\||", 0)
@example("![a *b* ![c](d)](e)", 0)
def test_every_character_maps_back(text: str, lead: int) -> None:
    source = "\n" * lead + text
    for passage in markdown_passages(text, lead):
        check_map(passage, source)


@given(written)
def test_every_character_of_plain_text_maps_back(text: str) -> None:
    found = paragraphs(text)
    for passage in plain_passages(text, found):
        check_map(passage, text)


@given(written)
def test_plain_text_loses_no_word(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(p.text.split()) for p in found) == "".join(text.split())


@given(st.lists(st.sampled_from(["Mira", "Tolan", "said", "the", "harbour", "stays", "open."]), min_size=1))
def test_words_are_words(words: list[str]) -> None:
    (passage,) = markdown_passages(" ".join(words))
    assert passage.text == " ".join(words)
    assert passage.starts == tuple(range(len(passage.text)))


def read(text: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in markdown_passages(dedent(text))]


def test_kinds() -> None:
    assert read(
        """\
        # The harbour

        Mira Tolan said so.
        And again.

        - first
          and more
        - second

          > quoted

        > - inside

        ```
        code
        ```

        | who | what |
        |-----|------|
        | she | a\\|b |
        """
    ) == [
        ("heading", "The harbour"),
        ("paragraph", "Mira Tolan said so. And again."),
        ("list_item", "first and more"),
        ("list_item", "second"),
        ("block_quote", "quoted"),
        ("list_item", "inside"),
        ("code", "code"),
        ("table", "who"),
        ("table", "what"),
        ("table", "she"),
        ("table", "a|b"),
    ]


@pytest.mark.parametrize(
    ("written_as", "text"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<div>\nMira\n</div>", "<div> Mira </div>"),
        ("{{ config }} {% include 'x' %}", "{{ config }} {% include 'x' %}"),
        ("a <b>bold</b> word", "a <b>bold</b> word"),
        ("[Update]: harbour", "[Update]: harbour"),
        ("    four blanks are no code", "four blanks are no code"),
        ("*stressed* and **strong**", "stressed and strong"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_word", "snake_case_word"),
        ("AT&amp;T &#8220;x&#8221;", "AT&T “x”"),
        ("[the report](https://a.example 'title') says", "the report says"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("![a map](map.png) of it", "a map of it"),
        ("one  \ntwo\\\nthree", "one two three"),
        ("` a  b `", "a  b"),
    ],
)
def test_nothing_runs_and_nothing_vanishes(written_as: str, text: str) -> None:
    assert " ".join(p.text for p in markdown_passages(written_as)) == text


def test_a_span_of_the_passage_is_a_span_of_the_file() -> None:
    text = "---\nx: y\n---\nShe said **“no  &amp; never”** there."
    (passage,) = markdown_passages(text[13:], 13)
    begin = passage.text.index("“")
    span = passage.to_source(Span(start=begin, end=passage.text.index("”") + 1))
    assert text[span.start : span.end] == "“no  &amp; never”"
    assert passage.from_source(span) == Span(start=begin, end=passage.text.index("”") + 1)


@pytest.mark.parametrize(
    "unit", ["*a", "[", "![", "`", "``a`", "<a", "&", "\\", "> ", "- ", "|", "*a* ", "_(", "a\n"]
)
def test_hostile_text_is_read_in_time(unit: str) -> None:
    markdown_passages(unit * 5_000)
