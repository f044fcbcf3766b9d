"""Plain text as passages: by blank lines, by lines, with wrapped lines joined."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.model.text import Span
from generator.read.documents.plain_text import plain_passages
from generator.text.paragraphs import paragraphs

LONG = (
    "Mira Tolan, the harbour minister of Veldmark, said on Monday that the harbour would stay open for all "
    "ships until the talks on the island have come to an end."
)


def read(text: str) -> list[tuple[str, str]]:
    text = dedent(text)
    return [(p.kind, p.text) for p in plain_passages(text, paragraphs(text, signs=True))]


def test_blank_lines_part_paragraphs() -> None:
    assert read(f"{LONG}\n\n{LONG}\r\n\r\n\t\n{LONG}") == [("paragraph", LONG)] * 3


def test_long_lines_are_paragraphs() -> None:
    assert read(f"{LONG}\n{LONG}\n{LONG}") == [("paragraph", LONG)] * 3


def test_wrapped_lines_are_joined() -> None:
    assert read(
        """\
        Mira Tolan, the harbour minister of Veldmark, said on Monday that the
        harbour would stay open for all ships until the talks have come to an
        end.

        The council has not replied.
        """
    ) == [
        (
            "paragraph",
            (
                "Mira Tolan, the harbour minister of Veldmark, said on Monday that the harbour would stay "
                "open for all ships until the talks have come to an end."
            ),
        ),
        ("paragraph", "The council has not replied."),
    ]


def test_wrapped_paragraphs_without_blank_lines() -> None:
    found = read(
        """\
        Mira Tolan, the harbour minister of Veldmark, said on Monday that the
        harbour would stay open for all ships.
        The council of the island has not replied so far, and its speaker did
        not want to comment.
        """
    )
    assert [text.split()[0] for _, text in found] == ["Mira", "The"]


def test_headings_and_items() -> None:
    assert read(
        f"""\
        Harbour stays open

        {LONG}

        What the council wants

          • A treaty on the island;

          • ships under both flags.

        1. “Cold harbour” in 2032

        - nothing at all

        Who pays?

        {LONG}

        The end
        """
    ) == [
        ("heading", "Harbour stays open"),
        ("paragraph", LONG),
        ("heading", "What the council wants"),
        ("list_item", "A treaty on the island;"),
        ("list_item", "ships under both flags."),
        ("list_item", "“Cold harbour” in 2032"),
        ("list_item", "nothing at all"),
        ("heading", "Who pays?"),
        ("paragraph", LONG),
        ("paragraph", "The end"),
    ]


def test_a_short_sentence_is_no_heading() -> None:
    assert read(f"“We wait.”\n\nShe left.\n\n{LONG}")[:2] == [
        ("paragraph", "“We wait.”"),
        ("paragraph", "She left."),
    ]


def test_markup_is_text() -> None:
    assert read("*Mira* said <b>no</b> &amp; {{ left }}.") == [
        ("paragraph", "*Mira* said <b>no</b> &amp; {{ left }}.")
    ]


def test_a_turn_in_a_transcript_is_no_heading() -> None:
    text = f"TOLAN: Do you agree?\n\nMR. BRANDT: Who asks?\n\n{LONG}"
    assert [kind for kind, _ in read(text)] == ["paragraph"] * 3


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_what_nobody_sees_is_not_read(sign: str) -> None:
    text = f"{sign}The har{sign}bour{sign} stays open.{sign}\n"
    (passage,) = plain_passages(text, paragraphs(text))
    assert passage.text == "The harbour stays open."
    place = passage.to_source(Span(start=4, end=11))
    assert text[place.start : place.end] == f"har{sign}bour"
    assert passage.from_source(place) == Span(start=4, end=11)


SHORT = "Mira Tolan replied:"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("> We have waited.", [("block_quote", "We have waited.")]),
        (">We have waited.", [("paragraph", ">We have waited.")]),
        ("> We have\n> waited.", [("block_quote", "We have waited.")]),
        (">> We have\n> > waited.", [("block_quote", "We have waited.")]),
        (
            "> We have waited.\n>\n> We sail.",
            [("block_quote", "We have waited."), ("block_quote", "We sail.")],
        ),
        ("> We sail.\n> — Mira Tolan", [("block_quote", "We sail. — Mira Tolan")]),
        (f"{SHORT}\n> We sail.", [("paragraph", SHORT), ("block_quote", "We sail.")]),
        (
            "> We sail.\nThe hall was still.",
            [("block_quote", "We sail."), ("paragraph", "The hall was still.")],
        ),
        ("> - We sail.", [("block_quote", "- We sail.")]),
        ("Tolls of > 5 crowns rose.", [("paragraph", "Tolls of > 5 crowns rose.")]),
        ("# Who pays", [("heading", "Who pays")]),
        ("### Who pays. ###", [("heading", "Who pays.")]),
        ("# Who pays\nThe hall was still.", [("heading", "Who pays"), ("paragraph", "The hall was still.")]),
        ("The hall was still.\n# Who pays", [("paragraph", "The hall was still."), ("heading", "Who pays")]),
        ("#harbour #ferry", [("paragraph", "#harbour #ferry")]),
        ("#1 in the sound", [("paragraph", "#1 in the sound")]),
        ("# # #", [("paragraph", "# # #")]),
        ("#" * 7 + " Who pays", [("paragraph", "#" * 7 + " Who pays")]),
        ("# " + "who pays " * 20, [("paragraph", "# " + ("who pays " * 20).strip())]),
    ],
)
def test_signs_in_front_of_lines_are_read_as_what_they_mean(
    written: str, told: list[tuple[str, str]]
) -> None:
    text = f"{LONG}\n\n{written}\n\n{LONG}\n"
    found = plain_passages(text, paragraphs(text, signs=True))
    assert [(str(p.kind), p.text) for p in found][1:-1] == told
    for passage in found:
        for character, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            assert text[start:end] == character or character == " "
