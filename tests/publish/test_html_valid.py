"""Every page is valid HTML, as the Nu Html Checker reads the standard."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

VNU = Path(__file__).parents[1] / "web" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def faults(folder: Path) -> list[str]:
    """Return the errors on the pages below a folder; warnings are matters of taste."""
    java = shutil.which("java")
    if java is None or not VNU.exists():
        pytest.skip("there is no java, or no checker: make validate installs it")
    run = subprocess.run(
        [
            java,
            "-jar",
            str(VNU),
            "--errors-only",
            "--skip-non-html",
            "--stdout",
            "--format",
            "json",
            str(folder),
        ],
        capture_output=True,
        check=False,
    )
    return [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in json.loads(run.stdout)["messages"]]


def test_every_page_is_valid(built: Path) -> None:
    assert faults(built) == []


def test_a_fault_is_seen(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>x</title><p><div></p>", encoding="utf-8")
    assert faults(tmp_path) != []
