"""A heading with no blank line below it is none of the sentence that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model.content import Register
from generator.read import read_article

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Mira Tolan said on Tuesday that the council would pay for both piers, the old one first."
FIRST = "Two hundred people came to the old hall by the water to hear what was decided about it."
LAST = "The talks are to go on in the spring, when the ice in the sound has gone."


def kinds(folder: Path, block: str, ending: str, kind: str) -> list[tuple[str, str]]:
    """Return kind and words of the passages between the first and the last."""
    path = folder / f"talks{ending}"
    text = f"---\noutlet: unknown\ntext: {kind}\n---\n{FIRST}\n\n{block}\n\n{LAST}\n"
    path.write_text(text, encoding="utf-8")
    article, _ = read_article(path, root=None, register=Register(), lenient=True)
    assert article is not None
    for passage in article.passages:
        for character, start, end in zip(passage.text, passage.starts, passage.ends, strict=True):
            assert text[start:end] == character or (character == " " and text[start:end].isspace())
    return [(str(p.kind), p.text) for p in article.passages][1:-1]


@pytest.mark.parametrize(
    "heading", ["Who pays for the piers", "Who pays?", "2031: a year of ice", "The “old” pier"]
)
@pytest.mark.parametrize("kind", ["digest", "full"])
@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_heading_stands_apart(tmp_path: Path, heading: str, kind: str, ending: str) -> None:
    expected = [("heading", heading), ("paragraph", SENTENCE)]
    assert kinds(tmp_path, f"{heading}\n{SENTENCE}", ending, kind) == expected
    wrapped = SENTENCE.replace("council would", "council\nwould")
    assert kinds(tmp_path, f"{heading}\n{wrapped}", ending, kind) == expected


@pytest.mark.parametrize("said", ["“We pay,” Tolan said, and the hall by the water was still.", SENTENCE])
def test_a_quotation_below_a_heading_is_no_part_of_it(tmp_path: Path, said: str) -> None:
    assert kinds(tmp_path, f"Who pays\n{said}", ".md", "full") == [
        ("heading", "Who pays"),
        ("paragraph", said),
    ]


RAGGED = """\
Mira Tolan said on Tuesday that the council would pay for
both piers. Odd Brandt said the same to the
council on Friday."""


@pytest.mark.parametrize(
    "block",
    [
        "Mira Tolan said on Tuesday that\nBrandt would pay for both piers, and that nobody had asked.",
        RAGGED,
        "Mira Tolan said that the council of the island and the\nHarbour League would pay.",
        "Mira Tolan met the council on Tuesday.\nOdd Brandt said that both piers would be closed till May.",
        "Mira Tolan, the minister, and\nOdd Brandt, the speaker of the council, met in the old hall.",
    ],
)
def test_a_sentence_that_somebody_wrapped_has_no_heading(tmp_path: Path, block: str) -> None:
    assert kinds(tmp_path, block, ".md", "full") == [("paragraph", block.replace("\n", " "))]


def test_a_ragged_line_does_not_break_a_sentence(tmp_path: Path) -> None:
    assert kinds(tmp_path, RAGGED, ".txt", "full") == [("paragraph", RAGGED.replace("\n", " "))]
