"""Names and spellings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedView:
    """A spelling that the sources print."""

    spelling: str
    sources: tuple[Run, ...]
    """The articles that print it; empty where that is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name as our prose has it, and as the sources print it."""

    name: Run
    printed: tuple[PrintedView, ...]
    """Every spelling that the sources print."""
    aliases: tuple[str, ...]
    """Spellings that the register knows and no source prints."""
    reason: str
    """Why our prose has the name that it has; empty where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """Names and spellings: ``names.md.jinja``."""

    title: str
    places: tuple[NameRow, ...]
    others: tuple[NameRow, ...]
    """Other names that the sources spell in more than one way."""
    unregistered: tuple[NameRow, ...]
    """Names of speakers that the register does not hold."""
