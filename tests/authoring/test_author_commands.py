"""The commands of template authors, as they are run."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import briefing, checkout

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the invented dossier."""
    return checkout(tmp_path_factory.mktemp("authors"))


@pytest.mark.parametrize("command", ["context", "preview", "diff", "snapshot", "reference"])
def test_help_has_an_example(command: str, site: Path) -> None:
    run = briefing(command, "--help", cwd=site)
    assert run.returncode == 0
    assert f"Example: briefing {command}" in run.stdout


def test_context_prints_the_values_of_a_page(site: Path) -> None:
    run = briefing("context", "actors/mira-tolan", cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("actors/mira-tolan.md: template actor.md.jinja, contract ")
    assert "\npage: ActorView\n  title: 'Mira Tolan'\n" in run.stdout
    assert "\nsite: SiteView\n" in run.stdout


def test_context_as_json_is_whole(site: Path) -> None:
    held = json.loads(
        briefing("context", "--format", "json", "content/actors/mira-tolan.md", cwd=site).stdout
    )
    assert held["template"] == "actor.md.jinja"
    assert held["page"]["said"][0]["speakers"][0]["text"] == "Mira Tolan"


@pytest.mark.parametrize("command", ["context", "preview"])
def test_a_page_that_there_is_not_is_wrong_usage(command: str, site: Path) -> None:
    run = briefing(command, "actors/mira-tolen", cwd=site)
    assert run.returncode == 2
    assert "there is no page 'actors/mira-tolen'; did you mean 'actors/mira-tolan'?" in run.stderr


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("actors/tolan", "did you mean 'actors/mira-tolan'?"),
        ("tolan", "did you mean 'actors/mira-tolan'?"),
        ("nope/x", "its address names a page, as on the site: actors/…, speakers/…, issues/…"),
        ("x" * 5000, f"there is no page '{'x' * 59}…'; its address names a page"),
    ],
    ids=["part of a name", "without the folder", "nothing like it", "far too long"],
)
def test_the_page_that_was_meant_is_told(page: str, told: str, site: Path) -> None:
    run = briefing("preview", page, cwd=site)
    assert run.returncode == 2
    assert told in run.stderr


def test_preview_prints_the_page_that_is_published(site: Path) -> None:
    assert briefing("build", cwd=site).returncode == 0
    markdown = briefing("preview", "actors/mira-tolan", cwd=site)
    assert markdown.stdout == (site / "build" / "docs" / "actors" / "mira-tolan.md").read_text(
        encoding="utf-8"
    )
    html = briefing("preview", "--html", "actors/mira-tolan", cwd=site)
    published = (site / "build" / "site" / "actors" / "mira-tolan.html").read_text(encoding="utf-8")
    assert html.stdout.rstrip("\n") == published


def test_preview_tells_what_is_wrong(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "copy")
    templates = copy / "content" / "templates"
    templates.mkdir()
    (templates / "actor.md.jinja").write_text("{{ page.tilte }}", encoding="utf-8")
    run = briefing("preview", "actors/mira-tolan", cwd=copy)
    assert run.returncode == 1
    assert "content/templates/actor.md.jinja:1:9: error: ActorView has no field `tilte`" in run.stderr
    assert "Traceback" not in run.stderr


def test_diff_outside_of_a_checkout_is_wrong_usage(site: Path) -> None:
    run = briefing("diff", cwd=site)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


def test_snapshot_of_a_sample_stays_when_the_content_changes(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "copy")
    sample = shutil.copytree(copy / "content", tmp_path / "sample")
    accepted = briefing("snapshot", "accept", "--sample", str(sample), cwd=copy)
    assert accepted.returncode == 0, accepted.stderr
    dossier = copy / "content" / "dossier.yml"
    dossier.write_text(
        dossier.read_text(encoding="utf-8").replace("title: ", "title: New "), encoding="utf-8"
    )
    same = briefing("snapshot", "--sample", str(sample), cwd=copy)
    assert (same.returncode, "are as accepted" in same.stdout) == (0, True), same.stdout
    (copy / "content" / "templates").mkdir()
    (copy / "content" / "templates" / "page.md.jinja").write_text(
        '{% extends "generator/page.md.jinja" %}{% block lead %}By the desk.\n{% endblock %}',
        encoding="utf-8",
    )
    run = briefing("snapshot", "--sample", str(sample), cwd=copy)
    assert run.returncode == 1
    assert "+ By the desk." in run.stdout
    assert "If that is intended: briefing snapshot accept" in run.stdout


def test_snapshots_that_nobody_made_are_wrong_usage(site: Path) -> None:
    run = briefing("snapshot", "--folder", "nowhere", cwd=site)
    assert run.returncode == 2
    assert "make some with: briefing snapshot accept" in run.stderr


def test_no_file_of_an_editor_is_taken_for_a_snapshot(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "copy", ignore=shutil.ignore_patterns("build"))
    (copy / "README.md").write_text("# The desk\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in copy.rglob("*.md")}
    run = briefing("snapshot", "accept", "--folder", ".", cwd=copy)
    assert run.returncode == 0, run.stderr
    run = briefing("snapshot", "accept", "--folder", "content", "actors/mira-tolan", cwd=copy)
    assert (run.returncode, "is not a snapshot, and nothing is overwritten" in run.stderr) == (2, True)
    assert {path: path.read_bytes() for path in before if path.exists()} == before


def test_the_reference_is_printed_for_any_dossier(site: Path) -> None:
    run = briefing("reference", cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    assert "## StatementView" in run.stdout
    assert "Mira Tolan" in run.stdout
