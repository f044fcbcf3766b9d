"""The data files: what they hold, that they keep to their schema, that they are safe to open."""

from __future__ import annotations

import copy
import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from invented_briefing import STATEMENTS, day, invented, renamed
from jsonschema import Draft202012Validator, FormatChecker
from reading import anchors_of

from generator.codec import encode
from generator.model.attributions import Attribution, DiffRun, Rendering, Sourcing, Utterance
from generator.model.briefs import PlanBrief
from generator.model.content import Plan, PlanVersion, Retirement
from generator.model.positions import Deadlock, DeadlockSide, Shift
from generator.model.proposals import Answer, PlanChange, Proposal, Wording
from generator.model.text import Location
from generator.publish import check_links
from generator.render import render
from generator.render.data import data_files
from generator.render.data.dossier import dossier_file
from generator.render.data.tables import TABLES, csv_text, guarded
from generator.render.data.timeline_records import timeline

if TYPE_CHECKING:
    from generator.model.briefing import Briefing

PARTS = [
    *("articles", "actors", "issues", "statements", "utterances", "events", "figures", "proposals"),
    *("shifts", "deadlocks", "notes", "retired"),
]


TREATY = Plan(
    id="treaty",
    title="The river treaty",
    location=Location(path="content/plans/treaty.md", line=1, column=1),
    by=("donna-quist",),
    versions=(PlanVersion(id="draft", label="Draft"), PlanVersion(id="final", label="Final")),
)


def whole_briefing() -> Briefing:
    """Return the invented briefing with something in every part of the data."""
    base = invented()
    retired = replace(
        base.attributions["s-pilots"],
        id="s-gone",
        text="Withdrawn words.",
        retirement=Retirement(on=day("2031-03-20"), why="The pilot was misread.", replaced_by="s-pilots"),
    )
    draft, final = (
        Wording(
            text=text,
            article=base.attributions["s-quay"].article,
            sentence="s-quay",
            origin="coast-wire",
            date=day("2031-02-01"),
            date_label="1 February 2031",
            attribution=statement,
            version=version,
            version_label=version.title(),
        )
        for version, text, statement in (
            ("draft", "a ferry every day", ""),
            ("final", "a ferry on Sundays", "s-quay"),
        )
    )
    sourcing = Sourcing(articles=2, origins=("coast-wire",), state="one", label="2 articles, one origin")
    return replace(
        base,
        attributions={
            **base.attributions,
            "s-toll": replace(base.attributions["s-toll"], force="reject"),
        },
        content=replace(
            base.content,
            register=replace(base.content.register, plans={"treaty": TREATY}),
        ),
        plans={
            "treaty": PlanBrief(
                plan="treaty",
                title=TREATY.title,
                proposers=TREATY.by,
                versions=(),
                proposals=("r-ferry",),
                changes=("x-ferry",),
                issues=("river-mouth",),
                articles=(base.attributions["s-quay"].article,),
            )
        },
        proposals=(
            Proposal(
                id="r-ferry",
                kind="term",
                label="The ferry",
                proposers=("donna-quist",),
                wordings=(draft, final),
                issues=("river-mouth",),
                plan="treaty",
                item="ferry",
                positions=(("river-mouth", "shared"),),
                since_label="1 February 2031",
                answers=(
                    Answer(
                        actor="bertil-aska",
                        stance="rejects",
                        attribution="s-toll",
                        date_label="2 March 2031",
                        basis="declared",
                    ),
                ),
                changes=("x-ferry",),
            ),
        ),
        plan_changes=(
            PlanChange(
                id="x-ferry",
                plan="treaty",
                proposal="r-ferry",
                label="The ferry",
                issues=("river-mouth",),
                before=draft,
                after=final,
            ),
        ),
        retired={"s-gone": retired},
        utterances={
            "harbour-open": Utterance(
                id="u-open",
                name="harbour-open",
                speakers=("donna-quist",),
                renderings=(
                    Rendering(
                        attribution="s-quay",
                        words="would stay open",
                        quoted=True,
                        runs=(DiffRun(text="would stay", same=False), DiffRun(text="open", same=True)),
                    ),
                    Rendering(
                        attribution="s-quay-2",
                        words="stays open",
                        quoted=False,
                        runs=(DiffRun(text="stays", same=False), DiffRun(text="open", same=True)),
                    ),
                ),
                differs=True,
                sourcing=sourcing,
            )
        },
        shifts=(
            Shift(
                id="x-mouth",
                actor="donna-quist",
                issue="river-mouth",
                before="s-quay",
                after="s-quay-2",
                before_position="ours",
                after_position="shared",
                certain=True,
            ),
        ),
        deadlocks=(
            Deadlock(
                id="d-mouth",
                issue="river-mouth",
                positions=("ours", "shared"),
                sides=(
                    (_side("bertil-aska", "ours", "s-toll"),),
                    (_side("donna-quist", "shared", "s-quay"),),
                ),
            ),
        ),
    )


