"""A small valid dossier, and cases that add to it, replace or remove files.

A case is a text: a sentence that says what it is about; files, each after a line
``== path``; and the messages after a line ``== messages``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics import Diagnostic

INVALID = Path(__file__).parent / "invalid"
REMOVED = " (removed)"

BASE = {
    "dossier.yml": "title: The harbour\ndescription: Talks about a harbour.\nas_of: 2031-05-01\n",
    "actors/mira-tolan.md": "---\nname: Mira Tolan\nkind: person\nbelongs_to: [veldmark]\n---\nA minister.\n",
    "actors/veldmark.md": "---\nname: Veldmark\nkind: state\n---\n",
    "issues/territory.md": "---\ntitle: Territory\nquestion: Whose is the island?\n---\n",
    "outlets.yml": "north-gazette:\n  name: North Gazette\n",
    "articles/harbour-talks.md": "---\noutlet: north-gazette\n---\nMira Tolan spoke of the harbour.\n",
}


def split(case: str) -> tuple[dict[str, str], str]:
    """Return the files of a case, and the messages that it expects."""
    parts = re.split(r"^== (.+)\n", case, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    return files, files.pop("messages", "")


def lay_out(files: Mapping[str, str], root: Path = Path("content")) -> Path:
    """Write the small dossier with the files of a case, and return its folder."""
    removed = {name.removesuffix(REMOVED) for name in files if name.endswith(REMOVED)}
    wanted = {**BASE, **{n: t for n, t in files.items() if not n.endswith(REMOVED)}}
    for name, text in wanted.items():
        if name not in removed:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
    return root


def shown(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as the cases write them: place, code, message; the words meant; the hint."""
    blocks = []
    for d in diagnostics:
        words = d.excerpt[d.location.column - 1 :][: d.width]
        blocks.append(
            f"{d.location}: {d.severity} {d.code}: {d.message}\n    at: {words}\n    hint: {d.hint}\n"
        )
    return "".join(blocks)
