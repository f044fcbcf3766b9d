"""``explain`` tells of each sentence what was found and why, of each line left out why, in 80 columns."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gold.runs import load

from generator.codec import field_descriptions
from generator.explain import (
    as_json,
    as_text,
    explain,
    fields_in_words,
    nearest_line,
    rule_meanings,
    summary,
)
from generator.explain.explained_records import RECORDS
from generator.extract import extract
from generator.model.edtf import parse_edtf
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from generator.model.content import Article
    from generator.model.findings import Findings

GOLD = Path(__file__).parent / "gold" / "content"


@cache
def everything() -> list[tuple[Article, Findings]]:
    """Extract from all articles of the gold set."""
    return [
        (article, found)
        for part in load()[0]
        for (article, _), found in zip(
            part.pairs, extract([a for a, _ in part.pairs], part.register), strict=True
        )
    ]


def one(folder: Path, text: str, *, name: str = "one.txt") -> tuple[Article, Findings]:
    """Read an article and extract from it."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    register = read_register(GOLD)[0]
    article, _ = read_article(
        file, root=None, register=register, published=parse_edtf("2031-03-05"), lenient=True
    )
    assert article is not None
    return article, extract([article], register)[0]


def test_words_of_a_page_are_shown_as_they_are_read(tmp_path: Path) -> None:
    text = "Mira Tolan said that the <b>port</b>&rsquo;s pier would &ldquo;stay open&rdquo;."
    page = f"<html><body><article><p>{text}</p></article></body></html>"
    article, found = one(tmp_path, page, name="one.html")
    told = as_text("one.html", explain(article, found))
    assert "that the port’s pier would “stay open”" in " ".join(told.split())
    assert "&" not in told
    assert "<b>" not in told


@pytest.mark.parametrize("name", ["one.txt", "one.md"])
def test_a_quotation_is_shown_without_the_marks_of_its_lines(tmp_path: Path, name: str) -> None:
    article, findings = one(tmp_path, "Mira Tolan replied:\n\n> We have waited,\n> and we sail.\n", name=name)
    shown = [record.sentence for record in explain(article, findings)]
    assert shown == ["Mira Tolan replied:", "We have waited, and we sail."]


def test_no_line_is_wider_than_80_columns() -> None:
    path = "content/articles/" + "a-long-name-" * 6 + ".md"
    for article, found in everything():
        for line in f"{as_text(path, explain(article, found))}\n{summary(article, found)}".split("\n"):
            assert len(line) <= 80, line


def test_every_rule_and_veto_has_a_meaning() -> None:
    named: set[tuple[str, str]] = set()
    for _, found in everything():
        for said in found.statements:
            rule, _, known = said.rule.partition(":")
            named |= {("found", rule), *(("vetoes", veto) for veto in said.vetoes)}
            named |= {("who", known)} if known else set()
        named |= {("dates", d.rule) for d in found.dates} | {("figures", f.rule) for f in found.figures}
        named |= {("furniture", f.rule) for f in found.furniture}
    assert [(table, name) for table, name in sorted(named) if name not in rule_meanings()[table]] == []


def test_what_forbids_publishing_is_never_published() -> None:
    said = [statement for _, found in everything() for statement in found.statements]
    published = [statement for statement in said if statement.confidence != "low"]
    assert any(statement.vetoes for statement in published)
    assert [one.vetoes for one in published if any(doubt.forbids for doubt in one.vetoes)] == []
    high = [statement for statement in said if statement.confidence == "high"]
    assert [one.vetoes for one in high if one.vetoes] == []


def test_each_meaning_is_one_short_line() -> None:
    assert set(rule_meanings()) == {"found", "who", "vetoes", "dates", "figures", "furniture"}
    for table in rule_meanings().values():
        for meaning in table.values():
            assert meaning.strip() == meaning
            assert 0 < len(meaning) <= 80


def test_each_sentence_and_each_line_left_out_is_told_once() -> None:
    for article, found in everything():
        records = explain(article, found)
        assert len(records) == len(found.sentences) + len(found.furniture)
        assert sum(len(r.statements) for r in records) == len(found.statements)
        assert sum(r.kind == "furniture" for r in records) == len(found.furniture)
        places = [(r.line, r.column) for r in records]
        assert places == sorted(places)


