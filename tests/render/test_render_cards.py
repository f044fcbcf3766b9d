"""Briefing cards: what stands on them, and that it is bounded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from crowded_briefing import crowded
from invented_briefing import compared, invented
from reading import words

from generator.render import render
from generator.render.fitting import PAGE, Part, cut, fitted, height
from generator.render.parts.card_line import CardLine, card_line
from generator.render.parts.note import NoteView
from generator.render.parts.runs import Run


def line(subject: str = "Toll", **texts: str) -> CardLine:
    made = {"position": "", "words": "", "facts": ""} | texts
    return card_line(Run(text=subject), position=made["position"], words=made["words"], facts=made["facts"])


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    pages, found = render(compared(invented()))
    assert found == ()
    return {page.path: page.text for page in pages}


def test_an_actors_card_leads_with_where_the_actor_stands(site: dict[str, str]) -> None:
    text = words(site["cards/actors/donna-quist.md"])
    order = [
        "Minister of Harbours",
        "Standing by issue",
        "River mouth",
        "Both hold it together",
        "since 27 February 2031 · changed once · 2 articles, one origin · opposed by Bertil Aska",
        "What changed",
        "from “It belongs to Varland” to “Both hold it together”",
        "Latest words quoted",
        "Donna Quist said that the harbour would stay open.",
        "No statement in this dossier on Toll",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_an_issues_card_leads_with_where_each_actor_stands(site: dict[str, str]) -> None:
    text = words(site["cards/issues/river-mouth.md"])
    assert text.index("Who holds the mouth of the river?") < text.index("Where each actor stands")
    assert "Donna Quist | Both hold it together" in text


def test_what_the_register_says_against_the_words_goes_with_them() -> None:
    briefing = compared(invented())
    quoted = next(a for a in briefing.attributions.values() if a.quotes and "donna-quist" in a.speakers)
    noted = replace(quoted, notes=("Register: the source calls her “Mayor”.", "An editor's word."))
    pages, _ = render(replace(briefing, attributions={**briefing.attributions, quoted.id: noted}))
    card = words({p.path: p.text for p in pages}["cards/actors/donna-quist.md"])
    assert "Register: the source calls her “Mayor”." in card
    assert "An editor's word." not in card


def test_a_note_takes_room() -> None:
    note = NoteView(label="Register", text="w" * 150)
    assert height(replace(line(words="w"), notes=(note,))) == height(line(words="w")) + 3


def test_cards_are_for_those_who_speak(site: dict[str, str]) -> None:
    assert "cards/actors/varland.md" not in site
    assert "cards/issues/salt.md" not in site
    assert "(actors/donna-quist.md)" in site["cards/index.md"]
    assert "varland" not in site["cards/index.md"]


def test_no_card_is_longer_than_its_page() -> None:
    pages, _ = render(crowded(statements=500))
    cards = {p.path: p.text for p in pages if p.path.startswith(("cards/actors/", "cards/issues/"))}
    assert len(cards) > 20
    assert all(text.count("\n| ") <= PAGE for text in cards.values())
    assert "more on the page" in cards["cards/actors/donna-quist.md"]


def part(ident: str, lines: list[CardLine], *, most: int) -> Part:
    return Part(id=ident, heading=ident.upper(), lines=tuple(lines), most=most)


def test_what_does_not_fit_is_counted() -> None:
    (section,) = fitted([part("a", [line(words="w" * 70)] * 30, most=13)], room=40)
    assert len(section.lines) == 10
    assert section.more == "20 more on the page"


def test_what_a_part_leaves_is_left_to_the_next() -> None:
    lines = [line(words="w")] * 30
    first, second = fitted([part("a", lines[:2], most=20), part("b", lines, most=40)], room=20)
    assert len(first.lines) == 2
    assert len(second.lines) == 20 - 3 - 2 - 3


def test_a_line_is_as_high_as_its_longer_side() -> None:
    assert height(line(words="w" * 79)) == 2
    assert height(line(position="p", words="w", facts="f")) == 3
    assert height(line("s" * 60, words="w")) == 3
    assert height(line(words="河" * 40)) == 2


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("The river is open.", 30, "The river is open."),
        ("The river is open to all ships.", 20, "The river is open …"),
        ("He said “the river is open to all ships”.", 30, "He said “the river is open …”"),
        ("河" * 40, 21, "河" * 9 + " …"),
    ],
)
def test_a_long_text_is_cut_at_the_end_of_a_word(text: str, limit: int, short: str) -> None:
    assert cut(text, limit) == short
