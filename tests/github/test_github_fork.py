"""A fork with one raw article in the place of our content: its workflow makes the site, in an empty clone."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT, git, needs_git
from steps import Job, jobs

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
The ferry across the sound of Orrin stays in port until the ice has gone, the harbour office wrote
in a note to its passengers. The boats of the northern line sail as before, and so do those that
carry the mail to the outer islands. Whoever holds a ticket may use it later in the year, or may
have the money back at the office on the quay.

“Nobody asked us before the timetable was printed,” said Ada Moor, who has kept the kiosk at the
quay for ten years and sells the tickets.
"""


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """This checkout as somebody else's repository, whose content is a title and one article."""
    place = tmp_path / "fork"
    kept = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in filter(None, kept):
        if not name.startswith(("content/", "tests/")) and (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, place / name)
    articles = place / "content" / "articles"
    articles.mkdir(parents=True)
    (place / "content" / "dossier.yml").write_text("title: The ferry of Orrin\n", encoding="utf-8")
    (articles / "2031-02-03-ferry.txt").write_text(ARTICLE, encoding="utf-8")
    git(place, "init", "--quiet", "--initial-branch=main")
    git(place, "add", ".")
    git(place, "commit", "--quiet", "--message=Put one article in the place of the first dossier")
    return place


def as_set_up(clone: Path) -> None:
    """Give a clone the Python and the packages of this run, so that `make site` fetches none."""
    bin_ = clone / ".venv" / "bin"
    bin_.mkdir(parents=True)
    for name, arguments in (("python", ""), ("briefing", "-m generator ")):
        script = bin_ / name
        call = f'PYTHONPATH="{clone}" exec "{sys.executable}" {arguments}"$@"'
        script.write_text(f"#!/bin/sh\n{call}\n", encoding="utf-8")
        script.chmod(0o755)
    (clone / ".venv" / ".site").touch()


@needs_git
@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_its_workflow_publishes_what_the_article_says(
    fork: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MAKEFLAGS", "MAKELEVEL"):
        monkeypatch.delenv(name, raising=False)  # a step is not part of the make that runs the tests
    ((_, steps, matrix),) = jobs(["publish/build"])
    job = Job(name="build", steps=steps, matrix=matrix, place=tmp_path, pythons=[], repository=fork.as_uri())
    told = {}
    for step in steps:
        if "setup-python" not in step.get("uses", ""):  # the one that runs this test stands in for it
            told[step.get("run") or step["uses"].partition("@")[0]] = job.step(step)
        if "actions/checkout" in step.get("uses", ""):
            assert not (job.clone / "build").exists()
            as_set_up(job.clone)
    assert list(told) == ["actions/checkout", "make site", "actions/upload-pages-artifact"]
    page = job.clone / "build" / "site" / "sources" / "2031-02-03-ferry.html"
    shown = page.read_text(encoding="utf-8")
    assert "Nobody asked us before the timetable was printed" in shown
    assert "Ada Moor" in shown
    assert "https://octo.github.io/briefing/" in (page.parent.parent / "sitemap.xml").read_text(
        encoding="utf-8"
    )
    assert git(job.clone, "status", "--porcelain") == "", "nothing that the build wrote passes for content"
