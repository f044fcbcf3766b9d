"""The tutorial for template authors is followed word by word, in a copy of this checkout."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "generator" / "templates" / "TUTORIAL.md"
BLOCK = re.compile(r"^```(?P<kind>\w+) ?(?P<rest>.*)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of the dossier with everything committed."""
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("templates"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    for command in (
        ["init", "--quiet"],
        ["add", "--all"],
        [
            "-c",
            "user.name=Desk",
            "-c",
            "user.email=desk@briefing.example",
            "commit",
            "--quiet",
            "-m",
            "Begin",
        ],
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)  # noqa: S607 - the machine's git
    return tmp_path


def test_the_tutorial_can_be_followed(checkout: Path) -> None:
    steps = list(BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8")))
    assert [step["kind"] for step in steps].count("sh") >= 6
    said = ""
    for step in steps:
        if step["kind"] == "jinja":
            file = checkout / step["rest"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["body"], encoding="utf-8")
        elif step["kind"] == "sh":
            said = followed(step["body"], checkout, fails=step["rest"] == "fails")
        else:
            for line in step["body"].splitlines():
                assert line in said, f"{line!r} is not in:\n{said[:4000]}"


def followed(command: str, checkout: Path, *, fails: bool) -> str:
    """Run a command of the tutorial; return what it prints."""
    program, *arguments = shlex.split(command)
    assert program == "briefing"
    run = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=checkout,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "CI": "true", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        timeout=300,
    )
    assert run.returncode == (1 if fails else 0), f"{command}{run.stdout}{run.stderr}"
    return run.stdout + run.stderr
