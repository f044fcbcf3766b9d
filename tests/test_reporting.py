"""Messages that an editor can act on."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from generator.diagnostics import Diagnostic, Severity, in_reading_order
from generator.model.text import Source
from generator.reporting import (
    annotated,
    as_github,
    as_job_summary,
    as_json,
    as_log_line,
    as_text,
    summary,
)

SOURCE = Source(path="content/articles/harbour.md", text="---\nspeaker: mira-tolen\n---\nText.\n")


def unknown_actor() -> Diagnostic:
    return Diagnostic.at(
        SOURCE,
        13,
        end=23,
        code="unknown-actor",
        message="the register knows no actor `mira-tolen`; the nearest is `mira-tolan`",
        hint="Correct the id, or add content/actors/mira-tolen.md.",
    )


def test_text_shows_the_place_under_the_line() -> None:
    assert as_text(unknown_actor()) == (
        "content/articles/harbour.md:2:10: error: the register knows no actor `mira-tolen`; "
        "the nearest is `mira-tolan` [unknown-actor]\n"
        "    speaker: mira-tolen\n"
        "             ^^^^^^^^^^\n"
        "    Correct the id, or add content/actors/mira-tolen.md."
    )


@pytest.mark.parametrize("before", [0, 30, 1000])
@pytest.mark.parametrize("after", [0, 30, 1000])
def test_a_long_line_is_cut_around_the_place(before: int, after: int) -> None:
    source = Source(path="a.md", text="x" * before + "HERE" + "y" * after)
    text = as_text(Diagnostic.at(source, before, end=before + 4, code="c", message="m"))
    line, marker = text.splitlines()[1:3]
    assert len(line) == min(80, 4 + before + 4 + after)
    assert line[marker.index("^") : marker.rindex("^") + 1] == "HERE"
    assert (line.startswith("    …"), line.endswith("…")) == (before == 1000, after == 1000)


def test_a_marker_is_no_wider_than_the_line() -> None:
    source = Source(path="a.html", text="<p>" * 1000)
    line, marker = as_text(Diagnostic.at(source, 0, end=3000, code="c", message="m")).splitlines()[1:3]
    assert len(line) == len(marker) == 80


def test_control_characters_never_reach_the_terminal() -> None:
    source = Source(path="a.md", text="red\x1b[31m\n")
    assert "\x1b" not in as_text(Diagnostic.at(source, 3, code="c", message="m"))


def test_a_line_feed_in_a_name_breaks_no_message() -> None:
    source = Source(path="articles/a\nb.md", text="x")
    text = as_text(Diagnostic.at(source, 0, code="bad-id", message="m", hint=f"rename {source.path}"))
    assert text.splitlines()[0] == "articles/a\\nb.md:1:1: error: m [bad-id]"
    assert text.splitlines()[-1] == "    rename articles/a\\nb.md"


def test_github_escapes_what_would_end_a_command() -> None:
    source = Source(path="a,b:c.md", text="x")
    line = as_github(Diagnostic.at(source, 0, code="c", message="50%\nmore", severity="review"))
    assert line == "::notice file=a%2Cb%3Ac.md,line=1,col=1,title=c::50%25%0Amore"


def test_json_has_the_location() -> None:
    assert json.loads(as_json(unknown_actor()))["location"] == {
        "path": "content/articles/harbour.md",
        "line": 2,
        "column": 10,
    }


def test_reading_order_drops_repetitions() -> None:
    first = Diagnostic.at(SOURCE, 0, code="c", message="m")
    assert in_reading_order([unknown_actor(), first, unknown_actor()]) == (first, unknown_actor())


def test_summary_counts_in_words() -> None:
    assert summary([]) == "no findings"
    assert summary([unknown_actor(), unknown_actor()]) == "2 errors"
    warning = Diagnostic.at(SOURCE, 0, code="c", message="m", severity="warning")
    assert summary([unknown_actor(), warning]) == "1 error, 1 warning"


def many(severity: Severity, count: int) -> list[Diagnostic]:
    return [
        Diagnostic.at(SOURCE, 0, code="c", message=f"{severity} {n}", severity=severity) for n in range(count)
    ]


def test_the_ten_gravest_become_annotations() -> None:
    first, rest = annotated([*many("review", 9), *many("warning", 4), *many("error", 3)])
    assert Counter(d.severity for d in first) == {"error": 3, "warning": 4, "review": 3}
    assert Counter(d.severity for d in rest) == {"review": 6}


def test_a_line_of_the_log_holds_no_command() -> None:
    diagnostic = Diagnostic.at(SOURCE, 0, code="c", message="found\n::error::x and ##[set-env name=A]b")
    line = as_log_line(diagnostic)
    assert "\n" not in line
    assert not line.startswith("::")
    assert "##[" not in line


def test_the_summary_of_a_job_holds_everything_and_no_markdown_of_others() -> None:
    told = [*many("review", 1), Diagnostic.at(SOURCE, 0, code="c", message="a fence: ``` <b>")]
    markdown = as_job_summary(told)
    assert markdown.startswith("## Check of the dossier: 1 error, 1 point for review\n\n````text\n")
    assert markdown.index("a fence") < markdown.index("review 0")
    assert markdown.endswith("\n````\n")
    assert as_job_summary([]) == "## Check of the dossier: no findings\n"
    assert "100 more: run `briefing check`." in as_job_summary(many("error", 300))
