"""A dossier in git: what its last commits did to the statements."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import HARBOUR, briefing, git, needs_git

from generator.compare import RevisionError, at_revision

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

ARTICLE = "content/articles/2031-03-05-harbour-stays-open.md"

pytestmark = needs_git


def report(root: Path, *arguments: str, command: str = "report") -> subprocess.CompletedProcess[str]:
    return briefing(command, *arguments, cwd=root)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository in whose subfolder a dossier lies, with one commit."""
    root = tmp_path / "desk"
    shutil.copytree(HARBOUR, root / "content")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return root


def test_a_change_of_content_is_told(checkout: Path) -> None:
    path = checkout / ARTICLE
    path.write_text(
        path.read_text(encoding="utf-8") + "\nOdo Brandt said that every crew will be paid in April.\n",
        encoding="utf-8",
    )
    run = report(checkout, "HEAD")
    assert (run.returncode, run.stderr) == (0, "")
    assert "Statements gained: 1" in run.stdout
    assert "+ Odo Brandt: Odo Brandt said that every crew will be paid in April." in run.stdout
    assert not (checkout / "build" / "docs").exists(), "it writes no pages"
    assert git(checkout, "diff", "--name-only", "--relative").split() == [ARTICLE], "the index is as it was"


def test_a_former_name_that_no_file_had_is_told(checkout: Path) -> None:
    article, actor = checkout / ARTICLE, checkout / "content" / "actors" / "mira-tolan.md"
    renamed = article.with_name("harbour.md")
    for old, new, was in (
        (article, renamed, f"[{article.stem}, nonsense]"),
        (actor, actor, "[speakers/m-tolan, harbour]"),
    ):
        text = old.read_text(encoding="utf-8").replace("---\n", f"---\nwas: {was}\n", 1)
        old.unlink()
        new.write_text(text, encoding="utf-8")
    run = report(checkout, "HEAD")
    assert (run.returncode, run.stderr) == (0, "")
    told = run.stdout.partition("Former names that no file had: 2\n\n")[2].partition("\n\n")[0]
    assert told.splitlines() == [
        "! content/articles/harbour.md:1:1: `was` names `nonsense`, which no file in articles/ ever had",
        "! content/actors/mira-tolan.md:1:1: `was` names `harbour`, which no file in actors/ ever had",
    ]


def test_an_error_is_told_as_by_every_command(checkout: Path) -> None:
    (checkout / "content" / "articles" / "empty.md").write_text("", encoding="utf-8")
    run = report(checkout, "HEAD")
    assert run.returncode == 1
    assert "empty.md:1:1: error:" in run.stderr


def test_a_commit_with_errors_is_no_state_to_compare_with(checkout: Path) -> None:
    (checkout / "content" / "articles" / "empty.md").write_text("", encoding="utf-8")
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", "Spoil")
    (checkout / "content" / "articles" / "empty.md").unlink()
    run = report(checkout, "HEAD")
    assert run.returncode == 0
    assert "there was no site to compare with: content/articles/empty.md:1:1: error:" in run.stderr
    run = report(checkout, "HEAD", command="diff")
    assert (run.returncode, run.stderr) == (0, "")
    assert "there were no pages to compare with: content/articles/empty.md:1:1: error:" in run.stdout


def test_the_pages_of_the_last_commit_are_those_of_today_to_the_byte(checkout: Path) -> None:
    """Tables end their lines as the standard of CSV has it, and pages as files do here."""
    run = report(checkout, "HEAD", command="diff")
    assert (run.returncode, run.stdout) == (0, "Nothing changes.\n")


def test_the_generator_of_the_commit_reads_the_commit(checkout: Path) -> None:
    package = checkout / "generator"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__main__.py").write_text("import sys\nsys.exit('the generator of then')\n", encoding="utf-8")
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", "Bring a generator along")
    assert at_revision(checkout, "HEAD").trouble == "the generator of then"
    assert at_revision(checkout, "HEAD~1").trouble == ""


@pytest.mark.parametrize(
    ("revision", "message"),
    [("nowhere", "'nowhere' is not a commit here"), ("--all", "'--all' is not a commit here")],
)
def test_an_unknown_commit_is_wrong_usage(checkout: Path, revision: str, message: str) -> None:
    run = report(checkout, "--", revision)
    assert run.returncode == 2
    assert message in run.stderr


def test_a_folder_outside_of_git_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="not a git repository"):
        at_revision(tmp_path, "HEAD")


def test_a_machine_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git can't be run"):
        at_revision(tmp_path, "HEAD")
