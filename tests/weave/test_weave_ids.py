"""Addresses come from words: nothing else in an article moves them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from weave_factories import Story, only, woven

from generator.weave.addresses.address_claims import Addresses, normalised

SENTENCE = "Moor said the strait stays open."


def told(text: str, id_: str = "a") -> Story:
    return Story(id_, text).says("ada-moor", "Moor", "said", "the strait stays open")


def test_an_address_is_a_digest_of_article_and_words() -> None:
    address = only(woven(told(SENTENCE))[0]).id
    assert address.startswith("s-")
    assert len(address) == len("s-") + 10
    assert only(woven(told(SENTENCE, "b"))[0]).id != address


def test_an_address_stays_when_other_sentences_come_and_go() -> None:
    address = only(woven(told(SENTENCE))[0]).id
    for text in (f"It rained. {SENTENCE}", f"# News\n\n- one\n- two\n\n{SENTENCE} It rained."):
        assert only(woven(told(text))[0]).id == address


def test_an_address_stays_when_marks_and_spacing_change() -> None:
    address = only(woven(told(SENTENCE))[0]).id
    assert only(woven(told("Moor  said the strait stays open!"))[0]).id == address


def test_an_address_stays_when_the_speaker_is_corrected_or_its_neighbour_dropped() -> None:
    def two() -> Story:
        story = Story("a", "Moor said yes and Tal said no.")
        story.says("ada-moor", "Moor", "Moor said", "yes", speaker_span=None)
        return story.says("ben-tal", "Tal", "Tal said", "no", speaker_span=None)

    first, second = woven(two())[0].attributions
    assert first != second
    assert set(woven(two().note("yes", drop=True))[0].attributions) <= {first, second}
    assert only(woven(two().note("yes", drop=True))[0]).speakers == ("ben-tal",)
    assert set(woven(two().note("yes", speaker="ostara"))[0].attributions) == {first, second}


def test_words_of_another_speaker_found_before_them_take_no_address() -> None:
    def told_by(*speakers: str) -> dict[str, str]:
        story = Story("a", "According to Tal, Moor said no.")
        if "ben-tal" in speakers:
            story.says("ben-tal", "Tal", "According to", "Moor said no")
        story.says("ada-moor", "Moor", "said", "no")
        return {a.speakers[0]: a.id for a in woven(story)[0].attributions.values()}

    assert told_by("ada-moor")["ada-moor"] == told_by("ben-tal", "ada-moor")["ada-moor"]


def test_the_same_sentence_twice_gets_two_addresses() -> None:
    text = "It rained. It rained."
    first, second = woven(Story("a", text))[0].sources["a"].blocks[0].sentences
    assert first.id != second.id


def test_a_sentence_bears_the_address_of_its_first_statement() -> None:
    briefing, _ = woven(told(f"It rained. {SENTENCE}"))
    rain, said = briefing.sources["a"].blocks[0].sentences
    assert rain.id.startswith("p-")
    assert said.id == only(briefing).id
    assert said.attributions == (said.id,)


@given(st.text(), st.text())
def test_addresses_are_given_once(one: str, other: str) -> None:
    addresses = Addresses()
    given_out = [addresses.claim("s", one, other) for _ in range(3)] + [addresses.claim("p", one, other)]
    assert len(set(given_out)) == len(given_out)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
