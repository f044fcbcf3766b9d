"""The names that a command knows which reads single articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.content import Register
from generator.ownership import link_out
from generator.read import read_register

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic


def known_names(content: Path | None) -> tuple[Register, tuple[Diagnostic, ...]]:
    """Read the register of a folder; where there is none, nobody is known."""
    folder = content or Path("content")
    if content is None and (outside := tuple(link_out(folder, inside=Path()))):
        return Register(), outside
    return read_register(folder) if folder.is_dir() else (Register(), ())
