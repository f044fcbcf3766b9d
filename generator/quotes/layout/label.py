"""What is known of a labelled line: "MARRAND: We will stay.", "Q: Who pays?"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Label:
    """As in "MARRAND: We will stay." — the speaker's name before a colon at the start of a line."""

    span: tuple[int, int]
    colon: tuple[int, int]
    actor: str | None
    transcript: bool
    doubtful: bool = False
    """Another person of that surname may be meant."""
    antecedent: tuple[int, int] | None = None
    """The words above that name whom "A" stands for, where the register doesn't know who that is."""
    asks: bool = False
    """It opens a question of an interview: "Q: Who pays?"."""
    unnamed: bool = False
    """It opens an answer, and nothing above tells whose."""
