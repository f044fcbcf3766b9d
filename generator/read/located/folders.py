"""The files of one folder of the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.text import Location
from generator.read.located.fault_report import Report
from generator.read.located.source_files import read_source, text_saved

_ALIKE = {".htm": ".html", ".xhtml": ".html", ".markdown": ".md", ".mdown": ".md", ".text": ".txt"}
"""Other endings of the same kinds of file."""

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def files_in(folder: Path, endings: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the entries of a folder that end so, in the order of their names; hidden ones left out."""
    if not folder.is_dir():
        return ()
    found = (p for p in folder.iterdir() if p.suffix in endings and not p.name.startswith("."))
    return tuple(sorted(found, key=lambda p: p.name))


def reports_in(
    folder: Path, endings: tuple[str, ...], *, root: Path, found: list[Diagnostic]
) -> Iterator[tuple[Path, Report]]:
    """Open each file of a folder; what cannot be opened goes to ``found``."""
    for path in files_in(folder, endings):
        source, faults = read_source(path, inside=root)
        if source is None:
            found.extend(faults)
        else:
            yield path, Report(source=source, diagnostics=list(faults))


def strangers_in(folder: Path, endings: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Warn about files that are not read because of their ending."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.suffix not in endings and not path.name.startswith(".") and path.name.upper() != "README.MD":
            what = "folder" if path.is_dir() else "file"
            yield Diagnostic(
                severity="warning",
                code="not-read",
                location=Location(path=path.as_posix(), line=1, column=1),
                message=f"the {what} `{path.name}` is not read, expected {', '.join(endings)}",
                hint=_renamed(path, endings),
            )


def _renamed(path: Path, endings: tuple[str, ...]) -> str:
    small = path.suffix.lower()
    ending = _ALIKE.get(small, small)
    if ending in endings and not path.is_dir():
        return f"rename {path.as_posix()} to {path.with_suffix(ending).name}"
    saved = text_saved(path) if ".txt" in endings else ""
    return (
        f"{saved}, and move {path.as_posix()} elsewhere" if saved else f"rename or remove {path.as_posix()}"
    )
