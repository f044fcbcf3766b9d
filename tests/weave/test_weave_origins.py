"""Origins, not articles."""

from __future__ import annotations

from weave_factories import Story, codes, day, only, woven

from generator.model.content import Relay


def story(id_: str, *relays: Relay, **fields: object) -> Story:
    return Story(id_, f"Moor spoke in {id_}.", relays=relays, **fields)


POST = Relay(outlet="harbour-post", published=day("2025-03-01"))


def test_two_rewrites_of_one_report_are_one_origin() -> None:
    briefing, _ = woven(story("a", POST), story("b", POST), story("c"))
    assert briefing.sources["a"].origin == briefing.sources["b"].origin != briefing.sources["c"].origin
    shared = briefing.origins[briefing.sources["a"].origin]
    assert (shared.label, shared.articles, shared.recorded) == (
        "report of Harbour Post, 1 March 2025",
        ("a", "b"),
        True,
    )
    alone = briefing.origins[briefing.sources["c"].origin]
    assert (alone.articles, alone.recorded) == (("c",), False)
    assert alone.label == "article of an unknown outlet, 5 March 2025 (lineage not recorded)"


def test_other_days_are_other_reports() -> None:
    later = Relay(outlet="harbour-post", published=day("2025-03-02"))
    briefing, _ = woven(story("a", POST), story("b", later))
    assert len(briefing.origins) == 2


def test_the_report_itself_shares_its_origin() -> None:
    report = story("b", outlet="harbour-post", published=day("2025-03-01"))
    briefing, _ = woven(story("a", POST), report)
    (origin,) = briefing.origins.values()
    assert origin.articles == ("a", "b")
    assert origin.recorded
    assert origin.label == "report of Harbour Post, 1 March 2025"


def test_lineage_is_followed_through_articles() -> None:
    middle = story("b", Relay(outlet="tide"), outlet="harbour-post", published=day("2025-03-01"))
    briefing, _ = woven(story("a", POST), middle)
    (origin,) = briefing.origins.values()
    assert (origin.label, origin.articles) == ("report of The Tide, date unknown", ("a", "b"))


def test_a_circle_is_an_error_at_its_relays() -> None:
    one = Story(
        "a",
        "relays: x\n\nText.",
        outlet="tide",
        published=day("2025-03-02"),
        relays=(POST,),
    )
    other = story(
        "b",
        Relay(outlet="tide", published=day("2025-03-02")),
        outlet="harbour-post",
        published=day("2025-03-01"),
    )
    _, faults = woven(one, other)
    assert codes(faults) == ["relay-cycle", "relay-cycle"]
    assert faults[0].message == "relays run in a circle: a → b → a"
    assert str(faults[0].location) == "content/articles/a.md:1:1"


def test_a_statement_has_the_origin_that_it_came_through() -> None:
    both = Story("a", "Moor said yes, the Post wrote.", relays=(POST, Relay(outlet="tide")))
    both.says("ada-moor", "Moor", "said", "yes", via=("harbour-post",))
    briefing, _ = woven(both)
    assert briefing.origins[only(briefing).origin].label == "report of Harbour Post, 1 March 2025"
    joint = briefing.origins[briefing.sources["a"].origin]
    assert joint.label == "report of Harbour Post, 1 March 2025 and report of The Tide, date unknown"
