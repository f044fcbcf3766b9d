"""A sentence cut into words that are quoted and words that are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of plain text; ``quoted`` words stand inside marks."""

    text: str
    quoted: bool = False
