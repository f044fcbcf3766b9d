"""What is put forward: plans from version to version, demands, guarantees, scenarios, and who answers."""

from __future__ import annotations

from dataclasses import replace

from weave_factories import HERE, REGISTER, Story, day, woven

from generator.model.content import Plan, PlanItem, PlanVersion, Proposed

ACCORD = Plan(
    id="accord",
    title="The accord of Ostara",
    location=HERE,
    by=("ben-tal",),
    versions=(
        PlanVersion(id="draft", label="The draft", date=day("2025-01")),
        PlanVersion(id="second", label="The second draft", date=day("2025-02")),
    ),
    items=(
        PlanItem(id="tolls", label="Tolls", issue="tariffs", location=HERE),
        PlanItem(id="patrols", label="Patrols", issue="strait", location=HERE, kind="guarantee"),
    ),
)
PLANNED = replace(REGISTER, plans={"accord": ACCORD})


def accord(item: str = "", version: str = "", **fields: str) -> Proposed:
    return Proposed(plan="accord", item=item, version=version, **fields)  # type: ignore[arg-type] # the words of each field


def test_an_item_is_told_in_the_words_of_each_version() -> None:
    story = Story("a", "The ban on tolls became a pause of five years.")
    story.note("pause of five years", proposal=accord("tolls", "second"))
    story.note("ban on tolls", proposal=accord("tolls", "draft"))
    briefing, _ = woven(story, register=PLANNED)
    tolls = briefing.proposals[0]
    assert (tolls.label, tolls.kind, tolls.proposers) == ("Tolls", "term", ("ben-tal",))
    assert [(w.version, w.text, w.date_label) for w in tolls.wordings] == [
        ("draft", "ban on tolls", "January 2025"),
        ("second", "pause of five years", "February 2025"),
    ]
    assert tolls.since_label == "January 2025"
    (change,) = briefing.plan_changes
    assert change.before is not None
    assert (change.before.text, change.after.text) == ("ban on tolls", "pause of five years")
    assert tolls.changes == briefing.plans["accord"].changes == (change.id,)
    assert briefing.issues["tariffs"].proposals == (tolls.id,)
    assert tolls.id in briefing.actors["ben-tal"].proposals


def test_what_is_put_forward_rests_on_the_articles_that_tell_it() -> None:
    first = Story("a", "The ban on tolls became a pause. Patrols would stay.")
    first.note("ban on tolls", proposal=accord("tolls", "draft"))
    first.note("Patrols would stay", proposal=accord("patrols"))
    second = Story("b", "A ban on tolls stood there.").note("ban on tolls", proposal=accord("tolls", "draft"))
    briefing, _ = woven(first, second, register=PLANNED)
    tolls, patrols = briefing.proposals
    assert {w.article for w in tolls.wordings} == {"a", "b"}
    assert briefing.withdrawals["a"].proposals == (patrols.id,)
    assert briefing.withdrawals["b"].proposals == ()


def test_words_of_a_later_version_alone_have_an_unknown_before() -> None:
    story = Story("a", "Patrols went over to both navies.")
    story.note("Patrols went over to both navies", proposal=accord("patrols", "second"))
    (change,) = woven(story, register=PLANNED)[0].plan_changes
    assert (change.before, change.after.version_label) == (None, "The second draft")


def test_the_same_words_in_two_versions_are_no_change() -> None:
    story = Story("a", "First a ban on tolls stood there. Then a ban on tolls, again.")
    story.note("First a ban on tolls", proposal=accord("tolls", "draft"))
    other = Story("b", "First, a ban on tolls.").note(
        "First, a ban on tolls", proposal=accord("tolls", "second")
    )
    assert woven(story, other, register=PLANNED)[0].plan_changes == ()


def test_a_speaker_rejects_an_item() -> None:
    story = Story("a", "Moor rejected the tolls.").says("ada-moor", "Moor", "rejected", "the tolls")
    story.note("the tolls", proposal=accord("tolls", stance="rejects"))
    briefing, faults = woven(story, register=PLANNED)
    tolls = briefing.proposals[0]
    assert [(a.actor, a.stance, a.basis) for a in tolls.answers] == [("ada-moor", "rejects", "declared")]
    assert tolls.wordings == ()
    assert briefing.actors["ada-moor"].answered == (tolls.id,)
    assert [f.message for f in faults] == ["no article mentions the item 'patrols'"]


