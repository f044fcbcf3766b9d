"""Names and descriptions as the sources print them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A spelling, and the articles that print it."""

    spelling: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name: the one that our prose uses, why, and what the sources print."""

    actor: str
    choice: str
    """The editor's reason; empty where none is given."""
    printed: tuple[Printed, ...]
    """Every spelling in the articles, in alphabetical order."""
    aliases: tuple[str, ...]
    """Spellings that the register knows and no article prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSpeaker:
    """A description under which speakers without a name are quoted."""

    words: str
    attributions: tuple[str, ...]
