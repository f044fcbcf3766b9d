"""What a change of content, word lists or code did to the statements, told apart."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.compare import PRINTED, Comparison, State, compare

Record = dict[str, Any]


def statement(ident: str, text: str = "The pier stays open.", **fields: Any) -> Record:
    whole: Record = {
        "id": ident,
        "article": "2031-03-05-pier",
        "text": text,
        "speakers": ["mira-tolan"],
        "via": [],
        "date": {"edtf": "2031-03-04", "label": "4 March 2031"},
        "issues": ["opening"],
        "positions": [],
        "directness": "paraphrase",
        "force": "says",
        "negated": False,
        "hedges": [],
        "confidence": "high",
    }
    return whole | fields


def state(*statements: Record, unknown: tuple[str, ...] = (), **more: Any) -> State:
    dossier = {
        "statements": list(statements),
        "actors": [{"id": "mira-tolan", "name": "Mira Tolan"}, {"id": "odo-brandt", "name": "Odo Brandt"}],
        "issues": [
            {
                "id": "opening",
                "title": "The opening of the port",
                "positions": [
                    {"id": "open", "label": "Stays open"},
                    {"id": "shut", "label": "Is shut"},
                ],
            }
        ],
    } | more
    place = {"path": "content/articles/a.md", "line": 7, "column": 1}
    said = [
        {"code": "unknown-speaker", "message": f"“{name}” speaks here", "location": place} for name in unknown
    ]
    return State(dossier=dossier, diagnostics=tuple(said))


def between(before: State, after: State) -> Comparison:
    return compare(before, after)


def test_the_same_state_has_no_changes() -> None:
    changes = between(state(statement("s-1")), state(statement("s-1")))
    assert PRINTED["text"](changes) == "No count differs."
    assert "No statement is gained, changed or lost." in PRINTED["markdown"](changes)


def test_a_statement_is_gained_or_lost() -> None:
    one, two = statement("s-1"), statement("s-2", "Ships wait at sea.", article="2031-03-08-sea")
    assert [s["id"] for s in between(state(one), state(one, two)).gained] == ["s-2"]
    assert [s["id"] for s in between(state(one, two), state(one)).lost] == ["s-2"]


def test_a_speaker_outside_the_register_is_told_by_name() -> None:
    orsin = {"id": "speakers/ivo-orsin", "name": "Ivo Orsin"}
    said = statement("s-2", "It rains.", speakers=[], unregistered=[orsin["id"]])
    told = PRINTED["text"](between(state(), state(said, unregistered=[orsin])))
    assert "+ Ivo Orsin: It rains." in told
    nobody = PRINTED["text"](between(state(), state(said | {"unregistered": []})))
    assert "+ somebody without a name: It rains." in nobody


def test_data_of_a_generator_that_told_no_speakers_outside_the_register_count_as_the_same() -> None:
    old, new = statement("s-1"), statement("s-1", unregistered=[])
    assert between(state(old), state(new)).changed == ()


def test_fields_that_a_reader_would_notice_are_compared() -> None:
    before, after = (
        statement("s-1"),
        statement("s-1", speakers=["odo-brandt"], rule="other"),
    )
    (changed,) = between(state(before), state(after)).changed
    assert changed.fields == ("speakers",)
    assert "-     speakers: Mira Tolan\n+     speakers: Odo Brandt" in PRINTED["text"](
        between(state(before), state(after))
    )


def test_a_name_unknown_before_is_not_new_where_only_its_count_changed() -> None:
    before, after = state(), state()
    told = {"code": "unknown-speaker", "location": {"path": "content/articles/a.md", "line": 7, "column": 1}}
    one, two = (
        "“Cora Lind” speaks in 1 article (1 statement)",
        "“Cora Lind” speaks in 2 articles (4 statements)",
    )
    before = replace(before, diagnostics=({**told, "message": one},))
    after = replace(
        after, diagnostics=({**told, "message": two}, {**told, "message": "“Bo Tal” speaks in 1"})
    )
    assert [d["message"] for d in between(before, after).unknown] == ["“Bo Tal” speaks in 1"]


def test_a_date_that_is_only_labelled_otherwise_is_the_same() -> None:
    after = statement("s-1", date={"edtf": "2031-03-04", "label": "Tuesday"})
    assert between(state(statement("s-1")), state(after)).changed == ()


def test_a_reworded_sentence_is_changed_and_not_lost_and_gained() -> None:
    before = statement("s-1", "The pier stays open for all ships this week.")
    after = statement("s-2", "The pier stays open for all boats this week.")
    changes = between(state(before), state(after))
    assert (changes.gained, changes.lost) == ((), ())
    assert changes.changed[0].fields == ("text",)


def test_an_address_that_alone_changes_is_told() -> None:
    changes = between(state(statement("s-1", "Fares rise […].")), state(statement("s-2", "Fares rise […].")))
    assert [change.fields for change in changes.changed] == [("id",)]
    assert "-     id: s-1\n+     id: s-2" in PRINTED["text"](changes)


def test_another_sentence_is_no_rewording() -> None:
    changes = between(state(statement("s-1")), state(statement("s-2", "Nobody has paid since May.")))
    assert ([s["id"] for s in changes.lost], [s["id"] for s in changes.gained]) == (["s-1"], ["s-2"])


def test_a_sentence_in_a_renamed_article_has_moved() -> None:
    changes = between(state(statement("s-1")), state(statement("s-2", article="2031-03-06-pier")))
    assert [c.fields for c in changes.changed] == [("article",)]


def test_an_address_that_leads_nowhere_is_told_with_the_statement_nearest_to_it() -> None:
    before = statement("s-1", "The pier stays open for all ships this week.")
    after = statement("s-2", "The pier stays open for all ships this week.", speakers=["odo-brandt"])
    told = PRINTED["text"](between(state(before), state(after, statement("s-3", "Fares rise."))))
    assert "! s-1 is gone; the nearest statement is s-2: The pier stays open" in told
    assert "`was: s-1` keeps the address" in told


def test_an_address_without_a_statement_near_it_is_told() -> None:
    told = PRINTED["text"](between(state(statement("s-1")), state(statement("s-2", "Nobody paid."))))
    assert "! s-1 is gone; no statement is near it" in told


def test_an_address_that_leads_on_is_not_told() -> None:
    changes = between(state(statement("s-1")), state(statement("s-2", also=["s-1"])))
    assert changes.dead == ()
    retired = state(retired=[{"id": "s-1", "why": "misread"}])
    assert between(state(statement("s-1")), retired).dead == ()


def test_what_the_editor_withdrew_is_not_told_as_lost() -> None:
    changes = between(state(statement("s-1")), state(retired=[{"id": "s-1", "why": "misread"}]))
    assert (changes.lost, [s["id"] for s in changes.retired]) == ((), ["s-1"])


def test_new_disagreements_are_told_with_both_sides() -> None:
    sides = [
        {"position": "open", "holders": [{"actor": "mira-tolan"}]},
        {"position": "shut", "holders": [{"actor": "odo-brandt"}]},
    ]
    deadlock = {"id": "d-1", "issue": "opening", "sides": sides}
    shift = {
        "id": "c-1",
        "actor": "mira-tolan",
        "issue": "opening",
        "before": {"position": "shut"},
        "after": {"position": "open"},
    }
    changes = between(state(), state(deadlocks=[deadlock], shifts=[shift]))
    text = PRINTED["text"](changes)
    assert "New deadlocks: 1\n\n! The opening of the port\n!     Mira Tolan: Stays open\n" in text
    assert "New shifts: 1\n\n! Mira Tolan on The opening of the port\n-     Is shut\n+     Stays open" in text
    assert "Deadlocks ended: 1" in PRINTED["text"](between(state(deadlocks=[deadlock]), state()))


def test_names_are_told_that_are_newly_unknown() -> None:
    changes = between(state(unknown=("Ada Bell",)), state(unknown=("Ada Bell", "Cato Finn")))
    assert [d["message"] for d in changes.unknown] == ["“Cato Finn” speaks here"]
    assert "! content/articles/a.md:7:1: “Cato Finn” speaks here" in PRINTED["text"](changes)


def test_nothing_that_an_article_says_is_markdown_in_the_summary() -> None:
    hostile = "```\n<img src=x> @mira [x](y) ```` # \x1b[31m"
    markdown = PRINTED["markdown"](between(state(), state(statement("s-1", hostile))))
    fence = markdown.partition("diff\n")[0].rpartition("\n")[2]
    assert fence == "`````", "longer than any run of backticks in the text"
    assert markdown.endswith(f"\n{fence}")
    assert markdown.count(fence) == 2
    assert "\x1b" not in markdown


def test_a_long_list_is_cut_with_its_number_told() -> None:
    many = [statement(f"s-{n}", f"Ship {n} waits.", article=f"a{n}") for n in range(100)]
    text = PRINTED["text"](between(state(), state(*many)))
    assert "Statements gained: 100" in text
    assert text.endswith("… and 40 more")


def test_programs_get_the_whole_records() -> None:
    whole = json.loads(PRINTED["json"](between(state(), state(statement("s-1")))))
    assert whole["counts"]["statements"] == {"before": 0, "after": 1}
    assert whole["gained"][0]["text"] == "The pier stays open."
