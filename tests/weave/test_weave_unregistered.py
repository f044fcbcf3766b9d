"""Speakers whom nobody has registered: who is one, and under which address; and issues from the paragraph."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from weave_factories import REGISTER, Story, actor, only, woven

from generator.model.findings import Statement
from generator.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.content import Register
    from generator.model.names import UnregisteredSpeaker

ADDRESS = re.compile(r"speakers/[a-z0-9]+(?:-[a-z0-9]+)*")


def said(ident: str, *sentences: tuple[str, str], before: str = "") -> Story:
    """Return an article in which each of some speakers says one sentence ("{} said …")."""
    words = [sentence.format(who) for who, sentence in sentences]
    story = Story(ident, "\n\n".join(filter(None, (before, *words))) + "\n")
    for number, (who, _) in enumerate(sentences):
        start = story.text.index(words[number])
        place = story.text.index(who, start)
        story = spoken(story, place, who, words[number].rpartition(" said ")[2].rstrip("."))
    return story


def spoken(story: Story, place: int, who: str, content: str, speaker: str | None = None) -> Story:
    """Add what somebody says whose words for the speaker begin at a place."""
    held = story.at(content)
    return story._add(  # noqa: SLF001 - as the factory's own methods do
        "statements",
        Statement(
            span=story.sentence(held),
            speaker=speaker,
            speaker_span=Span(start=place, end=place + len(who)),
            cue=None,
            content=(held,),
            confidence="medium",
            rule="test",
        ),
    )


def speakers(*stories: Story, register: Register = REGISTER) -> dict[str, UnregisteredSpeaker]:
    return dict(woven(*stories, register=register)[0].unregistered)


def names(*stories: Story) -> dict[str, int]:
    """Return each speaker's name with the number of statements."""
    found: dict[str, int] = {}
    for speaker in speakers(*stories).values():
        assert speaker.name not in found
        found[speaker.name] = len(speaker.attributions)
    return found


def test_a_bare_surname_is_whom_the_article_prints_in_full() -> None:
    story = said(
        "one",
        ("Ivo Orsin", "{} said that it rained."),
        ("Orsin", "On Friday {} said that it snowed."),
        ("President Orsin", "Then {} said that it thawed."),
    )
    (speaker,) = speakers(story).values()
    assert (speaker.name, speaker.kind, len(speaker.attributions)) == ("Ivo Orsin", "person", 3)
    assert [printed.spelling for printed in speaker.spellings] == ["Ivo Orsin", "Orsin"]
    assert [printed.spelling for printed in speaker.roles] == ["President"]


def test_a_full_name_that_does_not_speak_still_tells_who_a_surname_is() -> None:
    story = said(
        "one", ("Orsin", "Later {} said that it rained."), before="The envoy Ivo Orsin came by boat."
    )
    (speaker,) = speakers(story).values()
    assert (speaker.name, [r.spelling for r in speaker.roles]) == ("Ivo Orsin", ["envoy"])


def test_an_office_in_letters_makes_no_other_person() -> None:
    before = "They want to try AG Orsin. Attorney General Ivo Orsin arrived by boat."
    assert names(said("one", ("Orsin", "Later {} said that it rained."), before=before)) == {"Ivo Orsin": 1}


def test_an_article_that_calls_somebody_mister_has_no_second_one() -> None:
    before = "There was Mister Orsin’s boat. Ivo Orsin came in it."
    assert names(said("one", ("Orsin", "Later {} said that it rained."), before=before)) == {"Ivo Orsin": 1}


@pytest.mark.parametrize(
    "before", ["Ivo Orsin met Mara Orsin.", "There was Ivo Orsin, and there was Orsin Brenn."]
)
def test_a_surname_of_two_people_joins_neither(before: str) -> None:
    assert names(said("one", ("Orsin", "Later {} said that it rained."), before=before)) == {"Orsin": 1}


def test_an_adjective_that_opens_the_sentence_is_no_name() -> None:
    tireless = said(
        "one",
        ("Tireless Ivo Orsin", "{} said that it rained."),
        before="The envoy Ivo Orsin came by boat.",
    )
    assert names(tireless) == {"Ivo Orsin": 1}


def test_a_bare_surname_of_two_articles_is_not_one_person() -> None:
    one = said("one", ("Orsin", "{} said that it rained."))
    two = said("two", ("Orsin", "{} said that it snowed."))
    found = speakers(one, two)
    assert [len(s.attributions) for s in found.values()] == [1, 1]
    assert {s.name for s in found.values()} == {"Orsin"}


