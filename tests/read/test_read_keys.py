"""The keys of front matter are documented completely, with those that are required."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT
from read_sites import lay_out

from generator.read import read_content

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = {"article": "articles", "actor": "actors", "issue": "issues"}


def documented(file: str) -> tuple[set[str], set[str]]:
    """Return the keys that README lists for a kind of file, and those that it prints bold."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = readme.partition(f"\n| {file} | ")[2].partition("\n\n")[0]
    rows = re.split(r"^\| \w", rows, maxsplit=1, flags=re.MULTILINE)[0]
    cells = [row.removeprefix("| | ").partition(" | ")[0] for row in rows.splitlines()]
    keys = {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}
    return keys, {key for cell in cells for key in re.findall(r"\*\*`(\w+)`\*\*", cell)}


@pytest.mark.parametrize("file", FOLDERS)
def test_the_readme_lists_the_keys_of_each_kind_of_file(tmp_path: Path, file: str) -> None:
    path = f"{FOLDERS[file]}/odd.md"
    root = lay_out({path: "---\nno_such_key: 1\n---\nMira Tolan spoke of the harbour.\n"}, tmp_path)
    _, found = read_content(root)
    here = [d for d in found if d.location.path.endswith(path)]
    (unknown,) = [d for d in here if d.code == "unknown-key"]
    known = unknown.hint.partition("the keys here are ")[2].split(", ")
    missing = {d.message.split("`")[1] for d in here if d.code == "missing-key"}
    assert documented(file) == (set(known), missing)
