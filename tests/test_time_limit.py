"""Every test has a limit of time: a text that makes the reading run away fails its test and stops nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RUNAWAY = """
def test_runs_away() -> None:
    while True:
        pass


def test_goes_on() -> None:
    pass
"""


def test_every_test_has_a_limit(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.pluginmanager.hasplugin("timeout")
    assert 0 < float(pytestconfig.getini("timeout")) <= 600


def test_what_runs_away_is_stopped_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "test_runaway.py").write_text(RUNAWAY, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout=1", str(tmp_path)]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert "Timeout" in ran.stdout
    assert "1 failed, 1 passed" in ran.stdout
