"""What rests on which source, which months are covered, and what else is told of the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from weave_factories import REGISTER, Story, codes, day, only, woven

from generator.model.content import Furniture, Relay, Retirement

POST = Relay(outlet="harbour-post", published=day("2025-03-01"))


def told(id_: str, speaker: str, published: str = "2025-03-05", **fields: object) -> Story:
    story = Story(id_, "Moor spoke of the strait.", published=day(published), **fields)
    return story.says(speaker, "Moor", "spoke", "of the strait", issues=("strait",))


def test_months_without_sources_are_seen() -> None:
    undated = Story("d", "It rained.", published=None)
    briefing, _ = woven(
        told("a", "ada-moor", "2024-12-30/2025-01-02"), told("b", "ben-tal", "2025-02"), undated
    )
    assert briefing.coverage
    assert briefing.coverage.label == "3 sources, December 2024 to February 2025"
    assert [(m.month, m.label, m.articles, m.statements) for m in briefing.coverage.months] == [
        ("2024-12", "December 2024", ("a",), 1),
        ("2025-01", "January 2025", (), 0),
        ("2025-02", "February 2025", ("b",), 1),
        ("", "date unknown", ("d",), 0),
    ]


def test_a_dossier_of_centuries_lists_only_months_with_sources() -> None:
    briefing, _ = woven(told("a", "ada-moor", "1815-06"), told("b", "ben-tal", "2025-02"))
    assert briefing.coverage
    assert len(briefing.coverage.months) == 2


def test_an_empty_dossier_is_woven() -> None:
    briefing, faults = woven()
    assert briefing.coverage
    assert (briefing.coverage.label, briefing.coverage.months) == ("0 sources, dates unknown", ())
    assert briefing.matrix == ()
    assert faults == ()


def test_withdrawing_a_source() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", relays=(POST,)), told("b", "ada-moor", relays=(POST,)), told("c", "ben-tal")
    )
    alone = briefing.withdrawals["c"]
    assert (alone.standings, alone.actors, alone.issues) == ((("ben-tal", "strait"),), ("ben-tal",), ())
    assert [(s.kind, s.id, s.statements, s.of) for s in alone.shares] == [
        ("actor", "ben-tal", 1, 1),
        ("issue", "strait", 1, 3),
    ]
    assert alone.with_origin == ()
    shared = briefing.withdrawals["a"]
    assert (shared.standings, shared.actors) == ((), ())
    assert shared.with_origin == (("ada-moor", "strait"),)


def test_additions_stand_newest_first() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", added=day("2025-03-06")),
        told("b", "ada-moor", added=day("2025-03-07")),
        told("c", "ada-moor", added=day("2025-03-06")),
    )
    assert [(a.label, a.articles) for a in briefing.additions] == [
        ("7 March 2025", ("b",)),
        ("6 March 2025", ("a", "c")),
    ]


def test_what_changed_on_a_day_is_told_by_the_content_alone() -> None:
    new = told("a", "ada-moor", added=day("2025-03-06"))
    old = told("b", "ada-moor").note("of the strait", retire=Retirement(on=day("2025-03-06"), why="Misread."))
    briefing, _ = woven(new, old, told("c", "ben-tal", added=day("2025-03-01")))
    latest, first = briefing.additions
    assert (latest.articles, latest.retired) == (("a",), tuple(briefing.retired))
    assert [briefing.attributions[s].article for s in latest.attributions] == ["a"]
    assert [briefing.attributions[s].article for s in first.attributions] == ["c"]


def test_unnamed_speakers_are_listed_by_their_descriptions() -> None:
    stories = [Story(i, "Two officials said yes.").says(None, "Two officials", "said", "yes") for i in "ab"]
    briefing, _ = woven(*stories)
    (unnamed,) = briefing.unnamed
    assert (unnamed.words, unnamed.attributions) == ("Two officials", tuple(briefing.attributions))


def test_the_chain_is_told_in_words() -> None:
    story = Story("a", "Moor and Tal said yes.", outlet="tide")
    story.says("ada-moor", "Moor", "said", "yes", via=("ostara", "harbour-post"))
    assert only(woven(story)[0]).chain == (
        "Ada Moor, according to Ostara, as reported by Harbour Post, in The Tide"
    )
    story = Story("a", "Two officials said yes.").says(None, "Two officials", "said", "yes")
    assert only(woven(story)[0]).chain == "Two officials, in an article whose outlet is unknown"


def test_the_chain_has_the_name_inside_a_sentence() -> None:
    ostara = replace(REGISTER.actors["ostara"], in_sentence="the isle of Ostara")
    register = replace(REGISTER, actors={**REGISTER.actors, "ostara": ostara})
    told = Story("a", "Moor said yes.", outlet="tide").says(
        "ada-moor", "Moor", "said", "yes", via=("ostara",)
    )
    assert only(woven(told, register=register)[0]).chain == (
        "Ada Moor, according to the isle of Ostara, in The Tide"
    )
    spoke = Story("a", "Ostara said yes.", outlet="tide").says("ostara", "Ostara", "said", "yes")
    assert only(woven(spoke, register=register)[0]).chain == "The isle of Ostara, in The Tide"


def test_the_chain_names_the_report_that_an_article_passes_on() -> None:
    outlets = {**REGISTER.outlets, "harbour-post": replace(REGISTER.outlets["harbour-post"], actor="ostara")}
    register = replace(REGISTER, outlets=outlets)

    def chain(speaker: str, **fields: Any) -> str:
        story = Story("a", "Moor said yes.", outlet="tide", relays=(POST,))
        return only(woven(story.says(speaker, "Moor", "said", "yes", **fields), register=register)[0]).chain

    assert chain("ada-moor") == (
        "Ada Moor, in The Tide (the article passes on a report of Harbour Post, 1 March 2025)"
    )
    assert chain("ada-moor", via=("ostara",)) == "Ada Moor, as reported by Harbour Post, in The Tide"
    assert chain("ada-moor", via=("harbour-post",)) == "Ada Moor, as reported by Harbour Post, in The Tide"
    assert chain("ada-moor", via=("ben-tal",)) == (
        "Ada Moor, according to Ben Tal, in The Tide "
        "(the article passes on a report of Harbour Post, 1 March 2025)"
    )
    assert chain("ostara") == "Ostara, in The Tide"


def test_what_is_proposed_and_rejected_is_listed_by_issue() -> None:
    def did(id_: str, speaker: str, force: str) -> Story:
        story = Story(id_, "Moor spoke of the strait.")
        return story.says(speaker, "Moor", "spoke", "of the strait", issues=("strait",), force=force)

    briefing, _ = woven(
        did("a", "ada-moor", "reject"), did("b", "ben-tal", "propose"), did("c", "ostara", "say")
    )
    acts = briefing.issues["strait"].acts
    assert [(force, [briefing.attributions[a].article for a in ids]) for force, ids in acts] == [
        ("propose", ["b"]),
        ("reject", ["a"]),
    ]


def test_figures_of_one_measure_stand_side_by_side() -> None:
    def counted(id_: str, words: str, value: str, measures: str, unit: str = "%") -> Story:
        story = Story(id_, f"Some {words} stopped.")
        return story.counts(words, value, unit, measures=measures)

    briefing, _ = woven(
        counted("a", "20 per cent", "20", "of the strait's shipping"),
        counted("b", "19 per cent", "19", "shipping of the strait"),
        counted("c", "30 ships", "30", "shipping of the strait", "ship"),
        counted("f", "18 per cent", "18", "of the shipping that the strait has now under any plan"),
        counted("g", "17 per cent", "17", "of the fish"),
        counted("h", "3 years", "3", "years", "year"),
        counted("i", "4 years", "4", "years", "year"),
        counted("d", "7 per cent", "7", ""),
        counted("e", "8 per cent", "8", ""),
    )
    (group,) = briefing.figure_groups
    assert (group.unit, group.differs, len(group.figures)) == ("%", True, 3)
    assert group.measures == "shipping of the strait"


LONG = (
    "The harbour of Ostara was closed on the third morning because nobody had paid the pilots their wages. "
)


def test_overlap_is_shown_and_never_grouped() -> None:
    filler = [" ".join(f"{i}w{n}" for n in range(60)) + "." for i in "ab"]
    one, other = (Story(i, LONG + fill) for i, fill in zip("ab", filler, strict=True))
    briefing, faults = woven(one, other)
    assert len(briefing.origins) == 2
    assert codes(faults) == ["similar-articles"]
    assert faults[0].message.startswith(
        "shares 20% of its runs of 4 words with a, such as “the harbour of ostara"
    )
    assert faults[0].severity == "review"


def test_page_furniture_is_no_overlap() -> None:
    stories = []
    for number in "ab":
        story = Story(number, LONG + " ".join(f"{number}w{n}" for n in range(60)) + ".")
        shared = Furniture(span=story.at(LONG.strip()), rule="test")
        story.article = replace(story.article, furniture=(shared,))
        stories.append(story)
    assert woven(*stories)[1] == ()


def test_a_copy_is_more_than_a_likeness() -> None:
    text = " ".join(f"w{n}" for n in range(60)) + "."
    for other in (text, f"{text} It rained."):
        (fault,) = woven(Story("a", text), Story("b", other))[1]
        assert (fault.code, fault.severity) == ("copied-article", "warning")
        assert fault.message.startswith("one of this article and a is a copy of the other")


def test_overlap_within_one_origin_is_no_news() -> None:
    filler = [" ".join(f"{i}w{n}" for n in range(60)) + "." for i in "ab"]
    stories = [Story(i, LONG + fill, relays=(POST,)) for i, fill in zip("ab", filler, strict=True)]
    assert woven(*stories)[1] == ()