def _side(actor: str, position: str, attribution: str) -> DeadlockSide:
    return DeadlockSide(actor=actor, position=position, attribution=attribution, date_label="2 March 2031")


def files(briefing: Briefing) -> dict[str, str]:
    return {page.path.removeprefix("data/"): page.text for page in data_files(briefing)}


def dossier(briefing: Briefing) -> Any:
    return encode(dossier_file(briefing))


def schema() -> Any:
    return json.loads(files(invented())["dossier.schema.json"])


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_every_record_of_the_schema_is_described_and_required() -> None:
    todo = [schema()]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            todo += node.values()
            if isinstance(node.get("properties"), dict) and "type" in node:
                assert list(node["properties"]) == node["required"]
                assert node["additionalProperties"] is False
                assert all(field["description"].endswith(".") for field in node["properties"].values())


@pytest.mark.parametrize("briefing", [invented(), whole_briefing(), renamed(invented(), "<b>|[x](y)\u202e")])
def test_the_dossier_keeps_to_its_schema(briefing: Briefing) -> None:
    data = json.loads(files(briefing)["dossier.json"])
    validator = Draft202012Validator(schema(), format_checker=FormatChecker())
    assert [f"{list(e.path)}: {e.message}" for e in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), 2),
        (("statements", 0, "confidence"), "low"),
        (("statements", 0, "id"), "quay"),
        (("statements", 0, "date", "earliest"), 2031),
        (("figures", 0, "issues"), None),
        (("deadlocks", 0, "sides"), []),
        (("proposals", 0, "kind"), "wish"),
        (("shifts", 0, "kind"), "mood"),
        (("articles", 0, "more"), ""),
    ],
)
def test_the_schema_sees_what_is_wrong(place: tuple[Any, ...], value: object) -> None:
    data = copy.deepcopy(dossier(whole_briefing()))
    target: Any = data
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    assert not Draft202012Validator(schema()).is_valid(data)


def test_every_part_is_there_and_filled() -> None:
    data = dossier(whole_briefing())
    assert data["format"] == 1
    assert all(data[part] for part in PARTS)


def test_a_statement_has_everything_that_belongs_to_it() -> None:
    statement = next(s for s in dossier(whole_briefing())["statements"] if s["id"] == "s-quay")
    assert statement["speaker"] == "donna-quist"
    assert statement["utterance"] == "u-open"
    assert statement["positions"] == [{"issue": "river-mouth", "position": "shared"}]
    assert statement["origins"] == ["coast-wire"]
    assert statement["date"] == {
        "edtf": "2031-02-27",
        "earliest": "2031-02-27",
        "latest": "2031-02-27",
        "precision": "day",
        "label": "27 February 2031",
    }


@pytest.mark.parametrize(("speakers", "first"), [((), None), (("donna-quist", "bertil-aska"), "donna-quist")])
def test_the_speaker_is_the_first_or_nobody(speakers: tuple[str, ...], first: str | None) -> None:
    said = replace(STATEMENTS[0], speakers=speakers)
    statement = dossier(replace(invented(), attributions={said.id: said}))["statements"][0]
    assert (statement["speaker"], statement["speakers"]) == (first, list(speakers))


def test_a_proposal_tells_its_words_and_who_answers() -> None:
    (ferry,) = dossier(whole_briefing())["proposals"]
    assert (ferry["kind"], ferry["plan"], ferry["item"]) == ("term", "treaty", "ferry")
    assert [(w["version"], w["text"], w["statement"]) for w in ferry["wordings"]] == [
        ("draft", "a ferry every day", None),
        ("final", "a ferry on Sundays", "s-quay"),
    ]
    assert [(a["actor"], a["stance"], a["statement"]) for a in ferry["answers"]] == [
        ("bertil-aska", "rejects", "s-toll")
    ]


