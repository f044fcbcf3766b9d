"""Ctrl-C ends a command with a word, and without a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator import pipeline
from generator.cli.group import STOPPED, briefing

if TYPE_CHECKING:
    import pytest


def test_a_build_that_is_stopped_says_what_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", stopped)
    run = CliRunner().invoke(briefing, ["build"])
    assert run.exit_code == STOPPED
    assert run.output == "stopped; what was published before is unchanged.\n"