def test_a_bare_surname_of_another_article_does_not_join_a_full_name() -> None:
    one = said("one", ("Ivo Orsin", "{} said that it rained."))
    two = said("two", ("Orsin", "{} said that it snowed."))
    assert names(one, two) == {"Ivo Orsin": 1, "Orsin": 1}


def test_the_full_name_joins_across_articles() -> None:
    one = said("one", ("Ivo Orsin", "{} said that it rained."))
    two = said("two", ("Dr. Ivo J. Orsin", "{} said that it snowed."))
    (speaker,) = speakers(one, two).values()
    assert speaker.articles == ("one", "two")


@pytest.mark.parametrize(
    ("here", "there", "joined"),
    [
        ("President Orsin", "President Ivo Orsin", True),
        ("President Orsin", "former Norwegian President Ivo Orsin", True),
        ("Norwegian President Orsin", "Swedish President Ivo Orsin", False),
        ("President Orsin", "Finance Minister Ivo Orsin", False),
        ("analyst Orsin", "analyst Ivo Orsin", False),  # many are analysts
        ("Mr. Orsin", "Mr. Ivo Orsin", False),
        ("President Orsin", "President Mara Velic", False),
    ],
)
def test_a_surname_joins_across_articles_in_the_same_office_only(here: str, there: str, joined: bool) -> None:
    one = said("one", (here, "The {} said that it rained."))
    two = said("two", (there, "The {} said that it snowed."))
    assert len(speakers(one, two)) == (1 if joined else 2)


def test_a_surname_and_office_that_fit_two_people_join_neither() -> None:
    one = said("one", ("President Orsin", "{} said that it rained."))
    two = said("two", ("President Ivo Orsin", "{} said that it snowed."))
    three = said("three", ("President Mara Orsin", "{} said that it thawed."))
    assert names(one, two, three) == {"Ivo Orsin": 1, "Mara Orsin": 1, "Orsin": 1}


def test_surnames_without_full_name_join_in_the_same_office() -> None:
    one = said("one", ("President Orsin", "{} said that it rained."))
    two = said("two", ("President Orsin", "{} said that it snowed."))
    assert names(one, two) == {"Orsin": 2}


def test_the_role_stands_in_commas_before_or_behind_the_name() -> None:
    behind = said("one", ("Ilmar Tamm", "{}, head of the delegation, said that it rained."))
    before = said("two", ("the head of the delegation", "Then {}, Ilmar Tamm, said that it snowed."))
    (speaker,) = speakers(behind, before).values()
    assert speaker.name == "Ilmar Tamm"
    assert [r.spelling for r in speaker.roles] == ["head of the delegation"]
    assert len(speaker.attributions) == 2


def test_a_label_in_capitals_is_whom_the_article_prints() -> None:
    came = "The envoy Ivo Orsin came by boat."
    assert names(said("one", ("ORSIN", "So {} said that it rained."), before=came)) == {"Ivo Orsin": 1}
    (house,) = speakers(said("one", ("ODRL", "So {} said that it rained."), before=came)).values()
    assert (house.name, house.kind) == ("ODRL", "body")


def test_a_description_is_whom_alone_the_article_calls_so_before_and_is_marked() -> None:
    came = "The Lake League's campaign chief Ivo Orsin came by boat."
    briefing, _ = woven(said("one", ("the campaign chief", "Later {} said that it rained."), before=came))
    assert [s.name for s in briefing.unregistered.values()] == ["Ivo Orsin"]
    assert only(briefing).confidence == "medium"
    assert names(said("one", ("The chief", "{} said that it rained."), before=came)) == {"Ivo Orsin": 1}
    came = "The campaign chief, Ivo Orsin, came by boat."
    assert names(said("one", ("The chief", "{} said that it rained."), before=came)) == {"Ivo Orsin": 1}


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("The campaign chief Ivo Orsin and the police chief Mara Velic came.", "the chief"),
        ("The former campaign chief Ivo Orsin came.", "the campaign chief"),
        ("The campaign chief Ivo Orsin came.", "a campaign chief"),
        ("The campaign chief Ivo Orsin came.", "the police chief"),
        ("The campaign chief Ivo Orsin came.", "the chiefs"),
        ("The campaign chief Ivo Orsin came.", "the campaign chief of the Lake League"),
        ("The campaign chief Ada Moor came.", "the campaign chief"),  # an actor of the register
    ],
)
def test_a_description_that_may_mean_another_stays_one(before: str, who: str) -> None:
    assert speakers(said("one", (who, "Later {} said that it rained."), before=before)) == {}


