"""The data of the dossier in ``content/``: they keep to their schema, and every id is found on the pages."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator.pipeline import Outcome, brief
from generator.settings import Settings
from generator.weave import weave

CONTENT = Path(__file__).parent.parent / "content"
PAGES = {"articles": "sources", "actors": "actors", "issues": "issues", "plans": "plans"}
ANCHORS = (
    *(
        "statements",
        "utterances",
        "events",
        "figures",
        "proposals",
        "shifts",
        "deadlocks",
        "origins",
        "retired",
    ),
)
TABLES = {"statements": "statements", "figures": "figures", "chronology": "events"}


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return brief(Settings.at(tmp_path_factory.mktemp("root"), content=CONTENT, jobs=1))


@pytest.fixture(scope="module")
def files(outcome: Outcome) -> dict[str, str]:
    return {page.path: page.text for page in outcome.pages}


@pytest.fixture(scope="module")
def data(files: dict[str, str]) -> Any:
    return json.loads(files["data/dossier.json"])


def test_the_dossier_has_no_findings_but_points_for_review(outcome: Outcome) -> None:
    assert [str(d.location) for d in outcome.diagnostics if d.severity != "review"] == []


def test_the_data_keep_to_the_schema_beside_them(files: dict[str, str], data: Any) -> None:
    validator = Draft202012Validator(
        json.loads(files["data/dossier.schema.json"]), format_checker=FormatChecker()
    )
    assert [f"{list(e.path)}: {e.message}" for e in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    "page", ["actors/sergey-lavrov", "issues/nato-membership", "sources/2025-03-16-guarantees-for-territory"]
)
def test_a_part_keeps_to_the_same_schema(page: str, files: dict[str, str], data: Any) -> None:
    part = json.loads(files[f"data/{page}.json"])
    validator = Draft202012Validator(json.loads(files["data/dossier.schema.json"]))
    assert [f"{list(e.path)}: {e.message}" for e in validator.iter_errors(part)] == []
    assert 0 < len(part["statements"]) < len(data["statements"])


def test_every_id_is_a_page_or_an_anchor(files: dict[str, str], data: Any) -> None:
    anchors = {a for text in files.values() for a in re.findall(r'(?:\bid="|\{ ?#)([\w-]+)', text)}
    assert [i["id"] for part in ANCHORS for i in data[part] if i["id"] not in anchors] == []
    assert [
        i["id"] for part, f in PAGES.items() for i in data[part] if f"{f}/{i['id']}.md" not in files
    ] == []


@pytest.mark.parametrize(("table", "part"), TABLES.items())
def test_a_table_has_a_row_for_each_record(table: str, part: str, files: dict[str, str], data: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"], newline=""), strict=True))
    assert [row["id"] for row in rows] == [record["id"] for record in data[part]]


def test_the_plan_of_this_dossier_changed_in_four_points(data: Any) -> None:
    changes = [s for s in data["shifts"] if s["kind"] == "plan" and s["plan"] == "us-28-points"]
    assert [(c["before"]["text"] if c["before"] else None, c["after"]["text"]) for c in changes] == [
        ("permanent ban on NATO membership", "a freeze of 10 years"),
        (
            "the transfers of territory that the plan proposed",
            "demilitarized buffer zones until an arbitration",
        ),
        (None, "control of the reconstruction funds shifted more heavily towards Kyiv"),
        ("50% of the profits on frozen Russian assets", "30% of these profits"),
    ]


def test_two_rewrites_of_this_dossier_are_one_origin_and_nothing_else_is(data: Any) -> None:
    shared = [o["articles"] for o in data["origins"] if len(o["articles"]) > 1]
    assert shared == [["2025-01-18-both-administrations-on-territory", "2025-01-18-korean-style-armistice"]]


def test_likeness_alone_would_suggest_the_two_rewrites_and_no_other_pair(outcome: Outcome) -> None:
    assert outcome.briefing is not None
    content, findings = outcome.briefing.content, tuple(outcome.briefing.findings.values())
    articles = tuple(replace(a, relays=()) for a in content.articles)
    _, found = weave(replace(content, articles=articles), findings)
    similar = [d for d in found if d.code in {"similar-articles", "copied-article"}]
    assert [Path(d.location.path).stem for d in similar] == ["2025-01-18-korean-style-armistice"]
    assert "with 2025-01-18-both-administrations-on-territory" in similar[0].message


def test_likeness_alone_would_suggest_lavrovs_remark_and_merge_nothing(outcome: Outcome) -> None:
    assert outcome.briefing is not None
    content, findings = outcome.briefing.content, tuple(outcome.briefing.findings.values())
    articles = tuple(
        replace(a, notes=tuple(replace(n, utterance=None) for n in a.notes)) for a in content.articles
    )
    briefing, found = weave(replace(content, articles=articles), findings)
    asked = [d.message for d in found if d.code == "similar-remarks"]
    assert any("We welcome the fact that the incoming administration" in m for m in asked)
    assert briefing.utterances == {}


def test_shares_of_territory_stand_side_by_side(data: Any) -> None:
    same = [f for f in data["figures"] if f["measure"].startswith("Share of Ukraine's territory")]
    assert sorted((f["hedge"], f["value"], f["article"][:7]) for f in same) == [
        ("approximately", "20", "2025-01"),
        ("approximately", "20", "2025-01"),
        ("nearly", "19", "2025-12"),
    ]


def test_offices_outside_their_term_are_told_with_the_registers_word(data: Any) -> None:
    noted = {n["article"][:7]: n["text"] for n in data["notes"] if n["text"].startswith("Register: ")}
    assert noted["2025-01"].startswith(
        "Register: the source calls Michael Waltz “national security adviser”."
    )
    assert noted["2025-12"].startswith("Register: the source calls Jens Stoltenberg “Secretary-General”.")
    assert len(noted) == 2
