"""The steps that are executed by hand are those of the workflows, and a failing one is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from steps import Job, StepError, jobs
from workflow_rules import workflows

if TYPE_CHECKING:
    from pathlib import Path


def job(place: Path, *steps: dict[str, object]) -> Job:
    (place / "clone").mkdir()
    return Job(name="invented", steps=steps, matrix={"python": "3.99"}, place=place, pythons=[place])


def test_every_step_is_executed_once_for_each_value_of_its_matrix() -> None:
    executed = [step["run"] for _, steps, _ in jobs([]) for step in steps if "run" in step]
    written = [command for workflow in workflows() for command in workflow.commands()]
    assert sorted(set(executed)) == sorted(set(written))
    assert executed.count("make test") == 4
    assert [name for name, *_ in jobs(["publish"])] == ["publish/build", "publish/deploy"]


def test_every_expression_of_a_step_has_a_value(tmp_path: Path) -> None:
    for _, steps, matrix in jobs([]):
        hand = Job(name="", steps=steps, matrix=matrix, place=tmp_path, pythons=[])
        for step in steps:
            for value in (*step.get("env", {}).values(), step.get("with", {}).get("python-version", "")):
                assert "${{" not in hand.filled(value)


def test_an_unknown_expression_is_told(tmp_path: Path) -> None:
    with pytest.raises(StepError, match=re.escape("nobody said what github.actor comes to")):
        job(tmp_path).filled("${{ github.actor }}")


def test_a_failing_step_stops_the_job_but_for_what_runs_always(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand = job(
        tmp_path,
        {"run": "echo Begun >> $GITHUB_STEP_SUMMARY", "env": {"A": "${{ matrix.python }}"}},
        {"run": "echo The door is shut; exit 3"},
        {"run": "touch never"},
        {"run": "touch always", "if": "${{ !cancelled() }}"},
        {"uses": "actions/deploy-pages@0 # v1", "if": "${{ !cancelled() }}"},
    )
    assert not hand.run()
    printed = capsys.readouterr().out
    assert "lines for the summary: 1" in printed
    assert "FAILED: status 3\n      The door is shut" in printed
    assert "touch never: left out, as a step before it failed" in printed
    assert "actions/deploy-pages: needs GitHub, not run" in printed
    assert [path.name for path in hand.clone.iterdir()] == ["always"]


def test_a_folder_without_a_site_is_not_uploaded(tmp_path: Path) -> None:
    hand = job(tmp_path)
    with pytest.raises(StepError, match="holds no site"):
        hand.step({"uses": "actions/upload-artifact@0", "with": {"path": "build/site"}})


def test_a_python_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StepError, match=r"there is no Python 3\.99 here"):
        job(tmp_path).step(
            {"uses": "actions/setup-python@0", "with": {"python-version": "${{ matrix.python }}"}}
        )


def test_a_launcher_of_another_python_is_none(tmp_path: Path) -> None:
    launcher = tmp_path / "python3.99"
    launcher.write_text("#!/bin/sh\necho 3.98\n", encoding="utf-8")
    launcher.chmod(0o700)
    with pytest.raises(StepError, match="there is no Python"):
        job(tmp_path).step({"uses": "actions/setup-python@0", "with": {"python-version": "3.99"}})