def test_a_description_does_not_mean_whom_the_article_names_later() -> None:
    first = ("the campaign chief", "Now {} said that it rained.")
    last = ("campaign chief Ivo Orsin", "Then the {} said that it snowed.")
    (speaker,) = speakers(said("one", first, last)).values()
    assert len(speaker.attributions) == 1


@pytest.mark.parametrize("who", ["the Tolland senator", "Tolland senator", "the two envoys"])
def test_a_description_right_behind_a_name_is_left_to_the_editor(who: str) -> None:
    named = "Mara Velic came by boat."
    briefing, faults = woven(said("one", (who, "Later {} said that it rained."), before=named))
    assert briefing.attributions == {}
    assert any("(named-before)" in fault.message for fault in faults if fault.code == "unsure-speaker")


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("It was cold.", "the Tolland senator"),
        ("Mara Velic came. It was cold. It rained. It snowed. It thawed.", "the Tolland senator"),
        ("Mara Velic came by boat.", "a Tolland senator"),
        ("Mara Velic came by boat.", "Tolland’s senator"),
        ("Mara Velic came by boat.", "the senators"),
        ("Mara Velic came by boat.", "two envoys"),
        ("Mara Velic came by boat.", "the letter"),
    ],
)
def test_a_description_of_somebody_who_may_be_named_nowhere_stands(before: str, who: str) -> None:
    briefing, _ = woven(said("one", (who, "Later {} said that it hailed."), before=before))
    assert only(briefing).speaker_words == who


@pytest.mark.parametrize("who", ["two of whom", "the two", "one in four", "475", "the man", "many of them"])
def test_words_that_only_count_or_point_are_no_speaker(who: str) -> None:
    assert woven(said("one", (who, "Later {} said that it hailed.")))[0].attributions == {}


def test_a_relative_is_no_part_of_the_words_for_a_speaker() -> None:
    briefing, _ = woven(said("one", ("harbour analysts who", "The {} said that it hailed.")))
    assert only(briefing).speaker_words == "harbour analysts"


def test_two_who_speak_with_one_verb_are_told_once() -> None:
    text = "The delegate and party veteran warned that it hailed.\n"
    story = Story("one", text).says(None, "The delegate", "warned", "that it hailed")
    story.says(None, "party veteran", "warned", "that it hailed")
    told = only(woven(story)[0])
    assert told.speaker_words == "The delegate and party veteran"
    assert len(told.also) == 1
    story = Story("one", "Ivo Orsin and an aide warned that it hailed.\n")
    story.says(None, "Ivo Orsin", "warned", "that it hailed").says(
        None, "an aide", "warned", "that it hailed"
    )
    assert only(woven(story)[0]).unregistered == ("speakers/ivo-orsin",)
    story = Story("one", "Ivo Orsin and Mara Velic warned that it hailed.\n")
    story.says(None, "Ivo Orsin", "warned", "that it hailed")
    story.says(None, "Mara Velic", "warned", "that it hailed")
    assert only(woven(story)[0]).unregistered == ("speakers/ivo-orsin", "speakers/mara-velic")


def test_what_allies_say_with_an_actor_is_told_once() -> None:
    story = Story("one", "Ostara and its allies condemned the attack.\n")
    story.says("ostara", "Ostara", "condemned", "the attack")
    story.says(None, "its allies", "condemned", "the attack")
    told = only(woven(story)[0])
    assert told.speakers == ("ostara",)
    assert len(told.also) == 1
    story = Story("one", "Ostara and Ivo Orsin condemned the attack.\n")
    story.says("ostara", "Ostara", "condemned", "the attack")
    story.says(None, "Ivo Orsin", "condemned", "the attack")
    assert len(woven(story)[0].attributions) == 2


def test_a_surname_that_is_a_word_as_well_is_whom_the_article_prints() -> None:
    came = "The skipper Nora Norwegian came by boat."
    assert names(said("one", ("Norwegian", "So {} said that it rained."), before=came)) == {
        "Nora Norwegian": 1
    }
    assert speakers(said("one", ("Norwegian", "So {} said that it rained."))) == {}


def test_a_description_stays_without_a_name() -> None:
    briefing, _ = woven(
        said(
            "one",
            ("a senior official", "But {} said that it rained."),
            ("Critics", "{} said that it snowed."),
        )
    )
    assert briefing.unregistered == {}
    assert [speaker.words for speaker in briefing.unnamed] == ["a senior official", "Critics"]
    assert {a.directness for a in briefing.attributions.values()} == {"unnamed"}


