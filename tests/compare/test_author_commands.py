"""The commands of template authors, as they are run."""

from __future__ import annotations

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


@pytest.mark.parametrize("command", ["preview", "diff", "reference"])
def test_help_has_an_example(command: str, site: Path) -> None:
    run = briefing(command, "--help", cwd=site)
    assert run.returncode == 0
    assert f"Example: briefing {command}" in run.stdout


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("actors/mira-tolen", "there is no page 'actors/mira-tolen'; did you mean 'actors/mira-tolan'?"),
        ("actors/tolan", "did you mean 'actors/mira-tolan'?"),
        ("tolan", "did you mean 'actors/mira-tolan'?"),
        ("nope/x", "its address names a page, as on the site: actors/…, speakers/…, issues/…"),
        ("x" * 5000, f"there is no page '{'x' * 59}…'; its address names a page"),
    ],
    ids=["misspelt", "part of a name", "without the folder", "nothing like it", "far too long"],
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


def test_the_reference_is_printed_for_any_dossier(site: Path) -> None:
    run = briefing("reference", cwd=site)
    assert (run.returncode, run.stderr) == (0, "")
    assert "## StatementView" in run.stdout
    assert "Mira Tolan" in run.stdout
