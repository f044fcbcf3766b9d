"""The search index: what it holds, and how it is cut into files."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from invented_briefing import invented

from generator.render import render
from generator.render.page_context import PageContext
from generator.render.search import search_files
from generator.render.search.documents import Document, documents
from generator.render.search.index import index
from generator.render.search.words import folded, words_of


def document(text: str, kind: str = "Statement", title: str = "") -> Document:
    return Document(kind=kind, address="x.html", title=title, text=text)


def held(*found: Document) -> dict[str, str]:
    return {word: postings for file in index(found).files for word, postings in file}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź’s U.S. 28-point plan", ["lodz", "28", "point", "plan"]),
        ("Straße Ærø", ["strasse", "aero"]),
        ("Київ", ["киів"]),
        ("नरेंद्र", ["नरदर"]),
        ("a_b __proto__", ["proto"]),
    ],
)
def test_words_are_compared_without_case_and_accents(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words
    assert folded(folded(text)) == folded(text)


def test_a_posting_says_how_a_document_holds_a_word() -> None:
    found = held(document("salt", title="Quist"), document("", "Person", "Quist"), document("quist salt"))
    assert found == {"quist": "0C1A1B", "salt": "0B2B"}


def test_numbers_are_distances_in_base_36() -> None:
    empty = [document("") for _ in range(1300)]
    empty[3], empty[1299] = document("toll"), document("toll")
    assert held(*empty) == {"toll": "3B100B"}


def test_a_word_that_is_everywhere_is_common_unless_it_is_a_name() -> None:
    many = [document(f"the toll {number}x") for number in range(500)]
    assert {"the", "toll"} == set(index(many).common)
    assert {"the", "toll"} < held(*many).keys(), "alone, it is looked up all the same"
    named = [document("", "Issue", "Toll"), *many]
    assert index(named).common == ("the",)
    assert index(many[:100]).common == ()


def test_files_are_small_and_sorted_as_a_browser_sorts() -> None:
    found = index([document(" ".join(f"word{n} \uff41{n} \U00010400{n}" for n in range(3000)))])
    words = [word for file in found.files for word, _ in file]
    assert words == sorted(words, key=lambda word: word.encode("utf-16-be"))
    assert len(found.files) > 2
    assert all(sum(len(w) + len(p) for w, p in file) <= 16_384 for file in found.files)


def test_every_statement_can_be_found_by_its_words_and_its_speakers() -> None:
    context = PageContext(invented())
    found = {d.address: d for d in documents(context)}
    for attribution in context.briefing.attributions.values():
        mine = found[f"sources/{attribution.article}.html#{attribution.id}"]
        assert mine.text == attribution.text
        for speaker in attribution.speakers:
            assert context.register.actors[speaker].name in mine.title


def test_every_spelling_leads_to_its_actor() -> None:
    context = PageContext(invented())
    found = {d.address: d for d in documents(context)}
    for brief in context.briefing.actors.values():
        names = found[f"actors/{brief.actor}.html"].names
        assert set(names) >= {*context.register.actors[brief.actor].aliases, *brief.spellings}


def test_every_address_is_a_page_and_an_anchor() -> None:
    pages = {p.path.replace(".md", ".html"): p.text for p in render(invented())[0]}
    for found in documents(PageContext(invented())):
        page, _, anchor = found.address.partition("#")
        assert page in pages
        assert not anchor or re.search(rf'#{anchor}[ ~}}]|id="{anchor}"', pages[page])


def test_the_files_are_scripts_of_one_call_each() -> None:
    briefing = invented()
    hostile = "</script>\u2028'\"`${alert(1)}"
    (first, actor), *_ = briefing.content.register.actors.items()
    actors = {**briefing.content.register.actors, first: replace(actor, name=hostile)}
    content = replace(briefing.content, register=replace(briefing.content.register, actors=actors))
    files = {p.path: p.text for p in search_files(PageContext(replace(briefing, content=content)))}
    assert set(files) >= {"search/start.js", "search/words-0.js", "search/documents-0.js"}
    for path, text in files.items():
        name = re.escape(path.removeprefix("search/").removesuffix(".js"))
        call = re.fullmatch(rf'briefingSearch\("{name}",(.*)\);\n', text)
        assert call, path
        assert text.isascii()
        json.loads(call[1])
