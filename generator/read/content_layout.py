"""What stands directly in the content folder: the known names, and what was meant by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Location
from generator.read.located.typed_fields import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Severity

_FILES = ("dossier.yml", "outlets.yml")
_FOLDERS = ("actors", "articles", "issues", "pages", "plans", "templates")
_EXPECTED = {"articles": "the articles"}
"""Folders that no dossier goes without, and what they hold."""


def check_layout(root: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the entries of the content folder, apart from what is in them."""
    if not root.is_dir():
        if root.exists():
            yield _no_folder(root)
        return
    entries = sorted(p for p in root.iterdir() if not p.name.startswith(".") and p.stem.upper() != "README")
    strange = [p for p in entries if p.name not in (*_FILES, *_FOLDERS)]
    meant = {path: nearest(path.name, (*_FILES, *_FOLDERS)) for path in strange}
    for path in strange:
        yield _unknown(path, meant[path])
    for name in _FOLDERS:
        folder = root / name
        if folder.is_dir():
            continue
        if folder.is_symlink() or folder.exists():
            yield _no_folder(folder)
        elif name in _EXPECTED and name not in meant.values():
            yield _found(
                folder,
                "missing-folder",
                f"there is no such folder, expected {_EXPECTED[name]}",
                f"add {folder.as_posix()}",
                severity="warning",
            )


def _unknown(path: Path, meant: str) -> Diagnostic:
    what = "folder" if path.is_dir() else "file"
    known = ", ".join((*_FILES, *(f"{name}/" for name in _FOLDERS)))
    return _found(
        path,
        "unknown-entry",
        f"the {what} `{path.name}` is not read" + (f"; did you mean `{meant}`?" if meant else ""),
        f"rename or remove {path.as_posix()}: what is read here is {known}",
        severity="warning",
    )


def _no_folder(path: Path) -> Diagnostic:
    if path.is_symlink() and not path.exists():
        return _found(path, "missing-folder", "the link leads to nothing", f"replace {path.as_posix()}")
    return _found(
        path,
        "not-a-folder",
        "found a file where a folder was expected",
        f"rename or move {path.as_posix()}",
    )


def _found(path: Path, code: str, message: str, hint: str, *, severity: Severity = "error") -> Diagnostic:
    return Diagnostic(
        severity=severity,
        code=code,
        location=Location(path=path.as_posix(), line=1, column=1),
        message=message,
        hint=hint,
    )
