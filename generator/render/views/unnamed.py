"""Speakers without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.render.parts.runs import Run
    from generator.render.parts.statement import StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class DescriptionView:
    """Words under which somebody without a name is quoted."""

    words: str
    """The words of the source; empty where they are the group's own name."""
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedGroup:
    """A group of speakers without names, and the words that describe them."""

    id: str
    """The heading's anchor."""
    heading: Run
    descriptions: tuple[DescriptionView, ...]
    statements: tuple[StatementView, ...]
    """Those of all descriptions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedView:
    """Speakers without a name: ``unnamed.md.jinja``."""

    title: str
    groups: tuple[UnnamedGroup, ...]