def test_the_fields_of_the_json_are_those_documented() -> None:
    documented = {name: set(field_descriptions(record)) for name, record in RECORDS.items()}
    seen: dict[str, set[str]] = {name: set() for name in RECORDS}
    for article, found in everything():
        for record in json.loads(as_json(explain(article, found))):
            seen["record"] |= record.keys()
            for name in RECORDS.keys() - {"record"}:
                for item in record[name]:
                    seen[name] |= item.keys()
    assert seen == documented
    words = fields_in_words()
    assert all(field in words for fields in documented.values() for field in fields)
    assert max(map(len, words.split("\n"))) <= 80


PAGE = """Top Stories
Harbour stays open

Mira Tolan said on Tuesday that at least 12 ships would leave the harbour before the end of the week.
Advertisement
Tolan did not say that the “ferry of peace” would go.
Others of the council would not be drawn on it, and nobody in the room knew when they would meet.
"""


def test_an_article_in_the_words_of_an_editor(tmp_path: Path) -> None:
    article, found = one(tmp_path, PAGE)
    assert as_text("one.txt", explain(article, found)).split("\n\n")[2:4] == [
        """\
one.txt:4:1
  Mira Tolan said on Tuesday that at least 12 ships would leave the harbour
  before the end of the week.
  statement   mira-tolan (Mira Tolan)
              high, published
              words: that at least 12 ships would leave the harbour before the
                end of the week
              cue: said (say)
              rule: verb: a verb of speech and its subject; the full name
              said on: 2031-03-04
  date        Tuesday = 2031-03-04
              weekday: the last such day before publication, or the next where
                it is to come
  date        the end of the week = 2031-03-03/2031-03-09
              running: a part of the time that the text speaks of
  figure      at least 12 ships = 12 ship
              hedge: at least
              of: ships
              count: a number and the noun that it counts""",
        """\
one.txt:5:1
  Advertisement
  left out    advertisement: marks an advertisement""",
    ]


def test_lines_left_out_side_by_side_stand_together(tmp_path: Path) -> None:
    article, found = one(tmp_path, f"Advertisement\n\nRelated posts\n\nFerry stays in port\n\n{PAGE}")
    assert as_text("one.txt", explain(article, found)).split("\n\n", 1)[0].splitlines()[1:5] == [
        "  4 lines left out",
        "  1           Advertisement · advertisement",
        "  3           Related posts · teaser-header",
        "  5           Ferry stays in port · teaser",
    ]
    assert "              teaser: names another article" in as_text("one.txt", explain(article, found))


def test_a_sentence_that_a_later_one_reports_says_where(tmp_path: Path) -> None:
    article, found = one(tmp_path, "“We read the letter. We read it twice,” said Mira Tolan.\n")
    first, second = explain(article, found)
    assert second.part_of == ()
    (held,) = first.part_of
    assert (held.line, held.speaker) == (1, "mira-tolan")
    assert f"part of     the statement at 1:{held.column} (mira-tolan)" in as_text("one.txt", [first])


def test_a_line_alone_and_the_nearest_to_it(tmp_path: Path) -> None:
    article, found = one(tmp_path, PAGE)
    assert [r.kind for r in explain(article, found, line=5)] == ["furniture"]
    assert explain(article, found, line=3) == ()
    assert nearest_line(article, found, 99) == 7


def test_a_summary_counts_what_was_found(tmp_path: Path) -> None:
    told = " ".join(summary(*one(tmp_path, PAGE)).split())
    assert told.startswith("published 2031-03-05; ")
    assert "2 lines left out" in told


def test_an_article_of_no_known_day_is_told_where_to_say_it(tmp_path: Path) -> None:
    article, found = one(tmp_path, "She said that the pier is old.\n")
    told = " ".join(summary(replace(article, published=None), found).split())
    assert told.startswith("published on no known day: say it in `published` or with --published; ")
    assert "  name        She: nobody in the register\n" in as_text("one.txt", explain(article, found)) + "\n"


@pytest.mark.parametrize("sign", ["\x1b[31m", "\u202e", "\x07", "\u200b"])
def test_nothing_commands_the_terminal(tmp_path: Path, sign: str) -> None:
    article, found = one(tmp_path, f"Mira Tolan said that the {sign}harbour stays open for all ships.\n")
    text = as_text("one.txt", explain(article, found))
    assert "harbour stays open" in text
    assert sign[0] not in text
