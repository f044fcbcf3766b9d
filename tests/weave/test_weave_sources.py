"""A source's page holds every sentence, in its block."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from weave_factories import REGISTER, Story, actor, day, woven

from generator.model.content import Furniture
from generator.model.text import Span


def test_blocks_hold_headings_items_and_sentences() -> None:
    story = Story("a", "# The news\n\nIt rained. Nobody came.\n\n- one\n\n- two", retrieved=day("2025-04"))
    brief = woven(story)[0].sources["a"]
    assert [(b.kind, [s.text for s in b.sentences]) for b in brief.blocks] == [
        ("heading", ["The news"]),
        ("paragraph", ["It rained.", "Nobody came."]),
        ("list_item", ["one"]),
        ("list_item", ["two"]),
    ]
    assert (brief.published_label, brief.retrieved_label) == ("5 March 2025", "April 2025")


def test_what_no_sentence_was_found_in_is_there_as_well() -> None:
    story = Story("a", "It rained. Nobody came.\n\nThe end.")
    story.findings = replace(story.findings, sentences=(story.at("Nobody came."),))
    blocks = woven(story)[0].sources["a"].blocks
    assert [[s.text for s in b.sentences] for b in blocks] == [["It rained.", "Nobody came."], ["The end."]]


def test_furniture_is_left_out() -> None:
    story = Story("a", "Subscribe now.\n\nIt rained.")
    furniture = Furniture(span=story.at("Subscribe now."), rule="test")
    story.article = replace(story.article, furniture=(furniture,))
    blocks = woven(story)[0].sources["a"].blocks
    assert [s.text for b in blocks for s in b.sentences] == ["It rained."]


def test_what_was_found_in_furniture_is_nothing() -> None:
    story = Story("a", "Moor said in 2024 that 30 ships left. It rained.")
    story.names("ada-moor", "Moor").dated("2024", "2024").counts("30 ships", "30", "ship")
    story.says("ada-moor", "Moor", "said", "30 ships left")
    furniture = Furniture(span=story.at("Moor said in 2024 that 30 ships left."), rule="test")
    story.findings = replace(story.findings, furniture=(furniture,))
    briefing, faults = woven(story)
    assert (briefing.attributions, briefing.chronology, briefing.figures, faults) == ({}, (), (), ())
    assert briefing.actors["ada-moor"].spellings == ()
    assert [s.text for b in briefing.sources["a"].blocks for s in b.sentences] == ["It rained."]


def test_an_article_without_findings_has_its_page() -> None:
    story = Story("a", "It rained.")
    story.findings = replace(story.findings, sentences=())
    assert woven(story)[0].sources["a"].blocks[0].sentences[0].text == "It rained."


def test_spellings_are_names_alone() -> None:
    story = Story("a", "Ada Moor came. Moor sat. She left.")
    story.names("ada-moor", "Ada Moor", "full").names("ada-moor", "She", "pronoun")
    story.names("ada-moor", "Moor sat", "role")
    assert woven(story)[0].actors["ada-moor"].spellings == ("Ada Moor",)


def test_each_place_tells_why_it_is_named_so_and_what_the_articles_print() -> None:
    reason = "Its own people call it so."
    port = replace(
        actor("port-lys", "Port Lys", aliases=("Lysport", "Lys")), kind="place", name_choice=reason
    )
    register = replace(REGISTER, actors={**REGISTER.actors, port.id: port})
    one = Story("a", "Lysport slept.").names(port.id, "Lysport", "full")
    other = (
        Story("b", "Port Lys woke. Lysport slept.")
        .names(port.id, "Port Lys", "full")
        .names(port.id, "Lysport")
    )
    (place,) = woven(one, other, register=register)[0].place_names
    assert (place.actor, place.choice) == ("port-lys", reason)
    assert [(p.spelling, p.articles) for p in place.printed] == [
        ("Lysport", ("a", "b")),
        ("Port Lys", ("b",)),
    ]
    assert place.aliases == ("Lys",)


@given(st.data())
def test_no_word_is_lost_whatever_the_sentences(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab ,.”", min_size=1, max_size=40).filter(str.strip))
    story = Story("a", text)
    ends = st.integers(min_value=0, max_value=len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=6))
    spans = tuple(Span(start=min(p), end=max(p)) for p in pairs if p[0] != p[1])
    story.findings = replace(story.findings, sentences=spans)
    shown = "".join(s.text for b in woven(story)[0].sources["a"].blocks for s in b.sentences)
    assert "".join(shown.split()) == "".join(text.split())