def test_a_shift_is_one_of_a_position_or_of_a_plan() -> None:
    position, plan = dossier(whole_briefing())["shifts"]
    assert (position["kind"], position["actor"], position["before"]["position"]) == (
        "position",
        "donna-quist",
        "ours",
    )
    assert (plan["kind"], plan["plan"], plan["proposal"]) == ("plan", "treaty", "r-ferry")
    assert (plan["before"]["text"], plan["after"]["text"]) == ("a ferry every day", "a ferry on Sundays")


def test_retired_words_are_in_no_file() -> None:
    made = files(whole_briefing())
    (retired,) = json.loads(made["dossier.json"])["retired"]
    assert (retired["id"], retired["why"]) == ("s-gone", "The pilot was misread.")
    assert retired["replaced_by"] == "s-pilots"
    assert not any("Withdrawn words" in text for text in made.values())


def test_ids_are_anchors_of_the_pages() -> None:
    briefing = whole_briefing()
    pages, _ = render(briefing)
    anchors = {page.path: anchors_of(page.text) for page in pages if page.path.endswith(".md")}
    data = dossier(briefing)
    for statement in data["statements"]:
        assert statement["id"] in anchors[f"sources/{statement['article']}.md"]
    for event in data["events"]:
        assert event["id"] in anchors["chronology.md"]
        assert event["sentence"] in anchors[f"sources/{event['article']}.md"]
    for figure in data["figures"]:
        assert all(figure["id"] in anchors[f"issues/{issue}.md"] for issue in figure["issues"])


def test_every_id_is_found_in_the_file() -> None:
    data = dossier(whole_briefing())
    known = {
        part: {record["id"] for record in data[part]}
        for part in ("articles", "outlets", "origins", "actors", "issues", "statements", "utterances")
    }
    for statement in data["statements"]:
        assert statement["article"] in known["articles"]
        assert {*statement["speakers"], *statement["about"]} <= known["actors"]
        assert set(statement["via"]) <= known["actors"] | known["outlets"]
        assert set(statement["issues"]) <= known["issues"]
        assert set(statement["origins"]) <= known["origins"]
        assert {statement["utterance"]} - {None} <= known["utterances"]
    for shift in data["shifts"]:
        assert {shift["before"]["statement"], shift["after"]["statement"]} - {None} <= known["statements"]
    plans = {plan["id"]: {v["id"] for v in plan["versions"]} for plan in data["plans"]}
    for proposal in data["proposals"]:
        assert {*proposal["proposers"], *(a["actor"] for a in proposal["answers"])} <= known["actors"]
        assert set(proposal["issues"]) <= known["issues"]
        assert {w["version"] for w in proposal["wordings"]} <= plans[proposal["plan"]]
        assert {a["statement"] for a in proposal["answers"]} <= known["statements"]


def test_each_page_has_its_part_in_the_same_form() -> None:
    made = files(whole_briefing())
    whole = json.loads(made["dossier.json"])
    validator = Draft202012Validator(schema(), format_checker=FormatChecker())
    for part, folder in {"actors": "actors", "issues": "issues", "articles": "sources"}.items():
        for record in whole[part]:
            found = json.loads(made[f"{folder}/{record['id']}.json"])
            assert list(validator.iter_errors(found)) == []
            assert record in found[part]
            assert all(r in whole[name] for name, rs in found.items() if isinstance(rs, list) for r in rs)


def test_a_part_holds_what_concerns_its_subject_and_what_that_names() -> None:
    made = files(whole_briefing())
    toll = json.loads(made["issues/toll.json"])
    assert {s["id"] for s in toll["statements"]} == {
        s["id"] for s in json.loads(made["dossier.json"])["statements"] if "toll" in s["issues"]
    }
    quist = json.loads(made["actors/donna-quist.json"])
    assert [p["id"] for p in quist["proposals"]] == ["r-ferry"]
    assert [p["id"] for p in quist["plans"]] == ["treaty"]
    assert {s["kind"] for s in quist["shifts"]} == {"position"}


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert files(whole_briefing()) == files(whole_briefing())


def test_keys_are_sorted() -> None:
    text = files(whole_briefing())["dossier.json"]
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_a_table_has_a_heading_and_its_rows(table: Any) -> None:
    text = csv_text(table, dossier(whole_briefing()))
    assert text.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n", text)
    found = rows(text)
    assert found
    assert all(None not in row and None not in row.values() for row in found)


def test_the_statements_as_a_table() -> None:
    row = next(r for r in rows(files(whole_briefing())["statements.csv"]) if r["id"] == "s-toll")
    assert row["issues"] == "toll | river-mouth"
    assert row["positions"] == "river-mouth: ours"
    assert row["date_edtf"] == ""
    assert row["negated"] == "false"
    assert row["quotes"] == "a wall built of coins"