def test_a_named_speaker_is_not_told_as_unnamed() -> None:
    briefing, _ = woven(said("one", ("Ivo Orsin", "{} said that it rained.")))
    statement = only(briefing)
    assert briefing.unnamed == ()
    assert statement.directness == "paraphrase"
    assert statement.chain.startswith("Ivo Orsin, ")


def test_a_name_of_the_register_is_nobody_else() -> None:
    briefing, _ = woven(said("one", ("Moor", "Then {} said that it rained.")))
    assert [s.name for s in briefing.unregistered.values()] == ["Moor"]
    aliased = actor("ada-moor", "Ada Moor", aliases=("Moor",))
    register = replace(REGISTER, actors={**REGISTER.actors, "ada-moor": aliased})
    assert speakers(said("one", ("Moor", "Then {} said that it rained.")), register=register) == {}


@pytest.mark.parametrize(
    "name",
    [
        "Ivo “../../etc” Orsin",
        "Путин",
        "Zoë Østergård",
        "Index",
        "Con",
        "Com1",
        "LPT9",
        "A" + "b" * 300,
        "O’Brien",
        "李 Ming",
        "Ivo <script>alert(1)</script> Orsin",
        "{{ Ivo }} Orsin",
    ],
)
def test_an_address_is_safe_whatever_the_name(name: str) -> None:
    for ident in speakers(said("one", (name, "Today {} said that it rained."))):
        assert ADDRESS.fullmatch(ident)
        assert ident not in {"speakers/index", "speakers/con", "speakers/com1", "speakers/lpt9"}
        assert len(ident) < 90


def test_an_address_does_not_hang_on_what_else_the_dossier_holds() -> None:
    one = said("one", ("Orsin", "{} said that it rained."), ("Ada Lund", "{} said that it hailed."))
    two = said("two", ("Orsin", "{} said that it snowed."), ("Ada Lund", "{} said that it thawed."))
    alone = set(speakers(one))
    assert alone <= set(speakers(one, two))
    assert speakers(two, one) == speakers(one, two)


NAMED = {
    "ivo": said("ivo", ("President Ivo Orsin", "The {} said that it rained.")),
    "mara": said("mara", ("President Mara Orsin", "The {} said that it snowed.")),
    "president": said("president", ("President Orsin", "The {} said that it thawed.")),
    "again": said("again", ("President Orsin", "The {} said that it hailed.")),
    "bare": said("bare", ("Orsin", "Now {} said that it blew."), ("Orsin", "So {} said that it cleared.")),
    "hall": said("hall", ("the Dorn Institute", "Then {} said that it froze.")),
    "other": said("other", ("Dorn Institute", "Then {} said that it cooled.")),
}


def addresses(stories: Iterable[Story]) -> tuple[set[str], set[str]]:
    """Return the ids under which speakers are found, and those at which there is a page."""
    known = speakers(*stories).values()
    found = {ident for speaker in known for ident in (speaker.id, *speaker.former)}
    paged = {ident for s in known for ident in ((s.id, *s.former) if s.has_page else s.former)}
    return found, paged


@pytest.mark.parametrize("order", [tuple(NAMED), tuple(reversed(NAMED)), (*tuple(NAMED)[2:], "mara", "ivo")])
def test_no_article_that_is_added_takes_an_address_away(order: tuple[str, ...]) -> None:
    found, paged = set[str](), set[str]()
    for count in range(1, len(order) + 1):
        now, pages = addresses(NAMED[name] for name in sorted(order[:count]))
        assert found <= now
        assert paged <= pages
        found, paged = now, pages


def test_a_surname_in_office_leads_on_once_the_full_name_is_printed() -> None:
    alone = speakers(NAMED["president"], NAMED["again"])
    (before,) = alone.values()
    (after,) = speakers(NAMED["president"], NAMED["again"], NAMED["ivo"]).values()
    assert after.id == "speakers/ivo-orsin"
    assert after.former == (before.id,)
    assert before.id != after.id


def test_a_renamed_article_keeps_the_addresses_of_its_surnames() -> None:
    story = NAMED["bare"]
    renamed = said("bare-2", ("Orsin", "Now {} said that it blew."), ("Orsin", "So {} said that it cleared."))
    renamed.article = replace(renamed.article, was=("bare",))
    assert set(speakers(renamed)) == set(speakers(story))


