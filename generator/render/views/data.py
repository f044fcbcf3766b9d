"""The data files, described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFileView:
    """A data file."""

    file: Run
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFieldView:
    """A field of a data file, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPartView:
    """A part of a data file, field by field."""

    id: str
    """The heading's anchor."""
    name: str
    holds: str
    fields: tuple[DataFieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The data files: ``data.md.jinja``."""

    title: str
    format: int
    """The version of the format."""
    separator: str
    """What separates the items of a list in a table's cell."""
    licence: Run | None
    """The licence that the desk declares, with a link to it."""
    files: tuple[DataFileView, ...]
    parts: tuple[DataPartView, ...]
    """Of ``dossier.json``."""
    tables: tuple[DataPartView, ...]