def test_each_rendering_has_a_row() -> None:
    found = rows(files(whole_briefing())["renderings.csv"])
    assert [(r["id"], r["statement"], r["words"]) for r in found] == [
        ("u-open", "s-quay", "would stay open"),
        ("u-open", "s-quay-2", "stays open"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
def test_no_cell_begins_a_formula(start: str) -> None:
    assert guarded(f'{start}HYPERLINK("x")') == f'\'{start}HYPERLINK("x")'
    hostile = renamed(invented(), f'{start}cmd|" /C calc"!A0, "b"')
    for table in TABLES:
        for row in rows(csv_text(table, dossier(hostile))):
            assert not any(value.startswith(start) for value in row.values())


def test_marks_commas_and_line_ends_stay_in_their_cell() -> None:
    text = 'He said "no",\nthen left.'
    said: Attribution = replace(STATEMENTS[0], text=text)
    data = files(replace(invented(), attributions={said.id: said}, chronology=(), figures=()))
    assert rows(data["statements.csv"])[0]["text"] == text


def test_hidden_characters_are_shown_as_on_the_pages() -> None:
    made = files(renamed(invented(), "a\u202eb\x00c\ud800"))
    assert "a[U+202E]b\u2400c\ufffd" in made["dossier.json"]
    assert all("\u202e" not in text and text.encode("utf-8") for text in made.values())


def test_the_timeline_dates_slides_as_exactly_as_known() -> None:
    base = invented()
    storm, quay = base.chronology
    vague = replace(
        base,
        chronology=(replace(storm, date=day("2031-03-01/2031-03-04")), quay),
    )
    events = json.loads(files(vague)["timeline.json"])["events"]
    assert events[0]["start_date"] == {"year": 2031, "month": 3, "day": 1}
    assert events[0]["end_date"] == {"year": 2031, "month": 3, "day": 4}
    assert events[0]["display_date"] == "between 1 and 4 March 2031"
    assert events[0]["group"] == "Happened"
    assert events[1]["start_date"] == {"year": 2031, "month": 2, "day": 27}
    assert "end_date" not in events[1]
    assert events[1]["text"]["headline"] == "Donna Quist"
    assert events[1]["unique_id"] == "c-quay"


@pytest.mark.parametrize("side", ["earliest", "latest"])
def test_an_open_end_makes_a_slide_of_one_day(side: str) -> None:
    data = dossier(invented())
    data["events"][0]["date"] = {**data["events"][0]["date"], side: None}
    slide = timeline(data)["events"][0]
    assert slide["start_date"] == {"year": 2031, "month": 3, "day": 2}
    assert "end_date" not in slide


def test_the_timeline_holds_no_markup_but_its_own() -> None:
    slides = json.loads(files(renamed(invented(), '<img src=x onerror="alert(1)">'))["timeline.json"])
    for slide in [slides["title"], *slides["events"]]:
        text = slide["text"]["headline"] + re.sub(r"</?p>", "", slide["text"]["text"])
        assert not set("<>\"'") & set(text)


def test_the_page_tells_every_file_and_every_field() -> None:
    pages, diagnostics = render(whole_briefing())
    assert diagnostics == check_links(pages) == ()
    page = next(page.text for page in pages if page.path == "data/index.md")
    for name in files(invented()):
        assert f"({name})" in page or "/" in name
    for part in PARTS:
        assert f"#of-{part}" in page
    for table in TABLES:
        assert f"#of-{table.file.removesuffix('.csv')}-table" in page


def test_the_page_tells_the_licence_that_the_desk_declares() -> None:
    base = invented()
    given = replace(
        base.content.dossier, licence="Open Harbour Licence", licence_url="https://harbour.test/l"
    )
    for dossier_, words in (
        (given, "licence: [Open Harbour Licence](https://harbour.test/l)"),
        (base.content.dossier, "this dossier declares none"),
    ):
        pages, _ = render(replace(base, content=replace(base.content, dossier=dossier_)))
        assert words in next(page.text for page in pages if page.path == "data/index.md")


def test_data_that_looks_like_a_link_is_none() -> None:
    pages, _ = render(renamed(invented(), '[x](nowhere.md) {#a} id="b" href="c"'))
    assert [d for d in check_links(pages) if d.location.path.startswith("data/")] == []
