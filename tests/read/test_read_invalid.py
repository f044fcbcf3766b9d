"""Faulty dossiers in the writer's notation: files, and the messages that they give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from read_sites import INVALID, lay_out, shown, split

from generator.read import read_content

if TYPE_CHECKING:
    from pathlib import Path

CASES = sorted(INVALID.glob("*.site"))


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_messages(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, expected = split(case.read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    _, found = read_content(lay_out(files))
    assert shown(found) == expected


def test_there_are_cases() -> None:
    assert len(CASES) > 10


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_each_case_expects_something(case: Path) -> None:
    _, expected = split(case.read_text(encoding="utf-8"))
    assert re.match(r"content/\S.*:\d+:\d+: ", expected)
