"""The front door of the library: who said what in a text, without any other stage."""

from __future__ import annotations

import subprocess
import sys

from generator.model.content import Actor, Article, Register
from generator.model.text import Location, Passage, Source
from generator.quotes import find_statements
from generator.text.document import Document

TOLAN = Actor(
    id="mira-tolan",
    name="Mira Tolan",
    kind="person",
    aliases=("Tolan",),
    location=Location(path="mira-tolan.md", line=1, column=1),
)


def document(*paragraphs: str) -> Document:
    """Lay paragraphs out as an article whose file holds nothing else."""
    text = "\n\n".join(paragraphs)
    passages = []
    for paragraph in paragraphs:
        start = text.index(paragraph)
        places = range(start, start + len(paragraph))
        passages.append(
            Passage(
                kind="paragraph",
                text=paragraph,
                starts=tuple(places),
                ends=tuple(place + 1 for place in places),
            )
        )
    source = Source(path="case.txt", text=text)
    return Document.of(Article(id="case", source=source, passages=tuple(passages)))


def test_a_statement_is_found_with_its_speaker_and_the_place_of_its_words() -> None:
    opening, said = "The council met on Monday.", "Tolan said that the harbour would stay open."
    speech = find_statements(document(opening, said), Register(actors={TOLAN.id: TOLAN}))
    (statement,) = speech.statements
    (words,) = statement.content
    text = f"{opening}\n\n{said}"
    assert statement.speaker == "mira-tolan"
    assert text[words.start : words.end] == "that the harbour would stay open"
    assert [mention.actor for mention in speech.mentions] == ["mira-tolan"]


def test_a_register_may_be_empty() -> None:
    speech = find_statements(document("Ilja Kern said: “We wait for the tide.”"), Register())
    (statement,) = speech.statements
    assert (statement.speaker, statement.confidence) == (None, "high")
    assert [quotation.kind for quotation in speech.quotations] == ["speech"]


def test_no_other_stage_is_loaded() -> None:
    program = "import sys, generator.quotes; print(*(name for name in sys.modules if 'generator.' in name))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    rooms = {name.split(".")[1] for name in loaded}
    assert rooms <= {"quotes", "grammar", "text", "words", "model", "diagnostics"}
    assert "quotes" in rooms