def test_a_stance_without_a_statement_is_an_error() -> None:
    story = Story("a", "The tolls were rejected.").note(
        "The tolls", proposal=accord("tolls", stance="rejects")
    )
    _, faults = woven(story, register=PLANNED)
    assert "this note changes nothing: no statement was found at “The tolls”" in [f.message for f in faults]


def test_words_of_an_unpublished_statement_are_no_wording() -> None:
    story = Story("a", "He said that tolls end.")
    story.says("ben-tal", "He", "said", "that tolls end", confidence="low")
    story.note("tolls end", proposal=accord("tolls", "draft"))
    briefing, faults = woven(story, register=PLANNED)
    assert briefing.proposals[0].wordings == ()
    assert "note-on-unpublished" in [f.code for f in faults]


def test_demands_of_one_position_are_one_demand_and_others_answer_it() -> None:
    first = Story("a", "Moor demanded an open strait.", published=day("2025-01-05"))
    first.says("ada-moor", "Moor", "demanded", "an open strait", force="demand")
    first.note("an open strait", position={"strait": "open"})
    again = Story("b", "Moor demanded free shipping.", published=day("2025-03-05"))
    again.says("ada-moor", "Moor", "demanded", "free shipping", force="demand")
    again.note("free shipping", position={"strait": "open"})
    other = Story("c", "Tal closed the strait.").says("ben-tal", "Tal", "closed", "the strait")
    other.note("the strait", position={"strait": "closed"})
    (demand,) = woven(first, again, other)[0].proposals
    assert (demand.kind, demand.label, demand.since_label) == ("demand", "keep it open", "5 January 2025")
    assert [w.article for w in demand.wordings] == ["a", "b"]
    assert [(a.actor, a.stance, a.basis) for a in demand.answers] == [("ben-tal", "rejects", "position")]


def test_what_was_not_demanded_is_no_demand_and_the_editor_decides() -> None:
    story = Story("a", "Moor did not demand tolls. Tal called tolls untouchable.")
    story.says("ada-moor", "Moor", "demand", "did not demand tolls", force="demand", negated=True)
    story.says("ben-tal", "Tal", "called", "tolls untouchable")
    story.note("tolls untouchable", proposal=Proposed(kind="non-negotiable"))
    (only,) = woven(story)[0].proposals
    assert (only.kind, only.proposers) == ("non-negotiable", ("ben-tal",))


def test_renderings_of_one_remark_are_one_proposal() -> None:
    one = Story("a", "Moor proposed a pause.").says(
        "ada-moor", "Moor", "proposed", "a pause", force="propose"
    )
    other = Story("b", "Moor spoke of a truce.").says("ada-moor", "Moor", "spoke", "a truce")
    one.note("a pause", utterance="pause")
    other.note("a truce", utterance="pause")
    (proposal,) = woven(one, other)[0].proposals
    assert [w.article for w in proposal.wordings] == ["a", "b"]


def test_a_scenario_of_the_chronology_is_listed_without_a_proposer() -> None:
    story = Story("a", "# Three scenarios\n\n- The strait freezes over.\n")
    (scenario,) = woven(story)[0].proposals
    assert (scenario.kind, scenario.label, scenario.proposers) == ("scenario", "The strait freezes over.", ())


def test_a_scenario_of_a_later_year_has_been_told_since_its_article() -> None:
    story = Story("a", "# Three scenarios\n\n- The strait freezes over in 2026.\n").dated("2026", "2026")
    (scenario,) = woven(story)[0].proposals
    assert (scenario.since_label, scenario.wordings[0].date_label) == ("5 March 2025", "5 March 2025")


def test_two_kinds_of_one_statement_contradict_each_other() -> None:
    story = Story("a", "Moor demanded free shipping.").says("ada-moor", "Moor", "demanded", "free shipping")
    story.note("free shipping", proposal=Proposed(kind="demand"))
    story.note("demanded free shipping", proposal=Proposed(kind="guarantee"))
    _, faults = woven(story)
    assert [f.message for f in faults] == [
        "this note contradicts the one at content/articles/a.md:1:1: kind is guarantee here and demand there"
    ]
