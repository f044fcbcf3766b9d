"""Where each actor stands, since when, how it changed, and who stays silent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from weave_factories import REGISTER, Story, day, issue, woven

from generator.model.content import Position, Relay

OPEN = Position(id="open", label="keep it open", excludes=("closed",))
WITH_DUES = replace(REGISTER, issues={"strait": issue("strait", (), (OPEN, "closed", "dues"))})

if TYPE_CHECKING:
    from generator.model.briefing import Briefing
    from generator.model.positions import Standing


def told(id_: str, speaker: str, published: str, position: str = "", *relays: Relay) -> Story:
    story = Story(id_, "Moor spoke of the strait.", published=day(published), relays=relays)
    story.says(speaker, "Moor", "spoke", "of the strait", issues=("strait",))
    return story.note("of the strait", position={"strait": position}) if position else story


def cell(briefing: Briefing, actor: str = "ada-moor", issue: str = "strait") -> Standing:
    (found,) = [s for s in briefing.matrix if (s.actor, s.issue) == (actor, issue)]
    return found


def since(briefing: Briefing) -> str:
    return briefing.attributions[cell(briefing).since].date_label


def test_the_matrix_has_a_cell_for_every_speaker_and_issue() -> None:
    briefing, _ = woven(told("a", "ada-moor", "2025-01-10"), told("b", "ben-tal", "2025-03-10"))
    assert [(s.actor, s.issue) for s in briefing.matrix] == [
        (actor, issue) for actor in ("ada-moor", "ben-tal") for issue in ("strait", "tariffs")
    ]


def test_silence_names_the_coverage() -> None:
    briefing, _ = woven(told("a", "ada-moor", "2024-12-30/2025-01-02"), told("b", "ben-tal", "2025-03"))
    assert cell(briefing, issue="tariffs").silence == (
        "no statement in this dossier (2 sources, December 2024 to March 2025)"
    )
    assert cell(briefing, issue="tariffs").attribution == ""


def test_without_a_declared_position_the_latest_statement_stands() -> None:
    briefing, _ = woven(told("a", "ada-moor", "2025-01-10"), told("b", "ada-moor", "2025-02-10"))
    found = cell(briefing)
    assert (found.position, found.date_label, found.changed) == ("", "10 February 2025", 0)
    assert briefing.attributions[found.attribution].article == "b"
    assert [briefing.attributions[a].article for a in found.statements] == ["a", "b"]


def test_a_declared_position_stands_since_its_first_statement() -> None:
    post = Relay(outlet="harbour-post", published=day("2025-01-01"))
    stories = [
        told("a", "ada-moor", "2025-01-10", "closed"),
        told("b", "ada-moor", "2025-02-10", "open", post),
        told("c", "ada-moor", "2025-03-10", "open", Relay(outlet="tide")),
        told("d", "ada-moor", "2025-04-10"),
    ]
    briefing, _ = woven(*stories)
    found = cell(briefing)
    assert (found.position, found.label, found.changed) == ("open", "keep it open", 1)
    assert (since(briefing), found.date_label) == ("10 February 2025", "10 March 2025")
    assert found.sourcing
    assert found.sourcing.label == "2 articles, 2 origins named, independence not established"
    (shift,) = briefing.shifts
    assert (shift.before_position, shift.after_position, shift.certain) == ("closed", "open", True)
    assert [briefing.attributions[a].article for a in (shift.before, shift.after)] == ["a", "b"]


def test_since_looks_past_positions_taken_besides() -> None:
    first, last = told("a", "ada-moor", "2025-01-10", "open"), told("c", "ada-moor", "2025-03-10", "open")
    besides, against = (told("b", "ada-moor", "2025-02-10", position) for position in ("dues", "closed"))
    assert since(woven(first, besides, last, register=WITH_DUES)[0]) == "10 January 2025"
    assert since(woven(first, against, last, register=WITH_DUES)[0]) == "10 March 2025"


def test_a_change_whose_order_isnt_sure_isnt_counted() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", "2025-01-10/2025-01-12", "closed"), told("b", "ada-moor", "2025-01-12", "open")
    )
    assert cell(briefing).changed == 0
    assert [s.certain for s in briefing.shifts] == [False]


@pytest.mark.parametrize(
    ("relays", "label"),
    [
        ((), "1 article, origin unknown"),
        ((Relay(outlet="tide"),), "1 article, one origin"),
    ],
)
def test_sourcing_in_words(relays: tuple[Relay, ...], label: str) -> None:
    found = cell(woven(told("a", "ada-moor", "2025-01-10", "open", *relays))[0]).sourcing
    assert found
    assert found.label == label


def test_a_position_that_excludes_nothing_is_no_change() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", "2025-01-10", "open"),
        told("b", "ada-moor", "2025-02-10", "dues"),
        told("c", "ada-moor", "2025-03-10", "closed"),
        register=WITH_DUES,
    )
    found = cell(briefing)
    assert (found.position, found.changed) == ("closed", 1)
    assert [briefing.attributions[a].article for _, a in found.held] == ["c", "b"]
    assert [(s.before_position, s.after_position) for s in briefing.shifts] == [("open", "closed")]


def test_a_position_stays_on_record_beside_a_later_one_that_doesnt_exclude_it() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", "2025-01-10", "open"),
        told("b", "ada-moor", "2025-02-10", "dues"),
        told("c", "ben-tal", "2025-03-10", "closed"),
        register=WITH_DUES,
    )
    (deadlock,) = briefing.deadlocks
    assert [side.actor for sides in deadlock.sides for side in sides] == ["ben-tal", "ada-moor"]


def test_a_deadlock_needs_positions_that_exclude_each_other() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", "2025-01-10", "open"), told("b", "ben-tal", "2025-02-10", "closed")
    )
    (deadlock,) = briefing.deadlocks
    assert (deadlock.issue, deadlock.positions) == ("strait", ("closed", "open"))
    assert [[(s.actor, s.date_label) for s in side] for side in deadlock.sides] == [
        [("ben-tal", "10 February 2025")],
        [("ada-moor", "10 January 2025")],
    ]


def test_a_position_that_was_given_up_makes_no_deadlock() -> None:
    briefing, _ = woven(
        told("a", "ada-moor", "2025-01-10", "open"),
        told("b", "ben-tal", "2025-02-10", "closed"),
        told("c", "ben-tal", "2025-03-10", "open"),
    )
    assert briefing.deadlocks == ()
