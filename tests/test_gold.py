"""The extraction is as good on the gold set as it ever was, and the measuring itself can fail."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from evaluate import floors_text, score, sizes, table
from gold.anchors import AnchorError, Scope, in_turn
from gold.annotations import Gold, read_gold
from gold.measures import Tally
from gold.runs import DIGESTS, PARTS, Measured, below, floors, load, measure, misplaced, raised

from generator.model.content import Furniture
from generator.model.findings import DateExpression, Figure, Findings, Statement
from generator.model.text import Span

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
outlet: somewhere
---

“We sail,” said Ada Bell on Monday. Bell, asked on Monday night, denied that 12 ships were late.
"""


@cache
def _measured() -> Measured:
    return measure()


def test_every_annotation_stands_in_its_article() -> None:
    parts, faults = load()
    assert [f"{fault.location}: {fault.message}" for fault in faults if fault.severity != "review"] == []
    assert sum(len(part.pairs) for part in parts) >= 15


def test_every_digest_of_the_site_is_annotated() -> None:
    content, annotations = PARTS[DIGESTS]
    digests = {path.stem for path in (content / "articles").glob("*.md")}
    assert {path.name.removesuffix(".gold.yml") for path in annotations.iterdir()} == digests


def test_no_words_of_the_digests_are_published_under_a_wrong_name() -> None:
    digests = next(part for part in load()[0] if part.name == DIGESTS)
    assert "\n".join(misplaced(_measured().parts[DIGESTS], digests)) == ""


def test_words_under_a_wrong_name_are_told_with_both_names_unless_a_note_corrects_them() -> None:
    digests = next(part for part in load()[0] if part.name == DIGESTS)
    tally = Tally()
    for article, gold in digests.pairs:
        found = _oracle(gold)
        tally.add(
            article.id,
            gold,
            replace(found, statements=tuple(replace(s, speaker="north-korea") for s in found.statements)),
        )
    told = misplaced(tally, digests)
    carnage = next(fault for fault in told if "We need to stop this" in fault)
    assert "found: north-korea" in carnage
    assert "gold: donald-trump" in carnage
    assert not any("Russia is to keep the whole of Donbas" in fault for fault in told)


def test_the_set_is_as_large_as_promised() -> None:
    counts = _measured().whole.counts
    assert counts["gold"] >= 400
    assert counts["date"] >= 150
    assert counts["figure"] >= 100


def test_no_measure_is_below_its_floor() -> None:
    assert floors(), "tests/gold/floors.yml is missing"
    assert below(_measured().whole.measures(), floors()) == []


def test_every_measure_has_a_floor() -> None:
    assert floors().keys() == _measured().whole.measures().keys()


def test_a_fall_below_a_floor_is_told() -> None:
    assert below({"dates, F1": 0.5}, {"dates, F1": 0.9, "gone": 0.1}) == [
        "dates, F1: 0.5000 is below its floor of 0.9000",
        "gone: 0.0000 is below its floor of 0.1000",
    ]


def test_floors_only_rise() -> None:
    assert raised({"a": 0.5, "b": 0.909}, {"a": 0.7, "b": 0.8}) == {"a": 0.7, "b": 0.9}
    assert floors_text({"a": 0.7}).endswith('\n"a": 0.70\n')


def test_the_tables_show_what_fell() -> None:
    assert table({"a": 0.5}, {"a": 0.7}).endswith("0.500    0.700  BELOW")
    assert "0.250    0.500" in table({"a": 0.5}, {}, {"one": {"a": 0.25}})
    assert sizes(Tally().counts).startswith("0 statements (0 direct), 0 dates")


def test_a_set_without_scorer_is_said_to_be_one(tmp_path: Path) -> None:
    assert score(tmp_path) == "no articles or no scorer"


def test_perfect_findings_reach_everything() -> None:
    measures = _score(_oracle)
    assert {name: value for name, value in measures.items() if value < 1.0} == {}


def test_other_people_everywhere_leave_no_speaker_right() -> None:
    def swapped(gold: Gold) -> Findings:
        found = _oracle(gold)
        return replace(found, statements=tuple(replace(s, speaker="halden-strait") for s in found.statements))

    measures = _score(swapped)
    assert measures["speaker right, published"] == 0.0
    assert measures["statements, F1"] == 0.0
    assert measures["well-founded, published"] == 1.0


