"""What is put forward: plans, their versions and items, demands, and how others answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_briefing import compared, day, invented
from reading import words

from generator.model.briefs import PlanBrief, VersionBrief
from generator.model.content import Plan, PlanItem, PlanVersion
from generator.model.names import Printed, UnregisteredSpeaker
from generator.model.proposals import Answer, PlanChange, Proposal, Wording
from generator.model.text import Location
from generator.render import render

DIGEST = "2031-03-04-digest"
PLACE = Location(path="content/plans/lock.md", line=1, column=1)


def wording(text: str, version: str = "", label: str = "") -> Wording:
    return Wording(
        text=text,
        article=DIGEST,
        sentence="p-storm",
        origin="coast-wire",
        date=day("2031-03-04"),
        date_label="4 March 2031",
        version=version,
        version_label=label,
    )


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    briefing = compared(invented())
    before, after = wording("ten coins", "one", "First draft"), wording("six coins", "two", "Second draft")
    item = Proposal(
        id="r-dues",
        kind="term",
        label="The dues",
        proposers=("donna-quist",),
        wordings=(before, after),
        since=day("2031-03-04"),
        issues=("toll",),
        plan="lock",
        item="dues",
        answers=(
            Answer(
                actor="bertil-aska", stance="rejects", attribution="s-toll", date_label="", basis="declared"
            ),
            Answer(actor="pilots", stance="rejects", attribution="s-pilots", date_label="", basis="position"),
        ),
        changes=("x-dues",),
    )
    demand = Proposal(
        id="r-mouth",
        kind="demand",
        label="It belongs to Varland",
        proposers=("bertil-aska",),
        wordings=(wording("Aska demanded the whole mouth."),),
        since=day("2031-03-04"),
        issues=("river-mouth",),
        positions=(("river-mouth", "ours"),),
    )
    change = PlanChange(
        id="x-dues",
        plan="lock",
        proposal="r-dues",
        label="The dues",
        issues=("toll",),
        before=before,
        after=after,
    )
    versions = tuple(
        VersionBrief(
            id=i, label=label, date=day("2031-03-04"), date_label="4 March 2031", why="The draft says so."
        )
        for i, label in (("one", "First draft"), ("two", "Second draft"))
    )
    plan = PlanBrief(
        plan="lock",
        title="The lock plan",
        proposers=("donna-quist",),
        versions=versions,
        proposals=("r-dues",),
        changes=("x-dues",),
        issues=("toll",),
        articles=(DIGEST,),
    )
    known = Plan(
        id="lock",
        title="The lock plan",
        location=PLACE,
        by=("donna-quist",),
        versions=tuple(PlanVersion(id=v.id, label=v.label) for v in versions),
        items=(PlanItem(id="dues", label="The dues", issue="toll", location=PLACE),),
        introduction="A plan for the *lock*.",
    )
    actors = dict(briefing.content.register.actors)
    actors["pilots"] = replace(actors["pilots"], in_sentence="the river guild's pilots")
    register = replace(briefing.content.register, plans={"lock": known}, actors=actors)
    lost = replace(briefing.withdrawals[DIGEST], proposals=("r-dues", "r-mouth"))
    issues = {
        **briefing.issues,
        "toll": replace(briefing.issues["toll"], proposals=("r-dues",)),
        "river-mouth": replace(briefing.issues["river-mouth"], proposals=("r-mouth",)),
    }
    pages, found = render(
        replace(
            briefing,
            content=replace(briefing.content, register=register),
            plans={"lock": plan},
            proposals=(item, demand),
            plan_changes=(change,),
            withdrawals={DIGEST: lost},
            issues=issues,
        )
    )
    assert found == ()
    return {page.path: page.text for page in pages}


def test_a_plan_has_versions_items_and_what_changed(site: dict[str, str]) -> None:
    text = words(site["plans/lock.md"])
    assert "First draft | 4 March 2031 | The draft says so." in text
    assert "Before: ten coins First draft, 4 March 2031" in text
    assert "After: six coins Second draft, 4 March 2031" in text
    assert "Donna Quist · Item of a plan since 4 March 2031 The dues Permalink" in text
    assert "First draft: ten coins Second draft: six coins" in text


def test_who_answers_is_told_apart_from_who_holds_another_position(site: dict[str, str]) -> None:
    text = words(site["plans/lock.md"])
    assert "rejected by Bertil Aska" in text
    assert "excluded by positions of the river guild's pilots" in text
    assert "[Bertil Aska](../sources/2031-03-02-harbour.md#s-toll)" in site["plans/lock.md"]


def test_the_index_holds_plans_and_what_stands_without_one(site: dict[str, str]) -> None:
    text = words(site["plans/index.md"])
    assert "The lock plan | Donna Quist | 1 item, 2 versions | 4 March 2031 | Toll" in text
    assert "Demands Bertil Aska · Demand since 4 March 2031 It belongs to Varland" in text
    assert "Aska demanded the whole mouth." in text


def test_an_issue_has_what_is_put_forward_on_it(site: dict[str, str]) -> None:
    toll = words(site["issues/toll.md"])
    assert "Items of plans Donna Quist" in toll
    assert "plan The lock plan" in toll
    assert "Before: ten coins" in toll
    assert "Demands Bertil Aska" in words(site["issues/river-mouth.md"])


def test_a_source_names_the_proposals_that_rest_on_it_alone(site: dict[str, str]) -> None:
    text = words(site[f"sources/{DIGEST}.md"])
    assert "Nothing would be left of these proposals: The lock plan: The dues Demands" in text
    assert "It belongs to Varland (Bertil Aska)" in text
    assert "[The dues](../plans/lock.md#r-dues)" in site[f"sources/{DIGEST}.md"]
    assert "(../plans/index.md#r-mouth)" in site[f"sources/{DIGEST}.md"]
    assert "2 proposals" in words(site["origins.md"])


def test_inside_a_sentence_a_name_has_its_article(site: dict[str, str]) -> None:
    assert "No statement would be left of the river guild's pilots." in words(site[f"sources/{DIGEST}.md"])
    assert "or follow the river guild's pilots" in words(site["actors/pilots.md"])


def test_changes_of_plans_stand_among_the_changes(site: dict[str, str]) -> None:
    assert "Changes of plans ### The dues Before: ten coins" in words(site["changes.md"])


def test_words_that_only_one_source_has_stand_in_bold(site: dict[str, str]) -> None:
    text = site["issues/river-mouth.md"]
    assert "“the harbour **would stay** open”" in text
    assert "“the harbour **stays** open”" in text
    assert "The wording differs between outlets" in text


def test_who_puts_something_forward_is_named_though_not_in_the_register() -> None:
    briefing = compared(invented())
    told = replace(
        briefing.attributions["s-pilots"], speakers=(), unregistered=("speakers/ivo-orsin",), issues=("toll",)
    )
    orsin = UnregisteredSpeaker(
        id="speakers/ivo-orsin",
        name="Ivo Orsin",
        kind="person",
        spellings=(Printed(spelling="Ivo Orsin", articles=(told.article,)),),
        roles=(),
        attributions=(told.id,),
        articles=(told.article,),
    )
    demand = Proposal(
        id="r-toll",
        kind="demand",
        label="an end of the toll",
        proposers=(),
        wordings=(replace(wording("an end of the toll"), attribution=told.id),),
    )
    site, faults = render(
        replace(
            briefing,
            attributions={**briefing.attributions, told.id: told},
            unregistered={orsin.id: orsin},
            proposals=(demand,),
        )
    )
    assert faults == ()
    (plans,) = (page.text for page in site if page.path == "plans/index.md")
    assert "Ivo Orsin · Demand" in words(plans)
    assert "proposer not named" not in words(plans)