def test_two_who_are_named_together_both_speak() -> None:
    briefing, _ = woven(said("one", ("Ivo Orsin and Mara Velic", "Then {} said that it rained.")))
    assert only(briefing).unregistered == ("speakers/ivo-orsin", "speakers/mara-velic")


def test_a_body_is_called_by_its_last_word_where_the_article_names_one_of_them() -> None:
    said_twice = (
        ("The Lake Authority", "Then {} said that it rained."),
        ("The Authority", "Now {} said that it blew."),
    )
    assert names(said("one", *said_twice)) == {"Lake Authority": 2}
    another = said("one", *said_twice, before="The Port Authority met.")
    assert names(another) == {"Lake Authority": 1}


def about(text: str, content: str, issues: tuple[str, ...] = ()) -> tuple[tuple[str, ...], str]:
    story = Story("one", text).says("ada-moor", "Ada Moor", "said", content, issues=issues)
    statement = next(a for a in woven(story)[0].attributions.values())
    return statement.issues, statement.issue_basis


def test_the_paragraph_tells_the_issue_of_a_statement_that_does_not() -> None:
    text = "Tariffs rise in May. Ada Moor said that nobody can pay it.\n"
    assert about(text, "nobody can pay it") == (("tariffs",), "paragraph")
    assert about("Tariffs rise in May.\n\nAda Moor said that nobody can pay it.\n", "nobody can pay it") == (
        (),
        "sentence",
    )
    assert about(text, "nobody can pay it", issues=("strait",)) == (("strait",), "sentence")


def test_the_nearest_sentence_of_the_paragraph_decides() -> None:
    text = "Tariffs rise. The strait is closed. Ada Moor said that nobody came to it. Tariffs fall.\n"
    assert about(text, "nobody came to it") == (("strait",), "paragraph")
    behind = "It rains. Ada Moor said that nobody came to it. Tariffs fall.\n"
    assert about(behind, "nobody came to it") == ((), "sentence")
    opening = "Ada Moor said that nobody came to it. Tariffs fall.\n"
    assert about(opening, "nobody came to it") == (("tariffs",), "paragraph")
    far = "Tariffs rise. It rains. It snows. It thaws. It hails. Ada Moor said that nobody came to it.\n"
    assert about(far, "nobody came to it") == ((), "sentence")


def test_what_an_article_names_by_the_way_is_not_what_its_paragraphs_are_about() -> None:
    rest = "".join(f"It rains on day {day}.\n\n" for day in range(1, 20))
    text = f"Tariffs rise. Ada Moor said that nobody came to it.\n\n{rest}"
    assert about(text, "nobody came to it") == ((), "sentence")
    again = f"{text}Tariffs fall.\n\nTariffs rise again.\n"
    assert about(again, "nobody came to it") == (("tariffs",), "paragraph")


@pytest.mark.parametrize(
    ("title", "kind", "found"),
    [
        ("A year of tariffs", "full", (("tariffs",), "article")),
        ("A year of tariffs", "digest", ((), "sentence")),
        ("A year of tariffs at the strait", "full", ((), "sentence")),
        ("A year of rain", "full", ((), "sentence")),
    ],
)
def test_the_title_of_a_full_text_tells_what_its_statements_are_about(
    title: str, kind: str, found: tuple[tuple[str, ...], str]
) -> None:
    text = (
        "Tariffs rise.\n\nTariffs fall. The strait is shut.\n\nThe strait opens.\n\n"
        "Ada Moor said that the crews were tired of waiting.\n"
    )
    story = Story("one", text).says("ada-moor", "Ada Moor", "said", "that the crews were tired of waiting")
    story.article = replace(story.article, title=title, text=kind)  # type: ignore[arg-type] # a kind of text
    statement = only(woven(story)[0])
    assert (statement.issues, statement.issue_basis) == found


def test_most_sentences_of_a_full_text_tell_what_its_statements_are_about() -> None:
    rest = "".join(f"Tariffs rise on day {day}.\n\n" for day in range(1, 6))
    text = f"{rest}Ada Moor said that the crews were tired.\n"
    story = Story("one", text).says("ada-moor", "Ada Moor", "said", "that the crews were tired")
    story.article = replace(story.article, title="A year of rain", text="full")
    statement = only(woven(story)[0])
    assert (statement.issues, statement.issue_basis) == (("tariffs",), "article")


