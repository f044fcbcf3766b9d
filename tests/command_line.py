"""The command line as a user runs it, git as well, and what a folder needs to be built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HARBOUR = ROOT / "tests" / "sites" / "harbour"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


def briefing(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the generator in a folder, whatever language and terminal this machine has."""
    surroundings = {
        "CI": "true",
        "COLUMNS": "200",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **surroundings},
        timeout=300,
    )


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, as nobody of this machine; return what it prints."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def with_look(folder: Path) -> Path:
    """Put the publisher's configuration and the look into a folder; return it."""
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def checkout(folder: Path) -> Path:
    """Make a folder one that holds the invented dossier and all it is built with; return it."""
    shutil.copytree(HARBOUR, folder / "content")
    return with_look(folder)
