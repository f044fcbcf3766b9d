"""Faulty dossiers go through all stages: what only the weaving sees is told by its place as well.

The cases are in the notation of ``tests/read``: files, and the messages that they give; points for
review are left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.pipeline import brief
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

CASES = sorted((Path(__file__).parent / "sites" / "invalid").glob("*.site"))
BASE = {
    "dossier.yml": "title: The harbour\ndescription: Talks about a harbour.\nas_of: 2031-05-01\n",
    "actors/mira-tolan.md": "---\nname: Mira Tolan\nkind: person\n---\nA minister.\n",
    "issues/territory.md": "---\ntitle: Territory\nquestion: Whose is the island?\n---\n",
    "outlets.yml": "north-gazette:\n  name: North Gazette\n",
}


def parts(case: Path) -> tuple[dict[str, str], str]:
    """Return the files of a case, and the messages that it expects."""
    found = re.split(r"^== (.+)\n", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    files = dict(zip(found[1::2], found[2::2], strict=True))
    return {**BASE, **files}, files.pop("messages")


def shown(found: Diagnostic) -> str:
    return f"{found.location}: {found.severity} {found.code}: {found.message}\n    hint: {found.hint}\n"


def told(case: Path, folder: Path) -> str:
    """Lay a case out in a folder, and return what is said about it."""
    files, _ = parts(case)
    for name, text in files.items():
        if name != "messages":
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    outcome = brief(Settings.at(folder, content=Path("content"), jobs=1))
    assert outcome.pages == (), "an error keeps every page back"
    return "".join(shown(d) for d in outcome.diagnostics if d.severity != "review")


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_messages(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(case, tmp_path) == parts(case)[1]


def test_there_are_cases() -> None:
    assert len(CASES) >= 4
    assert all(re.match(r"content/\S.*:\d+:\d+: error ", parts(case)[1]) for case in CASES)
