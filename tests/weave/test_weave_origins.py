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
    assert alone.label == "article of an unknown outlet, 5 March 2025 (origin unknown)"


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


def test_two_reports_of_one_outlet_are_two_roots() -> None:
    later = Relay(outlet="harbour-post", published=day("2025-03-02"))
    briefing, _ = woven(story("a", POST, later))
    (origin,) = briefing.origins.values()
    assert origin.label == "report of Harbour Post, 1 March 2025 and report of Harbour Post, 2 March 2025"


def passed_on(*relays: Relay, origin: str) -> Story:
    made = Story("a", "Moor said the strait stays open. Tal said tolls rise.", outlet="tide", relays=relays)
    made.says("ada-moor", "Moor", "said the", "strait stays open")
    made.says("ben-tal", "Tal", "said tolls", "tolls rise")
    return made.note("tolls rise", origin=origin)


def test_a_statement_leaves_its_articles_origin_as_the_articles_own_reporting() -> None:
    briefing, faults = woven(passed_on(POST, origin="own"))
    relayed, own = sorted(briefing.attributions.values(), key=lambda a: a.span)
    assert briefing.origins[relayed.origin].label == "report of Harbour Post, 1 March 2025"
    origin = briefing.origins[own.origin]
    assert (origin.label, origin.articles, origin.recorded) == (
        "own reporting of The Tide, 5 March 2025",
        ("a",),
        True,
    )
    assert relayed.chain.endswith("(the article passes on a report of Harbour Post, 1 March 2025)")
    assert own.chain == "Ben Tal, in The Tide"
    assert own.sourcing is not None
    assert own.sourcing.label == "1 article, one origin"
    assert briefing.sources["a"].origin == relayed.origin
    assert faults == ()


def test_own_reporting_of_an_article_without_relays_is_recorded() -> None:
    briefing, _ = woven(passed_on(origin="own"))
    states = {a.speakers: a.sourcing.state for a in briefing.attributions.values() if a.sourcing}
    assert states == {("ada-moor",): "unrecorded", ("ben-tal",): "one"}


def test_the_editor_tells_which_of_two_reports_a_statement_comes_from() -> None:
    briefing, _ = woven(passed_on(POST, Relay(outlet="tide-weekly"), origin="harbour-post"))
    both, one = sorted(briefing.attributions.values(), key=lambda a: a.span)
    assert briefing.origins[one.origin].label == "report of Harbour Post, 1 March 2025"
    assert " and " in briefing.origins[both.origin].label


def test_two_origins_of_one_statement_contradict_each_other() -> None:
    story = passed_on(POST, origin="own").note("said tolls rise", origin="harbour-post")
    (fault,) = woven(story)[1]
    assert fault.message.endswith("a.md:1:1: origin is harbour-post here and own there")


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
