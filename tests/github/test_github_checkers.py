"""Other people's checkers find nothing in ``.github``, and find what is planted."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from workflow_rules import FOLDER, ROOT

BIN = Path(sys.executable).parent
GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = {
    "github-workflows": sorted(FOLDER.glob("*.yml")),
    "dependabot": [GITHUB / "dependabot.yml"],
    "github-issue-forms": FORMS,
    "github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
}
PLANTED = """\
name: Planted
on: [pull_request]
permissions: {}
jobs:
  planted:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - run: echo ${{ github.event.pull_request.title }}
      - run: echo ${{ nothing.at.all }}
"""


def ran(tool: str, *arguments: str | Path) -> tuple[int, str]:
    """Run a checker of the locked development environment; return its status and what it printed."""
    run = subprocess.run(
        [BIN / tool, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False, cwd=ROOT
    )
    return run.returncode, run.stdout + run.stderr


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A repository whose only workflow has faults."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    path = folder / "planted.yml"
    path.write_text(PLANTED, encoding="utf-8")
    return path


def test_actionlint_finds_nothing() -> None:
    assert ran("actionlint", *sorted(FOLDER.glob("*.yml"))) == (0, "")


def test_actionlint_finds_what_is_planted(planted: Path) -> None:
    status, printed = ran("actionlint", planted)
    assert status == 1
    assert 'undefined variable "nothing"' in printed
    assert "potentially untrusted" in printed


def test_zizmor_finds_nothing_even_pedantically(tmp_path: Path) -> None:
    """On a copy, as a shallow clone or an archive has no history to look at."""
    shutil.copytree(GITHUB, tmp_path / ".github")
    shutil.copy(ROOT / ".pre-commit-config.yaml", tmp_path)
    status, printed = ran(
        "zizmor", "--offline", "--pedantic", "--strict-collection", "--no-progress", tmp_path
    )
    assert (status, "No findings to report" in printed) == (0, True), printed


def test_zizmor_finds_what_is_planted(planted: Path) -> None:
    status, printed = ran("zizmor", "--offline", "--pedantic", "--no-progress", planted)
    assert status >= 10, "its statuses for findings"
    assert all(audit in printed for audit in ("unpinned-uses", "template-injection", "artipacked"))


@pytest.mark.parametrize("schema", sorted(SCHEMAS))
def test_every_file_fits_its_schema(schema: str) -> None:
    assert SCHEMAS[schema]
    status, printed = ran("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *SCHEMAS[schema])
    assert status == 0, printed


@pytest.mark.parametrize("schema", sorted(SCHEMAS))
def test_every_schema_refuses_what_does_not_fit(tmp_path: Path, schema: str) -> None:
    path = tmp_path / "wrong.yml"
    path.write_text("version: 3\njobs: none\nblank_issues_enabled: perhaps\n", encoding="utf-8")
    status, printed = ran("check-jsonschema", "--builtin-schema", f"vendor.{schema}", path)
    assert status == 1
    assert "wrong.yml" in printed