def test_words_given_to_somebody_where_nobody_speaks_are_counted() -> None:
    def loud(gold: Gold) -> Findings:
        found = _oracle(gold)
        invented = tuple(_statement(span, "pavel-orsin") for span in gold.nobody)
        return replace(found, statements=found.statements + invented)

    measures = _score(loud)
    assert measures["nobody's words kept silent"] < 0.2
    assert measures["well-founded, published"] < 1.0


def test_finding_nothing_has_no_recall() -> None:
    measures = _score(lambda gold: Findings(article="", sentences=(Span(start=0, end=len(gold.text)),)))
    for name in (
        "statements, F1",
        "direct quotations, recall",
        "dates, F1",
        "figures, F1",
        "furniture left out",
    ):
        assert measures[name] == 0.0


@pytest.mark.parametrize(
    ("annotation", "message"),
    [
        (
            "statements:\n  - {speaker: ada, who: Bell, cue: said, says: We swim}\n",
            "`We swim` does not stand there",
        ),
        ("statements:\n  - {speaker: bob, who: Bell, cue: said, says: We sail}\n", "unknown actor `bob`"),
        ("statements:\n  - {speaker: ada, who: Bell, cue: said}\n", "`says` is missing"),
        ("statements:\n  - {speaker: ada, whom: Bell, says: We sail}\n", "unknown key `whom`"),
        ("statements:\n  - {speaker: ada, says: Bell … Cole}\n", "`Bell` stands there 2 times"),
        (
            "dates:\n  - {words: Monday, value: 2031-03-03}\n",
            "`Monday` stands there 2 times, annotated 1 times",
        ),
        ("dates:\n  - {words: Monday, in: on Monday night, value: 2031-31}\n", "found `2031-31`"),
        ("figure: []\n", "unknown key `figure`"),
    ],
)
def test_an_annotation_that_does_not_fit_is_located(tmp_path: Path, annotation: str, message: str) -> None:
    path = tmp_path / "a.gold.yml"
    path.write_text(annotation, encoding="utf-8")
    gold, faults = read_gold(path, ARTICLE, actors=["ada"])
    assert gold is None
    assert faults[0].message.startswith(message)
    assert faults[0].location.path == "a.gold.yml"


def test_words_that_repeat_are_placed_in_turn_and_long_ones_first() -> None:
    scope = Scope(ARTICLE, Span(start=0, end=len(ARTICLE)))
    monday, night = in_turn(scope, ["Monday", "Monday night"])
    assert ARTICLE[monday.start : monday.end + 1] == "Monday."
    assert ARTICLE[night.start : night.end] == "Monday night"


def test_words_inside_others_are_not_found() -> None:
    with pytest.raises(AnchorError, match="`sai` does not stand there"):
        Scope(ARTICLE, Span(start=0, end=len(ARTICLE))).only("sai")


def _score(find: object) -> dict[str, float]:
    tally = Tally()
    for part in load()[0]:
        for article, gold in part.pairs:
            tally.add(article.id, gold, find(gold))  # type: ignore[operator] # a function of the annotations
    return tally.measures()


def _oracle(gold: Gold) -> Findings:
    """Return what a perfect extraction finds."""
    statements = tuple(
        Statement(
            span=Span(
                start=min(s.start for s in (*said.content, said.who or said.content[0])),
                end=max(s.end for s in (*said.content, said.cue or said.content[0])),
            ),
            speaker=min((s for s in said.speakers if s), default=None),
            speaker_span=said.who,
            cue=said.cue,
            content=said.content,
            via=said.via,
            confidence="high",
        )
        for said in gold.statements
    )
    return Findings(
        article="",
        statements=statements,
        dates=tuple(DateExpression(span=d.span, value=d.values[0], rule="") for d in gold.dates if d.values),
        figures=tuple(
            Figure(span=f.span, value=f.value, unit=f.units[0], hedge=f.hedge) for f in gold.figures
        ),
        furniture=tuple(Furniture(span=span, rule="") for span in gold.furniture),
    )


def _statement(span: Span, speaker: str) -> Statement:
    return Statement(
        span=span, speaker=speaker, speaker_span=None, cue=None, content=(span,), confidence="high"
    )
