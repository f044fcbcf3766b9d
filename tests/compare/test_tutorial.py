"""The tutorial for template authors is followed word by word, in a copy of this checkout."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT, briefing, git, needs_git, with_look

if TYPE_CHECKING:
    from pathlib import Path

TUTORIAL = ROOT / "generator" / "templates" / "TUTORIAL.md"
BLOCK = re.compile(r"^```(?P<kind>\w+) ?(?P<rest>.*)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of the dossier with everything committed."""
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=shutil.ignore_patterns("templates"))
    with_look(tmp_path)
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return tmp_path


@needs_git
def test_the_tutorial_can_be_followed(checkout: Path) -> None:
    steps = list(BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8")))
    assert [step["kind"] for step in steps].count("sh") >= 7
    said = ""
    for step in steps:
        if step["kind"] == "jinja":
            file = checkout / step["rest"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["body"], encoding="utf-8")
        elif step["kind"] == "sh":
            said = followed(step["body"], checkout, fails=step["rest"] == "fails")
        else:
            rest = said
            for line in step["body"].splitlines():
                _, found, rest = rest.partition(line)
                assert found, f"{line!r} is not in, or not in this order:\n{said[:4000]}"


def followed(command: str, checkout: Path, *, fails: bool) -> str:
    """Run a command of the tutorial; return what it prints."""
    program, *arguments = shlex.split(command)
    assert program == "briefing"
    run = briefing(*arguments, cwd=checkout)
    assert run.returncode == (1 if fails else 0), f"{command}{run.stdout}{run.stderr}"
    return run.stdout + run.stderr