def test_what_another_answers_in_the_same_sentence_is_not_what_a_statement_is_about() -> None:
    text = "Ada Moor praised the rules for crews, while Ben Tal rejected the tariffs.\n"
    story = Story("one", text).says("ada-moor", "Ada Moor", "praised", "the rules for crews")
    story = story.says("ben-tal", "Ben Tal", "rejected", "the tariffs", issues=("tariffs",))
    found = {a.speakers: a.issues for a in woven(story)[0].attributions.values()}
    assert found == {("ada-moor",): (), ("ben-tal",): ("tariffs",)}


@pytest.mark.parametrize("content", ["that is all", "she would not elaborate", "no", "it could be so"])
def test_words_that_say_nothing_are_about_what_their_own_sentence_names(content: str) -> None:
    text = f"It rains. Beside the tariffs Ada Moor said {content}.\n"
    assert about(text, content) == (("tariffs",), "paragraph")


@pytest.mark.parametrize("content", ["that is all", "she would not elaborate", "no", "it could be so"])
def test_words_that_say_nothing_by_themselves_are_about_nothing(content: str) -> None:
    text = f"Tariffs rise in May. Ada Moor said {content}.\n"
    assert about(text, content) == ((), "sentence")


def test_what_the_editor_declares_wins_over_the_paragraph() -> None:
    text = "Tariffs rise in May. Ada Moor said that nobody can pay it.\n"
    story = Story("one", text).says("ada-moor", "Ada Moor", "said", "nobody can pay it")
    statement = only(woven(story.note("nobody can pay it", issues=()))[0])
    assert (statement.issues, statement.issue_basis) == ((), "declared")


def test_words_that_name_the_issue_stand_before_those_of_which_only_the_paragraph_does() -> None:
    text = "Ada Moor said that tariffs hurt.\n\nTariffs rise. Then Moor said that nobody came to it.\n"
    story = Story("one", text).says("ada-moor", "Ada Moor", "", "tariffs hurt", issues=("tariffs",))
    story = spoken(
        story, text.index("Moor said that nobody"), "Moor", "nobody came to it", speaker="ada-moor"
    )
    briefing, _ = woven(story)
    assert {a.issue_basis for a in briefing.attributions.values()} == {"sentence", "paragraph"}
    (cell,) = (c for c in briefing.matrix if c.attribution)
    assert briefing.attributions[cell.attribution].issue_basis == "sentence"
    assert len(cell.statements) == 2


def test_of_roles_that_hold_one_another_the_longest_is_told() -> None:
    story = said(
        "one",
        ("Union chief Nora Kell", "{} said that it rained."),
        ("chief Nora Kell", "Later {} said that it snowed."),
    )
    (speaker,) = speakers(story).values()
    assert [role.spelling for role in speaker.roles] == ["Union chief"]


def test_who_held_an_office_once_has_another_role_than_who_holds_it() -> None:
    story = said(
        "one",
        ("envoy Nora Kell", "Then {} said that it rained."),
        ("former envoy Nora Kell", "Later {} said that it snowed."),
    )
    (speaker,) = speakers(story).values()
    assert [role.spelling for role in speaker.roles] == ["former envoy"], "one article prints both"
    story = said(
        "one",
        ("envoy Nora Kell", "So {} said that it rained."),
        ("former League envoy Nora Kell", "Later {} said that it snowed."),
    )
    (speaker,) = speakers(story).values()
    assert [role.spelling for role in speaker.roles] == ["former League envoy"]
    story = said(
        "one",
        ("envoy Nora Kell", "So {} said that it rained."),
        ("former envoy Nora Kell", "Later {} said that it snowed."),
    )
    there = said("two", ("envoy Nora Kell", "Then {} said that it thawed."))
    (speaker,) = speakers(story, there).values()
    assert {"envoy", "former envoy"} == {role.spelling for role in speaker.roles}


@pytest.mark.parametrize(
    "who", ["Two people", "Each side", "The parties", "Its lawyer", "Both delegations", "Families", "Company"]
)
def test_groups_and_vague_descriptions_have_no_page(who: str) -> None:
    briefing, _ = woven(said("one", (who, "{} said that it rained."), (who.lower(), "So {} said it snowed.")))
    assert briefing.unregistered == {}
    assert briefing.unnamed


@pytest.mark.parametrize("who", ["neighbouring Ostmark", "rival Tolland", "landlocked Velia"])
def test_an_adjective_is_no_role(who: str) -> None:
    (speaker,) = speakers(said("one", (who, "Then {} said that it rained."))).values()
    assert speaker.roles == ()
