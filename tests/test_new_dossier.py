"""``briefing new``: a dossier that builds as it is, and that nothing is overwritten for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, briefing

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new dossier, built in the folder it was made in."""
    place = tmp_path_factory.mktemp("desk")
    made = briefing("new", "ferry", cwd=place)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("Made ferry (")
    built = briefing("build", "--root", "ferry", cwd=place)
    assert (built.returncode, built.stderr) == (0, "")
    return place / "ferry"


def page(dossier: Path, path: str) -> str:
    return (dossier / "build" / "site" / path).read_text(encoding="utf-8")


def test_there_is_nothing_to_say_about_it_but_that_it_has_no_address_yet(dossier: Path) -> None:
    check = briefing("check", "--format", "json", cwd=dossier)
    said = [json.loads(line) for line in check.stdout.splitlines()]
    assert (check.returncode, [(d["severity"], d["code"]) for d in said]) == (0, [("review", "no-address")])


def test_its_pages_show_what_the_example_is_made_to_show(dossier: Path) -> None:
    assert "The night ferry of Lake Orrin" in page(dossier, "index.html")
    issue = page(dossier, "issues/night-ferry.html")
    assert "The night ferry stops" in issue
    assert "The night ferry goes on" in issue
    assert "We will take the last boat home" in page(dossier, "actors/tomas-reke.html"), "the editor's word"
    assert "Orrin Herald, 11" in page(dossier, "sources/2032-05-12-crews-walk-out.html"), "the origin"


def test_its_readme_names_every_file_of_the_content(dossier: Path) -> None:
    readme = (dossier / "README.md").read_text(encoding="utf-8")
    for path in (dossier / "content").rglob("*"):
        folder = path.parent.name
        assert not path.is_file() or path.name in readme or f"`content/{folder}/*.md`" in readme, path


def test_every_kind_of_file_explains_itself(dossier: Path) -> None:
    commented = ["dossier.yml", "outlets.yml", "actors/ines-halloran.md", "issues/night-ferry.md"]
    commented += [f"articles/{path.name}" for path in (dossier / "content" / "articles").iterdir()]
    assert [n for n in commented if "# " not in (dossier / "content" / n).read_text(encoding="utf-8")] == []


def test_its_makefile_finds_the_generator(dossier: Path) -> None:
    (line,) = [
        each
        for each in (dossier / "Makefile").read_text(encoding="utf-8").splitlines()
        if each.startswith("GENERATOR")
    ]
    place = line.rpartition(" ")[2].rstrip(")")
    assert (dossier / place).resolve() == ROOT.resolve()
    assert not (dossier / ".github").exists(), "a workflow is written only where the generator is named"


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_its_makefile_prefers_the_generator_of_a_workflow(dossier: Path) -> None:
    beside = dossier / "generator" / ".venv" / "bin"
    beside.mkdir(parents=True)
    (beside / "briefing").touch()
    asked = [shutil.which("make") or "make", "--no-print-directory", "-n", "site"]
    told = subprocess.run(asked, cwd=dossier, capture_output=True, encoding="utf-8", check=True)
    assert told.stdout == "generator/.venv/bin/briefing build\n"
    shutil.rmtree(dossier / "generator")


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_its_makefile_says_when_the_generator_is_not_there(dossier: Path) -> None:
    asked = [shutil.which("make") or "make", "site", "GENERATOR=nowhere"]
    run = subprocess.run(asked, cwd=dossier, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 2
    assert "There is no generator in nowhere: say where it lies" in run.stderr


def test_its_workflow_is_ours_with_the_generator_fetched(tmp_path: Path) -> None:
    made = briefing("new", "ferry", "--generator", f"octo/briefing@{COMMIT}", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    path = tmp_path / "ferry" / ".github" / "workflows" / "publish.yml"
    ours = (ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8").splitlines()
    theirs = path.read_text(encoding="utf-8").splitlines()
    at = theirs.index("          path: generator") + 1
    assert theirs[at - 6 : at] == [
        *ours[at - 9 : at - 6],
        "          repository: octo/briefing",
        f"          ref: {COMMIT}",
        "          path: generator",
    ]
    assert theirs[: at - 6] + theirs[at:] == ours
    bin_ = Path(sys.executable).parent
    checks: tuple[list[str | Path], ...] = (
        [bin_ / "actionlint", path],
        [bin_ / "zizmor", "--offline", "--pedantic", tmp_path],
    )
    for command in checks:
        run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert run.returncode == 0, run.stdout + run.stderr


def test_nothing_is_overwritten(dossier: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in dossier.rglob("*")}
    run = briefing("new", dossier, cwd=dossier.parent)
    assert run.returncode == 2
    assert f"{dossier} is not empty (it holds .gitignore, Makefile, README.md, …)" in run.stderr
    assert "nothing is overwritten; give a new folder" in run.stderr
    assert {path: path.stat().st_mtime_ns for path in dossier.rglob("*")} == before


def test_an_empty_folder_is_taken_and_a_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert briefing("new", ".", cwd=tmp_path / "empty").returncode == 0
    (tmp_path / "file").touch()
    run = briefing("new", "file", cwd=tmp_path)
    assert run.returncode == 2
    assert "file is a file; give the name of a folder" in run.stderr


@pytest.mark.parametrize(
    "generator", ["octo/briefing", "octo/briefing@main", "octo@0123", f"../x/y@{COMMIT}"]
)
def test_a_generator_is_named_by_repository_and_commit(tmp_path: Path, generator: str) -> None:
    run = briefing("new", "ferry", "--generator", generator, cwd=tmp_path)
    assert run.returncode == 2
    assert f"'{generator}' is not OWNER/NAME@COMMIT with all 40 digits of the commit" in run.stderr
    assert not (tmp_path / "ferry").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    run = briefing("new", "file/ferry", cwd=tmp_path)
    assert run.returncode == 1
    assert "file/ferry can't be written: Not a directory" in run.stderr
